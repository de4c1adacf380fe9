package it.comune.obiettivi.cruscotto;

import static it.comune.obiettivi.cruscotto.Esempi.fatta;
import static it.comune.obiettivi.cruscotto.Esempi.il;
import static it.comune.obiettivi.cruscotto.Esempi.prevista;
import static it.comune.obiettivi.cruscotto.Esempi.quadro;
import static it.comune.obiettivi.cruscotto.Esempi.scheda;
import static it.comune.obiettivi.cruscotto.Esempi.tuttoLAnno;
import static it.comune.obiettivi.piano.Periodo.ANNO_PIU_1;
import static it.comune.obiettivi.piano.Periodo.DICEMBRE;
import static it.comune.obiettivi.piano.Periodo.FEBBRAIO;
import static it.comune.obiettivi.piano.Periodo.GENNAIO;
import static it.comune.obiettivi.piano.Periodo.MARZO;
import static it.comune.obiettivi.piano.Periodo.NOVEMBRE;
import static it.comune.obiettivi.piano.Periodo.OTTOBRE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import it.comune.obiettivi.cruscotto.Quadro.Punto;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** dominio.md, «Completion», 8, e la mappa, la curva e i conteggi della pagina. */
class CurvaECaloreTest {

    private static final Offset<Double> PRECISO = within(1e-9);

    private static Punto il31dicembre(Quadro quadro) {
        return quadro.ente().curva().getLast();
    }

    private static Punto punto(Quadro quadro, LocalDate giorno) {
        return quadro.ente().curva().stream()
                .filter(punto -> punto.giorno().equals(giorno))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void la_previsione_applica_all_atteso_il_passo_di_oggi() {
        Quadro quadro = quadro(il(30, 6), scheda(prevista(tuttoLAnno()).svolta(GENNAIO, FEBBRAIO, MARZO)));
        assertThat(punto(quadro, il(30, 6)).previsione()).isEqualTo(25);
        assertThat(punto(quadro, il(31, 7)).previsione()).isEqualTo(50 * 7.0 / 12, PRECISO);
        assertThat(il31dicembre(quadro).previsione()).isEqualTo(50, PRECISO);
    }

    @Test
    void chi_e_avanti_non_va_oltre_l_atteso_e_non_torna_indietro() {
        Quadro quadro = quadro(il(30, 6), scheda(prevista(tuttoLAnno()).letta(il(1, 6), 75)));
        assertThat(punto(quadro, il(31, 7)).previsione()).isEqualTo(75);
        assertThat(il31dicembre(quadro).previsione()).isEqualTo(100);
    }

    @Test
    void finche_non_e_atteso_nulla_il_passo_e_pieno() {
        Quadro quadro = quadro(il(30, 6), scheda(prevista(OTTOBRE, NOVEMBRE)));
        assertThat(punto(quadro, il(31, 10)).previsione()).isEqualTo(50);
        assertThat(il31dicembre(quadro).previsione()).isEqualTo(100);
    }

    @Test
    void la_previsione_si_fa_per_scheda_e_poi_si_aggrega_come_le_cifre() {
        Quadro quadro = quadro(
                il(30, 6),
                scheda(prevista(tuttoLAnno()).svolta(GENNAIO, FEBBRAIO, MARZO)).pesa(30),
                scheda(prevista(tuttoLAnno()).letta(il(1, 6), 75)).pesa(70),
                scheda(fatta(10)).nel(2));
        assertThat(il31dicembre(quadro).previsione()).isEqualTo((0.3 * 50 + 0.7 * 100 + 10) / 2, PRECISO);
    }

    @Test
    void la_curva_va_per_fini_di_mese_con_in_piu_il_giorno_chiesto() {
        Quadro quadro = quadro(il(15, 2), scheda(prevista(tuttoLAnno()).svolta(GENNAIO, FEBBRAIO)));
        List<Punto> curva = quadro.ente().curva();
        assertThat(curva).hasSize(13).isSortedAccordingTo((a, b) -> a.giorno().compareTo(b.giorno()));
        assertThat(curva.get(0).avanzamento()).isEqualTo(100.0 / 12, PRECISO);
        assertThat(curva.get(0).previsione()).isNull();
        assertThat(curva.get(1).giorno()).isEqualTo(il(15, 2));
        assertThat(curva.get(1).atteso()).isEqualTo(100 * (1 + 15.0 / 28) / 12, PRECISO);
        assertThat(curva.get(1).avanzamento())
                .isEqualTo(curva.get(1).previsione())
                .isEqualTo(200.0 / 12, PRECISO);
        assertThat(curva.get(2).avanzamento()).isNull();
        assertThat(il31dicembre(quadro).atteso()).isEqualTo(100);
    }

    @Test
    void la_mappa_ha_lo_scostamento_a_fine_mese_al_giorno_chiesto_per_il_suo_mese_e_poi_vuoto() {
        Quadro quadro = quadro(il(15, 3), scheda(prevista(tuttoLAnno()).svolta(FEBBRAIO)));
        List<Double> calore = quadro.settore(1).orElseThrow().calore();
        assertThat(calore.get(0)).isEqualTo(-100.0 / 12, PRECISO);
        assertThat(calore.get(1)).isEqualTo(-100.0 / 12, PRECISO);
        assertThat(calore.get(2)).isEqualTo(100 * (1 - 2 - 15.0 / 31) / 12, PRECISO);
        assertThat(calore.subList(3, 12)).containsOnlyNulls();
    }

    @Test
    void prima_dell_anno_la_mappa_e_vuota_e_dopo_e_piena() {
        LocalDate dopo = LocalDate.of(2026, 5, 5);
        Quadro tardi = quadro(dopo, scheda(prevista(DICEMBRE, ANNO_PIU_1).svolta(DICEMBRE)));
        assertThat(tardi.settore(1).orElseThrow().calore()).doesNotContainNull();
        assertThat(tardi.ente().curva()).hasSize(12).allMatch(punto -> punto.previsione() == null);
        Quadro presto = quadro(LocalDate.of(2024, 12, 31), scheda(prevista(DICEMBRE)));
        assertThat(presto.settore(1).orElseThrow().calore()).allMatch(Objects::isNull);
        assertThat(presto.ente().curva()).hasSize(12).allMatch(punto -> punto.avanzamento() == null);
        assertThat(il31dicembre(presto).previsione()).isEqualTo(100);
    }

    @Test
    void si_contano_schede_e_fasi_per_stato_e_quelle_aggiornate() {
        Quadro quadro = quadro(
                il(30, 6),
                scheda(fatta(100).aggiornata(il(1, 6))),
                scheda(prevista(GENNAIO).aggiornata(il(31, 5)), prevista(OTTOBRE)),
                scheda(prevista(GENNAIO).aggiornata(il(1, 4))),
                scheda(fatta(3).nonValutabile()));
        assertThat(quadro.conteggi().schede())
                .containsEntry(Stato.COMPLETATO, 1)
                .containsEntry(Stato.CRITICO, 2)
                .containsEntry(Stato.NON_VALUTABILE, 1)
                .containsEntry(Stato.IN_LINEA, 0);
        assertThat(quadro.conteggi().fasi()).containsEntry(Stato.NON_AVVIATO, 1).containsEntry(Stato.CRITICO, 2);
        assertThat(quadro.conteggi().totaleSchede()).isEqualTo(4);
        assertThat(quadro.conteggi().totaleFasi()).isEqualTo(5);
        assertThat(quadro.conteggi().aggiornateDalMese()).isEqualTo(1);
        assertThat(quadro.conteggi().ferme()).isEqualTo(1);
    }
}
