package it.comune.obiettivi.salute;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Per chi sorveglia il programma: su, se la banca dati scrive; nessun particolare, perché chiunque può chiederlo. */
@Component("banca")
class SaluteDellaBanca implements HealthIndicator {

    private final Polso polso;

    SaluteDellaBanca(Polso polso) {
        this.polso = polso;
    }

    @Override
    public Health health() {
        return (polso.verifica() ? Health.up() : Health.down()).build();
    }
}
