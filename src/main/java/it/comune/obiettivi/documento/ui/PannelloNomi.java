package it.comune.obiettivi.documento.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import it.comune.obiettivi.documento.Decisione;
import it.comune.obiettivi.documento.Revisione.Nome;
import it.comune.obiettivi.documento.ui.RigaDubbio.Gesti;
import it.comune.obiettivi.telaio.Bottone;
import it.comune.obiettivi.telaio.Fuoco;
import it.comune.obiettivi.telaio.Icona;
import it.comune.obiettivi.telaio.Premuto;
import java.util.List;
import java.util.function.BiFunction;

/** I nomi di settori o persone con le loro grafie: si confermano, si correggono, si staccano. */
final class PannelloNomi extends Section {

    private final String testi;
    private final BiFunction<String, String, Decisione> decisione;
    private final Gesti gesti;
    private final H2 domanda = new H2();
    private final Paragraph risposta = new Paragraph();
    private final NativeButton conferma = new NativeButton();
    private final UnorderedList elenco = new UnorderedList();
    private final Pagine pagine = new Pagine(this::vai);
    private List<Nome> nomi = List.of();
    private int pagina;
    private boolean aperta;

    /** @param testi il prefisso dei messaggi: {@code documento.settori} o {@code documento.persone} */
    PannelloNomi(String testi, BiFunction<String, String, Decisione> decisione, Gesti gesti) {
        this.testi = testi;
        this.decisione = decisione;
        this.gesti = gesti;
        addClassNames("riquadro", "nomi");
        setId(testi.substring(testi.indexOf('.') + 1));
        domanda.addClassName("domanda");
        domanda.setText(getTranslation(testi));
        risposta.addClassName("risposta");
        conferma.addClassNames("btn", "btn--s");
        conferma.setText(getTranslation("documento.nomi.conferma"));
        Premuto.vedendo(
                conferma,
                () -> nomi.hashCode(),
                () -> gesti.decidi(nomi.stream()
                        .filter(nome -> !nome.confermato())
                        .map(nome -> decisione.apply(nome.grafia(), nome.nome()))
                        .toList()),
                visto -> risposta.setText(getTranslation("documento.cambiata-intanto")));
        elenco.addClassName("elenco-nomi");
        com.vaadin.flow.component.html.Header testa = new com.vaadin.flow.component.html.Header(domanda, risposta);
        add(testa, elenco, pagine, conferma);
    }

    void mostra(List<Nome> nuovi, boolean ancoraAperta) {
        if (nuovi.equals(nomi) && ancoraAperta == aperta) {
            return;
        }
        nomi = nuovi;
        aperta = ancoraAperta;
        long daConfermare = nomi.stream().filter(nome -> !nome.confermato()).count();
        risposta.setText(getTranslation(
                daConfermare == 0 ? testi + ".confermati" : testi + ".da-confermare", nomi.size(), daConfermare));
        conferma.setVisible(aperta && daConfermare > 0);
        Premuto.mostra(conferma, nomi.hashCode());
        rifai();
    }

    private ListItem riga(Nome nome) {
        Span come = new Span(nome.nome());
        come.addClassName("che");
        Div testa = new Div(come);
        testa.addClassName("testa-nome");
        if (nome.confermato()) {
            Span fatto = new Span(new Icona("ok"), new Span(getTranslation("documento.confermato")));
            fatto.addClassName("fatto");
            testa.add(fatto);
        }
        ListItem riga = new ListItem(testa);
        if (aperta) {
            NativeButton rinomina = Bottone.di("documento.nome.correggi", () -> rinomina(riga, nome))
                    .piano();
            rinomina.setAriaLabel(getTranslation("documento.nome.correggi.di", nome.nome()));
            testa.add(rinomina);
        }
        nome.altre().forEach(grafia -> riga.add(grafia(nome, grafia)));
        return riga;
    }

    private Component grafia(Nome nome, String grafia) {
        Div riga = new Div(new Span(grafia));
        riga.addClassName("grafia");
        if (aperta) {
            NativeButton stacca = Bottone.di(
                            "documento.grafia.stacca",
                            () -> gesti.decidi(List.of(decisione.apply(grafia, grafia.strip()))))
                    .piano();
            stacca.setAriaLabel(getTranslation("documento.grafia.stacca.da", grafia, nome.nome()));
            riga.add(stacca);
        }
        return riga;
    }

    private void rinomina(ListItem riga, Nome nome) {
        TextField campo = new TextField(getTranslation("documento.nome"));
        campo.setValue(nome.nome());
        campo.setWidthFull();
        NativeButton salva = Bottone.di(
                        "piano.salva",
                        () -> gesti.decidi(List.of(decisione.apply(
                                        nome.grafia(), campo.getValue().strip())))
                                .ifPresentOrElse(
                                        perche -> {
                                            campo.setErrorMessage(perche);
                                            campo.setInvalid(true);
                                        },
                                        () -> rifai()))
                .piano();
        NativeButton annulla = Bottone.di("piano.annulla", this::rifai).piano();
        Div mosse = new Div(salva, annulla);
        mosse.addClassName("azioni");
        riga.removeAll();
        riga.add(campo, mosse);
        Fuoco.porta(campo);
    }

    private void vai(int chiesta) {
        pagina = chiesta;
        rifai();
    }

    private void rifai() {
        elenco.removeAll();
        pagine.mostra(nomi, pagina).forEach(nome -> elenco.add(riga(nome)));
    }
}
