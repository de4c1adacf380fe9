package it.comune.obiettivi.carico;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.comune.obiettivi.browser.Programma;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Il disco dei dati si riempie mentre otto persone scrivono, due volte: lo si dice, e tutto torna, da sé o riavviato
 * come fa chi tiene acceso il programma, senza perdere niente. */
class DiscoPienoIT {

    private static final Duration PAZIENZA = Duration.ofMinutes(2);

    /** Il codice con cui il programma dice a chi lo tiene acceso di riavviarlo. */
    private static final int VA_RIAVVIATO = 75;

    private static final HttpClient RETE = HttpClient.newHttpClient();

    @TempDir
    Path disco;

    @BeforeEach
    void un_disco_piccolo() throws Exception {
        boolean montato = esegui("mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", disco.toString());
        if (!montato) {
            System.out.println("PROVA SALTATA: per il disco pieno serve montare un tmpfs, cioè essere root");
        }
        Assumptions.assumeTrue(montato, "qui non si può montare un tmpfs: la prova del disco pieno non è stata fatta");
    }

    @AfterEach
    void si_smonta() throws Exception {
        esegui("umount", disco.toString());
    }

    @Test
    void il_disco_si_riempie_due_volte_e_niente_di_salvato_si_perde() throws Exception {
        Path dati = Files.createDirectory(disco.resolve("dati"));
        try (Programma programma = Programma.avvia(
                dati,
                "-XX:TieredStopAtLevel=1",
                "--obiettivi.modo=demo",
                "--obiettivi.oggi=2026-06-30",
                "--obiettivi.salute.spazio=1MB",
                "--obiettivi.salute.pazienza=20s")) {
            Caduta caduta = new Caduta(programma);
            try {
                caduta.giro(this::riempiELibera);
                caduta.giro(this::riempiELibera);
            } catch (ConditionTimeoutException troppo) {
                throw new AssertionError("Il programma intanto diceva:\n" + programma.racconto(), troppo);
            }
            caduta.conti("--obiettivi.dati=" + dati);
        }
    }

    /** Finché il disco è pieno si risponde che i dati non ci sono, o si finisce per essere riavviati: mai altro. */
    private void riempiELibera(Programma programma) throws Exception {
        Path peso = disco.resolve("peso");
        await().atMost(PAZIENZA).until(() -> {
            riempi(peso); // di nuovo: H2, accorciando il suo file, può rifare posto
            return finito(programma) || stato(programma, "actuator/health/readiness") == 503;
        });
        try {
            diceCheNonCiSono(programma);
        } catch (IOException nonRispondePiu) {
            await().atMost(PAZIENZA).until(() -> finito(programma));
        }
        Files.delete(peso);
        await().atMost(PAZIENZA).until(() -> finito(programma) || stato(programma, "actuator/health/readiness") == 200);
        if (finito(programma)) {
            assertThat(programma.finito()).as(programma::racconto).hasValue(VA_RIAVVIATO);
            programma.riparti();
        }
    }

    private static void diceCheNonCiSono(Programma programma) throws IOException, InterruptedException {
        assertThat(chiedi(programma, "actuator/health/liveness", "application/json")
                        .statusCode())
                .isEqualTo(200);
        assertThat(chiedi(programma, "actuator/health", "application/json").body())
                .contains("DOWN")
                .doesNotContain("Exception")
                .doesNotContain("jdbc");
        HttpResponse<String> pagina = chiedi(programma, "accesso", "text/html");
        assertThat(pagina.statusCode()).isEqualTo(503);
        assertThat(pagina.body())
                .contains("Niente di ciò che era segnato come salvato si è perso")
                .doesNotContain("Exception");
        HttpResponse<String> api = chiedi(programma, "api/v1/piani", "application/json");
        assertThat(api.statusCode()).isEqualTo(503);
        assertThat(api.headers().firstValue("Retry-After")).hasValue("10");
    }

    private static boolean finito(Programma programma) {
        return programma.finito().isPresent();
    }

    private static void riempi(Path peso) {
        byte[] blocco = new byte[4096];
        try (OutputStream file = Files.newOutputStream(peso, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            while (true) {
                file.write(blocco);
            }
        } catch (IOException pieno) {
            assertThat(pieno).hasMessageContaining("space");
        }
    }

    /** Zero se non risponde. */
    private static int stato(Programma programma, String dove) throws InterruptedException {
        try {
            return chiedi(programma, dove, "application/json").statusCode();
        } catch (IOException muto) {
            return 0;
        }
    }

    private static HttpResponse<String> chiedi(Programma programma, String dove, String accetta)
            throws IOException, InterruptedException {
        return RETE.send(
                HttpRequest.newBuilder(URI.create(programma.indirizzo(dove)))
                        .header("Accept", accetta)
                        .timeout(Duration.ofSeconds(10))
                        .build(),
                BodyHandlers.ofString());
    }

    private static boolean esegui(String... comando) throws IOException, InterruptedException {
        return new ProcessBuilder(comando).redirectErrorStream(true).start().waitFor() == 0;
    }
}
