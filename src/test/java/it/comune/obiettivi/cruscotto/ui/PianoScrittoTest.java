package it.comune.obiettivi.cruscotto.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static it.comune.obiettivi.ente.Riconosciuto.senzaChiedere;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import it.comune.obiettivi.ProvaDiPagina;
import it.comune.obiettivi.Svuota;
import it.comune.obiettivi.diretta.RitmoFermo;
import it.comune.obiettivi.ente.PrimoUtente;
import it.comune.obiettivi.ente.Ruolo;
import it.comune.obiettivi.ente.Settori;
import it.comune.obiettivi.ente.Utente;
import it.comune.obiettivi.ente.Utenti;
import it.comune.obiettivi.piano.Anomalia.Gravita;
import it.comune.obiettivi.piano.Anomalia.Stato;
import it.comune.obiettivi.piano.ContenutoScheda;
import it.comune.obiettivi.piano.ContenutoScheda.ContenutoAnomalia;
import it.comune.obiettivi.piano.Esempi;
import it.comune.obiettivi.piano.Modifica;
import it.comune.obiettivi.piano.Modifica.AggiungiFase;
import it.comune.obiettivi.piano.Modifica.AggiungiIndicatore;
import it.comune.obiettivi.piano.Modifica.CambiaPesoFase;
import it.comune.obiettivi.piano.Modifica.CambiaTesto;
import it.comune.obiettivi.piano.Modifica.DecidiAnomalia;
import it.comune.obiettivi.piano.Modifica.ScriviIndicatore;
import it.comune.obiettivi.piano.Modifica.TogliFase;
import it.comune.obiettivi.piano.Peso;
import it.comune.obiettivi.piano.Piani;
import it.comune.obiettivi.piano.Schede;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.TestPropertySource;

/** «Il piano è scritto bene?»: i controlli seguono il piano che cambia, e una lettura serve a tutte le pagine aperte. */
@Import(RitmoFermo.Fermo.class)
@TestPropertySource(
        properties = {"obiettivi.oggi=2026-06-15", "spring.jpa.properties.hibernate.generate_statistics=true"})
class PianoScrittoTest extends ProvaDiPagina {

    @Autowired
    Schede schede;

    @Autowired
    Piani piani;

    @Autowired
    Settori settori;

    @Autowired
    Utenti utenti;

    @Autowired
    PrimoUtente primoUtente;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    RitmoFermo ritmo;

    @Autowired
    EntityManagerFactory fabbrica;

    private final List<ExecutorService> colleghi = new ArrayList<>();
    Utente capo;
    Utente segretario;
    Utente giunta;
    long lavori;
    long id;

    @BeforeEach
    void prepara() {
        ritmo.scorri();
        Svuota.tutto(sql);
        capo = primoUtente.crea("capo:Segreta-2025").orElseThrow().utente();
        segretario = utente("carla", new Ruolo.Segretario());
        giunta = utente("giunta", new Ruolo.Giunta());
        lavori = settori.crea("Lavori pubblici", Set.of(), capo).id();
        piani.apri(2026, "Comune di Prova");
        id = schede.inserisci(Esempi.scheda(1, lavori), capo);
        for (int numero = 2; numero <= 5; numero++) {
            schede.inserisci(Esempi.scheda(numero, lavori), capo);
        }
    }

    @AfterEach
    void escono() throws Exception {
        for (ExecutorService collega : colleghi) {
            collega.submit(() -> {
                        MockVaadin.tearDown();
                        SecurityContextHolder.clearContext();
                    })
                    .get();
            collega.shutdown();
        }
        colleghi.clear();
    }

    @Test
    void un_gesto_costa_lo_stesso_per_una_pagina_aperta_e_per_molte() throws Exception {
        apre(segretario);
        istruzioni(new AggiungiFase("3", "Terza fase"));
        long una = istruzioni(new AggiungiFase("4", "Quarta fase"));
        for (int pagina = 0; pagina < 4; pagina++) {
            apre(segretario);
        }
        long molte = istruzioni(new AggiungiFase("5", "Quinta fase"));
        assertThat(molte).isEqualTo(una);
    }

    @Test
    void per_il_segretario_un_gesto_costa_come_per_gli_altri() throws Exception {
        apre(giunta);
        istruzioni(new AggiungiFase("3", "Terza fase"));
        long senza = istruzioni(new AggiungiFase("4", "Quarta fase"));
        apre(segretario);
        assertThat(istruzioni(new AggiungiFase("5", "Quinta fase"))).isEqualTo(senza);
    }

