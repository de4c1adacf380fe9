package it.comune.obiettivi.ente.ui;

import static it.comune.obiettivi.ente.Riconosciuto.senzaChiedere;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.authenticated;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.unauthenticated;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.comune.obiettivi.ObiettiviApplication;
import it.comune.obiettivi.ente.OrologioMobile;
import it.comune.obiettivi.ente.PrimoUtente;
import it.comune.obiettivi.ente.Ruolo;
import it.comune.obiettivi.ente.Ruolo.Nucleo;
import it.comune.obiettivi.ente.Ruolo.Segretario;
import it.comune.obiettivi.ente.Utente;
import it.comune.obiettivi.ente.Utenti;
import it.comune.obiettivi.ente.Utenti.Nuovo;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Accesso, HTTP Basic, intestazioni, sessioni e attese, dalla porta di rete. */
@SpringBootTest(
        classes = {ObiettiviApplication.class, PorteTest.Orologi.class},
        properties = "spring.datasource.url=jdbc:h2:mem:porte;MODE=MySQL;DATABASE_TO_LOWER=TRUE")
@AutoConfigureMockMvc
class PorteTest {

    @TestConfiguration(proxyBeanMethods = false)
    static class Orologi {
        @Bean
        @Primary
        OrologioMobile orologioMobile() {
            return new OrologioMobile();
        }
    }

    @Autowired
    MockMvc rete;

    @Autowired
    Utenti utenti;

    @Autowired
    PrimoUtente primoUtente;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    OrologioMobile orologio;

    Utente capo;
    Utente anna;

    @BeforeEach
    void prepara() {
        List.of("utente_ruolo", "utente").forEach(tabella -> sql.update("delete from " + tabella));
        orologio.avanti(Duration.ofHours(3));
        capo = primoUtente.crea("capo:Segreta-2025").orElseThrow().utente();
        anna = utenti.crea(
                new Nuovo("anna", "Anna", null, Set.of(new Nucleo())), "Segretissima-1", senzaChiedere(capo));
    }

    @Test
    void chi_entra_ha_i_suoi_ruoli_e_una_sessione_nuova() throws Exception {
        MockHttpSession prima = new MockHttpSession();
        String idPrima = prima.getId();
        rete.perform(post("/accesso")
                        .session(prima)
                        .with(conCookieDiSessione())
                        .param("username", "anna")
                        .param("password", "Segretissima-1"))
                .andExpect(redirectedUrl("/"))
                .andExpect(authenticated().withUsername("anna").withRoles("NUCLEO", Ruolo.LEGGE_IL_PIANO));
        assertThat(prima.getId()).isNotEqualTo(idPrima);
    }

    @Test
    void il_modulo_di_accesso_parte_solo_dalla_nostra_pagina() throws Exception {
        var entra = post("/accesso").param("username", "anna").param("password", "Segretissima-1");
        rete.perform(entra.header("Sec-Fetch-Site", "cross-site"))
                .andExpect(status().isForbidden())
                .andExpect(unauthenticated());
        var daAltri = post("/accesso").param("username", "anna").param("password", "Segretissima-1");
        rete.perform(daAltri.header("Host", "localhost").header("Origin", "http://altri.example"))
                .andExpect(status().isForbidden());
        var daQui = post("/accesso").param("username", "anna").param("password", "Segretissima-1");
        rete.perform(daQui.header("Host", "localhost").header("Origin", "http://localhost"))
                .andExpect(authenticated());
    }

    @Test
    void l_errore_e_lo_stesso_per_password_sbagliata_accesso_inesistente_e_utente_disattivato() throws Exception {
        utenti.attiva(anna.id(), false, senzaChiedere(capo));
        for (String chi : List.of("capo", "nessuno", "anna")) {
            rete.perform(formLogin("/accesso").user(chi).password(chi.equals("anna") ? "Segretissima-1" : "no"))
                    .andExpect(redirectedUrl("/accesso?errore"))
                    .andExpect(unauthenticated());
        }
    }

