package it.comune.obiettivi.piano.ui.trasversali;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.router.QueryParameters;
import it.comune.obiettivi.ProvaDiPagina;
import it.comune.obiettivi.Svuota;
import it.comune.obiettivi.cruscotto.Cruscotto;
import it.comune.obiettivi.cruscotto.FattiScheda;
import it.comune.obiettivi.diretta.RitmoFermo;
import it.comune.obiettivi.ente.PrimoUtente;
import it.comune.obiettivi.ente.Ruolo;
import it.comune.obiettivi.ente.Settori;
import it.comune.obiettivi.ente.Utente;
import it.comune.obiettivi.ente.Utenti;
import it.comune.obiettivi.piano.Esempi;
import it.comune.obiettivi.piano.Mesi;
import it.comune.obiettivi.piano.Modifica;
import it.comune.obiettivi.piano.ModificaTrasversale.Comune;
import it.comune.obiettivi.piano.ModificaTrasversale.InserisciTrasversale;
import it.comune.obiettivi.piano.ModificaTrasversale.Partecipa;
import it.comune.obiettivi.piano.ModificaTrasversale.ScriviNote;
import it.comune.obiettivi.piano.ObiettivoTrasversale;
import it.comune.obiettivi.piano.Percentuale;
import it.comune.obiettivi.piano.Periodo;
import it.comune.obiettivi.piano.Peso;
import it.comune.obiettivi.piano.Piani;
import it.comune.obiettivi.piano.Schede;
import it.comune.obiettivi.piano.Trasversali;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.util.ReflectionTestUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** La matrice si legge, si apre e si aggiorna: ciascuno la sua colonna, il segretario tutto. */
@Import(RitmoFermo.Fermo.class)
@TestPropertySource(properties = "obiettivi.oggi=2026-06-15")
class TrasversaleViewTest extends ProvaDiPagina {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired
    Schede schede;

    @Autowired
    Trasversali trasversali;

    @Autowired
    Piani piani;

    @Autowired
    Settori settori;

    @Autowired
    Utenti utenti;

    @Autowired
    PrimoUtente primoUtente;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    RitmoFermo ritmo;

    @Autowired
    Cruscotto cruscotto;

    Utente segretario;
    Utente responsabile;
    long lavori;
    long cultura;
    long polizia;
    long mia;
    long sua;
    long terza;
    long id;

    @BeforeEach
    void prepara() {
        ritmo.scorri();
        Svuota.tutto(sql);
        List.of("letti", "quadri")
                .forEach(memoria -> ((Map<?, ?>) ReflectionTestUtils.getField(cruscotto, memoria)).clear());
        segretario = primoUtente.crea("capo:Segreta-2025").orElseThrow().utente();
        lavori = settori.crea("Lavori pubblici", Set.of(), segretario).id();
        cultura = settori.crea("Cultura", Set.of(), segretario).id();
        polizia = settori.crea("Polizia locale", Set.of(), segretario).id();
        responsabile = utente("tommaso", new Ruolo.Responsabile(lavori));
        piani.apri(2026, "Comune di Prova");
        mia = schede.inserisci(Esempi.scheda(1, lavori), segretario);
        sua = schede.inserisci(Esempi.scheda(2, cultura), segretario);
        terza = schede.inserisci(Esempi.scheda(3, polizia), segretario);
        id = trasversali.inserisci(
                new InserisciTrasversale(
                        2026,
                        "Tempi di pagamento",
                        "Pagare presto",
                        List.of(new Comune(1, "1", "Prima fase"), new Comune(2, "2", "Seconda fase")),
                        List.of(new Partecipa(mia, lavori), new Partecipa(sua, cultura))),
                segretario);
        schede.modifica(mia, new Modifica.CollegaFase(1, 1), segretario);
        schede.modifica(mia, new Modifica.CollegaFase(2, 2), segretario);
        schede.modifica(sua, new Modifica.CollegaFase(1, 1), segretario);
    }

    @Test
    void il_responsabile_apre_la_sua_cella_e_segna_un_mese_senza_lasciare_la_matrice() {
        entra(responsabile);
        vai("?cella=1." + mia);
        premi("FASE 1, marzo: previsto, non svolto");
        assertThat(schede.leggi(mia).fase(1).effettivi()).isEqualTo(Mesi.di(Periodo.MARZO));
        assertThat(testi("salvato").getFirst()).startsWith("Salvato alle");
        diretta();
        assertThat(etichetta("FASE 1, marzo").getElement().getAttribute("aria-pressed"))
                .isEqualTo("true");
        assertThat(cella(1, mia).getAttribute("cifre"))
                .startsWith("33,3\u00a0%|")
                .contains("|..xpp.........|");
        assertThat(cella(1, mia).getAttribute("data-campo")).isEqualTo("cella.1." + mia);
    }

