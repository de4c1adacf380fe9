package it.comune.obiettivi.cruscotto;

import static it.comune.obiettivi.cruscotto.Esempi.fatta;
import static it.comune.obiettivi.cruscotto.Esempi.il;
import static it.comune.obiettivi.cruscotto.Esempi.prevista;
import static it.comune.obiettivi.cruscotto.Esempi.quadro;
import static it.comune.obiettivi.cruscotto.Esempi.scheda;
import static it.comune.obiettivi.piano.Periodo.DICEMBRE;
import static it.comune.obiettivi.piano.Periodo.GENNAIO;
import static it.comune.obiettivi.piano.Periodo.LUGLIO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import it.comune.obiettivi.cruscotto.Esempi.UnaFase;
import it.comune.obiettivi.cruscotto.Quadro.FaseComune;
import it.comune.obiettivi.cruscotto.Quadro.Gruppo;
import it.comune.obiettivi.cruscotto.Quadro.Trasversale;
import java.time.LocalDate;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** dominio.md, «Completion», 3, 4 e 7: schede, settori, missioni, ente, obiettivi trasversali. */
class CifreDeiGruppiTest {

    private static final LocalDate AL = il(30, 6);
    private static final Offset<Double> PRECISO = within(1e-9);

    private static FiguraScheda figura(UnaFase... fasi) {
        return quadro(AL, scheda(fasi)).schede().get(1L);
    }

    private static double effettivo(UnaFase... fasi) {
        return figura(fasi).cifra().avanzamento();
    }

    @Test
    void una_scheda_e_la_media_pesata_delle_fasi() {
        assertThat(effettivo(fatta(100).pesa(35), fatta(0).pesa(65))).isEqualTo(35);
        FiguraScheda scheda =
                figura(prevista(GENNAIO).pesa(20), prevista(DICEMBRE).pesa(80));
        assertThat(scheda.cifra().atteso()).isEqualTo(20);
        assertThat(scheda.cifra().scostamento()).isEqualTo(-20);
        assertThat(scheda.cifra().stato()).isEqualTo(Stato.IN_RITARDO);
    }

    @Test
    void senza_pesi_scritti_le_fasi_pesano_uguale() {
        FiguraScheda scheda = figura(fatta(100), fatta(0), fatta(20));
        assertThat(scheda.cifra().avanzamento()).isEqualTo(40, PRECISO);
        assertThat(scheda.fasi()).extracting(FiguraFase::pesoInUso).containsOnly(100.0 / 3);
        assertThat(scheda.pesi().mancanti()).isEqualTo(3);
        assertThat(scheda.pesi().esauriti()).isFalse();
    }

    @Test
    void i_pesi_mancanti_si_dividono_cio_che_resta_fino_a_cento() {
        FiguraScheda scheda = figura(fatta(100).pesa(50), fatta(0), fatta(40));
        assertThat(scheda.fasi()).extracting(FiguraFase::pesoInUso).containsExactly(50.0, 25.0, 25.0);
        assertThat(scheda.cifra().avanzamento()).isEqualTo(60);
    }

    @Test
    void se_non_resta_nulla_i_mancanti_pesano_zero_ed_e_grave() {
        FiguraScheda scheda = figura(fatta(100).pesa(80), fatta(50).pesa(30), fatta(0));
        assertThat(scheda.fasi()).extracting(FiguraFase::pesoInUso).containsExactly(80.0, 30.0, 0.0);
        assertThat(scheda.cifra().avanzamento()).isEqualTo(9500.0 / 110, PRECISO);
        assertThat(scheda.pesi().esauriti()).isTrue();
        assertThat(figura(fatta(100).pesa(100), fatta(0)).cifra().avanzamento()).isEqualTo(100);
    }

    @Test
    void una_somma_dei_pesi_diversa_da_cento_si_normalizza_e_resta_visibile() {
        FiguraScheda scheda = figura(fatta(100).pesa(60), fatta(0).pesa(50));
        assertThat(scheda.cifra().avanzamento()).isEqualTo(6000.0 / 110, PRECISO);
        assertThat(scheda.pesi().sommaScritta()).isEqualTo(110);
        assertThat(effettivo(fatta(100).pesa(40), fatta(0).pesa(40))).isEqualTo(50);
    }

    @Test
    void i_pesi_tutti_zero_diventano_uguali() {
        FiguraScheda scheda = figura(fatta(100).pesa(0), fatta(50).pesa(0));
        assertThat(scheda.cifra().avanzamento()).isEqualTo(75);
        assertThat(scheda.fasi()).extracting(FiguraFase::pesoInUso).containsOnly(50.0);
    }

