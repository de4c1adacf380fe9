package it.comune.obiettivi.documento.lettura;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import it.comune.obiettivi.piano.testi.TestoPulito;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Le righe sopra la tabella di una scheda: Comune, programmazione, anno; anche tutte in una. */
final class Intestazione {

    private static final int LUNGHEZZA = 300;
    private static final String SEGUITO = "(?:\\s+programmazione|\\s+scheda|$)";
    private static final String NOME = "[\\p{L}'’ .\\-]{2,60}?";
    private static final Pattern COMUNE = Pattern.compile("(?i)\\bcomune di (" + NOME + ")" + SEGUITO);
    /** Gli enti che non si presentano come «Comune di». */
    private static final Pattern ENTE = Pattern.compile("(?i)\\b(?:(?:citt[aà]'?|borgo|terra) di (" + NOME
            + ")|((?:unione|provincia|comunit[aà]'?|citt[aà]'? metropolitana|roma capitale|municipio|consorzio|regione"
            + "|libero consorzio|associazione|convenzione)(?:$|[\\s'’])[\\p{L}\\d'’ .,\\-]{0,90}?))" + SEGUITO);

    private static final Pattern PROGRAMMAZIONE =
            Pattern.compile("(?i)\\bprogrammazione\\s+(20\\d\\d(?:\\s*[-–/]\\s*20\\d\\d)?)");
    private static final Pattern SCHEDA =
            Pattern.compile("(?i)(\\bscheda obb?iettivo(?: \\p{L}+)?(?:\\s+(20\\d\\d))?)(?:\\D|$)");

    private static final Pattern TRATTINI = Pattern.compile(":?[-–—_=]{2,}:?");

    private String comune = "";
    private String programmazione = "";
    private @Nullable Integer anno;

    /** Vero se la riga è una di quelle, sola nella sua riga. */
    static boolean riconosce(List<String> celle, int prima) {
        if (!sola(celle, prima) || celle.get(prima).length() > LUNGHEZZA) {
            return false;
        }
        String riga = TestoPulito.distesa(celle.get(prima));
        return COMUNE.matcher(riga).lookingAt()
                || PROGRAMMAZIONE.matcher(riga).lookingAt()
                || SCHEDA.matcher(riga).lookingAt();
    }

    /** Vero se la riga è una sola cella che nomina un ente, comunque si chiami. */
    static boolean nominaUnEnte(String riga) {
        String distesa = TestoPulito.distesa(riga);
        return distesa.length() <= LUNGHEZZA && ENTE.matcher(distesa).lookingAt();
    }

    /** Lo stesso, per una riga già divisa. */
    static boolean nominaUnEnte(List<String> celle, int prima) {
        return sola(celle, prima) && nominaUnEnte(celle.get(prima));
    }

    private static boolean sola(List<String> celle, int prima) {
        return celle.stream().skip(prima + 1L).allMatch(String::isBlank);
    }

    /** Vero se la riga è vuota o fatta solo di trattini. */
    static boolean separatore(List<String> celle) {
        return celle.stream()
                .allMatch(cella ->
                        cella.isBlank() || TRATTINI.matcher(cella.strip()).matches());
    }

    /** Prende ciò che la riga dice; ciò che resta va fra i testi sparsi. */
    void leggi(String riga, List<String> sparsi) {
        String resto = riga;
        Matcher scheda = SCHEDA.matcher(resto);
        if (scheda.find()) {
            anno = scheda.group(2) == null ? anno : Integer.valueOf(scheda.group(2));
            resto = senza(resto, scheda.start(), scheda.end(1));
        }
        Matcher triennio = PROGRAMMAZIONE.matcher(resto);
        if (triennio.find()) {
            programmazione = triennio.group(1);
            resto = senza(resto, triennio.start(), triennio.end());
        }
        resto = ente(resto);
        if (!resto.isEmpty()) {
            sparsi.add(resto);
        }
    }

    private String ente(String riga) {
        Matcher delComune = COMUNE.matcher(riga);
        if (delComune.find()) {
            comune = delComune.group(1).strip();
            return senza(riga, delComune.start(), delComune.end(1));
        }
        Matcher altro = ENTE.matcher(riga);
        if (!altro.lookingAt()) {
            return riga;
        }
        int gruppo = altro.group(1) == null ? 2 : 1;
        comune = altro.group(gruppo).strip();
        return senza(riga, altro.start(), altro.end(gruppo));
    }

    private static String senza(String riga, int da, int a) {
        return (riga.substring(0, da) + riga.substring(a)).strip();
    }

    String comune() {
        return comune;
    }

    String programmazione() {
        return programmazione;
    }

    /** L'anno della scheda, nullo se non è scritto. */
    @Nullable
    Integer anno() {
        return anno;
    }
}
