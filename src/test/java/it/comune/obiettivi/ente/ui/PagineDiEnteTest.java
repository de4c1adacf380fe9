package it.comune.obiettivi.ente.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static it.comune.obiettivi.ente.Riconosciuto.senzaChiedere;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.fakeservlet.FakeHttpSession;
import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedHttpSession;
import com.vaadin.flow.server.communication.RpcInvocationEvent;
import it.comune.obiettivi.ProvaDiPagina;
import it.comune.obiettivi.ente.AccessoNegato;
import it.comune.obiettivi.ente.Dimostrativi;
import it.comune.obiettivi.ente.Grafie;
import it.comune.obiettivi.ente.NonValido;
import it.comune.obiettivi.ente.OrologioMobile;
import it.comune.obiettivi.ente.Persona;
import it.comune.obiettivi.ente.Persone;
import it.comune.obiettivi.ente.PrimoUtente;
import it.comune.obiettivi.ente.Riconosciuto;
import it.comune.obiettivi.ente.Ruolo;
import it.comune.obiettivi.ente.Ruolo.Nucleo;
import it.comune.obiettivi.ente.Ruolo.Responsabile;
import it.comune.obiettivi.ente.Ruolo.Segretario;
import it.comune.obiettivi.ente.SenzaScadenza;
import it.comune.obiettivi.ente.Settore;
import it.comune.obiettivi.ente.Settori;
import it.comune.obiettivi.ente.Utente;
import it.comune.obiettivi.ente.UtenteCorrente;
import it.comune.obiettivi.ente.Utenti;
import it.comune.obiettivi.ente.Utenti.Nuovo;
import jakarta.annotation.security.PermitAll;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;

@Import(PagineDiEnteTest.Aggiunte.class)
class PagineDiEnteTest extends ProvaDiPagina {

    @TestConfiguration(proxyBeanMethods = false)
    static class Aggiunte {
        @Bean
        @Primary
        OrologioMobile orologioMobile() {
            return new OrologioMobile();
        }

        @Bean
        Dimostrativi dimostrativi() {
            return () -> List.of(new Dimostrativi.Voce("Segretario", "Carla Neri", "segretario", "prova"));
        }
    }

    @Route(value = "schermo-di-prova", autoLayout = false)
    @PermitAll
    @SenzaScadenza
    static class SchermoDiProva extends Div {}

    @Autowired
    Utenti utenti;

    @Autowired
    Settori settori;

    @Autowired
    Persone persone;

    @Autowired
    PrimoUtente primoUtente;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    OrologioMobile orologio;

    @Autowired
    Sessioni sessioni;

    Utente capo;
    Settore cultura;

    @BeforeEach
    void prepara() {
        List.of("utente_ruolo", "utente", "settore_grafia", "settore", "persona_grafia", "persona")
                .forEach(tabella -> sql.update("delete from " + tabella));
        capo = primoUtente.crea("capo:Segreta-2025").orElseThrow().utente();
        cultura = settori.crea("Cultura", Set.of("Biblioteca"), capo);
    }

    @Test
    void chi_non_e_entrato_arriva_alla_pagina_di_accesso_con_gli_utenti_dimostrativi() {
        apri();
        _assertOne(LoginForm.class);
        _click(_get(Button.class, s -> s.withText("Segretario: Carla Neri (segretario / prova)")));
    }

    @Test
    void un_errore_di_accesso_si_vede_e_dice_quanto_aspettare() {
        apri();
        UI.getCurrent().navigate("accesso", QueryParameters.of("attesa", "2"));
        assertThat(_get(LoginForm.class).isError()).isTrue();
        UI.getCurrent().navigate("accesso", QueryParameters.of("motivo", "disattivato"));
        _assertOne(
                Paragraph.class,
                s -> s.withText("Il tuo utente è stato disattivato. Per informazioni chiedi all'amministratore."));
    }

    @Test
    void una_password_monouso_scaduta_dice_a_chi_chiederne_un_altra() {
        apri();
        UI.getCurrent().navigate("accesso", QueryParameters.of("scaduta", ""));
        assertThat(_get(LoginForm.class).isError()).isTrue();
        assertThat(_get(LoginForm.class).getElement().getProperty("i18n")
                        + UI.getCurrent().getTranslation("ente.accesso.scaduta", 7L))
                .contains("sono passati 7 giorni", "Chiedine un'altra all'amministratore");
    }

