package it.comune.obiettivi.piano.ui.trasversali;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.Command;
import it.comune.obiettivi.cruscotto.Quadro;
import it.comune.obiettivi.diretta.Diretta.Cambiamento;
import it.comune.obiettivi.ente.Ruolo;
import it.comune.obiettivi.piano.ui.Misura;
import it.comune.obiettivi.piano.ui.Momenti;
import it.comune.obiettivi.piano.ui.Momento;
import it.comune.obiettivi.piano.ui.Pagina;
import it.comune.obiettivi.piano.ui.Sguardo;
import it.comune.obiettivi.telaio.Briciole.Passo;
import it.comune.obiettivi.telaio.Capo;
import it.comune.obiettivi.telaio.Vuoto;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gli obiettivi trasversali del piano, uno per carta. */
@Route("piano/:anno([0-9]{1,6})/trasversali")
class TrasversaliView extends Pagina<Momento> {

    /** La voce di menù: porta agli obiettivi trasversali dell'ultimo piano. */
    @Route("trasversali")
    @Menu(title = "piano.trasversali.menu", icon = "matrice", order = 3)
    @RolesAllowed(Ruolo.LEGGE_IL_PIANO)
    static class Ultimi extends Div implements BeforeEnterObserver {

        private final Momenti momenti;

        Ultimi(Momenti momenti) {
            this.momenti = momenti;
        }

        @Override
        public void beforeEnter(BeforeEnterEvent evento) {
            momenti.alPianoCorrente(evento, "trasversali");
        }
    }

    private final Map<Long, Misura> misure = new LinkedHashMap<>();

    TrasversaliView(Sguardo sguardo) {
        super(sguardo);
    }

    @Override
    protected void entra(Momento nuovo, BeforeEnterEvent evento) {
        chiedi(nuovo);
        Quadro quadro = quadro(nuovo);
        removeAll();
        misure.clear();
        Capo capo = capo(
                nuovo,
                getTranslation("piano.trasversali.titolo", String.valueOf(nuovo.anno())),
                new Passo(getTranslation("piano.trasversali.menu"), null));
        capo.add(situazione(nuovo, "trasversali", Map.of()));
        add(capo);
        if (nuovo.passato()) {
            add(passato(nuovo, nuovo.oggi("trasversali")));
        }
        if (quadro.trasversali().isEmpty()) {
            Anchor schede = new Anchor(nuovo.indirizzo("schede"), getTranslation("piano.schede.tutte"));
            add(new Vuoto().frase(getTranslation("piano.trasversali.nessuno")).azione(schede));
            return;
        }
        Div griglia = new Div();
        griglia.addClassNames("griglia", "griglia--schede", "griglia-trasversali");
        quadro.trasversali().forEach(trasversale -> griglia.add(carta(trasversale, nuovo)));
        add(griglia);
    }

    private Section carta(Quadro.Trasversale trasversale, Momento ora) {
        String dove = ora.indirizzo("trasversali/" + trasversale.fatti().id());
        Misura misura = new Misura();
        misura.mostra(trasversale.cifra(), null);
        misure.put(trasversale.fatti().id(), misura);
        Paragraph chi = new Paragraph(getTranslation(
                "piano.trasversali.chi",
                trasversale.schede().size(),
                trasversale.fatti().fasiComuni().size()));
        chi.addClassName("tenue");
        Section carta = new Section(new H2(new Anchor(dove, trasversale.fatti().titolo())), misura, chi);
        carta.addClassNames("riquadro", "carta-trasversale");
        return carta;
    }

    @Override
    protected Command prepara(Momento ora, List<Cambiamento> lotto) {
        Quadro quadro = quadro(ora);
        Cambiamento da = lotto.isEmpty() ? null : lotto.getLast();
        return () -> misure.forEach((id, misura) ->
                quadro.trasversale(id).ifPresent(trasversale -> misura.mostra(trasversale.cifra(), da)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("piano.trasversali.pagina");
    }
}
