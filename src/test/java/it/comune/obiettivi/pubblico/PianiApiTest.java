package it.comune.obiettivi.pubblico;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.comune.obiettivi.ObiettiviApplication;
import it.comune.obiettivi.cruscotto.Cruscotto;
import it.comune.obiettivi.cruscotto.Quadro;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** L'API dice le stesse cifre delle pagine, a chi può leggerle. */
@SpringBootTest(
        classes = ObiettiviApplication.class,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:dimostrazione;MODE=MySQL;DATABASE_TO_LOWER=TRUE",
            "obiettivi.modo=demo",
            "obiettivi.oggi=2026-06-30"
        })
class PianiApiTest {

    private static final String PIANO = "/api/v1/piani/2026";

    @Autowired
    WebApplicationContext contesto;

    @Autowired
    Cruscotto cruscotto;

    @Autowired
    JdbcTemplate sql;

    MockMvc web;

    @BeforeEach
    void apri() {
        web = MockMvcBuilders.webAppContextSetup(contesto)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();
    }

    @Test
    void senza_credenziali_si_chiede_chi_e_e_non_nasce_una_sessione() throws Exception {
        web.perform(get(PIANO)).andExpect(status().isUnauthorized()).andExpect(header().exists("WWW-Authenticate"));
        assertThat(web.perform(get(PIANO).with(httpBasic("giunta", "dimostrazione")))
                        .andReturn()
                        .getRequest()
                        .getSession(false))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"segretario", "giunta", "nucleo", "tommaso.bellini", "fabio.galli"})
    void ogni_ruolo_legge_il_piano(String accesso) throws Exception {
        web.perform(get(PIANO).with(httpBasic(accesso, "dimostrazione"))).andExpect(status().isOk());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/settori", "/missioni", "/schede", "/schede/1"})
    void l_amministratore_no(String indirizzo) throws Exception {
        web.perform(get(PIANO + indirizzo).with(httpBasic("amministratore", "dimostrazione")))
                .andExpect(status().isForbidden());
    }

    @Test
    void le_cifre_dell_ente_sono_quelle_del_cruscotto_senza_arrotondare() throws Exception {
        Quadro quadro = cruscotto.quadro(2026, LocalDate.of(2026, 6, 30));
        JsonNode piano = leggi(PIANO);
        assertThat(piano.get("anno").asInt()).isEqualTo(2026);
        assertThat(piano.get("al").asString()).isEqualTo("2026-06-30");
        assertThat(piano.get("avanzamento").asDouble())
                .isEqualTo(quadro.ente().cifra().avanzamento());
        assertThat(piano.get("atteso").asDouble())
                .isEqualTo(quadro.ente().cifra().atteso());
        assertThat(piano.get("stato").asString()).isEqualTo("IN_RITARDO");
        assertThat(List.of(
                        piano.get("settori").asInt(),
                        piano.get("schede").asInt(),
                        piano.get("fasi").asInt()))
                .containsExactly(8, 42, 172);
        assertThat(piano.get("anomalie").asInt()).isPositive();
    }

    @Test
    void la_revisione_e_il_numero_dell_ultimo_gesto_del_registro() throws Exception {
        assertThat(leggi(PIANO).get("revisione").asLong())
                .isPositive()
                .isEqualTo(sql.queryForObject("select max(id) from registro", Long.class));
    }

    @Test
    void a_una_data_passata_valgono_i_fatti_di_allora() throws Exception {
        double allora = leggi(PIANO + "?al=2026-03-31").get("avanzamento").asDouble();
        assertThat(allora).isLessThan(leggi(PIANO).get("avanzamento").asDouble());
    }

    @Test
    void i_settori_sono_una_lista_con_la_somma_dei_pesi_scritti() throws Exception {
        JsonNode settori = leggi(PIANO + "/settori");
        assertThat(settori.isArray()).isTrue();
        assertThat(settori).hasSize(8);
        assertThat(settori).anySatisfy(settore -> {
            assertThat(settore.get("nome").asString()).isEqualTo("Bilancio e tributi");
            assertThat(settore.get("pesoTotale").asDouble()).isEqualTo(105);
        });
    }

    @Test
    void le_missioni_hanno_i_programmi_e_quella_non_indicata_ha_codice_nullo() throws Exception {
        JsonNode missioni = leggi(PIANO + "/missioni");
        assertThat(missioni.get(0).get("codice").asString()).isEqualTo("01");
        assertThat(missioni.get(0).get("programmi").isEmpty()).isFalse();
        assertThat(missioni.get(missioni.size() - 1).get("codice").isNull()).isTrue();
    }

    @Test
    void le_schede_sono_nell_ordine_del_documento_e_il_dato_che_manca_e_nullo() throws Exception {
        JsonNode schede = leggi(PIANO + "/schede");
        assertThat(schede).hasSize(42);
        for (int i = 0; i < 42; i++) {
            assertThat(schede.get(i).get("numero").asInt()).isEqualTo(i + 1);
        }
        assertThat(schede.get(10).get("peso").isNull()).isTrue();
        assertThat(schede.get(10).get("pesoInUso").asDouble()).isEqualTo(10);
        assertThat(schede.get(0).get("anomalie").isArray()).isTrue();
    }

    @Test
    void una_scheda_intera_ha_le_fasi_con_i_mesi_in_ordine_di_tempo() throws Exception {
        JsonNode scheda = leggi(
                PIANO + "/schede/" + leggi(PIANO + "/schede").get(31).get("id").asLong());
        JsonNode fase = scheda.get("fasi").get(0);
        assertThat(scheda.get("numero").asInt()).isEqualTo(32);
        assertThat(fase.get("mesiPrevisti").valueStream().map(JsonNode::asString))
                .isSorted()
                .allMatch(mese -> mese.matches("2026-\\d\\d|2027|2028"));
        assertThat(fase.get("indicatori").get(0).has("raggiunto")).isTrue();
        assertThat(fase.get("numero").isInt()).isTrue();
    }

    @Test
    void un_piano_o_una_scheda_che_non_c_e_e_una_data_sbagliata_si_spiegano() throws Exception {
        web.perform(get("/api/v1/piani/1999").with(httpBasic("giunta", "dimostrazione")))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.detail").value("Non c'è un piano dell'anno 1999."));
        web.perform(get(PIANO + "/schede/999999").with(httpBasic("giunta", "dimostrazione")))
                .andExpect(status().isNotFound());
        web.perform(get(PIANO + "?al=30/06/2026").with(httpBasic("giunta", "dimostrazione")))
                .andExpect(status().isBadRequest());
    }

    @Test
    void un_indirizzo_che_non_c_e_e_un_gesto_di_scrittura_si_rifiutano_in_json() throws Exception {
        web.perform(get("/api/v1/altro").with(httpBasic("giunta", "dimostrazione")))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.status").value(404));
        web.perform(post(PIANO).with(httpBasic("segretario", "dimostrazione")))
                .andExpect(status().isMethodNotAllowed());
    }

    @Test
    void il_documento_openapi_descrive_gli_indirizzi() throws Exception {
        JsonNode openapi = leggi("/api/v1/openapi");
        assertThat(openapi.get("paths").propertyNames())
                .contains("/api/v1/piani/{anno}", "/api/v1/piani/{anno}/schede/{id}");
    }

    private JsonNode leggi(String indirizzo) throws Exception {
        String testo = web.perform(get(indirizzo).with(httpBasic("giunta", "dimostrazione")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        return JsonMapper.shared().readTree(testo);
    }
}
