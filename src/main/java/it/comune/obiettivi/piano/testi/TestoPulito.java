package it.comune.obiettivi.piano.testi;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.math.BigDecimal;
import java.text.Normalizer;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** I testi ripuliti da ciò che non dice niente: marcature, spazi, punteggiatura ai bordi, maiuscole e accenti. */
public final class TestoPulito {

    private static final Pattern MARCATURA = Pattern.compile("</?[A-Za-z][^<>]{0,40}>|\\*\\*");
    private static final String ATTRIBUTI = "(?:\\s[^<>]*)?/?\\s{0,9}>";
    private static final Pattern A_CAPO =
            Pattern.compile("(?i)\\s*(?:<br" + ATTRIBUTI + "|</(?:p|div|li|h[1-6]|tr)\\s{0,9}>)\\s*");
    private static final Pattern ETICHETTE =
            Pattern.compile("(?i)</?(?:p|br|b|i|u|s|em|strong|span|div|font|a|ul|ol|li|"
                    + "sub|sup|small|big|center|table|tbody|thead|tr|td|th|h[1-6]|hr|img|o:p|strike|del|ins|mark|code|pre)"
                    + ATTRIBUTI + "|\\*\\*");
    private static final Pattern ENTITA =
            Pattern.compile("&(?:#\\d{1,6}|#[xX][0-9a-fA-F]{1,5}|[A-Za-z][A-Za-z0-9]{1,30});|&nbsp");
    private static final Pattern VUOTE_IN_MEZZO = Pattern.compile("[ \\t]*\\n\\s*");
    private static final Pattern PERCENTO = Pattern.compile("(\\d{1,4}(?:[.,]\\d{1,2})?)\\s*%?");

    private TestoPulito() {}

    /** Il testo senza marcature e spazi ai bordi. */
    public static String nuda(String testo) {
        if (testo.isBlank()) {
            return "";
        }
        boolean marcato = testo.indexOf('<') >= 0 || testo.indexOf('*') >= 0;
        return (marcato ? MARCATURA.matcher(testo).replaceAll("") : testo)
                .replace('\u00A0', ' ')
                .strip();
    }

    /** Il testo senza i segni di marcatura di una pagina: ciò che in una pagina va a capo, qui va a capo. */
    public static String pulita(String testo) {
        boolean marcato = testo.indexOf('<') >= 0 || testo.indexOf('&') >= 0 || testo.indexOf('*') >= 0;
        if (!marcato && testo.indexOf('\u00A0') < 0) {
            return testo.strip();
        }
        String detto = decifrata(decifrata(testo)).replace('\u00A0', ' ');
        String righe = A_CAPO.matcher(detto).replaceAll("\n");
        String nudo = ETICHETTE.matcher(righe).replaceAll("");
        return VUOTE_IN_MEZZO.matcher(nudo).replaceAll("\n").strip();
    }

    /** Il testo con i caratteri al posto delle loro entità, come {@code &agrave;}. */
    private static String decifrata(String testo) {
        if (testo.indexOf('&') < 0) {
            return testo;
        }
        Matcher entita = ENTITA.matcher(testo);
        StringBuilder decifrata = new StringBuilder(testo.length());
        int fine = 0;
        while (entita.find()) {
            decifrata.append(testo, fine, entita.start()).append(Parser.unescapeEntities(entita.group(), false));
            fine = entita.end();
        }
        return decifrata.append(testo, fine, testo.length()).toString();
    }

    /** Il testo nudo, a spazi singoli, minuscolo e senza accenti. */
    public static String norma(String testo) {
        return piega(distesa(testo));
    }

    /** Il testo nudo, a spazi singoli. */
    public static String distesa(String testo) {
        String nuda = nuda(testo);
        StringBuilder distesa = new StringBuilder(nuda.length());
        boolean spazio = false;
        for (int i = 0; i < nuda.length(); i++) {
            char c = nuda.charAt(i);
            boolean anche = c == ' ' || c >= '\t' && c <= '\r';
            if (!anche) {
                distesa.append(c);
            } else if (!spazio) {
                distesa.append(' ');
            }
            spazio = anche;
        }
        return distesa.toString();
    }

    /** Il testo nudo, a spazi singoli, senza punteggiatura ai bordi. */
    public static String bordi(String testo) {
        String disteso = distesa(testo);
        int da = 0;
        int a = disteso.length();
        while (da < a && !Character.isLetterOrDigit(disteso.charAt(da))) {
            da++;
        }
        while (a > da && !Character.isLetterOrDigit(disteso.charAt(a - 1)) && disteso.charAt(a - 1) != ')') {
            a--;
        }
        return disteso.substring(da, a);
    }

    /** Lo stesso testo, carattere per carattere, minuscolo e senza accenti: la lunghezza non cambia. */
    public static String piega(String testo) {
        StringBuilder piegato = new StringBuilder(testo.length());
        for (int i = 0; i < testo.length(); i++) {
            char c = testo.charAt(i);
            piegato.append(c < 128 ? Character.toLowerCase(c) : senzaAccento(c));
        }
        return piegato.toString();
    }

    private static char senzaAccento(char c) {
        if (c == '’' || c == '‘' || c == '`') {
            return '\'';
        }
        if (Character.isSurrogate(c)) {
            return c;
        }
        return Character.toLowerCase(
                Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0));
    }

    /** Il numero di una cella come {@code 35}, {@code 50%} o {@code 20,00%}; nullo se è altro. */
    public static @Nullable BigDecimal percentuale(String cella) {
        Matcher numero = PERCENTO.matcher(nuda(cella));
        return numero.matches() ? new BigDecimal(numero.group(1).replace(',', '.')) : null;
    }
}
