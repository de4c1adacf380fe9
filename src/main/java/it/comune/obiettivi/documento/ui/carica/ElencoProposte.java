package it.comune.obiettivi.documento.ui.carica;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import it.comune.obiettivi.documento.Dubbio;
import it.comune.obiettivi.documento.Importazioni;
import it.comune.obiettivi.documento.Proposta;
import it.comune.obiettivi.documento.Revisione;
import it.comune.obiettivi.ente.UtenteCorrente;
import it.comune.obiettivi.lingua.Tempi;
import it.comune.obiettivi.telaio.Fuoco;
import java.util.List;

/** Le proposte che aspettano: si aprono o si scartano, e ci si può ripensare. */
final class ElencoProposte extends Section {

    private final Importazioni importazioni;
    private final UtenteCorrente corrente;
    private final Paragraph risposta = new Paragraph();
    private final Div esito = new Div();
    private final UnorderedList elenco = new UnorderedList();

    ElencoProposte(Importazioni importazioni, UtenteCorrente corrente) {
        this.importazioni = importazioni;
        this.corrente = corrente;
        addClassNames("riquadro", "proposte");
        H2 domanda = new H2(getTranslation("documento.proposte"));
        domanda.addClassName("domanda");
        risposta.addClassName("risposta");
        esito.getElement().setAttribute("role", "status");
        elenco.addClassName("elenco-nomi");
        add(new Header(domanda, risposta), esito, elenco);
        mostra();
    }

    private void mostra() {
        List<Proposta> proposte = importazioni.daConfermare();
        risposta.setText(
                proposte.isEmpty()
                        ? getTranslation("documento.proposte.nessuna")
                        : getTranslation("documento.proposte.quante", proposte.size()));
        elenco.removeAll();
        proposte.forEach(proposta -> elenco.add(riga(proposta)));
    }

    private ListItem riga(Proposta proposta) {
        Revisione revisione = Revisione.di(proposta);
        String indirizzo = "importa/" + proposta.id();
        Anchor nome = new Anchor(indirizzo, proposta.nome());
        nome.addClassName("che");
        long aperti = revisione.dubbi().filter(Dubbio::aperto).count();
        Span quanto = new Span(getTranslation(
                "documento.proposta.quanto",
                String.valueOf(revisione.documento().anno()),
                revisione.schede().size(),
                aperti));
        Span quando = new Span(getTranslation(
                "documento.proposta.quando", Tempi.momento(proposta.caricataIl()), proposta.caricataDa()));
        quando.addClassName("minimo");
        Div testo = new Div(nome, quanto, quando);
        testo.addClassName("testo-proposta");
        Anchor apri = new Anchor(indirizzo, getTranslation("documento.apri"));
        apri.addClassNames("btn", "btn--s");
        apri.setAriaLabel(getTranslation("documento.apri.di", proposta.nome()));
        NativeButton scarta = new NativeButton(getTranslation("documento.scarta"), clic -> scarta(proposta));
        scarta.addClassNames("btn", "btn--s", "btn--piano");
        scarta.setAriaLabel(getTranslation("documento.scarta.di", proposta.nome()));
        Div azioni = new Div(scarta, apri);
        azioni.addClassName("azioni");
        ListItem riga = new ListItem(testo, azioni);
        riga.addClassName("proposta");
        return riga;
    }

    private void scarta(Proposta proposta) {
        importazioni.scarta(proposta.id(), corrente.richiedi());
        mostra();
        NativeButton annulla = new NativeButton(getTranslation("piano.annulla"), clic -> {
            importazioni.riprendi(proposta.id(), corrente.richiedi());
            esito.removeAll();
            mostra();
        });
        annulla.addClassNames("btn", "btn--s");
        Div nota = new Div(new Span(getTranslation("documento.scartata.di", proposta.nome())), annulla);
        nota.addClassName("nota-avviso");
        esito.removeAll();
        esito.add(nota);
        Fuoco.ridai(annulla);
    }
}
