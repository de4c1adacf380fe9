package it.comune.obiettivi.piano.ui.storia;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import it.comune.obiettivi.piano.ui.Momento;
import it.comune.obiettivi.piano.ui.Pagina;

/** La via dalla pagina di una scheda o di un obiettivo alla sua storia. */
public final class AllaStoria extends Anchor {

    /** @param pagina quella di cui si vuole la storia, per esempio {@code schede/4} */
    public AllaStoria(Momento momento, String pagina) {
        setHref(momento.oggi(pagina + "/storia"));
        addClassNames("btn", "btn--piano", "alla-storia");
        add(Pagina.icona("storia"), new Span(getTranslation("piano.storia")));
    }
}
