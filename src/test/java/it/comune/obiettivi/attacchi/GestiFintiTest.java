package it.comune.obiettivi.attacchi;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import it.comune.obiettivi.ObiettiviApplication;
import it.comune.obiettivi.attacchi.Falsario.Gesto;
import it.comune.obiettivi.ente.Settori;
import it.comune.obiettivi.piano.Scheda;
import it.comune.obiettivi.piano.Schede;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Chi parla a mano il protocollo delle pagine manda, con il ruolo che ha, tutti i gesti che il segretario e
 * l'amministratore trovano nelle loro: niente cambia. Si ripete uguale con {@code -Dattacchi.seme=N}.
 */
@SpringBootTest(
        classes = ObiettiviApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:attacchi;MODE=MySQL;DATABASE_TO_LOWER=TRUE",
            "obiettivi.modo=demo",
            "obiettivi.oggi=2026-06-30",
            "vaadin.productionMode=true"
        })
class GestiFintiTest {

    private static final long SEME = Long.getLong("attacchi.seme", System.nanoTime());
    private static final int VIAGGI_PER_PAGINA = 6;
    private static final int GESTI_PER_VIAGGIO = 20;

    private static final Logger DI_VAADIN = (Logger) LoggerFactory.getLogger("com.vaadin");

    @LocalServerPort
    int porta;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    Schede schede;

    @Autowired
    Settori settori;

    /** La riga con cui il programma sente se la banca dati scrive: cambia da sé. */
    private static final String BATTITO = "\"polso\"";

    private final Random caso = new Random(SEME);

    /** I gesti finti sono errori per Vaadin, con la loro traccia: qui se ne mandano migliaia. */
    @BeforeEach
    void zitto() {
        DI_VAADIN.setLevel(Level.OFF);
    }

    @AfterEach
    void parla() {
        DI_VAADIN.setLevel(null);
    }

    @Test
    void nessun_ruolo_cambia_cio_che_non_gli_spetta() throws Exception {
        List<String> delPiano = List.of(
                "",
                "cruscotto",
                "piano/2026/schede",
                scheda(true),
                scheda(false),
                scheda(false) + "/storia",
                "piano/2026/trasversali",
                "piano/2026/trasversali/1",
                "piano/2026/trasversali/1/storia");
        List<String> riservate = List.of("utenti", "settori", "importa");
        Set<Gesto> tutti = new LinkedHashSet<>();
        tutti.addAll(gesti("segretario", unione(delPiano, riservate)));
        tutti.addAll(gesti("amministratore", riservate));
        assertThat(tutti).as("gesti trovati nelle pagine").hasSizeGreaterThan(10);

        List<String> prima = fotografia();
        int mandati = 0;
        mandati += attacca(null, unione(delPiano, riservate), tutti);
        for (String chi : List.of("giunta", "nucleo", "fabio.galli")) {
            mandati += attacca(chi, unione(delPiano, riservate), tutti);
        }
        mandati +=
                attacca("tommaso.bellini", unione(riservate, List.of(scheda(false), scheda(false) + "/storia")), tutti);
        mandati += attacca("amministratore", unione(delPiano, List.of("importa")), tutti);

        List<String> cambiate = fotografia();
        cambiate.removeAll(prima);
        assertThat(cambiate)
                .as("righe nuove o cambiate dopo %d gesti finti, seme %d", mandati, SEME)
                .isEmpty();
        assertThat(fotografia()).hasSameSizeAs(prima);
        assertThat(mandati)
                .as("gesti a cui il server ha risposto, seme %d", SEME)
                .isGreaterThan(3000);
    }

    /** La prova vale se lo stesso falsario, con il ruolo giusto, cambia davvero qualcosa. */
    @Test
    void con_il_ruolo_giusto_gli_stessi_gesti_cambiano_il_piano() throws Exception {
        List<String> prima = fotografia();
        Set<Gesto> suoi = gesti("segretario", List.of(scheda(true)));
        for (int volte = 0; volte < 20 && fotografia().equals(prima); volte++) {
            attacca("segretario", List.of(scheda(true)), suoi);
        }
        assertThat(fotografia()).as("seme %d", SEME).isNotEqualTo(prima);
    }

    private Set<Gesto> gesti(String chi, List<String> pagine) throws Exception {
        Set<Gesto> trovati = new LinkedHashSet<>();
        for (String pagina : pagine) {
            trovati.addAll(Falsario.entra(porta, chi).apri(pagina).gesti());
        }
        return trovati;
    }

    /** @return i gesti mandati a cui il server ha risposto */
    private int attacca(@Nullable String chi, List<String> pagine, Set<Gesto> gesti) throws Exception {
        List<Gesto> tutti = new ArrayList<>(gesti);
        int mandati = 0;
        for (String pagina : pagine) {
            Falsario falsario = Falsario.entra(porta, chi).apri(pagina);
            for (int viaggio = 0; viaggio < VIAGGI_PER_PAGINA; viaggio++) {
                mandati += falsario.manda(GESTI_PER_VIAGGIO, tutti, caso);
            }
            mandati += falsario.stona(caso);
        }
        return mandati;
    }

    /** Una scheda dei Lavori pubblici, il settore di tommaso.bellini, o di un altro. */
    private String scheda(boolean sua) {
        long suo = settori.elenco().stream()
                .filter(settore -> settore.nome().equals("Lavori pubblici"))
                .findFirst()
                .orElseThrow()
                .id();
        return "piano/2026/schede/"
                + schede.tutte(2026).stream()
                        .filter(scheda -> (scheda.settore() == suo) == sua)
                        .mapToLong(Scheda::id)
                        .min()
                        .orElseThrow();
    }

    /** Ogni riga di ogni tabella. */
    private List<String> fotografia() {
        return sql.queryForList("SCRIPT SIMPLE", String.class).stream()
                .filter(riga -> riga.startsWith("INSERT") && !riga.contains(BATTITO))
                .sorted()
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static List<String> unione(List<String> une, List<String> altre) {
        List<String> tutte = new ArrayList<>(une);
        tutte.addAll(altre);
        return tutte;
    }
}
