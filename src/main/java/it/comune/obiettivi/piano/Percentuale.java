package it.comune.obiettivi.piano;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Un avanzamento dichiarato: da 0 a 100, al più due decimali. */
public record Percentuale(BigDecimal valore) {

    public Percentuale {
        if (valore.signum() < 0 || valore.compareTo(BigDecimal.valueOf(100)) > 0) {
            throw new IllegalArgumentException("Una percentuale va da 0 a 100: " + valore);
        }
        valore = valore.setScale(2, RoundingMode.HALF_UP);
    }

    public static Percentuale di(double valore) {
        return new Percentuale(BigDecimal.valueOf(valore));
    }
}
