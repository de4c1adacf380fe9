package it.comune.obiettivi.piano;

import static it.comune.obiettivi.Insieme.insieme;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comune.obiettivi.piano.Modifica.AggiungiFase;
import it.comune.obiettivi.piano.Modifica.AggiungiIndicatore;
import it.comune.obiettivi.piano.Modifica.CambiaSettore;
import it.comune.obiettivi.piano.Modifica.NumeraFase;
import it.comune.obiettivi.piano.Modifica.RilevaAvanzamento;
import it.comune.obiettivi.piano.Modifica.RimettiFase;
import it.comune.obiettivi.piano.Modifica.RimettiIndicatore;
import it.comune.obiettivi.piano.Modifica.RitiraAvanzamento;
import it.comune.obiettivi.piano.Modifica.SvolgiMese;
import it.comune.obiettivi.piano.Modifica.TogliFase;
import it.comune.obiettivi.piano.Modifica.TogliIndicatore;
import it.comune.obiettivi.registro.Esito;
import it.comune.obiettivi.registro.ModificaRifiutata;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Fasi, indicatori e rilevazioni nella banca dati, aggiunti, tolti e rimessi da più mani. */
class PartiPersistenzaTest extends PianoDiProva {

    @Test
    void due_fasi_aggiunte_insieme_hanno_due_chiavi() throws Exception {
        insieme(
                () -> schede.modifica(id, new AggiungiFase("3", "Collaudo"), segretario),
                () -> schede.modifica(id, new AggiungiFase("3", "Verifica"), segretario));
        assertThat(schede.leggi(id).fasi()).extracting(Fase::chiave).containsExactly(1, 2, 3, 4);
        insieme(
                () -> schede.modifica(id, new AggiungiIndicatore(3, "Giorni"), segretario),
                () -> schede.modifica(id, new AggiungiIndicatore(null, "Ore"), segretario));
        assertThat(schede.leggi(id).indicatori())
                .extracting(Indicatore::testo)
                .containsExactlyInAnyOrder("Numero incontri", "Giorni", "Ore");
        rinasceDalRegistro();
    }

    @Test
    void una_fase_tolta_da_due_mani_e_tolta_una_volta_e_rimessa_torna_intera() throws Exception {
        schede.modifica(id, new RilevaAvanzamento(1, LocalDate.of(2026, 6, 1), Percentuale.di(40)), responsabile);
        Scheda prima = schede.leggi(id);
        insieme(
                () -> schede.modifica(id, new TogliFase(1), segretario),
                () -> schede.modifica(id, new TogliFase(1), segretario));
        assertThat(schede.leggi(id).fasi()).extracting(Fase::chiave).containsExactly(2);
        assertThat(schede.leggi(id).indicatori()).isEmpty();
        assertThat(registro.storia(Scheda.soggetto(id))).hasSize(3);
        assertThatThrownBy(() -> schede.modifica(id, new SvolgiMese(1, Periodo.MARZO, true), responsabile))
                .isInstanceOf(ModificaRifiutata.class);
        rinasceDalRegistro();
        insieme(
                () -> schede.modifica(id, new RimettiFase(1), segretario),
                () -> schede.modifica(id, new RimettiFase(1), segretario));
        assertThat(registro.storia(Scheda.soggetto(id))).hasSize(4);
        assertThat(schede.leggi(id))
                .usingRecursiveComparison()
                .ignoringFieldsMatchingRegexes(".*versione")
                .isEqualTo(prima);
        rinasceDalRegistro();
    }

    @Test
    void chi_segna_un_mese_mentre_la_fase_si_toglie_arriva_prima_o_e_rifiutato() throws Exception {
        for (int giro = 0; giro < 10; giro++) {
            long scheda = schede.inserisci(Esempi.scheda(20 + giro, settore), segretario);
            List<Boolean> esiti = insieme(
                    () -> riesce(() -> schede.modifica(scheda, new TogliFase(1), segretario)),
                    () -> riesce(() -> schede.modifica(scheda, new SvolgiMese(1, Periodo.MARZO, true), responsabile)));
            assertThat(esiti.getFirst()).isTrue();
            schede.modifica(scheda, new RimettiFase(1), segretario);
            assertThat(schede.leggi(scheda).fase(1).effettivi().contiene(Periodo.MARZO))
                    .isEqualTo(esiti.getLast());
        }
    }

