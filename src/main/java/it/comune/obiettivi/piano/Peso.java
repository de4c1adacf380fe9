package it.comune.obiettivi.piano;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Un peso percentuale scritto sulla scheda: da 0 a 100, al più due decimali. */
public record Peso(BigDecimal valore) {

    private static final BigDecimal CENTO = BigDecimal.valueOf(100);

    public Peso {
        if (valore.signum() < 0 || valore.compareTo(CENTO) > 0) {
            throw new IllegalArgumentException("Un peso va da 0 a 100: " + valore);
        }
        valore = valore.setScale(2, RoundingMode.HALF_UP);
    }

    public static Peso di(double valore) {
        return new Peso(BigDecimal.valueOf(valore));
    }

    /** Il numero scritto, nullo se il peso manca. */
    public static @Nullable Double scritto(@Nullable Peso peso) {
        return peso == null ? null : peso.valore().doubleValue();
    }

    /** Vero se una somma di pesi non fa cento, al centesimo: si segnala, e non si corregge. */
    public static boolean nonFannoCento(double somma) {
        return BigDecimal.valueOf(somma).setScale(2, RoundingMode.HALF_UP).compareTo(CENTO) != 0;
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
