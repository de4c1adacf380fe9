package it.comune.obiettivi.ente;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Lascia scrivere nel giornale {@value #AL_MINUTO} fatti di un genere al minuto; gli altri si contano, e chi insiste non lo riempie. */
final class Freno {

    static final int AL_MINUTO = 60;

    private final Clock orologio;
    private Instant minuto = Instant.EPOCH;
    private int scritti;
    private int taciuti;

    Freno(Clock orologio) {
        this.orologio = orologio;
    }

    /** L'oggetto da scrivere, con il conto di quelli taciuti prima; vuoto se anche questo va taciuto. */
    synchronized Optional<String> passa(String oggetto) {
        Instant adesso = orologio.instant().truncatedTo(ChronoUnit.MINUTES);
        if (!adesso.equals(minuto)) {
            minuto = adesso;
            scritti = 0;
        }
        if (scritti == AL_MINUTO) {
            taciuti++;
            return Optional.empty();
        }
        scritti++;
        String altri = taciuti == 0 ? "" : "e altri " + taciuti + " prima di questo";
        taciuti = 0;
        return Optional.of((oggetto + " " + altri).strip());
    }
}
