package it.comune.obiettivi;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;

/** Due banche dati, un solo comportamento: queste prove girano su H2 e, ereditate, su MySQL. */
@SpringBootTest(
        classes = ObiettiviApplication.class,
        webEnvironment = WebEnvironment.MOCK,
        properties = "spring.datasource.url=jdbc:h2:mem:banca;MODE=MySQL;DATABASE_TO_LOWER=TRUE")
class BancaDatiTest {

    @Autowired
    JdbcTemplate sql;

    @Autowired
    Flyway flyway;

    @BeforeEach
    void una_tavola_di_prova() {
        sql.execute("DROP TABLE IF EXISTS prova");
        sql.execute("CREATE TABLE prova (testo VARCHAR(100) NOT NULL, quando DATETIME(6), lungo MEDIUMTEXT)");
    }

    @Test
    void le_migrazioni_arrivano_in_fondo() {
        assertThat(sql.queryForObject("SELECT COUNT(*) FROM flyway_schema_history WHERE success", Integer.class))
                .isPositive();
        assertThat(sql.queryForObject("SELECT COUNT(*) FROM flyway_schema_history WHERE NOT success", Integer.class))
                .isZero();
    }

    @Test
    void una_banca_dati_di_ieri_riceve_le_migrazioni_nuove_di_ogni_modulo() {
        sql.execute("alter table fase drop column tolta");
        sql.execute("alter table indicatore drop column tolto");
        sql.update("delete from flyway_schema_history where version = '11'");
        flyway.migrate();
        assertThat(sql.queryForObject("select count(*) from fase where tolta", Integer.class))
                .isZero();
    }

    @Test
    void accenti_e_maiuscole_contano() {
        sql.update("INSERT INTO prova (testo) VALUES ('Perù'), ('Peru'), ('perù')");
        assertThat(sql.queryForList("SELECT testo FROM prova WHERE testo = 'Perù'", String.class))
                .containsExactly("Perù");
        assertThat(sql.queryForObject("SELECT COUNT(DISTINCT testo) FROM prova", Integer.class))
                .isEqualTo(3);
    }

    @Test
    void un_istante_torna_al_microsecondo() {
        Timestamp istante = Timestamp.from(Instant.parse("2025-06-30T10:15:30.123456Z"));
        sql.update("INSERT INTO prova (testo, quando) VALUES ('ora', ?)", istante);
        assertThat(sql.queryForObject("SELECT quando FROM prova", Timestamp.class))
                .isEqualTo(istante);
    }

    @Test
    void un_testo_lungo_con_ogni_carattere_torna_intero() {
        String testo = "Perù – «città» 🏛 <b>è</b>\t\n".repeat(10_000);
        sql.update("INSERT INTO prova (testo, lungo) VALUES ('lungo', ?)", testo);
        assertThat(sql.queryForObject("SELECT lungo FROM prova", String.class)).isEqualTo(testo);
    }
}
