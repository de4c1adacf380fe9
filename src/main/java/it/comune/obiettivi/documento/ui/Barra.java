package it.comune.obiettivi.documento.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import it.comune.obiettivi.documento.Dubbio;
import it.comune.obiettivi.documento.Revisione;
import it.comune.obiettivi.telaio.Premuto;
import java.util.function.Supplier;

/** La barra sempre in vista di una revisione: quanto resta da decidere, scarta, conferma tutto. */
final class Barra extends Div {

    /** Che cosa si può fare di una proposta intera. */
    record Gesti(Runnable conferma, Runnable scarta, Runnable ferma) {}

    private final Span resta = new Span();
    private final NativeButton scarta = new NativeButton();
    private final NativeButton conferma = new NativeButton();
    private final NativeButton ferma = new NativeButton();

    /**
     * @param versione quella della proposta all'arrivo: si conferma solo ciò che la persona vede
     * @param superata rilegge la proposta, se intanto è cambiata
     */
    Barra(Supplier<Object> versione, Runnable superata, Gesti gesti) {
        addClassName("barra-conferma");
        resta.addClassName("resta");
        resta.getElement().setAttribute("role", "status");
        scarta.setText(getTranslation("documento.scarta"));
        scarta.addClassName("btn");
        scarta.addClickListener(clic -> gesti.scarta().run());
        conferma.setText(getTranslation("documento.conferma"));
        conferma.addClassNames("btn", "btn--primo");
        Premuto.vedendo(conferma, versione::get, gesti.conferma(), visto -> {
            superata.run();
            resta.setText(getTranslation("documento.cambiata-intanto"));
        });
        ferma.setText(getTranslation("documento.ferma"));
        ferma.addClassName("btn");
        ferma.addClickListener(clic -> gesti.ferma().run());
        add(resta, ferma, scarta, conferma);
    }

    void mostra(Revisione revisione) {
        setVisible(revisione.aperta());
        Premuto.mostra(conferma, revisione.versione());
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
