package it.comune.obiettivi.salute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.comune.obiettivi.ObiettiviApplication;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** La banca dati si chiude sotto il programma, come quando manca il disco: lo si dice, e torna da sé. */
@SpringBootTest(classes = ObiettiviApplication.class)
@AutoConfigureMockMvc
@DirtiesContext
class PolsoTest {

    private static final Duration PAZIENZA = Duration.ofSeconds(20);

    @TempDir(cleanup = CleanupMode.NEVER)
    static Path dati;

    @DynamicPropertySource
    static void su_un_file(DynamicPropertyRegistry opzioni) {
        opzioni.add("obiettivi.dati", dati::toString);
    }

    @Autowired
    MockMvc rete;

    @Autowired
    Polso polso;

    @Autowired
    DataSource fonte;

    @Autowired
    JdbcTemplate sql;

    @BeforeEach
    void sta_bene() {
        await().atMost(PAZIENZA).until(polso::verifica);
    }

    @Test
    void chi_sorveglia_legge_che_e_pronto_e_nessun_particolare() throws Exception {
        MockHttpServletResponse salute = chiedi("/actuator/health/readiness", "application/json");
        assertThat(salute.getStatus()).isEqualTo(HttpStatus.OK.value());
        assertThat(salute.getContentAsString()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void una_banca_chiusa_si_riapre_da_se_con_tutto_cio_che_era_confermato() throws Exception {
        sql.execute("create table if not exists conferma (numero int)");
        sql.update("insert into conferma values (42)");
        chiudiLaBanca();
        await().atMost(PAZIENZA).until(() -> !polso.sano());
        await().atMost(PAZIENZA).until(polso::sano);
        assertThat(sql.queryForObject("select max(numero) from conferma", Integer.class))
                .isEqualTo(42);
        assertThat(chiedi("/actuator/health/readiness", "application/json").getStatus())
                .isEqualTo(HttpStatus.OK.value());
    }

    /** Come fa MVStore quando una scrittura non riesce: chiude il file sotto le connessioni, che restano aperte. */
    private void chiudiLaBanca() throws SQLException {
        try (Connection connessione = fonte.getConnection()) {
            SessionLocal sessione =
                    (SessionLocal) connessione.unwrap(JdbcConnection.class).getSession();
            sessione.getDatabase().getStore().getMvStore().closeImmediately();
        }
    }

    private MockHttpServletResponse chiedi(String dove, String accetta) throws Exception {
        return rete.perform(MockMvcRequestBuilders.get(dove).header("Accept", accetta))
                .andReturn()
                .getResponse();
    }
}
