package it.comune.obiettivi.custodia;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Come si dicono i momenti a chi legge un avviso: all'ora di Roma, quella vera. */
final class Parole {

    static final ZoneId ROMA = ZoneId.of("Europe/Rome");

    private static final DateTimeFormatter GIORNO =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ITALIAN).withZone(ROMA);
    private static final DateTimeFormatter MOMENTO =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ITALIAN).withZone(ROMA);

    private Parole() {}

    static String giorno(Instant quando) {
        return GIORNO.format(quando);
    }

    static String momento(Instant quando) {
        return MOMENTO.format(quando);
    }
}
