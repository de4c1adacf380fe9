package it.comune.obiettivi.piano.ui.campi;

import com.google.re2j.Pattern;
import com.vaadin.flow.dom.DomEvent;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * Un testo che parte dal browser.
 *
 * @param base il testo su cui quel browser e il servizio erano d'accordo
 * @param gesto l'identificativo del gesto che lo porta: lo stesso due volte cambia una volta sola
 * @param chiude vero se la persona è uscita dal campo
 * @param fuoco vero se ha chiuso con un tasto: il fuoco torna al testo che si legge
 */
record TestoScritto(String base, String mio, String gesto, boolean chiude, boolean fuoco) {

    /** @param noto la base se la pagina non l'ha più */
    static TestoScritto di(DomEvent evento, String noto) {
        JsonNode dettaglio = evento.getEventData().get("event.detail");
        return new TestoScritto(
                dettaglio.path("base").asString(noto),
                dettaglio.path("testo").asString(""),
                gesto(dettaglio.path("gesto").asString("")),
                dettaglio.path("chiude").asBoolean(false),
                dettaglio.path("fuoco").asBoolean(false));
    }

    /** Ciò che non è un identificativo non entra nel registro: se ne fa uno nuovo. */
    private static String gesto(String chiesto) {
        return Pattern.matches("[0-9a-f-]{32,36}", chiesto)
                ? chiesto
                : UUID.randomUUID().toString();
    }

    /** Un testo scelto da una persona con un bottone: un gesto nuovo. */
    static TestoScritto scelto(String base, String mio) {
        return new TestoScritto(base, mio, UUID.randomUUID().toString(), true, true);
    }
}
