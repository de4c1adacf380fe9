package it.comune.obiettivi.porta;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Dice con parole chiare come si dichiara il proxy, a chi lo ha dichiarato nel modo che non protegge. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProxySpiegato extends AbstractFailureAnalyzer<Proxy.SenzaConfini> {

    @Override
    protected FailureAnalysis analyze(Throwable guasto, Proxy.SenzaConfini causa) {
        return new FailureAnalysis(
                causa.getMessage(),
                "Scrivi SERVER_FORWARD_HEADERS_STRATEGY=native e, se il proxy non è su questa macchina, il suo indirizzo"
                        + " in OBIETTIVI_PROXY (vedi src/docs/guida/in-rete.md).",
                causa);
    }
}
