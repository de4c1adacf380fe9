package it.comune.obiettivi.salute;

import it.comune.obiettivi.diretta.Diretta;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Veglia su ciò che il {@link Polso} non può vedere da sé: una H2 rotta può tenere un filo in un ciclo senza fine, e con lui il
 * posto dei fili che portano le notizie alle pagine, o il Polso stesso. Non tocca mai la banca dati.
 */
@Component
class Sentinella {

    /** Tanto quanto non basta a spiegarlo un computer occupato. */
    private static final Duration MUTO = Duration.ofSeconds(15);

    private final Polso polso;
    private final Diretta diretta;
    private final Resa resa;
    private final ScheduledExecutorService filo = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("sentinella").factory());

    Sentinella(Polso polso, Diretta diretta, Resa resa) {
        this.polso = polso;
        this.diretta = diretta;
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
        if (avanza(MUTO, diretta::compiuti)) {
            resa.chiedi(polso.silenzio());
        } else {
            resa.adesso("da " + MUTO.toSeconds() + " s la diretta è ferma");
        }
    }

    /** Falso se in tanto tempo nessun filo virtuale nuovo parte e nessun lavoro finisce: chi è soltanto occupato ne finisce. */
    static boolean avanza(Duration tempo, LongSupplier compiuti) {
        long prima = compiuti.getAsLong();
        return parteUnFilo(tempo) || compiuti.getAsLong() != prima;
    }

    private static boolean parteUnFilo(Duration tempo) {
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
