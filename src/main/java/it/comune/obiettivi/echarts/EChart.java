package it.comune.obiettivi.echarts;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Un grafico di Apache ECharts: mostra un'opzione (JSON puro, senza funzioni) e a ogni nuova opzione manda al browser
 * solo la differenza.
 *
 * <p>Un colore si scrive come ruolo ({@code "@critico-segno"}), una forma come {@code symbol: "@critico"}: il tema in
 * uso li risolve. Un elemento di dati o una categoria d'asse con un {@code id} si può premere; le categorie anche da
 * tastiera. L'opzione è condivisa fra
 * le viste e non va più cambiata dopo averla data.
 */
@Tag("e-chart")
@NpmPackage(value = "echarts", version = "6.1.0")
@JsModule("./echarts/e-chart.ts")
public class EChart extends Component implements HasSize, HasStyle {

    private @Nullable JsonNode voluta;
    private @Nullable JsonNode mandata;
    private long revisione;

    public EChart(String etichetta) {
        getElement().setAttribute("role", "group");
        setEtichetta(etichetta);
        getElement().addEventListener("e-chart-refresh", e -> riparti());
    }

    /** Ciò che il grafico dice a chi non lo vede: di solito la domanda e la risposta della carta. */
    public final void setEtichetta(String etichetta) {
        getElement().setAttribute("aria-label", etichetta);
    }

    /** Mostra l'opzione; se il grafico è già nel browser parte solo ciò che è cambiato. */
    public void setOption(JsonNode opzione) {
        voluta = opzione;
        manda();
    }

    /** Chiama l'ascoltatore con gli id dell'elemento premuto. */
    public Registration addSelectListener(ComponentEventListener<SelectEvent> ascoltatore) {
        return addListener(SelectEvent.class, ascoltatore);
    }

    /**
     * L'immagine PNG (data URL) in chiaro su fondo bianco: le righe date sopra il grafico, sotto la legenda della sua carta
     * e la didascalia.
     */
    public CompletableFuture<String> toPng(String didascalia, String... righe) {
        return getElement().callJsFunction("png", didascalia, elenco(righe)).toCompletableFuture(String.class);
    }

    /** Fa scaricare al browser l'immagine PNG, senza passare dal server. */
    public void downloadPng(String nomeFile, String didascalia, String... righe) {
        getElement().callJsFunction("scaricaPng", nomeFile, didascalia, elenco(righe));
    }

    @Override
    protected void onAttach(AttachEvent evento) {
        super.onAttach(evento);
        riparti();
    }

    private void riparti() {
        mandata = null;
        manda();
    }

    private void manda() {
        getUI().ifPresent(ui -> ui.beforeClientResponse(this, contesto -> mandaDifferenza()));
    }

    private void mandaDifferenza() {
        if (voluta == null || voluta == mandata) {
            return;
        }
        var ritocco = mandata == null ? null : Ritocco.tra(mandata, voluta).orElse(null);
        mandata = voluta;
        if (ritocco == null) {
            getElement().callJsFunction("mostra", ++revisione, voluta);
        } else if (!ritocco.isEmpty()) {
            getElement().callJsFunction("ritocca", ++revisione, ritocco);
        }
    }

    private static JsonNode elenco(String... righe) {
        var elenco = JsonNodeFactory.instance.arrayNode();
        List.of(righe).forEach(elenco::add);
        return elenco;
    }

    /** Un elemento del grafico è stato premuto: ne porta gli id, vuoti se l'opzione non li dà. */
    @DomEvent("e-chart-select")
    public static class SelectEvent extends ComponentEvent<EChart> {

        private final String elemento;
        private final String serie;
        private final int indice;

        public SelectEvent(
                EChart origine,
                boolean dalBrowser,
                @EventData("event.detail.elemento") String elemento,
                @EventData("event.detail.serie") String serie,
                @EventData("event.detail.indice") int indice) {
            super(origine, dalBrowser);
            this.elemento = elemento;
            this.serie = serie;
            this.indice = indice;
        }

        /** L'id dell'elemento di dati, o della categoria nella cui fascia si è premuto. */
        public String elemento() {
            return elemento;
        }

        public String serie() {
            return serie;
        }

        /** La posizione nella serie, −1 se si è premuta la fascia di una categoria. */
        public int indice() {
            return indice;
        }
    }
}
