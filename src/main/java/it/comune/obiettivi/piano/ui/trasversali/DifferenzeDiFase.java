package it.comune.obiettivi.piano.ui.trasversali;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import it.comune.obiettivi.cruscotto.FattiFase;
import it.comune.obiettivi.cruscotto.FattiPiano;
import it.comune.obiettivi.cruscotto.FiguraFase;
import it.comune.obiettivi.cruscotto.FiguraScheda;
import it.comune.obiettivi.diretta.Diretta.Cambiamento;
import it.comune.obiettivi.diretta.Diretta.Chiave;
import it.comune.obiettivi.piano.Periodo;
import it.comune.obiettivi.piano.controlli.Deriva;
import it.comune.obiettivi.piano.ui.Momento;
import it.comune.obiettivi.telaio.Bottone;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Dove una fase comune non è uguale per tutti, e come il capofila la rende uguale: una scheda alla volta, vedendo prima. */
final class DifferenzeDiFase extends Pannello {

    /** Da che cosa si prende: la fase di una scheda, o il solo testo della fase comune. */
    record Modello(String nome, String testo, @Nullable FattiFase fase) {}

    private final UnorderedList frasi = new UnorderedList();
    private final Div mancano = new Div();
    private final Select<Modello> modello = new Select<>();
    private final Div confronti = new Div();
    private final Div esiti = new Div();
    private List<Allinea.Confronto> mostrati = List.of();
    private FoglioTrasversale ultimo;

    DifferenzeDiFase(Quale quale, Contesto contesto, FoglioTrasversale foglio) {
        super(quale, contesto);
        ultimo = foglio;
        frasi.addClassName("frasi");
        mancano.addClassName("azioni");
        corpo.add(frasi, mancano);
        if (contesto.capofila()) {
            modello.setLabel(getTranslation("piano.differenze.modello"));
            modello.setItemLabelGenerator(Modello::nome);
            modello.setWidthFull();
            modello.addValueChangeListener(scelta -> {
                if (scelta.isFromClient()) {
                    confronta();
                }
            });
            H3 titolo = new H3(getTranslation("piano.differenze.allinea"));
            Paragraph come = new Paragraph(getTranslation("piano.differenze.come"));
            come.addClassName("minimo");
            confronti.addClassName("confronti");
            esiti.addClassName("esiti");
            esiti.getElement().setAttribute("role", "status");
            corpo.add(new Div(titolo, come), modello, esiti, confronti);
        }
        mostra(foglio);
    }

    @Override
    Runnable prepara(FoglioTrasversale foglio, Map<Chiave, Cambiamento> per) {
        return () -> mostra(foglio);
    }

    private void mostra(FoglioTrasversale foglio) {
        ultimo = foglio;
        FattiPiano.FaseComune fase = foglio.fase(quale.fase()).orElse(null);
        if (fase == null) {
            return;
        }
        intitola(getTranslation("piano.fase", fase.numero()), fase.testo());
        Deriva deriva = foglio.deriva(fase);
        frasi.removeAll();
        frasi(deriva, foglio, fase).forEach(frase -> frasi.add(new ListItem(frase)));
        mancano.removeAll();
        if (contesto.capofila()) {
            deriva.senza().forEach(scheda -> mancano.add(vai(scheda, foglio)));
            scegli(modelli(foglio, fase));
            confronta();
        }
    }

    private Component vai(long scheda, FoglioTrasversale foglio) {
        String settore = foglio.scheda(scheda).map(foglio::settore).orElse("");
        return Bottone.conTesto(
                getTranslation("piano.differenze.collega", settore),
                () -> contesto.vai().accept(Quale.cella(quale.fase(), scheda)));
    }

    /** In due parole, per la testa della riga; vuoto se è uguale per tutti. */
    static String breve(Deriva deriva, Component dove) {
        List<String> parti = new ArrayList<>();
        if (!deriva.senza().isEmpty()) {
            parti.add(dove.getTranslation(
                    "piano.differenze.breve.senza", deriva.senza().size()));
        }
        if (deriva.diverse() > 0) {
            parti.add(dove.getTranslation("piano.differenze.breve.diverse", deriva.diverse()));
        }
        return String.join(", ", parti);
    }

