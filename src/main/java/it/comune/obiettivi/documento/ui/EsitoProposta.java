package it.comune.obiettivi.documento.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import it.comune.obiettivi.documento.Importazioni.Confermata;
import it.comune.obiettivi.documento.Proposta;
import it.comune.obiettivi.telaio.Bottone;

/** Che cosa ne è stato della proposta: confermata, scartata, non riuscita; con la mossa che segue. */
final class EsitoProposta extends Div {

    EsitoProposta() {
        addClassName("esito-proposta");
        getElement().setAttribute("role", "status");
    }

    void togli() {
        removeAll();
    }

    /** Una proposta chiusa si dice, se non si è già detto come. */
    void stato(Proposta.Stato stato, Runnable riprendi) {
        if (getChildren().findAny().isPresent()) {
            return;
        }
        switch (stato) {
            case DA_CONFERMARE -> {}
            case CONFERMATA -> avvisa("nota-bene", getTranslation("documento.gia-confermata"), cruscotto());
            case SCARTATA ->
                avvisa("nota-avviso", getTranslation("documento.scartata"), Bottone.di("documento.riprendi", riprendi));
        }
    }

    void confermata(Confermata fatto) {
        String anno = String.valueOf(fatto.anno());
        boolean cambiato = fatto.inserite() + fatto.cambiate() > 0;
        removeAll();
        avvisa(
                "nota-bene",
                cambiato
                        ? getTranslation(
                                "documento.confermata", anno, fatto.inserite(), fatto.uguali(), fatto.cambiate())
                        : getTranslation("documento.confermata.uguale", anno),
                cruscotto());
    }

    void fermata() {
        removeAll();
        Div nota = new Div(new Span(getTranslation("documento.fermata")));
        nota.addClassName("nota-avviso");
        add(nota);
    }

    void nonConfermata(Runnable riprova) {
        removeAll();
        avvisa("nota-errore", getTranslation("documento.non-confermata"), Bottone.di("documento.riprova", riprova));
    }

    private void avvisa(String classe, String testo, Component azione) {
        Div nota = new Div(new Span(testo), azione);
        nota.addClassName(classe);
        add(nota);
    }

    private Anchor cruscotto() {
        Anchor cruscotto = new Anchor("cruscotto", getTranslation("documento.vai-al-cruscotto"));
        cruscotto.addClassNames("btn", "btn--s");
        return cruscotto;
    }
}
