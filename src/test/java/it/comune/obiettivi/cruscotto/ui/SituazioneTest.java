package it.comune.obiettivi.cruscotto.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static it.comune.obiettivi.ente.Riconosciuto.senzaChiedere;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import it.comune.obiettivi.ProvaDiPagina;
import it.comune.obiettivi.Svuota;
import it.comune.obiettivi.cruscotto.Cruscotto;
import it.comune.obiettivi.cruscotto.spiegatore.Spiegatore;
import it.comune.obiettivi.diretta.Diretta;
import it.comune.obiettivi.diretta.RitmoFermo;
import it.comune.obiettivi.echarts.EChart;
import it.comune.obiettivi.ente.Persone;
import it.comune.obiettivi.ente.PrimoUtente;
import it.comune.obiettivi.ente.Ruolo;
import it.comune.obiettivi.ente.Settori;
import it.comune.obiettivi.ente.Utente;
import it.comune.obiettivi.ente.Utenti;
import it.comune.obiettivi.piano.Esempi;
import it.comune.obiettivi.piano.Modifica.CambiaAssessore;
import it.comune.obiettivi.piano.Modifica.SvolgiMese;
import it.comune.obiettivi.piano.Periodo;
import it.comune.obiettivi.piano.Piani;
import it.comune.obiettivi.piano.Schede;
import it.comune.obiettivi.telaio.Carta;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.util.ReflectionTestUtils;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Un piano di due schede di due settori, guardato da ciascuno, e vivo mentre un altro lo aggiorna. */
@Import(RitmoFermo.Fermo.class)
@TestPropertySource(properties = "obiettivi.oggi=2026-06-15")
class SituazioneTest extends ProvaDiPagina {

    @Autowired
    Schede schede;

    @Autowired
    Piani piani;

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
    RitmoFermo ritmo;

    @Autowired
    Cruscotto cruscotto;

    @Autowired
    Diretta diretta;

    Utente segretario;
    Utente soloSegretario;
    Utente responsabile;
    Utente giunta;
    long lavori;
    long id;

    @BeforeEach
    void prepara() {
        ritmo.scorri();
        Svuota.tutto(sql);
        List.of("letti", "quadri")
                .forEach(memoria -> ((Map<?, ?>) ReflectionTestUtils.getField(cruscotto, memoria)).clear());
        segretario = primoUtente.crea("capo:Segreta-2025").orElseThrow().utente();
        soloSegretario = utente("carla", "Carla Neri", new Ruolo.Segretario());
        lavori = settori.crea("Lavori pubblici", Set.of(), segretario).id();
        long cultura = settori.crea("Cultura", Set.of(), segretario).id();
        responsabile = utente("tommaso", "Tommaso Bellini", new Ruolo.Responsabile(lavori));
        giunta = utente("giunta", "Giunta", new Ruolo.Giunta());
        piani.apri(2026, "Comune di Prova");
        id = schede.inserisci(Esempi.scheda(1, lavori), segretario);
        schede.inserisci(Esempi.scheda(2, cultura), segretario);
    }

    @Test
    void il_conto_di_ogni_stato_apre_le_schede_di_quello_stato() {
        schede.nuova(2026, lavori, "Ancora da scrivere", segretario);
        entra(giunta);
        vai("cruscotto");
        assertThat(_find(Anchor.class).stream().map(Anchor::getHref).filter(dove -> dove.contains("stato=")))
                .extracting(dove -> dove.replaceAll(".*stato=([a-z-]+).*", "$1"))
                .containsExactlyInAnyOrder(
                        "completato", "in-linea", "in-ritardo", "critico", "non-avviato", "non-valutabile");
    }

    @Test
    void il_cruscotto_risponde_a_cinque_domande_con_le_stesse_cifre() {
        entra(giunta);
        vai("cruscotto");
        assertThat(_get(H1.class).getText()).isEqualTo("Come va il Piano 2026");
        assertThat(_find(Carta.class)).hasSize(5);
        assertThat(risposta("A che punto siamo?"))
                .isEqualTo("60,0 punti sotto l’atteso, tutti da Lavori pubblici e Cultura.");
        assertThat(risposta("Quali settori sono indietro?")).startsWith("Due su due. Critici ");
        assertThat(risposta("Quali politiche avanzano meno?"))
                .isEqualTo("Servizi istituzionali: 60,0 punti sotto l’atteso.");
        assertThat(risposta("Dove arriviamo a fine anno?")).startsWith("Al 0,0");
        assertThat(risposta("Dove e quando nasce il ritardo?")).isEqualTo("Da marzo in Lavori pubblici e Cultura.");
        assertThat(_find(EChart.class))
                .allMatch(grafico ->
                        !grafico.getElement().getAttribute("aria-label").isBlank());
    }

