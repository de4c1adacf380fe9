package it.comune.obiettivi.piano.ui;

import it.comune.obiettivi.diretta.Diretta.Cambiamento;
import it.comune.obiettivi.diretta.PrimaDellaNotizia;
import it.comune.obiettivi.ente.Persone;
import it.comune.obiettivi.ente.Settori;
import it.comune.obiettivi.piano.Scheda;
import it.comune.obiettivi.piano.Schede;
import it.comune.obiettivi.piano.Testata;
import it.comune.obiettivi.piano.ui.Foglio.Nomi;
import it.comune.obiettivi.registro.Soggetto;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;

/** Le schede come le pagine le mostrano: dopo un cambiamento una pagina legge, le altre ricevono la stessa lettura. */
@Component
public class Letture {

    private static final int QUANTE = 64;

    /** Una scheda intera e i nomi che indica; è di molte pagine insieme e non si cambia. */
    public record Letta(Scheda scheda, Nomi nomi) {}

    private record Chiave(long scheda, long cambiamenti) {}

    private final Schede schede;
    private final Settori settori;
    private final Persone persone;
    private final Map<Long, Long> cambiamenti = new ConcurrentHashMap<>();
    private final ConcurrentLruCache<Chiave, Letta> lette =
            new ConcurrentLruCache<>(QUANTE, chiave -> leggi(chiave.scheda()));

    Letture(Schede schede, Settori settori, Persone persone) {
        this.schede = schede;
        this.settori = settori;
        this.persone = persone;
    }

    /** La scheda com'è adesso. */
    public Letta leggi(long id) {
        Scheda scheda = schede.leggi(id);
        Testata testata = scheda.testata();
        Nomi nomi = new Nomi(
                settori.leggi(testata.settore()).nome(), persona(testata.responsabile()), persona(testata.assessore()));
        return new Letta(scheda, nomi);
    }

    /** La scheda dopo l'ultimo cambiamento annunciato, o dopo uno più recente: letta una volta per tutte le pagine. */
    public Letta condivisa(long id) {
        return lette.get(new Chiave(id, cambiamenti.getOrDefault(id, 0L)));
    }

    @PrimaDellaNotizia
    void cambia(Cambiamento evento) {
        Soggetto.id(Scheda.TIPO, evento.chiave()).ifPresent(scheda -> cambiamenti.merge(scheda, 1L, Long::sum));
    }

    private String persona(@Nullable Long id) {
        return id == null ? "" : persone.leggi(id).nome();
    }
}
