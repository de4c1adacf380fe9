package it.comune.obiettivi;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static it.comune.obiettivi.ente.Riconosciuto.senzaChiedere;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import it.comune.obiettivi.cruscotto.Cruscotto;
import it.comune.obiettivi.ente.Persone;
import it.comune.obiettivi.ente.PrimoUtente;
import it.comune.obiettivi.ente.Ruolo;
import it.comune.obiettivi.ente.Settori;
import it.comune.obiettivi.ente.Utente;
import it.comune.obiettivi.ente.Utenti;
import it.comune.obiettivi.piano.ContenutoScheda;
import it.comune.obiettivi.piano.Esempi;
import it.comune.obiettivi.piano.Modifica;
import it.comune.obiettivi.piano.Piani;
import it.comune.obiettivi.piano.Schede;
import it.comune.obiettivi.telaio.PaginaGuasta;
import it.comune.obiettivi.telaio.PaginaMancante;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.util.ReflectionTestUtils;

/**
 * Ogni stato che un amministratore può creare con le pagine, percorso da ogni persona per ogni indirizzo e per ogni
 * collegamento che una pagina offre: nessun guasto, nessun vicolo cieco, ogni pagina con il suo titolo e una frase.
 */
@TestPropertySource(properties = "obiettivi.oggi=2026-06-15")
class OgniStatoOgniPaginaTest extends ProvaDiPagina {

    private static final String PASSWORD = "Segretissima-1";

    /** Ciò che sfugge da un testo che manca o da un valore che non c'è. */
    private static final Pattern NON_SONO_PAROLE = Pattern.compile("!\\{|\\{0|\\bnull\\b|\\bNaN\\b");

    /** Un indirizzo, la pagina che lo apre, e se ciò che nomina esiste in questo stato. */
    private record Indirizzo(String dove, Class<? extends Component> pagina, boolean esiste) {}

    @Autowired
    Utenti utenti;

    @Autowired
    PrimoUtente primoUtente;

    @Autowired
    Settori settori;

    @Autowired
    Persone persone;

    @Autowired
    Piani piani;

    @Autowired
    Schede schede;

    @Autowired
    Cruscotto cruscotto;

    @Autowired
    JdbcTemplate sql;

    private final Map<String, Utente> chi = new LinkedHashMap<>();
    private final List<String> difetti = new ArrayList<>();
    private Utente capo;
    private long lavori;
    private long cultura;
    private long assessora;

    @BeforeEach
    void una_persona_per_ogni_caso() {
        Svuota.tutto(sql);
        List.of("letti", "quadri")
                .forEach(memoria -> ((Map<?, ?>) ReflectionTestUtils.getField(cruscotto, memoria)).clear());
        capo = primoUtente.crea("capo:Segreta-2025").orElseThrow().utente();
        lavori = settori.crea("Lavori pubblici", Set.of(), capo).id();
        cultura = settori.crea("Cultura", Set.of(), capo).id();
        assessora = persone.crea("Lucia Ferri", Set.of(), capo).id();
        long senzaDeleghe = persone.crea("Fabio Galli", Set.of(), capo).id();
        chi.put("il primo utente, amministratore e segretario", capo);
        utente("chi non ha un ruolo");
        utente("il responsabile di un settore con le schede", new Ruolo.Responsabile(lavori));
        utente("il responsabile di un settore senza schede", new Ruolo.Responsabile(cultura));
        utente("l'assessora con una delega", new Ruolo.Assessore(assessora));
        utente("l'assessore senza deleghe", new Ruolo.Assessore(senzaDeleghe));
        utente("il segretario", new Ruolo.Segretario());
        utente("la Giunta", new Ruolo.Giunta());
        utente("il nucleo", new Ruolo.Nucleo());
        utente("l'amministratore", new Ruolo.Amministratore());
    }

    @Test
    void senza_nessun_piano() {
        percorri(2026);
    }

    @Test
    void con_un_piano_senza_schede() {
        piani.apri(2026, "Prova");
        percorri(2026);
    }

