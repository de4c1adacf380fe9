package it.comune.obiettivi.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** Il programma vero, costruito e avviato come lo avvia una persona, su una porta libera e una cartella nuova. */
public final class Programma implements AutoCloseable {

    private static final Duration PAZIENZA = Duration.ofMinutes(3);

    /** Il programma aperto come lo apre ./run: così la JVM ricorda le sue classi da un avvio all'altro. */
    private static final Path APERTO = apri();

    private final List<String> comando;
    private final int porta;
    private final Path cartella;
    private final Path registro;
    private Process processo;

    private Programma(List<String> comando, int porta, Path cartella) throws IOException {
        this.comando = comando;
        this.porta = porta;
        this.cartella = cartella;
        this.registro = Files.createTempFile("programma", ".txt");
        this.processo = lancia();
    }

    /** Con il piano dimostrativo al 30 giugno 2026. */
    public static Programma demo(String... altre) {
        List<String> opzioni = new ArrayList<>(List.of("--obiettivi.modo=demo", "--obiettivi.oggi=2026-06-30"));
        opzioni.addAll(List.of(altre));
        return avvia(opzioni.toArray(String[]::new));
    }

    public static Programma avvia(String... opzioni) {
        try {
            return avvia(Files.createTempDirectory("obiettivi-prova"), opzioni);
        } catch (IOException errore) {
            throw new UncheckedIOException(errore);
        }
    }

    /** Sulla cartella dei dati indicata, vuota o di un avvio precedente; le opzioni {@code -X…} vanno alla JVM. */
    public static Programma avvia(Path cartella, String... opzioni) {
        try {
            int porta = portaLibera();
            Programma programma = new Programma(comando(porta, cartella, opzioni), porta, cartella);
            programma.aspetta();
            return programma;
        } catch (IOException errore) {
            throw new UncheckedIOException(errore);
        }
    }

    /** Un comando che finisce da sé, su una cartella che nessuno tiene; se non riesce la prova fallisce con ciò che ha detto. */
    public static void esegui(Path cartella, String... opzioni) throws IOException, InterruptedException {
        Process processo = new ProcessBuilder(comando(0, cartella, opzioni))
                .redirectErrorStream(true)
                .start();
        String detto = new String(processo.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (processo.waitFor() != 0) {
            throw new IllegalStateException("Il comando non è riuscito:\n" + detto);
        }
    }

    private static List<String> comando(int porta, Path cartella, String... opzioni) {
        List<String> comando = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED"));
        comando.addAll(
                Stream.of(opzioni).filter(opzione -> opzione.startsWith("-X")).toList());
        comando.addAll(List.of(
                "-XX:+AutoCreateSharedArchive",
                "-Xlog:cds=off",
                "-XX:SharedArchiveFile=" + APERTO.resolve("classi.jsa"),
                "-jar",
                APERTO.resolve(jar().getFileName()).toString(),
                "--server.port=" + porta,
                "--obiettivi.dati=" + cartella));
        comando.addAll(
                Stream.of(opzioni).filter(opzione -> !opzione.startsWith("-X")).toList());
        return comando;
    }

    private Process lancia() throws IOException {
        return new ProcessBuilder(comando)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(registro.toFile()))
                .start();
    }

    /** Come un guasto: {@code kill -9}, senza il tempo di chiudere niente. */
    public void uccidi() {
        processo.destroyForcibly();
        try {
            processo.waitFor();
        } catch (InterruptedException interrotto) {
            Thread.currentThread().interrupt();
        }
    }

    /** Il codice con cui il programma finisce da sé; vuoto se non finisce in tempo. */
    public OptionalInt finisce(Duration pazienza) throws InterruptedException {
        return processo.waitFor(pazienza.toMillis(), TimeUnit.MILLISECONDS)
                ? OptionalInt.of(processo.exitValue())
                : OptionalInt.empty();
    }

    /** Di nuovo sugli stessi dati e sulla stessa porta, dopo {@link #uccidi} o {@link #close}. */
    public void riparti() {
        try {
            processo = lancia();
            aspetta();
        } catch (IOException errore) {
            throw new UncheckedIOException(errore);
        }
    }

    /** Il codice con cui è finito, se è finito. */
    public OptionalInt finito() {
        return processo.isAlive() ? OptionalInt.empty() : OptionalInt.of(processo.exitValue());
    }

    /** Tutto ciò che ha detto finora, per chi deve capire perché una prova non riesce. */
    public String racconto() {
        try {
            return Files.readString(registro);
        } catch (IOException errore) {
            throw new UncheckedIOException(errore);
        }
    }

    /** Dove stanno i dati. */
    public Path cartella() {
        return cartella;
    }

    private static Path jar() {
        Path jar = Path.of(System.getProperty("obiettivi.jar", "target/obiettivi-in-comune.jar"));
        if (!Files.exists(jar)) {
            throw new IllegalStateException("Manca " + jar.toAbsolutePath() + ": costruiscilo con mvn package");
        }
        return jar;
    }

    private static Path apri() {
        try {
            Path jar = jar();
            Path aperto = jar.resolveSibling("aperto");
            Path copia = aperto.resolve(jar.getFileName());
            FileTime costruito = Files.getLastModifiedTime(jar);
            if (!Files.exists(copia) || !Files.getLastModifiedTime(copia).equals(costruito)) {
                FileSystemUtils.deleteRecursively(aperto);
                String java =
                        Path.of(System.getProperty("java.home"), "bin", "java").toString();
                Process apre = new ProcessBuilder(
                                java,
                                "-Djarmode=tools",
                                "-jar",
                                jar.toString(),
                                "extract",
                                "--destination",
                                aperto.toString())
                        .inheritIO()
                        .start();
                if (apre.waitFor() != 0) {
                    throw new IllegalStateException("Non si apre " + jar);
                }
                Files.setLastModifiedTime(copia, costruito);
            }
            return aperto;
        } catch (IOException errore) {
            throw new UncheckedIOException(errore);
        } catch (InterruptedException interrotto) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrotto);
        }
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

    public int porta() {
        return porta;
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
