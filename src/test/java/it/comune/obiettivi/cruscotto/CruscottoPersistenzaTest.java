package it.comune.obiettivi.cruscotto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import it.comune.obiettivi.ObiettiviApplication;
import it.comune.obiettivi.Svuota;
import it.comune.obiettivi.cruscotto.FattiFase.Lettura;
import it.comune.obiettivi.diretta.Diretta.Cambiamento;
import it.comune.obiettivi.ente.PrimoUtente;
import it.comune.obiettivi.ente.Settori;
import it.comune.obiettivi.ente.Utente;
import it.comune.obiettivi.piano.Esempi;
import it.comune.obiettivi.piano.Mesi;
import it.comune.obiettivi.piano.Modifica;
import it.comune.obiettivi.piano.Modifica.AggiungiFase;
import it.comune.obiettivi.piano.Modifica.AggiungiIndicatore;
import it.comune.obiettivi.piano.Modifica.CambiaPeso;
import it.comune.obiettivi.piano.Modifica.CambiaSettore;
import it.comune.obiettivi.piano.Modifica.CollegaFase;
import it.comune.obiettivi.piano.Modifica.RaggiungiIndicatore;
import it.comune.obiettivi.piano.Modifica.RilevaAvanzamento;
import it.comune.obiettivi.piano.Modifica.RimettiFase;
import it.comune.obiettivi.piano.Modifica.ScriviIndicatore;
import it.comune.obiettivi.piano.Modifica.ScriviMotivazione;
import it.comune.obiettivi.piano.Modifica.SvolgiMese;
import it.comune.obiettivi.piano.Modifica.TogliFase;
import it.comune.obiettivi.piano.Modifica.TogliIndicatore;
import it.comune.obiettivi.piano.Modifica.Voce;
import it.comune.obiettivi.piano.ModificaTrasversale.CollegaScheda;
import it.comune.obiettivi.piano.ModificaTrasversale.Comune;
import it.comune.obiettivi.piano.ModificaTrasversale.InserisciTrasversale;
import it.comune.obiettivi.piano.ModificaTrasversale.Partecipa;
import it.comune.obiettivi.piano.ModificaTrasversale.ScollegaScheda;
import it.comune.obiettivi.piano.Percentuale;
import it.comune.obiettivi.piano.Periodo;
import it.comune.obiettivi.piano.Peso;
import it.comune.obiettivi.piano.Piani;
import it.comune.obiettivi.piano.Scheda;
import it.comune.obiettivi.piano.Schede;
import it.comune.obiettivi.piano.Trasversali;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Dal gesto alla cifra attraverso la banca dati: le stesse prove valgono per H2 e per MySQL. */
@SpringBootTest(
        classes = ObiettiviApplication.class,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:cruscotto;MODE=MySQL;DATABASE_TO_LOWER=TRUE",
            "obiettivi.oggi=2026-06-15"
        })
class CruscottoPersistenzaTest {

    private static final LocalDate OGGI = LocalDate.of(2026, 6, 15);

    @Autowired
    Cruscotto cruscotto;

    @Autowired
    FattiRepository fatti;

    @Autowired
    Schede schede;

    @Autowired
    Trasversali trasversali;

    @Autowired
    Piani piani;

    @Autowired
    Settori settori;

    @Autowired
    PrimoUtente primoUtente;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    TransactionTemplate transazione;

    Utente segretario;
    long settore;
    long prima;
    long seconda;

    @BeforeEach
    void prepara() {
        Svuota.tutto(sql);
        segretario = primoUtente.crea("Capo:Segreta-2025").orElseThrow().utente();
        settore = settori.crea("Lavori", Set.of(), segretario).id();
        piani.apri(2026, "Comune di Prova");
        prima = schede.inserisci(Esempi.scheda(1, settore), segretario);
        seconda = schede.inserisci(Esempi.scheda(2, settore), segretario);
    }