    @Test
    void un_indicatore_si_toglie_e_si_rimette_anche_da_due_mani() throws Exception {
        insieme(
                () -> schede.modifica(id, new TogliIndicatore(1), segretario),
                () -> schede.modifica(id, new TogliIndicatore(1), segretario));
        assertThat(schede.leggi(id).indicatori()).isEmpty();
        rinasceDalRegistro();
        insieme(
                () -> schede.modifica(id, new RimettiIndicatore(1), segretario),
                () -> schede.modifica(id, new RimettiIndicatore(1), segretario));
        assertThat(schede.leggi(id).indicatori()).hasSize(1);
        assertThat(registro.storia(Scheda.soggetto(id))).hasSize(3);
    }

    @Test
    void di_due_numeri_scritti_insieme_uno_solo_vince_e_l_altro_viene_chiesto() {
        assertThatThrownBy(() -> insieme(
                        () -> schede.modifica(id, new NumeraFase(2, "2", "3"), segretario),
                        () -> schede.modifica(id, new NumeraFase(2, "2", "4"), segretario)))
                .hasCauseInstanceOf(ModificaRifiutata.ValoreSuperato.class);
        assertThat(registro.storia(Scheda.soggetto(id))).hasSize(2);
        rinasceDalRegistro();
    }

    @Test
    void una_rilevazione_si_ritira_una_volta_sola() throws Exception {
        LocalDate al = LocalDate.of(2026, 6, 1);
        schede.modifica(id, new RilevaAvanzamento(1, al, Percentuale.di(30)), responsabile);
        schede.modifica(id, new RilevaAvanzamento(1, al, Percentuale.di(40)), responsabile);
        RitiraAvanzamento ritira = new RitiraAvanzamento(1, al, Percentuale.di(40));
        List<Boolean> esiti = insieme(
                () -> riesce(() -> schede.modifica(id, ritira, responsabile)),
                () -> riesce(() -> schede.modifica(id, ritira, segretario)));
        assertThat(esiti).containsExactlyInAnyOrder(true, false);
        assertThat(schede.leggi(id).fase(1).rilevazioni())
                .extracting(Rilevazione::valore)
                .containsExactly(Percentuale.di(30));
        rinasceDalRegistro();
    }

    @Test
    void i_dubbi_di_una_parte_tolta_non_sono_da_decidere() {
        sql.update("update anomalia set campo = 'indicatore.1.atteso' where scheda = ?", id);
        assertThat(schede.leggi(id).anomalie()).hasSize(1);
        schede.modifica(id, new TogliIndicatore(1), segretario);
        assertThat(schede.leggi(id).anomalie()).isEmpty();
        schede.modifica(id, new RimettiIndicatore(1), segretario);
        assertThat(schede.leggi(id).anomalie()).hasSize(1);
    }

    @Test
    void i_gesti_sulle_parti_si_annullano_anche_due_volte() {
        long cultura = settori.crea("Cultura", Set.of(), segretario).id();
        Scheda prima = schede.leggi(id);
        List<Modifica> gesti = List.of(
                new CambiaSettore(settore, cultura),
                new NumeraFase(2, "2", "3"),
                new TogliIndicatore(1),
                new TogliFase(1),
                new AggiungiFase("4", "Collaudo"),
                new RilevaAvanzamento(2, LocalDate.of(2026, 6, 1), Percentuale.di(40)));
        for (Modifica gesto : gesti) {
            Esito annullato =
                    schede.annulla(schede.modifica(id, gesto, segretario).numero(), segretario);
            assertThat(schede.leggi(id).fasi()).extracting(Fase::numero).containsExactly("1", "2");
            schede.annulla(schede.annulla(annullato.numero(), segretario).numero(), segretario);
        }
        assertThat(schede.leggi(id).testata()).isEqualTo(prima.testata());
        assertThat(schede.leggi(id).fasi())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("aggiornataIl")
                .isEqualTo(prima.fasi());
        assertThat(schede.leggi(id).indicatori()).hasSize(1);
        rinasceDalRegistro();
    }
}
