package it.comune.obiettivi.salute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class PortaChiusaTest {

    private static final FilterChain PASSA =
            (richiesta, risposta) -> ((MockHttpServletResponse) risposta).setStatus(299);

    private static final FilterChain SI_ROMPE = (richiesta, risposta) -> {
        throw new ServletException(new DataAccessResourceFailureException("x", new SQLException("closed")));
    };

    private final Polso polso = mock(Polso.class);
    private PortaChiusa porta;

    @BeforeEach
    void una_banca_ferma() throws Exception {
        porta = new PortaChiusa(polso);
    }

    @Test
    void finche_la_banca_sta_bene_si_passa() throws Exception {
        when(polso.sano()).thenReturn(true);
        assertThat(apri("GET", "/schede", "text/html", PASSA).getStatus()).isEqualTo(299);
    }

    @Test
    void a_una_persona_si_dice_in_italiano_che_niente_si_e_perso() throws Exception {
        MockHttpServletResponse risposta = apri("POST", "/accesso", "text/html,*/*", PASSA);
        assertThat(risposta.getStatus()).isEqualTo(503);
        assertThat(risposta.getHeader("Retry-After")).isEqualTo("10");
        assertThat(risposta.getContentAsString())
                .contains("Niente di ciò che era segnato come salvato si è perso")
                .doesNotContain("Exception");
    }

    @Test
    void all_api_si_risponde_con_un_problema_da_riprovare() throws Exception {
        MockHttpServletResponse risposta = apri("GET", "/api/v1/piani", "text/html", PASSA);
        assertThat(risposta.getStatus()).isEqualTo(503);
        assertThat(risposta.getContentType()).startsWith("application/problem+json");
        assertThat(risposta.getHeader("Retry-After")).isEqualTo("10");
    }

    @Test
    void il_gesto_di_una_pagina_aperta_torna_al_browser_che_lo_ripete() throws Exception {
        MockHttpServletRequest gesto = new MockHttpServletRequest("POST", "/");
        gesto.addParameter("v-r", "uidl");
        gesto.addHeader("Accept", "*/*");
        MockHttpServletResponse risposta = new MockHttpServletResponse();
        porta.doFilter(gesto, risposta, PASSA);
        assertThat(risposta.getStatus()).isEqualTo(503);
    }

    @Test
    void salute_e_file_fissi_non_aspettano_la_banca() throws Exception {
        assertThat(apri("GET", "/actuator/health/readiness", "text/html", PASSA).getStatus())
                .isEqualTo(299);
        assertThat(apri("GET", "/icons/marchio.svg", "image/svg+xml", PASSA).getStatus())
                .isEqualTo(299);
    }

    @Test
    void il_primo_guasto_non_mostra_l_eccezione() throws Exception {
        when(polso.sano()).thenReturn(true);
        when(polso.verifica()).thenReturn(false);
        assertThat(apri("GET", "/schede", "text/html", SI_ROMPE).getStatus()).isEqualTo(503);
    }

    @Test
    void un_guasto_che_non_e_della_banca_resta_un_guasto() {
        when(polso.sano()).thenReturn(true);
        when(polso.verifica()).thenReturn(true);
        assertThatThrownBy(() -> apri("GET", "/schede", "text/html", SI_ROMPE)).isInstanceOf(ServletException.class);
    }

    private MockHttpServletResponse apri(String metodo, String dove, String accetta, FilterChain seguito)
            throws Exception {
        MockHttpServletRequest richiesta = new MockHttpServletRequest(metodo, dove);
        richiesta.addHeader("Accept", accetta);
        MockHttpServletResponse risposta = new MockHttpServletResponse();
        porta.doFilter(richiesta, risposta, seguito);
        return risposta;
    }
}
