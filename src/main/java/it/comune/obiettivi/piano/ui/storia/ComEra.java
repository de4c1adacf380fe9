package it.comune.obiettivi.piano.ui.storia;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import it.comune.obiettivi.lingua.Numeri;
import it.comune.obiettivi.piano.testi.Differenze;
import it.comune.obiettivi.piano.testi.Differenze.Segno;
import it.comune.obiettivi.piano.testi.Differenze.Tratto;
import it.comune.obiettivi.piano.ui.ParoleDelPiano;
import it.comune.obiettivi.piano.ui.storia.Confronto.Presenza;
import it.comune.obiettivi.piano.ui.storia.Confronto.Riquadro;
import it.comune.obiettivi.piano.ui.storia.Confronto.Voce;
import it.comune.obiettivi.telaio.Calendario;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** La scheda o l'obiettivo com'era, da leggere: ogni valore diverso da quello di oggi lo ha accanto. */
final class ComEra extends Div {

    /** La persona sceglie la sera che vuole vedere, o nessuna. */
    static final class Giorno extends Div {

        /** @param vai il nome del parametro e il giorno scelto, vuoto per tornare ai gesti */
        Giorno(@Nullable LocalDate chiesto, LocalDate oggi, BiConsumer<String, String> vai) {
            NativeLabel nome = new NativeLabel(getTranslation("piano.storia.com-era"));
            DatePicker giorno = new DatePicker(chiesto);
            giorno.setAriaLabel(nome.getText());
            giorno.setMax(oggi);
            giorno.setClearButtonVisible(true);
            Calendario.italiano(giorno);
            giorno.addValueChangeListener(scelta -> {
                if (scelta.isFromClient()) {
                    vai.accept(StoriaChiesta.COM_ERA, Objects.toString(scelta.getValue(), ""));
                }
            });
            addClassNames("situazione", "com-era-al");
            setClassName("situazione--passata", chiesto != null);
            add(nome, giorno);
        }
    }

    ComEra(List<Riquadro> riquadri) {
        addClassName("com-era");
        long diverse = riquadri.stream()
                .flatMap(riquadro -> riquadro.voci().stream())
                .filter(Voce::diversa)
                .count();
        Paragraph quante = new Paragraph(getTranslation("piano.storia.com-era.diverse", diverse));
        quante.getElement().setAttribute("role", "status");
        quante.addClassName("tenue");
        add(quante);
        riquadri.forEach(riquadro -> add(sezione(riquadro)));
    }

    private Section sezione(Riquadro riquadro) {
        Section sezione = new Section();
        sezione.addClassNames("riquadro", "parte");
        if (!riquadro.nome().isEmpty()) {
            sezione.add(new H2(riquadro.nome()));
        }
        if (riquadro.presenza() != Presenza.SEMPRE) {
            Span presenza = new Span(getTranslation("piano.storia.com-era." + riquadro.presenza()));
            presenza.addClassNames("pillola", "pillola--avviso");
            sezione.add(presenza);
        }
        HtmlContainer voci = new HtmlContainer("dl");
        riquadro.voci().forEach(voce -> voci.add(voce(voce, riquadro.presenza())));
        sezione.add(voci);
        return sezione;
    }

    private Div voce(Voce voce, Presenza presenza) {
        HtmlContainer nome = new HtmlContainer("dt");
        nome.setText(voce.nome());
        Div riga = new Div(nome);
        riga.addClassName("voce");
        if (presenza != Presenza.SEMPRE || !voce.diversa()) {
            riga.add(valore(presenza == Presenza.SOLO_ADESSO ? voce.adesso() : voce.allora()));
            return riga;
        }
        riga.addClassName("voce--diversa");
        boolean testo = ParoleDelPiano.testo(voce.campo())
                && !voce.allora().isBlank()
                && !voce.adesso().isBlank();
        List<Tratto> tratti = testo ? Differenze.fra(voce.allora(), voce.adesso()) : List.of();
        riga.add(
                tempo("allora", testo ? new TestoCambiato(tratti, Segno.TOLTO).intero() : scritto(voce.allora())),
                tempo("adesso", testo ? new TestoCambiato(tratti, Segno.AGGIUNTO).intero() : scritto(voce.adesso())));
        return riga;
    }

    private HtmlContainer tempo(String quando, Component valore) {
        Span nome = new Span(getTranslation("piano.storia.com-era." + quando));
        nome.addClassName("quando");
        HtmlContainer dd = new HtmlContainer("dd");
        dd.addClassName(quando);
        dd.add(nome, valore);
        return dd;
    }

    private static HtmlContainer valore(String testo) {
        HtmlContainer dd = new HtmlContainer("dd");
        dd.add(scritto(testo));
        return dd;
    }

    private static Span scritto(String testo) {
        return new Span(testo.isBlank() ? Numeri.NESSUNO : testo);
    }
}
