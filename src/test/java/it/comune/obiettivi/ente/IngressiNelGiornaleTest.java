package it.comune.obiettivi.ente;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import it.comune.obiettivi.ObiettiviApplication;
import it.comune.obiettivi.ente.Ruolo.Nucleo;
import it.comune.obiettivi.ente.Utenti.Nuovo;
import it.comune.obiettivi.giornale.Giornale;
import it.comune.obiettivi.giornale.Giornale.Domanda;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** Chi entra, chi non ci riesce, chi esce: che cosa ne resta nel giornale. */
@SpringBootTest(
        classes = ObiettiviApplication.class,
        properties = "spring.datasource.url=jdbc:h2:mem:giornale-ingressi;MODE=MySQL;DATABASE_TO_LOWER=TRUE")
@AutoConfigureMockMvc
@DirtiesContext
class IngressiNelGiornaleTest {

    private static final String PASSWORD = "una-frase-lunga-1";

    @TempDir
    static Path dati;

    @DynamicPropertySource
    static void con_un_giornale_suo(DynamicPropertyRegistry opzioni) {
        opzioni.add("obiettivi.dati", dati::toString);
    }

    @Autowired
    MockMvc rete;

    @Autowired
    Utenti utenti;

    @Autowired
    Settori settori;

    @Autowired
    Giornale giornale;

    private int prima;

    @BeforeEach
    void un_utente() {
        Utente capo = utenti.perAccesso("amministratore").orElseThrow();
        if (utenti.perAccesso("nadia").isEmpty()) {
            utenti.crea(
                    new Nuovo("nadia", "Nadia Neri", null, Set.of(new Nucleo())),
                    PASSWORD,
                    Riconosciuto.senzaChiedere(capo));
        }
        prima = (int) giornale.leggi(Domanda.TUTTO).count();
    }

    @Test
    void chi_entra_dalla_pagina_e_poi_esce_si_legge_con_da_dove() throws Exception {
        MockHttpSession sessione = (MockHttpSession)
                rete.perform(formLogin("/accesso").user("nadia").password(PASSWORD))
                        .andReturn()
                        .getRequest()
                        .getSession();
        rete.perform(post("/logout").session(sessione).with(csrf()));
        assertThat(nuovi()).containsExactly("ACCESSO nadia  127.0.0.1", "USCITA nadia  127.0.0.1");
    }

    @Test
    void un_accesso_che_non_esiste_non_si_scrive_perche_puo_essere_una_password() throws Exception {
        rete.perform(formLogin("/accesso").user("LaMiaPassword1!").password("nadia"));
        rete.perform(formLogin("/accesso").user("nadia").password("sbagliata"));
        assertThat(nuovi())
                .containsExactly("ACCESSO_FALLITO sconosciuto  127.0.0.1", "ACCESSO_FALLITO nadia  127.0.0.1");
    }

    @Test
    void l_api_scrive_gli_errori_e_non_ogni_richiesta() throws Exception {
        rete.perform(get("/api/v1/piani").with(httpBasic("nadia", PASSWORD)));
        rete.perform(get("/api/v1/piani").with(httpBasic("nadia", "sbagliata")));
        assertThat(nuovi()).containsExactly("ACCESSO_FALLITO nadia  127.0.0.1");
    }

    @Test
    void un_permesso_negato_si_scrive_anche_se_annulla_cio_che_si_stava_facendo() {
        Utente nadia = utenti.perAccesso("nadia").orElseThrow();
        assertThatThrownBy(() -> settori.crea("Mio", Set.of(), nadia)).isInstanceOf(AccessoNegato.class);
        assertThatThrownBy(() -> utenti.usa(new Ruolo.Segretario(), nadia)).isInstanceOf(AccessoNegato.class);
        assertThat(nuovi()).hasSize(2).allMatch(riga -> riga.startsWith("PERMESSO_NEGATO nadia "));
        assertThat(nuovi().getFirst()).contains("serve", "Amministratore");
    }

    private List<String> nuovi() {
        List<String> tutti = giornale.leggi(Domanda.TUTTO)
                .map(riga -> riga.tipo() + " " + riga.chi() + " " + riga.oggetto() + " " + riga.da())
                .toList()
                .reversed();
        return tutti.subList(prima, tutti.size());
    }
}
