package it.comune.obiettivi.ente.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextField;
import it.comune.obiettivi.ente.Persona;
import it.comune.obiettivi.ente.Riconosciuto;
import it.comune.obiettivi.ente.Ruolo;
import it.comune.obiettivi.ente.Ruolo.Amministratore;
import it.comune.obiettivi.ente.Utente;
import it.comune.obiettivi.ente.Utenti;
import it.comune.obiettivi.ente.Utenti.Correzione;
import it.comune.obiettivi.ente.Utenti.Creato;
import it.comune.obiettivi.ente.Utenti.Nuovo;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Un utente da creare o da modificare; la password monouso si vede qui, una volta sola. */
class FinestraUtente extends Dialog {

    private final Utenti utenti;
    private final Utente chi;
    private final @Nullable Utente utente;
    private final SceltaRuoli ruoli;
    private final TextField accesso = new TextField();
    private final TextField nome = new TextField();
    private final ComboBox<Persona> persona = new ComboBox<>();
    private final Paragraph senzaRuolo = new Paragraph();

    FinestraUtente(Utenti utenti, Utente chi, @Nullable Utente utente, SceltaRuoli ruoli) {
        this.utenti = utenti;
        this.chi = chi;
        this.utente = utente;
        this.ruoli = ruoli;
        setHeaderTitle(utente == null ? getTranslation("ente.utenti.nuovo") : utente.nome());
        setWidth("min(42rem, 100%)");
        nome.setLabel(getTranslation("ente.utenti.nome"));
        accesso.setLabel(getTranslation("ente.utenti.accesso"));
        accesso.setHelperText(getTranslation("ente.utenti.accesso.regola"));
        persona.setLabel(getTranslation("ente.utenti.persona"));
        persona.setItems(ruoli.persone());
        persona.setItemLabelGenerator(Persona::nome);
        persona.setClearButtonVisible(true);
        List.of(nome, accesso).forEach(campo -> {
            campo.setWidthFull();
            campo.setRequired(true);
        });
        persona.setWidthFull();
        senzaRuolo.setText(getTranslation("ente.utenti.senza-ruolo"));
        senzaRuolo.addClassName("nota-avviso");
        senzaRuolo.setWidthFull();
        senzaRuolo.getElement().setAttribute("role", "status");
        VerticalLayout modulo = new VerticalLayout(nome, accesso, persona, ruoli, senzaRuolo);
        modulo.setPadding(false);
        add(modulo);
        if (utente != null) {
            mostra(utente);
        }
        comandi();
        ruoli.quandoCambiano(this::avvisa);
        avvisa();
    }

    /** Una persona senza ruolo si può salvare, sapendolo. */
    private void avvisa() {
        senzaRuolo.setVisible(ruoli.scelti().isEmpty());
    }

    private void mostra(Utente esistente) {
        nome.setValue(esistente.nome());
        accesso.setValue(esistente.accesso());
        accesso.setReadOnly(true);
        ruoli.persone().stream()
                .filter(una -> Long.valueOf(una.id()).equals(esistente.persona()))
                .findFirst()
                .ifPresent(persona::setValue);
        ruoli.mostra(esistente.ruoli());
        if (!chi.ha(Amministratore.class)) {
            nome.setReadOnly(true);
            persona.setReadOnly(true);
            ruoli.soloSettori();
        }
    }

    private void comandi() {
        Button salva = new Button(getTranslation("ente.salva"), clic -> salva());
        salva.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Utente esistente = utente;
        if (esistente != null && chi.ha(Amministratore.class)) {
            String verso = esistente.attivo() ? "ente.utenti.disattiva" : "ente.utenti.riattiva";
            getFooter()
                    .add(
                            new Button(getTranslation("ente.utenti.azzera"), clic -> azzera(esistente)),
                            new Button(
                                    getTranslation("ente.utenti.chiudi-sessioni"), clic -> chiudiSessioni(esistente)),
                            new Button(getTranslation(verso), clic -> attiva(esistente)));
        }
        getFooter().add(new Button(getTranslation("ente.annulla"), clic -> close()), salva);
    }

    private void salva() {
        Utente esistente = utente;
        if (esistente == null) {
            gesto(io -> EsitoDetto.di(this, campi(), () -> crea(io), "ente.utenti.creato", nome.getValue()));
        } else {
            gesto(io -> chiudeSe(EsitoDetto.di(
                    this, campi(), () -> correggi(esistente, io), "ente.utenti.salvato", nome.getValue())));
        }
    }

    /** Prima di cambiare un altro utente si ridà la propria password. */
    private void gesto(Consumer<Riconosciuto> che) {
        Riconoscimento.prima(utenti, chi, che);
    }

    private Map<String, TextField> campi() {
        return Map.of(
                "ente.errore.nome-utente", nome, "ente.errore.accesso", accesso, "ente.errore.accesso-preso", accesso);
    }

    private void chiudeSe(boolean riuscito) {
        if (riuscito) {
            close();
        }
    }

    private void crea(Riconosciuto io) {
        Persona scelta = persona.getValue();
        Creato creato = utenti.crea(
                new Nuovo(accesso.getValue(), nome.getValue(), scelta == null ? null : scelta.id(), ruoli.scelti()),
                io);
        consegna(creato.utente().accesso(), creato.password());
    }

    private void correggi(Utente esistente, Riconosciuto io) {
        Persona scelta = persona.getValue();
        Set<Ruolo> aggiunti = new HashSet<>(ruoli.scelti());
        aggiunti.removeAll(esistente.ruoli());
        Set<Ruolo> tolti = new HashSet<>(esistente.ruoli());
        tolti.removeAll(ruoli.scelti());
        if (chi.ha(Ruolo.Amministratore.class)) {
            utenti.correggi(
                    esistente.id(),
                    new Correzione(nome.getValue(), scelta == null ? null : scelta.id(), aggiunti, tolti),
                    io);
        } else {
            utenti.cambiaRuoli(esistente.id(), aggiunti, tolti, io);
        }
    }

    private void attiva(Utente esistente) {
        boolean si = !esistente.attivo();
        String fatto = si ? "ente.utenti.riattivato" : "ente.utenti.e-disattivato";
        gesto(io ->
                chiudeSe(EsitoDetto.di(this, () -> utenti.attiva(esistente.id(), si, io), fatto, esistente.nome())));
    }

    private void chiudiSessioni(Utente esistente) {
        gesto(io -> EsitoDetto.di(
                this,
                () -> utenti.chiudiSessioni(esistente.id(), io),
                "ente.utenti.sessioni-chiuse",
                esistente.nome()));
    }

    private void azzera(Utente esistente) {
        gesto(io -> EsitoDetto.di(
                this,
                () -> consegna(esistente.accesso(), utenti.azzeraPassword(esistente.id(), io)),
                "ente.utenti.azzerata",
                esistente.nome()));
    }

    /** Al posto del modulo: la password, che non si potrà rivedere. */
    private void consegna(String perAccesso, String password) {
        removeAll();
        getFooter().removeAll();
        TextField monouso = new TextField(getTranslation("ente.utenti.monouso", perAccesso));
        monouso.setValue(password);
        monouso.setReadOnly(true);
        monouso.setAutoselect(true);
        monouso.setWidthFull();
        senzaRuolo.setText(getTranslation("ente.utenti.ancora-senza-ruolo"));
        add(monouso, new Paragraph(getTranslation("ente.utenti.monouso.spiega", Utenti.MONOUSO.toDays())), senzaRuolo);
        Button chiudi = new Button(getTranslation("ente.chiudi"), clic -> close());
        chiudi.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(chiudi);
        monouso.focus();
    }
}
