package it.comune.obiettivi.ente;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** Un orologio che va avanti solo quando lo si muove. */
public class OrologioMobile extends Clock {

    private volatile Instant adesso = Instant.parse("2026-11-24T09:00:00Z");

    public void avanti(Duration quanto) {
        adesso = adesso.plus(quanto);
    }

    /** A un altro istante, anche passato. */
    public void vaiA(Instant quando) {
        avanti(Duration.between(adesso, quando));
    }

    @Override
    public Instant instant() {
        return adesso;
    }

    @Override
    public ZoneId getZone() {
        return ZoneId.of("Europe/Rome");
    }

    @Override
    public Clock withZone(ZoneId fuso) {
        return this;
    }
}
