package it.comune.obiettivi.piano;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comune.obiettivi.Insieme;
import it.comune.obiettivi.ente.AccessoNegato;
import it.comune.obiettivi.piano.ModificaTrasversale.AggiungiFaseComune;
import it.comune.obiettivi.piano.ModificaTrasversale.CambiaFaseComune;
import it.comune.obiettivi.piano.ModificaTrasversale.CambiaFinalita;
import it.comune.obiettivi.piano.ModificaTrasversale.CambiaTitolo;
import it.comune.obiettivi.piano.ModificaTrasversale.CollegaScheda;
import it.comune.obiettivi.piano.ModificaTrasversale.Comune;
import it.comune.obiettivi.piano.ModificaTrasversale.InserisciTrasversale;
import it.comune.obiettivi.piano.ModificaTrasversale.Partecipa;
import it.comune.obiettivi.piano.ModificaTrasversale.RimettiFaseComune;
import it.comune.obiettivi.piano.ModificaTrasversale.ScollegaScheda;
import it.comune.obiettivi.piano.ModificaTrasversale.ScriviNote;
import it.comune.obiettivi.piano.ModificaTrasversale.TogliFaseComune;
import it.comune.obiettivi.piano.ObiettivoTrasversale.FaseComune;
import it.comune.obiettivi.piano.ObiettivoTrasversale.Partecipazione;
import it.comune.obiettivi.registro.Esito;
import it.comune.obiettivi.registro.ModificaRifiutata;
import it.comune.obiettivi.registro.Voce;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** La parte condivisa di un obiettivo trasversale con più mani insieme: le stesse prove valgono per H2 e per MySQL. */
class TrasversaliPersistenzaTest extends PianoDiProva {

    long cultura;
    long altra;
    long obiettivo;

    @BeforeEach
    void condividi() {
        cultura = settori.crea("Cultura", Set.of(), segretario).id();
        altra = schede.inserisci(Esempi.scheda(2, cultura), segretario);
        obiettivo = trasversali.inserisci(
                new InserisciTrasversale(
                        2026,
                        "Tempi di pagamento",
                        "Pagare presto",
                        List.of(new Comune(1, "1", "Ricognizione"), new Comune(2, "2", "Liquidazione")),
                        List.of(new Partecipa(id, settore))),
                segretario);
    }

    @Test
    void le_parole_di_due_persone_nel_titolo_e_nella_finalita_restano_tutte() throws Exception {
        insieme(
                new CambiaTitolo("Tempi di pagamento", "Tempi brevi di pagamento"),
                new CambiaTitolo("Tempi di pagamento", "Tempi di pagamento 2026"));
        insieme(
                new CambiaFinalita("Pagare presto", "Pagare presto e bene"),
                new CambiaFinalita("Pagare presto", "Obiettivo: Pagare presto"));
        assertThat(letto().titolo()).isEqualTo("Tempi brevi di pagamento 2026");
        assertThat(letto().finalita()).isEqualTo("Obiettivo: Pagare presto e bene");
        eUgualeAlRegistro();
    }

    @Test
    void le_note_di_due_persone_scritte_insieme_restano_tutte() throws Exception {
        trasversali.modifica(obiettivo, new ScriviNote("", "Prima riga"), responsabile);
        insieme(
                new ScriviNote("Prima riga", "Prima riga\nserve la delega"),
                new ScriviNote("Prima riga", "Prima riga\nscade il 30 giugno"));
        assertThat(letto().noteCondivise()).startsWith("Prima riga").contains("serve la delega", "scade il 30 giugno");
        eUgualeAlRegistro();
    }

    @Test
    void due_fasi_comuni_aggiunte_insieme_prendono_chiavi_diverse() throws Exception {
        insieme(new AggiungiFaseComune("3", "Verifica"), new AggiungiFaseComune("3", "Rendiconto"));
        assertThat(letto().fasiComuni()).extracting(FaseComune::chiave).containsExactly(1, 2, 3, 4);
        assertThat(letto().fasiComuni())
                .extracting(FaseComune::testo)
                .contains("Ricognizione", "Liquidazione", "Verifica", "Rendiconto");
        eUgualeAlRegistro();
    }

