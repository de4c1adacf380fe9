package it.comune.obiettivi.piano.testi;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * L'unico numero scritto in un testo, all'italiana: {@code 1.100} è millecento, {@code 12,5} e {@code 12.5} dodici e mezzo.
 *
 * @param percento vero se il segno % lo segue
 */
public record NumeroScritto(double valore, boolean percento) {

    private static final Pattern NUMERO = Pattern.compile("[^\\d]*?(?:"
            + "(-?[1-9]\\d{0,2}(?:[. \\x{A0}\\x{202F}'’]\\d{3})+(?:,\\d+)?)|(-?\\d+(?:[.,]\\d+)?))"
            + "\\s*(%?)(?:[^\\d]|[mM][23])*");
    private static final Pattern MIGLIAIA = Pattern.compile("[. \\x{A0}\\x{202F}'’]");

    /** Il numero di un testo come {@code 40 ore} o {@code non inferiore a 1.100}; nullo se non è uno, o sono di più. */
    public static @Nullable NumeroScritto leggi(String testo) {
        Matcher numero = NUMERO.matcher(testo);
        if (!numero.matches()) {
            return null;
        }
        String cifre = numero.group(1) == null
                ? numero.group(2)
                : MIGLIAIA.matcher(numero.group(1)).replaceAll("");
        return new NumeroScritto(
                Double.parseDouble(cifre.replace(',', '.')), numero.group(3).equals("%"));
    }
}
