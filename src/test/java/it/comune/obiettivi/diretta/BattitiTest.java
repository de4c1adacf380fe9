package it.comune.obiettivi.diretta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import it.comune.obiettivi.ObiettiviApplication;
import it.comune.obiettivi.diretta.Presenza.Posto;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

/** La porta dei battiti, dalla rete: basta il gettone, e non resta traccia. */
@SpringBootTest(
        classes = ObiettiviApplication.class,
        properties = "spring.datasource.url=jdbc:h2:mem:battiti;MODE=MySQL;DATABASE_TO_LOWER=TRUE")
@AutoConfigureMockMvc
class BattitiTest {

    private static final Cosa LUOGO = new Cosa("scheda/1");

    @Autowired
    MockMvc rete;

    @Autowired
    Presenza presenza;

    private Posto posto;

    @BeforeEach
    void entra() {
        posto = presenza.entra(LUOGO, 1, "Anna Marchetti");
    }

    @AfterEach
    void lascia() {
        posto.lascia();
    }

    @Test
    void un_battito_dice_il_campo_e_non_risponde_nulla() throws Exception {
        MvcResult risultato = batte(posto.gettone() + " 1 scrive fase.2.motivazione");
        MockHttpServletResponse risposta = risultato.getResponse();
        assertThat(risposta.getStatus()).isEqualTo(204);
        assertThat(risposta.getContentAsString()).isEmpty();
        assertThat(risposta.getHeader("Set-Cookie")).isNull();
        assertThat(risultato.getRequest().getSession(false)).isNull();
        assertThat(presenza.presenti(LUOGO)).singleElement().satisfies(anna -> {
            assertThat(anna.campo()).isEqualTo("fase.2.motivazione");
            assertThat(anna.scrive()).isTrue();
        });
    }

    @Test
    void chi_se_ne_va_non_si_vede_piu() throws Exception {
        batte(posto.gettone() + " 1 via");
        assertThat(presenza.presenti(LUOGO)).isEmpty();
    }

    @Test
    void un_campo_puo_stare_dentro_una_cella() throws Exception {
        batte(posto.gettone() + " 1 qui cella.2.15 fase.2.svolto.2026-06");
        assertThat(presenza.presenti(LUOGO).getFirst().campo()).isEqualTo("cella.2.15 fase.2.svolto.2026-06");
    }

    @Test
    void un_gettone_sconosciuto_o_di_una_pagina_chiusa_e_un_410() throws Exception {
        assertThat(stato("A".repeat(posto.gettone().length()) + " 1 qui")).isEqualTo(410);
        posto.lascia();
        assertThat(stato(posto.gettone() + " 1 qui")).isEqualTo(410);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "qui",
                "<gettone> 1 forse",
                "<gettone> -1 qui",
                "<gettone> 1 qui <b>peso</b>",
                "<gettone> 1 qui a b c"
            })
    void un_battito_senza_forma_si_rifiuta_e_non_cambia_nulla(String corpo) throws Exception {
        assertThat(stato(corpo.replace("<gettone>", posto.gettone()))).isEqualTo(400);
        assertThat(presenza.presenti(LUOGO).getFirst().campo()).isEmpty();
    }

    @Test
    void un_battito_troppo_lungo_si_rifiuta() throws Exception {
        assertThat(stato(posto.gettone() + " 1 qui " + "a".repeat(300))).isEqualTo(413);
    }

    @Test
    void la_sessione_di_chi_batte_non_viene_toccata() throws Exception {
        MockHttpSession sessione = new MockHttpSession();
        MvcResult risultato = rete.perform(post(Battiti.PERCORSO)
                        .session(sessione)
                        .contentType("text/plain")
                        .content(posto.gettone() + " 1 qui"))
                .andReturn();
        assertThat(risultato.getResponse().getStatus()).isEqualTo(204);
        assertThat(sessione.getAttributeNames().hasMoreElements()).isFalse();
    }

    @Test
    void le_presenze_non_si_leggono_da_fuori() throws Exception {
        for (String indirizzo : new String[] {"/presenza", "/presenza/scheda/1", "/api/v1/presenza"}) {
            MvcResult letto = rete.perform(get(indirizzo).with(httpBasic("nessuno", "niente")))
                    .andReturn();
            assertThat(letto.getResponse().getContentAsString()).doesNotContain("Anna Marchetti");
            assertThat(letto.getResponse().getStatus()).isNotEqualTo(200);
        }
    }

    private int stato(String corpo) throws Exception {
        return batte(corpo).getResponse().getStatus();
    }

    private MvcResult batte(String corpo) throws Exception {
        return rete.perform(post(Battiti.PERCORSO).contentType("text/plain").content(corpo))
                .andReturn();
    }
}