    @Test
    void il_testo_di_una_fase_comune_scritto_da_due_si_unisce() throws Exception {
        insieme(
                new CambiaFaseComune(2, "Liquidazione", "Liquidazione entro 15 giorni"),
                new CambiaFaseComune(2, "Liquidazione", "Prima Liquidazione"));
        assertThat(letto().fasiComuni().get(1).testo()).isEqualTo("Prima Liquidazione entro 15 giorni");
        eUgualeAlRegistro();
    }

    @Test
    void la_stessa_fase_comune_tolta_da_due_si_toglie_una_volta() throws Exception {
        insieme(new TogliFaseComune(2), new TogliFaseComune(2));
        assertThat(letto().fasiComuni()).extracting(FaseComune::chiave).containsExactly(1);
        assertThat(registro.storia(ObiettivoTrasversale.soggetto(obiettivo))).hasSize(2);
        insieme(new RimettiFaseComune(2), new RimettiFaseComune(2));
        assertThat(letto().fasiComuni()).extracting(FaseComune::chiave).containsExactly(1, 2);
        assertThat(registro.storia(ObiettivoTrasversale.soggetto(obiettivo))).hasSize(3);
        eUgualeAlRegistro();
    }

    @Test
    void di_chi_toglie_e_chi_scrive_la_stessa_fase_comune_il_secondo_lo_sa() {
        for (int giro = 0; giro < 5; giro++) {
            String base = letto().fasiComuni().get(1).testo();
            String nuovo = base + " " + giro;
            try {
                insieme(new TogliFaseComune(2), new CambiaFaseComune(2, base, nuovo));
            } catch (Exception rifiutata) {
                assertThat(rifiutata).hasCauseInstanceOf(ModificaRifiutata.class);
            }
            assertThat(letto().fasiComuniTolte()).hasSize(1);
            trasversali.modifica(obiettivo, new RimettiFaseComune(2), segretario);
        }
        eUgualeAlRegistro();
    }

    @Test
    void una_chiave_tolta_non_si_riusa() {
        trasversali.modifica(obiettivo, new TogliFaseComune(2), segretario);
        trasversali.modifica(obiettivo, new AggiungiFaseComune("2", "Un'altra"), segretario);
        assertThat(letto().fasiComuni()).extracting(FaseComune::chiave).containsExactly(1, 3);
    }

    @Test
    void la_stessa_scheda_collegata_da_due_entra_una_volta_e_scollegata_da_due_esce() throws Exception {
        insieme(new CollegaScheda(new Partecipa(altra, cultura)), new CollegaScheda(new Partecipa(altra, cultura)));
        assertThat(letto().partecipazioni())
                .containsExactly(new Partecipazione(id, settore), new Partecipazione(altra, cultura));
        insieme(new ScollegaScheda(altra), new ScollegaScheda(altra));
        assertThat(letto().partecipazioni()).containsExactly(new Partecipazione(id, settore));
        assertThat(registro.storia(ObiettivoTrasversale.soggetto(obiettivo))).hasSize(3);
        eUgualeAlRegistro();
    }

    @Test
    void una_scheda_non_partecipa_a_due_obiettivi() {
        long secondo =
                trasversali.inserisci(new InserisciTrasversale(2026, "Altro", "", List.of(), List.of()), segretario);
        assertThatThrownBy(
                        () -> trasversali.modifica(secondo, new CollegaScheda(new Partecipa(id, settore)), segretario))
                .isInstanceOf(ModificaRifiutata.class)
                .hasMessageContaining("Tempi di pagamento");
    }

