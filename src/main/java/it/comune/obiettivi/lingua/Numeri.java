package it.comune.obiettivi.lingua;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** I numeri come si leggono: {@code 1.234,5 %}, {@code −7,7}. */
public final class Numeri {

    /** Ciò che non c'è. */
    public static final String NESSUNO = "–";

    private static final char MENO = '\u2212';
    private static final String PERCENTO = "\u00a0%";
    private static final int SENZA_RUMORE = 6;

    private static final DecimalFormat DECIMALE = formato("#,##0.0");
    private static final DecimalFormat BREVE = formato("#,##0.##");

    private Numeri() {}

    /** Un formato non è di più fili insieme, e farlo ogni volta costa: se ne usa una copia. */
    private static String scrivi(DecimalFormat formato, Number valore) {
        return ((DecimalFormat) formato.clone()).format(valore);
    }

    /** Una cifra decimale, metà lontano dallo zero: {@code 49,4}. */
    public static String decimale(double valore) {
        return scrivi(DECIMALE, tondo(valore));
    }

    /** Un peso o un conto: senza decimali se non servono. */
    public static String breve(double valore) {
        return scrivi(BREVE, valore);
    }

    /** {@code 49,4 %} con lo spazio che non va a capo; {@link #NESSUNO} se manca. */
    public static String percento(@Nullable Double valore) {
        return valore == null ? NESSUNO : decimale(valore) + PERCENTO;
    }

    /** Uno scostamento in punti, sempre con il segno ({@code +0,1}), tranne lo zero. */
    public static String scostamento(@Nullable Double punti) {
        if (punti == null) {
            return NESSUNO;
        }
        return tondo(punti).signum() > 0 ? "+" + decimale(punti) : decimale(punti);
    }

    /** Il valore come si mostra: a una cifra decimale, dopo aver tolto il rumore della virgola mobile. */
    public static BigDecimal tondo(double valore) {
        return BigDecimal.valueOf(valore)
                .setScale(SENZA_RUMORE, RoundingMode.HALF_UP)
                .setScale(1, RoundingMode.HALF_UP);
    }

    private static DecimalFormat formato(String modello) {
        DecimalFormatSymbols simboli = DecimalFormatSymbols.getInstance(Locale.ITALIAN);
        simboli.setMinusSign(MENO);
        DecimalFormat formato = new DecimalFormat(modello, simboli);
        formato.setRoundingMode(RoundingMode.HALF_UP);
        return formato;
    }
}
