package it.comune.obiettivi.registro;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/**
 * Un gesto di una persona, riconoscibile: lo stesso identificativo due volte cambia una volta sola.
 *
 * @param quando il momento del gesto
 * @param ripetibile vero se l'identificativo è nato fuori di qui, e chi l'ha fatto può mandarlo un'altra volta
 */
public record Gesto(String id, Instant quando, boolean ripetibile) {

    /** Un gesto con l'identificativo che il browser gli ha dato. */
    public Gesto(String id, Instant quando) {
        this(id, quando, true);
    }

    /** Un gesto di adesso, che nessuno conosce e nessuno può rimandare. */
    public static Gesto ora(Clock orologio) {
        return new Gesto(UUID.randomUUID().toString(), orologio.instant(), false);
    }
}