    @Test
    void aprire_una_cella_si_vede_nella_matrice_e_l_altra_sostituisce_la_prima() {
        entra(responsabile);
        vai("");
        assertThat(_find(Pannello.class)).isEmpty();
        apri(1, mia);
        assertThat(cella(1, mia).hasAttribute("scelta")).isTrue();
        assertThat(_get(Pannello.class).getElement().getAttribute("data-campo-di"))
                .isEqualTo("cella.1." + mia);
        apri(2, mia);
        assertThat(cella(1, mia).hasAttribute("scelta")).isFalse();
        assertThat(_get(Pannello.class).getElement().getTextRecursively()).contains("Seconda fase");
        premi("Chiudi");
        assertThat(_find(Pannello.class)).isEmpty();
        assertThat(cella(2, mia).hasAttribute("scelta")).isFalse();
    }

    @Test
    void il_responsabile_legge_soltanto_la_colonna_degli_altri() {
        entra(responsabile);
        vai("?cella=1." + sua);
        assertThat(_find(NativeButton.class, s -> s.withClasses("casella"))).isEmpty();
        assertThat(siOffre("Motivazione, FASE 1")).isFalse();
        assertThat(siOffre("75 per cento")).isFalse();
        apri(1, mia);
        assertThat(siOffre("Motivazione, FASE 1")).isTrue();
        assertThat(siOffre("75 per cento")).isTrue();
        assertThat(siOffre("Testo, FASE 1")).isFalse();
        assertThat(siOffre("Titolo")).isFalse();
        assertThat(siOffre("Note condivise")).isTrue();
    }

    @Test
    void chi_non_partecipa_legge_e_basta() {
        entra(utente("vigile", new Ruolo.Responsabile(polizia)));
        vai("?cella=1." + mia);
        assertThat(_find(NativeButton.class, s -> s.withClasses("lettura"))).isEmpty();
        assertThat(_find(NativeButton.class, s -> s.withClasses("casella"))).isEmpty();
        assertThat(_find(NativeButton.class, s -> s.withText("Settori e fasi…")))
                .isEmpty();
        vai("?disegno=1");
        assertThat(_find(Pannello.class)).isEmpty();
    }

    @Test
    void il_segretario_scrive_in_ogni_cella_e_nella_parte_di_tutti() {
        entra(segretario);
        vai("?cella=1." + sua);
        _click(_get(NativeButton.class, s -> s.withPredicate(b -> detto(b).equals("FASE 1, giugno: non previsto"))));
        premi("50 per cento");
        assertThat(schede.leggi(sua).fase(1).rilevazioni())
                .singleElement()
                .satisfies(r -> assertThat(r.valore()).isEqualTo(Percentuale.di(50)));
        scrivi("Titolo", "Tempi brevi di pagamento");
        scrivi("Finalità", "Pagare presto e bene");
        scrivi("Note condivise", "Serve la delega");
        ObiettivoTrasversale dopo = trasversali.leggi(id);
        assertThat(dopo.titolo()).isEqualTo("Tempi brevi di pagamento");
        assertThat(dopo.finalita()).isEqualTo("Pagare presto e bene");
        assertThat(dopo.noteCondivise()).isEqualTo("Serve la delega");
    }

    @Test
    void la_percentuale_rimasta_in_una_cella_si_offre_e_si_salva_con_il_suo_gesto() {
        entra(responsabile);
        vai("");
        String gesto = UUID.randomUUID().toString();
        JsonNode bozza = JSON.createObjectNode()
                .put("stesura", "una")
                .put("luogo", "scheda/" + mia)
                .put("campo", "fase.1.avanzamento")
                .put("testo", "62,5 al 2026-06-10")
                .put("gesto", gesto);
        UI.getCurrent().getInternals().getStateTree().runExecutionsBeforeClientResponse();
        UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations().stream()
                .filter(chiamata -> chiamata.getInvocation().getExpression().contains("daOffrire"))
                .forEach(chiamata -> chiamata.complete(JSON.createArrayNode().add(bozza)));
        assertThat(testi("testo-bozza")).containsExactly("62,5 % al 10/06/2026");
        _click(bottone("Salva adesso"));
        assertThat(schede.leggi(mia).fase(1).ultimaScritta()).isEqualTo("62.5 al 2026-06-10");
        assertThat(testi("testo-bozza")).isEmpty();
        assertThat(_find(Pannello.class)).hasSize(1);
    }

