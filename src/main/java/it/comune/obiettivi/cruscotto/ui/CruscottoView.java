package it.comune.obiettivi.cruscotto.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.server.Command;
import it.comune.obiettivi.cruscotto.Numeri;
import it.comune.obiettivi.cruscotto.Quadro;
import it.comune.obiettivi.cruscotto.Quadro.Conteggi;
import it.comune.obiettivi.cruscotto.Spiegazione.DellaMedia;
import it.comune.obiettivi.cruscotto.Spiegazione.Soggetto;
import it.comune.obiettivi.cruscotto.Stato.Soglie;
import it.comune.obiettivi.cruscotto.ui.Barre.Riga;
import it.comune.obiettivi.cruscotto.ui.Domanda.Fonti;
import it.comune.obiettivi.diretta.Diretta.Cambiamento;
import it.comune.obiettivi.ente.Ruolo;
import it.comune.obiettivi.piano.SchedaModificata;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Come va il piano: l'ente, i settori, le missioni, l'anno, dove e quando nasce il ritardo. */
@Route("cruscotto")
@RouteAlias("piano/:anno/cruscotto")
@Menu(title = "cruscotto.menu", icon = "grafico", order = 1)
class CruscottoView extends VistaSituazione {

    private final CartaCifra ente;
    private final CartaBarre settori;
    private final CartaBarre missioni;
    private final CartaCurva anno;
    private final CartaCalore calore;
    private final @Nullable PianoScritto qualita;

    CruscottoView(Fonti fonti) {
        super(fonti);
    }
}
