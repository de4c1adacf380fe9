package it.comune.obiettivi.ente.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** La pagina iniziale di chi non ha, o non ha più, alcun ruolo. */
@Route("senza-ruolo")
@PermitAll
class SenzaRuoloView extends VerticalLayout implements HasDynamicTitle {

    SenzaRuoloView() {
        addClassName("pagina-ente");
        add(
                new H1(getTranslation("ente.senza-ruolo.titolo")),
                new Paragraph(getTranslation("ente.senza-ruolo.spiega")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("ente.senza-ruolo.pagina");
    }
}
