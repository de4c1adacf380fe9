package it.comune.obiettivi.cruscotto;

import static it.comune.obiettivi.cruscotto.Esempi.il;
import static it.comune.obiettivi.cruscotto.Esempi.prevista;
import static it.comune.obiettivi.cruscotto.Esempi.quadro;
import static it.comune.obiettivi.cruscotto.Esempi.scheda;
import static it.comune.obiettivi.piano.Periodo.ANNO_PIU_1;
import static it.comune.obiettivi.piano.Periodo.ANNO_PIU_2;
import static it.comune.obiettivi.piano.Periodo.APRILE;
import static it.comune.obiettivi.piano.Periodo.DICEMBRE;
import static it.comune.obiettivi.piano.Periodo.FEBBRAIO;
import static it.comune.obiettivi.piano.Periodo.GENNAIO;
import static it.comune.obiettivi.piano.Periodo.GIUGNO;
import static it.comune.obiettivi.piano.Periodo.MARZO;
import static it.comune.obiettivi.piano.Periodo.NOVEMBRE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import it.comune.obiettivi.cruscotto.Esempi.UnaFase;
import it.comune.obiettivi.cruscotto.Stato.Soglie;
import it.comune.obiettivi.piano.Mesi;
import it.comune.obiettivi.piano.Periodo;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** dominio.md, «Completion», 1, 2, 5 e 7: una fase alla volta. */
class CifreDellaFaseTest {

    private static final Offset<Double> PRECISO = within(1e-9);

    private static FiguraFase al(LocalDate giorno, UnaFase fase) {
        return quadro(giorno, scheda(fase)).schede().get(1L).fasi().getFirst();
    }

    private static double effettivo(LocalDate giorno, UnaFase fase) {
        return al(giorno, fase).cifra().avanzamento();
    }

    private static double atteso(LocalDate giorno, UnaFase fase) {
        return al(giorno, fase).cifra().atteso();
    }

    @Test
    void l_effettivo_conta_i_mesi_svolti_sui_previsti() {
        UnaFase fase = prevista(GENNAIO, FEBBRAIO, MARZO, APRILE).svolta(GENNAIO, FEBBRAIO);
        assertThat(effettivo(il(31, 3), fase)).isEqualTo(50);
    }

    @Test
    void un_mese_svolto_conta_dal_suo_primo_giorno_e_non_prima() {
        UnaFase fase = prevista(GENNAIO, APRILE).svolta(GENNAIO, APRILE);
        assertThat(effettivo(il(31, 3), fase)).isEqualTo(50);
        assertThat(effettivo(il(1, 4), fase)).isEqualTo(100);
    }

    @Test
    void un_mese_svolto_fuori_dai_previsti_conta_lo_stesso_ma_mai_oltre_cento() {
        assertThat(effettivo(il(31, 3), prevista(GENNAIO, FEBBRAIO).svolta(MARZO)))
                .isEqualTo(50);
        assertThat(effettivo(il(31, 3), prevista(GENNAIO).svolta(GENNAIO, MARZO)))
                .isEqualTo(100);
    }

    @Test
    void una_rilevazione_sostituisce_i_mesi_di_prima_e_si_somma_a_quelli_iniziati_dopo() {
        UnaFase fase = prevista(GENNAIO, FEBBRAIO, MARZO, APRILE)
                .svolta(GENNAIO, FEBBRAIO, MARZO)
                .letta(il(15, 2), 30);
        assertThat(effettivo(il(14, 2), fase)).isEqualTo(50);
        assertThat(effettivo(il(15, 2), fase)).isEqualTo(30);
        assertThat(effettivo(il(31, 3), fase)).isEqualTo(55);
    }

    @Test
    void il_mese_che_inizia_il_giorno_della_rilevazione_e_gia_dentro_di_lei() {
        UnaFase fase = prevista(GENNAIO, MARZO).svolta(MARZO).letta(il(1, 3), 30);
        assertThat(effettivo(il(31, 3), fase)).isEqualTo(30);
    }

    @Test
    void fra_due_rilevazioni_vale_la_piu_recente_e_nello_stesso_giorno_l_ultima_scritta() {
        UnaFase scritteAlContrario = prevista(GENNAIO).letta(il(20, 3), 60).letta(il(10, 3), 80);
        assertThat(effettivo(il(31, 3), scritteAlContrario)).isEqualTo(60);
        UnaFase stessoGiorno = prevista(GENNAIO).letta(il(10, 3), 80).letta(il(10, 3), 70);
        assertThat(effettivo(il(31, 3), stessoGiorno)).isEqualTo(70);
    }

