package it.comune.obiettivi.ente;

import static it.comune.obiettivi.ente.Riconosciuto.senzaChiedere;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comune.obiettivi.ObiettiviApplication;
import it.comune.obiettivi.ente.Ruolo.Amministratore;
import it.comune.obiettivi.ente.Ruolo.Assessore;
import it.comune.obiettivi.ente.Ruolo.Nucleo;
import it.comune.obiettivi.ente.Ruolo.Responsabile;
import it.comune.obiettivi.ente.Ruolo.Segretario;
import it.comune.obiettivi.ente.Utenti.Creato;
import it.comune.obiettivi.ente.Utenti.Nuovo;
import it.comune.obiettivi.giornale.Fatto;
import it.comune.obiettivi.giornale.Fatto.Tipo;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Settori, persone e utenti nella banca dati: le stesse prove valgono per H2 e per MySQL. */
@SpringBootTest(
        classes = ObiettiviApplication.class,
        properties = "spring.datasource.url=jdbc:h2:mem:ente;MODE=MySQL;DATABASE_TO_LOWER=TRUE")
@RecordApplicationEvents
class EntePersistenzaTest {

    @Autowired
    Settori settori;

    @Autowired
    Persone persone;

    @Autowired
    Utenti utenti;

    @Autowired
    PrimoUtente primoUtente;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    ApplicationEvents fatti;

    Utente capo;

    @BeforeEach
    void vuota() {
        List.of("utente_ruolo", "utente", "settore_grafia", "settore", "persona_grafia", "persona")
                .forEach(tabella -> sql.update("delete from " + tabella));
        capo = primoUtente.crea("Capo:Segreta-2025").orElseThrow().utente();
    }

    @Test
    void un_settore_si_ritrova_per_nome_e_per_alias_senza_maiuscole_accenti_e_punteggiatura() {
        Settore settore = settori.crea("Attività produttive", Set.of("SUAP / Commercio, turismo"), capo);

        assertThat(settori.perNome("- ATTIVITA' PRODUTTIVE").map(Settore::nome)).contains("Attività produttive");
        assertThat(settori.perNome("suap commercio turismo").map(Settore::id)).contains(settore.id());
        assertThat(settori.leggi(settore.id()).alias()).containsExactly("SUAP / Commercio, turismo");
        assertThat(settori.perNome("--")).isEmpty();
    }

    @Test
    void il_nome_conserva_accenti_e_maiuscole() {
        settori.crea("Perù", Set.of(), capo);
        assertThat(settori.elenco()).extracting(Settore::nome).containsExactly("Perù");
    }

    @Test
    void una_grafia_e_di_un_settore_solo() {
        settori.crea("Cultura", Set.of("Biblioteca"), capo);
        long altro = settori.crea("Scuola", Set.of(), capo).id();

        assertThatThrownBy(() -> settori.aggiungiAlias(altro, Set.of("BIBLIOTECA"), capo))
                .isInstanceOf(NonValido.class);
        assertThatThrownBy(() -> settori.crea("biblioteca", Set.of(), capo)).isInstanceOf(NonValido.class);
        assertThatThrownBy(() -> settori.crea(" - ", Set.of(), capo)).isInstanceOf(NonValido.class);
    }

    @Test
    void un_settore_rinominato_conserva_il_nome_di_prima_come_alias() {
        long id = settori.crea("Lavori pubblici", Set.of(), capo).id();
        settori.rinomina(id, "Opere pubbliche", capo);
        assertThat(settori.leggi(id).nome()).isEqualTo("Opere pubbliche");
        assertThat(settori.leggi(id).alias()).containsExactly("Lavori pubblici");
        settori.togliAlias(id, "Lavori pubblici", capo);
        assertThat(settori.leggi(id).alias()).isEmpty();
    }

    @Test
    void la_scadenza_di_una_password_monouso_si_conserva_e_finisce_quando_la_si_cambia() {
        Creato creato = utenti.crea(new Nuovo("anna", "Anna", null, Set.of(new Nucleo())), senzaChiedere(capo));
        sql.update("update utente set monouso_fino = '2020-01-01 00:00:00' where accesso = 'anna'");
        assertThatThrownBy(() -> utenti.autentica("anna", "", creato.password()))
                .isInstanceOf(CredentialsExpiredException.class);
        utenti.cambiaPassword(creato.utente(), creato.password(), "quattro gufi in fila");
        assertThat(utenti.autentica("anna", "", "quattro gufi in fila")).isPresent();
    }

