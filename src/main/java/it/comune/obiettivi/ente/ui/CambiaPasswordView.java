package it.comune.obiettivi.ente.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.spring.security.AuthenticationContext;
import it.comune.obiettivi.ente.RegolaPassword;
import it.comune.obiettivi.ente.Utente;
import it.comune.obiettivi.ente.UtenteCorrente;
import it.comune.obiettivi.ente.Utenti;
import jakarta.annotation.security.PermitAll;

/** Il cambio della propria password; chi ne ha una monouso non va altrove finché non l'ha cambiata. */
@Route(value = CambiaPasswordView.PERCORSO, autoLayout = false)
@PermitAll
class CambiaPasswordView extends Main implements HasDynamicTitle {

    static final String PERCORSO = "password";

    private final Utenti utenti;
    private final UtenteCorrente corrente;
    private final PasswordField attuale = campo("attuale", "current-password");
    private final PasswordField nuova = campo("nuova", "new-password");
    private final PasswordField ripetuta = campo("ripetuta", "new-password");

    CambiaPasswordView(Utenti utenti, UtenteCorrente corrente, AuthenticationContext autenticazione) {
        this.utenti = utenti;
        this.corrente = corrente;
        Utente utente = corrente.richiedi();
        boolean obbligo = utente.deveCambiarePassword();
        TextField nome = new TextField(getTranslation("ente.accesso.nome"));
        nome.setValue(utente.accesso());
        nome.setReadOnly(true);
        nome.setAutocomplete(Autocomplete.USERNAME);
        nuova.setHelperText(getTranslation("ente.password.regola", RegolaPassword.MINIMA));
        nuova.setValueChangeMode(ValueChangeMode.LAZY);
        nuova.addValueChangeListener(scritta -> consiglia(scritta.getValue(), utente));
        Button salva = new Button(getTranslation("ente.password.salva"), clic -> salva());
        salva.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        salva.addClickShortcut(Key.ENTER);
        Button altro = obbligo
                ? new Button(getTranslation("ente.accesso.esci"), clic -> autenticazione.logout())
                : new Button(
                        getTranslation("ente.annulla"),
                        clic -> clic.getSource().getUI().ifPresent(ui -> ui.navigate("")));
        VerticalLayout modulo = new VerticalLayout(
                new H1(getTranslation("ente.password.titolo")),
                new Paragraph(getTranslation(obbligo ? "ente.password.obbligo" : "ente.password.spiega")),
                nome,
                attuale,
                nuova,
                ripetuta,
                new HorizontalLayout(salva, altro));
        modulo.setMaxWidth("26rem");
        add(modulo);
    }

    @Override
    protected void onAttach(AttachEvent evento) {
        addClassName("cambia-password");
        attuale.focus();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("ente.password.pagina");
    }

    private PasswordField campo(String nome, String completamento) {
        PasswordField campo = new PasswordField(getTranslation("ente.password." + nome));
        campo.getElement().setAttribute("autocomplete", completamento);
        campo.setWidthFull();
        campo.setRequired(true);
        return campo;
    }

    /** Mentre si scrive: perché così non va, e come farla meglio. */
    private void consiglia(String scritta, Utente utente) {
        nuova.setHelperText(
                scritta.isEmpty()
                        ? getTranslation("ente.password.regola", RegolaPassword.MINIMA)
                        : utenti.difetto(scritta, utente)
                                .map(difetto -> getTranslation(difetto.chiave(), difetto.argomenti()))
                                .orElseGet(() -> getTranslation("ente.password.buona")));
    }

    private void salva() {
        boolean uguali = nuova.getValue().equals(ripetuta.getValue());
        ripetuta.setErrorMessage(getTranslation("ente.password.diverse"));
        ripetuta.setInvalid(!uguali);
        if (uguali && EsitoDetto.di(this, this::cambia, "ente.password.fatto")) {
            getUI().ifPresent(ui -> ui.navigate(""));
        }
    }

    private void cambia() {
        Utente utente = corrente.richiedi();
        utenti.cambiaPassword(utente, attuale.getValue(), nuova.getValue());
        IdentitaAggiornata.ricorda(
                UtenteCorrente.autenticazione(utenti.leggi(utente.id())),
                VaadinServletRequest.getCurrent().getHttpServletRequest(),
                VaadinServletResponse.getCurrent().getHttpServletResponse());
    }
}
