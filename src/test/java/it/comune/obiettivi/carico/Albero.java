package it.comune.obiettivi.carico;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** La pagina come il browser la terrebbe: i nodi che il server ha mandato finora, con attributi, classi e figli. */
final class Albero {

    private static final int ELEMENTO = 0;
    private static final int PROPRIETA = 1;
    private static final int FIGLI = 2;
    private static final int ATTRIBUTI = 3;
    private static final int TESTO = 7;
    private static final int CLASSI = 11;

    /** Un nodo; i testi sono nodi senza etichetta. */
    static final class Nodo {

        final int id;
        final Map<String, String> attributi = new HashMap<>();
        final Map<String, String> proprieta = new HashMap<>();
        final List<String> classi = new ArrayList<>();
        private final List<Integer> figli = new ArrayList<>();
        String etichetta = "";
        private String testo = "";
        private boolean visibile = true;

        private Nodo(int id) {
            this.id = id;
        }

        boolean ha(String classe) {
            return classi.contains(classe);
        }

        String attributo(String nome) {
            return attributi.getOrDefault(nome, "");
        }
    }

    private final Map<Integer, Nodo> nodi = new HashMap<>();

    void svuota() {
        nodi.clear();
    }

    void applica(JsonNode cambi) {
        cambi.forEach(this::cambia);
    }

    private void cambia(JsonNode cambio) {
        int id = cambio.get("node").asInt();
        String tipo = cambio.get("type").asString();
        if (tipo.equals("detach")) {
            nodi.remove(id);
            return;
        }
        Nodo nodo = nodi.computeIfAbsent(id, Nodo::new);
        switch (tipo) {
            case "put" -> metti(nodo, cambio, valore(cambio));
            case "remove" -> metti(nodo, cambio, null);
            case "splice" -> ritaglia(elenco(nodo, cambio), cambio);
            case "clear" -> elenco(nodo, cambio).clear();
            default -> {}
        }
    }

    private static String valore(JsonNode cambio) {
        return cambio.has("value")
                ? cambio.get("value").asString("")
                : "@" + cambio.path("nodeValue").asString();
    }

    private static void metti(Nodo nodo, JsonNode cambio, String valore) {
        String chiave = cambio.get("key").asString();
        switch (cambio.get("feat").asInt()) {
            case ELEMENTO -> {
                if (chiave.equals("tag")) {
                    nodo.etichetta = valore;
                } else if (chiave.equals("visible")) {
                    nodo.visibile = !"false".equals(valore);
                }
            }
            case PROPRIETA -> cambia(nodo.proprieta, chiave, valore);
            case ATTRIBUTI -> cambia(nodo.attributi, chiave, valore);
            case TESTO -> nodo.testo = valore == null ? "" : valore;
            default -> {}
        }
    }

    private static void cambia(Map<String, String> dove, String chiave, String valore) {
        if (valore == null) {
            dove.remove(chiave);
        } else {
            dove.put(chiave, valore);
        }
    }

    private static void ritaglia(List<Object> elenco, JsonNode cambio) {
        int dove = cambio.get("index").asInt();
        for (int i = 0; i < cambio.path("remove").asInt(0); i++) {
            elenco.remove(dove);
        }
        int posto = dove;
        for (JsonNode nuovo : cambio.path("add")) {
            elenco.add(posto++, nuovo.asString(""));
        }
        for (JsonNode nuovo : cambio.path("addNodes")) {
            elenco.add(posto++, nuovo.asInt());
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Object> elenco(Nodo nodo, JsonNode cambio) {
        return (List<Object>) (List<?>)
                switch (cambio.get("feat").asInt()) {
                    case FIGLI -> nodo.figli;
                    case CLASSI -> nodo.classi;
                    default -> new Ignoto();
                };
    }

    /** Un elenco di cui alla prova non importa. */
    private static final class Ignoto extends AbstractList<Object> {
        @Override
        public Object get(int indice) {
            return "";
        }

        @Override
        public int size() {
            return 0;
        }

        @Override
        public void add(int indice, Object cosa) {}

        @Override
        public Object remove(int indice) {
            return "";
        }
    }

    /** Il nodo e tutto ciò che contiene, visibile o no, nell'ordine della pagina. */
    Stream<Nodo> dentro(Nodo nodo) {
        return Stream.concat(
                Stream.of(nodo),
                List.copyOf(nodo.figli).stream()
                        .map(nodi::get)
                        .filter(figlio -> figlio != null)
                        .flatMap(this::dentro));
    }

    Optional<Nodo> trova(Predicate<Nodo> quale) {
        return nodi.values().stream().filter(quale).findFirst();
    }

    Optional<Nodo> conClasse(String classe) {
        return trova(nodo -> nodo.ha(classe));
    }

    boolean visibile(Nodo nodo) {
        return nodo.visibile;
    }

    String testo(Nodo nodo) {
        StringBuilder testo = new StringBuilder();
        dentro(nodo).forEach(parte -> testo.append(parte.testo));
        return testo.toString();
    }
}
