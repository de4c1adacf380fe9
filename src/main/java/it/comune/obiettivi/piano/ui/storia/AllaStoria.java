package it.comune.obiettivi.piano.ui.storia;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import it.comune.obiettivi.piano.ui.Momento;
import it.comune.obiettivi.telaio.Icona;

/** La via dalla pagina di una scheda o di un obiettivo alla sua storia, e da ogni suo campo alla propria. */
@JsModule("./piano/storia.ts")
public final class AllaStoria extends Anchor {

    /** @param pagina quella di cui si vuole la storia, per esempio {@code schede/4} */
    public AllaStoria(Momento momento, String pagina) {
        setHref(momento.oggi(pagina + "/storia"));
        addClassNames("btn", "btn--piano", "alla-storia");
        add(new Icona("storia"), new Span(getTranslation("piano.storia")));
        getElement()
                .setAttribute("data-del-campo", getTranslation("piano.storia.del-campo"))
                .setAttribute("data-tasti", getTranslation("piano.storia.tasti"));
    }

    /** I campi di questa parte di pagina hanno la loro storia in quella della pagina detta. */
    public static void deiCampi(Component parte, Momento momento, String pagina) {
        parte.getElement().setAttribute("data-storia", momento.oggi(pagina + "/storia"));
    }
}