    @Test
    void con_le_schede_di_un_settore_solo_e_una_svuotata() {
        piani.apri(2026, "Prova");
        long intera = schede.inserisci(Esempi.scheda(1, lavori), capo);
        schede.modifica(intera, new Modifica.CambiaAssessore(assessora), capo);
        long vuota = schede.inserisci(Esempi.scheda(2, lavori), capo);
        List.of(1, 2).forEach(fase -> schede.modifica(vuota, new Modifica.TogliFase(fase), capo));
        schede.modifica(vuota, new Modifica.CambiaPeso(Esempi.testata("", 1).peso(), null), capo);
        schede.modifica(vuota, new Modifica.CambiaMissione(null, null), capo);
        percorri(2026);
    }

    @Test
    void con_il_solo_piano_di_un_anno_passato() {
        piani.apri(2025, "Prova");
        ContenutoScheda una = Esempi.scheda(1, lavori);
        schede.inserisci(
                new ContenutoScheda(
                        2025,
                        1,
                        una.testata(),
                        una.fasi(),
                        una.indicatori(),
                        una.anomalie(),
                        una.impronta(),
                        una.testoGrezzo()),
                capo);
        percorri(2025);
    }

    @Test
    void chi_ha_una_password_monouso_vede_dovunque_la_pagina_per_cambiarla() {
        Utente nuovo = utenti.crea(
                        new Utenti.Nuovo("nuovo", "Nuovo", null, Set.of(new Ruolo.Segretario())), senzaChiedere(capo))
                .utente();
        chi.clear();
        chi.put("chi deve cambiare la password", nuovo);
        entra(nuovo);
        indirizzi(2026).forEach(indirizzo -> {
            vai(indirizzo.dove());
            assertThat(titolo()).as(indirizzo.dove()).isEqualTo("Cambia la tua password");
        });
    }