    @Test
    void dopo_cinque_errori_si_aspetta_e_la_pagina_dice_quanto_anche_per_chi_non_esiste() throws Exception {
        for (String chi : List.of("anna", "nessuno")) {
            for (int i = 0; i < 5; i++) {
                rete.perform(formLogin("/accesso").user(chi).password("sbagliata"))
                        .andExpect(redirectedUrl("/accesso?errore"));
            }
            rete.perform(formLogin("/accesso").user(chi).password("Segretissima-1"))
                    .andExpect(redirectedUrl("/accesso?attesa=1"));
        }
        rete.perform(api("anna", "Segretissima-1"))
                .andExpect(status().isTooManyRequests())
                .andExpect(header().string("Retry-After", "60"));
        rete.perform(api("anna", "Segretissima-1").with(daIndirizzo("10.9.9.9")))
                .andExpect(status().isOk());
        orologio.avanti(Duration.ofMinutes(1));
        rete.perform(formLogin("/accesso").user("anna").password("Segretissima-1"))
                .andExpect(authenticated());
    }

    @Test
    void anche_basic_conta_gli_errori() throws Exception {
        for (int i = 0; i < 5; i++) {
            rete.perform(api("anna", "sbagliata"))
                    .andExpect(status().isUnauthorized())
                    .andExpect(header().exists("WWW-Authenticate"));
        }
        rete.perform(formLogin("/accesso").user("anna").password("Segretissima-1"))
                .andExpect(redirectedUrl("/accesso?attesa=1"));
    }

    @Test
    void l_api_vuole_una_password_non_apre_sessioni_e_mostra_il_suo_documento() throws Exception {
        rete.perform(get("/api/v1/openapi")).andExpect(status().isUnauthorized());
        var risposta = rete.perform(get("/api/v1/openapi").with(httpBasic("anna", "Segretissima-1")))
                .andExpect(status().isOk())
                .andReturn();
        assertThat(risposta.getRequest().getSession(false)).isNull();
        assertThat(risposta.getResponse().getHeader("Set-Cookie")).isNull();
    }

    @Test
    void chi_deve_cambiare_la_password_non_usa_l_api() throws Exception {
        String monouso = utenti.azzeraPassword(anna.id(), senzaChiedere(capo));
        rete.perform(api("anna", monouso)).andExpect(status().isForbidden());
    }

    @Test
    void una_password_monouso_che_nessuno_usa_scade_e_se_ne_fa_un_altra() throws Exception {
        var creato = utenti.crea(new Nuovo("bruno", "Bruno", null, Set.of(new Nucleo())), senzaChiedere(capo));
        orologio.avanti(Utenti.MONOUSO.minusMinutes(1));
        rete.perform(formLogin("/accesso").user("bruno").password(creato.password()))
                .andExpect(authenticated());
        orologio.avanti(Duration.ofMinutes(1));
        rete.perform(formLogin("/accesso").user("bruno").password(creato.password()))
                .andExpect(redirectedUrl("/accesso?scaduta"))
                .andExpect(unauthenticated());
        rete.perform(api("bruno", creato.password())).andExpect(status().isUnauthorized());
        rete.perform(formLogin("/accesso").user("bruno").password("sbagliata"))
                .andExpect(redirectedUrl("/accesso?errore"));
        String nuova = utenti.azzeraPassword(creato.utente().id(), senzaChiedere(capo));
        rete.perform(formLogin("/accesso").user("bruno").password(nuova)).andExpect(authenticated());
    }

    @Test
    void una_password_scelta_e_quella_che_un_amministratore_si_azzera_non_scadono() throws Exception {
        String sua = utenti.azzeraPassword(capo.id(), senzaChiedere(capo));
        orologio.avanti(Duration.ofDays(30));
        rete.perform(formLogin("/accesso").user("capo").password(sua)).andExpect(authenticated());
        rete.perform(formLogin("/accesso").user("anna").password("Segretissima-1"))
                .andExpect(authenticated());
    }

    @Test
    void una_sessione_delle_pagine_non_apre_l_api() throws Exception {
        MockHttpSession sessione = entra("anna", "Segretissima-1");
        rete.perform(get("/api/v1/openapi").session(sessione)).andExpect(status().isUnauthorized());
    }

