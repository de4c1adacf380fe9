package it.comune.obiettivi.piano;

import static org.assertj.core.api.Assertions.assertThat;

import it.comune.obiettivi.Svuota;
import it.comune.obiettivi.ente.PrimoUtente;
import it.comune.obiettivi.ente.Settori;
import it.comune.obiettivi.ente.Utente;
import it.comune.obiettivi.piano.Modifica.ScriviMotivazione;
import it.comune.obiettivi.piano.Modifica.SvolgiMese;
import it.comune.obiettivi.piano.storia.Storia;
import it.comune.obiettivi.piano.storia.Storia.Filtro;
import it.comune.obiettivi.piano.storia.Storia.Riga;
import it.comune.obiettivi.registro.Gesto;
import it.comune.obiettivi.registro.Soggetto;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

/** La storia si legge dalla banca dati a pezzi, con i filtri, dal gesto più recente. */
@SpringBootTest(properties = "spring.datasource.url=jdbc:h2:mem:storia;MODE=MySQL;DATABASE_TO_LOWER=TRUE")
class StoriaTest {

    private static final Filtro TUTTO = new Filtro(null, null, null, null);

    @Autowired
    Schede schede;

    @Autowired
    Storia storia;

    @Autowired
    Piani piani;

    @Autowired
    Settori settori;

    @Autowired
    PrimoUtente primoUtente;

    @Autowired
    JdbcTemplate sql;

    Utente segretario;
    Soggetto scheda;

    @BeforeEach
    void prepara() {
        Svuota.tutto(sql);
        segretario = primoUtente.crea("capo:Segreta-2025").orElseThrow().utente();
        piani.apri(2026, "Comune di Prova");
        long lavori = settori.crea("Lavori", Set.of(), segretario).id();
        scheda = Scheda.soggetto(schede.inserisci(Esempi.scheda(1, lavori), segretario));
        schede.inserisci(Esempi.scheda(2, lavori), segretario);
        sql.update("update registro set istante = timestamp '2026-01-10 08:00:00'");
        compi("2026-03-31T21:59:59.999999Z", new SvolgiMese(1, Periodo.MARZO, true));
        compi("2026-03-31T22:00:00Z", new ScriviMotivazione(1, "", "Perù"));
        compi("2026-10-25T22:59:00Z", new ScriviMotivazione(2, "", "Ora solare"));
    }

    private void compi(String quando, Modifica modifica) {
        schede.modifica(
                scheda.id(), modifica, segretario, new Gesto(UUID.randomUUID().toString(), Instant.parse(quando)));
    }

    private List<String> campi(@Nullable String campo, @Nullable Long chi, @Nullable String dal, @Nullable String al) {
        Filtro filtro = new Filtro(
                campo, chi, dal == null ? null : LocalDate.parse(dal), al == null ? null : LocalDate.parse(al));
        return storia.prima(scheda, filtro, Long.MAX_VALUE, 100).stream()
                .map(Riga::campo)
                .toList();
    }

    @Test
    void i_giorni_sono_quelli_di_roma() {
        assertThat(campi(null, null, "2026-03-31", "2026-03-31")).containsExactly("fase.1.svolto.2026-03");
        assertThat(campi(null, null, "2026-04-01", null)).containsExactly("fase.2.motivazione", "fase.1.motivazione");
        assertThat(campi(null, null, null, "2026-10-25")).hasSize(4);
        assertThat(storia.prima(scheda, TUTTO, Long.MAX_VALUE, 1).getFirst().giorno())
                .isEqualTo("2026-10-25");
    }

    @Test
    void si_filtra_per_campo_per_parte_e_per_persona() {
        assertThat(campi("fase.1", segretario.id(), null, null))
                .containsExactly("fase.1.motivazione", "fase.1.svolto.2026-03");
        assertThat(campi("fase.1.motivazione", null, null, null)).containsExactly("fase.1.motivazione");
        assertThat(campi(null, segretario.id() + 1, null, null)).isEmpty();
    }

    @Test
    void si_legge_a_pezzi_e_poi_solo_il_nuovo() {
        List<Riga> prime = storia.prima(scheda, TUTTO, Long.MAX_VALUE, 3);
        assertThat(storia.prima(scheda, TUTTO, prime.getLast().numero(), 3))
                .extracting(Riga::campo)
                .containsExactly("scheda");
        long ultima = prime.getFirst().numero();
        assertThat(storia.dopo(scheda, TUTTO, ultima)).isEmpty();
        compi("2026-10-26T10:00:00Z", new ScriviMotivazione(1, "Perù", "Perù e Cile"));
        assertThat(storia.dopo(scheda, TUTTO, ultima)).singleElement().satisfies(riga -> {
            assertThat(riga.prima()).isEqualTo("Perù");
            assertThat(riga.dopo()).isEqualTo("Perù e Cile");
            assertThat(riga.nome()).isEqualTo(segretario.nome());
        });
    }

    @Test
    void si_sa_chi_ha_scritto_che_cosa_si_e_toccato_e_come_si_chiama_anche_cio_che_e_stato_tolto() {
        compi("2026-10-26T10:00:00Z", new Modifica.TogliFase(2));
        assertThat(storia.campi(scheda))
                .containsExactly(
                        "fase.1.motivazione", "fase.1.svolto.2026-03", "fase.2", "fase.2.motivazione", "scheda");
        assertThat(storia.autori(scheda)).containsExactly(new Storia.Autore(segretario.id(), segretario.nome()));
        assertThat(storia.parti(scheda).fasi()).containsEntry(2, "2");
        assertThat(storia.numeri(2026)).containsEntry(scheda.id(), 1).hasSize(2);
    }
}
