package it.comune.obiettivi.piano;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

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

    /** Un peso è una colonna decimale; il peso che manca è nullo. */
    @Converter
    static class Colonna implements AttributeConverter<Peso, BigDecimal> {

        @Override
        public @Nullable BigDecimal convertToDatabaseColumn(@Nullable Peso peso) {
            return peso == null ? null : peso.valore();
        }

        @Override
        public @Nullable Peso convertToEntityAttribute(@Nullable BigDecimal numero) {
            return numero == null ? null : new Peso(numero);
        }
    }
}
