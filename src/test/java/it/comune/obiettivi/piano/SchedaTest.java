package it.comune.obiettivi.piano;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comune.obiettivi.piano.Modifica.CambiaMissione;
import it.comune.obiettivi.piano.Modifica.CambiaPeso;
import it.comune.obiettivi.piano.Modifica.NessunaNovita;
import it.comune.obiettivi.piano.Modifica.PrevediMese;
import it.comune.obiettivi.piano.Modifica.RaggiungiIndicatore;
import it.comune.obiettivi.piano.Modifica.RilevaAvanzamento;
import it.comune.obiettivi.piano.Modifica.ScriviMotivazione;
import it.comune.obiettivi.piano.Modifica.SvolgiMese;
import it.comune.obiettivi.registro.Circostanza;
import it.comune.obiettivi.registro.Effetto;
import it.comune.obiettivi.registro.ModificaRifiutata;
import it.comune.obiettivi.registro.ModificaRifiutata.ValoreSuperato;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class SchedaTest {

    private static final Circostanza GIUGNO = new Circostanza(7, LocalDateTime.of(2026, 6, 15, 10, 0));

    private final Scheda scheda = new Scheda(Esempi.scheda(1));

    @Test
    void un_mese_svolto_si_segna_una_volta_e_rende_fresca_la_fase() {
        assertThat(scheda.applica(new SvolgiMese(1, Periodo.MARZO, true), GIUGNO))
                .contains(new Effetto("fase.1.svolto.2026-03", "", "X"));
        assertThat(scheda.fase(1).effettivi()).isEqualTo(Mesi.di(Periodo.MARZO));
        assertThat(scheda.fase(1).aggiornataIl()).isEqualTo(GIUGNO.quando());
    }

    @Test
    void un_gesto_che_non_cambia_nulla_non_lascia_traccia() {
        scheda.applica(new SvolgiMese(1, Periodo.MARZO, true), GIUGNO);
        assertThat(scheda.applica(new SvolgiMese(1, Periodo.MARZO, true), GIUGNO))
                .isEmpty();
    }

    @Test
    void un_mese_non_iniziato_non_si_puo_svolgere() {
        assertThatThrownBy(() -> scheda.applica(new SvolgiMese(1, Periodo.LUGLIO, true), GIUGNO))
                .isInstanceOf(ModificaRifiutata.class)
                .hasMessageContaining("non ancora iniziato");
    }

    @Test
    void cambiare_il_piano_non_rende_fresca_la_fase() {
        scheda.applica(new PrevediMese(1, Periodo.LUGLIO, true), GIUGNO);
        assertThat(scheda.fase(1).aggiornataIl()).isNull();
    }

    @Test
    void nessuna_novita_e_una_risposta() {
        assertThat(scheda.applica(new NessunaNovita(1), GIUGNO)).isPresent();
        assertThat(scheda.fase(1).aggiornataIl()).isEqualTo(GIUGNO.quando());
    }

    @Test
    void una_percentuale_non_si_riferisce_al_futuro() {
        RilevaAvanzamento domani = new RilevaAvanzamento(1, LocalDate.of(2026, 6, 16), Percentuale.di(40));
        assertThatThrownBy(() -> scheda.applica(domani, GIUGNO)).isInstanceOf(ModificaRifiutata.class);
    }

    @Test
    void di_una_percentuale_scritta_intanto_da_un_altro_si_chiede() {
        LocalDate maggio = LocalDate.of(2026, 5, 31);
        scheda.applica(new RilevaAvanzamento(1, maggio, Percentuale.di(40)), GIUGNO);
        assertThatThrownBy(() -> scheda.applica(new RilevaAvanzamento(1, maggio, Percentuale.di(50), ""), GIUGNO))
                .isInstanceOfSatisfying(ModificaRifiutata.ValoreSuperato.class, superato -> {
                    assertThat(superato.mio()).isEqualTo("50 al 2026-05-31");
                    assertThat(superato.attuale()).isEqualTo("40 al 2026-05-31");
                });
        assertThat(scheda.applica(new RilevaAvanzamento(1, maggio, Percentuale.di(40), ""), GIUGNO))
                .isEmpty();
        assertThat(scheda.applica(new RilevaAvanzamento(1, maggio, Percentuale.di(50), "40 al 2026-05-31"), GIUGNO))
                .isPresent();
    }

    @Test
    void le_rilevazioni_restano_tutte_in_ordine() {
        scheda.applica(new RilevaAvanzamento(1, LocalDate.of(2026, 5, 31), Percentuale.di(40)), GIUGNO);
        scheda.applica(new RilevaAvanzamento(1, LocalDate.of(2026, 4, 30), Percentuale.di(30)), GIUGNO);
        assertThat(scheda.fase(1).rilevazioni())
                .extracting(Rilevazione::al)
                .containsExactly(LocalDate.of(2026, 5, 31), LocalDate.of(2026, 4, 30));
    }

    @Test
    void un_peso_cambiato_da_un_altro_si_chiede_con_tutti_e_due_i_valori() {
        scheda.applica(new CambiaPeso(Peso.di(20), Peso.di(25)), GIUGNO);
        assertThatThrownBy(() -> scheda.applica(new CambiaPeso(Peso.di(20), Peso.di(30)), GIUGNO))
                .isInstanceOfSatisfying(ValoreSuperato.class, superato -> {
                    assertThat(superato.mio()).isEqualTo("30");
                    assertThat(superato.attuale()).isEqualTo("25");
                });
        assertThat(scheda.peso()).isEqualTo(Peso.di(25));
    }

    @Test
    void due_motivazioni_nate_dallo_stesso_testo_si_uniscono() {
        scheda.applica(new ScriviMotivazione(1, "", "Manca il personale."), GIUGNO);
        scheda.applica(new ScriviMotivazione(1, "Manca il personale.", "Da marzo. Manca il personale."), GIUGNO);
        scheda.applica(new ScriviMotivazione(1, "Manca il personale.", "Manca il personale. Si assume."), GIUGNO);
        assertThat(scheda.fase(1).motivazione()).isEqualTo("Da marzo. Manca il personale. Si assume.");
    }

    @Test
    void un_valore_raggiunto_rende_fresca_la_sua_fase() {
        scheda.applica(new RaggiungiIndicatore(1, "", "3"), GIUGNO);
        assertThat(scheda.indicatore(1).raggiunto()).isEqualTo("3");
        assertThat(scheda.fase(1).aggiornataIl()).isEqualTo(GIUGNO.quando());
    }

    @Test
    void un_programma_deve_essere_della_sua_missione() {
        assertThatThrownBy(() -> scheda.applica(new CambiaMissione("13", "01"), GIUGNO))
                .isInstanceOf(ModificaRifiutata.class);
        scheda.applica(new CambiaMissione("01", "08"), GIUGNO);
        assertThat(scheda.testata().programma()).isEqualTo("08");
    }
}