    @Test
    void i_settori_stanno_nell_ordine_in_cui_nascono() {
        settori.crea("Zeta", Set.of(), capo);
        settori.crea("Alfa", Set.of(), capo);
        assertThat(settori.elenco()).extracting(Settore::nome).containsExactly("Zeta", "Alfa");
    }

    @Test
    void una_persona_si_ritrova_senza_titoli_e_in_ogni_ordine_delle_parole() {
        persone.crea("Anna Bianchi", Set.of("Bianchi A."), capo);
        assertThat(persone.perNome("dott.ssa Bianchi Anna").map(Persona::nome)).contains("Anna Bianchi");
        assertThat(persone.perNome("BIANCHI A").map(Persona::nome)).contains("Anna Bianchi");
        assertThat(persone.perNome("Bianchi Andrea")).isEmpty();
    }

    @Test
    void un_utente_torna_con_tutti_i_suoi_ruoli_e_il_loro_ambito() {
        long settore = settori.crea("Cultura", Set.of(), capo).id();
        long persona = persone.crea("Anna Bianchi", Set.of(), capo).id();
        Set<Ruolo> ruoli = Set.of(new Responsabile(settore), new Assessore(persona), new Nucleo());
        Creato creato = utenti.crea(new Nuovo("Anna.Bianchi", "Anna Bianchi", persona, ruoli), senzaChiedere(capo));

        Utente letto = utenti.perAccesso("ANNA.bianchi").orElseThrow();
        assertThat(letto.ruoli()).isEqualTo(ruoli);
        assertThat(letto.persona()).isEqualTo(persona);
        assertThat(letto.deveCambiarePassword()).isTrue();
        assertThat(utenti.ruoliAttuali(letto.id())).isEqualTo(ruoli);
        assertThat(utenti.autentica("anna.bianchi", "127.0.0.1", creato.password()))
                .isPresent();
    }

    @Test
    void un_utente_disattivato_non_ha_ruoli_e_non_entra() {
        Creato creato = utenti.crea(new Nuovo("anna", "Anna", null, Set.of(new Nucleo())), senzaChiedere(capo));
        utenti.attiva(creato.utente().id(), false, senzaChiedere(capo));
        assertThat(utenti.ruoliAttuali(creato.utente().id())).isEmpty();
        assertThat(utenti.autentica("anna", "127.0.0.1", creato.password())).isEmpty();
        assertThatThrownBy(() -> utenti.pretendi(creato.utente(), Nucleo.class)).isInstanceOf(AccessoNegato.class);
    }

    @Test
    void l_accesso_e_unico_senza_badare_alle_maiuscole_e_senza_spazi() {
        utenti.crea(new Nuovo("anna", "Anna", null, Set.of()), senzaChiedere(capo));
        assertThatThrownBy(() -> utenti.crea(new Nuovo("ANNA", "Altra", null, Set.of()), senzaChiedere(capo)))
                .isInstanceOf(NonValido.class);
        assertThatThrownBy(() -> utenti.crea(new Nuovo("a:b", "Altra", null, Set.of()), senzaChiedere(capo)))
                .isInstanceOf(NonValido.class);
    }

    @Test
    void la_password_si_cambia_solo_conoscendo_quella_attuale_e_cresce_la_generazione() {
        Creato creato = utenti.crea(new Nuovo("anna", "Anna", null, Set.of()), senzaChiedere(capo));
        Utente anna = creato.utente();
        assertThatThrownBy(() -> utenti.cambiaPassword(anna, "sbagliata", "molto-lunga-nuova"))
                .isInstanceOf(NonValido.class);
        for (String vietata : List.of("corta", "Anna-83 tre gufi", "è".repeat(37), creato.password())) {
            assertThatThrownBy(() -> utenti.cambiaPassword(anna, creato.password(), vietata))
                    .isInstanceOf(NonValido.class);
        }

        utenti.cambiaPassword(anna, creato.password(), "molto-lunga-nuova");
        Utente dopo = utenti.leggi(anna.id());
        assertThat(dopo.deveCambiarePassword()).isFalse();
        assertThat(dopo.generazione()).isGreaterThan(anna.generazione());
        assertThat(utenti.autentica("anna", "127.0.0.1", "molto-lunga-nuova")).isPresent();
        assertThat(utenti.autentica("anna", "127.0.0.1", creato.password())).isEmpty();
        assertThat(utenti.autentica("anna", "127.0.0.1", "x".repeat(100))).isEmpty();
    }

