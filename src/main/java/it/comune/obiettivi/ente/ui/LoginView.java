package it.comune.obiettivi.ente.ui;

import com.google.re2j.Pattern;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.dom.Style.AlignItems;
import com.vaadin.flow.dom.Style.Display;
import com.vaadin.flow.dom.Style.FlexDirection;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import it.comune.obiettivi.ente.Dimostrativi;
import it.comune.obiettivi.ente.Dimostrativi.Voce;
import it.comune.obiettivi.ente.UtenteCorrente;
import it.comune.obiettivi.ente.Utenti;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;

/** La pagina di accesso; in modo dimostrativo offre gli utenti già pronti. */
@Route(value = LoginView.PERCORSO, autoLayout = false)
@AnonymousAllowed
class LoginView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    static final String PERCORSO = "accesso";
    static final String ERRORE = "errore";
    static final String ATTESA = "attesa";
    static final String SCADUTA = "scaduta";
    static final String MOTIVO = "motivo";
    static final String DISATTIVATO = "disattivato";
    static final String PASSWORD = "password";

    private static final Set<String> MOTIVI =
            Set.of(DISATTIVATO, PASSWORD, Sessioni.INATTIVITA, Sessioni.DURATA, Sessioni.CHIUSA);

    private static final String RIEMPI = """
            for (const [nome, valore] of [['username', $0], ['password', $1]]) {
              const campo = this.querySelector(`vaadin-text-field[name=${nome}],vaadin-password-field[name=${nome}]`);
              if (campo) { campo.value = valore; campo.focus(); }
            }""";

    private final LoginForm modulo = new LoginForm();
    private final Paragraph motivo = new Paragraph();
    private final UtenteCorrente corrente;

    LoginView(ObjectProvider<Dimostrativi> dimostrativi, UtenteCorrente corrente) {
        this.corrente = corrente;
        addClassName("accesso");
        getStyle()
                .setDisplay(Display.FLEX)
                .setFlexDirection(FlexDirection.COLUMN)
                .setAlignItems(AlignItems.CENTER)
                .setPadding("var(--oc-6, 24px)");
        motivo.setVisible(false);
        motivo.getElement().setAttribute("role", "status");
        modulo.setAction(PERCORSO);
        modulo.setForgotPasswordButtonVisible(false);
        modulo.setI18n(testi(""));
        add(new H1(getTranslation("ente.accesso.programma")), motivo, modulo);
        List<Voce> voci =
                dimostrativi.stream().flatMap(d -> d.elenco().stream()).toList();
        if (!voci.isEmpty()) {
            add(dimostrazione(voci));
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent evento) {
        if (corrente.trova().isPresent()) {
            evento.forwardTo("");
            return;
        }
        var parametri = evento.getLocation().getQueryParameters();
        parametri.getSingleParameter(ERRORE).ifPresent(valore -> fallito(getTranslation("ente.accesso.sbagliato")));
        parametri
                .getSingleParameter(SCADUTA)
                .ifPresent(valore -> fallito(getTranslation("ente.accesso.scaduta", Utenti.MONOUSO.toDays())));
        parametri
                .getSingleParameter(ATTESA)
                .filter(minuti -> Pattern.matches("\\d{1,3}", minuti))
                .ifPresent(minuti -> fallito(getTranslation("ente.accesso.attesa", Integer.valueOf(minuti))));
        parametri.getSingleParameter(MOTIVO).filter(MOTIVI::contains).ifPresent(this::spiega);
    }

    @Override
    protected void onAttach(AttachEvent evento) {
        getElement().executeJs(Sessioni.LEGGI_MOTIVO).then(String.class, valore -> {
            if (valore != null && MOTIVI.contains(valore)) {
                spiega(valore);
            }
        });
    }

    @Override
    public String getPageTitle() {
        return getTranslation("ente.accesso.titolo");
    }

    private void spiega(String valore) {
        motivo.setText(getTranslation("ente.accesso.motivo." + valore));
        motivo.setVisible(true);
    }

    private void fallito(String messaggio) {
        modulo.setI18n(testi(messaggio));
        modulo.setError(true);
    }

    private LoginI18n testi(String messaggio) {
        LoginI18n testi = LoginI18n.createDefault();
        testi.getForm().setTitle(getTranslation("ente.accesso.titolo"));
        testi.getForm().setUsername(getTranslation("ente.accesso.nome"));
        testi.getForm().setPassword(getTranslation("ente.accesso.password"));
        testi.getForm().setSubmit(getTranslation("ente.accesso.entra"));
        testi.getErrorMessage().setTitle(getTranslation("ente.accesso.non-riuscito"));
        testi.getErrorMessage().setMessage(messaggio);
        testi.getErrorMessage().setUsername(getTranslation("ente.accesso.manca-nome"));
        testi.getErrorMessage().setPassword(getTranslation("ente.accesso.manca-password"));
        return testi;
    }

    private Section dimostrazione(List<Voce> voci) {
        UnorderedList elenco = new UnorderedList();
        elenco.getStyle().set("list-style", "none").setPadding("0");
        for (Voce voce : voci) {
            Button riempi = new Button(
                    getTranslation(
                            "ente.accesso.dimostrativo", voce.ruolo(), voce.nome(), voce.accesso(), voce.password()),
                    clic -> modulo.getElement().executeJs(RIEMPI, voce.accesso(), voce.password()));
            elenco.add(new ListItem(riempi));
        }
        Section sezione = new Section(
                new H2(getTranslation("ente.accesso.dimostrativi")),
                new Paragraph(getTranslation("ente.accesso.dimostrativi.spiega")),
                elenco);
        sezione.addClassName("dimostrativi");
        return sezione;
    }
}
