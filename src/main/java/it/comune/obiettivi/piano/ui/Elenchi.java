package it.comune.obiettivi.piano.ui;

import it.comune.obiettivi.ente.Persone;
import it.comune.obiettivi.ente.Settori;
import it.comune.obiettivi.piano.Scheda;
import it.comune.obiettivi.piano.Testata;
import it.comune.obiettivi.piano.ui.Foglio.Nomi;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;

/** I nomi dell'ente fra cui si sceglie, e che una scheda indica con un identificativo. */
@Component
public final class Elenchi {

    private static final int QUANTI = 64;

    private final Settori settori;
    private final Persone persone;
    private final ConcurrentLruCache<Scheda, Nomi> nomi = new ConcurrentLruCache<>(QUANTI, this::leggi);

    Elenchi(Settori settori, Persone persone) {
        this.settori = settori;
        this.persone = persone;
    }

    public Settori settori() {
        return settori;
    }

    public Persone persone() {
        return persone;
    }

    /** I nomi che una scheda indica: chi ne riceve la stessa lettura riceve gli stessi nomi. */
    public Nomi nomi(Scheda scheda) {
        return nomi.get(scheda);
    }

    private Nomi leggi(Scheda scheda) {
        Testata testata = scheda.testata();
        return new Nomi(
                settori.leggi(testata.settore()).nome(), persona(testata.responsabile()), persona(testata.assessore()));
    }

    private String persona(@Nullable Long id) {
        return id == null ? "" : persone.leggi(id).nome();
    }
}
