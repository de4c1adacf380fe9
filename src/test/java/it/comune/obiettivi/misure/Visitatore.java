package it.comune.obiettivi.misure;

import it.comune.obiettivi.browser.Programma;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Un browser senza schermo: parla il protocollo di Vaadin quanto basta per entrare, aprire una pagina e chiuderla. */
final class Visitatore {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final String PUSH = "VAADIN/push?v-r=push&v-uiId=%s&v-pushId=%s&X-Atmosphere-tracking-id=0"
            + "&X-Atmosphere-Framework=4.0.1&X-Atmosphere-Transport=websocket&X-Atmosphere-TrackMessageSize=true"
            + "&Content-Type=application/json;%%20charset=UTF-8&X-atmo-protocol=true&X-Vaadin-LastSeenServerSyncId=0";
    private static final String NAVIGA = "{\"type\":\"event\",\"node\":1,\"event\":\"ui-navigate\",\"data\":"
            + "{\"route\":\"%s\",\"query\":\"\",\"appShellTitle\":\"\",\"historyState\":{\"idx\":0},\"trigger\":\"\"}}";

    private final Programma programma;
    private final Map<String, String> biscotti = new LinkedHashMap<>();

    private Visitatore(Programma programma) {
        this.programma = programma;
    }

    /** Una persona entrata con la sua sessione, ancora senza pagine aperte. */
    static Visitatore entra(Programma programma, String accesso) throws Exception {
        Visitatore visitatore = new Visitatore(programma);
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

    /** Una scheda di browser: la pagina di partenza, senza ancora nessuna vista. */
    Scheda scheda() throws Exception {
        return new Scheda(prendi("?v-r=init&location=cruscotto&query="));
    }

    private String prendi(String indirizzo) throws Exception {
        return manda(richiesta(indirizzo).GET()).body();
    }

    private HttpRequest.Builder richiesta(String indirizzo) {
        HttpRequest.Builder richiesta = HttpRequest.newBuilder(URI.create(programma.indirizzo(indirizzo)));
        return biscotti.isEmpty() ? richiesta : richiesta.header("Cookie", biscotti());
    }

    private String biscotti() {
        return biscotti.entrySet().stream()
                .map(voce -> voce.getKey() + "=" + voce.getValue())
                .collect(Collectors.joining("; "));
    }

    private HttpResponse<String> manda(HttpRequest.Builder richiesta) throws Exception {
        HttpResponse<String> risposta = CLIENT.send(richiesta.build(), BodyHandlers.ofString());
        risposta.headers().allValues("set-cookie").forEach(biscotto -> {
            String[] parti = biscotto.split(";", 2)[0].split("=", 2);
            biscotti.put(parti[0], parti[1]);
        });
        return risposta;
    }

    private static String trova(String testo, String forma) {
        Matcher trovato = Pattern.compile(forma).matcher(testo);
        if (!trovato.find()) {
            throw new IllegalStateException("Manca " + forma + " in " + testo);
        }
        return trovato.group(1);
    }

    /** Una pagina aperta nel browser di un visitatore. */
    final class Scheda {

        private final String segno;
        private final String push;
        private final String ui;
        private int sincronia;
        private int richieste;

        private Scheda(String inizio) {
            segno = trova(inizio, "\"Vaadin-Security-Key\":\"([^\"]+)");
            push = trova(inizio, "\"Vaadin-Push-ID\":\"([^\"]+)");
            ui = trova(inizio, "\"v-uiId\":(\\d+)");
        }

        /** Apre il canale delle notizie e aspetta il primo messaggio. */
        WebSocket ascolta() {
            String indirizzo = programma.indirizzo(PUSH.formatted(ui, push)).replaceFirst("^http", "ws");
            return CLIENT.newWebSocketBuilder()
                    .header("Cookie", biscotti())
                    .buildAsync(URI.create(indirizzo), new WebSocket.Listener() {
                        @Override
                        public CompletionStage<?> onText(WebSocket canale, CharSequence testo, boolean ultimo) {
                            canale.request(1);
                            return null;
                        }
                    })
                    .join();
        }

        /** Apre una vista e ne torna la risposta. */
        String vai(String vista) throws Exception {
            String risposta = chiedi("\"rpc\":[" + NAVIGA.formatted(vista) + "]");
            Matcher numeri = Pattern.compile("\"syncId\":(\\d+)").matcher(risposta);
            while (numeri.find()) {
                sincronia = Math.max(sincronia, Integer.parseInt(numeri.group(1)));
            }
            return risposta;
        }

        /** Un gesto che non cambia nulla: il server dimentica la risposta che teneva pronta da rimandare. */
        void tocca() throws Exception {
            chiedi("\"rpc\":[]");
        }

        /** Come quando la persona chiude la scheda. */
        void chiudi() throws Exception {
            chiedi("\"rpc\":[],\"UNLOAD\":true");
        }

        private String chiedi(String cosa) throws Exception {
            String corpo = "{\"csrfToken\":\"%s\",%s,\"syncId\":%d,\"clientId\":%d}"
                    .formatted(segno, cosa, sincronia, richieste++);
            HttpResponse<String> risposta = manda(richiesta("?v-r=uidl&v-uiId=" + ui)
                    .header("Content-Type", "application/json; charset=UTF-8")
                    .POST(BodyPublishers.ofString(corpo)));
            if (risposta.statusCode() != 200 || risposta.body().contains("\"appError\"")) {
                throw new IllegalStateException(risposta.statusCode() + " " + risposta.body());
            }
            return risposta.body();
        }
    }
}