    @Test
    void un_mese_svolto_da_un_altro_muove_cifra_e_grafici_di_chi_guarda() {
        entra(giunta);
        vai("piano/2026/cruscotto");
        String prima = opzione("Quali settori sono indietro?");
        schede.modifica(id, new SvolgiMese(1, Periodo.MARZO, true), responsabile);
        notizie();
        assertThat(risposta("A che punto siamo?")).startsWith("50,0 punti sotto l’atteso: Cultura ne spiega 30,0.");
        assertThat(opzione("Quali settori sono indietro?")).isNotEqualTo(prima).contains("20,0\u00a0%");
        assertThat(_get(CartaCifra.class).getElement().getTextRecursively())
                .contains("10,0")
                .contains("+10,0 · Tommaso B.");
        assertThat(_get(Span.class, s -> s.withClasses("diretta")).getText())
                .contains("Tommaso Bellini, Lavori pubblici");
    }

    @Test
    void cio_che_si_guarda_non_si_riordina_mentre_cambia() {
        entra(giunta);
        vai("piano/2026/cruscotto");
        String prima = ordine();
        schede.modifica(id, new SvolgiMese(1, Periodo.MARZO, true), responsabile);
        notizie();
        assertThat(ordine()).isEqualTo(prima);
    }

    @Test
    void un_giorno_passato_si_chiede_con_i_passi_o_con_l_indirizzo_e_si_torna_a_oggi() {
        schede.modifica(id, new SvolgiMese(1, Periodo.MARZO, true), responsabile);
        entra(giunta);
        vai("piano/2026/cruscotto?al=2026-02-28");
        assertThat(risposta("A che punto siamo?")).startsWith("Non è ancora il momento");
        assertThat(_get(DatePicker.class).getValue()).isEqualTo(LocalDate.of(2026, 2, 28));
        assertThat(_find(NativeButton.class, s -> s.withText("Torna a oggi"))).hasSize(1);
        _click(_get(
                Button.class, s -> s.withPredicate(bottone -> etichetta(bottone).equals("Fine mese successivo"))));
        assertThat(_get(DatePicker.class).getValue()).isEqualTo(LocalDate.of(2026, 3, 31));
        _click(_get(NativeButton.class, s -> s.withText("Torna a oggi")));
        assertThat(_get(DatePicker.class).getValue()).isEqualTo(LocalDate.of(2026, 6, 15));
        assertThat(_find(NativeButton.class, s -> s.withText("Torna a oggi"))).isEmpty();
    }

    @Test
    void una_data_scritta_male_o_fuori_dal_piano_non_rompe_nulla() {
        entra(giunta);
        vai("piano/2026/cruscotto?al=ieri");
        assertThat(_get(DatePicker.class).getValue()).isEqualTo(LocalDate.of(2026, 6, 15));
        vai("piano/2026/cruscotto?al=2031-01-01");
        assertThat(_get(DatePicker.class).getValue()).isEqualTo(LocalDate.of(2026, 12, 31));
    }

    @Test
    void i_punti_che_mancano_stanno_nell_ordine_e_con_i_valori_della_frase() {
        schede.inserisci(Esempi.scheda(3, lavori), segretario);
        schede.modifica(id, new SvolgiMese(1, Periodo.MARZO, true), responsabile);
        schede.modifica(id, new SvolgiMese(1, Periodo.APRILE, true), responsabile);
        entra(giunta);
        vai("piano/2026/settori/" + lavori);
        assertThat(righe())
                .extracting(ElencoLivelli.Riga::nome, ElencoLivelli.Riga::nota)
                .containsExactly(tuple("3. Obiettivo 3", "−30,0 punti"), tuple("1. Obiettivo 1", "−10,0 punti"));
        assertThat(risposta("Da dove vengono i punti che mancano?"))
                .isEqualTo("Due schede su due sono indietro e valgono 40,0 punti.");
    }

    @Test
    void un_conto_di_piu_schede_apre_quelle_sole() {
        entra(soloSegretario);
        vai("cruscotto");
        Anchor conto =
                _get(Anchor.class, s -> s.withPredicate(voce -> voce.getHref().contains("perche=DUBBI")));
        assertThat(conto.getHref()).isEqualTo("piano/2026/schede?solo=1.2&perche=DUBBI");
    }

