package it.comune.obiettivi.documento.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import it.comune.obiettivi.piano.Mesi;
import it.comune.obiettivi.piano.Periodo;

/** I mesi di una lettura, come una piccola riga P del modulo. */
final class RigaMesi extends Div {

    RigaMesi(Mesi mesi, int anno) {
        addClassName("riga-mesi");
        String detti = ParoleDellaRevisione.mesi(mesi.elenco(), anno);
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", detti.isEmpty() ? getTranslation("documento.mesi.nessuno") : detti);
        for (Periodo periodo : Periodo.values()) {
            Span casella = new Span(
                    periodo.mese()
                            ? ParoleDellaRevisione.breve(periodo, anno)
                            : "’" + periodo.codice(anno).substring(2));
            casella.setClassName("segnato", mesi.contiene(periodo));
            add(casella);
        }
    }
}
