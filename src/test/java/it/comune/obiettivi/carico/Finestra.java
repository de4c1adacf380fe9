package it.comune.obiettivi.carico;

import it.comune.obiettivi.carico.Albero.Nodo;
import it.comune.obiettivi.telaio.Premuto;
import java.io.IOException;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Una finestra del browser di un {@link Visitatore}: parla il protocollo di Vaadin, riceve il push, tiene in ordine i
 * messaggi e conta ciò che riceve.
 */
public final class Finestra implements AutoCloseable {

    private static final String PUSH = "VAADIN/push?v-r=push&v-uiId=%s&v-pushId=%s&X-Atmosphere-tracking-id=0"
            + "&X-Atmosphere-Framework=4.0.1&X-Atmosphere-Transport=websocket&X-Atmosphere-TrackMessageSize=true"
            + "&Content-Type=application/json;%%20charset=UTF-8&X-atmo-protocol=true&X-Vaadin-LastSeenServerSyncId=%d";
    private static final Duration PAZIENZA = Duration.ofSeconds(5);
    private static final JsonMapper JSON = JsonMapper.shared();

    /** Chi vuole sapere di ogni messaggio di push, appena è arrivato. */
    interface Orecchio {
        void arriva(String messaggio, long nanosecondi);
    }

    final LongAdder byteDiPush = new LongAdder();
    final LongAdder messaggi = new LongAdder();
    final LongAdder battiti = new LongAdder();
    private final Visitatore chi;
    private final String segno;
    private final String push;
    private final String ui;
    private final Albero albero = new Albero();
    private final Map<Integer, JsonNode> fuoriOrdine = new TreeMap<>();
    private boolean leggera;
    private int sincronia = -1;
    private int richieste;
    private volatile @Nullable Orecchio orecchio;
    private @Nullable WebSocket canale;
    private volatile @Nullable Throwable guasto;

    Finestra(Visitatore chi, String inizio) {
        this.chi = chi;
        segno = Visitatore.trova(inizio, "\"Vaadin-Security-Key\":\"([^\"]+)");
        push = Visitatore.trova(inizio, "\"Vaadin-Push-ID\":\"([^\"]+)");
        ui = Visitatore.trova(inizio, "\"v-uiId\":(\\d+)");
        ricevi(JSON.readTree(inizio).at("/appConfig/uidl"));
    }

    /** Apre il canale del push. */
    public Finestra ascolta() {
        canale = chi.collega(PUSH.formatted(ui, push, sincronia()), new Ricezione());
        return this;
    }

    void orecchio(Orecchio nuovo) {
        orecchio = nuovo;
    }

    /** D'ora in poi conta e basta: non tiene più la pagina, per poterne aprire centinaia. */
    synchronized Finestra leggera() {
        leggera = true;
        albero.svuota();
        fuoriOrdine.clear();
        return this;
    }

    /** Apre una vista e ne torna la risposta. */
    public String vai(String vista) throws IOException, InterruptedException {
        return rpc(Map.of(
                "type",
                "event",
                "node",
                1,
                "event",
                "ui-navigate",
                "data",
                Map.of(
                        "route",
                        vista,
                        "query",
                        "",
                        "appShellTitle",
                        "",
                        "historyState",
                        Map.of("idx", 0),
                        "trigger",
                        "")));
    }

    /** Come il browser: il clic porta con sé ciò che la pagina mostra. */
    String premi(Nodo bottone) throws IOException, InterruptedException {
        return premi(bottone, guarda(albero -> bottone.attributo("aria-pressed") + bottone.attributo("data-visto")));
    }

    /** Per chi non guarda la pagina, e sa da sé che cosa vi sta scritto. */
    String premi(Nodo bottone, String visto) throws IOException, InterruptedException {
        return evento(bottone, "click", Map.of(Premuto.LETTO, visto));
    }

    String evento(Nodo nodo, String nome, Map<String, ?> dati) throws IOException, InterruptedException {
        return rpc(Map.of("type", "event", "node", nodo.id, "event", nome, "data", dati));
    }

    /** Scrive in un campo e ne esce: un solo viaggio, poi l'evento dato. */
    void scrivi(Nodo campo, String valore, String evento) throws IOException, InterruptedException {
        rpc(valore(campo, valore), evento(campo, evento));
    }

    /** Scrive in un campo e preme un bottone, in un viaggio solo. */
    String scriviEPremi(Nodo campo, String valore, Nodo bottone) throws IOException, InterruptedException {
        return rpc(valore(campo, valore), evento(campo, "change"), evento(bottone, "click"));
    }

    private static Map<String, ?> valore(Nodo campo, String valore) {
        return Map.of("type", "mSync", "node", campo.id, "feature", 1, "property", "value", "value", valore);
    }

    private static Map<String, ?> evento(Nodo nodo, String nome) {
        return Map.of("type", "event", "node", nodo.id, "event", nome, "data", Map.of());
    }

    /** Un gesto che non cambia nulla: il server dimentica la risposta che teneva pronta da rimandare. */
    public void tocca() throws IOException, InterruptedException {
        rpc();
    }

