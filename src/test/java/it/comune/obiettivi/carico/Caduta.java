package it.comune.obiettivi.carico;

import static org.assertj.core.api.Assertions.assertThat;

import it.comune.obiettivi.browser.Programma;
import it.comune.obiettivi.carico.Scrittore.Posto;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;

/** Otto persone scrivono senza fermarsi mentre qualcosa cade con {@code kill -9}, più volte; alla fine si fanno i conti. */
final class Caduta {

    /** Che cosa cade, e come torna. */
    @FunctionalInterface
    interface Colpo {
        void colpisci(Programma programma) throws Exception;
    }

    /** Cade il programma, e riparte sugli stessi dati. */
    static final Colpo DEL_PROGRAMMA = programma -> {
        programma.uccidi();
        programma.riparti();
    };

    /** Schede di quattro settori, ciascuna con il suo responsabile e il segretario che scrivono insieme. */
    private static final Map<String, Integer> SCHEDE =
            Map.of("tommaso.bellini", 29, "elena.rinaldi", 12, "paolo.ferrante", 6, "silvia.montanari", 17);

    private static final Duration PAZIENZA = Duration.ofMinutes(2);
    private static final int GESTI_PER_GIRO = 60;

    private final Programma programma;
    private final RandomGenerator caso;
    private final Semaphore confermati = new Semaphore(0);
    private final List<Scrittore> scrittori = new ArrayList<>();
    private int salvati;

    Caduta(Programma programma) {
        long seme = Long.getLong("seme", System.nanoTime());
        System.out.println("Caduta: -Dseme=" + seme);
        this.programma = programma;
        caso = new Random(seme);
        SCHEDE.forEach((responsabile, scheda) -> {
            scrittori.add(scrittore(new Posto(responsabile, scheda, 0)));
            scrittori.add(scrittore(new Posto("segretario", scheda, 1)));
        });
    }

    private Scrittore scrittore(Posto posto) {
        return new Scrittore(programma.indirizzo(""), posto, new Random(caso.nextLong()), confermati);
    }

    /** Un giro: si scrive, si colpisce nel mezzo, si aspetta che tutto torni. */
    void giro(Colpo colpo) throws Exception {
        int quanti = GESTI_PER_GIRO + caso.nextInt(GESTI_PER_GIRO);
        AtomicBoolean basta = new AtomicBoolean();
        try (ExecutorService fili = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> lavori = new ArrayList<>();
            for (Scrittore scrittore : scrittori) {
                lavori.add(fili.submit(() -> {
                    scrittore.scrivi(basta::get);
                    return null;
                }));
            }
            boolean arrivati = confermati.tryAcquire(quanti, PAZIENZA.toSeconds(), TimeUnit.SECONDS);
            colpo.colpisci(programma);
            basta.set(true);
            for (Future<?> lavoro : lavori) {
                lavoro.get();
            }
            assertThat(arrivati).as("gli scrittori si sono fermati da soli").isTrue();
        }
        salvati += quanti + confermati.drainPermits();
    }

    /** Ferma il programma e confronta i dati con ciò che le pagine avevano mostrato. */
    void conti(String... dati) {
        programma.close();
        try (Riscontro riscontro = new Riscontro(dati)) {
            riscontro.controlla(scrittori);
        }
        System.out.printf(
                "%d gesti salvati, %d mandati%n",
                salvati,
                scrittori.stream().mapToInt(uno -> uno.tentativi().size()).sum());
    }
}
