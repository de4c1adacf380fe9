package it.comune.obiettivi.documento.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import it.comune.obiettivi.documento.Decisione.SuGruppo;
import it.comune.obiettivi.documento.Revisione;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.FaseComuneProposta;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.FaseDiScheda;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.GruppoTrasversale;
import it.comune.obiettivi.documento.ui.RigaDubbio.Gesti;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Le copie di uno stesso obiettivo trasversale: tenerle unite o lasciarle schede separate. */
final class PannelloGruppi extends Section {

    /** Un gruppo con le due scelte; la scelta si aggiorna, il resto no. */
    private final class Riga extends ListItem {

        private final int gruppo;
        private final NativeButton uniti = scelta("documento.gruppo.uniti", true);
        private final NativeButton separati = scelta("documento.gruppo.separati", false);
        private final Span stato = new Span();

        private Riga(int gruppo, GruppoTrasversale proposto, Revisione revisione) {
            this.gruppo = gruppo;
            Span titolo = new Span(proposto.titolo());
            titolo.addClassName("che");
            stato.addClassName("esito");
            Div testa = new Div(titolo, stato);
            testa.addClassName("testa-nome");
            String numeri = proposto.schede().stream().map(String::valueOf).collect(Collectors.joining(", "));
            Paragraph quali = new Paragraph(getTranslation(
                    "documento.gruppo.quali", numeri, proposto.fasiComuni().size()));
            quali.addClassName("minimo");
            Div scelte = new Div(uniti, separati);
            scelte.addClassName("alternative");
            scelte.getElement().setAttribute("role", "group").setAttribute("aria-label", proposto.titolo());
            add(testa, quali, fasi(proposto, revisione), scelte);
        }

        private NativeButton scelta(String chiave, boolean unito) {
            return new NativeButton(
                    PannelloGruppi.this.getTranslation(chiave),
                    clic -> gesti.decidi(List.of(new SuGruppo(gruppo, unito))));
        }

        private void mostra(Revisione revisione) {
            Optional<Boolean> deciso = revisione.gruppo(gruppo);
            boolean unito = deciso.orElse(true);
            uniti.getElement().setAttribute("aria-pressed", String.valueOf(unito));
            separati.getElement().setAttribute("aria-pressed", String.valueOf(!unito));
            uniti.setEnabled(revisione.aperta());
            separati.setEnabled(revisione.aperta());
            stato.setText(getTranslation(deciso.isPresent() ? "documento.deciso" : "documento.da-decidere"));
            stato.setClassName("aperto", deciso.isEmpty());
        }
    }

    private final Gesti gesti;
    private final Paragraph risposta = new Paragraph();
    private final UnorderedList elenco = new UnorderedList();
    private final Pagine pagine = new Pagine(this::vai);
    private final List<Riga> righe = new ArrayList<>();
    private int pagina;
    private @Nullable Revisione mostrata;

    PannelloGruppi(Gesti gesti) {
        this.gesti = gesti;
        addClassNames("riquadro", "nomi");
        setId("trasversali");
        H2 domanda = new H2(getTranslation("documento.gruppi"));
        domanda.addClassName("domanda");
        risposta.addClassName("risposta");
        elenco.addClassName("elenco-nomi");
        add(new Header(domanda, risposta), elenco, pagine);
    }

    private void vai(int chiesta) {
        pagina = chiesta;
        righe.clear();
        elenco.removeAll();
        mostra(Objects.requireNonNull(mostrata));
    }

    void mostra(Revisione revisione) {
        mostrata = revisione;
        List<GruppoTrasversale> gruppi = revisione.documento().gruppi();
        setVisible(!gruppi.isEmpty());
        List<Integer> numeri = IntStream.rangeClosed(1, gruppi.size()).boxed().toList();
        List<Integer> inVista = pagine.mostra(numeri, pagina);
        if (righe.isEmpty()) {
            for (int numero : inVista) {
                Riga riga = new Riga(numero, gruppi.get(numero - 1), revisione);
                righe.add(riga);
                elenco.add(riga);
            }
        }
        long separati = numeri.stream()
                .filter(numero -> !revisione.gruppo(numero).orElse(true))
                .count();
        risposta.setText(getTranslation("documento.gruppi.risposta", gruppi.size() - separati, separati));
        righe.forEach(riga -> riga.mostra(revisione));
    }

    private NativeDetails fasi(GruppoTrasversale gruppo, Revisione revisione) {
        OrderedList fasi = new OrderedList();
        fasi.addClassName("fasi-comuni");
        gruppo.fasiComuni().forEach(comune -> fasi.add(fase(comune, gruppo, revisione)));
        return new NativeDetails(getTranslation("documento.gruppo.fasi"), fasi);
    }

    private ListItem fase(FaseComuneProposta comune, GruppoTrasversale gruppo, Revisione revisione) {
        String dove = comune.fasi().stream()
                .map(FaseDiScheda::scheda)
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        String manca = gruppo.schede().stream()
                .filter(scheda -> comune.fasi().stream().noneMatch(fase -> fase.scheda() == scheda))
                .map(scheda ->
                        revisione.schede().get(scheda - 1).testata().settore().proposto())
                .collect(Collectors.joining(", "));
        Span nota = new Span(
                manca.isEmpty()
                        ? getTranslation("documento.gruppo.fase.tutte")
                        : getTranslation("documento.gruppo.fase.manca", dove, manca));
        nota.addClassName("minimo");
        return new ListItem(new Span(comune.testo()), nota);
    }
}