    @Test
    void una_password_monouso_si_cambia_prima_di_ogni_altra_cosa() {
        Utenti.Creato creato =
                utenti.crea(new Nuovo("anna", "Anna", null, Set.of(new Segretario())), senzaChiedere(capo));
        entra(creato.utente());
        _assertOne(CambiaPasswordView.class);
        UI.getCurrent().navigate("utenti");
        _assertOne(CambiaPasswordView.class);

        password("Password attuale", creato.password());
        password("Nuova password", "quattro gufi in fila");
        password("Nuova password, di nuovo", "un'altra frase");
        premi("Cambia password");
        assertThat(utenti.leggi(creato.utente().id()).deveCambiarePassword()).isTrue();

        password("Nuova password, di nuovo", "quattro gufi in fila");
        premi("Cambia password");
        assertThat(utenti.leggi(creato.utente().id()).deveCambiarePassword()).isFalse();
        UI.getCurrent().navigate("utenti");
        _assertOne(UtentiView.class);
    }

    @Test
    void l_amministratore_crea_un_utente_e_ne_vede_la_password_una_volta_sola() {
        entra(capo);
        UI.getCurrent().navigate(UtentiView.class);
        premi("Nuovo utente");
        testo("Nome e cognome", "Anna Bianchi");
        testo("Accesso", "anna.bianchi");
        ruoliSemplici(Set.of(new Nucleo()));
        premi("Salva");
        conferma("sbagliata");
        assertThat(_get(PasswordField.class, s -> s.withLabel("La tua password"))
                        .getErrorMessage())
                .isEqualTo("La password non è giusta.");
        assertThat(utenti.perAccesso("anna.bianchi")).isEmpty();
        conferma("Segreta-2025");
        String monouso = _get(TextField.class, s -> s.withLabel("Password monouso di anna.bianchi"))
                .getValue();
        assertThat(monouso).hasSize(19);
        premi("Chiudi");
        assertThat(utenti.perAccesso("anna.bianchi").orElseThrow().ruoli()).containsExactly(new Nucleo());
        assertThat(GridKt._size(_get(Grid.class))).isEqualTo(2);
    }

    @Test
    void un_errore_si_dice_e_non_perde_cio_che_e_scritto() {
        entra(capo);
        UI.getCurrent().navigate(UtentiView.class);
        premi("Nuovo utente");
        testo("Nome e cognome", "Altro Capo");
        testo("Accesso", "capo");
        premi("Salva");
        conferma("Segreta-2025");
        assertThat(avvisi()).containsExactly("L'accesso «capo» è già di un altro utente.");
        assertThat(_get(TextField.class, s -> s.withLabel("Nome e cognome")).getValue())
                .isEqualTo("Altro Capo");
    }

    @Test
    void l_amministratore_disattiva_riattiva_e_azzera_la_password() {
        Utente anna = utenti.crea(new Nuovo("anna", "Anna", null, Set.of()), senzaChiedere(capo))
                .utente();
        entra(capo);
        UI.getCurrent().navigate(UtentiView.class);
        modifica("Modifica Anna");
        premi("Disattiva");
        conferma("Segreta-2025");
        assertThat(utenti.leggi(anna.id()).attivo()).isFalse();
        modifica("Modifica Anna");
        premi("Riattiva");
        assertThat(utenti.leggi(anna.id()).attivo()).isTrue();
        orologio.avanti(Riconosciuto.DURATA);
        modifica("Modifica Anna");
        premi("Nuova password monouso");
        assertThat(utenti.leggi(anna.id()).generazione()).isEqualTo(anna.generazione());
        conferma("Segreta-2025");
        assertThat(utenti.leggi(anna.id()).generazione()).isGreaterThan(anna.generazione());
    }

    @Test
    void il_segretario_cambia_i_settori_di_un_utente_e_nient_altro() {
        Utente anna = utenti.crea(new Nuovo("anna", "Anna", null, Set.of(new Nucleo())), senzaChiedere(capo))
                .utente();
        entra(segretario());
        UI.getCurrent().navigate(UtentiView.class);
        _assertNone(Button.class, s -> s.withText("Nuovo utente"));
        modifica("Modifica Anna");
        _assertNone(Button.class, s -> s.withText("Disattiva"));
        settoriScelti(Set.of(cultura));
        premi("Salva");
        conferma("Segretissima-1");
        assertThat(avvisi()).containsExactly("Salvato: Anna.");
        assertThat(utenti.leggi(anna.id()).ruoli())
                .containsExactlyInAnyOrder(new Nucleo(), new Responsabile(cultura.id()));
    }

