package it.comune.obiettivi.salute;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** Quando riaprire la banca dati non riesce e il disco c'è, resta ripartire da capo: il programma finisce e lo dice. */
@Component
class Resa {

    /** Il codice d'uscita di chi va riavviato (EX_TEMPFAIL); 3 è la memoria finita, deciso dalla JVM. */
    static final int CODICE = 75;

    /** Quanto si aspetta chi chiude: le ultime richieste ne hanno dieci. */
    private static final Duration CHIUSURA = Duration.ofSeconds(12);

    private static final Logger LOG = LoggerFactory.getLogger(Resa.class);

    private final ApplicationContext contesto;
    private final Duration pazienza;
    private final AtomicBoolean chiesta = new AtomicBoolean();

    Resa(ApplicationContext contesto, @Value("${obiettivi.salute.pazienza:5m}") Duration pazienza) {
        this.contesto = contesto;
        this.pazienza = pazienza;
    }

    /** @param guasto da quanto la banca dati non risponde */
    void chiedi(Duration guasto) {
        if (guasto.compareTo(pazienza) >= 0) {
            adesso("la banca dati non risponde da " + guasto.toSeconds() + " s");
        }
    }

    /** Finisce, chiudendo ciò che si lascia chiudere; chi non si lascia chiudere non lo tiene in vita. */
    void adesso(String perche) {
        if (!chiesta.compareAndSet(false, true)) {
            return;
        }
        LOG.error(
                "Il programma finisce con il codice {} e va riavviato: {}. Niente di confermato si perde",
                CODICE,
                perche);
        AvailabilityChangeEvent.publish(contesto, LivenessState.BROKEN);
        // mai figlio di un filo che non trattiene la JVM: finirebbe col contesto, e con il codice di chi è finito bene
        Thread.ofPlatform()
                .daemon(false)
                .name("resa")
                .start(() -> System.exit(SpringApplication.exit(contesto, () -> CODICE)));
        Thread.ofPlatform().daemon().name("resa-senza-attese").start(() -> {
            LockSupport.parkNanos(CHIUSURA.toNanos());
            Runtime.getRuntime().halt(CODICE);
        });
    }
}