    @Test
    void una_pagina_che_si_apre_su_un_piano_gia_controllato_non_lo_rilegge() throws Exception {
        for (int numero = 6; numero <= 20; numero++) {
            schede.inserisci(Esempi.scheda(numero, lavori), capo);
        }
        apre(giunta);
        long prima = contate(() -> apre(segretario));
        assertThat(contate(() -> apre(segretario))).isLessThan(prima);
    }

    @Test
    void una_fase_nuova_senza_indicatore_si_vede_subito_e_con_il_suo_indicatore_non_piu() {
        entra(segretario);
        UI.getCurrent().navigate("cruscotto");
        assertThat(punti("Fasi senza indicatore")).isEqualTo(5);
        gesto(new AggiungiFase("3", "Terza fase"));
        assertThat(punti("Fasi senza indicatore")).isEqualTo(6);
        gesto(new AggiungiIndicatore(3, "Incontri"));
        gesto(new AggiungiIndicatore(2, "Verbali"));
        assertThat(punti("Fasi senza indicatore")).isEqualTo(4);
        gesto(new TogliFase(2));
        gesto(new AggiungiFase("4", "Quarta fase"));
        assertThat(punti("Fasi senza indicatore")).isEqualTo(5);
    }

    @Test
    void ogni_controllo_segue_il_piano() {
        entra(segretario);
        UI.getCurrent().navigate("cruscotto");
        assertThat(punti("Obiettivo di accessibilità")).isOne();
        gesto(new CambiaTesto(Modifica.Campo.FINALITA, "Finalità", "Edifici senza barriere architettoniche"));
        assertThat(punti("Obiettivo di accessibilità")).isZero();
        gesto(new CambiaTesto(Modifica.Campo.TITOLO, "Obiettivo 1", "Ridurre i tempi di pagamento"));
        assertThat(punti("Tempi di pagamento sotto il 30 %")).isOne();
        gesto(new CambiaTesto(
                Modifica.Campo.TITOLO, "Ridurre i tempi di pagamento", "Formazione e aggiornamento di tutti"));
        assertThat(punti("Tempi di pagamento sotto il 30 %")).isZero();
        assertThat(punti("40 ore di formazione")).isOne();
        gesto(new ScriviIndicatore(1, Modifica.Voce.ATTESO, "4", "40 ore"));
        assertThat(punti("40 ore di formazione")).isZero();
        gesto(new ScriviIndicatore(1, Modifica.Voce.UNITA, "quantitativa", "temporale"));
        gesto(new ScriviIndicatore(1, Modifica.Voce.ATTESO, "40 ore", "31/12/2026"));
        assertThat(punti("Scadenze fuori dai mesi previsti")).isOne();
        gesto(new ScriviIndicatore(1, Modifica.Voce.ATTESO, "31/12/2026", "30/04/2026"));
        assertThat(punti("Scadenze fuori dai mesi previsti")).isZero();
    }

    @Test
    void anche_una_scheda_cambiata_in_mezzo_a_molte_si_controlla_com_e_adesso() {
        entra(segretario);
        UI.getCurrent().navigate("cruscotto");
        gesto(new AggiungiFase("3", "Terza fase"));
        assertThat(punti("Fasi senza indicatore")).isEqualTo(6);
        piani.apri(2027, "Comune di Prova");
        for (int numero = 1; numero <= 9; numero++) {
            schede.nuova(2027, lavori, "Obiettivo " + numero, segretario);
        }
        gesto(new AggiungiFase("4", "Quarta fase"));
        assertThat(punti("Fasi senza indicatore")).isEqualTo(7);
    }

    @Test
    void pesi_tutti_a_zero_non_fanno_cento() {
        entra(segretario);
        UI.getCurrent().navigate("cruscotto");
        assertThat(punti("Pesi delle fasi diversi da 100")).isZero();
        gesto(new CambiaPesoFase(1, Peso.di(60), Peso.di(0)));
        gesto(new CambiaPesoFase(2, Peso.di(40), Peso.di(0)));
        assertThat(punti("Pesi delle fasi diversi da 100")).isOne();
        gesto(new CambiaPesoFase(2, Peso.di(0), Peso.di(100)));
        assertThat(punti("Pesi delle fasi diversi da 100")).isZero();
    }