    @Test
    void settori_e_persone_si_creano_e_si_correggono_con_le_loro_grafie() {
        entra(segretario());
        UI.getCurrent().navigate(SettoriView.class);
        modifica("Modifica Cultura");
        testo("Nome", "Cultura e sport");
        _setValue(_get(TextArea.class), "Musei");
        premi("Salva");
        assertThat(avvisi()).containsExactly("Settore salvato: Cultura e sport.");
        assertThat(settori.leggi(cultura.id()).alias()).containsExactly("Cultura", "Musei");
    }

    @Test
    void un_nome_nuovo_con_una_grafia_che_non_va_non_cambia_nulla() {
        entra(segretario());
        UI.getCurrent().navigate(SettoriView.class);
        modifica("Modifica Cultura");
        testo("Nome", "Cultura e sport");
        _setValue(_get(TextArea.class), "Biblioteca\n" + "a".repeat(501));
        premi("Salva");
        assertThat(_get(TextArea.class).isInvalid()).isTrue();
        assertThat(settori.leggi(cultura.id()).nome()).isEqualTo("Cultura");
        assertThat(settori.leggi(cultura.id()).alias()).containsExactly("Biblioteca");
        assertThat(_get(TextField.class, s -> s.withLabel("Nome")).getValue()).isEqualTo("Cultura e sport");

        Persona anna = persone.crea("Anna Bianchi", Set.of(), capo);
        Grafie lunga = new Grafie("Anna Verdi", Set.of("b".repeat(501)), Set.of());
        assertThatThrownBy(() -> persone.correggi(anna.id(), lunga, capo)).isInstanceOf(NonValido.class);
        assertThat(persone.leggi(anna.id()).nome()).isEqualTo("Anna Bianchi");
    }

    @Test
    void un_ruolo_nuovo_con_un_nome_che_non_va_non_cambia_nulla() {
        Utente anna = utenti.crea(new Nuovo("anna", "Anna", null, Set.of(new Nucleo())), senzaChiedere(capo))
                .utente();
        entra(capo);
        UI.getCurrent().navigate(UtentiView.class);
        modifica("Modifica Anna");
        testo("Nome e cognome", "A".repeat(201));
        settoriScelti(Set.of(cultura));
        premi("Salva");
        conferma("Segreta-2025");
        assertThat(_get(TextField.class, s -> s.withLabel("Nome e cognome")).isInvalid())
                .isTrue();
        assertThat(utenti.leggi(anna.id()).ruoli()).containsExactly(new Nucleo());
    }

    /**
     * Cambio della password e accesso stanno fuori dal telaio: prima del loro contenuto non si ripete nulla da saltare, e
     * «Vai al contenuto» non serve (WCAG 2.4.1 chiede di saltare i blocchi ripetuti in più pagine).
     */
    @Test
    void dove_non_c_e_il_telaio_non_c_e_nulla_da_saltare() {
        for (Class<? extends Component> fuori : List.of(CambiaPasswordView.class, LoginView.class)) {
            assertThat(fuori.getAnnotation(Route.class).autoLayout()).isFalse();
        }
        entra(capo);
        UI.getCurrent().navigate(CambiaPasswordView.class);
        assertThat(UI.getCurrent().getInternals().getActiveRouterTargetsChain()).hasSize(1);
        _assertNone(Nav.class);
        _assertNone(Header.class);
        assertThat(_get(CambiaPasswordView.class).getElement().getTextRecursively())
                .startsWith(_get(H1.class).getText());
    }

    @Test
    void chi_non_ha_il_ruolo_non_apre_la_pagina() {
        Utente anna = utenti.crea(
                new Nuovo("anna", "Anna", null, Set.of(new Nucleo())), "Segretissima-1", senzaChiedere(capo));
        entra(anna);
        assertThatThrownBy(() -> UI.getCurrent().navigate(UtentiView.class))
                .hasRootCauseInstanceOf(AccessDeniedException.class);
    }

