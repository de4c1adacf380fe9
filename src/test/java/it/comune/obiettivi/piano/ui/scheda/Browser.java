package it.comune.obiettivi.piano.ui.scheda;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.internal.PendingJavaScriptInvocation;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** La parte del browser in un campo vivo (frontend/piano/campi.ts): la base da cui si è partiti, il gesto, la risposta. */
public final class Browser {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Map<Element, String> BASI = new HashMap<>();

    private Browser() {}

    /** Esce dal campo: il testo parte se è cambiato. */
    public static void esce(Component campo) {
        manda((TextFieldBase<?, ?>) campo, true);
    }

    /** Si ferma due secondi senza uscire: il testo parte e il campo resta aperto. */
    public static void riposa(Component campo) {
        manda((TextFieldBase<?, ?>) campo, false);
    }

    /** Da chiamare quando un campo si è aperto: ricorda la base che il servizio ha dato. */
    public static void leggiBasi() {
        for (PendingJavaScriptInvocation chiamata : inAttesa()) {
            if (chiamata.getInvocation().getExpression().contains("ObiettiviCampi.apri")) {
                BASI.put(Element.get(chiamata.getOwner()), testo(chiamata));
            }
        }
    }

    private static String testo(PendingJavaScriptInvocation chiamata) {
        return String.valueOf(chiamata.getInvocation().getParameters().getFirst());
    }

    private static List<PendingJavaScriptInvocation> inAttesa() {
        UI.getCurrent().getInternals().getStateTree().runExecutionsBeforeClientResponse();
        return UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations();
    }

    private static void manda(TextFieldBase<?, ?> campo, boolean chiude) {
        Element vivo = Objects.requireNonNull(campo.getElement().getParent());
        String base = BASI.getOrDefault(vivo, "");
        ObjectNode dettaglio = JsonNodeFactory.instance.objectNode();
        dettaglio.put("fuoco", false).put("chiude", chiude);
        if (String.valueOf(campo.getValue()).equals(base)) {
            avvisa(vivo, "lascia-testo", dettaglio);
            return;
        }
        dettaglio.put("base", base).put("testo", String.valueOf(campo.getValue()));
        dettaglio.put("gesto", UUID.randomUUID().toString());
        avvisa(vivo, "salva-testo", dettaglio);
        inAttesa().stream()
                .filter(chiamata -> chiamata.getInvocation().getExpression().contains("riconosci"))
                .forEach(chiamata -> chiamata.complete(BooleanNode.valueOf(chiude)));
        BASI.put(vivo, String.valueOf(campo.getValue()));
    }

    private static void avvisa(Element vivo, String evento, ObjectNode dettaglio) {
        ObjectNode dati = JSON.createObjectNode();
        dati.set("event.detail", dettaglio);
        vivo.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(vivo, evento, dati));
    }
}
