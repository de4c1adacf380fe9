package it.comune.obiettivi.piano.ui.campi;

import com.google.re2j.Pattern;
import it.comune.obiettivi.lingua.Numeri;
import it.comune.obiettivi.piano.Peso;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** I numeri come li scrive e li legge una persona. */
public final class NumeroDigitato {

    /** Senza esponente: «1e-999999999» riempirebbe la memoria di zeri. */
    private static final Pattern CIFRE = Pattern.compile("[+-]?[\\d.,]{1,40}");

    private static final Pattern SUPERFLUO = Pattern.compile("[\\s\u00a0%]");

    private NumeroDigitato() {}

    public static String testo(@Nullable Peso peso) {
        return peso == null ? "" : Numeri.breve(peso.valore().doubleValue());
    }

    /**
     * Il peso scritto da una persona; vuoto vuol dire che manca.
     *
     * @throws IllegalArgumentException se non è un numero da 0 a 100
     */
    public static @Nullable Peso peso(String testo) {
        return testo.isBlank() ? null : new Peso(leggi(testo));
    }

    /**
     * Un numero scritto da una persona: con la virgola o con il punto, anche seguito da %.
     *
     * @throws NumberFormatException se non è un numero
     */
    public static BigDecimal leggi(String testo) {
        String pulito = SUPERFLUO.matcher(testo).replaceAll("");
        if (!CIFRE.matcher(pulito).matches()) {
            throw new NumberFormatException(testo);
        }
        return new BigDecimal(pulito.contains(",") ? pulito.replace(".", "").replace(',', '.') : pulito);
    }
}
