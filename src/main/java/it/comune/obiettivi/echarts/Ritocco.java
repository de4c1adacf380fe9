package it.comune.obiettivi.echarts;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ConcurrentLruCache;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * La differenza fra due opzioni, serie per serie secondo l'id: ciò che basta mandare a un grafico già disegnato.
 *
 * <p>ECharts fonde un'opzione nuova con la vecchia: una chiave sparita resterebbe. Quando ne sparisce una, cambia
 * l'elenco delle serie o il loro tipo, il ritocco non esiste e va mandata l'opzione intera. Dei dati di una serie partono
 * i soli elementi cambiati, sotto {@code "@data"} e con il loro posto per chiave: il browser li rimette fra gli altri.
 */
final class Ritocco {

    private static final String SERIE = "series";
    private static final String DATI = "data";
    private static final String DATI_CAMBIATI = "@data";

    private Ritocco() {}

    /** Le stesse due opzioni, condivise da molte pagine. */
    private record Coppia(JsonNode prima, JsonNode dopo) {

        @Override
        public boolean equals(@Nullable Object altra) {
            return altra instanceof Coppia(JsonNode p, JsonNode d) && p == prima && d == dopo;
        }

        @Override
        public int hashCode() {
            return 31 * System.identityHashCode(prima) + System.identityHashCode(dopo);
        }
    }

    private static final int QUANTI = 64;
    private static final ConcurrentLruCache<Coppia, Optional<ObjectNode>> FATTI =
            new ConcurrentLruCache<>(QUANTI, coppia -> calcola(coppia.prima(), coppia.dopo()));

    /** Un oggetto vuoto quando non è cambiato niente; nessuno quando serve l'opzione intera. Si calcola una volta per coppia. */
    static Optional<ObjectNode> tra(JsonNode prima, JsonNode dopo) {
        return FATTI.get(new Coppia(prima, dopo));
    }

    private static Optional<ObjectNode> calcola(JsonNode prima, JsonNode dopo) {
        var ritocco = JsonNodeFactory.instance.objectNode();
        if (!conserva(prima, dopo)) {
            return Optional.empty();
        }
        for (var voce : dopo.properties()) {
            var vecchia = prima.path(voce.getKey());
            if (vecchia.equals(voce.getValue())) {
                continue;
            }
            if (voce.getKey().equals(SERIE)) {
                var serie = serie(vecchia, voce.getValue());
                if (serie.isEmpty()) {
                    return Optional.empty();
                }
                ritocco.set(SERIE, serie.get());
            } else if (fusa(vecchia, voce.getValue())) {
                ritocco.set(voce.getKey(), voce.getValue());
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(ritocco);
    }

    private static Optional<ArrayNode> serie(JsonNode prima, JsonNode dopo) {
        var cambiate = JsonNodeFactory.instance.arrayNode();
        if (!prima.isArray() || !dopo.isArray() || prima.size() != dopo.size()) {
            return Optional.empty();
        }
        for (int i = 0; i < dopo.size(); i++) {
            if (!stessaSerie(prima.get(i), dopo.get(i))) {
                return Optional.empty();
            }
            if (!prima.get(i).equals(dopo.get(i))) {
                cambiate.add(chiaviCambiate(prima.get(i), dopo.get(i)));
            }
        }
        return Optional.of(cambiate);
    }

    private static boolean stessaSerie(JsonNode prima, JsonNode dopo) {
        return !dopo.path("id").isMissingNode()
                && prima.path("id").equals(dopo.path("id"))
                && prima.path("type").equals(dopo.path("type"))
                && conserva(prima, dopo)
                && dopo.properties().stream().allMatch(v -> fusa(prima.path(v.getKey()), v.getValue()));
    }

    private static ObjectNode chiaviCambiate(JsonNode prima, JsonNode dopo) {
        var serie = JsonNodeFactory.instance.objectNode();
        serie.set("id", dopo.get("id"));
        dopo.properties().stream()
                .filter(v -> !prima.path(v.getKey()).equals(v.getValue()))
                .forEach(v -> {
                    JsonNode vecchi = prima.path(v.getKey());
                    if (v.getKey().equals(DATI)
                            && vecchi.isArray()
                            && vecchi.size() == v.getValue().size()) {
                        serie.set(DATI_CAMBIATI, elementiCambiati(vecchi, v.getValue()));
                    } else {
                        serie.set(v.getKey(), v.getValue());
                    }
                });
        return serie;
    }

    private static ObjectNode elementiCambiati(JsonNode prima, JsonNode dopo) {
        var elementi = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < dopo.size(); i++) {
            if (!prima.get(i).equals(dopo.get(i))) {
                elementi.set(String.valueOf(i), dopo.get(i));
            }
        }
        return elementi;
    }

    /** Vero se fondere il nuovo sul vecchio dà il nuovo: ECharts fonde gli oggetti e sostituisce gli elenchi. */
    private static boolean fusa(JsonNode prima, JsonNode dopo) {
        if (prima.isMissingNode() || prima.equals(dopo)) {
            return true;
        }
        if (prima.isArray()
                && dopo.isArray()
                && dopo.path(0).isObject()
                && !dopo.path(0).has("value")) {
            return elencoFuso(prima, dopo);
        }
        return prima.getNodeType() == dopo.getNodeType() && oggettoFuso(prima, dopo);
    }

    private static boolean elencoFuso(JsonNode prima, JsonNode dopo) {
        boolean fuso = prima.size() == dopo.size();
        for (int i = 0; fuso && i < dopo.size(); i++) {
            fuso = fusa(prima.get(i), dopo.get(i));
        }
        return fuso;
    }

    private static boolean oggettoFuso(JsonNode prima, JsonNode dopo) {
        return !dopo.isObject()
                || conserva(prima, dopo)
                        && dopo.properties().stream().allMatch(v -> fusa(prima.path(v.getKey()), v.getValue()));
    }

    private static boolean conserva(JsonNode prima, JsonNode dopo) {
        return prima.isObject()
                && dopo.isObject()
                && prima.properties().stream().allMatch(v -> dopo.has(v.getKey()));
    }
}
