package it.comune.obiettivi.ente.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import it.comune.obiettivi.ente.Persone;
import it.comune.obiettivi.ente.Settori;
import it.comune.obiettivi.ente.UtenteCorrente;
import jakarta.annotation.security.RolesAllowed;

/** I settori e le persone del Comune, con le grafie sotto cui i documenti li nominano. */
@Route("settori")
@Menu(title = "ente.settori.titolo", order = 91, icon = "tabella")
@RolesAllowed({"AMMINISTRATORE", "SEGRETARIO"})
class SettoriView extends VerticalLayout implements HasDynamicTitle {

    SettoriView(Settori settori, Persone persone, UtenteCorrente corrente) {
        setSizeFull();
        addClassName("pagina-ente");
        add(new H1(getTranslation("ente.settori.titolo")), new Paragraph(getTranslation("ente.settori.spiega")));
        Div elenchi = new Div(
                elenco("ente.settori.settori", new PannelloAnagrafe(Anagrafe.di(settori), corrente, "ente.settore")),
                elenco("ente.settori.persone", new PannelloAnagrafe(Anagrafe.di(persone), corrente, "ente.persona")));
        elenchi.addClassName("due-elenchi");
        add(elenchi);
    }

    private Section elenco(String titolo, PannelloAnagrafe pannello) {
        return new Section(new H2(getTranslation(titolo)), pannello);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("ente.settori.pagina");
    }
}