    @Test
    void senza_mesi_previsti_vale_la_sola_rilevazione_e_l_atteso_e_zero() {
        UnaFase letta = prevista().svolta(FEBBRAIO, MARZO).letta(il(31, 1), 40);
        assertThat(effettivo(il(31, 3), letta)).isEqualTo(40);
        assertThat(atteso(il(31, 3), letta)).isZero();
        FiguraFase soloMesi = al(il(31, 3), prevista().svolta(FEBBRAIO));
        assertThat(soloMesi.cifra().avanzamento()).isZero();
        assertThat(soloMesi.rendicontata()).isTrue();
    }

    @Test
    void senza_mesi_ne_rilevazioni_e_zero_e_non_rendicontata() {
        FiguraFase fase = al(il(31, 3), prevista(GENNAIO).svolta(APRILE).letta(il(1, 4), 90));
        assertThat(fase.cifra().avanzamento()).isZero();
        assertThat(fase.rendicontata()).isFalse();
        assertThat(al(il(1, 4), prevista(GENNAIO).letta(il(1, 4), 0)).rendicontata())
                .isTrue();
    }

    @Test
    void un_anno_seguente_e_un_periodo_solo() {
        UnaFase fase = prevista(DICEMBRE, ANNO_PIU_1).svolta(DICEMBRE, ANNO_PIU_1);
        assertThat(effettivo(il(31, 12), fase)).isEqualTo(50);
        assertThat(effettivo(LocalDate.of(2026, 1, 1), fase)).isEqualTo(100);
    }

    @Test
    void l_atteso_matura_giorno_per_giorno_nel_mese_in_corso() {
        UnaFase fase = prevista(GENNAIO, FEBBRAIO);
        assertThat(atteso(LocalDate.of(2024, 12, 31), fase)).isZero();
        assertThat(atteso(il(1, 1), fase)).isEqualTo(50.0 / 31, PRECISO);
        assertThat(atteso(il(15, 2), fase)).isEqualTo(100 * (1 + 15.0 / 28) / 2, PRECISO);
        assertThat(atteso(il(28, 2), fase)).isEqualTo(100);
        assertThat(atteso(il(1, 3), fase)).isEqualTo(100);
    }

    @Test
    void l_atteso_di_un_anno_seguente_matura_nell_anno() {
        UnaFase fase = prevista(DICEMBRE, ANNO_PIU_1);
        assertThat(atteso(il(31, 12), fase)).isEqualTo(50);
        assertThat(atteso(LocalDate.of(2026, 7, 2), fase)).isEqualTo(100 * (1 + 183.0 / 365) / 2, PRECISO);
        assertThat(atteso(LocalDate.of(2026, 12, 31), fase)).isEqualTo(100);
        assertThat(atteso(LocalDate.of(2027, 12, 30), prevista(ANNO_PIU_2))).isEqualTo(100 * 364.0 / 365, PRECISO);
    }

    @Test
    void gli_anni_bisestili_hanno_un_giorno_in_piu() {
        FattiFase febbraio = prevista(FEBBRAIO).fatti(1);
        assertThat(AttesoEdEffettivo.atteso(febbraio, new Giorno(2024, LocalDate.of(2024, 2, 28))))
                .isEqualTo(100 * 28.0 / 29, PRECISO);
        assertThat(AttesoEdEffettivo.atteso(febbraio, new Giorno(2024, LocalDate.of(2024, 2, 29))))
                .isEqualTo(100);
        FattiFase seguente = prevista(ANNO_PIU_1).fatti(1);
        assertThat(AttesoEdEffettivo.atteso(seguente, new Giorno(2027, LocalDate.of(2028, 2, 29))))
                .isEqualTo(100 * 60.0 / 366, PRECISO);
    }

    @Test
    void i_giorni_conoscono_i_periodi_come_il_cronoprogramma() {
        LocalDate.of(2023, 12, 20).datesUntil(LocalDate.of(2027, 1, 10)).forEach(data -> {
            Giorno giorno = new Giorno(2024, data);
            for (Periodo periodo : Periodo.values()) {
                Mesi solo = Mesi.di(periodo);
                assertThat((solo.maschera() & giorno.iniziati()) != 0)
                        .isEqualTo(!periodo.inizio(2024).isAfter(data));
                assertThat(giorno.trascorsi(solo) == 1)
                        .isEqualTo(!periodo.fine(2024).isAfter(data));
            }
        });
    }

    @Test
    void lo_stato_cambia_alle_soglie_dopo_aver_arrotondato_a_sei_decimali() {
        assertThat(Stream.of(100.0, 99.9999996, 99.9999994).map(fatto -> Stato.di(fatto, 100, Soglie.BASE)))
                .containsExactly(Stato.COMPLETATO, Stato.COMPLETATO, Stato.IN_LINEA);
        assertThat(Stream.of(45.0, 44.9999999, 44.999999, 30.0, 29.9999999, 29.999999)
                        .map(fatto -> Stato.di(fatto, 50, Soglie.BASE)))
                .containsExactly(
                        Stato.IN_LINEA,
                        Stato.IN_LINEA,
                        Stato.IN_RITARDO,
                        Stato.IN_RITARDO,
                        Stato.IN_RITARDO,
                        Stato.CRITICO);
    }

