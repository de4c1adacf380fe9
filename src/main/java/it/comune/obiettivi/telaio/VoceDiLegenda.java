package it.comune.obiettivi.telaio;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;

/** Una voce di legenda: il campione e la sua parola. */
public final class VoceDiLegenda extends Span {

    /** @param campione la classe del suo disegno, per esempio {@code l-eff} */
    public VoceDiLegenda(String campione, String parola) {
        getElement().appendChild(new Element("i").setAttribute("class", campione), new Element("span").setText(parola));
    }
}