    @Test
    void solo_l_amministratore_tiene_gli_utenti_e_il_segretario_solo_i_loro_settori() {
        long settore = settori.crea("Cultura", Set.of(), capo).id();
        Utente segretario = utenti.crea(
                        new Nuovo("seg", "Segretario", null, Set.of(new Segretario())), senzaChiedere(capo))
                .utente();
        long anna = utenti.crea(new Nuovo("anna", "Anna", null, Set.of()), senzaChiedere(capo))
                .utente()
                .id();

        utenti.cambiaRuoli(anna, Set.of(new Responsabile(settore)), Set.of(), senzaChiedere(segretario));
        assertThat(utenti.ruoliAttuali(anna)).containsExactly(new Responsabile(settore));
        assertThatThrownBy(() -> utenti.cambiaRuoli(anna, Set.of(new Nucleo()), Set.of(), senzaChiedere(segretario)))
                .isInstanceOf(AccessoNegato.class);
        assertThatThrownBy(() -> utenti.attiva(anna, false, senzaChiedere(segretario)))
                .isInstanceOf(AccessoNegato.class);
        assertThatThrownBy(() -> utenti.azzeraPassword(anna, senzaChiedere(segretario)))
                .isInstanceOf(AccessoNegato.class);
        assertThatThrownBy(() -> utenti.crea(new Nuovo("b", "B", null, Set.of()), senzaChiedere(segretario)))
                .isInstanceOf(AccessoNegato.class);
        Utente annaLetta = utenti.leggi(anna);
        assertThatThrownBy(() -> settori.crea("Altro", Set.of(), annaLetta)).isInstanceOf(AccessoNegato.class);
    }

    @Test
    void il_ruolo_in_uso_e_l_ultimo_scelto_finche_la_persona_lo_ha() {
        Utente anna = utenti.crea(
                        new Nuovo("anna", "Anna", null, Set.of(new Nucleo(), new Segretario())), senzaChiedere(capo))
                .utente();
        utenti.usa(new Segretario(), anna);
        assertThat(utenti.leggi(anna.id()).ruoloInUso()).contains(new Segretario());
        utenti.cambiaRuoli(anna.id(), Set.of(), Set.of(new Segretario()), senzaChiedere(capo));
        assertThat(utenti.leggi(anna.id()).ruoloInUso()).contains(new Nucleo());
        assertThatThrownBy(() -> utenti.usa(new Segretario(), anna)).isInstanceOf(AccessoNegato.class);
    }

    @Test
    void l_ultimo_amministratore_attivo_non_si_toglie() {
        assertThatThrownBy(() -> utenti.attiva(capo.id(), false, senzaChiedere(capo)))
                .isInstanceOf(NonValido.class);
        assertThatThrownBy(() ->
                        utenti.cambiaRuoli(capo.id(), Set.of(), Set.of(new Amministratore()), senzaChiedere(capo)))
                .isInstanceOf(NonValido.class);
        assertThat(utenti.ruoliAttuali(capo.id())).contains(new Amministratore());
    }

    @Test
    void due_amministratori_che_si_tolgono_a_vicenda_ne_lasciano_sempre_uno() throws Exception {
        for (int giro = 0; giro < 10; giro++) {
            Utente altro = utenti.crea(
                            new Nuovo("altro" + giro, "Altro", null, Set.of(new Amministratore())), senzaChiedere(capo))
                    .utente();
            insieme(
                    () -> utenti.cambiaRuoli(altro.id(), Set.of(), Set.of(new Amministratore()), senzaChiedere(capo)),
                    () -> utenti.cambiaRuoli(capo.id(), Set.of(), Set.of(new Amministratore()), senzaChiedere(altro)));
            List<Utente> rimasti = utenti.elenco().stream()
                    .filter(u -> u.ha(Amministratore.class))
                    .toList();
            assertThat(rimasti).hasSize(1);
            capo = rimasti.getFirst();
        }
    }