    @Test
    void una_fase_non_valutabile_esce_dalle_due_somme_con_il_peso_trovato_su_tutte() {
        FiguraScheda scheda = figura(fatta(100).pesa(50), fatta(0), fatta(80).nonValutabile());
        assertThat(scheda.cifra().avanzamento()).isEqualTo(5000.0 / 75, PRECISO);
        assertThat(scheda.conNonValutabili().avanzamento()).isEqualTo(70);
        assertThat(scheda.fasi().get(2).cifra().stato()).isEqualTo(Stato.NON_VALUTABILE);
        assertThat(scheda.fasi().get(2).pesoInUso()).isEqualTo(25);
    }

    @Test
    void se_tolte_le_non_valutabili_i_pesi_fanno_zero_le_altre_pesano_uguale() {
        assertThat(effettivo(
                        fatta(100).pesa(0),
                        fatta(50).pesa(0),
                        fatta(0).pesa(100).nonValutabile()))
                .isEqualTo(75);
    }

    @Test
    void una_scheda_senza_fasi_valutabili_esce_dal_settore() {
        Quadro quadro = quadro(
                AL,
                scheda(fatta(90).nonValutabile()).pesa(70),
                scheda(fatta(20)).pesa(30));
        assertThat(quadro.schede().get(1L).cifra()).isEqualTo(Cifra.NON_VALUTABILE);
        assertThat(quadro.schede().get(1L).conNonValutabili().avanzamento()).isEqualTo(90);
        assertThat(quadro.settore(1).orElseThrow().cifra().avanzamento()).isEqualTo(20);
        assertThat(quadro.settore(1).orElseThrow().conNonValutabili().avanzamento())
                .isEqualTo(69);
        assertThat(figura().cifra()).isEqualTo(Cifra.NON_VALUTABILE);
    }

    @Test
    void se_tutto_e_non_valutabile_lo_sono_anche_settore_missione_ed_ente() {
        Quadro quadro = quadro(AL, scheda(fatta(90).nonValutabile()).missione("01", "02"), scheda());
        assertThat(quadro.settore(1).orElseThrow().cifra()).isEqualTo(Cifra.NON_VALUTABILE);
        assertThat(quadro.missione("01").orElseThrow().cifra()).isEqualTo(Cifra.NON_VALUTABILE);
        assertThat(quadro.ente().cifra()).isEqualTo(Cifra.NON_VALUTABILE);
        assertThat(quadro.ente().conNonValutabili().avanzamento()).isEqualTo(90);
        assertThat(quadro.ente().curva()).isEmpty();
    }

    @Test
    void l_ente_e_la_media_semplice_dei_settori_che_contano() {
        Quadro quadro = quadro(
                AL,
                scheda(fatta(100)).pesa(60).nel(1),
                scheda(fatta(0)).pesa(40).nel(1),
                scheda(fatta(50)).nel(2),
                scheda(fatta(10).nonValutabile()).nel(3));
        assertThat(quadro.settore(1).orElseThrow().cifra().avanzamento()).isEqualTo(60);
        assertThat(quadro.ente().cifra().avanzamento()).isEqualTo(55);
    }

    @Test
    void un_settore_senza_schede_non_ha_cifra_e_non_entra_nell_ente() {
        Quadro quadro = quadro(AL, scheda(fatta(80)));
        assertThat(quadro.settore(99).orElseThrow().cifra()).isEqualTo(Cifra.NESSUNA);
        assertThat(quadro.settore(99).orElseThrow().calore()).hasSize(12).containsOnlyNulls();
        assertThat(quadro.ente().cifra().avanzamento()).isEqualTo(80);
        assertThat(quadro(AL).ente().cifra()).isEqualTo(Cifra.NESSUNA);
    }

    @Test
    void una_missione_pesa_le_schede_con_la_loro_parte_di_settore() {
        Quadro quadro = quadro(
                AL,
                scheda(fatta(100)).pesa(72).nel(1).missione("01", "02"),
                scheda(fatta(0)).pesa(48).nel(1).missione("10", "05"),
                scheda(fatta(50)).nel(2).missione("01", "08"));
        Gruppo prima = quadro.missione("01").orElseThrow();
        assertThat(prima.cifra().avanzamento()).isEqualTo((0.6 * 100 + 50) / 1.6, PRECISO);
        assertThat(prima.programma("02").orElseThrow().cifra().avanzamento()).isEqualTo(100);
        assertThat(prima.programma("08").orElseThrow().cifra().avanzamento()).isEqualTo(50);
        assertThat(quadro.missione("10").orElseThrow().cifra().avanzamento()).isZero();
        assertThat(quadro.schede().get(1L).pesoInUso()).isEqualTo(72);
        assertThat(quadro.schede().get(1L).quota()).isEqualTo(0.6, PRECISO);
    }

