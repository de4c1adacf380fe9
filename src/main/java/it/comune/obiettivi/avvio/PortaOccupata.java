package it.comune.obiettivi.avvio;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Dice con parole chiare che la porta è di un altro programma. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class PortaOccupata extends AbstractFailureAnalyzer<PortInUseException> {

    @Override
    protected FailureAnalysis analyze(Throwable guasto, PortInUseException causa) {
        return new FailureAnalysis(
                "La porta " + causa.getPort() + " è già occupata da un altro programma.",
                "Ferma quel programma, oppure scegli un'altra porta: ./run --porta N (o la variabile SERVER_PORT).",
                causa);
    }
}
