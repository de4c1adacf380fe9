package it.comune.obiettivi.salute;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Veglia su ciò che il {@link Polso} non può vedere da sé: una H2 rotta può tenere un filo in un ciclo senza fine, e con lui il
 * posto di tutti i fili virtuali, o il Polso stesso. Non tocca mai la banca dati.
 */
@Component
class Sentinella {

    /** Tanto quanto non basta a spiegarlo un computer occupato. */
    private static final Duration MUTO = Duration.ofSeconds(15);

    private final Polso polso;
    private final Resa resa;
    private final ScheduledExecutorService filo = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("sentinella").factory());

    Sentinella(Polso polso, Resa resa) {
        this.polso = polso;
        this.resa = resa;
    }

    @EventListener(ApplicationReadyEvent.class)
    void comincia() {
        filo.scheduleWithFixedDelay(this::veglia, Polso.GIRO.toMillis(), Polso.GIRO.toMillis(), TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void ferma() {
        filo.shutdownNow();
    }

    private void veglia() {
        if (parteUnFilo(MUTO)) {
            resa.chiedi(polso.silenzio());
        } else {
            resa.adesso("da " + MUTO.toSeconds() + " s nessun filo nuovo parte");
        }
    }

    /** Vero se un filo virtuale nuovo parte in tempo: se no, nessuno riceve più risposta. */
    static boolean parteUnFilo(Duration tempo) {
        CountDownLatch partito = new CountDownLatch(1);
        Thread.ofVirtual().name("sentinella").start(partito::countDown);
        try {
            return partito.await(tempo.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException siChiude) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
