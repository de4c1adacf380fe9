package it.comune.obiettivi.telaio;

import com.vaadin.flow.component.html.Span;

/** Un disegno accanto alle parole: chi non lo vede non perde niente. */
public final class Icona extends Span {

    /** @param nome una delle icone di {@code icone.css} */
    public Icona(String nome) {
        addClassNames("icona", "icona-" + nome);
        getElement().setAttribute("aria-hidden", "true");
    }
}
