package it.comune.obiettivi.avvio;

import it.comune.obiettivi.custodia.AvvioRifiutato;
import it.comune.obiettivi.ente.NonValido;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Dice con parole chiare perché l'avvio chiesto non si può fare, al posto della traccia dell'errore. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class AvvioSpiegato implements FailureAnalyzer {

    @Override
    public @Nullable FailureAnalysis analyze(Throwable guasto) {
        for (Throwable causa = guasto; causa != null; causa = causa.getCause()) {
            if (causa instanceof AvvioRifiutato rifiutato) {
                return new FailureAnalysis(rifiutato.getMessage(), rifiutato.rimedio(), rifiutato);
            }
            if (causa instanceof NonValido errore) {
                return new FailureAnalysis(testo(errore), "Vedi ./run --help.", causa);
            }
        }
        return null;
    }

    /** Le pagine non ci sono ancora, le loro frasi sì. */
    static String testo(NonValido errore) {
        String frase = ResourceBundle.getBundle("vaadin-i18n.translations", Locale.ITALIAN)
                .getString(errore.chiave());
        Object[] argomenti = errore.argomenti();
        return argomenti.length == 0 ? frase : new MessageFormat(frase, Locale.ITALIAN).format(argomenti);
    }
}
