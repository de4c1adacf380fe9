package it.comune.obiettivi.ente.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;

/** L'avviso che la sessione sta per chiudersi: un gesto qualunque la tiene aperta, se non è la durata massima. */
class AvvisoScadenza extends Dialog {

    AvvisoScadenza(String perche, long minuti) {
        setHeaderTitle(getTranslation("ente.sessione.titolo", minuti));
        getElement().setAttribute("role", "alertdialog");
        add(new Paragraph(getTranslation("ente.sessione.spiega." + perche)));
        Button resto = new Button(getTranslation("ente.sessione.resto." + perche), clic -> close());
        resto.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        resto.setAutofocus(true);
        getFooter().add(resto);
    }
}
