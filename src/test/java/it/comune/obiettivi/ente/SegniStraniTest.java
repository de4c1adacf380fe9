package it.comune.obiettivi.ente;

import static it.comune.obiettivi.ente.Riconosciuto.senzaChiedere;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comune.obiettivi.ObiettiviApplication;
import it.comune.obiettivi.Svuota;
import it.comune.obiettivi.ente.Ruolo.Nucleo;
import it.comune.obiettivi.ente.Utenti.Nuovo;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Ciò che si cerca o deve essere unico vuol dire lo stesso su H2 e su MySQL, che per conto suo ignora i segni invisibili:
 * nomi di accesso, settori, persone e i loro alias. Gli altri testi cercati (gesti, impronte) li scrive il programma.
 */
@SpringBootTest(
        classes = ObiettiviApplication.class,
        properties = "spring.datasource.url=jdbc:h2:mem:segni;MODE=MySQL;DATABASE_TO_LOWER=TRUE")
class SegniStraniTest {

    private static final String NOME = "nicolò1";

    /** Altri modi di scrivere lo stesso nome. */
    private static final List<String> STESSO =
            List.of(NOME, "NICOLÒ1", "nicolo\u03001", " nicolò1 ", "nicolò1\u00a0", "ｎicolò１");

    /** Nomi diversi, anche se MySQL o l'occhio non lo vedono. */
    private static final List<String> ALTRO = List.of(
            "nicolo1",
            "nicolò1\u200b",
            "ni\u200bcolò1",
            "ni\u00adcolò1",
            "ni\u0001colò1",
            "\ufeffnicolò1",
            "nicolò1\u0000",
            "nicolò\u0661",
            "nıcolò1",
            "nicolò1😀",
            "nicolò1\u0301",
            "nicolò1\u3164",
            "niсolò1");

    /** Grafie da mettere accanto a «Strasse 1»: alcune sono la stessa, altre no, e decide la chiave. */
    private static final List<String> GRAFIE = List.of(
            "STRASSE-1",
            "Stra\u200bsse 1",
            "Stra\u00adsse 1",
            "\ufeffStrasse 1",
            "Strasse 1  ",
            "Strässe 1",
            "Stra\u0308sse 1",
            "Straße 1",
            "STRAẞE 1",
            "Strasse \u0661",
            "Ｓtrasse １",
            "Strasse 1 😀",
            "Stra\u0001sse 1",
            "Strasse 1\u3164",
            "Strassé 1",
            "Strasse ı",
            "Strasse i",
            "Strasse İ");

    @Autowired
    Utenti utenti;

    @Autowired
    Settori settori;

    @Autowired
    Persone persone;

    @Autowired
    PrimoUtente primoUtente;

    @Autowired
    JdbcTemplate sql;

    Utente capo;

    @BeforeEach
    void prepara() {
        Svuota.tutto(sql);
        capo = primoUtente.crea("capo:Segreta-2025").orElseThrow().utente();
    }

    @Test
    void un_nome_di_accesso_e_di_una_persona_sola_comunque_lo_si_scriva() {
        crea(NOME);
        for (String uguale : STESSO) {
            assertThat(utenti.perAccesso(uguale)).as(uguale).isPresent();
            assertThat(utenti.autentica(uguale, "10.0.0.1", "Segretissima-1"))
                    .as(uguale)
                    .isPresent();
            assertThatThrownBy(() -> crea(uguale)).as(uguale).isInstanceOf(NonValido.class);
        }
        for (String diverso : ALTRO) {
            assertThat(utenti.perAccesso(diverso)).as(diverso).isEmpty();
            assertThat(utenti.autentica(diverso, "10.0.0." + diverso.hashCode(), "Segretissima-1"))
                    .as(diverso)
                    .isEmpty();
        }
        assertThat(crea("nicolo1").accesso()).isEqualTo("nicolo1");
    }

    @Test
    void sessanta_prove_con_il_nome_scritto_in_sessanta_modi_fermano_la_persona_dopo_cinque() {
        crea(NOME);
        int guardate = 0;
        for (int i = 0; i < 60; i++) {
            try {
                utenti.autentica(STESSO.get(i % STESSO.size()), "10.0.0.2", "sbagliata");
                guardate++;
            } catch (Tentativi.Sospeso fermo) {
                assertThat(fermo.secondi()).isPositive();
            }
        }
        assertThat(guardate).isEqualTo(Tentativi.LIBERI);
        List<String> tutti = new ArrayList<>(STESSO);
        tutti.addAll(ALTRO);
        for (String scritto : tutti) {
            boolean entrato;
            try {
                entrato =
                        utenti.autentica(scritto, "10.0.0.2", "Segretissima-1").isPresent();
            } catch (Tentativi.Sospeso fermo) {
                entrato = false;
            }
            assertThat(entrato).as(scritto).isFalse();
        }
    }

    @Test
    void una_grafia_e_di_un_settore_o_di_una_persona_sola_secondo_la_chiave_e_non_secondo_la_banca_dati() {
        settori.crea("Strasse 1", Set.of(), capo);
        persone.crea("Strasse 1", Set.of(), capo);
        Set<String> diSettori = new HashSet<>(Set.of(Settore.chiave("Strasse 1")));
        Set<String> diPersone = new HashSet<>(Set.of(Persona.chiave("Strasse 1")));
        for (String grafia : GRAFIE) {
            boolean nuovo = diSettori.add(Settore.chiave(grafia));
            assertThat(settori.perNome(grafia).isPresent()).as(grafia).isEqualTo(!nuovo);
            prova(nuovo, grafia, () -> settori.crea(grafia, Set.of(), capo));
            boolean nuova = diPersone.add(Persona.chiave(grafia));
            assertThat(persone.perNome(grafia).isPresent()).as(grafia).isEqualTo(!nuova);
            prova(nuova, grafia, () -> persone.crea(grafia, Set.of(), capo));
        }
        assertThat(settori.elenco()).hasSameSizeAs(diSettori);
        assertThat(persone.elenco()).hasSameSizeAs(diPersone);
        assertThat(settori.perNome("Stra\u200bsse 1").orElseThrow().nome()).isEqualTo("Strasse 1");
    }

    private Utente crea(String accesso) {
        return utenti.crea(
                new Nuovo(accesso, "Persona", null, Set.of(new Nucleo())), "Segretissima-1", senzaChiedere(capo));
    }

    private static void prova(boolean nuova, String grafia, Runnable crea) {
        if (nuova) {
            crea.run();
        } else {
            assertThatThrownBy(crea::run).as(grafia).isInstanceOf(NonValido.class);
        }
    }
}
