package it.comune.obiettivi.avvio;

import it.comune.obiettivi.custodia.AvvioRifiutato;
import java.sql.SQLException;
import org.h2.api.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Dice con parole chiare che la cartella dei dati è aperta da un altro avvio dello stesso programma. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class DatiInUso implements FailureAnalyzer {

    @Override
    public @Nullable FailureAnalysis analyze(Throwable guasto) {
        for (Throwable causa = guasto; causa != null; causa = causa.getCause()) {
            if (causa instanceof SQLException sql && sql.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
                AvvioRifiutato inUso = AvvioRifiutato.inUso();
                return new FailureAnalysis(inUso.getMessage(), inUso.rimedio(), causa);
            }
        }
        return null;
    }
}
