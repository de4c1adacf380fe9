package it.comune.obiettivi.piano.campi;

import com.google.re2j.Pattern;
import it.comune.obiettivi.piano.Indicatore;
import it.comune.obiettivi.piano.testi.DataScritta;
import it.comune.obiettivi.piano.testi.DataScritta.Senso;
import it.comune.obiettivi.piano.testi.NumeroScritto;
import it.comune.obiettivi.piano.testi.TestoPulito;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Il valore atteso di un indicatore, con il suo tipo e il suo verso, e il risultato che ne segue (sempre 0–100). */
public sealed interface ValoreAtteso {

    /** Che cosa è meglio: di più o di meno. */
    enum Verso {
        PIU_ALTO,
        PIU_BASSO
    }

    /** Un numero, con il verso proposto dalle parole dell'indicatore. */
    record Numero(double valore, Verso verso) implements ValoreAtteso {}

    /** Una percentuale 0–100. */
    record Percento(double valore, Verso verso) implements ValoreAtteso {}

    /** Una scadenza; con più date conta l'ultima. */
    record Scadenza(LocalDate giorno) implements ValoreAtteso {}

    /** Una frase: giudica una persona. */
    record Frase() implements ValoreAtteso {}

    /** Punti per i giorni di ritardo di una scadenza: fino a 15, a 30, a 60, oltre. */
    List<int[]> RITARDI = List.of(new int[] {0, 100}, new int[] {15, 75}, new int[] {30, 50}, new int[] {60, 25});

    /** Le parole che decidono il verso, scritte accanto al valore; quelle che negano vengono prima. */
    Pattern NON_PIU = Pattern.compile("\\bnon\\s+(?:oltre|superior|(?:di\\s+)?piu\\b|maggior|ecced)");

    Pattern NON_MENO = Pattern.compile("\\bnon\\s+(?:inferior|(?:di\\s+)?meno\\b|minor|sotto\\b)");
    Pattern ALMENO = Pattern.compile("\\b(?:almeno|minim[oa]|min\\.?\\s*\\d|maggior|superior|piu\\s+di|oltre)|[≥>]|=>");
    Pattern AL_MASSIMO =
            Pattern.compile("\\b(?:entro|massim[oa]|max\\b|minor|inferior|meno\\s+di|fino\\s+a|sotto\\b)|[≤<]|=<");
    /** Le stesse, dove sono chiare anche nel nome di un indicatore o nella sua unità. */
    Pattern NOME_PIU =
            Pattern.compile("\\bnon\\s+(?:inferior|meno\\b|minor)|\\balmeno\\b|\\bmaggiore\\s+o\\s+uguale|≥|>=");

    Pattern NOME_MENO = Pattern.compile(
            "\\bnon\\s+(?:oltre|superior|piu\\b|maggior)|\\bal\\s+massimo\\b|\\bminore\\s+o\\s+uguale|≤|<=");
    Pattern ENTRO = Pattern.compile("\\bentro\\b");
    Pattern MENO = Pattern.compile("\\b(?:tempo|tempi|ritard\\w*|giorni|errori|reclami)\\b");

    /** Il verso di un indicatore, e se lo si è soltanto supposto. */
    record Direzione(Verso verso, boolean presunta) {}

