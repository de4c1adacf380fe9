package it.comune.obiettivi.salute;

import it.comune.obiettivi.diretta.Diretta;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Sente la banca dati: ogni pochi secondi la legge, e quando qualcuno lo chiede la fa scrivere. Finché non risponde prova a
 * riaprirla, e lo dice alle pagine aperte; quando il disco c'è e non si riapre lo stesso, chiede la {@link Resa}.
 */
@Component
public class Polso {

    /** La banca dati ha smesso di rispondere, o è tornata. */
    public record Cambiata() implements Diretta.Chiave {

        @Override
        public boolean dato() {
            return false;
        }
    }

    static final Duration GIRO = Duration.ofSeconds(3);
    private static final Duration FRESCO = Duration.ofSeconds(2);
    private static final Duration RISPOSTA = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(Polso.class);

    private final BancaDati banca;
    private final Diretta diretta;
    private final Resa resa;
    private final ScheduledExecutorService filo = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("polso").factory());
    private final AtomicBoolean sano = new AtomicBoolean(true);
    private volatile long finito = System.nanoTime();
    private volatile long sentito = System.nanoTime() - FRESCO.toNanos();
    private long guastoDa;
    private long cambi;

    Polso(BancaDati banca, Diretta diretta, Resa resa) {
        this.banca = banca;
        this.diretta = diretta;
        this.resa = resa;
    }

    @EventListener(ApplicationReadyEvent.class)
    void comincia() {
        finito = System.nanoTime();
        filo.scheduleWithFixedDelay(this::giro, GIRO.toMillis(), GIRO.toMillis(), TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void ferma() {
        filo.shutdownNow();
    }

    /** Com'era l'ultima volta che si è sentita. */
    public boolean sano() {
        return sano.get();
    }

    /** Vero se ora la banca dati scrive; chi chiede spesso riceve la risposta di poco fa, e nessuno aspetta più di cinque secondi. */
    public boolean verifica() {
        try {
            return fresco()
                    ? sano()
                    : filo.submit(() -> fresco() ? sano() : senti(banca::scrive))
                            .get(RISPOSTA.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException nonRisponde) {
            return false;
        } catch (InterruptedException interrotto) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean fresco() {
        return System.nanoTime() - sentito < FRESCO.toNanos();
    }

    /** Da quanto non finisce un giro: la banca dati può anche non rispondere mai. */
    Duration silenzio() {
        return Duration.ofNanos(System.nanoTime() - finito);
    }

    /** Chi è sano si legge; chi non lo è deve tornare a scrivere. */
    void giro() {
        if (sano()) {
            senti(banca::legge);
        } else if (!senti(banca::scrive) && banca.riapribile()) {
            rianima();
        }
        finito = System.nanoTime();
    }

    private void rianima() {
        if (!banca.riapre()) {
            resa.adesso("qualcuno tiene ancora la banca dati chiusa");
            return;
        }
        if (!senti(banca::scrive)) {
            resa.chiedi(Duration.ofNanos(System.nanoTime() - guastoDa));
        }
    }

    private boolean senti(Runnable battito) {
        try {
            battito.run();
            segna(true, null);
        } catch (RuntimeException guasto) {
            segna(false, guasto);
        }
        return sano();
    }

    private void segna(boolean ora, @Nullable RuntimeException guasto) {
        sentito = System.nanoTime();
        if (sano.getAndSet(ora) == ora) {
            return;
        }
        if (ora) {
            LOG.warn(
                    "La banca dati è tornata dopo {} s: niente di ciò che era confermato si è perso",
                    Duration.ofNanos(sentito - guastoDa).toSeconds());
        } else {
            guastoDa = sentito;
            LOG.error("La banca dati non scrive (disco pieno?): si riprova ogni {} s", GIRO.toSeconds(), guasto);
        }
        diretta.annuncia(new Diretta.Cambiamento(new Cambiata(), ++cambi, 0, ""));
    }
}
