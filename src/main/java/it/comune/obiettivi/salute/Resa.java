package it.comune.obiettivi.salute;

import java.time.Duration;
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

    private static final Logger LOG = LoggerFactory.getLogger(Resa.class);

    private final ApplicationContext contesto;
    private final Duration pazienza;

    Resa(ApplicationContext contesto, @Value("${obiettivi.salute.pazienza:5m}") Duration pazienza) {
        this.contesto = contesto;
        this.pazienza = pazienza;
    }

    /** @param guasto da quanto la banca dati non si riapre */
    void chiedi(Duration guasto) {
        if (guasto.compareTo(pazienza) < 0) {
            return;
        }
        LOG.error(
                "La banca dati non si riapre da {} s: il programma finisce con il codice {}",
                guasto.toSeconds(),
                CODICE);
        AvailabilityChangeEvent.publish(contesto, LivenessState.BROKEN);
        Thread.ofPlatform().name("resa").start(() -> System.exit(SpringApplication.exit(contesto, () -> CODICE)));
    }
}
