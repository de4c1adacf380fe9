package it.comune.obiettivi.telaio;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** La barra che ritorna ovunque: piena fino all'effettivo, tratteggiata per ciò che manca, una tacca sull'atteso. */
@Tag("span")
public class Livello extends Component implements HasStyle {

    private static final double CENTO = 100;

    private @Nullable String forma;

    public Livello() {
        addClassName("livello");
        getElement().setAttribute("role", "img").appendChild(new Element("i"));
    }

    /**
     * Mostra i due valori (da 0 a 100) nei colori della forma.
     *
     * @param descrizione ciò che la barra dice a chi non la vede
     */
    public void mostra(double effettivo, double atteso, String forma, String descrizione) {
        if (!forma.equals(this.forma)) {
            if (this.forma != null) {
                removeClassName("c-" + this.forma);
            }
            this.forma = forma;
            addClassName("c-" + forma);
        }
        getStyle().set("--eff", percento(effettivo)).set("--att", percento(atteso));
        getElement().setAttribute("aria-label", descrizione);
    }

    /** Un valore da 0 a 100 come lo vuole il disegno della barra. */
    public static String percento(double valore) {
        return String.format(Locale.ROOT, "%.2f", Math.clamp(valore, 0, CENTO));
    }
}
