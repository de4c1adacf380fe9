package it.comune.obiettivi.piano.ui.scheda;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static it.comune.obiettivi.ente.Riconosciuto.senzaChiedere;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.router.QueryParameters;
import it.comune.obiettivi.ProvaDiPagina;
import it.comune.obiettivi.Svuota;
import it.comune.obiettivi.cruscotto.Cruscotto;
import it.comune.obiettivi.diretta.RitmoFermo;
import it.comune.obiettivi.ente.PrimoUtente;
import it.comune.obiettivi.ente.Ruolo;
import it.comune.obiettivi.ente.Settori;
import it.comune.obiettivi.ente.Utente;
import it.comune.obiettivi.ente.Utenti;
import it.comune.obiettivi.piano.Esempi;
import it.comune.obiettivi.piano.Modifica;
import it.comune.obiettivi.piano.Piani;
import it.comune.obiettivi.piano.Scheda;
import it.comune.obiettivi.piano.Schede;
import it.comune.obiettivi.piano.ui.campi.SceltaViva.Voce;
import it.comune.obiettivi.registro.Gesto;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.util.ReflectionTestUtils;

/** Un piano di due schede di due settori, e un gesto per riga. */
@Import(RitmoFermo.Fermo.class)
@TestPropertySource(properties = "obiettivi.oggi=2026-06-15")
public abstract class ProvaDelPiano extends ProvaDiPagina {

    @Autowired
    protected Schede schede;

    @Autowired
    protected Piani piani;

    @Autowired
    protected Settori settori;

    @Autowired
    protected Utenti utenti;

    @Autowired
    protected PrimoUtente primoUtente;

    @Autowired
    protected JdbcTemplate sql;

    @Autowired
    protected RitmoFermo ritmo;

    @Autowired
    protected Cruscotto cruscotto;

    protected Utente segretario;
    protected Utente responsabile;
    protected long lavori;
    protected long cultura;
    protected long id;
    protected long altra;

    @BeforeEach
    void prepara() {
        ritmo.scorri();
        Svuota.tutto(sql);
        // le righe tolte di nascosto il cruscotto non le sa: ricomincia da capo
        List.of("letti", "quadri")
                .forEach(memoria -> ((Map<?, ?>) ReflectionTestUtils.getField(cruscotto, memoria)).clear());
        segretario = primoUtente.crea("capo:Segreta-2025").orElseThrow().utente();
        lavori = settori.crea("Lavori pubblici", Set.of(), segretario).id();
        cultura = settori.crea("Cultura", Set.of(), segretario).id();
        responsabile = utente("tommaso", new Ruolo.Responsabile(lavori));
        piani.apri(2026, "Comune di Prova");
        id = schede.inserisci(Esempi.scheda(1, lavori), segretario);
        altra = schede.inserisci(Esempi.scheda(2, cultura), segretario);
    }

    protected Utente utente(String accesso, Ruolo ruolo) {
        return utenti.crea(
                new Utenti.Nuovo(accesso, "Utente " + accesso, null, Set.of(ruolo)),
                "Segretissima-1",
                senzaChiedere(segretario));
    }

    protected void vai(String indirizzo) {
        String[] parti = indirizzo.split("\\?", 2);
        UI.getCurrent().navigate(parti[0], QueryParameters.fromString(parti.length > 1 ? parti[1] : ""));
    }

    protected Scheda scheda() {
        return schede.leggi(id);
    }

    /** Un gesto sulla scheda, a un istante. */
    protected void compi(String quando, Modifica modifica, Utente chi) {
        schede.modifica(id, modifica, chi, new Gesto(UUID.randomUUID().toString(), Instant.parse(quando)));
    }

    protected static String indirizzo() {
        return UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters();
    }

    /** Porta alla pagina le notizie in attesa. */
    protected void diretta() {
        ritmo.scorri();
        MockVaadin.clientRoundtrip(true);
    }

    protected static NativeButton bottone(String testo) {
        return _get(NativeButton.class, s -> s.withText(testo));
    }

    /** Il bottone che si legge così: l'inizio della sua etichetta. */
    protected static NativeButton etichetta(String inizio) {
        return _get(NativeButton.class, s -> s.withPredicate(b -> detto(b).startsWith(inizio)));
    }

    protected static boolean siOffre(String inizio) {
        return !_find(NativeButton.class, s -> s.withPredicate(b -> detto(b).startsWith(inizio)))
                .isEmpty();
    }

    protected static String detto(Component componente) {
        return String.valueOf(componente.getElement().getAttribute("aria-label"));
    }

    protected static void premi(String inizio) {
        premi(etichetta(inizio));
        Browser.leggiBasi();
    }

    protected static TextFieldBase<?, String> campo() {
        Browser.leggiBasi();
        List<TextArea> aree = _find(TextArea.class);
        return aree.isEmpty() ? _get(TextField.class) : aree.getFirst();
    }

    /** Apre il campo, scrive e conferma da tastiera. */
    protected static void scrivi(String campo, String testo) {
        premi(campo);
        TextFieldBase<?, String> dove = campo();
        _setValue(dove, testo);
        Browser.esce(dove);
    }

    protected static void scegli(String campo, String codice) {
        premi(campo);
        @SuppressWarnings("unchecked")
        ComboBox<Voce> elenco = _get(ComboBox.class);
        Voce voce = elenco.getListDataView()
                .getItems()
                .filter(v -> v.codice().equals(codice))
                .findFirst()
                .orElseThrow();
        _setValue(elenco, voce);
    }

    protected static List<String> testi(String classe) {
        return _find(Component.class, s -> s.withClasses(classe)).stream()
                .map(componente -> componente.getElement().getTextRecursively())
                .toList();
    }
}