    @Test
    void cio_che_un_altro_cambia_arriva_e_non_tocca_il_campo_in_uso_nel_pannello() {
        entra(responsabile);
        vai("?cella=1." + mia);
        premi("Motivazione, FASE 1");
        TextArea area = _get(TextArea.class);
        _setValue(area, "Il mio inizio");
        schede.modifica(mia, new Modifica.ScriviMotivazione(1, "", "Parole di altri"), segretario);
        schede.modifica(mia, new Modifica.SvolgiMese(1, Periodo.APRILE, true), segretario);
        diretta();
        assertThat(_get(TextArea.class)).isSameAs(area);
        assertThat(area.getValue()).isEqualTo("Il mio inizio");
        assertThat(etichetta("FASE 1, aprile").getElement().getAttribute("aria-pressed"))
                .isEqualTo("true");
        assertThat(testi("nota-bene")).anyMatch(testo -> testo.contains("Parole di altri"));
        manda(area, "", "Il mio inizio");
        assertThat(schede.leggi(mia).fase(1).motivazione()).contains("Il mio inizio", "Parole di altri");
    }

    @Test
    void le_note_scritte_da_un_altro_arrivano_mentre_la_matrice_resta_la_stessa() {
        entra(responsabile);
        vai("");
        Matrice prima = _get(Matrice.class);
        trasversali.modifica(id, new ScriviNote("", "Una riga\nUn'altra"), segretario);
        diretta();
        assertThat(etichetta("Note condivise").getText()).isEqualTo("Una riga\nUn'altra");
        assertThat(_get(Matrice.class)).isSameAs(prima);
    }

    @Test
    void un_cambiamento_di_una_scheda_che_non_partecipa_non_tocca_nulla() {
        entra(responsabile);
        vai("");
        String prima = cella(1, sua).getAttribute("cifre");
        schede.modifica(terza, new Modifica.SvolgiMese(1, Periodo.MARZO, true), segretario);
        diretta();
        assertThat(cella(1, sua).getAttribute("cifre")).isEqualTo(prima);
    }

    @Test
    void la_cella_che_manca_si_collega_alla_fase_che_le_somiglia_e_si_scollega() {
        entra(segretario);
        vai("?cella=2." + sua);
        assertThat(cella(2, sua).getAttribute("cifre")).isEmpty();
        _click(_get(NativeButton.class, s -> s.withText("FASE 2 · Seconda fase (le somiglia)")));
        diretta();
        assertThat(schede.leggi(sua).fase(2).faseComune()).isEqualTo(2);
        assertThat(cella(2, sua).getAttribute("cifre")).isNotEmpty();
        assertThat(siOffre("Motivazione, FASE 2")).isTrue();
        _click(bottone("Scollega dalla fase comune"));
        assertThat(schede.leggi(sua).fase(2).faseComune()).isEqualTo(2);
        assertThat(testi("conferma")).anyMatch(testo -> testo.contains("resta nella sua scheda"));
        conferma("Scollega dalla fase comune");
        diretta();
        assertThat(schede.leggi(sua).fase(2).faseComune()).isNull();
        assertThat(cella(2, sua).getAttribute("cifre")).isEmpty();
    }

    @Test
    void a_chi_manca_la_fase_la_si_aggiunge_alla_scheda_gia_collegata() {
        entra(segretario);
        vai("?cella=2." + sua);
        _click(bottone("Aggiungi questa fase alla scheda 2"));
        assertThat(testi("conferma")).anyMatch(testo -> testo.contains("senza mesi e senza peso"));
        conferma("Aggiungi questa fase alla scheda 2");
        diretta();
        assertThat(schede.leggi(sua).fasi()).last().satisfies(fase -> {
            assertThat(fase.testo()).isEqualTo("Seconda fase");
            assertThat(fase.faseComune()).isEqualTo(2);
        });
        assertThat(cella(2, sua).getAttribute("cifre")).isNotEmpty();
    }

