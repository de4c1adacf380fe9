package it.comune.obiettivi.piano;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;

/**
 * Un gesto di una persona, riconoscibile: lo stesso identificativo due volte cambia una volta sola.
 *
 * @param quando il momento del gesto
 */
public record Gesto(String id, Instant quando) {

    public static Gesto ora(Clock orologio) {
        return new Gesto(UUID.randomUUID().toString(), orologio.instant());
    }

    /** Chi compie un gesto e quando (ora di Roma). */
    record Circostanza(long autore, LocalDateTime quando) {

        static Circostanza di(long autore, Instant istante) {
            return new Circostanza(autore, LocalDateTime.ofInstant(istante, ZoneId.of("Europe/Rome")));
        }

        LocalDate oggi() {
            return quando.toLocalDate();
        }
    }
}