    @Test
    void non_avviato_e_solo_chi_non_doveva_ancora_avere_fatto_nulla() {
        assertThat(Stato.di(0, 0, Soglie.BASE)).isEqualTo(Stato.NON_AVVIATO);
        assertThat(Stato.di(0.5, 0, Soglie.BASE)).isEqualTo(Stato.IN_LINEA);
        assertThat(Stato.di(0, 3, Soglie.BASE)).isEqualTo(Stato.IN_LINEA);
        assertThat(Stato.di(0, 5.1, Soglie.BASE)).isEqualTo(Stato.IN_RITARDO);
    }

    @Test
    void le_soglie_si_regolano() {
        Soglie severe = new Soglie(-1, -2, 30, 60);
        assertThat(Stream.of(49.0, 48.5, 47.5).map(fatto -> Stato.di(fatto, 50, severe)))
                .containsExactly(Stato.IN_LINEA, Stato.IN_RITARDO, Stato.CRITICO);
    }

    @Test
    void il_ritardo_va_dalla_fine_del_primo_periodo_previsto_non_coperto() {
        assertThat(al(il(30, 6), prevista(GENNAIO, MARZO, GIUGNO)).ritardo()).isEqualTo(150);
        assertThat(al(il(30, 6), prevista(GENNAIO, MARZO, GIUGNO).svolta(GENNAIO))
                        .ritardo())
                .isEqualTo(91);
        assertThat(al(il(30, 6), prevista(GENNAIO, MARZO, GIUGNO).letta(il(1, 6), 66.6))
                        .ritardo())
                .isEqualTo(91);
        assertThat(al(il(30, 6), prevista(GENNAIO, MARZO, GIUGNO).letta(il(1, 6), 70))
                        .ritardo())
                .isZero();
        assertThat(al(il(31, 12), prevista(GENNAIO).svolta(MARZO)).ritardo()).isZero();
        assertThat(al(LocalDate.of(2027, 1, 10), prevista(NOVEMBRE, ANNO_PIU_1).svolta(NOVEMBRE))
                        .ritardo())
                .isEqualTo(10);
    }

    @Test
    void l_avanzamento_copre_i_primi_mesi_previsti_segnati_o_no() {
        UnaFase cinque = prevista(GENNAIO, FEBBRAIO, MARZO, APRILE, GIUGNO);
        assertThat(al(il(30, 6), cinque).coperti().elenco()).isEmpty();
        assertThat(al(il(30, 6), cinque.letta(il(30, 6), 100)).coperti().elenco())
                .containsExactly(GENNAIO, FEBBRAIO, MARZO, APRILE, GIUGNO);
        assertThat(al(
                                il(30, 6),
                                prevista(GENNAIO, FEBBRAIO, MARZO, APRILE, GIUGNO)
                                        .letta(il(30, 6), 59.9))
                        .coperti()
                        .elenco())
                .containsExactly(GENNAIO, FEBBRAIO);
        assertThat(al(il(30, 6), prevista(GENNAIO, FEBBRAIO, MARZO).letta(il(30, 6), 100.0 / 3 * 2))
                        .coperti()
                        .elenco())
                .containsExactly(GENNAIO, FEBBRAIO);
        assertThat(al(il(30, 6), prevista(GENNAIO).svolta(MARZO)).coperti().elenco())
                .containsExactly(GENNAIO);
        assertThat(al(il(30, 6), prevista().letta(il(30, 6), 80)).coperti().elenco())
                .isEmpty();
    }

    @Test
    void senza_mesi_previsti_non_c_e_ritardo_e_nemmeno_se_non_valutabile() {
        assertThat(al(il(30, 6), prevista().letta(il(1, 1), 10)).ritardo()).isZero();
        assertThat(al(il(30, 6), prevista(GENNAIO).nonValutabile()).ritardo()).isZero();
    }

    @Test
    void l_eta_sono_i_giorni_dall_ultimo_aggiornamento_di_una_persona() {
        assertThat(al(il(30, 6), prevista(GENNAIO).aggiornata(il(1, 6))).eta()).isEqualTo(29);
        assertThat(al(il(30, 6), prevista(GENNAIO)).eta()).isNull();
        assertThat(al(il(30, 6), prevista(GENNAIO).aggiornata(il(10, 7))).eta()).isZero();
    }
}