    @Test
    void un_settore_nato_dopo_ha_subito_la_sua_pagina_con_il_suo_nome() {
        entra(giunta);
        vai("cruscotto");
        long sport = settori.crea("Sport", Set.of(), segretario).id();
        vai("piano/2026/settori/" + sport);
        assertThat(_get(H1.class).getText()).isEqualTo("Sport");
        settori.rinomina(sport, "Sport e giovani", segretario);
        vai("cruscotto");
        vai("piano/2026/settori/" + sport);
        assertThat(_get(H1.class).getText()).isEqualTo("Sport e giovani");
    }

    @Test
    void premere_una_barra_porta_al_settore_e_una_casella_al_suo_giorno() {
        entra(giunta);
        vai("piano/2026/cruscotto");
        premi("Quali settori sono indietro?", String.valueOf(lavori));
        assertThat(_get(H1.class).getText()).isEqualTo("Lavori pubblici");
        assertThat(righe()).singleElement().satisfies(riga -> {
            assertThat(riga.nome()).isEqualTo("1. Obiettivo 1");
            assertThat(riga.indirizzo()).isEqualTo("piano/2026/schede/1");
        });
        vai("piano/2026/cruscotto");
        premi("Dove e quando nasce il ritardo?", lavori + "/2026-04-30");
        assertThat(_get(DatePicker.class).getValue()).isEqualTo(LocalDate.of(2026, 4, 30));
        vai("piano/2026/cruscotto");
        premi("Quali politiche avanzano meno?", "01");
        assertThat(_get(H1.class).getText()).isEqualTo("Servizi istituzionali");
        assertThat(righe()).extracting(ElencoLivelli.Riga::nome).contains("2. Obiettivo 2");
    }

    @Test
    void ogni_grafico_ha_la_sua_tabella_che_porta_dove_porta_il_grafico() {
        entra(giunta);
        vai("piano/2026/cruscotto");
        Carta carta = carta("Quali settori sono indietro?");
        carta.mostraTabella(true);
        assertThat(carta.getElement().getTextRecursively()).contains("Settore", "Scostamento", "60,0", "Critico");
        assertThat(_find(Carta.class))
                .allSatisfy(una -> assertThat(una.isTabella()).isEqualTo(una == carta));
    }

    @Test
    void il_menu_di_una_carta_apre_la_tabella_e_la_chiude_senza_lasciarne_niente() {
        entra(giunta);
        vai("piano/2026/cruscotto");
        Carta carta = carta("Quali settori sono indietro?");
        long prima = nodi(carta.getElement());
        dalBrowser(carta, "mossa", "scambia");
        assertThat(carta.isTabella()).isTrue();
        dalBrowser(carta, "mossa", "scambia");
        assertThat(carta.isTabella()).isFalse();
        assertThat(nodi(carta.getElement())).isEqualTo(prima);
    }

    private static long nodi(Element elemento) {
        return 1
                + elemento.getChildren()
                        .filter(figlio -> !figlio.isTextNode())
                        .mapToLong(SituazioneTest::nodi)
                        .sum();
    }

    @Test
    void una_cifra_si_spiega_con_pesi_date_ed_eta() {
        entra(giunta);
        vai("piano/2026/settori/" + lavori);
        dalBrowser(_get(ElencoLivelli.class), "spiega-cifra", String.valueOf(id));
        String testo = _get(Spiegatore.class).getElement().getTextRecursively();
        assertThat(testo).contains("FASE 1", "60\u00a0%", "mai").contains("Effettivo 0,0");
    }

    @Test
    void il_segretario_vede_se_il_piano_e_scritto_bene_e_dove_sistemarlo() {
        entra(soloSegretario);
        vai("");
        assertThat(risposta("Il piano è scritto bene?"))
                .contains("da sistemare")
                .contains("bloccano");
        assertThat(_get(PianoScritto.class).getElement().getTextRecursively())
                .contains("Pesi del settore diversi da 100", "la somma è 20");
    }

    @Test
    void ogni_ruolo_comincia_dalla_sua_pagina() {
        entra(responsabile);
        vai("");
        assertThat(_get(H1.class).getText()).isEqualTo("Cosa devo fare oggi");
        assertThat(risposta("Che cosa aspetta una risposta?"))
                .isEqualTo("Una fase in ritardo aspetta una motivazione.");
        assertThat(_find(Anchor.class)).anyMatch(voce -> voce.getHref().equals("piano/2026/schede/1?fase=1"));
        assertThat(_find(Anchor.class)).noneMatch(voce -> voce.getHref().equals("piano/2026/schede/2?fase=1"));
        MockVaadin.tearDown();
        entra(giunta);
        vai("");
        assertThat(_get(H1.class).getText()).isEqualTo("Come va il Piano 2026");
    }

