package it.comune.obiettivi.documento.ui.carica;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import it.comune.obiettivi.documento.Importazioni;
import it.comune.obiettivi.ente.UtenteCorrente;
import jakarta.annotation.security.RolesAllowed;

/** Da un documento vero al piano: si carica il file, o si riprende una proposta che aspetta. */
@Route("importa")
@Menu(title = "documento.importa.menu", icon = "carica", order = 6)
@RolesAllowed("SEGRETARIO")
class ImportaView extends Div implements HasDynamicTitle {

    ImportaView(Importazioni importazioni, UtenteCorrente corrente) {
        addClassNames("pagina", "pagina-importa", "pagina-carica");
        Div capo = new Div(new H1(getTranslation("documento.importa.titolo")));
        capo.addClassName("capo");
        add(capo, new Caricamento(importazioni, corrente), new ElencoProposte(importazioni, corrente));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("documento.importa.pagina");
    }
}
