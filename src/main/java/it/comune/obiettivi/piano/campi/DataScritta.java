package it.comune.obiettivi.piano.campi;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import it.comune.obiettivi.piano.testi.TestoPulito;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Una data scritta in un testo. Una data ha due separatori, o un giorno e un mese in lettere, o un <em>entro il</em>: un
 * numero con un punto solo non lo è.
 *
 * @param da dove comincia nel testo
 * @param a dove finisce
 * @param giorno la data, o l'ultimo giorno del mese se il giorno manca o non esiste
 * @param esiste falso se il mese non ha quel giorno
 * @param anno vero se l'anno è scritto
 * @param giornoScritto vero se il giorno è scritto
 */
public record DataScritta(int da, int a, LocalDate giorno, boolean esiste, boolean anno, boolean giornoScritto) {

    /** Che cosa ci si aspetta nel testo: decide di «30/06», che può essere un giorno o una frazione. */
    public enum Senso {
        /** Un numero: giorno e mese da soli non fanno una data. */
        NUMERO,
        /** Un tempo: «30/06» è una data, «30.06» può ancora essere un numero. */
        TEMPO,
        /** Una data: anche «30.06» lo è. */
        DATA;

        private static final Pattern TEMPORALE = Pattern.compile("^$|temp|data|scadenz");

        /** Ciò che dice l'unità di misura; vuota, è un tempo. */
        public static Senso di(String unita) {
            return TEMPORALE.matcher(TestoPulito.norma(unita)).find() ? TEMPO : NUMERO;
        }
    }

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
    private static final String ANNO = "(\\d{4}|\\d{2})";
    private static final Pattern CIFRE = Pattern.compile("(?:^|[^\\d/.,])((\\d{1,2})(?:"
            + "\\s?/\\s?(\\d{1,2})(?:\\s?/\\s?" + ANNO + ")?"
            + "|\\.(\\d{1,2})\\." + ANNO
            + "|-(\\d{1,2})-" + ANNO
            + "|\\.(\\d{1,2})))(?:[^\\d/]|$)");
    private static final Pattern ISO = Pattern.compile("(?:^|[^\\d])((\\d{4})-(\\d{1,2})-(\\d{1,2}))(?:[^\\d]|$)");
    private static final Pattern LETTERE =
            Pattern.compile("(?:(entro|fine)\\s+(?:il\\s+|la\\s+|fine\\s+|mese\\s+di\\s+)*)?"
                    + "(?:(\\d{1,2})[°\\s]\\s*)?\\b(" + String.join("|", MESI) + ")\\b(?:\\s+(\\d{4}))?");
    private static final Pattern ANNO_INTERO = Pattern.compile("\\b(20\\d\\d)\\b");
    private static final Pattern ENTRO = Pattern.compile("\\b(?:entro|non oltre)\\b");
    private static final Pattern ENTRO_IL =
            Pattern.compile("\\b(?:entro|non oltre)(?:\\s+(?:e|non|oltre))*\\s+il\\s+$");

    /** Le date scritte in un testo, nell'ordine in cui vi stanno; quelle senza anno sono dell'anno dato. */
    public static List<DataScritta> trova(String testo, Senso senso, int anno) {
        List<DataScritta> date = new ArrayList<>();
        String piegato = TestoPulito.piega(testo);
        boolean temporale = senso != Senso.NUMERO || ENTRO.matcher(piegato).find();
        Matcher cifre = CIFRE.matcher(piegato);
        for (int da = 0; cifre.find(da); da = cifre.end(1)) {
            boolean punto = cifre.group(9) != null;
            String scritto = primo(cifre, 4, 6, 8);
            boolean data = punto
                    ? senso == Senso.DATA
                            || ENTRO_IL.matcher(piegato.substring(0, cifre.start(1)))
                                    .find()
                    : scritto != null || temporale;
            if (data) {
                String mese = Objects.requireNonNull(primo(cifre, 3, 5, 7, 9));
                aggiungi(date, cifre.start(1), cifre.end(1), cifre.group(2), Integer.parseInt(mese), scritto, anno);
            }
        }
        Matcher iso = ISO.matcher(piegato);
        while (iso.find()) {
            int mese = Integer.parseInt(iso.group(3));
            aggiungi(date, iso.start(1), iso.end(1), iso.group(4), mese, iso.group(2), anno);
        }
        Matcher lettere = LETTERE.matcher(piegato);
        while (lettere.find()) {
            if (lettere.group(1) != null || lettere.group(2) != null) {
                int mese = MESI.indexOf(lettere.group(3)) + 1;
                aggiungi(date, lettere.start(), lettere.end(), lettere.group(2), mese, lettere.group(4), anno);
            }
        }
        date.sort(Comparator.comparingInt(DataScritta::da));
        return date;
    }

    /** Il giorno dell'ultima data scritta in un testo; nullo se non ce n'è. */
    public static @Nullable LocalDate ultima(String testo, Senso senso, int anno) {
        List<DataScritta> date = trova(testo, senso, anno);
        return date.isEmpty() ? null : date.getLast().giorno;
    }

    /** L'anno scritto in un testo come {@code marzo 2027}; quello dato se non c'è. */
    public static int anno(String testo, int altrimenti) {
        Matcher scritto = ANNO_INTERO.matcher(testo);
        return scritto.find() ? Integer.parseInt(scritto.group(1)) : altrimenti;
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
            List<DataScritta> date,
            int da,
            int a,
            @Nullable String giorno,
            int mese,
            @Nullable String scritto,
            int anno) {
        int letto = giorno == null ? 0 : Integer.parseInt(giorno);
        if (mese < 1 || mese > MESI.size() || letto > 31 || giorno != null && letto == 0) {
            return;
        }
        int annoLetto = scritto == null ? anno : Integer.parseInt(scritto) % 2000 + 2000;
        YearMonth nel = YearMonth.of(annoLetto, mese);
        int ultimo = nel.lengthOfMonth();
        LocalDate quando = nel.atDay(giorno == null ? ultimo : Math.min(letto, ultimo));
        date.add(new DataScritta(da, a, quando, letto <= ultimo, scritto != null, giorno != null));
    }
}
