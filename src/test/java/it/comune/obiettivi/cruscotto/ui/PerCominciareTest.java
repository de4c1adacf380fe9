package it.comune.obiettivi.cruscotto.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static it.comune.obiettivi.ente.Riconosciuto.senzaChiedere;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import it.comune.obiettivi.ProvaDiPagina;
import it.comune.obiettivi.Svuota;
import it.comune.obiettivi.cruscotto.Cruscotto;
import it.comune.obiettivi.ente.AccessoNegato;
import it.comune.obiettivi.ente.PrimoUtente;
import it.comune.obiettivi.ente.Ruolo;
import it.comune.obiettivi.ente.Settore;
import it.comune.obiettivi.ente.Settori;
import it.comune.obiettivi.ente.Utente;
import it.comune.obiettivi.ente.Utenti;
import it.comune.obiettivi.piano.Piani;
import it.comune.obiettivi.piano.Schede;
import it.comune.obiettivi.registro.ModificaRifiutata;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.util.ReflectionTestUtils;

/** Dal programma vuoto al primo piano: i tre passi dicono che cosa è fatto e portano dove si fa il resto. */
@TestPropertySource(properties = "obiettivi.oggi=2026-06-15")
class PerCominciareTest extends ProvaDiPagina {

    @Autowired
    Utenti utenti;

    @Autowired
    PrimoUtente primoUtente;

    @Autowired
    Settori settori;

    @Autowired
    Piani piani;

    @Autowired
    Schede schede;

    @Autowired
    Cruscotto cruscotto;

    @Autowired
    JdbcTemplate sql;

    Utente capo;

    @BeforeEach
    void solo_il_primo_utente() {
        Svuota.tutto(sql);
        List.of("letti", "quadri")
                .forEach(memoria -> ((Map<?, ?>) ReflectionTestUtils.getField(cruscotto, memoria)).clear());
        capo = primoUtente.crea("capo:Segreta-2025").orElseThrow().utente();
    }

    @Test
    void il_primo_utente_fa_i_tre_passi_e_li_vede_fatti() {
        entra(capo);
        assertThat(_get(H1.class).getText()).isEqualTo("Per cominciare");
        assertThat(stati()).containsExactly("Da fare", "Da fare", "Da fare");
        assertThat(collegamenti()).containsSequence("settori", "importa", "utenti");

        settori.crea("Cultura", Set.of(), capo);
        inizio();
        assertThat(stati()).containsExactly("Fatto", "Da fare", "Da fare");
        assertThat(passi().getFirst()).contains("Un settore, nessuna persona ancora.");

        apriIlPianoDel(2026);
        assertThat(_get(H1.class).getText()).isEqualTo("Schede del piano 2026");
        inizio();
        assertThat(passi().get(1)).contains("Il piano 2026 è aperto e non ha ancora schede");
        scriviLaPrimaScheda();
        inizio();
        assertThat(stati()).containsExactly("Fatto", "Fatto", "Da fare");
        assertThat(passi().get(2)).contains("Nessuno risponde ancora di: Cultura.");

        utente("anna", new Ruolo.Responsabile(settori.elenco().getFirst().id()));
        inizio();
        _assertNone(PerCominciareView.class);
        UI.getCurrent().navigate("per-cominciare");
        assertThat(stati()).containsExactly("Fatto", "Fatto", "Fatto");
    }

    @Test
    void chi_amministra_soltanto_legge_chi_prepara_il_piano() {
        utente("carla", new Ruolo.Segretario());
        entra(utente("remo", new Ruolo.Amministratore()));
        assertThat(passi().get(1)).contains("Lo fa il segretario: Nome carla, " + capo.nome() + ".");
        assertThat(collegamenti()).doesNotContain("importa");
        _assertNone(NativeButton.class, s -> s.withText("Piano nuovo"));
    }

    @Test
    void chi_non_prepara_nulla_legge_a_chi_chiedere_da_ogni_voce_di_menu() {
        long cultura = settori.crea("Cultura", Set.of(), capo).id();
        entra(utente("anna", new Ruolo.Responsabile(cultura)));
        for (String voce : List.of("", "cruscotto", "schede", "trasversali", "piano/2026/schede")) {
            UI.getCurrent().navigate(voce);
            assertThat(_get(PerCominciareView.class).getElement().getTextRecursively())
                    .as(voce)
                    .contains("Non c’è ancora un piano", "chiedi a " + capo.nome());
        }
    }

    @Test
    void in_un_piano_senza_schede_ogni_pagina_dice_che_cosa_fare_a_chi_puo_e_a_chi_chiedere_agli_altri() {
        settori.crea("Cultura", Set.of(), capo);
        piani.nuovo(2026, "Prova", capo);
        entra(capo);
        UI.getCurrent().navigate("cruscotto");
        _assertOne(Anchor.class, s -> s.withText("Comincia dalle schede"));
        UI.getCurrent().navigate("piano/2026/schede");
        _assertOne(Anchor.class, s -> s.withText("Importa il documento"));
        _assertOne(NativeButton.class, s -> s.withText("Nuova scheda"));
        entra(utente("giunta", new Ruolo.Giunta()));
        for (String voce : List.of("cruscotto", "piano/2026/schede")) {
            UI.getCurrent().navigate(voce);
            assertThat(UI.getCurrent().getCurrentView().getElement().getTextRecursively())
                    .contains("chiedi a " + capo.nome());
            _assertNone(NativeButton.class, s -> s.withText("Nuova scheda"));
        }
    }

