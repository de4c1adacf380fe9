package it.comune.obiettivi.telaio;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import it.comune.obiettivi.echarts.EChart;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;

/** La carta di un grafico: la domanda, la risposta in parole, il disegno, la legenda; e la stessa cosa in tabella. */
@Tag("section")
@JsModule("./telaio/carta.ts")
public class Carta extends Component implements HasSize, HasStyle {

    private static final AtomicLong NUMERO = new AtomicLong();
    private static final String SCELTA = "event.detail";

    private final H2 domanda = new H2();
    private final Paragraph risposta = new Paragraph();
    private final Div corpo = new Div();
    private final Div legenda = new Div();
    private @Nullable VistaTabella vista;
    private @Nullable Component contenuto;
    private @Nullable Component perStretto;
    private @Nullable Tabella tabella;
    private String nomeFile = "grafico";
    private String didascalia = "";

    public Carta(String domanda) {
        addClassName("riquadro");
        this.domanda.setId("domanda-" + NUMERO.incrementAndGet());
        this.domanda.addClassName("domanda");
        this.domanda.setText(domanda);
        getElement().setAttribute("aria-labelledby", this.domanda.getId().orElseThrow());
        risposta.addClassName("risposta");
        corpo.addClassName("corpo");
        legenda.addClassName("legenda");
        var testa = new Header(this.domanda, risposta);
        getElement().appendChild(testa.getElement(), corpo.getElement(), legenda.getElement());
        legenda.setVisible(false);
        getElement()
                .addEventListener(
                        "mossa",
                        evento -> mossa(evento.getEventData().path(SCELTA).asString()))
                .addEventData(SCELTA);
    }

    @Override
    protected void onAttach(AttachEvent evento) {
        super.onAttach(evento);
        mandaMosse();
    }

    /** Ciò che si può fare della carta: il menu lo disegna il browser (carta.ts), che di ogni scelta dice il nome. */
    private void mandaMosse() {
        if (tabella == null || !isAttached()) {
            return;
        }
        var mosse = JsonNodeFactory.instance
                .objectNode()
                .put("aperta", isTabella())
                .put("scambio", dici(isTabella() ? "grafico" : "tabella"))
                .put("altro", dici("altro"))
                .put("csv", dici("csv"));
        if (contenuto instanceof EChart) {
            mosse.put("png", dici("png"));
        }
        getElement().executeJs("window.Obiettivi.mosse(this, $0)", mosse);
    }

    private void mossa(String quale) {
        switch (quale) {
            case "scambia" -> mostraTabella(!isTabella());
            case "csv" -> scaricaCsv();
            case "png" -> scaricaPng();
            default -> {}
        }
    }

    private String dici(String chiave) {
        return getTranslation("echarts.carta." + chiave);
    }

    /** La frase che risponde alla domanda, fatta con le stesse cifre del grafico. */
    public void setRisposta(String testo) {
        Testo.metti(risposta, testo);
        if (contenuto instanceof EChart grafico) {
            grafico.setEtichetta(domanda.getText() + " " + testo);
        }
    }

    /** Il disegno: un grafico (che si può scaricare in PNG) o un altro componente. */
    public void setContenuto(Component nuovo) {
        corpo.removeAll();
        corpo.add(nuovo);
        vista = null;
        contenuto = nuovo;
        nuovo.addClassName("grafico");
        mostraTabella(false);
    }

    /** Ciò che prende il posto del disegno dove la carta è stretta: quale dei due si vede lo decide lo stile. */
    public void setPerStretto(Component altro) {
        perStretto = altro;
        corpo.add(altro);
        corpo.addClassName("due-forme");
        altro.addClassName("per-stretto");
        mostraTabella(isTabella());
    }

    /** Il disegno non si stringe oltre la larghezza data: dove non ci sta, scorre. */
    public void setScorre(String larghezza) {
        corpo.addClassName("scorre");
        corpo.getStyle().set("--larghezza-minima", larghezza);
        corpo.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "group")
                .setAttribute("aria-labelledby", this.domanda.getId().orElseThrow());
    }

    public void setLegenda(Component... voci) {
        legenda.removeAll();
        legenda.add(voci);
        legenda.setVisible(voci.length > 0);
    }

    /** I dati del grafico: la tabella alternativa, se è aperta, cambia al suo posto. */
    public void setTabella(Tabella dati) {
        boolean prima = tabella == null;
        tabella = dati;
        if (prima) {
            mandaMosse();
        }
        if (vista != null) {
            vista.mostra(dati);
        }
    }

    /**
     * Come sono i file che se ne scaricano.
     *
     * @param nome senza estensione
     * @param sotto la riga sotto l'immagine: di chi sono le cifre e a che giorno
     */
    public void setFile(String nome, String sotto) {
        nomeFile = nome;
        didascalia = sotto;
    }

    public boolean isTabella() {
        return vista != null;
    }

    /** Passa dal grafico alla tabella o indietro; il grafico nascosto resta vivo. */
    public final void mostraTabella(boolean aperta) {
        if (!aperta && vista != null) {
            corpo.remove(vista);
            vista = null;
        } else if (aperta && vista == null && tabella != null) {
            vista = new VistaTabella();
            vista.mostra(tabella);
            corpo.add(vista);
        }
        if (contenuto != null) {
            contenuto.getElement().setAttribute("hidden", isTabella());
        }
        if (perStretto != null) {
            perStretto.getElement().setAttribute("hidden", isTabella());
        }
        mandaMosse();
    }

    private void scaricaCsv() {
        if (tabella != null) {
            getElement()
                    .executeJs("window.Obiettivi.scaricaTesto($0, $1, 'text/csv')", nomeFile + ".csv", Csv.di(tabella));
        }
    }

    private void scaricaPng() {
        if (contenuto instanceof EChart grafico) {
            grafico.downloadPng(nomeFile + ".png", didascalia, domanda.getText(), risposta.getText());
        }
    }
}
