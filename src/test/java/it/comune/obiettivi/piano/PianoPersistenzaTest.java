package it.comune.obiettivi.piano;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comune.obiettivi.ObiettiviApplication;
import it.comune.obiettivi.Svuota;
import it.comune.obiettivi.ente.AccessoNegato;
import it.comune.obiettivi.ente.PrimoUtente;
import it.comune.obiettivi.ente.Ruolo;
import it.comune.obiettivi.ente.Settori;
import it.comune.obiettivi.ente.Utente;
import it.comune.obiettivi.ente.Utenti;
import it.comune.obiettivi.piano.Modifica.AggiungiFase;
import it.comune.obiettivi.piano.Modifica.AggiungiIndicatore;
import it.comune.obiettivi.piano.Modifica.CambiaPeso;
import it.comune.obiettivi.piano.Modifica.CambiaSettore;
import it.comune.obiettivi.piano.Modifica.NumeraFase;
import it.comune.obiettivi.piano.Modifica.RilevaAvanzamento;
import it.comune.obiettivi.piano.Modifica.RimettiFase;
import it.comune.obiettivi.piano.Modifica.RimettiIndicatore;
import it.comune.obiettivi.piano.Modifica.RitiraAvanzamento;
import it.comune.obiettivi.piano.Modifica.ScriviMotivazione;
import it.comune.obiettivi.piano.Modifica.SvolgiMese;
import it.comune.obiettivi.piano.Modifica.TogliFase;
import it.comune.obiettivi.piano.Modifica.TogliIndicatore;
import it.comune.obiettivi.piano.ModificaTrasversale.CollegaScheda;
import it.comune.obiettivi.piano.ModificaTrasversale.InserisciTrasversale;
import it.comune.obiettivi.piano.ModificaTrasversale.Partecipa;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Le schede nella banca dati, con più mani insieme: le stesse prove valgono per H2 e per MySQL. */
@SpringBootTest(
        classes = ObiettiviApplication.class,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:piano;MODE=MySQL;DATABASE_TO_LOWER=TRUE",
            "obiettivi.oggi=2026-06-15"
        })
class PianoPersistenzaTest {

    @Autowired
    Schede schede;

    @Autowired
    Trasversali trasversali;

    @Autowired
    Piani piani;

    @Autowired
    Registro registro;

    @Autowired
    Settori settori;

    @Autowired
    Utenti utenti;

    @Autowired
    PrimoUtente primoUtente;

    @Autowired
    Clock orologio;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    TransactionTemplate transazione;

    Utente segretario;
    Utente responsabile;
    long settore;
    long id;

