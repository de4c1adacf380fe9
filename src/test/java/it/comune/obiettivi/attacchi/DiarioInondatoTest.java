package it.comune.obiettivi.attacchi;

import static org.assertj.core.api.Assertions.assertThat;

import it.comune.obiettivi.ObiettiviApplication;
import it.comune.obiettivi.giornale.Giornale;
import it.comune.obiettivi.giornale.Giornale.Domanda;
import it.comune.obiettivi.giornale.Giornale.Riga;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Chi non è entrato tempesta il server vero di richieste senza senso, di ogni genere: il diario e il giornale non si riempiono, e
 * nessuna riga è sua. Si ripete uguale con {@code -Dattacchi.seme=N}.
 */
@SpringBootTest(
        classes = ObiettiviApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:diario-inondato;MODE=MySQL;DATABASE_TO_LOWER=TRUE",
            "vaadin.productionMode=true"
        })
@ExtendWith(OutputCaptureExtension.class)
@DirtiesContext
class DiarioInondatoTest {

    private static final long SEME = Long.getLong("attacchi.seme", System.nanoTime());
    private static final int RICHIESTE = 1_200;

    /** Ognuna è un guasto con la sua traccia, più di diecimila caratteri. */
    private static final int CHIAMATE_FINTE = 200;

    /** Quanto può crescere il diario in un minuto, in caratteri: una traccia per genere, non una per richiesta. */
    private static final int DIARIO_AL_MINUTO = 150_000;

    /** Fatti al minuto nel giornale, di ogni tipo. */
    private static final int FATTI_AL_MINUTO = 60;

    /** Ciò che l'attacco vorrebbe leggere all'inizio di una riga. */
    private static final String FALSA = "12:34:56 FALSA";

    private static final String CHIUSA = "chiusa";

    private static final List<String> A_CAPO = List.of("\n", "\r\n", "\r", "\u0085", "\u2028", "%0A", "%0d%0a", "\\n");

    @TempDir
    static Path dati;

    @DynamicPropertySource
    static void con_un_giornale_suo(DynamicPropertyRegistry opzioni) {
        opzioni.add("obiettivi.dati", dati::toString);
    }

    @LocalServerPort
    int porta;

    @Autowired
    Giornale giornale;

    private final Random caso = new Random(SEME);

    @Test
    void richieste_senza_senso_non_riempiono_il_diario_ne_vi_scrivono(CapturedOutput uscita) throws Exception {
        System.out.println("Seme dell'inondazione: " + SEME);
        Instant inizio = Instant.now();
        int prima = uscita.getAll().length();
        Map<String, Integer> risposte = new TreeMap<>();
        List<Supplier<byte[]>> generi = generi();
        for (int volta = 0; volta < RICHIESTE; volta++) {
            int genere = volta % generi.size();
            risposte.merge(genere + ": " + manda(generi.get(genere).get()), 1, Integer::sum);
        }
        Falsario falsario = Falsario.entra(porta, null).apri("accesso");
        for (int volta = 0; volta < CHIAMATE_FINTE; volta++) {
            falsario.stona(caso);
        }
        long minuti = Duration.between(inizio, Instant.now()).toMinutes() + 2;
        String scritto = uscita.getAll().substring(prima);
        for (int genere = 0; genere < generi.size(); genere++) {
            String suo = genere + ": ";
            assertThat(risposte.keySet())
                    .as("il server ha risposto al genere %d, seme %d: %s", genere, SEME, risposte)
                    .anyMatch(risposta -> risposta.startsWith(suo) && !risposta.endsWith(CHIUSA));
        }
        assertThat(scritto.length())
                .as("caratteri nel diario in %d minuti, seme %d: %s\n%s", minuti, SEME, risposte, scritto)
                .isLessThan((int) minuti * DIARIO_AL_MINUTO);
        assertThat(scritto.lines().filter(riga -> riga.startsWith(FALSA)))
                .as("righe false, seme %d", SEME)
                .isEmpty();
        List<Riga> fatti = giornale.leggi(Domanda.TUTTO).toList();
        assertThat(fatti)
                .as("fatti nel giornale in %d minuti, seme %d", minuti, SEME)
                .isNotEmpty()
                .hasSizeLessThanOrEqualTo((int) minuti * 2 * FATTI_AL_MINUTO)
                .noneMatch(riga -> (riga.chi() + riga.oggetto()).contains("FALSA"));
        System.out.println(
                "Diario: " + scritto.length() + " caratteri, giornale: " + fatti.size() + " fatti, " + risposte);
    }