    @Test
    void il_segretario_toglie_un_settore_vedendo_prima_le_conseguenze_e_lo_annulla() {
        entra(segretario);
        vai("?disegno=1");
        _click(_find(NativeButton.class, s -> s.withText("Togli…")).get(1));
        assertThat(testi("conferma"))
                .anyMatch(testo -> testo.contains("Il settore Cultura esce dall’obiettivo: la sua scheda 2 resta"));
        assertThat(trasversali.leggi(id).partecipazioni()).hasSize(2);
        _click(bottone("Togli il settore"));
        diretta();
        assertThat(trasversali.leggi(id).partecipazioni()).hasSize(1);
        assertThat(_find(Cella.class)).hasSize(2);
        _click(bottone("Annulla"));
        diretta();
        assertThat(_find(Cella.class)).hasSize(4);
    }

    @Test
    void il_segretario_aggiunge_un_settore_e_collega_le_sue_fasi_con_le_proposte() {
        entra(segretario);
        vai("?disegno=1");
        @SuppressWarnings("unchecked")
        ComboBox<FattiScheda> nuovo = _get(ComboBox.class);
        _setValue(nuovo, nuovo.getListDataView().getItems().findFirst().orElseThrow());
        _click(bottone("Aggiungi il settore"));
        assertThat(testi("conferma")).anyMatch(testo -> testo.contains("Polizia locale entra nell’obiettivo"));
        conferma("Aggiungi il settore");
        diretta();
        vai("?collega=" + terza);
        _click(bottone("Conferma i collegamenti"));
        diretta();
        assertThat(schede.leggi(terza).fasi())
                .extracting(fase -> fase.faseComune())
                .containsExactly(1, 2);
        assertThat(_find(Cella.class)).hasSize(6);
    }

    @Test
    void il_segretario_aggiunge_toglie_e_rimette_una_fase_comune() {
        entra(segretario);
        vai("?disegno=1");
        _setValue(_get(TextField.class, s -> s.withLabel("Testo di una fase comune nuova")), "Verifica");
        _click(bottone("Aggiungi la fase comune"));
        diretta();
        assertThat(trasversali.leggi(id).fasiComuni()).last().satisfies(fase -> {
            assertThat(fase.numero()).isEqualTo("3");
            assertThat(fase.testo()).isEqualTo("Verifica");
        });
        _click(_find(NativeButton.class, s -> s.withText("Togli…")).get(2));
        assertThat(testi("conferma")).anyMatch(testo -> testo.contains("le fasi di 2 settori restano"));
        _click(bottone("Togli la fase comune"));
        diretta();
        assertThat(trasversali.leggi(id).fasiComuni()).hasSize(2);
        assertThat(testi("elenco")).anyMatch(testo -> testo.contains("Prima fase"));
        _click(bottone("Rimetti"));
        diretta();
        assertThat(trasversali.leggi(id).fasiComuni()).hasSize(3);
    }

    @Test
    void le_differenze_si_dicono_a_tutti_e_si_allineano_una_scheda_alla_volta() {
        schede.modifica(sua, new Modifica.CambiaTestoFase(1, "Prima fase", "Primo passo"), segretario);
        schede.modifica(sua, new Modifica.CambiaPesoFase(1, Peso.di(60), Peso.di(25)), segretario);
        schede.modifica(sua, new Modifica.PrevediMese(1, Periodo.LUGLIO, true), segretario);
        entra(segretario);
        vai("?differenze=1");
        assertThat(testi("frasi").getFirst())
                .contains("1 settore ha un altro testo: Cultura", "1 settore ha un altro peso", "altri mesi previsti");
        @SuppressWarnings("unchecked")
        Select<Differenze.Modello> modello = _get(Select.class);
        assertThat(testi("confronto"))
                .singleElement()
                .satisfies(testo -> assertThat(testo).contains("Cultura · scheda 2", "Primo passo", "Prima fase"));
        _setValue(modello, modello.getListDataView().getItems().findFirst().orElseThrow());
        _setValue(_get(Checkbox.class, s -> s.withLabel("Mesi previsti")), false);
        _click(bottone("Allinea la scheda 2"));
        assertThat(schede.leggi(sua).fase(1).testo()).isEqualTo("Prima fase");
        assertThat(schede.leggi(sua).fase(1).peso()).isEqualTo(Peso.di(60));
        assertThat(schede.leggi(sua).fase(1).previsti().contiene(Periodo.LUGLIO))
                .isTrue();
        assertThat(testi("esiti").getFirst()).contains("Cultura: allineata, 2 cambiamenti");
        diretta();
        _click(_find(NativeButton.class, s -> s.withText("Annulla")).getLast());
        assertThat(schede.leggi(sua).fase(1).testo()).isEqualTo("Primo passo");
        assertThat(schede.leggi(sua).fase(1).peso()).isEqualTo(Peso.di(25));
    }

