package it.comune.obiettivi.piano;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;

/**
 * Le schede cambiate, lette una volta per cambiamento: chi ne fa le cifre, chi la controlla e chi la mostra intera ricevono la
 * stessa lettura. Chi chiede dice quale cambiamento deve comprendere: in che ordine arrivano le notizie non conta.
 */
@Component
public class Letture {

    private static final int QUANTE = 64;

    private final Schede schede;
    private final ConcurrentLruCache<Long, Posto> posti = new ConcurrentLruCache<>(QUANTE, Posto::new);

    Letture(Schede schede) {
        this.schede = schede;
    }

    /**
     * La scheda, in una lettura che comprende un cambiamento già confermato; è di molti insieme e non si cambia.
     *
     * @param cambiamento il numero del gesto; i gesti su una scheda hanno numeri che crescono come le sue conferme
     * @return vuoto se non c'è più
     */
    public Optional<Scheda> scheda(long id, long cambiamento) {
        return posti.get(id).leggi(cambiamento);
    }

    /** Il posto di una scheda: la legge il primo che la vuole, gli altri lo aspettano. */
    private final class Posto {

        private final long id;
        private long compreso;
        private @Nullable Optional<Scheda> letta;

        Posto(long id) {
            this.id = id;
        }

        synchronized Optional<Scheda> leggi(long cambiamento) {
            Optional<Scheda> pronta = letta;
            if (pronta == null || compreso < cambiamento) {
                pronta = schede.adesso(id);
                letta = pronta;
                compreso = cambiamento;
            }
            return pronta;
        }
    }
}