    @Test
    void due_che_creano_lo_stesso_settore_ne_lasciano_uno() throws Exception {
        insieme(() -> settori.crea("Cultura", Set.of(), capo), () -> settori.crea("CULTURA", Set.of(), capo));
        assertThat(settori.elenco()).hasSize(1);
    }

    /** Le pagine dicono a parole questi due errori; un altro le romperebbe. */
    @Test
    void di_due_che_creano_lo_stesso_utente_uno_sa_perche_non_ci_riesce() throws Exception {
        Nuovo anna = new Nuovo("anna", "Anna", null, Set.of(new Nucleo()));
        List<Exception> rifiuti = Collections.synchronizedList(new ArrayList<>());
        Runnable crea = () -> {
            try {
                utenti.crea(anna, senzaChiedere(capo));
            } catch (RuntimeException rifiuto) {
                rifiuti.add(rifiuto);
                throw rifiuto;
            }
        };
        insieme(crea, crea);
        assertThat(utenti.elenco()).extracting(Utente::accesso).containsExactlyInAnyOrder("anna", "capo");
        assertThat(rifiuti)
                .hasSize(1)
                .allMatch(
                        rifiuto -> rifiuto instanceof NonValido || rifiuto instanceof DataIntegrityViolationException);
    }

    @Test
    void il_primo_utente_nasce_solo_in_una_banca_dati_vuota() {
        assertThat(primoUtente.crea("")).isEmpty();
        assertThat(capo.accesso()).isEqualTo("capo");
        assertThat(capo.deveCambiarePassword()).isFalse();
        vuotaUtenti();
        Creato monouso = primoUtente.crea("").orElseThrow();
        assertThat(monouso.utente().deveCambiarePassword()).isTrue();
        assertThat(monouso.utente().ruoli()).containsExactly(new Amministratore(), new Segretario());
        vuotaUtenti();
        for (String vietato : List.of("senza-password", "capo:a", "capo:capo capo capo", "a b:Segreta-2025")) {
            assertThatThrownBy(() -> primoUtente.crea(vietato)).isInstanceOf(NonValido.class);
        }
        assertThatThrownBy(() -> primoUtente.crea("capo:" + "x7-Gq ".repeat(17)))
                .isInstanceOfSatisfying(
                        NonValido.class, errore -> assertThat(errore.chiave()).isEqualTo("ente.errore.password-lunga"));
        assertThat(utenti.elenco()).isEmpty();
    }

    @Test
    void gli_altri_utenti_li_cambia_solo_chi_ha_appena_ridato_la_propria_password() {
        Utente anna = utenti.crea(new Nuovo("anna", "Anna", null, Set.of()), utenti.riconosci(capo, "Segreta-2025"))
                .utente();
        assertThatThrownBy(() -> utenti.riconosci(capo, "sbagliata")).isInstanceOf(NonValido.class);

        Riconosciuto scaduto = Riconosciuto.adesso(capo, Instant.now().minus(Riconosciuto.DURATA));
        List<ThrowingCallable> gesti = List.of(
                () -> utenti.crea(new Nuovo("bea", "Bea", null, Set.of()), scaduto),
                () -> utenti.crea(new Nuovo("bea", "Bea", null, Set.of()), "Segretissima-1", scaduto),
                () -> utenti.correggi(anna.id(), "Altro", null, scaduto),
                () -> utenti.cambiaRuoli(anna.id(), Set.of(new Nucleo()), Set.of(), scaduto),
                () -> utenti.attiva(anna.id(), false, scaduto),
                () -> utenti.azzeraPassword(anna.id(), scaduto),
                () -> utenti.chiudiSessioni(anna.id(), scaduto));
        assertThat(gesti)
                .allSatisfy(gesto -> assertThatThrownBy(gesto)
                        .isInstanceOfSatisfying(
                                NonValido.class,
                                errore -> assertThat(errore.chiave()).isEqualTo("ente.errore.riconosci")));

        Riconosciuto prima = utenti.riconosci(capo, "Segreta-2025");
        utenti.cambiaPassword(capo, "Segreta-2025", "quattro gufi in fila");
        assertThat(utenti.vale(prima)).isFalse();
        assertThatThrownBy(() -> utenti.attiva(anna.id(), false, prima)).isInstanceOf(NonValido.class);
        assertThat(utenti.leggi(anna.id()).attivo()).isTrue();
    }

