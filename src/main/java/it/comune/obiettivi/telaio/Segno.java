package it.comune.obiettivi.telaio;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;

/** Una forma con la sua parola: si riconosce senza colore e si legge senza vederla. */
@Tag("span")
public class Segno extends Component implements HasStyle {

    private final Element parola = new Element("span");
    private String forma;

    public Segno(String forma, String parola) {
        this.forma = forma;
        addClassNames("stato", "c-" + forma);
        var figura = new Element("span").setAttribute("class", "segno").setAttribute("aria-hidden", "true");
        getElement().appendChild(figura, this.parola);
        this.parola.setText(parola);
    }

    public void mostra(String forma, String parola) {
        if (!forma.equals(this.forma)) {
            removeClassName("c-" + this.forma);
            this.forma = forma;
            addClassName("c-" + forma);
        }
        Testo.metti(this.parola, parola);
    }

    /** Dove c'è posto solo per la forma: la parola resta per i lettori di schermo (e va in una legenda vicina). */
    public Segno soloForma() {
        parola.setAttribute("class", "solo-lettore");
        return this;
    }
}
