package it.comune.obiettivi.piano.ui;

import it.comune.obiettivi.ente.Persone;
import it.comune.obiettivi.ente.Settori;
import it.comune.obiettivi.piano.Testata;
import it.comune.obiettivi.piano.ui.Foglio.Nomi;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** I nomi dell'ente fra cui si sceglie, e che una scheda indica con un identificativo. */
@Component
public record Elenchi(Settori settori, Persone persone) {

    /** I nomi che una scheda indica. */
    public Nomi nomi(Testata testata) {
        return new Nomi(
                settori.leggi(testata.settore()).nome(), persona(testata.responsabile()), persona(testata.assessore()));
    }

    private String persona(@Nullable Long id) {
        return id == null ? "" : persone.leggi(id).nome();
    }
}