    @Test
    void chi_non_e_capofila_legge_le_differenze_e_non_allinea() {
        entra(responsabile);
        vai("?differenze=2");
        assertThat(testi("frasi").getFirst()).contains("1 settore su 2 non ha la FASE 2: Cultura");
        assertThat(_find(Select.class)).isEmpty();
    }

    @Test
    void la_propria_colonna_viene_per_prima_e_si_dice_chi_ha_aggiornato() {
        schede.modifica(sua, new Modifica.NessunaNovita(1), segretario);
        entra(utente("lucia", new Ruolo.Responsabile(cultura)));
        vai("");
        assertThat(_find(Cella.class).getFirst().getElement().getAttribute("data-campo"))
                .isEqualTo("cella.1." + sua);
        assertThat(testi("riassunto").getFirst()).contains("1 settore su 2 ha aggiornato la scheda a giugno");
    }

    @Test
    void una_data_passata_si_guarda_soltanto() {
        entra(segretario);
        vai("?al=2026-04-30&cella=1." + mia);
        assertThat(_get(Pannello.class)).isNotNull();
        assertThat(_find(NativeButton.class, s -> s.withClasses("casella"))).isEmpty();
        assertThat(siOffre("Note condivise")).isFalse();
    }

    private Utente utente(String accesso, Ruolo ruolo) {
        return utenti.crea(
                new Utenti.Nuovo(accesso, "Utente " + accesso, null, Set.of(ruolo)), "Segretissima-1", segretario);
    }

    private void vai(String parametri) {
        UI.getCurrent()
                .navigate(
                        "piano/2026/trasversali/" + id,
                        QueryParameters.fromString(parametri.isEmpty() ? "" : parametri.substring(1)));
    }

    private void diretta() {
        ritmo.scorri();
        MockVaadin.clientRoundtrip(true);
    }

    private static Element cella(int fase, long scheda) {
        return _find(Cella.class).stream()
                .map(Component::getElement)
                .filter(cella -> cella.getAttribute("data-campo").equals("cella." + fase + "." + scheda))
                .findFirst()
                .orElseThrow();
    }

    private static void apri(int fase, long scheda) {
        avvisa(_get(Matrice.class).getElement(), "apri-cella", StringNode.valueOf(fase + "." + scheda));
    }

    private static void avvisa(Element dove, String evento, JsonNode dettaglio) {
        ObjectNode dati = JSON.createObjectNode();
        dati.set("event.detail", dettaglio);
        dove.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(dove, evento, dati));
    }

    /** Il testo parte come lo manderebbe il browser. */
    private static void manda(Component campo, String base, String testo) {
        ObjectNode dettaglio = JSON.createObjectNode()
                .put("base", base)
                .put("testo", testo)
                .put("gesto", UUID.randomUUID().toString())
                .put("chiude", true);
        avvisa(campo.getElement().getParent(), "salva-testo", dettaglio);
    }

    private void scrivi(String campo, String testo) {
        NativeButton lettura = etichetta(campo);
        String base = lettura.getElement().getAttribute("aria-label").contains("vuoto")
                        || lettura.getText().startsWith("Scrivi una nota")
                ? ""
                : lettura.getText();
        avvisa(
                lettura.getElement().getParent(),
                "salva-testo",
                JSON.createObjectNode()
                        .put("base", base)
                        .put("testo", testo)
                        .put("gesto", UUID.randomUUID().toString())
                        .put("chiude", true));
    }

    private static void conferma(String testo) {
        _click(_get(_get(Pannello.Conferma.class), NativeButton.class, s -> s.withText(testo)));
    }

    private static NativeButton bottone(String testo) {
        return _find(NativeButton.class, s -> s.withText(testo)).getFirst();
    }

    private static NativeButton etichetta(String inizio) {
        return _get(NativeButton.class, s -> s.withPredicate(b -> detto(b).startsWith(inizio)));
    }

    private static boolean siOffre(String inizio) {
        return !_find(NativeButton.class, s -> s.withPredicate(b -> detto(b).startsWith(inizio)))
                .isEmpty();
    }

    private static String detto(Component componente) {
        return String.valueOf(componente.getElement().getAttribute("aria-label"));
    }

    private static void premi(String inizio) {
        _click(etichetta(inizio));
    }

    private static List<String> testi(String classe) {
        return _find(Component.class, s -> s.withClasses(classe)).stream()
                .map(componente -> componente.getElement().getTextRecursively())
                .toList();
    }
}