    private FiguraScheda figura(long scheda) {
        return cruscotto.quadro(2026).schede().get(scheda);
    }

    @Test
    void i_fatti_sono_quelli_della_scheda() {
        schede.modifica(prima, new SvolgiMese(1, Periodo.MARZO, true), segretario);
        schede.modifica(prima, new RilevaAvanzamento(1, OGGI, Percentuale.di(40)), segretario);
        schede.modifica(prima, new RilevaAvanzamento(1, OGGI, Percentuale.di(45.5)), segretario);
        schede.modifica(prima, new ScriviMotivazione(2, "", "Manca il personale"), segretario);
        FattiScheda fatti = figura(prima).fatti();
        assertThat(fatti)
                .isEqualTo(new FattiScheda(
                        prima,
                        1,
                        "Obiettivo 1",
                        settore,
                        "01",
                        "11",
                        null,
                        null,
                        null,
                        20.0,
                        fatti.fasi(),
                        fatti.indicatori()));
        FattiFase fase = fatti.fasi().getFirst();
        assertThat(fase.peso()).isEqualTo(60);
        assertThat(fase.previsti()).isEqualTo(Mesi.di(Periodo.MARZO, Periodo.APRILE, Periodo.MAGGIO));
        assertThat(fase.effettivi()).isEqualTo(Mesi.di(Periodo.MARZO));
        assertThat(fase.rilevazioni()).containsExactly(new Lettura(OGGI, 40, 0), new Lettura(OGGI, 45.5, 1));
        assertThat(fase.motivata()).isFalse();
        assertThat(fase.aggiornata()).isEqualTo(OGGI);
        assertThat(fatti.fasi().get(1).motivata()).isTrue();
        assertThat(fatti.fasi()).extracting(FattiFase::chiave).containsExactly(1, 2);
    }

    @Test
    void una_fase_tolta_non_conta_piu_e_rimessa_torna_a_contare() {
        schede.modifica(prima, new SvolgiMese(1, Periodo.MARZO, true), segretario);
        schede.modifica(prima, new RilevaAvanzamento(1, OGGI, Percentuale.di(40)), segretario);
        FiguraScheda intera = figura(prima);
        schede.modifica(prima, new TogliFase(1), segretario);
        assertThat(figura(prima).fatti().fasi()).extracting(FattiFase::chiave).containsExactly(2);
        assertThat(figura(prima).cifra().avanzamento()).isZero();
        schede.modifica(prima, new RimettiFase(1), segretario);
        assertThat(figura(prima).fatti()).isEqualTo(intera.fatti());
        assertThat(figura(prima).cifra()).isEqualTo(intera.cifra());
    }

    @Test
    void una_scheda_senza_fasi_esce_dal_suo_settore_e_rientra() {
        schede.modifica(prima, new RilevaAvanzamento(1, OGGI, Percentuale.di(40)), segretario);
        Quadro prima_di_togliere = cruscotto.quadro(2026);
        schede.modifica(prima, new TogliFase(1), segretario);
        schede.modifica(prima, new TogliFase(2), segretario);
        assertThat(cruscotto.quadro(2026).ente().cifra().avanzamento()).isZero();
        schede.modifica(prima, new RimettiFase(1), segretario);
        schede.modifica(prima, new RimettiFase(2), segretario);
        assertThat(cruscotto.quadro(2026).ente().cifra())
                .isEqualTo(prima_di_togliere.ente().cifra());
    }

