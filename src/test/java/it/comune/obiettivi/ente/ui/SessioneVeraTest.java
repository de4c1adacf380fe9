package it.comune.obiettivi.ente.ui;

import static it.comune.obiettivi.ente.Riconosciuto.senzaChiedere;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedHttpSession;
import it.comune.obiettivi.ObiettiviApplication;
import it.comune.obiettivi.ente.OrologioMobile;
import it.comune.obiettivi.ente.PrimoUtente;
import it.comune.obiettivi.ente.Ruolo.Nucleo;
import it.comune.obiettivi.ente.Utente;
import it.comune.obiettivi.ente.Utenti;
import it.comune.obiettivi.ente.Utenti.Nuovo;
import jakarta.servlet.http.HttpSession;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;

/** Una sessione sul server vero, con il protocollo delle pagine ma senza browser. */
@SpringBootTest(
        classes = {ObiettiviApplication.class, SessioneVeraTest.Orologi.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:sessione;MODE=MySQL;DATABASE_TO_LOWER=TRUE",
            "vaadin.productionMode=true"
        })
class SessioneVeraTest {

    @TestConfiguration(proxyBeanMethods = false)
    static class Orologi {
        @Bean
        @Primary
        OrologioMobile orologioMobile() {
            return new OrologioMobile();
        }
    }

    private static final String FIREFOX =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0";

    @LocalServerPort
    int porta;

    @Autowired
    Utenti utenti;

    @Autowired
    PrimoUtente primoUtente;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    OrologioMobile orologio;

    @Autowired
    Sessioni sessioni;

    private final CookieManager biscotti = new CookieManager();
    private final HttpClient browser = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(biscotti)
            .build();
    private Utente capo;
    private Utente anna;
    private String csrf = "";
    private int chiamate;

    @BeforeEach
    void prepara() throws Exception {
        List.of("utente_ruolo", "utente").forEach(tabella -> sql.update("delete from " + tabella));
        capo = primoUtente.crea("capo:Segreta-2025").orElseThrow().utente();
        anna = utenti.crea(
                new Nuovo("anna", "Anna", null, Set.of(new Nucleo())), "Segretissima-1", senzaChiedere(capo));
        entra();
    }

    private void entra() throws Exception {
        chiamate = 0;
        biscotti.getCookieStore().removeAll();
        manda(HttpRequest.newBuilder(indirizzo("/accesso"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=anna&password=Segretissima-1")));
        String inizio = manda(HttpRequest.newBuilder(indirizzo("/?v-r=init&location=&query=")))
                .body();
        Matcher chiave = Pattern.compile("Vaadin-Security-Key\":\"([^\"]+)").matcher(inizio);
        assertThat(chiave.find()).as(inizio).isTrue();
        csrf = chiave.group(1);
    }

    @Test
    void il_biscotto_di_sessione_e_chiuso_agli_script_e_agli_altri_siti() {
        assertThat(biscotti.getCookieStore().getCookies())
                .anyMatch(b -> b.getName().equals("JSESSIONID") && b.isHttpOnly());
    }

    @Test
    void senza_gesti_la_sessione_finisce_e_la_chiamata_dopo_lo_trova_chiuso() throws Exception {
        assertThat(clic()).doesNotContain("\"sessionExpired\":true");
        orologio.avanti(Duration.ofMinutes(29));
        sessioni.controlla();
        assertThat(clic()).doesNotContain("\"sessionExpired\":true");
        orologio.avanti(Duration.ofMinutes(30));
        sessioni.controlla();
        assertThat(clic()).contains("\"sessionExpired\":true");
    }

    @Test
    void i_battiti_non_sono_gesti() throws Exception {
        orologio.avanti(Duration.ofMinutes(29));
        manda(HttpRequest.newBuilder(indirizzo("/?v-r=heartbeat&v-uiId=0")).POST(BodyPublishers.noBody()));
        manda(HttpRequest.newBuilder(indirizzo("/presenza"))
                .POST(BodyPublishers.ofString("00000000-0000-0000-0000-000000000000 1 scrive peso")));
        orologio.avanti(Duration.ofMinutes(1));
        sessioni.controlla();
        assertThat(clic()).contains("\"sessionExpired\":true");
    }

    @Test
    void chi_viene_disattivato_esce_subito_senza_aspettare_un_gesto() throws Exception {
        HttpSession sessione = sessione();
        utenti.attiva(anna.id(), false, senzaChiedere(capo));
        await().until(() -> chiusa(sessione));
        assertThat(clic()).contains("\"sessionExpired\":true");
        assertThat(manda(HttpRequest.newBuilder(indirizzo("/utenti"))).headers().firstValue("Location"))
                .hasValueSatisfying(dove -> assertThat(dove).endsWith("/accesso"));
    }

    @Test
    void una_password_azzerata_o_un_amministratore_chiudono_subito_la_sessione() throws Exception {
        HttpSession prima = sessione();
        utenti.chiudiSessioni(anna.id(), senzaChiedere(capo));
        await().until(() -> chiusa(prima));
        entra();
        HttpSession seconda = sessione();
        utenti.azzeraPassword(anna.id(), senzaChiedere(capo));
        await().until(() -> chiusa(seconda));
    }

    @Test
    void chi_cambia_la_password_da_fuori_chiude_tutte_le_proprie_sessioni() {
        HttpSession sessione = sessione();
        utenti.cambiaPassword(anna, "Segretissima-1", "quattro gufi in fila");
        await().until(() -> chiusa(sessione));
    }

    @Test
    void una_sessione_si_elenca_con_il_suo_browser_e_il_suo_indirizzo_e_si_chiude() {
        HttpSession sessione = sessione();
        Ingresso ingresso = sessioni.di(anna).getFirst();
        assertThat(List.of(ingresso.browser(), ingresso.sistema(), ingresso.indirizzo()))
                .containsExactly("Firefox", "Windows", "127.0.0.1");
        sessioni.chiudi(ingresso, anna);
        assertThat(sessioni.di(anna)).isEmpty();
        await().until(() -> chiusa(sessione));
    }

    private HttpSession sessione() {
        VaadinSession pagina = sessioni.di(anna).getFirst().sessione();
        return ((WrappedHttpSession) pagina.getSession()).getHttpSession();
    }

    private static boolean chiusa(HttpSession sessione) {
        try {
            return sessione.getCreationTime() < 0;
        } catch (IllegalStateException finita) {
            return true;
        }
    }

    private String clic() throws Exception {
        String corpo = "{\"csrfToken\":\"" + csrf + "\",\"rpc\":[{\"type\":\"event\",\"node\":1,\"event\":\"click\","
                + "\"data\":{}}],\"syncId\":0,\"clientId\":" + chiamate++ + "}";
        return manda(HttpRequest.newBuilder(indirizzo("/?v-r=uidl&v-uiId=0"))
                        .header("Content-Type", "application/json; charset=UTF-8")
                        .POST(BodyPublishers.ofString(corpo)))
                .body();
    }

    private HttpResponse<String> manda(HttpRequest.Builder richiesta) throws Exception {
        return browser.send(richiesta.header("User-Agent", FIREFOX).build(), BodyHandlers.ofString());
    }

    private URI indirizzo(String percorso) {
        return URI.create("http://127.0.0.1:" + porta + percorso);
    }
}
