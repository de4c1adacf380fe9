package it.comune.obiettivi.piano.ui.storia;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import it.comune.obiettivi.cruscotto.FattiScheda;
import it.comune.obiettivi.cruscotto.FiguraScheda;
import it.comune.obiettivi.piano.Scheda;
import it.comune.obiettivi.piano.storia.Storia;
import it.comune.obiettivi.piano.ui.Archivio;
import it.comune.obiettivi.piano.ui.Elenchi;
import it.comune.obiettivi.piano.ui.Momento;
import it.comune.obiettivi.piano.ui.ParoleDelPiano;
import it.comune.obiettivi.piano.ui.Sguardo;
import it.comune.obiettivi.piano.ui.storia.Confronto.Riquadro;
import it.comune.obiettivi.telaio.Briciole.Passo;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** La storia di una scheda, e la scheda come il registro la conosceva alla fine di un giorno. */
@Route("piano/:anno([0-9]{1,6})/schede/:numero([0-9]{1,9})/storia")
class StoriaSchedaView extends StoriaView {

    private final Archivio archivio;

    StoriaSchedaView(Sguardo sguardo, Elenchi elenchi, Storia storia, Archivio archivio) {
        super(sguardo, elenchi, storia);
        this.archivio = archivio;
    }

    @Override
    Optional<Cosa> cerca(Momento oggi, BeforeEnterEvent evento) {
        int numero = evento.getRouteParameters().getInteger("numero").orElse(0);
        return quadro(oggi).schede().values().stream()
                .map(FiguraScheda::fatti)
                .filter(fatti -> fatti.numero() == numero)
                .map(fatti -> cosa(fatti, oggi))
                .findFirst();
    }

    private Cosa cosa(FattiScheda fatti, Momento oggi) {
        String pagina = "schede/" + fatti.numero();
        return new Cosa(
                Scheda.soggetto(fatti.id()),
                oggi,
                pagina,
                List.of(
                        new Passo(
                                elenchi.settori().leggi(fatti.settore()).nome(),
                                oggi.indirizzo("settori/" + fatti.settore())),
                        new Passo(getTranslation("piano.scheda.breve", fatti.numero()), oggi.indirizzo(pagina))));
    }

    @Override
    Optional<List<Riquadro>> comEra(Cosa cosa, LocalDate giorno, ParoleDelPiano parole) {
        long id = cosa.soggetto().id();
        return archivio.schede()
                .ricostruisci(id, Storia.fine(giorno))
                .map(allora -> ConfrontoScheda.fra(allora, archivio.schede().leggi(id), parole));
    }
}
