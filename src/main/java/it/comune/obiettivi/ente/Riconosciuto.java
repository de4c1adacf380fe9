package it.comune.obiettivi.ente;

import java.time.Duration;
import java.time.Instant;

/**
 * Una persona che ha appena ridato la propria password: senza, gli altri utenti non si cambiano. Si ottiene da
 * {@link Utenti#riconosci} e vale {@link #DURATA}, finché la password resta quella.
 */
public final class Riconosciuto {

    public static final Duration DURATA = Duration.ofMinutes(5);

    private final Utente chi;
    private final Instant scade;

    private Riconosciuto(Utente chi, Instant scade) {
        this.chi = chi;
        this.scade = scade;
    }

    static Riconosciuto adesso(Utente chi, Instant ora) {
        return new Riconosciuto(chi, ora.plus(DURATA));
    }

    /** Il programma stesso, all'avvio e per gli utenti dimostrativi: non c'è nessuno a cui chiedere. */
    public static Riconosciuto senzaChiedere(Utente chi) {
        return new Riconosciuto(chi, Instant.MAX);
    }

    public Utente chi() {
        return chi;
    }

    boolean scaduto(Instant ora) {
        return !ora.isBefore(scade);
    }
}
