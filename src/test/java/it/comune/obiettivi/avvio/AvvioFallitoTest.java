package it.comune.obiettivi.avvio;

import static org.assertj.core.api.Assertions.assertThat;

import it.comune.obiettivi.custodia.AvvioRifiutato;
import it.comune.obiettivi.ente.Comune;
import it.comune.obiettivi.ente.NonValido;
import it.comune.obiettivi.ente.RegolaPassword;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.annotation.Bean;

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

    /** Un avvio che si rifiuta come quello vero, senza le pagine. */
    static class SiRifiuta {

        public static void main(String[] argomenti) {
            SpringApplication avvio = new SpringApplication(SiRifiuta.class);
            avvio.setWebApplicationType(WebApplicationType.NONE);
            avvio.run(argomenti);
        }

        @Bean
        ApplicationRunner rifiuto() {
            return argomenti -> {
                throw new AvvioRifiutato("Ho cercato le schede, e ho visto una lettera.", "Controlla il file.");
            };
        }
    }

    @Test
    void un_rifiuto_alla_riga_di_comando_finisce_con_il_solo_messaggio_e_con_due(@TempDir Path cartella)
            throws Exception {
        Path detto = cartella.resolve("detto.txt");
        Process avvio = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SiRifiuta.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(detto.toFile())
                .start();
        assertThat(avvio.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(Files.readString(detto))
                .contains("Ho cercato le schede, e ho visto una lettera.\n", "Controlla il file.\n")
                .doesNotContain("APPLICATION FAILED", "Exception", "\tat ");
        assertThat(avvio.exitValue()).isEqualTo(2);
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
        return RifiutoDetto.detto(guasto).orElse("nessuna spiegazione");
    }
}
