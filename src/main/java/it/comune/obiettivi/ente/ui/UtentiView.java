package it.comune.obiettivi.ente.ui;

import static java.util.stream.Collectors.joining;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.FlexComponent.Alignment;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import it.comune.obiettivi.ente.Persone;
import it.comune.obiettivi.ente.Ruolo;
import it.comune.obiettivi.ente.Ruolo.Amministratore;
import it.comune.obiettivi.ente.Ruolo.Assessore;
import it.comune.obiettivi.ente.Ruolo.Responsabile;
import it.comune.obiettivi.ente.Settori;
import it.comune.obiettivi.ente.Utente;
import it.comune.obiettivi.ente.UtenteCorrente;
import it.comune.obiettivi.ente.Utenti;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Chi può entrare e con quali ruoli: li tiene l'amministratore, il segretario ne cambia i settori. */
@Route("utenti")
@Menu(title = "ente.utenti.titolo", order = 90, icon = "utenti")
@RolesAllowed({"AMMINISTRATORE", "SEGRETARIO"})
class UtentiView extends VerticalLayout implements HasDynamicTitle {

    /** Sotto questa larghezza, in punti, le colonne non ci stanno. */
    private static final int STRETTO = 640;

    private final Utenti utenti;
    private final Settori settori;
    private final Persone persone;
    private final UtenteCorrente corrente;
    private final Grid<Utente> elenco = new Grid<>();
    private final TextField cerca = new TextField();
    private final Map<String, String> ambiti = new HashMap<>();
    private @Nullable Registration ridimensiona;

    UtentiView(Utenti utenti, Settori settori, Persone persone, UtenteCorrente corrente) {
        this.utenti = utenti;
        this.settori = settori;
        this.persone = persone;
        this.corrente = corrente;
        setSizeFull();
        addClassName("pagina-ente");
        cerca.setLabel(getTranslation("ente.utenti.cerca"));
        cerca.setClearButtonVisible(true);
        cerca.setValueChangeMode(ValueChangeMode.LAZY);
        cerca.addValueChangeListener(cambio -> mostra());
        HorizontalLayout barra = new HorizontalLayout(cerca);
        barra.setAlignItems(Alignment.END);
        if (corrente.richiedi().ha(Amministratore.class)) {
            Button nuovo = new Button(getTranslation("ente.utenti.nuovo"), clic -> apri(null));
            nuovo.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            barra.add(nuovo);
        }
        add(
                new H1(getTranslation("ente.utenti.titolo")),
                new Paragraph(getTranslation("ente.utenti.spiega")),
                barra,
                elenco);
        elenco.setAllRowsVisible(true);
        colonne();
        mostra();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("ente.utenti.pagina");
    }

    @Override
    protected void onAttach(AttachEvent evento) {
        Page finestra = evento.getUI().getPage();
        finestra.retrieveExtendedClientDetails(video -> adatta(video.getWindowInnerWidth()));
        ridimensiona = finestra.addBrowserWindowResizeListener(nuova -> adatta(nuova.getWidth()));
    }

    @Override
    protected void onDetach(DetachEvent evento) {
        if (ridimensiona != null) {
            ridimensiona.remove();
        }
    }

    /** Su uno schermo stretto ogni persona sta in una casella sola: nome, accesso, ruoli e stato, interi. */
    private void adatta(int larghezza) {
        boolean stretto = larghezza < STRETTO;
        elenco.getColumns().forEach(colonna -> colonna.setVisible(!stretto));
        elenco.getColumnByKey("tutto").setVisible(stretto);
        elenco.getColumnByKey("modifica").setVisible(true);
    }

    private Div tutto(Utente utente) {
        Span accesso = new Span(utente.accesso() + " · " + stato(utente));
        Span ruoli = new Span(ruoli(utente));
        Div tutto = new Div(new Span(utente.nome()), accesso, ruoli);
        tutto.addClassName("utente-stretto");
        return tutto;
    }

    private String ruoli(Utente utente) {
        return utente.ruoli().isEmpty()
                ? getTranslation("ente.utenti.nessun-ruolo")
                : utente.ruoli().stream().map(this::parole).collect(joining(", "));
    }

    private void colonne() {
        elenco.addComponentColumn(this::tutto)
                .setKey("tutto")
                .setHeader(getTranslation("ente.utenti.nome"))
                .setComparator(Utente::nome)
                .setFlexGrow(1)
                .setVisible(false);
        elenco.addColumn(Utente::nome)
                .setHeader(getTranslation("ente.utenti.nome"))
                .setSortable(true);
        elenco.addColumn(Utente::accesso)
                .setHeader(getTranslation("ente.utenti.accesso"))
                .setSortable(true);
        elenco.addColumn(this::ruoli)
                .setHeader(getTranslation("ente.utenti.ruoli"))
                .setFlexGrow(3);
        elenco.addColumn(this::stato)
                .setHeader(getTranslation("ente.utenti.stato"))
                .setSortable(true);
        elenco.addComponentColumn(this::modifica)
                .setKey("modifica")
                .setHeader(getTranslation("ente.azioni"))
                .setFlexGrow(0)
                .setAutoWidth(true);
    }

    private void mostra() {
        ambiti.clear();
        settori.elenco().forEach(s -> ambiti.put(new Responsabile(s.id()).codice(), s.nome()));
        persone.elenco().forEach(p -> ambiti.put(new Assessore(p.id()).codice(), p.nome()));
        String cercato = cerca.getValue().strip().toLowerCase(Locale.ITALIAN);
        elenco.setItems(utenti.elenco().stream()
                .filter(u -> (u.nome() + " " + u.accesso())
                        .toLowerCase(Locale.ITALIAN)
                        .contains(cercato))
                .toList());
        elenco.setEmptyStateText(getTranslation("ente.utenti.nessuno", cerca.getValue()));
    }

    private Button modifica(Utente utente) {
        Button modifica = new Button(getTranslation("ente.modifica"), clic -> apri(utente));
        modifica.setAriaLabel(getTranslation("ente.utenti.modifica", utente.nome()));
        modifica.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return modifica;
    }

    private String stato(Utente utente) {
        if (!utente.attivo()) {
            return getTranslation("ente.utenti.disattivato");
        }
        return getTranslation(utente.deveCambiarePassword() ? "ente.utenti.in-attesa" : "ente.utenti.attivo");
    }

    private String parole(Ruolo ruolo) {
        String nome = getTranslation("ente.ruolo." + ruolo.nome());
        String ambito = ambiti.get(ruolo.codice());
        return ambito == null ? nome : nome + " (" + ambito + ")";
    }

    private void apri(@Nullable Utente utente) {
        SceltaRuoli ruoli = new SceltaRuoli(settori.elenco(), persone.elenco());
        FinestraUtente finestra = new FinestraUtente(utenti, corrente.richiedi(), utente, ruoli);
        finestra.addOpenedChangeListener(cambio -> {
            if (!cambio.isOpened()) {
                mostra();
            }
        });
        finestra.open();
    }
}
