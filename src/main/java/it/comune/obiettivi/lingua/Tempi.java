package it.comune.obiettivi.lingua;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/** I giorni e le ore come si leggono, all'ora di Roma: {@code 30/06/2026}, {@code 30/06/2026 10:42}, {@code 30 giugno 2026}. */
public final class Tempi {

    public static final ZoneId ROMA = ZoneId.of("Europe/Rome");

    private static final DateTimeFormatter DATA = modello("dd/MM/yyyy");
    private static final DateTimeFormatter GIORNO = modello("dd/MM");
    private static final DateTimeFormatter ORA = modello("HH:mm");
    private static final DateTimeFormatter MOMENTO = modello("dd/MM/yyyy HH:mm");
    private static final DateTimeFormatter ISTANTE = modello("dd/MM/yyyy HH:mm:ss");
    private static final DateTimeFormatter IN_PAROLE = modello("d MMMM yyyy");
    private static final DateTimeFormatter MOMENTO_IN_PAROLE = modello("d MMMM yyyy, HH:mm");

    private Tempi() {}

    private static DateTimeFormatter modello(String modello) {
        return DateTimeFormatter.ofPattern(modello, Locale.ITALIAN).withZone(ROMA);
    }

    /** {@code 30/06/2026} */
    public static String data(LocalDate giorno) {
        return DATA.format(giorno);
    }

    /** {@code 30/06}: il giorno senza l'anno. */
    public static String giorno(LocalDate giorno) {
        return GIORNO.format(giorno);
    }

    /** {@code 10:42}, di un istante o di un'ora che è già di Roma. */
    public static String ora(TemporalAccessor ora) {
        return ORA.format(ora);
    }

    /** {@code 30/06/2026 10:42}, di un istante o di un momento che è già di Roma. */
    public static String momento(TemporalAccessor momento) {
        return MOMENTO.format(momento);
    }

    /** {@code 30/06/2026 10:42:07}, dove conta anche il secondo. */
    public static String alSecondo(TemporalAccessor momento) {
        return ISTANTE.format(momento);
    }

    /** {@code 30 giugno 2026}, dentro una frase. */
    public static String inParole(TemporalAccessor giorno) {
        return IN_PAROLE.format(giorno);
    }

    /** {@code 30 giugno 2026, 10:42}, dentro una frase. */
    public static String momentoInParole(Instant momento) {
        return MOMENTO_IN_PAROLE.format(momento);
    }
}
