package it.comune.obiettivi.documento.lettura;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.Codice;
import it.comune.obiettivi.piano.testi.Parole;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * La data scritta in un valore atteso, l'ultima se sono più d'una.
 *
 * @param giorno la data, o l'ultimo giorno del mese se il giorno manca o non esiste
 * @param dubbio la classe del dubbio, nulla se la data è scritta per intero e da sola
 * @param proposta il testo che si propone al posto di quello scritto
 * @param inUso ciò che vale finché una persona non decide
 */
record Scadenza(LocalDate giorno, @Nullable Codice dubbio, String proposta, String inUso) {

    private static final DateTimeFormatter FORMATO = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final List<String> MESI = List.of(
            "gennaio",
            "febbraio",
            "marzo",
            "aprile",
            "maggio",
            "giugno",
            "luglio",
            "agosto",
            "settembre",
            "ottobre",
            "novembre",
            "dicembre");
    private static final Pattern CIFRE = Pattern.compile("(?:^|[^\\d/.,])((\\d{1,2})(?:/(\\d{1,2})(?:/(\\d{4}|\\d{2}))?"
            + "|\\.(\\d{1,2})\\.(\\d{4})|-(\\d{1,2})-(\\d{4})))(?:[^\\d/]|$)");
    private static final Pattern LETTERE =
            Pattern.compile("(?:(entro|fine)\\s+(?:il\\s+|la\\s+|fine\\s+|mese\\s+di\\s+)*)?"
                    + "(?:(\\d{1,2})[°\\s]\\s*)?\\b(" + String.join("|", MESI) + ")\\b(?:\\s+(\\d{4}))?");
    private static final Pattern CONTORNO =
            Pattern.compile("\\b(?:entro|non oltre|il|al|la|del|e|fine|mese|di|giorno|data)\\b|[^\\p{L}\\d]");
    private static final Pattern ENTRO = Pattern.compile("\\b(?:entro|non oltre)\\b");
    private static final Pattern TEMPO = Pattern.compile("^$|temp|data|scadenz");

    /** Dove sta una data nel testo. */
    private record Tratto(int da, int a) {}

    private record Data(int da, int a, LocalDate giorno, boolean esiste, boolean anno, boolean giornoScritto) {}

    /** La scadenza di un valore atteso, nulla se non contiene date. */
    static @Nullable Scadenza leggi(String atteso, String unita, int anno) {
        String testo = Parole.piega(atteso);
        List<Data> date = date(testo, unita, anno);
        if (date.isEmpty()) {
            return null;
        }
        Data ultima = date.getLast();
        String scritta = FORMATO.format(ultima.giorno);
        if (date.size() > 1) {
            return new Scadenza(ultima.giorno, Codice.DATE_PIU_DI_UNA, scritta, atteso);
        }
        boolean sola = CONTORNO.matcher(testo.substring(0, ultima.da) + " " + testo.substring(ultima.a))
                .replaceAll("")
                .isEmpty();
        if (!ultima.esiste) {
            String corretta = sola ? scritta : atteso.substring(0, ultima.da) + scritta + atteso.substring(ultima.a);
            return new Scadenza(ultima.giorno, Codice.DATA_IMPOSSIBILE, corretta, corretta);
        }
        if (!sola) {
            return new Scadenza(ultima.giorno, Codice.DATA_NELLA_FRASE, scritta, atteso);
        }
        if (!ultima.giornoScritto) {
            return new Scadenza(ultima.giorno, Codice.DATA_SENZA_GIORNO, scritta, scritta);
        }
        return ultima.anno
                ? new Scadenza(ultima.giorno, null, scritta, atteso)
                : new Scadenza(ultima.giorno, Codice.DATA_SENZA_ANNO, scritta, scritta);
    }

    private static List<Data> date(String testo, String unita, int anno) {
        List<Data> date = new ArrayList<>();
        boolean temporale = ENTRO.matcher(testo).find()
                || TEMPO.matcher(Parole.norma(unita)).find();
        Matcher cifre = CIFRE.matcher(testo);
        for (int da = 0; cifre.find(da); da = cifre.end(1)) {
            String mese = Objects.requireNonNull(primo(cifre, 3, 5, 7));
            String scritto = primo(cifre, 4, 6, 8);
            if (scritto != null || temporale) {
                Tratto dove = new Tratto(cifre.start(1), cifre.end(1));
                aggiungi(date, dove, cifre.group(2), Integer.parseInt(mese), scritto, anno);
            }
        }
        Matcher lettere = LETTERE.matcher(testo);
        while (lettere.find()) {
            if (lettere.group(1) != null || lettere.group(2) != null) {
                int mese = MESI.indexOf(lettere.group(3)) + 1;
                Tratto dove = new Tratto(lettere.start(), lettere.end());
                aggiungi(date, dove, lettere.group(2), mese, lettere.group(4), anno);
            }
        }
        date.sort((a, b) -> Integer.compare(a.da, b.da));
        return date;
    }

    private static @Nullable String primo(Matcher trovata, int... gruppi) {
        for (int gruppo : gruppi) {
            if (trovata.group(gruppo) != null) {
                return trovata.group(gruppo);
            }
        }
        return null;
    }

    private static void aggiungi(
            List<Data> date, Tratto dove, @Nullable String giorno, int mese, @Nullable String scritto, int anno) {
        int letto = giorno == null ? 0 : Integer.parseInt(giorno);
        if (mese < 1 || mese > 12 || letto > 31 || giorno != null && letto == 0) {
            return;
        }
        int annoLetto = scritto == null ? anno : Integer.parseInt(scritto) % 2000 + 2000;
        YearMonth nel = YearMonth.of(annoLetto, mese);
        int ultimo = nel.lengthOfMonth();
        LocalDate quando = nel.atDay(giorno == null ? ultimo : Math.min(letto, ultimo));
        date.add(new Data(dove.da, dove.a, quando, letto <= ultimo, scritto != null, giorno != null));
    }
}