    /**
     * Il verso di un indicatore con un numero atteso: lo decide ciò che è scritto accanto al valore, poi il nome e l'unità;
     * dove niente lo dice, lo si suppone dalle parole che misurano un tempo o un guaio, o dallo zero.
     */
    static Direzione direzione(String testo, String unita, String atteso) {
        String valore = TestoPulito.norma(atteso);
        if (NON_MENO.matcher(valore).find()) {
            return new Direzione(Verso.PIU_ALTO, false);
        }
        if (NON_PIU.matcher(valore).find()) {
            return new Direzione(Verso.PIU_BASSO, false);
        }
        if (ALMENO.matcher(valore).find()) {
            return new Direzione(Verso.PIU_ALTO, false);
        }
        if (AL_MASSIMO.matcher(valore).find()) {
            return new Direzione(Verso.PIU_BASSO, false);
        }
        String nome = TestoPulito.norma(testo + " " + unita);
        if (NOME_PIU.matcher(nome).find()) {
            return new Direzione(Verso.PIU_ALTO, false);
        }
        if (NOME_MENO.matcher(nome).find()) {
            return new Direzione(Verso.PIU_BASSO, false);
        }
        NumeroScritto numero = NumeroScritto.leggi(valore);
        boolean zero = numero != null && numero.valore() == 0;
        boolean quota = unita.strip().equals("%") || numero != null && numero.percento();
        // una quota di cose fatte entro un termine è migliore se è più alta
        boolean meno =
                MENO.matcher(nome).find() && !(quota && ENTRO.matcher(nome).find());
        return new Direzione(zero || meno ? Verso.PIU_BASSO : Verso.PIU_ALTO, zero || meno);
    }

    /** Il giorno entro cui il valore si raggiunge, se il valore atteso è un giorno. */
    static Optional<LocalDate> scadenza(String atteso, String unita, int anno) {
        List<DataScritta> date = DataScritta.attese(atteso, unita, anno);
        return date.isEmpty() ? Optional.empty() : Optional.of(date.getLast().giorno());
    }

    /** Riconosce il valore atteso dal testo della scheda, per un piano dell'anno dato. */
    static ValoreAtteso leggi(Indicatore indicatore, int anno) {
        String testo = indicatore.atteso().strip();
        Optional<LocalDate> giorno = scadenza(testo, indicatore.unita(), anno);
        if (giorno.isPresent()) {
            return new Scadenza(giorno.get());
        }
        NumeroScritto numero = NumeroScritto.leggi(testo);
        if (numero == null) {
            return new Frase();
        }
        Verso verso = direzione(indicatore.testo(), indicatore.unita(), testo).verso();
        boolean percento = numero.percento() || indicatore.unita().strip().equals("%");
        return percento ? new Percento(numero.valore(), verso) : new Numero(numero.valore(), verso);
    }

    /** Il risultato 0–100 di un valore raggiunto; vuoto se non c'è una scala o il valore non si legge. */
    default OptionalDouble risultato(String raggiunto, int anno) {
        String testo = raggiunto.strip();
        return switch (this) {
            case Numero atteso -> rapporto(atteso.valore(), atteso.verso(), testo);
            case Percento atteso -> rapporto(atteso.valore(), atteso.verso(), testo);
            case Scadenza atteso -> puntualita(atteso.giorno(), DataScritta.ultima(testo, Senso.DATA, anno));
            case Frase atteso -> OptionalDouble.empty();
        };
    }

    private static OptionalDouble rapporto(double atteso, Verso verso, String testo) {
        NumeroScritto letto = NumeroScritto.leggi(testo);
        if (letto == null || atteso < 0 || atteso == 0 && verso == Verso.PIU_ALTO) {
            return OptionalDouble.empty();
        }
        double raggiunto = letto.valore();
        if (verso == Verso.PIU_ALTO) {
            return limita(raggiunto / atteso * 100);
        }
        if (raggiunto <= atteso) {
            return OptionalDouble.of(100);
        }
        return atteso == 0 ? OptionalDouble.of(0) : limita((2 * atteso - raggiunto) / atteso * 100);
    }

    private static OptionalDouble puntualita(LocalDate scadenza, @Nullable LocalDate giorno) {
        if (giorno == null) {
            return OptionalDouble.empty();
        }
        long ritardo = ChronoUnit.DAYS.between(scadenza, giorno);
        return OptionalDouble.of(RITARDI.stream()
                .filter(soglia -> ritardo <= soglia[0])
                .mapToDouble(soglia -> soglia[1])
                .findFirst()
                .orElse(0));
    }

    private static OptionalDouble limita(double valore) {
        return OptionalDouble.of(Math.clamp(valore, 0, 100));
    }
}
