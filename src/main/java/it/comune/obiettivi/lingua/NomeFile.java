package it.comune.obiettivi.lingua;

import com.google.re2j.Pattern;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Come si chiama un file che si porta via: che cosa è, di chi, e il giorno a cui si riferisce. */
public final class NomeFile {

    private static final Pattern SEGNI = Pattern.compile("\\p{M}+");
    private static final Pattern ALTRO = Pattern.compile("[^a-z0-9]+");

    private NomeFile() {}

    /**
     * {@code settori-comune-di-borgo-2026-06-30}: minuscole, senza accenti né spazi, che ogni computer accetta.
     *
     * @param parti che cosa è e di chi; quelle vuote non si scrivono
     */
    public static String di(LocalDate al, String... parti) {
        return Arrays.stream(parti)
                        .map(NomeFile::piano)
                        .filter(parte -> !parte.isEmpty())
                        .collect(Collectors.joining("-"))
                + "-" + al;
    }

    private static String piano(String parte) {
        String senzaAccenti =
                SEGNI.matcher(Normalizer.normalize(parte, Normalizer.Form.NFD)).replaceAll("");
        String parole = ALTRO.matcher(senzaAccenti.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
        return parole.replace(' ', '-');
    }
}
