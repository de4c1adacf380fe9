package it.comune.obiettivi.piano.ui.scheda;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.internal.PendingJavaScriptInvocation;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import it.comune.obiettivi.piano.ui.campi.EditorAvanzamento;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
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
            String espressione = chiamata.getInvocation().getExpression();
            if (espressione.contains("ObiettiviCampi.apri") || espressione.contains("ObiettiviCampi.prepara")) {
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
        rispondi("riconosci", BooleanNode.valueOf(chiude));
        BASI.put(vivo, String.valueOf(campo.getValue()));
    }

    /** Preme «Salva» sotto la percentuale: parte ciò che c'è nel campo, con il suo giorno e la base di quando si è aperto. */
    static void salva(EditorAvanzamento editor) {
        String numero = _get(editor, TextField.class).getValue();
        LocalDate giorno = _get(editor, DatePicker.class).getValue();
        ObjectNode dettaglio = JsonNodeFactory.instance.objectNode();
        dettaglio.put("base", BASI.getOrDefault(editor.getElement(), "")).put("testo", numero + " al " + giorno);
        dettaglio.put("chiude", true).put("gesto", UUID.randomUUID().toString());
        avvisa(editor.getElement(), "salva-testo", dettaglio);
        rispondi("riconosci", BooleanNode.TRUE);
    }

    /** Preme uno dei cinque numeri: va nel campo e parte come con «Salva». */
    public static void quarto(String numero) {
        EditorAvanzamento editor = _get(EditorAvanzamento.class);
        leggiBasi();
        _setValue(_get(editor, TextField.class), numero);
        salva(editor);
    }

    /** Le bozze che questo browser ha: da chiamare appena aperta la pagina. */
    static void offri(ObjectNode... bozze) {
        rispondi("daOffrire", JsonNodeFactory.instance.arrayNode().addAll(List.of(bozze)));
    }

    private static void rispondi(String domanda, JsonNode risposta) {
        inAttesa().stream()
                .filter(chiamata -> chiamata.getInvocation().getExpression().contains(domanda))
                .forEach(chiamata -> chiamata.complete(risposta));
    }

    private static void avvisa(Element vivo, String evento, ObjectNode dettaglio) {
        ObjectNode dati = JSON.createObjectNode();
        dati.set("event.detail", dettaglio);
        vivo.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(vivo, evento, dati));
    }
}