    private List<Supplier<byte[]>> generi() {
        return List.of(
                () -> conCorpo("POST", "/?v-r=uidl&v-uiId=" + caso.nextInt(9), "application/json", json()),
                () -> conCorpo("POST", "/?v-r=uidl&v-uiId=" + scritto(), "application/json", uidl()),
                () -> conCorpo("POST", "/?v-r=heartbeat&v-uiId=" + scritto(), "text/plain", ""),
                () -> richiesta(
                        "GET",
                        "/VAADIN/push?v-r=push&v-uiId=" + scritto() + "&v-pushId=" + scritto()
                                + "&X-Atmosphere-Transport=" + uno("long-polling", "streaming", "jsonp", scritto())),
                () -> conCorpo(
                        "POST",
                        "/VAADIN/push?v-r=push&v-uiId=0&X-Atmosphere-Transport=long-polling",
                        "application/json",
                        uidl()),
                () -> richiesta(
                        "GET",
                        "/VAADIN/push?v-r=push&v-uiId=0&X-Atmosphere-Transport=websocket",
                        "Connection: Upgrade",
                        "Upgrade: websocket",
                        "Sec-WebSocket-Version: " + caso.nextInt(20),
                        "Sec-WebSocket-Key: " + cattivo()),
                () -> conCorpo(
                        "POST",
                        "/accesso",
                        "application/x-www-form-urlencoded",
                        "username=" + uno(scritto(), nome()) + "&password=" + scritto()),
                () -> richiesta(
                        "GET",
                        "/api/v1/piani",
                        "Authorization: Basic " + base64(uno(cattivo(), nome()) + ":" + cattivo())),
                () -> richiesta("GET", "/accesso", "X-Lunga: " + "x".repeat(caso.nextInt(100_000))),
                () -> richiesta("GET", "/accesso", "Cookie: JSESSIONID=" + cattivo() + "; altro=" + cattivo()),
                () -> conCorpo(
                        "POST",
                        "/VAADIN/dynamic/resource/0/" + caso.nextInt() + "/upload",
                        "multipart/form-data; boundary=B",
                        "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"piano" + aCapo() + FALSA
                                + ".txt\"\r\n\r\nx\r\n--B--\r\n"),
                () -> richiesta("GET", "/piano/2026/schede/" + scritto()),
                () -> conCorpo("POST", "/presenza", "text/plain", cattivo()),
                () -> richiesta("GET", "/?v-r=init&location=" + scritto() + "&query=" + scritto()),
                () -> richiesta(uno("GET", "TRACE", "BOH", cattivo()), "/" + scritto()),
                () -> richiesta("GET", "/", "Host: " + cattivo(), "X-Forwarded-For: " + cattivo()),
                () -> {
                    byte[] rumore = new byte[1 + caso.nextInt(400)];
                    caso.nextBytes(rumore);
                    return rumore;
                });
    }

    private String json() {
        return uno(
                "{", "[]", "null", "{\"rpc\":", "\"" + FALSA + "\"", "[".repeat(1 + caso.nextInt(20_000)), cattivo());
    }

    private String uidl() {
        return "{\"csrfToken\":\"%s\",\"rpc\":[{\"type\":\"%s\",\"node\":%d,\"event\":\"%s\"}],\"syncId\":%d,\"clientId\":%d}"
                .formatted(
                        uno("", "x", "init"),
                        uno("event", "mSync", "publishedEventHandler", "channel", "boh"),
                        caso.nextInt(),
                        FALSA,
                        caso.nextInt(),
                        caso.nextInt());
    }

    /** Un valore che, scritto com'è, farebbe una riga in più. */
    private String cattivo() {
        return uno("", "x", "../..", "'\"<>", "${jndi:ldap://x}", "\u001b[2K") + aCapo() + FALSA + caso.nextInt(1000);
    }

    /** Lo stesso come lo scriverebbe un browser, che nell'indirizzo non mette segni veri; o com'è. */
    private String scritto() {
        String cattivo = cattivo();
        return caso.nextInt(4) == 0 ? cattivo : URLEncoder.encode(cattivo, StandardCharsets.UTF_8);
    }

    /** Uno che potrebbe esserci, e che torna abbastanza spesso da essere sospeso. */
    private String nome() {
        return "nome" + caso.nextInt(20);
    }

    private String aCapo() {
        return A_CAPO.get(caso.nextInt(A_CAPO.size()));
    }

    private String uno(String... fra) {
        return fra[caso.nextInt(fra.length)];
    }

    private static String base64(String testo) {
        return Base64.getEncoder().encodeToString(testo.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] conCorpo(String metodo, String percorso, String tipo, String corpo) {
        byte[] byteDelCorpo = corpo.getBytes(StandardCharsets.UTF_8);
        byte[] capo = richiesta(metodo, percorso, "Content-Type: " + tipo, "Content-Length: " + byteDelCorpo.length);
        byte[] tutto = new byte[capo.length + byteDelCorpo.length];
        System.arraycopy(capo, 0, tutto, 0, capo.length);
        System.arraycopy(byteDelCorpo, 0, tutto, capo.length, byteDelCorpo.length);
        return tutto;
    }

    private byte[] richiesta(String metodo, String percorso, String... intestazioni) {
        List<String> righe = new ArrayList<>();
        righe.add(metodo + " " + percorso + " HTTP/1.1");
        if (List.of(intestazioni).stream().noneMatch(una -> una.startsWith("Host:"))) {
            righe.add("Host: localhost:" + porta);
        }
        righe.addAll(List.of(intestazioni));
        if (List.of(intestazioni).stream().noneMatch(una -> una.startsWith("Connection:"))) {
            righe.add("Connection: close");
        }
        return (String.join("\r\n", righe) + "\r\n\r\n").getBytes(StandardCharsets.UTF_8);
    }

    /** @return lo stato della risposta, o come è finita senza */
    private String manda(byte[] byteDellaRichiesta) throws IOException {
        try (Socket presa = new Socket(InetAddress.getLoopbackAddress(), porta)) {
            presa.setSoTimeout(20_000);
            presa.getOutputStream().write(byteDellaRichiesta);
            presa.shutdownOutput();
            String capo = new String(presa.getInputStream().readNBytes(12), StandardCharsets.ISO_8859_1);
            return capo.startsWith("HTTP/1.1 ") ? capo.substring(9) : CHIUSA;
        } catch (SocketException rifiutata) {
            return CHIUSA;
        }
    }
}
