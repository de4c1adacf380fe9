package it.comune.obiettivi.registro;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** Chi compie un gesto e quando, ora di Roma. */
public record Circostanza(long autore, LocalDateTime quando) {

    public static Circostanza di(long autore, Instant istante) {
        return new Circostanza(autore, LocalDateTime.ofInstant(istante, ZoneId.of("Europe/Rome")));
    }

    public LocalDate oggi() {
        return quando.toLocalDate();
    }
}
