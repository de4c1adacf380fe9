package it.comune.obiettivi.piano;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.resilience.annotation.Retryable;

/**
 * Un gesto di una persona, riconoscibile: lo stesso identificativo due volte cambia una volta sola.
 *
 * @param quando il momento del gesto
 */
public record Gesto(String id, Instant quando) {

    public static Gesto ora(Clock orologio) {
        return new Gesto(UUID.randomUUID().toString(), orologio.instant());
    }

    /** Un'operazione che si ritenta da capo, in una transazione nuova, quando un altro è arrivato prima. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @Retryable(
            includes = {ConcurrencyFailureException.class, DataIntegrityViolationException.class},
            maxRetries = 12,
            delay = 10,
            multiplier = 1.5,
            jitter = 10,
            maxDelay = 200)
    @interface Ritentato {}

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
