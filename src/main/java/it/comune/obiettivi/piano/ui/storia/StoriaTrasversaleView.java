package it.comune.obiettivi.piano.ui.storia;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import it.comune.obiettivi.piano.ObiettivoTrasversale;
import it.comune.obiettivi.piano.storia.Storia;
import it.comune.obiettivi.piano.ui.Archivio;
import it.comune.obiettivi.piano.ui.Elenchi;
import it.comune.obiettivi.piano.ui.Momento;
import it.comune.obiettivi.piano.ui.ParoleDelPiano;
import it.comune.obiettivi.piano.ui.Sguardo;
import it.comune.obiettivi.piano.ui.storia.Confronto.Riquadro;
import it.comune.obiettivi.piano.ui.storia.ConfrontoTrasversale.Stato;
import it.comune.obiettivi.telaio.Briciole.Passo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** La storia della parte condivisa di un obiettivo trasversale, e l'obiettivo intero com'era alla fine di un giorno. */
@Route("piano/:anno([0-9]{1,6})/trasversali/:id([0-9]{1,9})/storia")
class StoriaTrasversaleView extends StoriaView {

    private final Archivio archivio;

    StoriaTrasversaleView(Sguardo sguardo, Elenchi elenchi, Storia storia, Archivio archivio) {
        super(sguardo, elenchi, storia);
        this.archivio = archivio;
    }

    @Override
    Optional<Cosa> cerca(Momento oggi, BeforeEnterEvent evento) {
        long id = evento.getRouteParameters().getLong("id").orElse(0L);
        return quadro(oggi)
                .trasversale(id)
                .map(figura -> cosa(archivio.trasversali().leggi(id), oggi));
    }

    private Cosa cosa(ObiettivoTrasversale obiettivo, Momento oggi) {
        String pagina = "trasversali/" + obiettivo.id();
        return new Cosa(
                obiettivo.soggetto(),
                oggi,
                pagina,
                List.of(
                        new Passo(getTranslation("piano.trasversali.menu"), oggi.indirizzo("trasversali")),
                        new Passo(obiettivo.titolo(), oggi.indirizzo(pagina))));
    }

    @Override
    Optional<List<Riquadro>> comEra(Cosa cosa, LocalDate giorno, ParoleDelPiano parole) {
        long id = cosa.soggetto().id();
        Instant sera = Storia.fine(giorno);
        ObiettivoTrasversale adesso = archivio.trasversali().leggi(id);
        return archivio.trasversali()
                .ricostruisci(id, sera)
                .map(allora -> ConfrontoTrasversale.fra(
                        Stato.di(allora, scheda -> archivio.schede().ricostruisci(scheda, sera)),
                        Stato.di(adesso, archivio.schede()::trova),
                        parole));
    }
}