    /** Chiede da capo tutta la pagina, come un browser che ha perso un messaggio. */
    void risincronizza() throws IOException, InterruptedException {
        chiedi(List.of(), ",\"resynchronize\":true");
    }

    /** Come quando la persona chiude la finestra. */
    public void chiudi() throws IOException, InterruptedException {
        chiedi(List.of(), ",\"UNLOAD\":true");
        close();
    }

    /** Senza salutare: la rete che cade. */
    @Override
    public void close() {
        if (canale != null) {
            canale.abort();
        }
    }

    @SafeVarargs
    private String rpc(Map<String, ?>... gesti) throws IOException, InterruptedException {
        return chiedi(List.of(gesti), "");
    }

    private String chiedi(List<Map<String, ?>> gesti, String altro) throws IOException, InterruptedException {
        String corpo;
        synchronized (this) {
            corpo = "{\"csrfToken\":\"%s\",\"rpc\":%s%s,\"syncId\":%d,\"clientId\":%d}"
                    .formatted(segno, JSON.writeValueAsString(gesti), altro, Math.max(0, sincronia), richieste++);
        }
        String risposta = chi.chiedi("?v-r=uidl&v-uiId=" + ui, corpo);
        arriva(risposta);
        aspettaSiaApplicata(risposta);
        return risposta;
    }

    /** Un messaggio di push scritto prima della risposta può arrivare dopo: la pagina si guarda quando c'è tutto. */
    private synchronized void aspettaSiaApplicata(String risposta) throws IOException, InterruptedException {
        long fine = System.nanoTime() + PAZIENZA.toNanos();
        while (!leggera && !fuoriOrdine.isEmpty() && canale != null) {
            if (System.nanoTime() > fine) {
                throw new IOException("Manca il messaggio " + (sincronia + 1) + " prima di " + risposta);
            }
            wait(100);
        }
    }

    private synchronized void arriva(String messaggio) {
        if (leggera) {
            int dove = messaggio.indexOf("\"syncId\":");
            if (dove >= 0) {
                int fine = dove + 9;
                while (Character.isDigit(messaggio.charAt(fine))) {
                    fine++;
                }
                sincronia = Math.max(sincronia, Integer.parseInt(messaggio, dove + 9, fine, 10));
            }
        } else {
            ricevi(JSON.readTree(messaggio));
        }
    }

    /** I messaggi arrivano da due strade: si applicano nell'ordine in cui il server li ha scritti. */
    private synchronized void ricevi(JsonNode messaggio) {
        int numero = messaggio.path("syncId").asInt(-1);
        if (messaggio.path("resynchronize").asBoolean(false)) {
            albero.svuota();
            fuoriOrdine.clear();
            sincronia = numero - 1;
        }
        if (numero <= sincronia) {
            return;
        }
        fuoriOrdine.put(numero, messaggio);
        JsonNode prossimo = fuoriOrdine.remove(sincronia + 1);
        while (prossimo != null) {
            sincronia++;
            albero.applica(prossimo.path("changes"));
            prossimo = fuoriOrdine.remove(sincronia + 1);
        }
        notifyAll();
    }

    private synchronized int sincronia() {
        return Math.max(0, sincronia);
    }

    /** Che cosa si vede ora nella pagina. */
    synchronized <T> T guarda(Function<Albero, T> sguardo) {
        return sguardo.apply(albero);
    }

    /** Aspetta che la pagina mostri qualcosa; falso se non succede in tempo. */
    synchronized boolean aspetta(Predicate<Albero> vista, Duration quanto) throws InterruptedException {
        long fine = System.nanoTime() + quanto.toNanos();
        while (!vista.test(albero)) {
            long resta = (fine - System.nanoTime()) / 1_000_000;
            if (resta <= 0) {
                return false;
            }
            wait(resta);
        }
        return true;
    }

    /** Il canale: messaggi {@code lunghezza|testo}, anche più d'uno insieme o a pezzi; X è un battito. */
    private final class Ricezione implements WebSocket.Listener {

        private final StringBuilder attesa = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket dove, CharSequence testo, boolean ultimo) {
            attesa.append(testo);
            if (ultimo) {
                long adesso = System.nanoTime();
                dividi(adesso);
            }
            dove.request(1);
            return null;
        }

        @Override
        public void onError(WebSocket dove, Throwable errore) {
            guasto = errore;
            errore.printStackTrace();
        }

        private void dividi(long adesso) {
            int barra = attesa.indexOf("|");
            while (barra > 0) {
                int fine = barra + 1 + Integer.parseInt(attesa, 0, barra, 10);
                if (attesa.length() < fine) {
                    return;
                }
                String messaggio = attesa.substring(barra + 1, fine);
                attesa.delete(0, fine);
                smista(messaggio, adesso);
                barra = attesa.indexOf("|");
            }
        }

        private void smista(String messaggio, long adesso) {
            if (!messaggio.startsWith("{")) {
                battiti.increment();
                return;
            }
            messaggi.increment();
            byteDiPush.add(messaggio.getBytes(StandardCharsets.UTF_8).length);
            arriva(messaggio);
            Orecchio chiAscolta = orecchio;
            if (chiAscolta != null) {
                chiAscolta.arriva(messaggio, adesso);
            }
        }
    }
}
