package it.comune.obiettivi.piano;

import java.time.Clock;
import java.time.Instant;
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
}
