package it.comune.obiettivi.carico;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Una persona entrata nel programma con la sua sessione: un browser senza schermo, che apre finestre. */
public final class Visitatore {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private static final Duration PAZIENZA = Duration.ofSeconds(60);

    private final String radice;
    private final Map<String, String> biscotti = new ConcurrentHashMap<>();

    private Visitatore(String radice) {
        this.radice = radice;
    }

    /**
     * Una persona entrata con la sua sessione, ancora senza finestre aperte.
     *
     * @param radice l'indirizzo del programma, con la barra finale
     */
    public static Visitatore entra(String radice, String accesso) throws IOException, InterruptedException {
        Visitatore visitatore = new Visitatore(radice);
        String pagina = visitatore.prendi("accesso");
        String segno = trova(pagina, "name=\"_csrf\" content=\"([^\"]+)");
        HttpResponse<String> risposta = visitatore.manda(visitatore
                .richiesta("accesso")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=" + accesso + "&password=dimostrazione&_csrf="
                        + URLEncoder.encode(segno, StandardCharsets.UTF_8))));
        String dove = risposta.headers().firstValue("location").orElse("");
        if (risposta.statusCode() != 302 || dove.contains("errore") || dove.contains("attesa")) {
            throw new IllegalStateException("Non è entrato: " + risposta.statusCode() + " " + dove);
        }
        return visitatore;
    }

    /** Una finestra con la pagina di partenza, senza ancora nessuna vista. */
    public Finestra finestra() throws IOException, InterruptedException {
        return new Finestra(this, prendi("?v-r=init&location=cruscotto&query="));
    }

    private String prendi(String indirizzo) throws IOException, InterruptedException {
        return manda(richiesta(indirizzo).GET()).body();
    }

    String chiedi(String indirizzo, String corpo) throws IOException, InterruptedException {
        HttpResponse<String> risposta = manda(richiesta(indirizzo)
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(BodyPublishers.ofString(corpo)));
        if (risposta.statusCode() != 200 || risposta.body().contains("\"appError\"")) {
            throw new IOException(risposta.statusCode() + " " + risposta.body());
        }
        return risposta.body();
    }

    WebSocket collega(String indirizzo, WebSocket.Listener ascoltatore) {
        return CLIENT.newWebSocketBuilder()
                .header("Cookie", biscotti())
                .buildAsync(URI.create((radice + indirizzo).replaceFirst("^http", "ws")), ascoltatore)
                .join();
    }

    private HttpRequest.Builder richiesta(String indirizzo) {
        HttpRequest.Builder richiesta =
                HttpRequest.newBuilder(URI.create(radice + indirizzo)).timeout(PAZIENZA);
        return biscotti.isEmpty() ? richiesta : richiesta.header("Cookie", biscotti());
    }

    private String biscotti() {
        return biscotti.entrySet().stream()
                .map(voce -> voce.getKey() + "=" + voce.getValue())
                .collect(Collectors.joining("; "));
    }

    private HttpResponse<String> manda(HttpRequest.Builder richiesta) throws IOException, InterruptedException {
        HttpResponse<String> risposta = CLIENT.send(richiesta.build(), BodyHandlers.ofString());
        risposta.headers().allValues("set-cookie").forEach(biscotto -> {
            String[] parti = biscotto.split(";", 2)[0].split("=", 2);
            biscotti.put(parti[0], parti[1]);
        });
        return risposta;
    }

    static String trova(String testo, String forma) {
        Matcher trovato = Pattern.compile(forma).matcher(testo);
        if (!trovato.find()) {
            throw new IllegalStateException(
                    "Manca " + forma + " in " + testo.substring(0, Math.min(500, testo.length())));
        }
        return trovato.group(1);
    }
}
