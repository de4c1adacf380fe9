package it.comune.obiettivi.piano;

import static it.comune.obiettivi.Insieme.insieme;
import static it.comune.obiettivi.ente.Riconosciuto.senzaChiedere;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comune.obiettivi.ente.AccessoNegato;
import it.comune.obiettivi.ente.Ruolo;
import it.comune.obiettivi.piano.Modifica.CambiaPeso;
import it.comune.obiettivi.piano.Modifica.RilevaAvanzamento;
import it.comune.obiettivi.piano.Modifica.ScriviMotivazione;
import it.comune.obiettivi.piano.Modifica.SvolgiMese;
import it.comune.obiettivi.registro.Esito;
import it.comune.obiettivi.registro.Gesto;
import it.comune.obiettivi.registro.ModificaRifiutata;
import it.comune.obiettivi.registro.Voce;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Le schede nella banca dati, con più mani insieme: le stesse prove valgono per H2 e per MySQL. */
class PianoPersistenzaTest extends PianoDiProva {

    @Autowired
    TransactionTemplate transazione;

    @Test
    void la_scheda_torna_intera_come_e_entrata() {
        Scheda scheda = schede.leggi(id);
        assertThat(scheda.testata()).isEqualTo(Esempi.testata("Obiettivo 1", settore));
        assertThat(scheda.fasi()).hasSize(2);
        assertThat(scheda.fase(1).previsti()).isEqualTo(Mesi.di(Periodo.MARZO, Periodo.APRILE, Periodo.MAGGIO));
        assertThat(scheda.fase(1).rilevazioni()).isEmpty();
        assertThat(scheda.indicatori()).hasSize(1);
        assertThat(scheda.anomalie()).extracting(Anomalia::codice).containsExactly("SOMMA_FASI");
    }

    @Test
    void un_gesto_lascia_una_riga_nel_registro_e_ne_restituisce_il_numero() {
        Esito esito = schede.modifica(id, new SvolgiMese(1, Periodo.MARZO, true), responsabile);
        assertThat(registro.storia(Scheda.soggetto(id))).last().satisfies(voce -> {
            assertThat(voce.numero()).isEqualTo(esito.numero());
            assertThat(voce.nomeUtente()).isEqualTo("Tommaso");
            assertThat(voce.campo()).isEqualTo("fase.1.svolto.2026-03");
        });
    }

    @Test
    void un_gesto_che_non_cambia_nulla_non_lascia_ne_riga_ne_versione() {
        schede.modifica(id, new SvolgiMese(1, Periodo.MARZO, true), responsabile);
        Long versione = versione();
        assertThat(schede.modifica(id, new SvolgiMese(1, Periodo.MARZO, true), responsabile)
                        .cambiata())
                .isFalse();
        assertThat(versione()).isEqualTo(versione);
        assertThat(registro.storia(Scheda.soggetto(id))).hasSize(2);
    }

    @Test
    void un_rifiuto_non_lascia_traccia() {
        assertThatThrownBy(() -> schede.modifica(id, new SvolgiMese(1, Periodo.DICEMBRE, true), responsabile))
                .isInstanceOf(ModificaRifiutata.class);
        assertThat(registro.storia(Scheda.soggetto(id))).hasSize(1);
    }

    @Test
    void il_responsabile_racconta_e_non_riscrive_il_piano() {
        assertThatThrownBy(() -> schede.modifica(id, new CambiaPeso(Peso.di(20), Peso.di(30)), responsabile))
                .isInstanceOf(AccessoNegato.class);
        assertThat(schede.modifica(id, new CambiaPeso(Peso.di(20), Peso.di(30)), segretario)
                        .cambiata())
                .isTrue();
    }

    @Test
    void un_ruolo_tolto_vale_dal_gesto_seguente() {
        utenti.cambiaRuoli(
                responsabile.id(), Set.of(), Set.of(new Ruolo.Responsabile(settore)), senzaChiedere(segretario));
        assertThatThrownBy(() -> schede.modifica(id, new SvolgiMese(1, Periodo.MARZO, true), responsabile))
                .isInstanceOf(AccessoNegato.class);
    }

