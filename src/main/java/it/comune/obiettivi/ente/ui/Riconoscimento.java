package it.comune.obiettivi.ente.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.server.VaadinSession;
import it.comune.obiettivi.ente.NonValido;
import it.comune.obiettivi.ente.Riconosciuto;
import it.comune.obiettivi.ente.Tentativi.Sospeso;
import it.comune.obiettivi.ente.Utente;
import it.comune.obiettivi.ente.Utenti;
import java.util.function.Consumer;

/** Chiede di nuovo la propria password a chi sta per cambiare altri utenti; poi, per qualche minuto, non la richiede. */
final class Riconoscimento extends Dialog {

    private final Utenti utenti;
    private final Utente chi;
    private final Consumer<Riconosciuto> gesto;
    private final PasswordField password = new PasswordField();

    /** Compie il gesto: subito se la persona si è già fatta riconoscere in questa sessione, o appena l'ha fatto. */
    static void prima(Utenti utenti, Utente chi, Consumer<Riconosciuto> gesto) {
        Riconosciuto gia = VaadinSession.getCurrent().getAttribute(Riconosciuto.class);
        if (gia != null && gia.chi().id() == chi.id() && utenti.vale(gia)) {
            gesto.accept(gia);
        } else {
            new Riconoscimento(utenti, chi, gesto).open();
        }
    }

    private Riconoscimento(Utenti utenti, Utente chi, Consumer<Riconosciuto> gesto) {
        this.utenti = utenti;
        this.chi = chi;
        this.gesto = gesto;
        setHeaderTitle(getTranslation("ente.riconosci.titolo"));
        setWidth("min(26rem, 100%)");
        password.setLabel(getTranslation("ente.riconosci.password"));
        password.getElement().setAttribute("autocomplete", "current-password");
        password.setWidthFull();
        password.setAutofocus(true);
        password.addKeyPressListener(Key.ENTER, invio -> conferma());
        add(new Paragraph(getTranslation("ente.riconosci.spiega", Riconosciuto.DURATA.toMinutes())), password);
        Button conferma = new Button(getTranslation("ente.riconosci.conferma"), clic -> conferma());
        conferma.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("ente.annulla"), clic -> close()), conferma);
    }

    private void conferma() {
        Riconosciuto io;
        try {
            io = utenti.riconosci(chi, password.getValue());
        } catch (NonValido errore) {
            rifiuta(getTranslation("ente.riconosci.sbagliata"));
            return;
        } catch (Sospeso errore) {
            rifiuta(getTranslation("ente.accesso.attesa", errore.minuti()));
            return;
        }
        VaadinSession.getCurrent().setAttribute(Riconosciuto.class, io);
        close();
        gesto.accept(io);
    }

    private void rifiuta(String perche) {
        password.setErrorMessage(perche);
        password.setInvalid(true);
        password.clear();
        password.setInvalid(true);
        password.focus();
    }
}
