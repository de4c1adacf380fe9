package it.comune.obiettivi.documento;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comune.obiettivi.DocumentoGrande;
import it.comune.obiettivi.ObiettiviApplication;
import it.comune.obiettivi.Svuota;
import it.comune.obiettivi.cruscotto.Cruscotto;
import it.comune.obiettivi.documento.Importazioni.Confermata;
import it.comune.obiettivi.ente.PrimoUtente;
import it.comune.obiettivi.ente.Settori;
import it.comune.obiettivi.ente.Utente;
import it.comune.obiettivi.piano.Scheda;
import it.comune.obiettivi.piano.Schede;
import it.comune.obiettivi.piano.Trasversali;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Un documento di molte schede entra nel piano a lotti: le istruzioni crescono come le schede, la memoria no. */
@SpringBootTest(
        classes = ObiettiviApplication.class,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:grande;MODE=MySQL;DATABASE_TO_LOWER=TRUE",
            "spring.jpa.properties.hibernate.generate_statistics=true",
            "obiettivi.oggi=2026-06-30"
        })
class DocumentoGrandeTest {

    private static final int POCHE = 250;
    private static final int MOLTE = 1_000;

    @Autowired
    Importazioni importazioni;

    @Autowired
    Schede schede;

    @Autowired
    Trasversali trasversali;

    @Autowired
    Settori settori;

    @Autowired
    Cruscotto cruscotto;

    @Autowired
    PrimoUtente primoUtente;

    @Autowired
    EntityManagerFactory fabbrica;

    @Autowired
    JdbcTemplate sql;

    Utente segretario;

    @BeforeEach
    void vuota() {
        Svuota.tutto(sql);
        segretario = primoUtente.crea("Capo:Segreta-2025").orElseThrow().utente();
    }

    @Test
    void le_istruzioni_di_una_conferma_crescono_come_le_schede() throws Exception {
        long poche = istruzioni(POCHE);
        vuota();
        long molte = istruzioni(MOLTE);
        assertThat(molte).isLessThan(poche * MOLTE / POCHE * 5 / 4);
        // la scheda e la riga del registro hanno ciascuna la sua; le parti, i trasversali e le letture vanno a lotti
        assertThat(molte).isLessThan(MOLTE * 4L);
    }

    /** Quante istruzioni costa confermare, e quanto deve stare in memoria insieme. */
    private long istruzioni(int quante) throws Exception {
        long id = proponi(quante);
        var conti = fabbrica.unwrap(SessionFactory.class).getStatistics();
        conti.clear();
        assertThat(importazioni.conferma(id, segretario)).isEqualTo(new Confermata(2026, quante, 0, 0));
        long istruzioni = conti.getPrepareStatementCount();
        assertThat(schede.diAnno(2026)).hasSize(quante);
        assertThat(trasversali.diAnno(2026)).isNotEmpty();
        assertThat(cruscotto.quadro(2026).schede()).hasSize(quante);
        assertThat(sql.queryForObject("select count(*) from registro", Long.class))
                .isEqualTo(quante + trasversali.diAnno(2026).size());
        return istruzioni;
    }

    @Test
    void cio_che_si_conferma_a_lotti_e_intero() throws Exception {
        importazioni.conferma(proponi(POCHE), segretario);
        List<Scheda> tutte = schede.tutte(2026);
        assertThat(tutte).extracting(Scheda::numero).containsExactlyElementsOf(daUno(POCHE));
        assertThat(tutte).allSatisfy(scheda -> {
            assertThat(scheda.fasi()).hasSize(5);
            assertThat(scheda.indicatori()).hasSize(5);
        });
        assertThat(importazioni.conferma(proponi(POCHE), segretario)).isEqualTo(new Confermata(2026, 0, POCHE, 0));
    }

    private static List<Integer> daUno(int fino) {
        List<Integer> numeri = new ArrayList<>();
        for (int i = 1; i <= fino; i++) {
            numeri.add(i);
        }
        return numeri;
    }

    @Test
    void una_conferma_si_segue_e_interrotta_non_lascia_nulla() throws Exception {
        long id = proponi(POCHE);
        List<Integer> passi = new ArrayList<>();
        assertThatThrownBy(() -> importazioni.conferma(id, segretario, (fatte, tutte) -> {
                    assertThat(tutte).isEqualTo(POCHE);
                    passi.add(fatte);
                    if (fatte > POCHE / 2) {
                        throw new Importazioni.Interrotta();
                    }
                }))
                .isInstanceOf(Importazioni.Interrotta.class);
        assertThat(passi).hasSizeGreaterThan(1).isSorted();
        assertThat(schede.diAnno(2026)).isEmpty();
        assertThat(settori.elenco()).isEmpty();
        assertThat(importazioni.leggi(id).stato()).isEqualTo(Proposta.Stato.DA_CONFERMARE);
        assertThat(importazioni.conferma(id, segretario).inserite()).isEqualTo(POCHE);
    }

    @Test
    void il_documento_letto_sta_in_una_riga_molto_piu_piccola_del_suo_testo() throws Exception {
        byte[] contenuto = DocumentoGrande.di(POCHE, 1);
        Proposta proposta = importazioni.proponi("grande.txt", contenuto, segretario);
        assertThat(sql.queryForObject("select length(documento) from proposta", Long.class))
                .isLessThan(contenuto.length / 2);
        assertThat(importazioni.leggi(proposta.id()).documento().schede()).hasSize(POCHE);
    }

    @Test
    void un_documento_conservato_intero_prima_si_legge_ancora() throws Exception {
        Proposta proposta = importazioni.proponi("piano.txt", DocumentoGrande.di(3, 1), segretario);
        String intero = JsonMapper.shared().writeValueAsString(proposta.documento());
        sql.update("update proposta set documento = ?", intero);
        assertThat(importazioni.leggi(proposta.id()).documento()).isEqualTo(proposta.documento());
    }

    private long proponi(int quante) throws Exception {
        return importazioni
                .proponi("grande.txt", DocumentoGrande.di(quante, 1), segretario)
                .id();
    }
}