    @Test
    void in_un_settore_senza_schede_chi_scrive_il_piano_trova_da_dove_cominciare() {
        long cultura = settori.crea("Cultura", Set.of(), capo).id();
        long sport = settori.crea("Sport", Set.of(), capo).id();
        piani.nuovo(2026, "Prova", capo);
        schede.nuova(2026, cultura, "Teatro", capo);
        entra(capo);
        UI.getCurrent().navigate("piano/2026/settori/" + sport);
        _assertOne(Anchor.class, s -> s.withText("Comincia dalle schede"));
        entra(utente("giunta", new Ruolo.Giunta()));
        UI.getCurrent().navigate("piano/2026/settori/" + sport);
        _assertNone(Anchor.class, s -> s.withText("Comincia dalle schede"));
        assertThat(UI.getCurrent().getCurrentView().getElement().getTextRecursively())
                .contains("Le schede le scrive il segretario: " + capo.nome());
    }

    @Test
    void un_piano_e_una_scheda_li_apre_soltanto_il_segretario_e_un_anno_ha_un_piano_solo() {
        Utente remo = utente("remo", new Ruolo.Amministratore());
        long cultura = settori.crea("Cultura", Set.of(), capo).id();
        assertThatThrownBy(() -> piani.nuovo(2026, "Prova", remo)).isInstanceOf(AccessoNegato.class);
        assertThatThrownBy(() -> piani.nuovo(26, "Prova", capo)).isInstanceOf(ModificaRifiutata.class);
        assertThatThrownBy(() -> piani.nuovo(2026, " ", capo)).isInstanceOf(ModificaRifiutata.class);
        piani.nuovo(2026, " Prova ", capo);
        assertThatThrownBy(() -> piani.nuovo(2026, "Altro", capo)).hasMessage("Il piano 2026 c'è già.");
        assertThat(piani.ultimo().orElseThrow().comune()).isEqualTo("Prova");
        assertThatThrownBy(() -> schede.nuova(2026, cultura, "Teatro", remo)).isInstanceOf(AccessoNegato.class);
        assertThatThrownBy(() -> schede.nuova(2026, cultura, " ", capo)).isInstanceOf(ModificaRifiutata.class);
        assertThat(schede.nuova(2026, cultura, "Teatro", capo)).isEqualTo(1);
        assertThat(schede.nuova(2026, cultura, "Musei", capo)).isEqualTo(2);
    }

    private void apriIlPianoDel(int anno) {
        _click(_get(NativeButton.class, s -> s.withText("Piano nuovo")));
        assertThat(_get(IntegerField.class).getValue()).isEqualTo(anno);
        _click(_get(Button.class, s -> s.withText("Apri il piano")));
        assertThat(_get(TextField.class, s -> s.withLabel("Nome del Comune")).getErrorMessage())
                .startsWith("Scrivi il nome del Comune");
        _setValue(_get(TextField.class, s -> s.withLabel("Nome del Comune")), "Borgo San Lazzaro");
        _click(_get(Button.class, s -> s.withText("Apri il piano")));
    }

    @SuppressWarnings("unchecked")
    private void scriviLaPrimaScheda() {
        UI.getCurrent().navigate("piano/2026/schede");
        _click(_get(NativeButton.class, s -> s.withText("Nuova scheda")));
        _setValue(
                (ComboBox<Settore>) _get(ComboBox.class, s -> s.withLabel("Settore")),
                settori.elenco().getFirst());
        _setValue(_get(TextField.class, s -> s.withLabel("Titolo")), "Riaprire il teatro");
        _click(_get(Button.class, s -> s.withText("Crea e apri")));
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo("piano/2026/schede/1");
        assertThat(schede.tutte(2026).getFirst().titolo()).isEqualTo("Riaprire il teatro");
    }

    private static void inizio() {
        UI.getCurrent().navigate("settori");
        UI.getCurrent().navigate("");
    }

    private Utente utente(String accesso, Ruolo ruolo) {
        return utenti.crea(
                new Utenti.Nuovo(accesso, "Nome " + accesso, null, Set.of(ruolo)),
                "Segretissima-1",
                senzaChiedere(capo));
    }

    private static List<String> passi() {
        return _find(_get(PerCominciareView.class), ListItem.class).stream()
                .map(passo -> passo.getElement().getTextRecursively())
                .toList();
    }

    private static List<String> stati() {
        return passi().stream()
                .map(passo -> passo.contains("Fatto") ? "Fatto" : "Da fare")
                .toList();
    }

    private static List<String> collegamenti() {
        return _find(_get(PerCominciareView.class), Anchor.class).stream()
                .map(Anchor::getHref)
                .toList();
    }
}
