package it.comune.obiettivi.piano;

import static org.assertj.core.api.Assertions.assertThat;

import it.comune.obiettivi.ObiettiviApplication;
import it.comune.obiettivi.Svuota;
import it.comune.obiettivi.ente.PrimoUtente;
import it.comune.obiettivi.ente.Ruolo;
import it.comune.obiettivi.ente.Settori;
import it.comune.obiettivi.ente.Utente;
import it.comune.obiettivi.ente.Utenti;
import it.comune.obiettivi.piano.Modifica.ScriviMotivazione;
import it.comune.obiettivi.piano.Modifica.SvolgiMese;
import it.comune.obiettivi.piano.ModificaTrasversale.InserisciTrasversale;
import it.comune.obiettivi.piano.ModificaTrasversale.Partecipa;
import it.comune.obiettivi.piano.ModificaTrasversale.ScriviNote;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

/** Un gesto che trova il valore già com'è, rimandato più tardi, non cambia nulla e riceve la stessa risposta. */
@SpringBootTest(
        classes = ObiettiviApplication.class,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:senzaeffetto;MODE=MySQL;DATABASE_TO_LOWER=TRUE",
            "obiettivi.oggi=2026-06-15"
        })
class GestoSenzaEffettoTest {

    private static final SvolgiMese FATTO = new SvolgiMese(1, Periodo.MARZO, true);
    private static final SvolgiMese DA_FARE = new SvolgiMese(1, Periodo.MARZO, false);

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
    JdbcTemplate sql;

    Utente anna;
    Utente beppe;
    long settore;
    long id;

    @BeforeEach
    void prepara() {
        Svuota.tutto(sql);
        anna = primoUtente.crea("anna:Segreta-2025").orElseThrow().utente();
        settore = settori.crea("Lavori", Set.of(), anna).id();
        Set<Ruolo> ruoli = Set.of(new Ruolo.Responsabile(settore));
        beppe = utenti.crea(new Utenti.Nuovo("beppe", "Beppe", null, ruoli), "Segretissima-1", anna);
        piani.apri(2026, "Comune di Prova");
        id = schede.inserisci(Esempi.scheda(1, settore), anna);
    }

    @Test
    void un_mese_gia_segnato_poi_tolto_da_un_altro_non_torna_con_lo_stesso_gesto() {
        schede.modifica(id, FATTO, beppe);
        Gesto gesto = gesto();
        Schede.Esito primo = schede.modifica(id, FATTO, anna, gesto);
        assertThat(primo.cambiata()).isFalse();
        schede.modifica(id, DA_FARE, beppe);
        assertThat(schede.modifica(id, FATTO, anna, gesto)).isEqualTo(primo);
        assertThat(schede.leggi(id).fase(1).effettivi()).isEqualTo(Mesi.NESSUNO);
        assertThat(registro.storia(id)).hasSize(3);
        assertThat(registro.compiuto(gesto.id())).isTrue();
    }

    @Test
    void un_testo_uguale_a_quello_di_un_altro_e_poi_cancellato_non_torna_con_lo_stesso_gesto() {
        schede.modifica(id, new ScriviMotivazione(1, "", "Manca il parere"), beppe);
        Gesto gesto = gesto();
        ScriviMotivazione mia = new ScriviMotivazione(1, "", "Manca il parere");
        Schede.Esito primo = schede.modifica(id, mia, anna, gesto);
        schede.modifica(id, new ScriviMotivazione(1, "Manca il parere", ""), beppe);
        assertThat(schede.modifica(id, mia, anna, gesto)).isEqualTo(primo);
        assertThat(schede.leggi(id).fase(1).motivazione()).isEmpty();
    }

    @Test
    void vale_anche_per_la_parte_condivisa_di_un_obiettivo() {
        long obiettivo = trasversali.inserisci(
                new InserisciTrasversale(2026, "Comune", "", List.of(), List.of(new Partecipa(id, settore))), anna);
        trasversali.modifica(obiettivo, new ScriviNote("", "Serve la delega"), beppe);
        Gesto gesto = gesto();
        ScriviNote mie = new ScriviNote("", "Serve la delega");
        Schede.Esito primo = trasversali.modifica(obiettivo, mie, anna, gesto);
        assertThat(primo.cambiata()).isFalse();
        trasversali.modifica(obiettivo, new ScriviNote("Serve la delega", ""), beppe);
        assertThat(trasversali.modifica(obiettivo, mie, anna, gesto)).isEqualTo(primo);
        assertThat(trasversali.leggi(obiettivo).noteCondivise()).isEmpty();
        assertThat(registro.storiaTrasversale(obiettivo)).hasSize(3);
    }

    @Test
    void ne_la_storia_ne_la_ricostruzione_lo_vedono_e_non_ha_un_autore() {
        schede.modifica(id, FATTO, anna, gesto());
        schede.modifica(id, FATTO, anna, gesto());
        schede.modifica(id, FATTO, anna);
        assertThat(registro.storia(id)).hasSize(2);
        assertThat(registro.ultima(2026))
                .hasValueSatisfying(voce -> assertThat(voce.campo()).isEqualTo("fase.1.svolto.2026-03"));
        assertThat(registro.ricostruisci(id, Instant.MAX).orElseThrow().fase(1).effettivi())
                .isEqualTo(schede.leggi(id).fase(1).effettivi());
        assertThat(sql.queryForList(
                        "select concat(utente, nome_utente, contenuto, campo, prima, dopo) from registro"
                                + " where scheda is null and trasversale is null",
                        String.class))
                .containsExactly("0");
    }

    @Test
    void lo_stesso_gesto_insieme_al_suo_contrario_ha_una_risposta_sola() throws Exception {
        for (int giro = 0; giro < 10; giro++) {
            schede.modifica(id, FATTO, beppe);
            Gesto gesto = gesto();
            List<Schede.Esito> esiti = insieme(gesto);
            boolean segnato = schede.leggi(id).fase(1).effettivi().contiene(Periodo.MARZO);
            assertThat(esiti.get(0)).isEqualTo(esiti.get(1));
            assertThat(esiti.getFirst().cambiata()).isEqualTo(segnato);
            assertThat(schede.modifica(id, FATTO, anna, gesto)).isEqualTo(esiti.getFirst());
        }
        assertThat(sql.queryForObject("select count(distinct gesto) from registro", Long.class))
                .isEqualTo(sql.queryForObject("select count(*) from registro", Long.class));
    }

    /** Anna manda due volte lo stesso gesto mentre Beppe fa il contrario. */
    private List<Schede.Esito> insieme(Gesto gesto) throws Exception {
        CyclicBarrier via = new CyclicBarrier(3);
        try (var fili = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Schede.Esito>> attese = IntStream.range(0, 3)
                    .mapToObj(chi -> fili.submit(() -> {
                        via.await();
                        return chi < 2 ? schede.modifica(id, FATTO, anna, gesto) : schede.modifica(id, DA_FARE, beppe);
                    }))
                    .toList();
            attese.get(2).get();
            return List.of(attese.get(0).get(), attese.get(1).get());
        }
    }

    private static Gesto gesto() {
        return new Gesto(UUID.randomUUID().toString(), Instant.parse("2026-06-15T08:00:00Z"));
    }
}
