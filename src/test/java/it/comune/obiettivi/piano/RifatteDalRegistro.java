package it.comune.obiettivi.piano;

import it.comune.obiettivi.registro.Motore;
import it.comune.obiettivi.registro.Registro;
import jakarta.persistence.EntityManager;
import java.time.Instant;

/** Le schede come il registro da solo le racconta, per chi apre i dati di un programma fermo. */
public class RifatteDalRegistro {

    private final Motore<Scheda, Modifica> motore;

    /** Rifare non chiede permessi e non trascina niente con sé. */
    RifatteDalRegistro(Registro registro, EntityManager banca) {
        motore = registro.motore(new SoggettoScheda(banca, null, null));
    }

    public Scheda rifatta(long id) {
        return motore.ricostruisci(id, Instant.MAX).orElseThrow();
    }
}
