package it.comune.obiettivi.piano.ui.campi;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** Ciò che un campo ha da dire alla persona, subito sotto: anche a chi non vede. */
final class Avviso extends Div {

    Avviso() {
        getElement().setAttribute("role", "status");
        setVisible(false);
    }

    /** @param classe {@code nota-bene}, {@code nota-avviso} o {@code nota-errore} */
    void dice(String classe, String testo, Component... altro) {
        removeAll();
        setClassName(classe);
        add(new Paragraph(testo));
        add(altro);
        setVisible(true);
    }

    void tace() {
        setVisible(false);
    }
}