    @Test
    void cio_che_una_persona_ha_lasciato_com_e_non_si_chiede_di_nuovo() {
        inserisci(6, new Dubbio("FASE_SENZA_INDICATORE", "fase.2", Stato.APERTA));
        long lasciata = inserisci(7, new Dubbio("FASE_SENZA_INDICATORE", "fase.2", Stato.LASCIATA));
        inserisci(8, new Dubbio("FASE_SENZA_INDICATORE", "fase.2", Stato.CORRETTA));
        entra(segretario);
        UI.getCurrent().navigate("cruscotto");
        assertThat(punti("Fasi senza indicatore")).isEqualTo(7);
        schede.modifica(lasciata, new AggiungiFase("3", "Terza fase"), segretario);
        notizie();
        assertThat(punti("Fasi senza indicatore")).isEqualTo(8);
    }

    @Test
    void un_dubbio_della_lettura_resta_finche_qualcuno_non_decide() {
        long sesta = inserisci(6, new Dubbio("MISSIONE_DISCORDE", "missione", Stato.APERTA));
        inserisci(7, new Dubbio("MISSIONE_DISCORDE", "missione", Stato.ACCETTATA));
        entra(segretario);
        UI.getCurrent().navigate("cruscotto");
        assertThat(punti("Dubbi di lettura da decidere")).isEqualTo(6);
        schede.modifica(sesta, new DecidiAnomalia(1, Stato.LASCIATA, ""), segretario);
        notizie();
        assertThat(punti("Dubbi di lettura da decidere")).isEqualTo(5);
    }

    private record Dubbio(String codice, String campo, Stato stato) {}

    private long inserisci(int numero, Dubbio dubbio) {
        ContenutoScheda base = Esempi.scheda(numero, lavori);
        ContenutoAnomalia anomalia =
                new ContenutoAnomalia(1, dubbio.codice(), dubbio.campo(), "", "", "", Gravita.AVVISO, dubbio.stato());
        return schede.inserisci(
                new ContenutoScheda(
                        base.anno(),
                        numero,
                        base.testata(),
                        base.fasi(),
                        base.indicatori(),
                        List.of(anomalia),
                        base.impronta(),
                        base.testoGrezzo()),
                capo);
    }

    private Utente utente(String nome, Ruolo ruolo) {
        return utenti.crea(new Utenti.Nuovo(nome, nome, null, Set.of(ruolo)), "Segretissima-1", senzaChiedere(capo));
    }

    /** Un collega apre il cruscotto dal suo browser, e lo lascia aperto. */
    private void apre(Utente chi) throws InterruptedException, ExecutionException {
        ExecutorService collega = Executors.newSingleThreadExecutor();
        colleghi.add(collega);
        collega.submit(() -> {
                    entra(chi);
                    UI.getCurrent().navigate("cruscotto");
                })
                .get();
    }

    private long istruzioni(Modifica modifica) throws Exception {
        return contate(() -> {
            schede.modifica(id, modifica, segretario);
            ritmo.scorri();
        });
    }

    @FunctionalInterface
    private interface Azione {
        void compi() throws Exception;
    }

    private long contate(Azione azione) throws Exception {
        var conti = fabbrica.unwrap(SessionFactory.class).getStatistics();
        conti.clear();
        azione.compi();
        return conti.getPrepareStatementCount();
    }

    private void gesto(Modifica modifica) {
        schede.modifica(id, modifica, segretario);
        notizie();
    }

    private void notizie() {
        ritmo.scorri();
        MockVaadin.clientRoundtrip(true);
    }

    /** Quanti punti la carta conta per un controllo; zero se lo dà a posto. */
    private static long punti(String controllo) {
        return _get(PianoScritto.class)
                .getElement()
                .getChildren()
                .flatMap(PianoScrittoTest::tutti)
                .filter(elemento -> elemento.getTag().equals("li"))
                .map(voce -> voce.getTextRecursively())
                .filter(testo -> testo.contains(controllo))
                .map(testo -> testo.substring(0, testo.indexOf(controllo)))
                .mapToLong(Long::parseLong)
                .sum();
    }

    private static Stream<Element> tutti(Element elemento) {
        return elemento.isTextNode()
                ? Stream.empty()
                : Stream.concat(Stream.of(elemento), elemento.getChildren().flatMap(PianoScrittoTest::tutti));
    }
}