    @Test
    void le_schede_senza_missione_valida_sono_un_gruppo_solo_in_fondo() {
        Quadro quadro = quadro(
                AL,
                scheda(fatta(10)).missione("3", "02"),
                scheda(fatta(30)).missione(null, "05"),
                scheda(fatta(90)).missione("10", "99"));
        assertThat(quadro.missioni()).extracting(Gruppo::codice).containsExactly("10", null);
        Gruppo senza = quadro.missione(null).orElseThrow();
        assertThat(senza.cifra().avanzamento()).isEqualTo(20, PRECISO);
        assertThat(senza.programmi()).isEmpty();
        assertThat(quadro.missione("10").orElseThrow().programmi())
                .extracting(Gruppo::nome)
                .containsExactly(Quadro.PROGRAMMA_NON_INDICATO);
    }

    @Test
    void una_missione_di_sole_schede_di_peso_zero_le_pesa_uguale() {
        Quadro quadro = quadro(
                AL,
                scheda(fatta(80)).pesa(0).missione("10", "05"),
                scheda(fatta(40)).pesa(0).missione("10", "05"),
                scheda(fatta(10)).pesa(100));
        assertThat(quadro.missione("10").orElseThrow().cifra().avanzamento()).isEqualTo(60);
    }

    @Test
    void un_assessore_raccoglie_le_sue_schede_come_una_missione() {
        Quadro quadro = quadro(
                AL,
                scheda(fatta(100)).pesa(60).nel(1).assessore(5),
                scheda(fatta(0)).pesa(40).nel(1),
                scheda(fatta(50)).nel(2).assessore(5));
        assertThat(quadro.assessori()).hasSize(1);
        assertThat(quadro.assessore(5).orElseThrow().cifra().avanzamento()).isEqualTo(110 / 1.6, PRECISO);
    }

    @Test
    void un_obiettivo_trasversale_e_la_media_semplice_delle_partecipazioni() {
        Quadro quadro = quadro(
                AL,
                scheda(fatta(100).pesa(30).comune(1), fatta(40).pesa(70))
                        .pesa(10)
                        .nel(1)
                        .trasversale(7),
                scheda(fatta(20).pesa(20).comune(1), fatta(80).pesa(60).comune(1), fatta(0).pesa(20))
                        .pesa(90)
                        .nel(2)
                        .trasversale(7),
                scheda(fatta(5).nonValutabile().comune(1)).nel(3).trasversale(7),
                scheda(fatta(99)).nel(1));
        Trasversale trasversale = quadro.trasversale(7).orElseThrow();
        assertThat(trasversale.schede()).hasSize(3);
        assertThat(trasversale.cifra().avanzamento()).isEqualTo((58 + 52) / 2.0, PRECISO);
        FaseComune comune = trasversale.faseComune(1).orElseThrow();
        assertThat(comune.settori()).hasSize(3);
        assertThat(comune.incrocio(2).orElseThrow().cifra().avanzamento()).isEqualTo(65, PRECISO);
        assertThat(comune.cifra().avanzamento()).isEqualTo((100 + 65) / 2.0, PRECISO);
    }

    @Test
    void l_eta_di_un_gruppo_e_quella_della_fase_dovuta_piu_vecchia() {
        Quadro quadro = quadro(
                AL,
                scheda(
                        prevista(GENNAIO, DICEMBRE).aggiornata(il(1, 6)),
                        prevista(GENNAIO).svolta(GENNAIO).aggiornata(il(1, 1)),
                        prevista(LUGLIO).aggiornata(il(1, 1)),
                        prevista(GENNAIO).nonValutabile().aggiornata(il(1, 1))),
                scheda(
                        prevista(GENNAIO).aggiornata(il(30, 5)),
                        prevista(GENNAIO, DICEMBRE).aggiornata(il(31, 5))));
        assertThat(quadro.schede().get(1L).eta()).isEqualTo(new Quadro.Eta(29, false, 1, 0));
        assertThat(quadro.ente().eta()).isEqualTo(new Quadro.Eta(31, false, 3, 1));
        assertThat(quadro.ente().eta().quotaVecchie()).isEqualTo(1 / 3.0);
    }

    @Test
    void una_fase_dovuta_mai_aggiornata_invecchia_dal_suo_primo_mese_previsto() {
        Quadro quadro = quadro(AL, scheda(prevista(GENNAIO)), scheda(prevista(LUGLIO)));
        assertThat(quadro.ente().eta()).isEqualTo(new Quadro.Eta(180, true, 1, 1));
    }
}
