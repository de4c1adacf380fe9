package it.comune.obiettivi.documento.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import it.comune.obiettivi.documento.Dubbio;
import it.comune.obiettivi.documento.Revisione;

/** La barra sempre in vista di una revisione: quanto resta da decidere, scarta, conferma tutto. */
final class Barra extends Div {

    private final Span resta = new Span();
    private final NativeButton scarta = new NativeButton();
    private final NativeButton conferma = new NativeButton();
    private final NativeButton ferma = new NativeButton();

    Barra(Runnable allaConferma, Runnable alloScarto, Runnable perFermare) {
        addClassName("barra-conferma");
        resta.addClassName("resta");
        resta.getElement().setAttribute("role", "status");
        scarta.setText(getTranslation("documento.scarta"));
        scarta.addClassName("btn");
        scarta.addClickListener(clic -> alloScarto.run());
        conferma.setText(getTranslation("documento.conferma"));
        conferma.addClassNames("btn", "btn--primo");
        conferma.addClickListener(clic -> allaConferma.run());
        ferma.setText(getTranslation("documento.ferma"));
        ferma.addClassName("btn");
        ferma.addClickListener(clic -> perFermare.run());
        add(resta, ferma, scarta, conferma);
    }

    void mostra(Revisione revisione) {
        setVisible(revisione.aperta());
        long delPiano = revisione.dubbi(0).stream().filter(Dubbio::aperto).count();
        long aperti = revisione.dubbi().filter(Dubbio::aperto).count();
        resta.setText(
                aperti == 0
                        ? getTranslation("documento.resta.nulla")
                        : getTranslation("documento.resta", aperti - delPiano, delPiano));
        occupata(false);
    }

    /** Quante schede sono già scritte, mentre si conferma; nel piano entrano alla fine, tutte insieme. */
    void avanza(int fatte, int tutte) {
        resta.setText(getTranslation("documento.confermando.quante", fatte, tutte));
    }

    /** Mentre si conferma non si preme altro. */
    void occupata(boolean occupata) {
        conferma.setEnabled(!occupata);
        scarta.setEnabled(!occupata);
        ferma.setVisible(occupata);
        if (occupata) {
            resta.setText(getTranslation("documento.confermando"));
        }
    }
}