    @Test
    void la_salute_e_aperta_e_il_resto_di_actuator_e_chiuso() throws Exception {
        rete.perform(get("/actuator/health")).andExpect(status().isOk());
        rete.perform(get("/actuator/health/liveness")).andExpect(status().isOk());
        MockHttpSession sessione = entra("capo", "Segreta-2025");
        for (String chiuso : List.of("/actuator", "/actuator/env", "/actuator/heapdump")) {
            rete.perform(get(chiuso).session(sessione)).andExpect(status().isForbidden());
        }
    }

    @Test
    void ogni_risposta_porta_le_intestazioni_di_sicurezza() throws Exception {
        for (String pagina : List.of("/actuator/health", "/api/v1/openapi", "/utenti")) {
            rete.perform(get(pagina))
                    .andExpect(header().string("Content-Security-Policy", containsString("script-src 'self';")))
                    .andExpect(header().string("Referrer-Policy", "same-origin"))
                    .andExpect(header().string("Permissions-Policy", Sicurezza.PERMESSI_DEL_BROWSER))
                    .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                    .andExpect(header().string("X-Frame-Options", "SAMEORIGIN"))
                    .andExpect(header().doesNotExist("Strict-Transport-Security"));
        }
        rete.perform(get("/actuator/health").secure(true)).andExpect(header().exists("Strict-Transport-Security"));
    }

    /** Anche se intanto, come dopo un riavvio, un'altra richiesta della stessa pagina ha aperto un'altra sessione. */
    @Test
    void la_pagina_chiesta_prima_di_entrare_si_apre_dopo() throws Exception {
        Cookie[] segni = rete.perform(get("/utenti"))
                .andExpect(redirectedUrl("/accesso"))
                .andReturn()
                .getResponse()
                .getCookies();
        String dopo = rete.perform(post("/accesso")
                        .session(new MockHttpSession())
                        .cookie(segni)
                        .param("username", "capo")
                        .param("password", "Segreta-2025"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(dopo).endsWith("/utenti");
    }

    @Test
    void chi_viene_disattivato_esce_al_primo_gesto_con_il_motivo() throws Exception {
        MockHttpSession sessione = entra("anna", "Segretissima-1");
        utenti.attiva(anna.id(), false, senzaChiedere(capo));
        rete.perform(post("/?v-r=uidl&v-uiId=0")
                        .session(sessione)
                        .contentType("application/json")
                        .content("{}"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/accesso?motivo=disattivato")));
        assertThat(sessione.isInvalid()).isTrue();
    }

    @Test
    void una_password_azzerata_chiude_le_sessioni_aperte() throws Exception {
        MockHttpSession sessione = entra("anna", "Segretissima-1");
        utenti.azzeraPassword(anna.id(), senzaChiedere(capo));
        rete.perform(get("/utenti").session(sessione)).andExpect(redirectedUrl("/accesso?motivo=password"));
        assertThat(sessione.isInvalid()).isTrue();
    }

    @Test
    void un_ruolo_cambiato_vale_dalla_richiesta_dopo() throws Exception {
        MockHttpSession sessione = entra("anna", "Segretissima-1");
        utenti.cambiaRuoli(anna.id(), Set.of(new Segretario()), Set.of(new Nucleo()), senzaChiedere(capo));
        rete.perform(get("/actuator/env").session(sessione))
                .andExpect(authenticated().withRoles("SEGRETARIO", Ruolo.LEGGE_IL_PIANO));
    }

    private MockHttpSession entra(String accesso, String password) throws Exception {
        return (MockHttpSession)
                rete.perform(formLogin("/accesso").user(accesso).password(password))
                        .andExpect(authenticated())
                        .andReturn()
                        .getRequest()
                        .getSession();
    }

    private static MockHttpServletRequestBuilder api(String accesso, String password) {
        return get("/api/v1/openapi").with(httpBasic(accesso, password));
    }

    private static RequestPostProcessor daIndirizzo(String indirizzo) {
        return richiesta -> {
            richiesta.setRemoteAddr(indirizzo);
            return richiesta;
        };
    }

    private static RequestPostProcessor conCookieDiSessione() {
        return richiesta -> {
            richiesta.setRequestedSessionIdValid(true);
            return richiesta;
        };
    }
}