    @BeforeEach
    void prepara() {
        Svuota.tutto(sql);
        segretario = primoUtente.crea("Capo:Segreta-2025").orElseThrow().utente();
        settore = settori.crea("Lavori", Set.of(), segretario).id();
        Set<Ruolo> ruoli = Set.of(new Ruolo.Responsabile(settore));
        responsabile = utenti.crea(new Utenti.Nuovo("tom", "Tommaso", null, ruoli), "Segretissima-1", segretario);
        piani.apri(2026, "Comune di Prova");
        id = schede.inserisci(Esempi.scheda(1, settore), segretario);
    }

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
        Schede.Esito esito = schede.modifica(id, new SvolgiMese(1, Periodo.MARZO, true), responsabile);
        assertThat(registro.storia(id)).last().satisfies(voce -> {
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
        assertThat(registro.storia(id)).hasSize(2);
    }

    @Test
    void un_rifiuto_non_lascia_traccia() {
        assertThatThrownBy(() -> schede.modifica(id, new SvolgiMese(1, Periodo.DICEMBRE, true), responsabile))
                .isInstanceOf(ModificaRifiutata.class);
        assertThat(registro.storia(id)).hasSize(1);
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
        utenti.cambiaRuoli(responsabile.id(), Set.of(), Set.of(new Ruolo.Responsabile(settore)), segretario);
        assertThatThrownBy(() -> schede.modifica(id, new SvolgiMese(1, Periodo.MARZO, true), responsabile))
                .isInstanceOf(AccessoNegato.class);
    }

    @Test
    void lo_stesso_gesto_da_due_mani_insieme_cambia_una_volta() throws Exception {
        Gesto gesto = Gesto.ora(orologio);
        Modifica modifica = new Modifica.NessunaNovita(1);
        List<Schede.Esito> esiti = insieme(
                () -> schede.modifica(id, modifica, responsabile, gesto),
                () -> schede.modifica(id, modifica, responsabile, gesto));
        assertThat(esiti.get(0)).isEqualTo(esiti.get(1));
        assertThat(registro.storia(id)).hasSize(2);
    }

    @Test
    void mesi_diversi_segnati_insieme_restano_tutti() throws Exception {
        for (int giro = 0; giro < 10; giro++) {
            long scheda = schede.inserisci(Esempi.scheda(10 + giro, settore), segretario);
            insieme(IntStream.range(0, 6)
                    .<Callable<Schede.Esito>>mapToObj(mese -> () -> schede.modifica(
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
        assertThat(registro.storia(id)).hasSize(2);
    }

    @Test
    void il_registro_da_solo_ricostruisce_la_scheda_e_la_catena_e_intera() throws Exception {
        insieme(IntStream.range(0, 8)
                .<Callable<Schede.Esito>>mapToObj(i -> () -> {
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
        for (Registro.Voce voce : registro.storia(id)) {
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

    @Test
    void un_settore_partecipa_a_un_obiettivo_con_una_scheda_sola() throws Exception {
        long altra = schede.inserisci(Esempi.scheda(2, settore), segretario);
        long trasversale =
                trasversali.inserisci(new InserisciTrasversale(2026, "Comune", "", List.of(), List.of()), segretario);
        assertThatThrownBy(() -> insieme(
                        () -> trasversali.modifica(
                                trasversale, new CollegaScheda(new Partecipa(id, settore)), segretario),
                        () -> trasversali.modifica(
                                trasversale, new CollegaScheda(new Partecipa(altra, settore)), segretario)))
                .hasCauseInstanceOf(ModificaRifiutata.class);
        assertThat(trasversali.leggi(trasversale).partecipazioni()).hasSize(1);
    }

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
        assertThat(registro.storia(id)).hasSize(3);
        assertThatThrownBy(() -> schede.modifica(id, new SvolgiMese(1, Periodo.MARZO, true), responsabile))
                .isInstanceOf(ModificaRifiutata.class);
        rinasceDalRegistro();
        insieme(
                () -> schede.modifica(id, new RimettiFase(1), segretario),
                () -> schede.modifica(id, new RimettiFase(1), segretario));
        assertThat(registro.storia(id)).hasSize(4);
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
        assertThat(registro.storia(id)).hasSize(3);
    }

    @Test
    void di_due_numeri_scritti_insieme_uno_solo_vince_e_l_altro_viene_chiesto() {
        assertThatThrownBy(() -> insieme(
                        () -> schede.modifica(id, new NumeraFase(2, "2", "3"), segretario),
                        () -> schede.modifica(id, new NumeraFase(2, "2", "4"), segretario)))
                .hasCauseInstanceOf(ModificaRifiutata.ValoreSuperato.class);
        assertThat(registro.storia(id)).hasSize(2);
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
    void la_partecipazione_segue_la_scheda_nel_settore_nuovo_con_le_sue_righe_nel_registro() {
        long cultura = settori.crea("Cultura", Set.of(), segretario).id();
        long obiettivo = condiviso(new Partecipa(id, settore));
        assertThatThrownBy(() -> schede.modifica(id, new CambiaSettore(settore, cultura), responsabile))
                .isInstanceOf(AccessoNegato.class);
        schede.modifica(id, new CambiaSettore(settore, cultura), segretario);
        assertThat(schede.leggi(id).settore()).isEqualTo(cultura);
        assertThat(trasversali.leggi(obiettivo).partecipazioni())
                .containsExactly(new ObiettivoTrasversale.Partecipazione(id, cultura));
        assertThat(sql.queryForList(
                        "select concat(campo, ': ', prima, ' > ', dopo) from registro where trasversale = ? order by id",
                        String.class,
                        obiettivo))
                .endsWith("partecipazione." + settore + ": " + id + " > ", "partecipazione." + cultura + ":  > " + id);
        assertThatThrownBy(() -> schede.modifica(id, new SvolgiMese(1, Periodo.MARZO, true), responsabile))
                .isInstanceOf(AccessoNegato.class);
        rinasceDalRegistro();
    }

    @Test
    void un_settore_che_partecipa_gia_non_riceve_un_altra_scheda_e_non_cambia_nulla() {
        long cultura = settori.crea("Cultura", Set.of(), segretario).id();
        long altra = schede.inserisci(Esempi.scheda(2, cultura), segretario);
        long obiettivo = condiviso(new Partecipa(id, settore), new Partecipa(altra, cultura));
        assertThatThrownBy(() -> schede.modifica(id, new CambiaSettore(settore, cultura), segretario))
                .isInstanceOf(ModificaRifiutata.class)
                .hasMessageContaining("partecipa già")
                .hasMessageContaining("Comune");
        assertThat(schede.leggi(id).settore()).isEqualTo(settore);
        assertThat(trasversali.leggi(obiettivo).partecipazioni()).hasSize(2);
        assertThat(registro.storia(id)).hasSize(1);
    }

    @Test
    void due_schede_dello_stesso_obiettivo_non_arrivano_insieme_nello_stesso_settore() throws Exception {
        for (int giro = 0; giro < 5; giro++) {
            long da = settori.crea("Da " + giro, Set.of(), segretario).id();
            long verso = settori.crea("Verso " + giro, Set.of(), segretario).id();
            long prima = schede.inserisci(Esempi.scheda(30 + 2 * giro, settore), segretario);
            long seconda = schede.inserisci(Esempi.scheda(31 + 2 * giro, da), segretario);
            long obiettivo = condiviso(new Partecipa(prima, settore), new Partecipa(seconda, da));
            List<Boolean> esiti = insieme(
                    () -> riesce(() -> schede.modifica(prima, new CambiaSettore(settore, verso), segretario)),
                    () -> riesce(() -> schede.modifica(seconda, new CambiaSettore(da, verso), segretario)));
            assertThat(esiti).containsExactlyInAnyOrder(true, false);
            assertThat(trasversali.leggi(obiettivo).partecipazioni())
                    .hasSize(2)
                    .allSatisfy(
                            p -> assertThat(schede.leggi(p.scheda()).settore()).isEqualTo(p.settore()))
                    .extracting(ObiettivoTrasversale.Partecipazione::settore)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void chi_collega_una_scheda_mentre_cambia_settore_non_la_lascia_in_quello_vecchio() throws Exception {
        for (int giro = 0; giro < 5; giro++) {
            long verso = settori.crea("Verso " + giro, Set.of(), segretario).id();
            long scheda = schede.inserisci(Esempi.scheda(40 + giro, settore), segretario);
            long obiettivo = condiviso();
            CollegaScheda collega = new CollegaScheda(new Partecipa(scheda, settore));
            insieme(
                    () -> riesce(() -> schede.modifica(scheda, new CambiaSettore(settore, verso), segretario)),
                    () -> riesce(() -> trasversali.modifica(obiettivo, collega, segretario)));
            assertThat(schede.leggi(scheda).settore()).isEqualTo(verso);
            assertThat(trasversali.leggi(obiettivo).partecipazioni())
                    .allSatisfy(p -> assertThat(p.settore()).isEqualTo(verso));
        }
    }

    @Test
    void i_dubbi_di_una_parte_tolta_non_sono_da_decidere() {
        sql.update("update anomalia set campo = 'indicatore.1.atteso' where scheda = ?", id);
        assertThat(schede.anomalieAperte(2026)).hasSize(1);
        schede.modifica(id, new TogliIndicatore(1), segretario);
        assertThat(schede.anomalieAperte(2026)).isEmpty();
        schede.modifica(id, new RimettiIndicatore(1), segretario);
        assertThat(schede.anomalieAperte(2026)).hasSize(1);
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
            Schede.Esito annullato =
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

    private long condiviso(Partecipa... partecipazioni) {
        return trasversali.inserisci(
                new InserisciTrasversale(2026, "Comune", "", List.of(), List.of(partecipazioni)), segretario);
    }

    private static boolean riesce(Callable<Schede.Esito> gesto) throws Exception {
        try {
            return gesto.call().cambiata();
        } catch (ModificaRifiutata rifiutata) {
            return false;
        }
    }

    private void rinasceDalRegistro() {
        assertThat(registro.ricostruisci(id, Instant.MAX).orElseThrow())
                .usingRecursiveComparison()
                .ignoringFieldsMatchingRegexes(".*\\bid", ".*versione", ".*aggiornataIl")
                .isEqualTo(schede.leggi(id));
    }

    private Long versione() {
        return sql.queryForObject("select versione from scheda where id = ?", Long.class, id);
    }

    @SafeVarargs
    private static <T> List<T> insieme(Callable<T>... gesti) throws InterruptedException, ExecutionException {
        return insieme(List.of(gesti));
    }

    /** Fa partire tutti i gesti nello stesso momento e ne aspetta la fine. */
    private static <T> List<T> insieme(List<Callable<T>> gesti) throws InterruptedException, ExecutionException {
        CyclicBarrier via = new CyclicBarrier(gesti.size());
        try (var fili = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> attese = new ArrayList<>();
            gesti.forEach(gesto -> attese.add(fili.submit(() -> {
                via.await();
                return gesto.call();
            })));
            List<T> esiti = new ArrayList<>();
            for (Future<T> attesa : attese) {
                esiti.add(attesa.get());
            }
            return esiti;
        }
    }
}
