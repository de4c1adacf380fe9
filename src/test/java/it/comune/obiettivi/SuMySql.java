package it.comune.obiettivi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactories;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/**
 * Le prove di questa classe girano su un MySQL vero, ciascuna classe in una banca dati sua.
 *
 * <p>Le stesse prove valgono per le due banche dati: si scrivono una volta per H2 e si ereditano.
 *
 * <pre>{@code
 * class SchedePersistenzaTest { … }                                  // H2, con spring.datasource.url=jdbc:h2:mem:…
 *
 * @SuMySql
 * class SchedePersistenzaMySqlIT extends SchedePersistenzaTest {}    // MySQL
 * }</pre>
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(SuMySql.DoveSiPuo.class)
@ContextCustomizerFactories(SuMySql.Fabbrica.class)
public @interface SuMySql {

    /** Salta, dicendolo, dove il MySQL di prova non esiste. */
    class DoveSiPuo implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext prova) {
            if (MySqlVero.siPuo()) {
                return ConditionEvaluationResult.enabled("il MySQL di prova gira qui");
            }
            String perche = "SALTATA " + prova.getDisplayName() + ": il MySQL di prova gira solo su Linux x86-64";
            System.err.println(perche);
            return ConditionEvaluationResult.disabled(perche);
        }
    }

    /** Dà a ogni classe di prove la sua banca dati. */
    class Fabbrica implements ContextCustomizerFactory {
        @Override
        public ContextCustomizer createContextCustomizer(
                Class<?> prove, List<ContextConfigurationAttributes> configurazione) {
            return new Collegamento(prove.getName());
        }
    }

    /** Collega il contesto Spring alla banca dati appena creata; i contesti non si dividono fra classi. */
    record Collegamento(String prove) implements ContextCustomizer {
        @Override
        public void customizeContext(ConfigurableApplicationContext contesto, MergedContextConfiguration unione) {
            String indirizzo = MySqlVero.acceso().creaBancaDati(prove);
            contesto.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "mysql-vero",
                            Map.of(
                                    "obiettivi.dati",
                                    cartellaNuova(),
                                    "spring.datasource.url",
                                    indirizzo,
                                    "spring.datasource.username",
                                    "root",
                                    "spring.datasource.password",
                                    "",
                                    "spring.datasource.hikari.maximum-pool-size",
                                    "12")));
        }

        /** Ogni banca dati ha la sua cartella: una cartella ricorda quella con cui è nata. */
        private static String cartellaNuova() {
            try {
                return Files.createTempDirectory("obiettivi-mysql").toString();
            } catch (IOException errore) {
                throw new UncheckedIOException(errore);
            }
        }
    }
}
