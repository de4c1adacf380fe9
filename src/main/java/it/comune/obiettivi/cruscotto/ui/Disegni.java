package it.comune.obiettivi.cruscotto.ui;

import it.comune.obiettivi.cruscotto.ui.Barre.Disegno;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.DoubleNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * I disegni già fatti: cento pagine che guardano le stesse cifre ne condividono uno, e per cifre rimaste uguali resta
 * quello di prima.
 */
final class Disegni {

    private static final int QUANTI = 128;

    private record Chiave(String quale, List<Object> cifre, Locale lingua) {}

    private static final Map<Chiave, Disegno> FATTI =
            Collections.synchronizedMap(new LinkedHashMap<>(QUANTI, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Chiave, Disegno> vecchio) {
                    return size() > QUANTI;
                }
            });

    private static final double MILLESIMI = 1000;

    private Disegni() {}

    /** Sul disegno oltre il millesimo non si vede niente, e le cifre intere peserebbero il doppio a ogni aggiornamento. */
    private static void arrotonda(JsonNode nodo) {
        switch (nodo) {
            case ArrayNode elenco -> {
                for (int i = 0; i < elenco.size(); i++) {
                    elenco.set(i, tondo(elenco.get(i)));
                }
            }
            case ObjectNode oggetto -> oggetto.properties().forEach(voce -> voce.setValue(tondo(voce.getValue())));
            default -> {}
        }
    }

    private static JsonNode tondo(JsonNode nodo) {
        arrotonda(nodo);
        return nodo instanceof DoubleNode numero
                ? JsonNodeFactory.instance.numberNode(Math.round(numero.doubleValue() * MILLESIMI) / MILLESIMI)
                : nodo;
    }

    /** @param cifre tutto ciò da cui il disegno dipende, con un'uguaglianza per valore */
    static Disegno uno(String quale, List<Object> cifre, Locale lingua, Supplier<Disegno> fa) {
        Chiave chiave = new Chiave(quale, cifre, lingua);
        Disegno fatto = FATTI.get(chiave);
        if (fatto == null) {
            fatto = fa.get();
            arrotonda(fatto.opzione());
            Disegno prima = FATTI.putIfAbsent(chiave, fatto);
            return prima == null ? fatto : prima;
        }
        return fatto;
    }
}
