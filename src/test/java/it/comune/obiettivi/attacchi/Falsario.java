package it.comune.obiettivi.attacchi;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Chi scrive a mano le chiamate di una pagina: i gesti di altri, su ogni nodo, con valori a caso. */
final class Falsario {

    /** Un evento che una pagina ascolta, e i dati che il browser gli allega. */
    record Gesto(String evento, Set<String> dati) {}

    private record Ascolto(int nodo, Gesto gesto) {}

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int ASCOLTI = 4;
    private static final List<String> PROPRIETA = List.of(
            "value",
            "checked",
            "opened",
            "selected",
            "disabled",
            "readonly",
            "hidden",
            "textContent",
            "innerHTML",
            "selectedItem",
            "filter",
            "_inputElementValue");
    private static final List<String> METODI = List.of(
            "setDetailsVisible",
            "select",
            "deselect",
            "selectAll",
            "setRequestedRange",
            "setViewportRange",
            "confirmUpdate",
            "requestClientUpdates",
            "$server",
            "doClose",
            "handleClientClose",
            "itemClicked",
            "onItemClick",
            "sort",
            "executeJs",
            "removeAll",
            "conferma",
            "elimina");
    private static final List<Object> VALORI = List.of(
            "",
            "1",
            "100",
            "2026-01-31",
            "SI",
            true,
            false,
            0,
            7,
            -1,
            "<script>window.__colpito=1</script>",
            "segretario",
            "true",
            1e9);

    private final HttpClient browser = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();
    private final String radice;
    private final Set<Gesto> gesti = new LinkedHashSet<>();
    private final List<Ascolto> ascolti = new ArrayList<>();
    private String chiave = "";
    private String ui = "";
    private String pagina = "";
    private int sincronia;
    private int chiamate;
    private int nodi;

    private Falsario(int porta) {
        radice = "http://127.0.0.1:" + porta + "/";
    }

