package it.comune.obiettivi.piano.testi;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
        return lette(testo, senso).stream()
                .flatMap(letta -> letta.data(anno).stream())
                .toList();
    }

    /** Il giorno dell'ultima data scritta in un testo; nullo se non ce n'è. */
    public static @Nullable LocalDate ultima(String testo, Senso senso, int anno) {
        List<DataScritta> date = trova(testo, senso, anno);
        return date.isEmpty() ? null : date.getLast().giorno;
    }

    /**
     * Le date di un valore atteso che ha quell'unità di misura: conta l'ultima, per chi legge un documento, per chi
     * controlla e per chi conta.
     */
    public static List<DataScritta> attese(String atteso, String unita, int anno) {
        return trova(atteso, Senso.di(unita), anno);
    }

    /** La prima data di un testo che il calendario non ha, com'è scritta; vuota se tutte esistono. */
    public static Optional<String> inesistente(String testo, int anno) {
        return lette(testo, Senso.NUMERO).stream()
                .filter(letta -> letta.data(anno).filter(DataScritta::esiste).isEmpty())
                .map(letta -> testo.substring(letta.da(), letta.a()))
                .findFirst();
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

    /** Un giorno, un mese e un anno scritti vicini, che il calendario li abbia o no. */
    private record Letta(
            int da,
            int a,
            @Nullable String giorno,
            int mese,
            @Nullable String anno) {

        /** Vuota se il mese o il giorno non sono di nessun anno. */
        Optional<DataScritta> data(int altrimenti) {
            int letto = giorno == null ? 0 : Integer.parseInt(giorno);
            if (mese < 1 || mese > MESI.size() || letto > 31 || giorno != null && letto == 0) {
                return Optional.empty();
            }
            int annoLetto = anno == null ? altrimenti : Integer.parseInt(anno) % 2000 + 2000;
            YearMonth nel = YearMonth.of(annoLetto, mese);
            int ultimo = nel.lengthOfMonth();
            LocalDate quando = nel.atDay(giorno == null ? ultimo : Math.min(letto, ultimo));
            return Optional.of(new DataScritta(da, a, quando, letto <= ultimo, anno != null, giorno != null));
        }
    }

    private static List<Letta> lette(String testo, Senso senso) {
        List<Letta> lette = new ArrayList<>();
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
                lette.add(new Letta(cifre.start(1), cifre.end(1), cifre.group(2), Integer.parseInt(mese), scritto));
            }
        }
        Matcher iso = ISO.matcher(piegato);
        while (iso.find()) {
            int mese = Integer.parseInt(iso.group(3));
            lette.add(new Letta(iso.start(1), iso.end(1), iso.group(4), mese, iso.group(2)));
        }
        Matcher lettere = LETTERE.matcher(piegato);
        while (lettere.find()) {
            if (lettere.group(1) != null || lettere.group(2) != null) {
                int mese = MESI.indexOf(lettere.group(3)) + 1;
                lette.add(new Letta(lettere.start(), lettere.end(), lettere.group(2), mese, lettere.group(4)));
            }
        }
        lette.sort(Comparator.comparingInt(Letta::da));
        return lette;
    }
}