    @Test
    void due_minuti_prima_arriva_l_avviso_e_un_gesto_tiene_aperta_la_sessione() {
        entra(capo);
        passano(27);
        _assertNone(AvvisoScadenza.class);
        passano(1);
        _assertOne(AvvisoScadenza.class);
        assertThat(_get(AvvisoScadenza.class).getHeaderTitle()).isEqualTo("La sessione si chiude tra 2 minuti");
        gesto("click");
        _assertNone(AvvisoScadenza.class);
        passano(27);
        _assertNone(AvvisoScadenza.class);
    }

    @Test
    void aggiornamenti_e_risposte_automatiche_non_sono_gesti() {
        entra(capo);
        passano(27);
        List.of("ui-poll", "confirmUpdate", "setViewportRange", "e-chart-aggiorna")
                .forEach(this::gesto);
        passano(1);
        _assertOne(AvvisoScadenza.class);
    }

    @Test
    void senza_gesti_la_sessione_finisce() {
        entra(capo);
        FakeHttpSession sessione = (FakeHttpSession)
                ((WrappedHttpSession) VaadinSession.getCurrent().getSession()).getHttpSession();
        passano(30);
        assertThat(sessione.isValid()).isFalse();
    }

    @Test
    void dopo_dodici_ore_la_sessione_finisce_comunque_e_cinque_minuti_prima_lo_dice() {
        entra(capo);
        UI.getCurrent().navigate(SchermoDiProva.class);
        FakeHttpSession sessione = (FakeHttpSession)
                ((WrappedHttpSession) VaadinSession.getCurrent().getSession()).getHttpSession();
        passano(12 * 60 - 5);
        assertThat(_get(AvvisoScadenza.class).getHeaderTitle()).isEqualTo("La sessione si chiude tra 5 minuti");
        gesto("click");
        _assertNone(AvvisoScadenza.class);
        passano(1);
        _assertNone(AvvisoScadenza.class);
        passano(4);
        assertThat(sessione.isValid()).isFalse();
    }

    @Test
    void le_proprie_sessioni_si_vedono_e_non_se_ne_chiude_una_di_un_altro() {
        entra(capo);
        UI.getCurrent().navigate(SessioniView.class);
        _assertOne(H2.class);
        _assertOne(Paragraph.class, s -> s.withText("È questa."));
        _assertNone(Button.class, s -> s.withText("Chiudi tutte le altre"));
        Utente altro = segretario();
        Ingresso mia = sessioni.di(capo).getFirst();
        assertThatThrownBy(() -> sessioni.chiudi(mia, altro)).isInstanceOf(AccessoNegato.class);
        assertThat(sessioni.di(altro)).isEmpty();
    }

    @Test
    void mentre_si_sceglie_la_password_si_legge_perche_non_va_e_quando_va() {
        entra(capo);
        UI.getCurrent().navigate(CambiaPasswordView.class);
        for (var riga : Map.of(
                        "corta", "Troppo corta",
                        "password1234", "Si indovina in fretta",
                        "capo dei gufi 83", "Contiene «capo»",
                        "quattro gufi in fila", "Questa va bene")
                .entrySet()) {
            password("Nuova password", riga.getKey());
            assertThat(_get(PasswordField.class, s -> s.withLabel("Nuova password"))
                            .getHelperText())
                    .startsWith(riga.getValue());
        }
    }

    @Test
    void soltanto_uno_schermo_senza_scadenza_resta_aperto_senza_gesti() {
        entra(capo);
        UI.getCurrent().navigate(SchermoDiProva.class);
        passano(11 * 60);
        _assertNone(AvvisoScadenza.class);
    }

    @Test
    void chi_non_ha_ruoli_legge_sulla_sua_pagina_iniziale_a_chi_chiederne_uno() {
        Utente anna = utenti.crea(new Nuovo("anna", "Anna", null, Set.of()), "Segretissima-1", senzaChiedere(capo));
        entra(anna);
        _assertOne(SenzaRuoloView.class);
        assertThat(_get(SenzaRuoloView.class).getElement().getTextRecursively())
                .contains("chiedi a chi amministra il programma: " + capo.nome());
        utenti.cambiaRuoli(anna.id(), Set.of(new Nucleo()), Set.of(), senzaChiedere(capo));
        entra(utenti.leggi(anna.id()));
        UI.getCurrent().navigate("senza-ruolo");
        _assertNone(SenzaRuoloView.class);
    }

