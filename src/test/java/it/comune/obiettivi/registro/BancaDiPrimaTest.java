package it.comune.obiettivi.registro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import it.comune.obiettivi.ObiettiviApplication;
import it.comune.obiettivi.piano.ObiettivoTrasversale;
import it.comune.obiettivi.piano.Scheda;
import it.comune.obiettivi.piano.Schede;
import it.comune.obiettivi.piano.Trasversali;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/**
 * Una banca dati scritta quando una riga del registro aveva una colonna per la scheda e una per l'obiettivo trasversale: il
 * piano dimostrativo al 30 giugno 2026, e ciò che l'API ne diceva allora.
 */
@SpringBootTest(classes = ObiettiviApplication.class, properties = "obiettivi.oggi=2026-06-30")
class BancaDiPrimaTest {

    private static final String BANCA = "jdbc:h2:mem:prima;MODE=MySQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1";
    private static final List<String> RIGHE = new ArrayList<>();

    @Autowired
    WebApplicationContext contesto;

    @Autowired
    Registro registro;

    @Autowired
    Schede schede;

    @Autowired
    Trasversali trasversali;

    @DynamicPropertySource
    static void diPrima(DynamicPropertyRegistry proprieta) throws SQLException {
        try (Connection banca = DriverManager.getConnection(BANCA, "sa", "")) {
            banca.createStatement().execute("runscript from 'classpath:/prima/banca.sql.gz' compression gzip");
            var righe = banca.createStatement()
                    .executeQuery(
                            "select concat(case when scheda is null then 'trasversale/' else 'scheda/' end,"
                                    + " coalesce(scheda, trasversale), ' ', id, ' ', utente, ' ', nome_utente, ' ', campo, ': ',"
                                    + " prima, ' > ', dopo) from registro order by coalesce(scheda, trasversale + 1000000), id");
            while (righe.next()) {
                RIGHE.add(righe.getString(1));
            }
        }
        proprieta.add("spring.datasource.url", () -> BANCA);
        proprieta.add("spring.datasource.username", () -> "sa");
        proprieta.add("spring.datasource.password", () -> "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"settori", "missioni", "schede"})
    void le_cifre_sono_quelle_di_prima(String quali) throws Exception {
        MockMvcBuilders.webAppContextSetup(contesto)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build()
                .perform(get("/api/v1/piani/2026/" + quali).with(httpBasic("segretario", "dimostrazione")))
                .andExpect(content().json(allora(quali)));
    }

    private static String allora(String quali) throws IOException {
        try (InputStream risorsa = BancaDiPrimaTest.class.getResourceAsStream("/prima/" + quali + ".json")) {
            return new String(Objects.requireNonNull(risorsa).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void ogni_riga_del_registro_e_ancora_la_sua() {
        List<String> adesso = new ArrayList<>();
        schede.diAnno(2026).stream().sorted().forEach(id -> adesso.addAll(righe(Scheda.soggetto(id))));
        trasversali.diAnno(2026).forEach(obiettivo -> adesso.addAll(righe(obiettivo.soggetto())));
        assertThat(RIGHE).hasSizeGreaterThan(500);
        assertThat(adesso).isEqualTo(RIGHE);
    }

    private List<String> righe(Soggetto soggetto) {
        return registro.storia(soggetto).stream()
                .map(voce -> "%s %d %d %s %s: %s > %s"
                        .formatted(
                                soggetto,
                                voce.numero(),
                                voce.utente(),
                                voce.nomeUtente(),
                                voce.campo(),
                                voce.prima(),
                                voce.dopo()))
                .toList();
    }

    @Test
    void schede_e_obiettivi_rinascono_dal_solo_registro() {
        schede.tutte(2026)
                .forEach(scheda ->
                        uguale(schede.ricostruisci(scheda.id(), Instant.MAX).orElseThrow(), scheda));
        for (ObiettivoTrasversale obiettivo : trasversali.diAnno(2026)) {
            uguale(trasversali.ricostruisci(obiettivo.id(), Instant.MAX).orElseThrow(), obiettivo);
        }
    }

    private static void uguale(Radice<?> rinata, Radice<?> scritta) {
        assertThat(rinata)
                .usingRecursiveComparison()
                .ignoringFieldsMatchingRegexes(".*\\bid", ".*versione")
                .isEqualTo(scritta);
    }
}
