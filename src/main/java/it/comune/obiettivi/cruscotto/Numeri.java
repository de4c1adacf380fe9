package it.comune.obiettivi.cruscotto;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** I numeri e le date come si scrivono in Italia: virgola, spazio che non si spezza, meno vero, metà in su. */
public final class Numeri {

    /** Al posto di una cifra che non c'è. */
    public static final String NIENTE = "–";

    private static final DateTimeFormatter GIORNO = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter ORA = DateTimeFormatter.ofPattern("HH:mm");
    private static final String PERCENTO = "\u00a0%";
    private static final char MENO = '\u2212';

    private Numeri() {}

    /** {@code 1.234,5 %}: un decimale. */
    public static String percento(@Nullable Double valore) {
        return valore == null ? NIENTE : un(valore, "#,##0.0") + PERCENTO;
    }

    /** {@code +0,1} o {@code −5,0}: il segno più solo qui. */
    public static String scostamento(@Nullable Double valore) {
        if (valore == null) {
            return NIENTE;
        }
        String testo = un(valore, "#,##0.0");
        return testo.equals("0,0") || testo.charAt(0) == MENO ? testo : "+" + testo;
    }

    /** {@code 33,33} o {@code 20}: i decimali che servono, al più due. */
    public static String numero(@Nullable BigDecimal valore) {
        return valore == null ? "" : scrivi(valore, "#,##0.##");
    }

    /** {@code 30/06/2026}. */
    public static String giorno(LocalDate giorno) {
        return GIORNO.format(giorno);
    }

    /** {@code 10:42}. */
    public static String ora(TemporalAccessor momento) {
        return ORA.format(momento);
    }

    /**
     * Un numero scritto da una persona: con la virgola o con il punto, anche seguito da %.
     *
     * @throws NumberFormatException se non è un numero
     */
    public static BigDecimal leggi(String testo) {
        String pulito = testo.replaceAll("[\\s\u00a0%]", "").replace(MENO, '-');
        return new BigDecimal(pulito.contains(",") ? pulito.replace(".", "").replace(',', '.') : pulito);
    }

    private static String un(double valore, String forma) {
        return scrivi(BigDecimal.valueOf(valore), forma);
    }

    private static String scrivi(BigDecimal valore, String forma) {
        DecimalFormatSymbols segni = DecimalFormatSymbols.getInstance(Locale.ITALY);
        segni.setMinusSign(MENO);
        DecimalFormat formato = new DecimalFormat(forma, segni);
        formato.setRoundingMode(RoundingMode.HALF_UP);
        String testo = formato.format(valore);
        return testo.equals(MENO + "0,0") || testo.equals(MENO + "0") ? testo.substring(1) : testo;
    }
}