    @Test
    void ogni_gesto_si_annulla_e_torna_com_era() {
        trasversali.modifica(obiettivo, new CollegaScheda(new Partecipa(altra, cultura)), segretario);
        ObiettivoTrasversale prima = letto();
        for (ModificaTrasversale modifica : List.of(
                new CambiaTitolo("Tempi di pagamento", "Un altro titolo"),
                new CambiaFinalita("Pagare presto", "Un'altra finalità"),
                new ScriviNote("", "Una nota"),
                new CambiaFaseComune(1, "Ricognizione", "Un altro testo"),
                new TogliFaseComune(1),
                new ScollegaScheda(altra))) {
            long numero = trasversali.modifica(obiettivo, modifica, segretario).numero();
            trasversali.annulla(numero, segretario);
            assertThat(letto())
                    .usingRecursiveComparison()
                    .ignoringFields("versione")
                    .isEqualTo(prima);
        }
        long aggiunta = trasversali
                .modifica(obiettivo, new AggiungiFaseComune("3", "Verifica"), segretario)
                .numero();
        trasversali.annulla(aggiunta, segretario);
        assertThat(letto().fasiComuni()).isEqualTo(prima.fasiComuni());
        eUgualeAlRegistro();
    }

    @Test
    void il_responsabile_che_partecipa_scrive_le_note_e_niente_altro() {
        assertThat(trasversali
                        .modifica(obiettivo, new ScriviNote("", "Nota"), responsabile)
                        .cambiata())
                .isTrue();
        for (ModificaTrasversale modifica : List.of(
                new CambiaTitolo("Tempi di pagamento", "x"),
                new CambiaFinalita("Pagare presto", "x"),
                new AggiungiFaseComune("3", "x"),
                new CambiaFaseComune(1, "Ricognizione", "x"),
                new TogliFaseComune(1),
                new RimettiFaseComune(1),
                new CollegaScheda(new Partecipa(altra, cultura)),
                new ScollegaScheda(id))) {
            assertThatThrownBy(() -> trasversali.modifica(obiettivo, modifica, responsabile))
                    .isInstanceOf(AccessoNegato.class);
        }
        trasversali.modifica(obiettivo, new ScollegaScheda(id), segretario);
        assertThatThrownBy(() -> trasversali.modifica(obiettivo, new ScriviNote("Nota", "Nota mia"), responsabile))
                .isInstanceOf(AccessoNegato.class);
    }

    @Test
    void scollegare_lascia_la_scheda_com_e() {
        schede.modifica(id, new Modifica.CollegaFase(1, 1), segretario);
        trasversali.modifica(obiettivo, new ScollegaScheda(id), segretario);
        assertThat(schede.leggi(id).fase(1).faseComune()).isEqualTo(1);
        trasversali.modifica(obiettivo, new CollegaScheda(new Partecipa(id, settore)), segretario);
        assertThat(letto().partecipazioni()).hasSize(1);
    }

    private ObiettivoTrasversale letto() {
        return trasversali.leggi(obiettivo);
    }

    /** Il registro da solo rifà l'obiettivo, e di ogni campo racconta una catena sola. */
    private void eUgualeAlRegistro() {
        assertThat(trasversali.ricostruisci(obiettivo, Instant.MAX).orElseThrow())
                .usingRecursiveComparison()
                .ignoringFields("id", "versione")
                .isEqualTo(letto());
        Map<String, String> ultimi = new HashMap<>();
        for (Voce voce : registro.storia(ObiettivoTrasversale.soggetto(obiettivo))) {
            String prima = ultimi.put(voce.campo(), voce.dopo());
            if (prima != null) {
                assertThat(voce.prima()).isEqualTo(prima);
            }
        }
    }

    private void insieme(ModificaTrasversale... modifiche) throws Exception {
        Insieme.insieme(Stream.of(modifiche)
                .<Callable<Esito>>map(modifica -> () -> trasversali.modifica(obiettivo, modifica, segretario))
                .toList());
    }
}
