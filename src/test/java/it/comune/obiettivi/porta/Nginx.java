package it.comune.obiettivi.porta;

import it.comune.obiettivi.browser.Programma;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Assumptions;

/** Un nginx vero con la configurazione della guida, su porte libere di questa macchina e con una cartella sua. */
final class Nginx implements AutoCloseable {

    private static final Path GUIDA = Path.of("src/docs/guida/nginx.conf");
    private static final String SEGRETO = "certificato-di-prova";
    private static final Duration PAZIENZA = Duration.ofSeconds(30);

    private final Process processo;
    private final int porta;
    private final SSLContext fiducia;

    private Nginx(Process processo, int porta, SSLContext fiducia) {
        this.processo = processo;
        this.porta = porta;
        this.fiducia = fiducia;
    }

    /** Senza nginx la prova si salta, e lo dice. */
    static void pretendi() {
        Assumptions.assumeTrue(
                programma().isPresent(),
                "SALTATA: manca nginx, il proxy vero non si prova. Debian: apt-get install nginx-light, o la variabile NGINX");
        Assumptions.assumeTrue(
                piuPersone(),
                "SALTATA: questa macchina ha solo 127.0.0.1, e ogni persona della prova vuole il suo indirizzo");
    }

    private static boolean piuPersone() {
        try (ServerSocket presa = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.2"))) {
            return presa.isBound();
        } catch (IOException negato) {
            return false;
        }
    }