    @Test
    void chi_salva_una_persona_senza_ruolo_lo_sa_prima_e_puo_farlo() {
        entra(capo);
        UI.getCurrent().navigate(UtentiView.class);
        premi("Nuovo utente");
        testo("Nome e cognome", "Anna Bianchi");
        testo("Accesso", "anna.bianchi");
        _assertOne(Paragraph.class, s -> s.withPredicate(PagineDiEnteTest::avvisaDelRuolo));
        ruoliSemplici(Set.of(new Nucleo()));
        _assertNone(Paragraph.class, s -> s.withPredicate(PagineDiEnteTest::avvisaDelRuolo));
        ruoliSemplici(Set.of());
        premi("Salva");
        conferma("Segreta-2025");
        assertThat(_find(Paragraph.class).stream().map(Paragraph::getText))
                .contains("Non ha ancora un ruolo: finché non glielo dai, entra ma non apre nessuna pagina.");
        premi("Chiudi");
        assertThat(utenti.perAccesso("anna.bianchi").orElseThrow().ruoli()).isEmpty();
        assertThat(GridKt._getFormattedRow(_get(Grid.class), 0)).contains("Nessun ruolo");
    }

    private static boolean avvisaDelRuolo(Paragraph avviso) {
        return avviso.getText().startsWith("Senza un ruolo questa persona entra");
    }

    @Test
    void chi_perde_il_ruolo_della_pagina_ne_esce_al_primo_gesto() {
        entra(capo);
        UI.getCurrent().navigate(UtentiView.class);
        SecurityContextHolder.getContext()
                .setAuthentication(UtenteCorrente.autenticazione(utenti.crea(
                        new Nuovo("anna", "Anna", null, Set.of(new Nucleo())), "Segretissima-1", senzaChiedere(capo))));
        gesto("click");
        _assertNone(UtentiView.class);
    }

    private Utente segretario() {
        return utenti.crea(
                new Nuovo("seg", "Carla", null, Set.of(new Segretario())), "Segretissima-1", senzaChiedere(capo));
    }

    private void passano(int minuti) {
        orologio.avanti(Duration.ofMinutes(minuti));
        sessioni.controlla();
        MockVaadin.clientRoundtrip(true);
    }

    private void gesto(String nome) {
        VaadinService.getCurrent().fireRpcInvocationStarted(new RpcInvocationEvent(UI.getCurrent(), "event", 1, nome));
        MockVaadin.clientRoundtrip(true);
    }

    private static void conferma(String password) {
        password("La tua password", password);
        premi("Conferma");
    }

    private static void premi(String testo) {
        _click(_get(Button.class, s -> s.withText(testo)));
    }

    /** I bottoni delle righe non sono nell'albero finché il browser non le chiede: si preme quello della riga giusta. */
    @SuppressWarnings("unchecked")
    private static void modifica(String etichetta) {
        Grid<Object> griglia = _find(Grid.class).getFirst();
        for (int riga = 0; riga < GridKt._size(griglia); riga++) {
            Button bottone = (Button) GridKt._getCellComponent(
                    griglia, riga, griglia.getColumns().getLast().getKey());
            if (bottone.getAriaLabel().filter(etichetta::equals).isPresent()) {
                bottone.click();
                return;
            }
        }
        throw new AssertionError("Manca il bottone " + etichetta);
    }

    private static void testo(String etichetta, String valore) {
        _setValue(_get(TextField.class, s -> s.withLabel(etichetta)), valore);
    }

    private static void password(String etichetta, String valore) {
        _setValue(_get(PasswordField.class, s -> s.withLabel(etichetta)), valore);
    }

    @SuppressWarnings("unchecked")
    private static void ruoliSemplici(Set<Ruolo> ruoli) {
        _setValue((CheckboxGroup<Ruolo>) _get(CheckboxGroup.class), ruoli);
    }

    @SuppressWarnings("unchecked")
    private static void settoriScelti(Set<Settore> scelti) {
        _setValue(
                (MultiSelectComboBox<Settore>)
                        _get(MultiSelectComboBox.class, s -> s.withLabel("Responsabile dei settori")),
                scelti);
    }

    private static List<String> avvisi() {
        return _find(Notification.class).stream()
                .map(avviso -> avviso.getElement().getProperty("text"))
                .toList();
    }
}
