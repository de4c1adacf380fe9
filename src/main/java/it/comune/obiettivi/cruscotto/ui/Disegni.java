package it.comune.obiettivi.cruscotto.ui;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ConcurrentLruCache;
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

    /** Il posto di un disegno: lo fa il primo che lo vuole, e di lui – la pagina, la sessione – non resta niente. */
    private static final class Posto {

        private @Nullable Disegno disegno;

        synchronized Disegno disegno(Supplier<Disegno> fa) {
            Disegno fatto = disegno;
            if (fatto == null) {
                fatto = fa.get();
                arrotonda(fatto.opzione());
                disegno = fatto;
            }
            return fatto;
        }
    }

    private static final ConcurrentLruCache<Chiave, Posto> FATTI =
            new ConcurrentLruCache<>(QUANTI, nuova -> new Posto());

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
        return FATTI.get(new Chiave(quale, cifre, lingua)).disegno(fa);
    }
}
