package it.comune.obiettivi.piano.ui.trasversali;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
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
import it.comune.obiettivi.piano.ui.Momento;
import it.comune.obiettivi.piano.ui.Pagina;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gli obiettivi trasversali del piano, uno per carta. */
@Route("piano/:anno([0-9]{1,6})/trasversali")
class TrasversaliView extends Pagina {

    /** La voce di menù: porta agli obiettivi trasversali dell'ultimo piano. */
    @Route("trasversali")
    @Menu(title = "piano.trasversali.menu", icon = "matrice", order = 3)
    @RolesAllowed(Ruolo.LEGGE_IL_PIANO)
    static class Ultimi extends Div implements BeforeEnterObserver {

        private final Servizi servizi;

        Ultimi(Servizi servizi) {
            this.servizi = servizi;
        }

        @Override
        public void beforeEnter(BeforeEnterEvent evento) {
            servizi.allUltimoPiano(evento, "trasversali");
        }
    }

    private final Map<Long, Misura> misure = new LinkedHashMap<>();
    private volatile @Nullable Momento momento;

    TrasversaliView(Servizi servizi) {
        super(servizi);
    }

    @Override
    protected void entra(Momento nuovo, BeforeEnterEvent evento) {
        momento = nuovo;
        Quadro quadro = quadro(nuovo);
        removeAll();
        misure.clear();
        Div titolo = new Div(
                briciole(nuovo, new Passo(getTranslation("piano.trasversali.menu"), null)),
                new H1(getTranslation("piano.trasversali.titolo", String.valueOf(nuovo.anno()))));
        Div capo = new Div(titolo, situazione(nuovo, "trasversali", Map.of()));
        capo.addClassName("capo");
        add(capo);
        if (nuovo.passato()) {
            add(passato(nuovo, nuovo.oggi("trasversali")));
        }
        if (quadro.trasversali().isEmpty()) {
            Anchor schede = new Anchor(nuovo.indirizzo("schede"), getTranslation("piano.schede.tutte"));
            add(vuoto(getTranslation("piano.trasversali.nessuno"), schede));
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
    protected Command prepara(List<Cambiamento> lotto) {
        Momento ora = momento;
        if (ora == null) {
            return () -> {};
        }
        Quadro quadro = quadro(ora);
        Cambiamento da = lotto.isEmpty() ? null : lotto.getLast();
        return () -> {
            if (ora.equals(momento)) {
                misure.forEach((id, misura) ->
                        quadro.trasversale(id).ifPresent(trasversale -> misura.mostra(trasversale.cifra(), da)));
            }
        };
    }

    @Override
    public String getPageTitle() {
        return getTranslation("piano.trasversali.pagina");
    }
}
