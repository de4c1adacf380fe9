package it.comune.obiettivi.ente.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import it.comune.obiettivi.ente.Ruolo.Amministratore;
import it.comune.obiettivi.ente.UtenteCorrente;
import jakarta.annotation.security.PermitAll;

/** La pagina iniziale di chi non ha, o non ha più, alcun ruolo. */
@Route("senza-ruolo")
@PermitAll
class SenzaRuoloView extends VerticalLayout implements BeforeEnterObserver, HasDynamicTitle {

    private final UtenteCorrente corrente;

    SenzaRuoloView(UtenteCorrente corrente) {
        this.corrente = corrente;
        addClassName("pagina-ente");
        add(
                new H1(getTranslation("ente.senza-ruolo.titolo")),
                new Paragraph(getTranslation("ente.senza-ruolo.spiega", corrente.aChiChiedere(Amministratore.class))),
                inizio());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent evento) {
        if (!corrente.richiedi().ruoli().isEmpty()) {
            evento.forwardTo("");
        }
    }

    /** Il ruolo può arrivare mentre la pagina è aperta. */
    private Anchor inizio() {
        Anchor inizio = new Anchor("", getTranslation("ente.senza-ruolo.riprova"));
        inizio.addClassName("btn");
        return inizio;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("ente.senza-ruolo.pagina");
    }
}