    /** Quanti hanno risposto per il mese, e se il disegno è uguale per tutti. */
    static String riassunto(FoglioTrasversale foglio, Component dove) {
        long diverse = foglio.fasi().stream()
                .filter(fase -> !foglio.deriva(fase).uguale())
                .count();
        String risposte = dove.getTranslation(
                "piano.trasversale.risposte",
                foglio.risposte(),
                foglio.schede().size(),
                Momento.nome(
                        Periodo.values()[foglio.momento().al().getMonthValue() - 1],
                        foglio.momento().anno()));
        return risposte + " "
                + (diverse == 0
                        ? dove.getTranslation("piano.trasversale.uguale")
                        : dove.getTranslation(
                                "piano.trasversale.diverso",
                                diverse,
                                foglio.fasi().size()));
    }

    private List<String> frasi(Deriva deriva, FoglioTrasversale foglio, FattiPiano.FaseComune fase) {
        List<String> frasi = new ArrayList<>();
        frase(frasi, "senza", deriva.senza(), foglio, fase);
        frase(frasi, "testi", deriva.testi(), foglio, fase);
        frase(frasi, "pesi", deriva.pesi(), foglio, fase);
        frase(frasi, "mesi", deriva.mesi(), foglio, fase);
        if (frasi.isEmpty()) {
            frasi.add(getTranslation("piano.differenze.nessuna"));
        }
        return frasi;
    }

    private void frase(
            List<String> frasi, String che, List<Long> schede, FoglioTrasversale foglio, FattiPiano.FaseComune fase) {
        if (!schede.isEmpty()) {
            String nomi = schede.stream()
                    .flatMap(id -> foglio.scheda(id).stream())
                    .map(foglio::settore)
                    .collect(Collectors.joining(", "));
            frasi.add(getTranslation(
                    "piano.differenze." + che, schede.size(), foglio.schede().size(), fase.numero(), nomi));
        }
    }

    private List<Modello> modelli(FoglioTrasversale foglio, FattiPiano.FaseComune fase) {
        List<Modello> modelli = new ArrayList<>();
        for (FiguraScheda scheda : foglio.schede()) {
            parte(foglio, scheda.id())
                    .ifPresent(f -> modelli.add(new Modello(
                            getTranslation(
                                    "piano.differenze.scheda",
                                    foglio.settore(scheda),
                                    scheda.fatti().numero()),
                            f.testo(),
                            f)));
        }
        modelli.add(new Modello(getTranslation("piano.differenze.comune"), fase.testo(), null));
        return modelli;
    }

    private Optional<FattiFase> parte(FoglioTrasversale foglio, long scheda) {
        return foglio.incrocio(quale.fase(), scheda)
                .filter(incrocio -> incrocio.fasi().size() == 1)
                .map(incrocio -> incrocio.fasi().getFirst())
                .map(FiguraFase::fatti);
    }

    private void scegli(List<Modello> modelli) {
        String prima =
                Optional.ofNullable(modello.getValue()).map(Modello::nome).orElse("");
        modello.setItems(modelli);
        modello.setValue(modelli.stream()
                .filter(uno -> uno.nome().equals(prima))
                .findFirst()
                .orElse(modelli.getLast()));
    }

    /** Che cosa cambierebbe in ogni scheda; quelle già uguali al modello non ci sono. */
    private void confronta() {
        Modello scelto = modello.getValue();
        List<Allinea.Confronto> nuovi = ultimo.schede().stream()
                .flatMap(scheda -> parte(ultimo, scheda.id()).stream()
                        .map(fase -> new Allinea.Confronto(
                                scheda.id(),
                                ultimo.settore(scheda),
                                scheda.fatti().numero(),
                                fase,
                                scelto)))
                .filter(Allinea.Confronto::diverso)
                .toList();
        if (!nuovi.equals(mostrati)) {
            mostrati = nuovi;
            confronti.removeAll();
            nuovi.forEach(confronto -> confronti.add(new Allinea(confronto, contesto, this::fatto)));
        }
    }

    /** Com'è andata, con la via per tornare indietro. */
    private void fatto(Allinea.Esito esito) {
        riuscito(esito.rifiuto());
        if (!esito.numeri().isEmpty()) {
            Div riga = new Div(new Paragraph(getTranslation(
                    "piano.differenze.fatto", esito.settore(), esito.numeri().size())));
            riga.add(Bottone.di("piano.annulla-gesto", () -> {
                contesto.gesti().annulla().annulla(esito.numeri());
                esiti.remove(riga);
            }));
            riga.addClassNames("nota-bene");
            esiti.add(riga);
        }
    }
}
