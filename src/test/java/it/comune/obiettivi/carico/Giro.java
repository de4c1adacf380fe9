package it.comune.obiettivi.carico;

import it.comune.obiettivi.carico.Redattore.Gesto;
import it.comune.obiettivi.carico.Spettatore.Ricevuto;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Un giro di gesti a tempo fisso: ogni gesto parte all'ora sua, che il precedente sia finito o no.
 *
 * @param processore parte di un core consumata dal programma durante il giro
 */
record Giro(
        String nome,
        List<Spettatore> spettatori,
        List<Gesto> gesti,
        List<Ricevuto> ricevuti,
        Duration durata,
        double processore) {

    /** Quanto si aspetta, alla fine, ciò che è ancora in viaggio. */
    static final Duration CODA = Duration.ofSeconds(4);

    /** Quanti gesti, ogni quanto. */
    record Ritmo(int quanti, Duration ogni) {}

    static Giro corri(String nome, List<Redattore> redattori, List<Spettatore> spettatori, Ritmo ritmo, long pid)
            throws Exception {
        spettatori.forEach(Spettatore::azzera);
        Duration prima = Memoria.processore(pid);
        long inizio = System.nanoTime();
        List<Gesto> gesti = new ArrayList<>();
        try (ExecutorService fili = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Gesto>> partiti = new ArrayList<>();
            for (int i = 0; i < ritmo.quanti(); i++) {
                long quando = inizio + i * ritmo.ogni().toNanos();
                Redattore redattore = redattori.get(i % redattori.size());
                aspetta(quando);
                partiti.add(fili.submit(() -> redattore.scrivi(quando)));
            }
            for (Future<Gesto> partito : partiti) {
                gesti.add(partito.get(60, TimeUnit.SECONDS));
            }
        }
        Duration durata = Duration.ofNanos(System.nanoTime() - inizio);
        double processore = (Memoria.processore(pid).toMillis() - prima.toMillis()) / (double) durata.toMillis();
        Thread.sleep(CODA);
        List<Ricevuto> ricevuti = spettatori.stream().map(Spettatore::ricevuto).toList();
        return new Giro(nome, spettatori, gesti, ricevuti, durata, processore);
    }

    private static void aspetta(long quando) {
        long resta = quando - System.nanoTime();
        while (resta > 0) {
            LockSupport.parkNanos(resta);
            resta = quando - System.nanoTime();
        }
    }
}
