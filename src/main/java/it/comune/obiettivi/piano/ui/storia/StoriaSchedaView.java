package it.comune.obiettivi.piano.ui.storia;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import it.comune.obiettivi.cruscotto.FattiScheda;
import it.comune.obiettivi.cruscotto.FiguraScheda;
import it.comune.obiettivi.echarts.Numeri;
import it.comune.obiettivi.piano.Scheda;
import it.comune.obiettivi.piano.SchedaModificata;
import it.comune.obiettivi.piano.storia.Storia;
import it.comune.obiettivi.piano.ui.Momento;
import it.comune.obiettivi.piano.ui.Parole;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** La storia di una scheda, e la scheda come il registro la conosceva alla fine di un giorno. */
@Route("piano/:anno([0-9]{1,6})/schede/:numero([0-9]{1,9})/storia")
class StoriaSchedaView extends StoriaView {

    StoriaSchedaView(Servizi servizi, Storia storia) {
        super(servizi, storia);
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
                new Storia.Soggetto(Storia.Tipo.SCHEDA, fatti.id()),
                oggi,
                pagina,
                SchedaModificata.chiave(fatti.id()),
                List.of(
                        ente(oggi),
                        new Passo(
                                servizi.settori().leggi(fatti.settore()).nome(),
                                oggi.indirizzo("settori/" + fatti.settore())),
                        new Passo(getTranslation("piano.scheda.breve", fatti.numero()), oggi.indirizzo(pagina))));
    }

    @Override
    void accanto(Div capo, Cosa cosa, Domanda domanda) {
        NativeLabel nome = new NativeLabel(getTranslation("piano.storia.com-era"));
        DatePicker giorno = new DatePicker(domanda.comEra());
        giorno.setAriaLabel(nome.getText());
        giorno.setMax(servizi.oggi());
        giorno.setClearButtonVisible(true);
        Momento.italiano(giorno);
        giorno.addValueChangeListener(scelta -> {
            if (scelta.isFromClient()) {
                vai(
                        Domanda.COM_ERA,
                        scelta.getValue() == null ? "" : scelta.getValue().toString());
            }
        });
        Div comEra = new Div(nome, giorno);
        comEra.addClassNames("situazione", "com-era-al");
        comEra.setClassName("situazione--passata", domanda.comEra() != null);
        capo.add(comEra);
    }

    @Override
    boolean altro(Div dove, Cosa cosa, Domanda domanda, Parole parole) {
        LocalDate giorno = domanda.comEra();
        if (giorno == null) {
            return false;
        }
        Anchor torna = new Anchor(indirizzo(cosa), getTranslation("piano.storia.torna"));
        Optional<Scheda> allora =
                servizi.registro().ricostruisci(cosa.soggetto().id(), Storia.fine(giorno));
        if (allora.isEmpty()) {
            dove.add(vuoto(getTranslation("piano.storia.com-era.niente", Numeri.data(giorno)), torna));
            return true;
        }
        torna.addClassNames("btn", "btn--s");
        Scheda adesso = servizi.schede().leggi(cosa.soggetto().id());
        dove.add(nota(getTranslation("piano.storia.com-era.nota", Numeri.data(giorno))), torna);
        dove.add(new ComEra(Confronto.fra(allora.get(), adesso, parole)));
        return true;
    }
}
