package it.comune.obiettivi.piano;

import it.comune.obiettivi.diretta.Diretta.Cambiamento;
import it.comune.obiettivi.diretta.PrimaDellaNotizia;
import it.comune.obiettivi.registro.Soggetto;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;

/**
 * Le schede come sono adesso, lette una volta per cambiamento: chi ne fa le cifre, chi la controlla e ogni pagina che la mostra
 * ricevono la stessa lettura.
 */
@Component
public class Letture {

    private static final int QUANTE = 64;

    private record Chiave(long scheda, long cambiamenti) {}

    private final Map<Long, Long> cambiamenti = new ConcurrentHashMap<>();
    private final ConcurrentLruCache<Chiave, Optional<Scheda>> lette;

    Letture(Schede schede) {
        lette = new ConcurrentLruCache<>(QUANTE, chiave -> schede.adesso(chiave.scheda()));
    }

    /**
     * La scheda dopo l'ultimo cambiamento annunciato, o dopo uno più recente; è di molti insieme e non si cambia.
     *
     * @return vuoto se non c'è più
     */
    public Optional<Scheda> scheda(long id) {
        return lette.get(new Chiave(id, cambiamenti.getOrDefault(id, 0L)));
    }

    @PrimaDellaNotizia
    void cambia(Cambiamento evento) {
        Soggetto.id(Scheda.TIPO, evento.chiave()).ifPresent(scheda -> cambiamenti.merge(scheda, 1L, Long::sum));
    }
}