    @Test
    void una_scheda_che_cambia_settore_porta_la_sua_cifra_e_la_sua_partecipazione() {
        long cultura = settori.crea("Cultura", Set.of(), segretario).id();
        long obiettivo = trasversali.inserisci(
                new InserisciTrasversale(2026, "Comune", "", List.of(), List.of(new Partecipa(prima, settore))),
                segretario);
        schede.modifica(prima, new RilevaAvanzamento(1, OGGI, Percentuale.di(50)), segretario);
        assertThat(cruscotto.quadro(2026).settore(cultura).map(s -> s.cifra().avanzamento()))
                .isEmpty();
        schede.modifica(prima, new CambiaSettore(settore, cultura), segretario);
        Quadro quadro = cruscotto.quadro(2026);
        assertThat(quadro.settore(cultura).orElseThrow().cifra().avanzamento()).isCloseTo(30, within(1e-9));
        assertThat(quadro.settore(settore).orElseThrow().cifra().avanzamento()).isZero();
        assertThat(figura(prima).fatti().trasversale()).isEqualTo(obiettivo);
    }

    @Test
    void un_gesto_muove_le_cifre_e_rilegge_la_sola_scheda_cambiata() {
        Quadro com_era = cruscotto.quadro(2026);
        assertThat(com_era.ente().cifra().avanzamento()).isZero();
        schede.modifica(prima, new SvolgiMese(1, Periodo.MARZO, true), segretario);
        Quadro dopo = cruscotto.quadro(2026);
        assertThat(dopo.revisione()).isEqualTo(com_era.revisione() + 1);
        assertThat(dopo.schede().get(prima).cifra().avanzamento()).isEqualTo(20, within(1e-9));
        assertThat(dopo.ente().cifra().avanzamento()).isEqualTo(10, within(1e-9));
        assertThat(dopo.schede().get(seconda)).isSameAs(com_era.schede().get(seconda));
        schede.modifica(seconda, new CambiaPeso(Peso.di(20), Peso.di(60)), segretario);
        assertThat(cruscotto.quadro(2026).ente().cifra().avanzamento()).isEqualTo(5, within(1e-9));
    }

    @Test
    void una_scheda_riletta_ha_gli_stessi_fatti_del_piano_letto_da_capo() {
        cruscotto.quadro(2026);
        for (Modifica gesto : List.of(
                new SvolgiMese(1, Periodo.MARZO, true),
                new RilevaAvanzamento(1, OGGI, Percentuale.di(40)),
                new RilevaAvanzamento(1, OGGI, Percentuale.di(45.5)),
                new ScriviMotivazione(2, "", "Manca il personale"),
                new ScriviMotivazione(1, "", " "),
                new ScriviMotivazione(1, " ", "\n"),
                new AggiungiIndicatore(1, "Consegna"),
                new ScriviIndicatore(2, Voce.ATTESO, "", "31/05/2026"),
                new AggiungiIndicatore(2, "Collaudo"),
                new ScriviIndicatore(3, Voce.ATTESO, "", "30/11/2026"),
                new AggiungiIndicatore(null, "Relazione"),
                new ScriviIndicatore(4, Voce.ATTESO, "", "31/12/2026"),
                new RaggiungiIndicatore(2, "", "20/05/2026"),
                new CambiaPeso(Peso.di(20), null),
                new TogliFase(2),
                new AggiungiFase("3", "Terza fase"),
                new TogliIndicatore(4),
                new RimettiFase(2))) {
            schede.modifica(prima, gesto, segretario);
            assertThat(figura(prima).fatti()).isEqualTo(daCapo());
        }
    }

    private FattiScheda daCapo() {
        return fatti.piano(2026, 0).schede().stream()
                .filter(scheda -> scheda.id() == prima)
                .findFirst()
                .orElseThrow();
    }

    /** La notizia di un gesto può arrivare alle cifre prima che a chiunque altro. */
    @Test
    void le_cifre_comprendono_il_gesto_di_cui_hanno_avuto_notizia() {
        long gesto = schede.modifica(prima, new SvolgiMese(1, Periodo.MARZO, true), segretario)
                .numero();
        assertThat(figura(prima).fatti().peso()).isEqualTo(20);
        sql.update("update scheda set peso = 35 where id = ?", prima);
        cruscotto.cambia(new Cambiamento(Scheda.soggetto(prima), gesto + 1, 1, "Tizio"));
        assertThat(figura(prima).fatti().peso()).isEqualTo(35);
    }

