package it.comune.obiettivi.piano.ui.scheda;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.router.AccessDeniedException;
import it.comune.obiettivi.cruscotto.spiegatore.Spiegatore;
import it.comune.obiettivi.diretta.Diretta;
import it.comune.obiettivi.ente.Persone;
import it.comune.obiettivi.ente.Ruolo;
import it.comune.obiettivi.ente.Utente;
import it.comune.obiettivi.piano.Anomalia;
import it.comune.obiettivi.piano.Modifica;
import it.comune.obiettivi.piano.Modifica.Campo;
import it.comune.obiettivi.piano.Percentuale;
import it.comune.obiettivi.piano.Periodo;
import it.comune.obiettivi.piano.Peso;
import it.comune.obiettivi.piano.ui.campi.EditorAvanzamento;
import it.comune.obiettivi.piano.ui.campi.SceltaViva.Voce;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class SchedaViewTest extends ProvaDelPiano {

    @Autowired
    Persone persone;

    private static final String SCHEDA = "piano/2026/schede/1";

    @Test
    void il_responsabile_segna_un_mese_e_la_scheda_si_ridipinge_da_sola() {
        entra(responsabile);
        vai(SCHEDA);
        premi("FASE 1, marzo: previsto, non svolto");
        assertThat(scheda().fase(1).effettivi().elenco()).containsExactly(Periodo.MARZO);
        assertThat(testi("salvato").getFirst()).startsWith("Salvato alle");
        diretta();
        assertThat(etichetta("FASE 1, marzo: previsto, svolto").getElement().getAttribute("aria-pressed"))
                .isEqualTo("true");
        assertThat(testi("misura-cifra")).containsExactly("20,0\u00a0%");
    }

    @Test
    void due_clic_prima_della_risposta_vogliono_la_stessa_cosa() {
        entra(responsabile);
        vai(SCHEDA);
        premi("FASE 1, marzo");
        premi("FASE 1, marzo");
        assertThat(scheda().fase(1).effettivi().elenco()).containsExactly(Periodo.MARZO);
    }

    @Test
    void un_mese_non_iniziato_si_rifiuta_e_si_dice_perche() {
        entra(responsabile);
        vai(SCHEDA);
        premi("FASE 2, ottobre: previsto, non svolto");
        assertThat(testi("nota-errore")).anyMatch(testo -> testo.contains("non ancora iniziato"));
        assertThat(scheda().fase(2).effettivi().vuoto()).isTrue();
    }

    @Test
    void il_responsabile_scrive_la_motivazione_sul_posto() {
        entra(responsabile);
        vai(SCHEDA);
        premi("Motivazione, FASE 1");
        TextFieldBase<?, String> area = campo();
        _setValue(area, "Manca il parere");
        Browser.esce(area);
        assertThat(scheda().fase(1).motivazione()).isEqualTo("Manca il parere");
        assertThat(etichetta("Motivazione, FASE 1").getText()).isEqualTo("Manca il parere");
    }

    @Test
    void uscire_senza_aver_scritto_non_manda_nulla() {
        entra(responsabile);
        vai(SCHEDA);
        premi("Motivazione, FASE 1");
        Browser.esce(campo());
        assertThat(siOffre("Motivazione, FASE 1")).isTrue();
        assertThat(testi("salvato")).containsExactly("");
    }

    @Test
    void il_responsabile_rileva_l_avanzamento_con_la_sua_data() {
        entra(responsabile);
        vai(SCHEDA);
        premi("Avanzamento FASE 1");
        _setValue(_get(DatePicker.class, s -> s.withLabel("Riferito al")), LocalDate.of(2026, 5, 31));
        premi("75 per cento");
        assertThat(scheda().fase(1).rilevazioni()).singleElement().satisfies(r -> {
            assertThat(r.al()).isEqualTo("2026-05-31");
            assertThat(r.valore()).isEqualTo(Percentuale.di(75));
        });
        premi("Avanzamento FASE 1");
        _setValue(_get(TextField.class, s -> s.withLabel("Avanzamento")), "33,5");
        Browser.salva(_get(EditorAvanzamento.class));
        assertThat(scheda().fase(1).rilevazioni())
                .last()
                .satisfies(r -> assertThat(r.valore()).isEqualTo(Percentuale.di(33.5)));
    }

    @Test
    void un_numero_sbagliato_si_spiega_e_resta_scritto() {
        entra(responsabile);
        vai(SCHEDA);
        premi("Avanzamento FASE 1");
        TextField valore = _get(TextField.class, s -> s.withLabel("Avanzamento"));
        _setValue(valore, "tanto");
        Browser.salva(_get(EditorAvanzamento.class));
        assertThat(valore.getValue()).isEqualTo("tanto");
        assertThat(testi("nota-errore")).anyMatch(testo -> testo.contains("non è un numero da 0 a 100"));
        assertThat(scheda().fase(1).rilevazioni()).isEmpty();
    }

    @Test
    void nessuna_novita_e_una_risposta() {
        entra(responsabile);
        vai(SCHEDA);
        premi("Avanzamento FASE 1");
        _click(bottone("Nessuna novità"));
        assertThat(scheda().fase(1).aggiornataIl()).isNotNull();
    }

    @Test
    void il_responsabile_scrive_il_valore_raggiunto_e_l_esito_si_calcola() {
        entra(responsabile);
        vai(SCHEDA);
        scrivi("valore raggiunto, Numero incontri", "3");
        diretta();
        assertThat(scheda().indicatore(1).raggiunto()).isEqualTo("3");
        _get(Span.class, s -> s.withText("75,0\u00a0%"));
    }

    @Test
    void il_segretario_corregge_tutto_il_modulo() {
        entra(segretario);
        vai(SCHEDA);
        scrivi("OBIETTIVO", "Un titolo nuovo");
        scrivi("Peso %", "25,5");
        scrivi("% realizzazione, FASE 1", "70 %");
        scrivi("unità di misura, Numero incontri", "numero");
        _click(_get(NativeButton.class, s -> s.withPredicate(b -> detto(b).equals("FASE 2, dicembre: non previsto"))));
        scegli("Missione", "04");
        scegli("Progetto trasversale (S/N)", "S");
        scegli("fase, Numero incontri", "2");
        assertThat(scheda().testata().titolo()).isEqualTo("Un titolo nuovo");
        assertThat(scheda().peso()).isEqualTo(Peso.di(25.5));
        assertThat(scheda().fase(1).peso()).isEqualTo(Peso.di(70));
        assertThat(scheda().indicatore(1).unita()).isEqualTo("numero");
        assertThat(scheda().fase(2).previsti().contiene(Periodo.DICEMBRE)).isTrue();
        assertThat(scheda().testata().missione()).isEqualTo("04");
        assertThat(scheda().testata().trasversale()).isTrue();
        assertThat(scheda().indicatore(1).fase()).isEqualTo(2);
    }

    @Test
    void un_anomalia_si_accetta_si_corregge_si_lascia() {
        entra(segretario);
        vai(SCHEDA);
        assertThat(_find(NativeButton.class, s -> s.withText("Accetta la proposta")))
                .isEmpty();
        _click(bottone("L’ho corretta"));
        assertThat(scheda().anomalie().getFirst().stato()).isEqualTo(Anomalia.Stato.CORRETTA);
        diretta();
        assertThat(_find(NativeButton.class, s -> s.withText("L’ho corretta"))).isEmpty();
    }

    @Test
    void un_dubbio_sul_settore_si_legge_con_il_nome_del_settore() {
        sql.update("update anomalia set campo = 'settore.Lavori pubblici 2.0' where scheda = ?", id);
        entra(segretario);
        vai(SCHEDA);
        assertThat(testi("minimo")).contains("Lavori pubblici 2.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"assessore", "giunta", "nucleo", "responsabile di un altro settore"})
    void gli_altri_leggono_soltanto(String chi) {
        entra(utente(
                "lettore",
                switch (chi) {
                    case "assessore" ->
                        new Ruolo.Assessore(persone.crea("Rossi Caterina", Set.of(), segretario)
                                .id());
                    case "giunta" -> new Ruolo.Giunta();
                    case "nucleo" -> new Ruolo.Nucleo();
                    default -> new Ruolo.Responsabile(cultura);
                }));
        vai(SCHEDA);
        assertThat(_find(NativeButton.class, s -> s.withClasses("lettura"))).isEmpty();
        assertThat(_find(NativeButton.class, s -> s.withClasses("casella"))).isEmpty();
        assertThat(_find(NativeButton.class, s -> s.withClasses("reale"))).isEmpty();
        assertThat(_find(NativeButton.class, s -> s.withText("Correggi"))).isEmpty();
        assertThat(testi("nota-bozze")).isEmpty();
        assertThat(_find(Span.class, s -> s.withClasses("lettura"))).isNotEmpty();
    }

    @Test
    void il_responsabile_non_trova_aperti_i_campi_del_piano() {
        entra(responsabile);
        vai(SCHEDA);
        assertThat(List.of("OBIETTIVO", "Peso %", "Testo, FASE 1", "% realizzazione", "valore atteso", "Missione"))
                .noneMatch(ProvaDelPiano::siOffre);
        assertThat(List.of("Motivazione, FASE 1", "valore raggiunto", "note (motivare", "Avanzamento FASE 1"))
                .allMatch(ProvaDelPiano::siOffre);
        vai("piano/2026/schede/2");
        assertThat(siOffre("Motivazione, FASE 1")).isFalse();
    }

    @Test
    void a_chi_hanno_appena_tolto_il_ruolo_il_servizio_rifiuta_e_il_testo_resta() {
        entra(responsabile);
        vai(SCHEDA);
        premi("Motivazione, FASE 1");
        utenti.cambiaRuoli(responsabile.id(), Set.of(), Set.of(new Ruolo.Responsabile(lavori)), segretario);
        TextFieldBase<?, String> area = campo();
        _setValue(area, "Ciò che ho scritto");
        Browser.esce(area);
        assertThat(area.isVisible()).isTrue();
        assertThat(area.getValue()).isEqualTo("Ciò che ho scritto");
        assertThat(testi("salvato")).containsExactly("Non salvato");
        assertThat(scheda().fase(1).motivazione()).isEmpty();
    }

    @Test
    void l_amministratore_non_entra() {
        entra(utente("tecnico", new Ruolo.Amministratore()));
        assertThatThrownBy(() -> vai(SCHEDA)).hasRootCauseInstanceOf(AccessDeniedException.class);
    }

    @Test
    void cio_che_un_altro_cambia_arriva_senza_toccare_il_campo_in_uso() {
        entra(responsabile);
        vai(SCHEDA);
        premi("Motivazione, FASE 1");
        TextFieldBase<?, String> area = campo();
        _setValue(area, "Il mio inizio");
        schede.modifica(id, new Modifica.ScriviMotivazione(1, "", "Parole di altri"), segretario);
        schede.modifica(id, new Modifica.CambiaTesto(Campo.TITOLO, "Obiettivo 1", "Titolo di altri"), segretario);
        diretta();
        assertThat(area.getValue()).isEqualTo("Il mio inizio");
        assertThat(testi("lettura")).contains("Titolo di altri");
        assertThat(testi("nota-bene")).anyMatch(testo -> testo.contains("Parole di altri"));
        Browser.esce(area);
        assertThat(scheda().fase(1).motivazione()).contains("Il mio inizio", "Parole di altri");
    }

    @Test
    void uscendo_senza_scrivere_prende_posto_cio_che_ha_aspettato() {
        entra(responsabile);
        vai(SCHEDA);
        premi("Motivazione, FASE 1");
        schede.modifica(id, new Modifica.ScriviMotivazione(1, "", "Parole di altri"), segretario);
        diretta();
        Browser.esce(campo());
        assertThat(etichetta("Motivazione, FASE 1").getText()).isEqualTo("Parole di altri");
    }

    @Test
    void di_due_valori_diversi_si_chiede_e_nessuno_si_perde() {
        entra(segretario);
        vai(SCHEDA);
        premi("Peso %");
        TextFieldBase<?, String> campo = campo();
        _setValue(campo, "30");
        schede.modifica(id, new Modifica.CambiaPeso(Peso.di(20), Peso.di(25)), segretario);
        Browser.esce(campo);
        assertThat(testi("contesa")).anyMatch(testo -> testo.contains("30") && testo.contains("25"));
        assertThat(scheda().peso()).isEqualTo(Peso.di(25));
        _click(bottone("Tieni il tuo"));
        assertThat(scheda().peso()).isEqualTo(Peso.di(30));
        assertThat(etichetta("Peso %").getText()).isEqualTo("30");
    }

    @Test
    void chi_decide_dopo_ritrova_la_scelta() {
        entra(segretario);
        vai(SCHEDA);
        premi("Peso %");
        TextFieldBase<?, String> campo = campo();
        _setValue(campo, "30");
        schede.modifica(id, new Modifica.CambiaPeso(Peso.di(20), Peso.di(25)), segretario);
        Browser.esce(campo);
        _click(bottone("Decidi dopo"));
        assertThat(siOffreTesto("Tieni il tuo")).isFalse();
        _click(bottone("Scegli ora"));
        _click(bottone("Tieni quello che c’è"));
        assertThat(scheda().peso()).isEqualTo(Peso.di(25));
        assertThat(etichetta("Peso %").getText()).isEqualTo("25");
    }

    @Test
    void un_testo_lungo_si_salva_anche_fermandosi_e_il_campo_resta_aperto() {
        entra(responsabile);
        vai(SCHEDA);
        premi("Motivazione, FASE 1");
        TextFieldBase<?, String> area = campo();
        _setValue(area, "Manca");
        Browser.riposa(area);
        assertThat(scheda().fase(1).motivazione()).isEqualTo("Manca");
        assertThat(area.isVisible()).isTrue();
        _setValue(area, "Manca il parere");
        schede.modifica(id, new Modifica.ScriviMotivazione(1, "Manca", "Ieri: Manca"), segretario);
        Browser.esce(area);
        assertThat(scheda().fase(1).motivazione()).isEqualTo("Ieri: Manca il parere");
        assertThat(etichetta("Motivazione, FASE 1").getText()).isEqualTo("Ieri: Manca il parere");
    }

    @Test
    void la_cifra_della_scheda_si_spiega_quando_la_si_preme() {
        entra(utente("lettore", new Ruolo.Nucleo()));
        vai(SCHEDA);
        _click(_get(NativeButton.class, s -> s.withClasses("cifra-spiegata")));
        Spiegatore spiegatore = _get(Spiegatore.class);
        assertThat(spiegatore.isOpened()).isTrue();
        assertThat(spiegatore.getElement().getTextRecursively()).contains("Obiettivo 1", "60", "40");
    }

    @Test
    void l_ultimo_gesto_si_annulla_e_poi_quello_prima() {
        entra(segretario);
        vai(SCHEDA);
        scrivi("Personale dedicato", "Due tecnici");
        _click(_get(NativeButton.class, s -> s.withPredicate(b -> detto(b).equals("FASE 2, dicembre: non previsto"))));
        _click(bottone("Annulla"));
        assertThat(scheda().fase(2).previsti().contiene(Periodo.DICEMBRE)).isFalse();
        _click(bottone("Annulla"));
        assertThat(scheda().testata().personale()).isEmpty();
        assertThat(siOffreTesto("Annulla")).isFalse();
        diretta();
        assertThat(etichetta("Personale dedicato").getText()).isEqualTo("scrivi");
    }

    @Test
    void non_si_annulla_cio_che_un_altro_ha_cambiato_dopo() {
        entra(segretario);
        vai(SCHEDA);
        scrivi("Personale dedicato", "Due tecnici");
        schede.modifica(
                id,
                new Modifica.CambiaTesto(Campo.PERSONALE, "Due tecnici", "Tre tecnici"),
                responsabileComeSegretario());
        _click(bottone("Annulla"));
        assertThat(testi("salvato")).singleElement().asString().contains("Utente vice", "Tre tecnici");
        assertThat(scheda().testata().personale()).isEqualTo("Tre tecnici");
    }

    @Test
    void una_notizia_piu_vecchia_del_proprio_gesto_non_ridipinge() {
        entra(segretario);
        vai(SCHEDA);
        schede.modifica(id, new Modifica.CambiaPeso(Peso.di(20), Peso.di(25)), responsabileComeSegretario());
        ritmo.scorri();
        scrivi("Personale dedicato", "Due tecnici");
        diretta();
        assertThat(testi("lettura")).contains("Due tecnici", "25");
    }

    @Test
    void una_data_passata_si_guarda_soltanto_e_si_torna_a_oggi() {
        schede.modifica(id, new Modifica.SvolgiMese(1, Periodo.MAGGIO, true), responsabile);
        entra(responsabile);
        vai(SCHEDA + "?al=2026-04-30");
        assertThat(_find(NativeButton.class, s -> s.withClasses("casella"))).isEmpty();
        assertThat(testi("passato")).anyMatch(testo -> testo.contains("30/04/2026"));
        assertThat(_find(
                        Span.class, s -> s.withPredicate(c -> detto(c).equals("FASE 1, maggio: previsto, non svolto"))))
                .hasSize(1);
    }

    @Test
    void il_testo_del_documento_si_mostra_come_testo() {
        entra(responsabile);
        vai(SCHEDA);
        _assertNone(Pre.class);
        _click(bottone("Mostra il testo del documento"));
        assertThat(_get(Pre.class).getText()).isEqualTo("testo grezzo 1");
    }

    @Test
    void una_pagina_chiusa_non_lascia_iscrizioni() {
        entra(responsabile);
        vai(SCHEDA);
        vai("piano/2026/schede/2");
        assertThat(contesto.getBean(Diretta.class).iscritte()).isEqualTo(1);
        UI.getCurrent().removeAll();
        vai("password");
        assertThat(contesto.getBean(Diretta.class).iscritte()).isZero();
    }

    private Utente responsabileComeSegretario() {
        return utente("vice", new Ruolo.Segretario());
    }

    private static boolean siOffreTesto(String testo) {
        return !_find(NativeButton.class, s -> s.withText(testo)).isEmpty();
    }

    private static void scegli(String campo, String codice) {
        premi(campo);
        @SuppressWarnings("unchecked")
        ComboBox<Voce> elenco = _get(ComboBox.class);
        Voce voce = elenco.getListDataView()
                .getItems()
                .filter(v -> v.codice().equals(codice))
                .findFirst()
                .orElseThrow();
        _setValue(elenco, voce);
    }

    /** I testi, anche delle parti, dei componenti con questa classe. */
}