    private static Optional<Path> programma() {
        return Stream.of(System.getenv("NGINX"), "/usr/sbin/nginx", "/usr/local/bin/nginx", "/opt/homebrew/bin/nginx")
                .filter(Objects::nonNull)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Nginx davanti(Programma programma) throws Exception {
        // nginx avviato da root lavora come un altro utente, che qui deve poter leggere
        Path cartella = Files.createTempDirectory("obiettivi-nginx");
        Files.setPosixFilePermissions(cartella, PosixFilePermissions.fromString("rwxr-xr-x"));
        int https = libera();
        KeyStore chiavi = certificato(cartella);
        Files.writeString(
                cartella.resolve("sito.conf"),
                Files.readString(GUIDA)
                        .replace("listen 443", "listen 127.0.0.1:" + https)
                        .replace("listen 80;", "listen 127.0.0.1:" + libera() + ";")
                        .replace("obiettivi.comune.example", "localhost")
                        .replace("/etc/ssl/obiettivi", cartella.toString())
                        .replace("127.0.0.1:8080", "127.0.0.1:" + programma.porta()));
        Files.writeString(cartella.resolve("nginx.conf"), """
                daemon off;
                worker_processes 1;
                pid %1$s/nginx.pid;
                error_log %1$s/errori.txt;
                events {}
                http {
                    access_log off;
                    client_body_temp_path %1$s/corpo;
                    proxy_temp_path %1$s/proxy;
                    fastcgi_temp_path %1$s/fastcgi;
                    uwsgi_temp_path %1$s/uwsgi;
                    scgi_temp_path %1$s/scgi;
                    include %1$s/sito.conf;
                }
                """.formatted(cartella));
        Process processo = new ProcessBuilder(
                        programma().orElseThrow().toString(),
                        "-p",
                        cartella.toString(),
                        "-e",
                        cartella.resolve("errori.txt").toString(),
                        "-c",
                        cartella.resolve("nginx.conf").toString())
                .redirectErrorStream(true)
                .redirectOutput(cartella.resolve("uscita.txt").toFile())
                .start();
        Nginx nginx = new Nginx(processo, https, fiducia(chiavi));
        nginx.aspetta(cartella);
        return nginx;
    }

    private void aspetta(Path cartella) throws IOException, InterruptedException {
        long fine = System.nanoTime() + PAZIENZA.toNanos();
        while (!risponde()) {
            if (processo.waitFor(50, TimeUnit.MILLISECONDS) || System.nanoTime() > fine) {
                close();
                throw new IllegalStateException(
                        "nginx non è partito:\n" + Files.readString(cartella.resolve("uscita.txt"))
                                + Files.readString(cartella.resolve("errori.txt")));
            }
        }
    }

    private boolean risponde() {
        try (Socket presa = new Socket(InetAddress.getLoopbackAddress(), porta)) {
            return presa.isConnected();
        } catch (IOException nonAncora) {
            return false;
        }
    }

    private static int libera() throws IOException {
        try (ServerSocket presa = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return presa.getLocalPort();
        }
    }

    /** Un certificato di un giorno per localhost, scritto come lo vuole nginx. */
    private static KeyStore certificato(Path cartella) throws Exception {
        Path deposito = cartella.resolve("chiavi.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "prova",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-validity",
                        "1",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        deposito.toString(),
                        "-storepass",
                        SEGRETO)
                .redirectErrorStream(true)
                .redirectOutput(cartella.resolve("keytool.txt").toFile())
                .start();
        if (keytool.waitFor() != 0) {
            throw new IllegalStateException(Files.readString(cartella.resolve("keytool.txt")));
        }
        KeyStore chiavi = KeyStore.getInstance("PKCS12");
        try (InputStream contenuto = Files.newInputStream(deposito)) {
            chiavi.load(contenuto, SEGRETO.toCharArray());
        }
        pem(
                cartella.resolve("chiave.pem"),
                "PRIVATE KEY",
                chiavi.getKey("prova", SEGRETO.toCharArray()).getEncoded());
        pem(
                cartella.resolve("certificato.pem"),
                "CERTIFICATE",
                chiavi.getCertificate("prova").getEncoded());
        return chiavi;
    }

    private static void pem(Path dove, String che, byte[] contenuto) throws IOException {
        Files.writeString(
                dove,
                "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n"
                        .formatted(
                                che,
                                Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(contenuto)));
    }

    private static SSLContext fiducia(KeyStore chiavi) throws Exception {
        KeyStore creduti = KeyStore.getInstance("PKCS12");
        creduti.load(null, null);
        creduti.setCertificateEntry("prova", chiavi.getCertificate("prova"));
        TrustManagerFactory fabbrica = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        fabbrica.init(creduti);
        SSLContext fiducia = SSLContext.getInstance("TLS");
        fiducia.init(null, fabbrica.getTrustManagers(), null);
        return fiducia;
    }

    String origine() {
        return "https://localhost:" + porta;
    }

    URI indirizzo(String pagina) {
        return URI.create(origine() + "/" + pagina);
    }

    /** @return lo stato della risposta a chi chiede un altro nome; zero se nginx chiude senza rispondere */
    int conNome(String nome) throws IOException {
        try (Socket presa = fiducia.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), porta)) {
            return Colpo.chiedi(presa, "GET", "/accesso", "Host: " + nome).stato();
        }
    }

    /** Una persona che si collega da quell'indirizzo, senza biscotti. */
    Persona da(String indirizzo) throws IOException {
        return new Persona(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .localAddress(InetAddress.getByName(indirizzo))
                .sslContext(fiducia)
                .build());
    }

    /** Un browser, dal suo indirizzo. */
    final class Persona {

        private final HttpClient browser;

        private Persona(HttpClient browser) {
            this.browser = browser;
        }

        HttpResponse<String> prendi(String pagina, String... intestazioni) throws IOException, InterruptedException {
            return browser.send(richiesta(pagina, intestazioni).build(), BodyHandlers.ofString());
        }

        /** @return dove manda la risposta */
        String entra(String accesso, String password, String... intestazioni) throws IOException, InterruptedException {
            HttpRequest.Builder richiesta = richiesta("accesso", intestazioni)
                    .header("Origin", origine())
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("username=" + accesso + "&password=" + password));
            return browser.send(richiesta.build(), BodyHandlers.discarding())
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
        }

        WebSocket apri(String percorso, String origine) {
            return browser.newWebSocketBuilder()
                    .header("Origin", origine)
                    .buildAsync(URI.create("wss://localhost:" + porta + "/" + percorso), new WebSocket.Listener() {})
                    .join();
        }

        private HttpRequest.Builder richiesta(String pagina, String... intestazioni) {
            HttpRequest.Builder richiesta =
                    HttpRequest.newBuilder(indirizzo(pagina)).timeout(PAZIENZA);
            return intestazioni.length == 0 ? richiesta : richiesta.headers(intestazioni);
        }
    }

    @Override
    public void close() {
        processo.destroy();
        try {
            if (!processo.waitFor(10, TimeUnit.SECONDS)) {
                processo.destroyForcibly();
            }
        } catch (InterruptedException interrotto) {
            processo.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
