package it.comune.obiettivi.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Il programma vero, costruito e avviato come lo avvia una persona, su una porta libera e una cartella nuova. */
public final class Programma implements AutoCloseable {

    private static final Duration PAZIENZA = Duration.ofMinutes(3);

    private final Process processo;
    private final int porta;
    private final Path registro;

    private Programma(Process processo, int porta, Path registro) {
        this.processo = processo;
        this.porta = porta;
        this.registro = registro;
    }

    /** Con il piano dimostrativo al 30 giugno 2026. */
    public static Programma demo() {
        return avvia("--obiettivi.modo=demo", "--obiettivi.oggi=2026-06-30");
    }

    public static Programma avvia(String... opzioni) {
        try {
            Path cartella = Files.createTempDirectory("obiettivi-prova");
            int porta = portaLibera();
            List<String> comando = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx1g",
                    "--enable-native-access=ALL-UNNAMED",
                    "-jar",
                    jar().toString(),
                    "--server.port=" + porta,
                    "--obiettivi.dati=" + cartella));
            comando.addAll(List.of(opzioni));
            Path registro = cartella.resolve("programma.txt");
            Process processo = new ProcessBuilder(comando)
                    .redirectErrorStream(true)
                    .redirectOutput(registro.toFile())
                    .start();
            Programma programma = new Programma(processo, porta, registro);
            programma.aspetta();
            return programma;
        } catch (IOException errore) {
            throw new UncheckedIOException(errore);
        }
    }

    private static Path jar() {
        Path jar = Path.of(System.getProperty("obiettivi.jar", "target/obiettivi-in-comune.jar"));
        if (!Files.exists(jar)) {
            throw new IllegalStateException("Manca " + jar.toAbsolutePath() + ": costruiscilo con mvn package");
        }
        return jar;
    }

    private static int portaLibera() throws IOException {
        try (ServerSocket presa = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return presa.getLocalPort();
        }
    }

    /** Pronto quando la salute è buona: allora anche il piano dell'avvio è al suo posto. */
    private void aspetta() throws IOException {
        Instant fine = Instant.now().plus(PAZIENZA);
        while (!pronto()) {
            if (!processo.isAlive() || Instant.now().isAfter(fine)) {
                close();
                throw new IllegalStateException("Il programma non è partito:\n" + Files.readString(registro));
            }
        }
    }

    private boolean pronto() {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest domanda = HttpRequest.newBuilder(URI.create(indirizzo("actuator/health/readiness")))
                    .timeout(Duration.ofSeconds(2))
                    .build();
            boolean pronto = client.send(domanda, BodyHandlers.discarding()).statusCode() == 200;
            if (!pronto) {
                processo.waitFor(200, TimeUnit.MILLISECONDS);
            }
            return pronto;
        } catch (IOException nonAncora) {
            return attendi();
        } catch (InterruptedException interrotto) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrotto);
        }
    }

    private boolean attendi() {
        try {
            processo.waitFor(200, TimeUnit.MILLISECONDS);
            return false;
        } catch (InterruptedException interrotto) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrotto);
        }
    }

    public String indirizzo(String pagina) {
        return "http://localhost:" + porta + "/" + pagina;
    }

    public long pid() {
        return processo.pid();
    }

    @Override
    public void close() {
        processo.destroy();
        try {
            if (!processo.waitFor(30, TimeUnit.SECONDS)) {
                processo.destroyForcibly();
            }
        } catch (InterruptedException interrotto) {
            processo.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
