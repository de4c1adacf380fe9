package it.comune.obiettivi.porta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comune.obiettivi.browser.Programma;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Il programma vero dietro un nginx vero, con la configurazione della guida. Ogni persona ha un indirizzo suo
 * ({@code 127.0.0.N}); nginx parla dal solo di cui il programma si fida, {@code 127.0.0.1}.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProxyVeroIT {

    private static Programma programma;
    private static Nginx nginx;

    @BeforeAll
    static void avvia() throws Exception {
        Nginx.pretendi();
        programma = Programma.demo("--server.forward-headers-strategy=native", "--obiettivi.indirizzi=localhost");
        nginx = Nginx.davanti(programma);
    }

    @AfterAll
    static void ferma() {
        if (nginx != null) {
            nginx.close();
        }
        if (programma != null) {
            programma.close();
        }
    }

    @Test
    @Order(1)
    void finche_si_passa_dal_proxy_non_c_e_niente_da_avvisare() throws Exception {
        assertThat(nginx.da("127.0.0.9").prendi("accesso").statusCode()).isEqualTo(200);
        assertThat(programma.racconto()).doesNotContain("proxy");
    }

    @Test
    void un_indirizzo_inventato_non_aggira_l_attesa_dopo_gli_errori() throws Exception {
        Nginx.Persona chi = nginx.da("127.0.0.2");
        for (int i = 0; i < 5; i++) {
            assertThat(chi.entra(
                            "nucleo", "sbagliata", "X-Forwarded-For", "10.0.0." + i, "Forwarded", "for=10.0.1." + i))
                    .endsWith("/accesso?errore");
        }
        assertThat(chi.entra("nucleo", "dimostrazione", "X-Forwarded-For", "10.0.0.99"))
                .contains("/accesso?attesa=");
    }

    @Test
    void chi_finge_l_indirizzo_di_un_altro_non_lo_chiude_fuori() throws Exception {
        Nginx.Persona cattivo = nginx.da("127.0.0.3");
        for (int i = 0; i < 6; i++) {
            cattivo.entra("giunta", "sbagliata", "X-Forwarded-For", "127.0.0.4");
        }
        assertThat(cattivo.entra("giunta", "dimostrazione")).contains("/accesso?attesa=");
        assertThat(nginx.da("127.0.0.4").entra("giunta", "dimostrazione")).doesNotContain("/accesso");
    }

    @Test
    void il_biscotto_e_sicuro_e_i_rinvii_restano_sul_nome_e_su_https() throws Exception {
        var risposta = nginx.da("127.0.0.5").prendi("utenti");
        assertThat(risposta.statusCode()).isEqualTo(302);
        assertThat(risposta.request()
                        .uri()
                        .resolve(risposta.headers().firstValue("Location").orElseThrow()))
                .isEqualTo(nginx.indirizzo("accesso"));
        assertThat(risposta.headers().firstValue("Strict-Transport-Security")).isPresent();
        var pagina = nginx.da("127.0.0.5").prendi("accesso", "X-Forwarded-Proto", "http");
        assertThat(pagina.headers().allValues("Set-Cookie"))
                .anySatisfy(biscotto ->
                        assertThat(biscotto).startsWith("JSESSIONID=").contains("Secure", "HttpOnly", "SameSite=Lax"));
    }

    @Test
    void il_filo_del_push_passa_e_solo_dalla_nostra_pagina() throws Exception {
        Nginx.Persona chi = nginx.da("127.0.0.6");
        WebSocket filo = chi.apri(Colpo.FILO.substring(1), nginx.origine());
        assertThat(filo.isOutputClosed()).isFalse();
        filo.abort();
        assertThatThrownBy(() -> chi.apri(Colpo.FILO.substring(1), "https://cattivo.example"))
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(WebSocketHandshakeException.class)
                .satisfies(errore -> assertThat(((WebSocketHandshakeException) errore.getCause())
                                .getResponse()
                                .statusCode())
                        .isEqualTo(403));
    }

    @Test
    void un_nome_inventato_si_ferma_al_proxy_e_di_nuovo_al_programma() throws Exception {
        assertThat(Colpo.chiedi(
                                programma.porta(),
                                "GET",
                                "/accesso",
                                "Host: cattivo.example",
                                "X-Forwarded-For: 127.0.0.7")
                        .stato())
                .isEqualTo(421);
        var daUnAltroNome = nginx.da("127.0.0.7").prendi("accesso", "X-Forwarded-Host", "cattivo.example");
        assertThat(daUnAltroNome.statusCode()).isEqualTo(200);
        assertThat(nginx.conNome("cattivo.example"))
                .as("nginx chiude senza rispondere")
                .isZero();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void chi_aggira_il_proxy_si_vede_nel_registro_una_volta() throws Exception {
        for (int i = 0; i < 3; i++) {
            Colpo.chiedi(programma.porta(), "GET", "/accesso", "Host: localhost");
        }
        assertThat(programma.racconto()).containsOnlyOnce("È dichiarato un proxy");
    }
}