    @Test
    void lo_stesso_gesto_da_due_mani_insieme_cambia_una_volta() throws Exception {
        Gesto gesto = Gesto.ora(orologio);
        Modifica modifica = new Modifica.NessunaNovita(1);
        List<Esito> esiti = insieme(
                () -> schede.modifica(id, modifica, responsabile, gesto),
                () -> schede.modifica(id, modifica, responsabile, gesto));
        assertThat(esiti.get(0)).isEqualTo(esiti.get(1));
        assertThat(registro.storia(Scheda.soggetto(id))).hasSize(2);
    }

    @Test
    void mesi_diversi_segnati_insieme_restano_tutti() throws Exception {
        for (int giro = 0; giro < 10; giro++) {
            long scheda = schede.inserisci(Esempi.scheda(10 + giro, settore), segretario);
            insieme(IntStream.range(0, 6)
                    .<Callable<Esito>>mapToObj(mese -> () -> schede.modifica(
                            scheda, new SvolgiMese(1 + mese % 2, Periodo.values()[mese], true), responsabile))
                    .toList());
            Scheda dopo = schede.leggi(scheda);
            assertThat(dopo.fase(1).effettivi().quanti()
                            + dopo.fase(2).effettivi().quanti())
                    .isEqualTo(6);
        }
    }

    @Test
    void le_parole_di_due_persone_nello_stesso_testo_restano_tutte() throws Exception {
        schede.modifica(id, new ScriviMotivazione(1, "", "Manca il personale"), responsabile);
        String base = "Manca il personale";
        insieme(
                () -> schede.modifica(id, new ScriviMotivazione(1, base, "Da marzo. " + base), responsabile),
                () -> schede.modifica(id, new ScriviMotivazione(1, base, base + " tecnico"), segretario));
        assertThat(schede.leggi(id).fase(1).motivazione()).isEqualTo("Da marzo. Manca il personale tecnico");
    }

    @Test
    void di_due_pesi_scritti_insieme_uno_solo_vince_e_l_altro_viene_chiesto() {
        assertThatThrownBy(() -> insieme(
                        () -> schede.modifica(id, new CambiaPeso(Peso.di(20), Peso.di(25)), segretario),
                        () -> schede.modifica(id, new CambiaPeso(Peso.di(20), Peso.di(30)), segretario)))
                .hasCauseInstanceOf(ModificaRifiutata.ValoreSuperato.class);
        assertThat(registro.storia(Scheda.soggetto(id))).hasSize(2);
    }

    @Test
    void il_registro_da_solo_ricostruisce_la_scheda_e_la_catena_e_intera() throws Exception {
        insieme(IntStream.range(0, 8)
                .<Callable<Esito>>mapToObj(i -> () -> {
                    for (int giorno = 1; giorno <= 5; giorno++) {
                        LocalDate al = LocalDate.of(2026, 6, giorno);
                        schede.modifica(
                                id, new RilevaAvanzamento(1, al, Percentuale.di(i * 10 + giorno)), responsabile);
                    }
                    return schede.modifica(id, new SvolgiMese(2, Periodo.values()[i % 6], i % 3 != 0), segretario);
                })
                .toList());
        rinasceDalRegistro();
        String prima = "";
        for (Voce voce : registro.storia(Scheda.soggetto(id))) {
            if (voce.campo().equals("fase.1.avanzamento")) {
                assertThat(voce.prima()).isEqualTo(prima);
                prima = voce.dopo();
            }
        }
    }

    @Test
    void un_annullamento_della_transazione_non_muove_nulla() {
        transazione.executeWithoutResult(stato -> {
            schede.inserisci(Esempi.scheda(99, settore), segretario);
            stato.setRollbackOnly();
        });
        assertThat(schede.diAnno(2026)).hasSize(1);
    }

    private Long versione() {
        return sql.queryForObject("select versione from scheda where id = ?", Long.class, id);
    }
}
