package it.comune.obiettivi.piano.campi;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import it.comune.obiettivi.piano.Indicatore;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Il valore atteso di un indicatore, con il suo tipo e il suo verso, e il risultato che ne segue (sempre 0–100). */
public sealed interface Atteso {

    /** Che cosa è meglio: di più o di meno. */
    enum Verso {
        PIU_ALTO,
        PIU_BASSO
    }

    /** Un numero, con il verso proposto dalle parole dell'indicatore. */
    record Numero(double valore, Verso verso) implements Atteso {}

    /** Una percentuale 0–100. */
    record Percento(double valore, Verso verso) implements Atteso {}

    /** Una scadenza; con più date conta l'ultima. */
    record Scadenza(LocalDate giorno) implements Atteso {}

    /** Una frase: giudica una persona. */
    record Frase() implements Atteso {}

    /** Punti per i giorni di ritardo di una scadenza: fino a 15, a 30, a 60, oltre. */
    List<int[]> RITARDI = List.of(new int[] {0, 100}, new int[] {15, 75}, new int[] {30, 50}, new int[] {60, 25});

    Pattern DATA = Pattern.compile("\\b(\\d{1,2})[/.](\\d{1,2})(?:[/.](\\d{4}))?");
    Pattern NUMERO = Pattern.compile("^[^\\d]*?(-?\\d+(?:\\.\\d{3})*(?:,\\d+)?|-?\\d+\\.\\d+)\\s*(%?)[^\\d]*$");
    Pattern MIGLIAIA = Pattern.compile("-?\\d{1,3}(\\.\\d{3})+");
    Pattern MENO = Pattern.compile("\\b(tempo|tempi|ritardo|ritardi|giorni|errori|reclami|non oltre|massimo)\\b");

    /** Riconosce il valore atteso dal testo della scheda, per un piano dell'anno dato. */
    static Atteso leggi(Indicatore indicatore, int anno) {
        String testo = indicatore.atteso().strip();
        LocalDate giorno = ultimaData(testo, anno);
        if (giorno != null) {
            return new Scadenza(giorno);
        }
        Matcher numero = NUMERO.matcher(testo);
        if (!numero.matches()) {
            return new Frase();
        }
        double valore = numero(numero.group(1));
        String parole = (indicatore.testo() + " " + indicatore.unita() + " " + testo).toLowerCase(Locale.ITALIAN);
        Verso verso = valore == 0 || MENO.matcher(parole).find() ? Verso.PIU_BASSO : Verso.PIU_ALTO;
        boolean percento =
                numero.group(2).equals("%") || indicatore.unita().strip().equals("%");
        return percento ? new Percento(valore, verso) : new Numero(valore, verso);
    }

    /** Il risultato 0–100 di un valore raggiunto; vuoto se non c'è una scala o il valore non si legge. */
    default OptionalDouble risultato(String raggiunto, int anno) {
        String testo = raggiunto.strip();
        return switch (this) {
            case Numero atteso -> rapporto(atteso.valore(), atteso.verso(), testo);
            case Percento atteso -> rapporto(atteso.valore(), atteso.verso(), testo);
            case Scadenza atteso -> puntualita(atteso.giorno(), ultimaData(testo, anno));
            case Frase atteso -> OptionalDouble.empty();
        };
    }

    private static OptionalDouble rapporto(double atteso, Verso verso, String testo) {
        Matcher letto = NUMERO.matcher(testo);
        if (!letto.matches() || atteso < 0 || atteso == 0 && verso == Verso.PIU_ALTO) {
            return OptionalDouble.empty();
        }
        double raggiunto = numero(letto.group(1));
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

    private static double numero(String testo) {
        boolean migliaia = testo.contains(",") || MIGLIAIA.matcher(testo).matches();
        return Double.parseDouble(migliaia ? testo.replace(".", "").replace(',', '.') : testo);
    }

    private static @Nullable LocalDate ultimaData(String testo, int anno) {
        LocalDate ultima = null;
        Matcher data = DATA.matcher(testo);
        while (data.find()) {
            try {
                int giorno = Integer.parseInt(data.group(1));
                YearMonth mese = YearMonth.of(
                        data.group(3) == null ? anno : Integer.parseInt(data.group(3)),
                        Integer.parseInt(data.group(2)));
                ultima = mese.atDay(Math.min(giorno, mese.lengthOfMonth()));
            } catch (DateTimeException fuoriCalendario) {
                continue;
            }
        }
        return ultima;
    }
}
