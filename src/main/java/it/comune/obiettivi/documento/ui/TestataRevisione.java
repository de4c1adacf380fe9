package it.comune.obiettivi.documento.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import it.comune.obiettivi.documento.Proposta;
import it.comune.obiettivi.documento.Revisione;
import it.comune.obiettivi.documento.lettura.DocumentoLetto;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.Codice;
import it.comune.obiettivi.lingua.Tempi;
import it.comune.obiettivi.telaio.Briciole.Passo;
import it.comune.obiettivi.telaio.Capo;
import java.util.List;

/** La testata di una revisione: da dove viene, quanto contiene, e le vie per le sue parti. */
final class TestataRevisione extends Div {

    private final Paragraph origine = new Paragraph();
    private final Span viva = new Span();
    private final Capo capo = new Capo(viva, origine);
    private final UnorderedList conti = new UnorderedList();
    private final Paragraph avviso = new Paragraph();

    TestataRevisione() {
        origine.addClassName("minimo");
        viva.addClassName("diretta");
        viva.getElement().setAttribute("role", "status");
        conti.addClassName("conti-lettura");
        conti.getElement().setAttribute("aria-label", getTranslation("documento.conti"));
        avviso.addClassName("nota-avviso");
        avviso.setVisible(false);
        capo.add(conti);
        add(capo, avviso);
    }

    void presenta(Proposta proposta, Revisione revisione) {
        DocumentoLetto documento = revisione.documento();
        capo.mostra(
                List.of(
                        new Passo(getTranslation("documento.importa.menu"), "importa"),
                        new Passo(proposta.nome(), null)),
                getTranslation("documento.revisione.titolo", String.valueOf(documento.anno()), documento.comune()));
        origine.setText(getTranslation(
                "documento.origine",
                proposta.nome(),
                documento.codifica(),
                Tempi.momento(proposta.caricataIl()),
                proposta.caricataDa()));
        viva.setText(getTranslation("documento.diretta.pronta"));
        conti.removeAll();
        int fasi = documento.schede().stream()
                .mapToInt(scheda -> scheda.fasi().size())
                .sum();
        conto(documento.schede().size(), "documento.conto.schede", "#schede");
        conto(fasi, "documento.conto.fasi", "#schede");
        conto(documento.settori().size(), "documento.conto.settori", "#settori");
        conto(documento.persone().size(), "documento.conto.persone", "#persone");
        conto(documento.gruppi().size(), "documento.conto.trasversali", "#trasversali");
        boolean tagliato = documento.schede().getLast().anomalie().stream()
                .anyMatch(anomalia -> anomalia.codice() == Codice.SCHEDA_INCOMPLETA);
        avviso.setVisible(tagliato);
        avviso.setText(
                tagliato
                        ? getTranslation(
                                "documento.tagliato", documento.schede().size())
                        : "");
    }

    private void conto(int quanti, String chiave, String dove) {
        Span numero = new Span(String.valueOf(quanti));
        numero.addClassName("num");
        Anchor via = new Anchor(dove, numero, new Span(getTranslation(chiave, quanti)));
        via.setRouterIgnore(true);
        conti.add(new ListItem(via));
    }

    /** Dice, anche a chi non vede, che un'altra persona ha cambiato la revisione. */
    void aggiornata(String chi) {
        viva.setText(getTranslation("documento.diretta", chi));
    }
}