    @Test
    void l_assessore_comincia_dalle_schede_delle_sue_deleghe() {
        long persona = persone.crea("Fabio Galli", Set.of(), segretario).id();
        Utente assessore = utente("fabio", "Fabio Galli", new Ruolo.Assessore(persona));
        entra(assessore);
        vai("");
        assertThat(_get(Paragraph.class).getText())
                .isEqualTo("Nessuna scheda del piano 2026 ti ha come assessore di riferimento. Lo indica, scheda per"
                        + " scheda, il segretario: chiedi a Carla Neri, " + segretario.nome() + ".");
        schede.modifica(id, new CambiaAssessore(persona), segretario);
        notizie();
        assertThat(risposta("Quali schede sono indietro?")).isEqualTo("È indietro.");
        assertThat(righe()).extracting(ElencoLivelli.Riga::nome).containsExactly("1. Obiettivo 1");
    }

    @Test
    void senza_piano_c_e_una_frase_e_per_il_segretario_un_azione() {
        List.of("anomalia", "indicatore", "fase", "scheda", "piano").forEach(t -> sql.update("delete from " + t));
        entra(soloSegretario);
        vai("");
        assertThat(_get(Anchor.class, s -> s.withText("Importa il documento")).getHref())
                .isEqualTo("importa");
        MockVaadin.tearDown();
        entra(giunta);
        vai("");
        assertThat(_get(H1.class).getText()).isEqualTo("Non c’è ancora un piano");
    }

    @Test
    void duecento_pagine_aperte_e_chiuse_non_lasciano_iscrizioni() {
        entra(giunta);
        for (int i = 0; i < 200; i++) {
            UI.getCurrent()
                    .navigate(GruppoView.class, new RouteParameters(Map.of("anno", "2026", "settore", "" + lavori)));
            UI.getCurrent().navigate("password");
        }
        assertThat(diretta.iscritte()).isZero();
        vai("piano/2026/cruscotto");
        assertThat(diretta.iscritte()).isEqualTo(1);
    }

    private Utente utente(String accesso, String nome, Ruolo ruolo) {
        return utenti.crea(
                new Utenti.Nuovo(accesso, nome, null, Set.of(ruolo)), "Segretissima-1", senzaChiedere(segretario));
    }

    private static void vai(String indirizzo) {
        String[] parti = indirizzo.split("\\?", 2);
        UI.getCurrent().navigate(parti[0], QueryParameters.fromString(parti.length > 1 ? parti[1] : ""));
    }

    private void notizie() {
        ritmo.scorri();
        MockVaadin.clientRoundtrip(true);
    }

    private static Carta carta(String domanda) {
        return _get(
                Carta.class,
                s -> s.withPredicate(
                        carta -> carta.getElement().getTextRecursively().startsWith(domanda)));
    }

    private static String risposta(String domanda) {
        return _get(carta(domanda), Paragraph.class, s -> s.withClasses("risposta"))
                .getText();
    }

    private static String opzione(String domanda) {
        return String.valueOf(ReflectionTestUtils.getField(_get(carta(domanda), EChart.class), "voluta"));
    }

    private static String ordine() {
        String opzione = opzione("Quali settori sono indietro?");
        int da = opzione.indexOf("\"yAxis\"");
        return opzione.substring(da, opzione.indexOf("\"tooltip\"", da));
    }

    private static void premi(String domanda, String elemento) {
        EChart grafico = _get(carta(domanda), EChart.class);
        ComponentUtil.fireEvent(grafico, new EChart.SelectEvent(grafico, true, elemento, "", 0));
    }

    private static List<ElencoLivelli.Riga> righe() {
        return _get(ElencoLivelli.class).righe();
    }

    /** Un gesto su ciò che il browser disegna da sé. */
    private static void dalBrowser(Component dove, String evento, String che) {
        ObjectNode dati = JsonNodeFactory.instance.objectNode().put("event.detail", che);
        dove.getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(dove.getElement(), evento, dati));
    }

    private static String etichetta(Component componente) {
        return String.valueOf(componente.getElement().getAttribute("aria-label"));
    }
}
