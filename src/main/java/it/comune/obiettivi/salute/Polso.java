package it.comune.obiettivi.salute;

import it.comune.obiettivi.diretta.Diretta;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
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

    /** La chiave nella diretta: la banca dati ha smesso di rispondere, o è tornata. */
    public static final String CHIAVE = Diretta.A_PARTE + "salute";

    static final Duration GIRO = Duration.ofSeconds(3);
    private static final Duration FRESCO = Duration.ofSeconds(2);
    private static final Duration RISPOSTA = Duration.ofSeconds(5);

    /** Tanto quanto non basta a spiegarlo un computer occupato. */
    private static final Duration MUTO = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(Polso.class);

    private final BancaDati banca;
    private final Diretta diretta;
    private final Resa resa;
    private final ScheduledExecutorService filo = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("polso").factory());
    private final AtomicBoolean sano = new AtomicBoolean(true);
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

    /** Chi è sano si legge; chi non lo è deve tornare a scrivere. */
    void giro() {
        if (!girano()) {
            resa.adesso("da " + MUTO.toSeconds() + " s nessun filo nuovo parte");
        } else if (sano()) {
            senti(banca::legge);
        } else if (!senti(banca::scrive) && banca.riapribile()) {
            rianima();
        }
    }

    /**
     * Vero se un filo nuovo parte. I fili che H2 tiene in un ciclo occupano il posto di tutti: nessuno riceve più risposta, anche
     * se la banca dati, intanto riaperta, sta bene.
     */
    private static boolean girano() {
        CountDownLatch partito = new CountDownLatch(1);
        Thread.ofVirtual().name("prova").start(partito::countDown);
        try {
            return partito.await(MUTO.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrotto) {
            Thread.currentThread().interrupt();
            return true;
        }
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
        diretta.annuncia(new Diretta.Cambiamento(CHIAVE, ++cambi, 0, ""));
    }
}
