package it.comune.obiettivi.porta;

import static org.assertj.core.api.Assertions.assertThat;

import it.comune.obiettivi.ObiettiviApplication;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Il server vero, a cui è stato detto che ha un proxy davanti, e richieste scritte a mano. */
@SpringBootTest(
        classes = ObiettiviApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:porta;MODE=MySQL;DATABASE_TO_LOWER=TRUE",
            "server.forward-headers-strategy=native",
            "vaadin.productionMode=true"
        })
class PortaVeraTest {

    private static final String[] DAL_PROXY = {
        "Host: obiettivi.comune.example", "X-Forwarded-For: 10.9.9.9", "X-Forwarded-Proto: https"
    };

    @LocalServerPort
    int porta;

    @Test
    void il_filo_del_push_si_apre_solo_da_una_pagina_nostra() throws Exception {
        assertThat(Colpo.apriFilo(porta, "localhost:" + porta, "http://localhost:" + porta)
                        .stato())
                .isEqualTo(101);
        for (String altra : List.of(
                "https://cattivo.example",
                "http://localhost:" + (porta + 1),
                "http://localhost",
                "http://localhost:" + porta + "@cattivo.example",
                "http://localhost:" + porta + ".cattivo.example",
                "null",
                "%%%")) {
            assertThat(Colpo.apriFilo(porta, "localhost:" + porta, altra).stato())
                    .as(altra)
                    .isEqualTo(403);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /?v-r=uidl&v-uiId=0",
                "POST /?v-r=heartbeat&v-uiId=0",
                "POST /VAADIN/push?v-r=push&v-uiId=0",
                "GET /VAADIN/push?v-r=push&v-uiId=0&X-Atmosphere-Transport=long-polling",
                "POST /accesso",
                "POST /presenza",
                "GET /api/v1/openapi"
            })
    void nessuna_chiamata_parte_dalla_pagina_di_un_altro(String chiamata) throws Exception {
        String[] parti = chiamata.split(" ");
        Colpo daAltrove = Colpo.chiedi(
                porta,
                parti[0],
                parti[1],
                "Host: localhost:" + porta,
                "Origin: https://cattivo.example",
                "Content-Length: 0");
        assertThat(daAltrove.stato()).isEqualTo(403);
        assertThat(daAltrove.intestazione("Access-Control-Allow-Origin")).isEmpty();
        Colpo daQui = Colpo.chiedi(
                porta,
                parti[0],
                parti[1],
                "Host: localhost:" + porta,
                "Origin: http://localhost:" + porta,
                "Content-Length: 0");
        // a un battito senza sessione risponde 403 anche Vaadin: si guarda chi rifiuta
        assertThat(List.of(daQui.stato(), daQui.intestazione("Content-Type")))
                .isNotEqualTo(List.of(403, daAltrove.intestazione("Content-Type")));
    }

    @Test
    void un_nome_inventato_non_entra_e_non_finisce_in_un_rinvio() throws Exception {
        Colpo rifiutata = Colpo.chiedi(porta, "GET", "/utenti", "Host: cattivo.example");
        assertThat(rifiutata.stato()).isEqualTo(421);
        assertThat(rifiutata.intestazione("Location")).isEmpty();
        assertThat(rifiutata.intestazione("Set-Cookie")).isEmpty();
        assertThat(Colpo.chiedi(porta, "GET", "/actuator/health", "Host: localhost")
                        .stato())
                .isEqualTo(200);
    }

    @Test
    void dal_proxy_su_https_il_biscotto_e_sicuro_e_i_rinvii_restano_li() throws Exception {
        Colpo pagina = Colpo.chiedi(porta, "GET", "/utenti", DAL_PROXY);
        assertThat(pagina.stato()).isEqualTo(302);
        assertThat(pagina.intestazione("Location"))
                .hasValueSatisfying(
                        dove -> assertThat(dove).isIn("/accesso", "https://obiettivi.comune.example/accesso"));
        assertThat(pagina.intestazione("Strict-Transport-Security")).isPresent();
        Colpo accesso = Colpo.chiedi(porta, "GET", "/accesso", DAL_PROXY);
        assertThat(accesso.intestazione("Set-Cookie"))
                .hasValueSatisfying(biscotto -> assertThat(biscotto).contains("Secure", "HttpOnly", "SameSite=Lax"));
    }

    @Test
    void la_sessione_non_sta_mai_in_un_indirizzo() throws Exception {
        Colpo pagina = Colpo.chiedi(porta, "GET", "/utenti", "Host: localhost");
        assertThat(pagina.intestazioni()).noneMatch(riga -> riga.contains("jsessionid"));
        Colpo accesso = Colpo.chiedi(porta, "GET", "/accesso", "Host: localhost");
        String sessione = accesso.intestazione("Set-Cookie").orElseThrow().replaceAll("JSESSIONID=(\\w+);.*", "$1");
        Colpo nellIndirizzo = Colpo.chiedi(porta, "GET", "/accesso;jsessionid=" + sessione, "Host: localhost");
        assertThat(nellIndirizzo.stato()).isEqualTo(400);
    }
}
