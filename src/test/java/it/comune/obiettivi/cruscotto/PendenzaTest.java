package it.comune.obiettivi.cruscotto;

import static it.comune.obiettivi.cruscotto.Esempi.il;
import static it.comune.obiettivi.cruscotto.Esempi.prevista;
import static it.comune.obiettivi.cruscotto.Esempi.scheda;
import static org.assertj.core.api.Assertions.assertThat;

import it.comune.obiettivi.cruscotto.Esempi.UnaScheda;
import it.comune.obiettivi.cruscotto.Pendenza.Aggiornamento;
import it.comune.obiettivi.cruscotto.Pendenza.Indicatore;
import it.comune.obiettivi.cruscotto.Pendenza.Motivazione;
import it.comune.obiettivi.piano.Periodo;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Che cosa aspetta chi risponde di una scheda: una regola sola, un esempio per riga. */
class PendenzaTest {

    private static final LocalDate AL = il(30, 6);

    @Test
    void una_fase_che_ogni_pagina_dice_in_ritardo_aspetta_una_motivazione() {
        assertThat(di(scheda(prevista(Periodo.MARZO, Periodo.APRILE))))
                .singleElement()
                .isInstanceOfSatisfying(Motivazione.class, attesa -> {
                    assertThat(attesa.fase().cifra().stato()).isEqualTo(Stato.CRITICO);
                    assertThat(attesa.giorni()).isEqualTo(91);
                });
    }

    @Test
    void una_fase_in_linea_non_la_aspetta_anche_se_un_mese_previsto_e_passato() {
        List<Pendenza> attese =
                di(scheda(prevista(Periodo.MARZO).letta(il(1, 6), 97).aggiornata(il(1, 6))));
        assertThat(attese).isEmpty();
    }

    @Test
    void una_fase_dovuta_senza_notizie_nel_mese_aspetta_un_aggiornamento() {
        UnaScheda muta = scheda(prevista(Periodo.MARZO).letta(il(31, 5), 97).aggiornata(il(31, 5)));
        assertThat(di(muta))
                .singleElement()
                .isInstanceOfSatisfying(
                        Aggiornamento.class,
                        attesa -> assertThat(attesa.giorni()).isEqualTo(30));
        assertThat(di(scheda(prevista(Periodo.MARZO).letta(il(1, 6), 97).aggiornata(il(1, 6)))))
                .isEmpty();
        assertThat(di(scheda(prevista(Periodo.LUGLIO)))).as("non ancora dovuta").isEmpty();
        assertThat(di(scheda(prevista(Periodo.MARZO).svolta(Periodo.MARZO))))
                .as("completa")
                .isEmpty();
    }

    @Test
    void un_indicatore_scaduto_senza_valore_raggiunto_lo_aspetta() {
        UnaScheda scheda = scheda(prevista(Periodo.MARZO).svolta(Periodo.MARZO))
                .indicatori(
                        new FattiIndicatore(1, "Approvazione", 1, il(31, 3), false),
                        new FattiIndicatore(2, "Già detto", 1, il(31, 3), true),
                        new FattiIndicatore(3, "Scade oggi", null, AL, false),
                        new FattiIndicatore(4, "Futuro", null, il(30, 9), false));
        assertThat(di(scheda)).singleElement().isInstanceOfSatisfying(Indicatore.class, attesa -> {
            assertThat(attesa.indicatore().testo()).isEqualTo("Approvazione");
            assertThat(attesa.giorni()).isEqualTo(91);
        });
    }

    @Test
    void prima_viene_cio_che_pesa_di_piu_per_i_giorni() {
        List<Pendenza> attese = di(
                scheda(prevista(Periodo.MAGGIO)).pesa(90),
                scheda(prevista(Periodo.MARZO)).pesa(10));
        assertThat(attese).extracting(Pendenza::giorni).containsExactly(30, 91);
        assertThat(attese).extracting(Pendenza::urgenza).containsExactly(2700.0, 910.0);
    }

    private static List<Pendenza> di(UnaScheda... schede) {
        Quadro quadro = Esempi.quadro(AL, schede);
        return Pendenza.di(List.copyOf(quadro.schede().values()), AL);
    }
}
