package it.comune.obiettivi.echarts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** La carta di un grafico: la domanda, la risposta in parole, il disegno, la legenda; e la stessa cosa in tabella. */
@Tag("section")
@JsModule("./echarts/carta.ts")
public class Carta extends Component implements HasSize, HasStyle {

    private static final AtomicLong NUMERO = new AtomicLong();

    private final H2 domanda = new H2();
    private final Paragraph risposta = new Paragraph();
    private final Div corpo = new Div();
    private final Div legenda = new Div();
    private final VistaTabella vista = new VistaTabella();
    private final MenuBar menu = new MenuBar();
    private final Span iconaTabella = icona("tabella");
    private final MenuItem scambio = menu.addItem(iconaTabella, e -> mostraTabella(!isTabella()));
    private final MenuItem altro = menu.addItem(icona("altro"));
    private final MenuItem png;
    private @Nullable Component contenuto;
    private @Nullable Component perStretto;
    private @Nullable Tabella tabella;
    private String nomeFile = "grafico";

    public Carta(String domanda) {
        addClassName("riquadro");
        this.domanda.setId("domanda-" + NUMERO.incrementAndGet());
        this.domanda.addClassName("domanda");
        this.domanda.setText(domanda);
        getElement().setAttribute("aria-labelledby", this.domanda.getId().orElseThrow());
        risposta.addClassName("risposta");
        corpo.addClassName("corpo");
        legenda.addClassName("legenda");
        var testa = new Header(this.domanda, risposta, menu);
        getElement().appendChild(testa.getElement(), corpo.getElement(), legenda.getElement());
        menu.addThemeVariants(MenuBarVariant.TERTIARY);
        menu.addClassName("mosse");
        altro.setAriaLabel(getTranslation("echarts.carta.altro"));
        altro.getSubMenu().addItem(getTranslation("echarts.carta.csv"), e -> scaricaCsv());
        png = altro.getSubMenu().addItem(getTranslation("echarts.carta.png"), e -> scaricaPng());
        legenda.setVisible(false);
        menu.setVisible(false);
        mostraTabella(false);
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
        contenuto = nuovo;
        nuovo.addClassName("grafico");
        png.setVisible(nuovo instanceof EChart);
        mostraTabella(isTabella());
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
        tabella = dati;
        menu.setVisible(true);
        if (isTabella()) {
            vista.mostra(dati);
        }
    }

    /** Il nome dei file scaricati, senza estensione. */
    public void setNomeFile(String nome) {
        nomeFile = nome;
    }

    public boolean isTabella() {
        return vista.getParent().isPresent();
    }

    /** Passa dal grafico alla tabella o indietro; il grafico nascosto resta vivo. */
    public final void mostraTabella(boolean aperta) {
        if (aperta && tabella != null) {
            vista.mostra(tabella);
            corpo.add(vista);
        } else {
            vista.getElement().removeFromParent();
        }
        if (contenuto != null) {
            contenuto.getElement().setAttribute("hidden", isTabella());
        }
        if (perStretto != null) {
            perStretto.getElement().setAttribute("hidden", isTabella());
        }
        iconaTabella.setClassName("icona-tabella", !isTabella());
        iconaTabella.setClassName("icona-grafico", isTabella());
        scambio.setAriaLabel(getTranslation(isTabella() ? "echarts.carta.grafico" : "echarts.carta.tabella"));
    }

    private void scaricaCsv() {
        if (tabella != null) {
            getElement()
                    .executeJs("window.Obiettivi.scaricaTesto($0, $1, 'text/csv')", nomeFile + ".csv", Csv.di(tabella));
        }
    }

    private void scaricaPng() {
        if (contenuto instanceof EChart grafico) {
            grafico.downloadPng(nomeFile + ".png", domanda.getText(), risposta.getText());
        }
    }

    private static Span icona(String nome) {
        var icona = new Span();
        icona.addClassNames("icona", "icona-" + nome);
        icona.getElement().setAttribute("aria-hidden", "true");
        return icona;
    }
}
