package it.comune.obiettivi.piano.ui.scheda;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import it.comune.obiettivi.cruscotto.spiegatore.Spiegatore;
import it.comune.obiettivi.diretta.Diretta;
import it.comune.obiettivi.ente.Persone;
import it.comune.obiettivi.ente.Ruolo;
import it.comune.obiettivi.piano.Modifica;
import it.comune.obiettivi.piano.Percentuale;
import it.comune.obiettivi.piano.Periodo;
import it.comune.obiettivi.piano.Peso;
import it.comune.obiettivi.piano.ui.campi.EditorAvanzamento;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
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
    void i_mesi_coperti_da_una_percentuale_scritta_non_mancano_e_lo_si_dice() {
        entra(responsabile);
        vai(SCHEDA);
        assertThat(etichetta("FASE 1, marzo: previsto, non svolto").hasClassName("manca"))
                .isTrue();
        schede.modifica(
                id,
                new Modifica.RilevaAvanzamento(1, LocalDate.of(2026, 6, 15), Percentuale.di(100), ""),
                responsabile);
        diretta();
        for (String mese : List.of("marzo", "aprile", "maggio")) {
            NativeButton casella =
                    etichetta("FASE 1, " + mese + ": previsto, non segnato, ma coperto dall’avanzamento");
            assertThat(casella.hasClassName("coperta")).isTrue();
            assertThat(casella.hasClassName("manca")).isFalse();
        }
    }

    @Test
    void chi_legge_soltanto_non_e_invitato_a_scrivere() {
        entra(utente("nucleo", new Ruolo.Nucleo()));
        vai(SCHEDA);
        String letto = String.join(" ", testi("lettura"));
        assertThat(letto)
                .contains("motivazione non ancora scritta")
                .doesNotContain("Motivare", "da compilare", "scrivi");
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
        Browser.quarto("75");
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
        premi(_get(NativeButton.class, s -> s.withPredicate(b -> detto(b).equals("FASE 2, dicembre: non previsto"))));
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
    void la_cifra_della_scheda_si_spiega_quando_la_si_preme() {
        entra(utente("lettore", new Ruolo.Nucleo()));
        vai(SCHEDA);
        _click(_get(NativeButton.class, s -> s.withClasses("cifra-spiegata")));
        Spiegatore spiegatore = _get(Spiegatore.class);
        assertThat(spiegatore.isOpened()).isTrue();
        assertThat(spiegatore.getElement().getTextRecursively()).contains("Obiettivo 1", "60", "40");
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

    @Test
    void una_fase_con_un_numero_nuovo_ha_nuove_tutte_le_etichette() {
        entra(segretario);
        vai(SCHEDA);
        schede.modifica(id, new Modifica.NumeraFase(1, "1", "7"), segretario);
        diretta();
        assertThat(List.of(
                        "Testo, FASE 7",
                        "% realizzazione, FASE 7",
                        "Motivazione, FASE 7",
                        "FASE 7, marzo: previsto, non svolto",
                        "Avanzamento FASE 7",
                        "Togli la FASE 7",
                        "Numero della fase 7"))
                .allMatch(ProvaDelPiano::siOffre);
        assertThat(siOffre("Testo, FASE 1")).isFalse();
    }
}