    /** Perciò fra gli stati non c'è il responsabile di un settore che non esiste più. */
    @Test
    void un_settore_di_cui_qualcuno_risponde_non_si_puo_togliere() {
        sql.update("delete from settore_grafia where settore = ?", lavori);
        assertThatThrownBy(() -> sql.update("delete from settore where id = ?", lavori))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private void utente(String caso, Ruolo... ruoli) {
        String accesso = "utente" + chi.size();
        chi.put(
                caso,
                utenti.crea(
                        new Utenti.Nuovo(accesso, "Nome " + accesso, null, Set.of(ruoli)),
                        PASSWORD,
                        senzaChiedere(capo)));
    }

    private void percorri(int anno) {
        chi.forEach((caso, utente) -> {
            entra(utente);
            Set<String> offerti = new TreeSet<>();
            for (Indirizzo indirizzo : indirizzi(anno)) {
                guarda(caso, indirizzo, utente);
                offerti.addAll(collegamenti());
            }
            offerti.forEach(dove -> segui(caso, dove));
            MockVaadin.tearDown();
        });
        assertThat(difetti).isEmpty();
    }

    private void guarda(String caso, Indirizzo indirizzo, Utente utente) {
        boolean apre = utente.ruoli().isEmpty()
                ? RuoliEPagineTest.apre(indirizzo.pagina(), "SENZA_RUOLI")
                : utente.ruoli().stream().anyMatch(ruolo -> RuoliEPagineTest.apre(indirizzo.pagina(), ruolo.nome()));
        vai(indirizzo.dove());
        String doveSono = caso + " a /" + indirizzo.dove();
        controlla(doveSono);
        boolean mancante = !_find(PaginaMancante.class).isEmpty();
        if (mancante && apre && indirizzo.esiste()) {
            difetti.add(doveSono + ": questa pagina non c'è");
        }
        if (!mancante && !apre) {
            difetti.add(doveSono + ": il suo ruolo non la apre, e si è aperta");
        }
    }

    /** Un collegamento che la pagina offre porta a una pagina che c'è. */
    private void segui(String caso, String dove) {
        vai(dove);
        controlla(caso + ", da un collegamento, a /" + dove);
        if (!_find(PaginaMancante.class).isEmpty()) {
            difetti.add(caso + ": un collegamento porta a /" + dove + ", che non c'è");
        }
    }

    private void controlla(String doveSono) {
        List<H1> titoli = _find(H1.class);
        if (!_find(PaginaGuasta.class).isEmpty()) {
            difetti.add(doveSono + ": guasto");
        } else if (titoli.size() != 1 || testo(titoli.getFirst()).isBlank()) {
            difetti.add(doveSono + ": ha " + titoli.size() + " titoli");
        }
        String testo = testo((Component)
                UI.getCurrent().getInternals().getActiveRouterTargetsChain().getFirst());
        if (testo.length() < 40) {
            difetti.add(doveSono + ": dice soltanto «" + testo + "»");
        }
        if (NON_SONO_PAROLE.matcher(testo).find()) {
            difetti.add(doveSono + ": si legge " + testo);
        }
        String nome = UI.getCurrent().getInternals().getTitle();
        if (nome == null || nome.isBlank() || nome.startsWith(" ")) {
            difetti.add(doveSono + ": la finestra si chiama «" + nome + "»");
        }
    }

    private static String titolo() {
        return testo(_find(H1.class).getFirst());
    }

    private static String testo(Component parte) {
        return parte.getElement().getTextRecursively();
    }

    private static void vai(String dove) {
        Location luogo = new Location(dove);
        UI.getCurrent().navigate(luogo.getPath(), luogo.getQueryParameters());
    }

    private static Set<String> collegamenti() {
        return _find(Anchor.class).stream()
                .map(Anchor::getHref)
                .map(dove -> dove.startsWith("/") ? dove.substring(1) : dove)
                .filter(dove -> !dove.startsWith("#") && !dove.contains(":") && !dove.startsWith("VAADIN"))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Ogni indirizzo di ogni pagina: con ciò che c'è e, dove ne nomina uno, con ciò che non c'è. */
    private List<Indirizzo> indirizzi(int anno) {
        List<Indirizzo> tutti = new ArrayList<>();
        boolean ciSonoSchede = !schede.diAnno(anno).isEmpty();
        Map<String, Map<String, Boolean>> valori = Map.of(
                "anno", new TreeMap<>(Map.of(String.valueOf(anno), true, "1999", false)),
                "settore", new TreeMap<>(Map.of(String.valueOf(lavori), true, String.valueOf(cultura), true)),
                "missione", new TreeMap<>(Map.of("01", ciSonoSchede, "99", false)),
                "numero", new TreeMap<>(Map.of("1", ciSonoSchede, "77", false)),
                "id", Map.of("77", false));
        for (RouteData rotta : RouteConfiguration.forSessionScope().getAvailableRoutes()) {
            if (rotta.getNavigationTarget().getName().contains("Test$")) {
                continue;
            }
            Stream.concat(
                            Stream.of(rotta.getTemplate()),
                            rotta.getRouteAliases().stream().map(alias -> alias.getTemplate()))
                    .forEach(modello -> tutti.addAll(
                            riempi(modello, rotta.getNavigationTarget().asSubclass(Component.class), valori)));
        }
        tutti.add(new Indirizzo("una-pagina-che-non-c-e", PaginaMancante.class, false));
        return tutti;
    }

    private static List<Indirizzo> riempi(
            String modello, Class<? extends Component> pagina, Map<String, Map<String, Boolean>> valori) {
        List<Indirizzo> riempiti = List.of(new Indirizzo("", pagina, true));
        for (String parte : Arrays.asList(modello.split("/"))) {
            Map<String, Boolean> scelte = parte.startsWith(":")
                    ? valori.get(parte.substring(1).replaceAll("[^a-z].*", ""))
                    : Map.of(parte, true);
            riempiti = riempiti.stream()
                    .flatMap(prima -> scelte.entrySet().stream()
                            .map(scelta -> new Indirizzo(
                                    prima.dove().isEmpty() ? scelta.getKey() : prima.dove() + "/" + scelta.getKey(),
                                    pagina,
                                    prima.esiste() && scelta.getValue())))
                    .toList();
        }
        return riempiti;
    }

    @Override
    protected Routes rotte() {
        Routes rotte = super.rotte();
        rotte.getErrorRoutes().clear();
        rotte.addErrorRoutes(PaginaMancante.class, PaginaGuasta.class);
        return rotte;
    }
}
