package it.comune.obiettivi.piano.controlli;

import static it.comune.obiettivi.piano.Periodo.APRILE;
import static it.comune.obiettivi.piano.Periodo.MARZO;
import static org.assertj.core.api.Assertions.assertThat;

import it.comune.obiettivi.piano.Mesi;
import it.comune.obiettivi.piano.Peso;
import it.comune.obiettivi.piano.controlli.Controlli.Misura;
import it.comune.obiettivi.piano.controlli.Controlli.Obiettivo;
import it.comune.obiettivi.piano.controlli.Controlli.Passo;
import it.comune.obiettivi.piano.controlli.Controlli.Regola;
import it.comune.obiettivi.piano.controlli.Controlli.Rilievo;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ControlliTest {

    private static final List<Passo> FASI = List.of(fase(1, 100.0));
    private static final List<Misura> INDICATORI = List.of(misura(1, "Pagine lette", "10", null));

    private static Passo fase(int chiave, Double peso) {
        return new Passo(chiave, "" + chiave, peso == null ? null : Peso.di(peso), Mesi.di(MARZO, APRILE));
    }

    private static Misura misura(Integer fase, String testo, String atteso, LocalDate scadenza) {
        return new Misura(1, fase, testo, atteso, scadenza);
    }

    private static Obiettivo scheda(int numero, String titolo, Double peso, List<Passo> fasi, List<Misura> indicatori) {
        return new Obiettivo(numero, "Cultura", titolo, "", "", peso == null ? null : Peso.di(peso), fasi, indicatori);
    }

    private static List<Rilievo> rilievi(Obiettivo... schede) {
        return Controlli.esegui(List.of(schede), 2026);
    }

    private static List<Regola> regole(Obiettivo... schede) {
        return rilievi(schede).stream().map(Rilievo::regola).toList();
    }

    private static List<Rilievo> dellaScheda(String titolo, List<Passo> fasi, List<Misura> indicatori) {
        return Controlli.dellaScheda(scheda(1, titolo, 20.0, fasi, indicatori), 2026);
    }

    @Test
    void un_piano_in_ordine_non_ha_rilievi() {
        assertThat(rilievi(scheda(1, "Una biblioteca accessibile", 100.0, FASI, INDICATORI)))
                .isEmpty();
    }

    @Test
    void la_somma_dei_pesi_di_un_settore_deve_fare_cento() {
        Obiettivo prima = scheda(1, "Accessibilità", 60.0, FASI, INDICATORI);
        Obiettivo seconda = scheda(2, "Lettura", 45.0, FASI, INDICATORI);
        assertThat(rilievi(prima, seconda))
                .containsExactly(new Rilievo(Regola.SOMMA_PESI_SETTORE, null, "settore.Cultura", "105", "100", false));
    }

    @Test
    void un_peso_che_manca_si_dividera_il_resto_ed_e_grave_se_non_resta_nulla() {
        Obiettivo senza = scheda(2, "Lettura", null, FASI, INDICATORI);
        assertThat(rilievi(scheda(1, "Accessibilità", 60.0, FASI, INDICATORI), senza))
                .containsExactly(new Rilievo(Regola.PESO_SCHEDA_MANCANTE, 2, "peso", "", "40", false));
        assertThat(rilievi(scheda(1, "Accessibilità", 100.0, FASI, INDICATORI), senza))
                .containsExactly(new Rilievo(Regola.PESO_SCHEDA_MANCANTE, 2, "peso", "", "0", true));
    }

    @Test
    void i_pesi_delle_fasi_si_controllano_come_quelli_delle_schede() {
        assertThat(dellaScheda("Lettura", List.of(fase(1, 50.0), fase(2, 60.0)), INDICATORI))
                .contains(new Rilievo(Regola.SOMMA_PESI_FASI, 1, "fasi", "110", "100", false));
        assertThat(dellaScheda("Lettura", List.of(fase(1, null), fase(2, null)), INDICATORI))
                .contains(new Rilievo(Regola.PESI_FASI_MANCANTI, 1, "fasi", "FASE 1, FASE 2", "50", false));
        assertThat(dellaScheda("Lettura", List.of(fase(1, null), fase(2, 100.0)), INDICATORI))
                .contains(new Rilievo(Regola.PESI_FASI_MANCANTI, 1, "fasi", "FASE 1", "0", true));
    }

    @Test
    void l_obiettivo_sui_tempi_di_pagamento_vale_almeno_trenta() {
        assertThat(dellaScheda("Riduzione dei tempi di pagamento", FASI, INDICATORI))
                .containsExactly(new Rilievo(Regola.TEMPI_PAGAMENTO_SOTTO_30, 1, "peso", "20", "30", false));
    }

    @Test
    void un_piano_ha_almeno_un_obiettivo_di_accessibilita() {
        assertThat(regole(scheda(1, "Lettura", 100.0, FASI, INDICATORI))).containsExactly(Regola.ACCESSIBILITA_ASSENTE);
    }

    @Test
    void una_scadenza_cade_nei_mesi_previsti_della_sua_fase() {
        assertThat(dellaScheda(
                        "Lettura", FASI, List.of(misura(1, "Apertura", "30/04/2026", LocalDate.of(2026, 4, 30)))))
                .isEmpty();
        assertThat(dellaScheda(
                        "Lettura", FASI, List.of(misura(1, "Apertura", "31/05/2026", LocalDate.of(2026, 5, 31)))))
                .containsExactly(
                        new Rilievo(Regola.SCADENZA_FUORI_DAI_MESI, 1, "indicatore.1.atteso", "31/05/2026", "", false));
    }

    @Test
    void una_fase_ha_mesi_e_indicatori() {
        List<Passo> fasi = List.of(fase(1, 50.0), new Passo(2, "2", Peso.di(50), Mesi.NESSUNO));
        assertThat(dellaScheda("Lettura", fasi, INDICATORI))
                .extracting(Rilievo::regola)
                .containsExactly(Regola.FASE_SENZA_MESI, Regola.FASE_SENZA_INDICATORE);
    }

    @Test
    void la_formazione_del_personale_promette_quaranta_ore() {
        assertThat(dellaScheda("Formazione del personale", FASI, INDICATORI))
                .extracting(Rilievo::regola)
                .containsExactly(Regola.ORE_FORMAZIONE);
        assertThat(dellaScheda(
                        "Formazione del personale", FASI, List.of(misura(1, "Corsi per ciascuno", "40 ore", null))))
                .isEmpty();
        assertThat(dellaScheda(
                        "Formazione del personale", FASI, List.of(misura(1, "Ore per ciascuno", "24 ore", null))))
                .isNotEmpty();
        assertThat(dellaScheda("Formazione di un archivio", FASI, INDICATORI)).isEmpty();
    }
}
