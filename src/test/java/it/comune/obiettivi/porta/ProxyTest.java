package it.comune.obiettivi.porta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.catalina.Globals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@ExtendWith(OutputCaptureExtension.class)
class ProxyTest {

    @Test
    void la_strategia_che_crede_a_chiunque_si_rifiuta_e_si_dice_quale_usare() {
        assertThatThrownBy(() -> new Proxy("framework")).isInstanceOf(Proxy.SenzaConfini.class);
        assertThat(new ProxySpiegato().analyze(new Proxy.SenzaConfini()).getAction())
                .contains("SERVER_FORWARD_HEADERS_STRATEGY=native");
    }

    @Test
    void un_proxy_dichiarato_che_non_si_vede_si_dice_una_volta_sola(CapturedOutput registro) throws Exception {
        AvvisoDelProxy avviso = new AvvisoDelProxy(new Proxy("NATIVE"));
        passa(avviso, richiesta("/actuator/health"));
        MockHttpServletRequest passata = richiesta("/");
        passata.setAttribute(Globals.REQUEST_FORWARDED_ATTRIBUTE, true);
        passata.addHeader("X-Forwarded-Proto", "https");
        passa(avviso, passata);
        assertThat(registro.getOut()).doesNotContain("proxy");
        passa(avviso, richiesta("/"));
        passa(avviso, richiesta("/"));
        assertThat(registro.getOut()).containsOnlyOnce("È dichiarato un proxy");
    }

    @Test
    void un_proxy_che_parla_da_un_indirizzo_sconosciuto_si_dice(CapturedOutput registro) throws Exception {
        passa(new AvvisoDelProxy(new Proxy("native")), conXForwardedFor());
        assertThat(registro.getOut()).containsOnlyOnce("OBIETTIVI_PROXY");
    }

    @Test
    void un_proxy_che_si_vede_e_non_e_dichiarato_si_dice(CapturedOutput registro) throws Exception {
        AvvisoDelProxy avviso = new AvvisoDelProxy(new Proxy(""));
        passa(avviso, richiesta("/"));
        assertThat(registro.getOut()).doesNotContain("proxy");
        passa(avviso, conXForwardedFor());
        passa(avviso, conXForwardedFor());
        assertThat(registro.getOut()).containsOnlyOnce("non è stato dichiarato");
    }

    private static MockHttpServletRequest conXForwardedFor() {
        MockHttpServletRequest richiesta = richiesta("/");
        richiesta.addHeader("X-Forwarded-For", "10.9.9.9");
        return richiesta;
    }

    private static MockHttpServletRequest richiesta(String pagina) {
        return new MockHttpServletRequest("GET", pagina);
    }

    private static void passa(AvvisoDelProxy avviso, MockHttpServletRequest richiesta) throws Exception {
        MockFilterChain seguito = new MockFilterChain();
        avviso.doFilter(richiesta, new MockHttpServletResponse(), seguito);
        assertThat(seguito.getRequest()).isNotNull();
    }
}
