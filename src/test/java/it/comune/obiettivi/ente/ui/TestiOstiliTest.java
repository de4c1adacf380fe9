package it.comune.obiettivi.ente.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import it.comune.obiettivi.ProvaDiPagina;
import it.comune.obiettivi.ente.Persone;
import it.comune.obiettivi.ente.PrimoUtente;
import it.comune.obiettivi.ente.Settori;
import it.comune.obiettivi.ente.Utente;
import it.comune.obiettivi.ente.Utenti;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Testi ostili nei moduli di utenti, settori, persone e altre grafie: restano testo, e quelli smisurati si rifiutano accanto al campo. */
class TestiOstiliTest extends ProvaDiPagina {

    private static final String SMISURATO = "x".repeat(20_000);

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

    private Utente capo;

    @BeforeEach
    void entra() {
        List.of("utente_ruolo", "utente", "settore_grafia", "settore", "persona_grafia", "persona")
                .forEach(tabella -> sql.update("delete from " + tabella));
        capo = primoUtente.crea("capo:Segreta-2025").orElseThrow().utente();
        entra(capo);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "javascript:alert(1)",
                "{{7*7}}",
                "${7*7}",
                "</vaadin-grid><b>x",
                "\u202Eossor otset",
                "zero\u0000zero",
                "'; drop table utente; --"
            })
    void un_testo_ostile_resta_il_testo_che_e(String testo) {
        UI.getCurrent().navigate(UtentiView.class);
        premi("Nuovo utente");
        scrivi("Nome e cognome", testo);
        scrivi("Accesso", "anna");
        premi("Salva");
        _setValue(_get(PasswordField.class, s -> s.withLabel("La tua password")), "Segreta-2025");
        premi("Conferma");
        premi("Chiudi");
        assertThat(utenti.perAccesso("anna").orElseThrow().nome()).isEqualTo(testo);
        siLegge(testo);

        UI.getCurrent().navigate(SettoriView.class);
        premi("Nuovo settore");
        scriviVoce("settore " + testo, "grafia " + testo);
        premi("Nuova persona");
        scriviVoce("persona " + testo, "altra " + testo);
        assertThat(settori.elenco()).singleElement().satisfies(settore -> {
            assertThat(settore.nome()).isEqualTo("settore " + testo);
            assertThat(settore.alias()).containsExactly("grafia " + testo);
        });
        assertThat(persone.elenco()).singleElement().satisfies(persona -> {
            assertThat(persona.nome()).isEqualTo("persona " + testo);
            assertThat(persona.alias()).containsExactly("altra " + testo);
        });
        siLegge("settore " + testo);
    }

    @Test
    void un_testo_smisurato_si_rifiuta_accanto_al_campo_e_non_si_salva() {
        UI.getCurrent().navigate(UtentiView.class);
        premi("Nuovo utente");
        scrivi("Nome e cognome", SMISURATO);
        scrivi("Accesso", "anna");
        premi("Salva");
        _setValue(_get(PasswordField.class, s -> s.withLabel("La tua password")), "Segreta-2025");
        premi("Conferma");
        rifiutato(_get(TextField.class, s -> s.withLabel("Nome e cognome")), "al più 200 caratteri");
        scrivi("Nome e cognome", "Anna");
        scrivi("Accesso", SMISURATO);
        premi("Salva");
        rifiutato(_get(TextField.class, s -> s.withLabel("Accesso")), "al più 100 caratteri");
        assertThat(_get(TextField.class, s -> s.withLabel("Nome e cognome")).isInvalid())
                .isFalse();
        premi("Annulla");
        assertThat(utenti.elenco()).hasSize(1);

        for (String nuovo : List.of("Nuovo settore", "Nuova persona")) {
            UI.getCurrent().navigate(UtentiView.class);
            UI.getCurrent().navigate(SettoriView.class);
            premi(nuovo);
            scriviVoce(SMISURATO, "");
            rifiutato(_get(TextField.class, s -> s.withLabel("Nome")), "al più di 500 caratteri");
            scriviVoce("Giusto", SMISURATO);
            rifiutato(_get(TextArea.class), "al più 500 caratteri");
            assertThat(_get(TextField.class, s -> s.withLabel("Nome")).isInvalid())
                    .isFalse();
            premi("Annulla");
        }
        assertThat(settori.elenco()).isEmpty();
        assertThat(persone.elenco()).isEmpty();
    }

    private static void rifiutato(HasValidation campo, String perche) {
        assertThat(campo.isInvalid()).isTrue();
        assertThat(campo.getErrorMessage()).contains(perche);
    }

    private static void scriviVoce(String nome, String grafie) {
        scrivi("Nome", nome);
        _setValue(_get(TextArea.class), grafie);
        premi("Salva");
    }

    private static void scrivi(String etichetta, String valore) {
        _setValue(_get(TextField.class, s -> s.withLabel(etichetta)), valore);
    }

    private static void premi(String testo) {
        _click(_get(Button.class, s -> s.withText(testo)));
    }

    /** Sta nella tabella com'è scritto, e nessun pezzo della pagina lo prende per HTML. */
    private static void siLegge(String testo) {
        assertThat(_find(Grid.class).stream().flatMap(TestiOstiliTest::celle)).contains(testo);
        assertThat(_find(Html.class)).isEmpty();
        assertThat(_find(Component.class).stream().map(Component::getElement).map(Element::getOuterHTML))
                .noneMatch(html -> html.contains(testo) && testo.contains("<"));
        assertThat(_find(Component.class).stream()
                        .map(pezzo -> pezzo.getElement().getProperty("innerHTML")))
                .containsOnlyNulls();
    }

    private static Stream<String> celle(Grid<?> griglia) {
        return Stream.iterate(0, riga -> riga + 1)
                .limit(GridKt._size(griglia))
                .flatMap(riga -> GridKt._getFormattedRow(griglia, riga).stream());
    }
}
