package it.comune.obiettivi.porta;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.catalina.Globals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class IndirizziTest {

    private static final I18NProvider CHIAVI = new I18NProvider() {
        @Override
        public List<Locale> getProvidedLocales() {
            return List.of(Locale.ITALIAN);
        }

        @Override
        public String getTranslation(String chiave, Locale lingua, Object... valori) {
            return chiave;
        }
    };

    private final Indirizzi senza = new Indirizzi(Set.of(), new Rifiuto(CHIAVI));
    private final Indirizzi con =
            new Indirizzi(Set.of(" Obiettivi.Comune.Example ", "192.168.1.9", ""), new Rifiuto(CHIAVI));

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST", "127.0.0.1", "[::1]", "10.1.2.3"})
    void senza_impostazione_si_entra_da_questa_macchina_e_dal_suo_indirizzo(String nome) throws Exception {
        assertThat(stato(senza, richiesta(nome, "/cruscotto"))).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"cattivo.example", "10.1.2.4", "localhost.cattivo.example", "127.0.0.1.cattivo.example", ""})
    void ogni_altro_nome_si_rifiuta(String nome) throws Exception {
        for (String pagina : List.of("/cruscotto", "/VAADIN/push", "/api/v1/openapi", "/actuator/health")) {
            assertThat(stato(senza, richiesta(nome, pagina))).as(pagina).isEqualTo(421);
        }
    }

    @Test
    void dal_proxy_vale_il_nome_che_dice() throws Exception {
        MockHttpServletRequest dalProxy = richiesta("obiettivi.comune.example", "/cruscotto");
        dalProxy.setAttribute(Globals.REQUEST_FORWARDED_ATTRIBUTE, true);
        assertThat(stato(senza, dalProxy))
                .as("da dove sta il proxy, ma senza passarne")
                .isEqualTo(421);
        dalProxy.addHeader("X-Forwarded-Proto", "https");
        assertThat(stato(senza, dalProxy)).isEqualTo(200);
        MockHttpServletRequest daUnAltro = richiesta("obiettivi.comune.example", "/cruscotto");
        daUnAltro.addHeader("X-Forwarded-For", "10.9.9.9");
        assertThat(stato(senza, daUnAltro)).isEqualTo(421);
    }

    @Test
    void con_l_impostazione_valgono_solo_quei_nomi_anche_dal_proxy() throws Exception {
        for (String nome : List.of("obiettivi.comune.example", "OBIETTIVI.comune.example", "192.168.1.9")) {
            assertThat(stato(con, richiesta(nome, "/"))).as(nome).isEqualTo(200);
        }
        for (String nome : List.of("cattivo.example", "localhost", "10.1.2.3")) {
            MockHttpServletRequest dalProxy = richiesta(nome, "/");
            dalProxy.setAttribute(Globals.REQUEST_FORWARDED_ATTRIBUTE, true);
            assertThat(stato(con, dalProxy)).as(nome).isEqualTo(421);
        }
    }

    @Test
    void la_salute_si_chiede_sempre_da_questa_macchina() throws Exception {
        assertThat(stato(con, richiesta("localhost", "/actuator/health"))).isEqualTo(200);
        assertThat(stato(con, richiesta("127.0.0.1", "/actuator/health/readiness")))
                .isEqualTo(200);
        assertThat(stato(con, richiesta("localhost", "/actuator/healthy"))).isEqualTo(421);
        assertThat(stato(con, richiesta("cattivo.example", "/actuator/health"))).isEqualTo(421);
    }

    private static MockHttpServletRequest richiesta(String nome, String pagina) {
        MockHttpServletRequest richiesta = new MockHttpServletRequest("GET", pagina);
        richiesta.setServerName(nome);
        richiesta.setLocalAddr("10.1.2.3");
        return richiesta;
    }

    private static int stato(Indirizzi indirizzi, MockHttpServletRequest richiesta) throws Exception {
        MockHttpServletResponse risposta = new MockHttpServletResponse();
        indirizzi.doFilter(richiesta, risposta, new MockFilterChain());
        if (risposta.getStatus() != 200) {
            assertThat(risposta.getContentAsString()).isEqualToIgnoringNewLines(Indirizzi.ALTROVE);
        }
        return risposta.getStatus();
    }
}
