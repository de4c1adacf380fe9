package it.comune.obiettivi.piano.ui.scheda;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Span;
import it.comune.obiettivi.piano.Fase;
import it.comune.obiettivi.piano.Modifica;
import it.comune.obiettivi.piano.Modifica.NumeraFase;
import it.comune.obiettivi.piano.Percorso;
import it.comune.obiettivi.piano.Permessi.Ambito;
import it.comune.obiettivi.piano.ui.Foglio;
import it.comune.obiettivi.piano.ui.campi.CampoVivo;
import it.comune.obiettivi.piano.ui.campi.CampoVivo.Cosa;
import it.comune.obiettivi.piano.ui.campi.Gesti;

/** «FASE 3», con il numero che il segretario corregge. */
final class NumeroFase extends HtmlContainer {

    private final CampoVivo numero;

    NumeroFase(Fase fase, Gesti<Modifica> gesti) {
        super("small");
        int chiave = fase.chiave();
        Cosa cosa = new Cosa(
                Percorso.fase(chiave).campo("numero").scritto(),
                getTranslation("piano.fase.numero", fase.numero()),
                Ambito.PIANO);
        numero = new CampoVivo(cosa, gesti, (da, a) -> new NumeraFase(chiave, da, a));
        add(new Span(getTranslation("piano.fase", "").strip() + " "), numero);
    }

    void mostra(Fase fase, Foglio foglio) {
        numero.etichetta(getTranslation("piano.fase.numero", fase.numero()));
        numero.mostra(fase.numero(), foglio);
    }
}