    @Test
    void chi_rida_la_password_e_frenato_come_chi_entra() {
        for (int i = 0; i < Tentativi.LIBERI; i++) {
            assertThatThrownBy(() -> utenti.riconosci(capo, "sbagliata")).isInstanceOf(NonValido.class);
        }
        assertThatThrownBy(() -> utenti.riconosci(capo, "Segreta-2025")).isInstanceOf(Tentativi.Sospeso.class);
        assertThatThrownBy(() -> utenti.cambiaPassword(capo, "Segreta-2025", "quattro gufi in fila"))
                .isInstanceOf(Tentativi.Sospeso.class);
        assertThat(fatti.stream(Fatto.class)).contains(new Fatto(Tipo.ACCESSO_SOSPESO, "capo", ""));
    }

    @Test
    void ogni_cambiamento_di_un_utente_entra_nel_giornale_senza_password() {
        fatti.clear();
        Creato creato = utenti.crea(new Nuovo("anna", "Anna", null, Set.of(new Nucleo())), senzaChiedere(capo));
        long anna = creato.utente().id();
        utenti.correggi(anna, "Anna Bianchi", null, senzaChiedere(capo));
        utenti.cambiaRuoli(anna, Set.of(new Segretario()), Set.of(new Nucleo()), senzaChiedere(capo));
        utenti.attiva(anna, false, senzaChiedere(capo));
        utenti.attiva(anna, true, senzaChiedere(capo));
        utenti.chiudiSessioni(anna, senzaChiedere(capo));
        String monouso = utenti.azzeraPassword(anna, senzaChiedere(capo));
        utenti.cambiaPassword(utenti.leggi(anna), monouso, "quattro gufi in fila");
        assertThat(fatti.stream(Fatto.class))
                .containsExactly(
                        new Fatto(Tipo.UTENTE_CREATO, "capo", "anna"),
                        new Fatto(Tipo.RUOLO_DATO, "capo", "anna NUCLEO"),
                        new Fatto(Tipo.UTENTE_CAMBIATO, "capo", "anna"),
                        new Fatto(Tipo.RUOLO_TOLTO, "capo", "anna NUCLEO"),
                        new Fatto(Tipo.RUOLO_DATO, "capo", "anna SEGRETARIO"),
                        new Fatto(Tipo.UTENTE_DISATTIVATO, "capo", "anna"),
                        new Fatto(Tipo.UTENTE_RIATTIVATO, "capo", "anna"),
                        new Fatto(Tipo.SESSIONE_CHIUSA, "capo", "anna"),
                        new Fatto(Tipo.PASSWORD_AZZERATA, "capo", "anna"),
                        new Fatto(Tipo.PASSWORD_CAMBIATA, "anna", ""));
    }

    private void vuotaUtenti() {
        sql.update("delete from utente_ruolo");
        sql.update("delete from utente");
    }

    /** Fa partire i due gesti nello stesso istante e aspetta che finiscano, comunque finiscano. */
    private static void insieme(Runnable primo, Runnable secondo) throws Exception {
        CyclicBarrier barriera = new CyclicBarrier(2);
        try (var esecutore = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Object>> esiti = new ArrayList<>();
            for (Runnable gesto : List.of(primo, secondo)) {
                esiti.add(esecutore.submit((Callable<Object>) () -> {
                    barriera.await();
                    gesto.run();
                    return "fatto";
                }));
            }
            assertThat(esiti).anyMatch(EntePersistenzaTest::riuscito);
        }
    }

    private static boolean riuscito(Future<?> esito) {
        try {
            return esito.get() != null;
        } catch (Exception fallito) {
            return false;
        }
    }
}