    /** @param chi nessuno se null: una pagina aperta senza entrare */
    static Falsario entra(int porta, @Nullable String chi) throws IOException, InterruptedException {
        Falsario falsario = new Falsario(porta);
        if (chi != null) {
            var risposta = falsario.browser.send(
                    HttpRequest.newBuilder(URI.create(falsario.radice + "accesso"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString("username=" + chi + "&password=dimostrazione"))
                            .build(),
                    BodyHandlers.discarding());
            String dove = risposta.headers().firstValue("Location").orElse("");
            if (risposta.statusCode() != 302 || dove.contains("/accesso")) {
                throw new IllegalStateException(chi + " non è entrato: " + risposta.statusCode() + " " + dove);
            }
        }
        return falsario;
    }

    Falsario apri(String nuova) throws IOException, InterruptedException {
        pagina = nuova;
        JsonNode inizio = JSON.readTree(browser.send(
                        HttpRequest.newBuilder(URI.create(radice + "?v-r=init&location=accesso&query="))
                                .build(),
                        BodyHandlers.ofString())
                .body());
        JsonNode uidl = inizio.at("/appConfig/uidl");
        chiave = uidl.path("Vaadin-Security-Key").asString();
        ui = inizio.at("/appConfig/v-uiId").asString();
        sincronia = uidl.path("syncId").asInt();
        chiamate = 0;
        nodi = 0;
        ascolti.clear();
        guarda(uidl);
        manda(List.of(naviga(pagina)));
        return this;
    }

    Set<Gesto> gesti() {
        return gesti;
    }

    /**
     * Gesti di altri su nodi a caso, e quelli della pagina sui loro nodi, tutti con valori a caso.
     *
     * @return quanti, se la pagina ha retto; se non ha retto se ne apre un'altra
     */
    int manda(int quanti, List<Gesto> tutti, Random caso) throws IOException, InterruptedException {
        List<Map<String, ?>> chiamata = new ArrayList<>();
        for (int i = 0; i < quanti; i++) {
            if (!ascolti.isEmpty() && caso.nextInt(3) > 0) {
                Ascolto ascolto = uno(ascolti, caso);
                chiamata.addAll(conLeProprieta(ascolto, caso));
            } else {
                chiamata.add(evento(nodoACaso(caso), uno(tutti, caso), caso));
            }
        }
        return manda(chiamata) ? quanti : daCapo();
    }

    /** Una chiamata che nessuna pagina farebbe: per Vaadin è un guasto, e la pagina è finita. */
    int stona(Random caso) throws IOException, InterruptedException {
        int nodo = nodoACaso(caso);
        manda(List.of(
                switch (caso.nextInt(3)) {
                    case 0 ->
                        Map.of(
                                "type",
                                "mSync",
                                "node",
                                nodo,
                                "feature",
                                1,
                                "property",
                                uno(PROPRIETA, caso),
                                "value",
                                uno(VALORI, caso));
                    case 1 ->
                        Map.of(
                                "type",
                                "publishedEventHandler",
                                "node",
                                nodo,
                                "templateEventMethodName",
                                uno(METODI, caso),
                                "templateEventMethodArgs",
                                List.of(uno(VALORI, caso), uno(VALORI, caso)),
                                "promise",
                                -1);
                    default ->
                        Map.of(
                                "type",
                                "channel",
                                "node",
                                nodo,
                                "channel",
                                caso.nextInt(20),
                                "args",
                                List.of(uno(VALORI, caso)));
                }));
        daCapo();
        return 1;
    }

    private int daCapo() throws IOException, InterruptedException {
        apri(pagina);
        return 0;
    }

    private int nodoACaso(Random caso) {
        return 1 + caso.nextInt(nodi + 3);
    }

    /** Una proprietà che l'evento porta con sé (nei dati ha una graffa davanti) parte prima, come dal browser. */
    private static List<Map<String, ?>> conLeProprieta(Ascolto ascolto, Random caso) {
        List<Map<String, ?>> chiamata = new ArrayList<>();
        for (String dato : ascolto.gesto().dati()) {
            if (dato.startsWith("}")) {
                chiamata.add(Map.of(
                        "type",
                        "mSync",
                        "node",
                        ascolto.nodo(),
                        "feature",
                        1,
                        "property",
                        dato.substring(1),
                        "value",
                        uno(VALORI, caso)));
            }
        }
        chiamata.add(evento(ascolto.nodo(), ascolto.gesto(), caso));
        return chiamata;
    }

    private static Map<String, ?> evento(int nodo, Gesto gesto, Random caso) {
        Map<String, Object> dati = new LinkedHashMap<>();
        gesto.dati().stream().filter(dato -> !dato.startsWith("}")).forEach(dato -> dati.put(dato, uno(VALORI, caso)));
        return Map.of("type", "event", "node", nodo, "event", gesto.evento(), "data", dati);
    }

    private static Map<String, ?> naviga(String dove) {
        Map<String, Object> dati =
                new HashMap<>(Map.of("route", dove, "query", "", "appShellTitle", "", "trigger", ""));
        dati.put("historyState", Map.of("idx", 0));
        return Map.of("type", "event", "node", 1, "event", "ui-navigate", "data", dati);
    }

    /** @return falso se la pagina non c'è più: sessione chiusa o guasto */
    private boolean manda(List<Map<String, ?>> chiamata) throws IOException, InterruptedException {
        String corpo = "{\"csrfToken\":\"%s\",\"rpc\":%s,\"syncId\":%d,\"clientId\":%d}"
                .formatted(chiave, JSON.writeValueAsString(chiamata), sincronia, chiamate++);
        var risposta = browser.send(
                HttpRequest.newBuilder(URI.create(radice + "?v-r=uidl&v-uiId=" + ui))
                        .header("Content-Type", "application/json; charset=UTF-8")
                        .POST(BodyPublishers.ofString(corpo))
                        .build(),
                BodyHandlers.ofString());
        if (risposta.statusCode() != 200 || !risposta.body().startsWith("{")) {
            return false;
        }
        JsonNode uidl = JSON.readTree(risposta.body());
        if (uidl.has("meta")
                && (uidl.path("meta").has("appError") || uidl.path("meta").has("sessionExpired"))) {
            return false;
        }
        sincronia = Math.max(sincronia, uidl.path("syncId").asInt(sincronia));
        guarda(uidl);
        return true;
    }

    /** Quali nodi esistono e che cosa ascoltano. */
    private void guarda(JsonNode uidl) {
        for (JsonNode cambiamento : uidl.path("changes")) {
            nodi = Math.max(nodi, cambiamento.path("node").asInt());
            if (cambiamento.path("feat").asInt() == ASCOLTI
                    && "put".equals(cambiamento.path("type").asString())) {
                Set<String> dati = new LinkedHashSet<>();
                uidl.path("constants")
                        .path(cambiamento.path("value").asString())
                        .propertyNames()
                        .forEach(dati::add);
                Gesto gesto = new Gesto(cambiamento.path("key").asString(), dati);
                gesti.add(gesto);
                if (!gesto.evento().startsWith("ui-")) {
                    ascolti.add(new Ascolto(cambiamento.path("node").asInt(), gesto));
                }
            }
        }
    }

    private static <T> T uno(List<T> fra, Random caso) {
        return fra.get(caso.nextInt(fra.size()));
    }
}