    @Test
    void un_gesto_annullato_non_muove_nulla() {
        Quadro com_era = cruscotto.quadro(2026);
        transazione.executeWithoutResult(stato -> {
            schede.modifica(prima, new SvolgiMese(1, Periodo.MARZO, true), segretario);
            stato.setRollbackOnly();
        });
        assertThat(cruscotto.quadro(2026)).isSameAs(com_era);
    }

    @Test
    void chi_chiede_dentro_una_transazione_piu_vecchia_trova_lo_stesso_il_cambiamento() throws Exception {
        cruscotto.quadro(2026);
        transazione.executeWithoutResult(stato -> {
            sql.queryForObject("select count(*) from scheda", Long.class);
            Thread altro = Thread.ofVirtual()
                    .start(() -> schede.modifica(prima, new SvolgiMese(1, Periodo.MARZO, true), segretario));
            try {
                altro.join();
            } catch (InterruptedException errore) {
                throw new IllegalStateException(errore);
            }
            assertThat(figura(prima).cifra().avanzamento()).isEqualTo(20, within(1e-9));
        });
    }

    @Test
    void una_scheda_e_un_settore_nuovi_entrano_nel_quadro() {
        cruscotto.quadro(2026);
        long altro = settori.crea("Cultura", Set.of(), segretario).id();
        long terza = schede.inserisci(Esempi.scheda(3, altro), segretario);
        Quadro quadro = cruscotto.quadro(2026);
        assertThat(quadro.settore(altro).orElseThrow().schede())
                .extracting(FiguraScheda::id)
                .containsExactly(terza);
        assertThat(quadro.schede().keySet()).containsExactly(prima, seconda, terza);
    }

    @Test
    void una_scheda_che_non_c_e_piu_esce_dal_quadro_con_il_prossimo_cambiamento() {
        cruscotto.quadro(2026);
        sql.update("delete from indicatore where scheda = ?", prima);
        sql.update("delete from anomalia where scheda = ?", prima);
        sql.update("delete from fase where scheda = ?", prima);
        sql.update("delete from scheda where id = ?", prima);
        schede.modifica(seconda, new SvolgiMese(1, Periodo.MARZO, true), segretario);
        assertThat(cruscotto.quadro(2026).schede().keySet()).containsExactly(seconda);
    }

    @Test
    void le_partecipazioni_a_un_obiettivo_trasversale_vanno_e_vengono() {
        cruscotto.quadro(2026);
        long id = trasversali.inserisci(
                new InserisciTrasversale(
                        2026,
                        "Anticorruzione",
                        "",
                        List.of(new Comune(1, "1", "Mappatura")),
                        List.of(new Partecipa(prima, settore))),
                segretario);
        schede.modifica(prima, new CollegaFase(1, 1), segretario);
        Quadro quadro = cruscotto.quadro(2026);
        assertThat(quadro.schede().get(prima).fatti().trasversale()).isEqualTo(id);
        assertThat(quadro.trasversale(id)
                        .orElseThrow()
                        .faseComune(1)
                        .orElseThrow()
                        .settori())
                .hasSize(1);
        trasversali.modifica(id, new ScollegaScheda(prima), segretario);
        assertThat(figura(prima).fatti().trasversale()).isNull();
        trasversali.modifica(id, new CollegaScheda(new Partecipa(seconda, settore)), segretario);
        assertThat(figura(seconda).fatti().trasversale()).isEqualTo(id);
    }

    @Test
    void senza_dire_l_anno_si_prende_il_piano_di_quest_anno() {
        piani.apri(2027, "Comune di Prova");
        assertThat(cruscotto.quadro().orElseThrow().anno()).isEqualTo(2026);
        assertThat(cruscotto.quadro().orElseThrow().al()).isEqualTo(OGGI);
    }
}
