package it.comune.obiettivi.avvio;

import it.comune.obiettivi.ObiettiviApplication;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;

/** Un avvio che il programma sa perché non si può fare finisce con la sua spiegazione e null'altro. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class RifiutoDetto implements SpringBootExceptionReporter {

    private static final Logger LOG = LoggerFactory.getLogger(RifiutoDetto.class);
    private static final String NOSTRI = ObiettiviApplication.class.getPackageName();

    RifiutoDetto(ConfigurableApplicationContext contesto) {
        Objects.requireNonNull(contesto);
    }

    @Override
    public boolean reportException(Throwable guasto) {
        Optional<String> detto = detto(guasto);
        // il registro tiene ogni voce su una riga
        detto.ifPresent(frasi -> frasi.lines().forEach(LOG::error));
        return detto.isPresent();
    }

    /** Che cosa è successo e che cosa fare; vuoto se non è un rifiuto del programma. */
    static Optional<String> detto(Throwable guasto) {
        return SpringFactoriesLoader.forDefaultResourceLocation(RifiutoDetto.class.getClassLoader())
                // quelli di Spring Boot possono volere un contesto, e non sono nostri
                .load(FailureAnalyzer.class, FailureHandler.handleMessage((messaggio, errore) -> {}))
                .stream()
                .filter(analista -> analista.getClass().getPackageName().startsWith(NOSTRI))
                .map(analista -> analista.analyze(guasto))
                .filter(Objects::nonNull)
                .findFirst()
                .map(RifiutoDetto::frasi);
    }

    private static String frasi(FailureAnalysis analisi) {
        return analisi.getDescription() + "\n" + Objects.requireNonNullElse(analisi.getAction(), "");
    }
}
