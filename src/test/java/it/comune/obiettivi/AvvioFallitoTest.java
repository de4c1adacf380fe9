package it.comune.obiettivi;

import static org.assertj.core.api.Assertions.assertThat;

import it.comune.obiettivi.ente.Comune;
import it.comune.obiettivi.ente.NonValido;
import it.comune.obiettivi.ente.RegolaPassword;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.io.support.SpringFactoriesLoader;

class AvvioFallitoTest {

    @Test
    void una_porta_occupata_si_dice_in_italiano() {
        assertThat(spiega(new IllegalStateException(new PortInUseException(8080))))
                .contains("La porta 8080 è già occupata")
                .contains("--porta");
    }

    @Test
    void una_cartella_dei_dati_in_uso_si_dice_in_italiano(@TempDir Path cartella) throws Exception {
        String indirizzo = "jdbc:h2:file:" + cartella.resolve("obiettivi");
        try (var primo = DriverManager.getConnection(indirizzo);
                var occupata = new URLClassLoader(
                        new URL[] {
                            org.h2.Driver.class
                                    .getProtectionDomain()
                                    .getCodeSource()
                                    .getLocation()
                        },
                        ClassLoader.getPlatformClassLoader())) {
            assertThat(primo.isValid(1)).isTrue();
            var altro = (Driver)
                    occupata.loadClass("org.h2.Driver").getConstructor().newInstance();
            try {
                altro.connect(indirizzo, new Properties()).close();
                throw new AssertionError("la cartella doveva risultare in uso");
            } catch (SQLException rifiuto) {
                assertThat(spiega(new IllegalStateException(rifiuto)))
                        .contains("cartella dei dati è già in uso")
                        .contains("--dati");
            }
        }
    }

    @Test
    void un_altro_guasto_della_banca_dati_non_si_scambia_per_cartella_in_uso() {
        assertThat(new DatiInUso().analyze(new IllegalStateException(new SQLException("altro", "42000", 42000))))
                .isNull();
    }

    @Test
    void un_primo_utente_che_non_va_si_dice_in_italiano() {
        var regola = new RegolaPassword(new StaticListableBeanFactory().getBeanProvider(Comune.class));
        assertThat(perche(regola, "a")).startsWith("Troppo corta: servono almeno 12 caratteri.");
        assertThat(perche(regola, "è".repeat(50))).startsWith("Troppo lunga: al più 72 byte");
        assertThat(perche(regola, "anna.rossi!83")).startsWith("Contiene «anna», che è del tuo nome o del Comune");
        assertThat(perche(regola, "password12345")).startsWith("Si indovina in fretta: ");
    }

    private static String perche(RegolaPassword regola, String password) {
        try {
            regola.esigi(password, "anna.rossi", "anna.rossi");
            return "va bene";
        } catch (NonValido errore) {
            return spiega(new IllegalStateException(errore));
        }
    }

    private static String spiega(Throwable guasto) {
        return SpringFactoriesLoader.forDefaultResourceLocation()
                .load(FailureAnalyzer.class, (tipo, nome, senzaContesto) -> {})
                .stream()
                .map(analista -> analista.analyze(guasto))
                .filter(Objects::nonNull)
                .findFirst()
                .map(analisi -> analisi.getDescription() + "\n" + analisi.getAction())
                .orElse("nessuna spiegazione");
    }
}
