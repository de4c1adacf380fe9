package it.comune.obiettivi.piano;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Un peso percentuale scritto sulla scheda: da 0 a 100, al più due decimali. */
public record Peso(BigDecimal valore) {

    public Peso {
        if (valore.signum() < 0 || valore.compareTo(BigDecimal.valueOf(100)) > 0) {
            throw new IllegalArgumentException("Un peso va da 0 a 100: " + valore);
        }
        valore = valore.setScale(2, RoundingMode.HALF_UP);
    }

    public static Peso di(double valore) {
        return new Peso(BigDecimal.valueOf(valore));
    }
}
