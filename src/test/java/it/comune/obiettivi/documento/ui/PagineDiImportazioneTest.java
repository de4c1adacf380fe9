package it.comune.obiettivi.documento.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static it.comune.obiettivi.ente.Riconosciuto.senzaChiedere;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.UploadKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.FileRejectedEvent;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.QueryParameters;
import it.comune.obiettivi.DocumentoGrande;
import it.comune.obiettivi.ProvaDiPagina;
import it.comune.obiettivi.Svuota;
import it.comune.obiettivi.diretta.RitmoFermo;
import it.comune.obiettivi.documento.Decisione;
import it.comune.obiettivi.documento.Decisione.SuAnomalia;
import it.comune.obiettivi.documento.Decisione.SuSettore;
import it.comune.obiettivi.documento.Dubbio;
import it.comune.obiettivi.documento.Dubbio.Mossa;
import it.comune.obiettivi.documento.Importazioni;
import it.comune.obiettivi.documento.Proposta;
import it.comune.obiettivi.documento.Revisione;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.Codice;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.Gravita;
import it.comune.obiettivi.documento.lettura.Lettore;
import it.comune.obiettivi.ente.PrimoUtente;
import it.comune.obiettivi.ente.Ruolo;
import it.comune.obiettivi.ente.Utente;
import it.comune.obiettivi.ente.Utenti;
import it.comune.obiettivi.piano.Anomalia.Stato;
import it.comune.obiettivi.piano.Schede;
import it.comune.obiettivi.telaio.PaginaMancante.Mancante;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

/** I gesti di chi importa: caricare, rivedere, confermare; e che cosa si vede quando il file non va. */
@Import(RitmoFermo.Fermo.class)
@TestPropertySource(properties = "obiettivi.oggi=2026-06-15")
class PagineDiImportazioneTest extends ProvaDiPagina {

    @Autowired
    Importazioni importazioni;

    @Autowired
    Schede schede;

    @Autowired
    Utenti utenti;

    @Autowired
    PrimoUtente primoUtente;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    RitmoFermo ritmo;

    Utente segretario;

    @BeforeEach
    void prepara() {
        ritmo.scorri();
        Svuota.tutto(sql);
        segretario = primoUtente.crea("capo:Segreta-2025").orElseThrow().utente();
    }

    @Test
    void un_documento_caricato_apre_la_sua_revisione_e_il_piano_non_cambia() throws Exception {
        entra(segretario);
        vai("importa");
        carica("piano.txt", documento());
        _assertOne(RevisioneView.class);
        assertThat(importazioni.daConfermare()).singleElement().satisfies(proposta -> {
            assertThat(proposta.nome()).isEqualTo("piano.txt");
            assertThat(indirizzo()).isEqualTo("importa/" + proposta.id());
        });
        assertThat(schede.diAnno(2026)).isEmpty();
        assertThat(righe()).hasSize(42);
    }

    static Stream<Arguments> sbagliati() throws IOException {
        byte[] buono = documento();
        byte[] zip = {'P', 'K', 3, 4, 20, 0, 6, 0};
        byte[] binario = new byte[5000];
        return Stream.of(
                Arguments.of("vuoto.txt", new byte[0], "vuoto"),
                Arguments.of("binario.txt", binario, "binari"),
                Arguments.of("relazione.docx.txt", zip, "programma d'ufficio"),
                Arguments.of("piano.pdf.txt", "%PDF-1.7 eccetera".getBytes(StandardCharsets.UTF_8), "PDF"),
                Arguments.of(
                        "verbale.txt",
                        "Verbale della seduta\n\nSono presenti tutti.".getBytes(StandardCharsets.UTF_8),
                        "non ci sono schede obiettivo"),
                Arguments.of("enorme.txt", new byte[Lettore.LIMITE + 1], "20 MB"),
                Arguments.of("inizio.txt", Arrays.copyOf(buono, 60), "non ci sono schede obiettivo"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sbagliati")
    void un_file_che_non_va_si_spiega_sul_posto_e_non_lascia_nulla(String nome, byte[] contenuto, String perche) {
        entra(segretario);
        vai("importa");
        carica(nome, contenuto);
        assertThat(testi("nota-errore"))
                .singleElement()
                .asString()
                .contains(nome)
                .contains(perche)
                .contains("Nel piano non è cambiato nulla");
        assertThat(importazioni.daConfermare()).isEmpty();
        _assertOne(Upload.class);
    }

    @Test
    void un_file_tagliato_si_legge_e_si_dice() throws Exception {
        byte[] buono = documento();
        entra(segretario);
        vai("importa");
        carica("mezzo.txt", Arrays.copyOf(buono, buono.length / 2));
        assertThat(testi("nota-avviso")).anyMatch(testo -> testo.contains("sembra tagliato"));
    }

    @Test
    void la_codifica_di_windows_si_riconosce() throws Exception {
        String testo = new String(documento(), StandardCharsets.UTF_8);
        entra(segretario);
        vai("importa");
        carica("windows.txt", testo.getBytes(Charset.forName("windows-1252")));
        assertThat(tutto()).contains("Windows-1252");
    }

    @Test
    void il_browser_rifiuta_gli_altri_tipi_di_file_con_un_messaggio() {
        entra(segretario);
        vai("importa");
        Upload carica = _get(Upload.class);
        assertThat(carica.getAcceptedFileExtensions()).containsExactly(".txt", ".tsv", ".csv");
        assertThat(carica.getMaxFileSize()).isEqualTo(Lettore.LIMITE);
        String perche = carica.getI18n().getError().getIncorrectFileType();
        com.vaadin.flow.component.ComponentUtil.fireEvent(carica, new FileRejectedEvent(carica, perche, "piano.docx"));
        assertThat(testi("nota-errore"))
                .singleElement()
                .asString()
                .contains("piano.docx")
                .contains("salvalo come testo");
    }

    @Test
    void una_proposta_si_scarta_e_ci_si_ripensa() throws Exception {
        Proposta proposta = proponi();
        entra(segretario);
        vai("importa");
        premiEtichetta("Scarta piano.txt");
        assertThat(importazioni.daConfermare()).isEmpty();
        premi("Annulla");
        assertThat(importazioni.daConfermare()).extracting(Proposta::id).containsExactly(proposta.id());
        _assertOne(Anchor.class, s -> s.withText("piano.txt"));
    }

    @Test
    void un_dubbio_si_accetta_si_riapre_e_si_lascia() throws Exception {
        Proposta proposta = proponi();
        Dubbio dubbio = dubbio(proposta, Codice.PESO_SCHEDA_MANCANTE);
        apri(proposta, dubbio);
        RigaDubbio riga = riga(dubbio);
        premi(riga, "Accetta");
        assertThat(stesso(dubbio, proposta))
                .returns(Stato.ACCETTATA, Dubbio::stato)
                .returns(dubbio.letta().proposta(), Dubbio::inUso);
        assertThat(testo(riga))
                .contains("accettata")
                .contains("In uso" + dubbio.letta().proposta() + "\u00a0%");
        premi(riga, "Riapri");
        assertThat(stesso(dubbio, proposta)).isEqualTo(dubbio);
        premi(riga, "Lascia com’è");
        assertThat(stesso(dubbio, proposta).stato()).isEqualTo(Stato.LASCIATA);
    }

    @Test
    void un_valore_sbagliato_si_spiega_e_resta_scritto() throws Exception {
        Proposta proposta = proponi();
        Dubbio dubbio = dubbio(proposta, Codice.PESO_SCHEDA_MANCANTE);
        apri(proposta, dubbio);
        RigaDubbio riga = riga(dubbio);
        premi(riga, "Correggi");
        TextField campo = _get(riga, TextField.class);
        _setValue(campo, "molto");
        premi(riga, "Salva");
        assertThat(testo(riga)).contains("«molto» non è un peso");
        assertThat(campo.getValue()).isEqualTo("molto");
        assertThat(importazioni.leggi(proposta.id()).decisioni()).isEmpty();
        _setValue(campo, "12,50");
        premi(riga, "Salva");
        assertThat(stesso(dubbio, proposta))
                .returns(Stato.CORRETTA, Dubbio::stato)
                .returns("12,5", Dubbio::inUso);
        _assertNone(riga, TextField.class);
    }

    @Test
    void i_mesi_mostrano_le_due_letture_e_si_correggono_mese_per_mese() throws Exception {
        Proposta proposta = proponi();
        Dubbio dubbio = dubbio(proposta, Codice.RIGA_P_SPOSTATA);
        apri(proposta, dubbio);
        RigaDubbio riga = riga(dubbio);
        assertThat(_find(riga, RigaMesi.class)).hasSize(2);
        premi(riga, "Usa l’altra lettura");
        assertThat(stesso(dubbio, proposta).inUso())
                .isEqualTo(dubbio.altraLettura().orElseThrow());
        premi(riga, "Riapri");
        premi(riga, "Correggi");
        boolean aveva = dubbio.inUso().contains("2026-12");
        premi(_get(riga, NativeButton.class, s -> s.withText("DIC")));
        premi(riga, "Salva");
        assertThat(stesso(dubbio, proposta).inUso().contains("2026-12")).isNotEqualTo(aveva);
    }

    @Test
    void i_filtri_stanno_nell_indirizzo_e_scelgono_righe_e_dubbi() throws Exception {
        Proposta proposta = proponi();
        entra(segretario);
        vai("importa/" + proposta.id() + "?gravita=grave");
        long gravi = Revisione.di(proposta)
                .dubbi()
                .filter(dubbio ->
                        dubbio.scheda() > 0 && dubbio.letta().gravita().name().equals("GRAVE"))
                .map(Dubbio::scheda)
                .distinct()
                .count();
        assertThat(righe()).hasSize((int) gravi);
        _click(_get(
                NativeButton.class,
                s -> s.withPredicate(b -> b.getElement().getTextRecursively().startsWith("Decisi"))));
        assertThat(UI.getCurrent().getActiveViewLocation().getQueryParameters().getQueryString())
                .contains("gravita=grave")
                .contains("stato=decisi");
        assertThat(righe()).isEmpty();
        assertThat(tutto()).contains("Nessuna scheda corrisponde ai filtri.");
    }

    @Test
    void di_cinquecento_schede_la_pagina_ne_porta_cinquanta_e_i_conti_sono_su_tutte() throws Exception {
        long poche = importazioni
                .proponi("cento.txt", DocumentoGrande.di(100, 1), segretario)
                .id();
        Proposta molte = importazioni.proponi("cinquecento.txt", DocumentoGrande.di(500, 1), segretario);
        entra(segretario);
        vai("importa/" + poche);
        int componentiDiPoche = _find(Component.class).size();
        vai("importa/" + molte.id());
        assertThat(righe()).hasSize(50);
        assertThat(_find(Component.class).size()).isLessThan(2 * componentiDiPoche);
        assertThat(tutto()).contains("1–50 di 500");
        long info = Revisione.di(molte)
                .dubbi()
                .filter(d -> d.scheda() > 0 && d.letta().gravita().name().equals("INFO"))
                .count();
        assertThat(tutto()).contains("Note" + info);
    }

    @Test
    void le_pagine_di_una_revisione_stanno_nell_indirizzo_e_si_accetta_anche_cio_che_non_si_vede() throws Exception {
        Proposta proposta = importazioni.proponi("duecento.txt", DocumentoGrande.di(200, 1), segretario);
        entra(segretario);
        vai("importa/" + proposta.id());
        _click(_get(_get(ElencoSchede.class), NativeButton.class, s -> s.withText("Successive")));
        assertThat(UI.getCurrent().getActiveViewLocation().getQueryParameters().getQueryString())
                .contains("pagina=2");
        assertThat(righe().getFirst().getId()).contains("scheda-51");
        premi(_get(NativeButton.class, s -> s.withPredicate(b -> b.getText().startsWith("Accetta le"))));
        assertThat(importazioni.leggi(proposta.id()).decisioni())
                .anySatisfy(d -> assertThat(((SuAnomalia) d).scheda()).isGreaterThan(150));
    }

    @Test
    void un_guasto_di_qui_non_si_racconta_come_un_guasto_della_rete() {
        entra(segretario);
        vai("importa");
        var errori = _get(Upload.class).getI18n().getUploading().getError();
        assertThat(errori.getUnexpectedServerError())
                .doesNotContain("rete e riprova")
                .contains("guasto nostro");
        assertThat(errori.getServerUnavailable()).contains("Controlla la rete");
    }

    @Test
    void le_proposte_mostrate_si_accettano_insieme_e_si_annulla() throws Exception {
        Proposta proposta = proponi();
        entra(segretario);
        vai("importa/" + proposta.id() + "?gravita=info");
        premi(_get(NativeButton.class, s -> s.withPredicate(b -> b.getText().startsWith("Accetta le"))));
        assertThat(importazioni.leggi(proposta.id()).decisioni()).isNotEmpty();
        premi("Annulla");
        assertThat(importazioni.leggi(proposta.id()).decisioni()).isEmpty();
    }

    @Test
    void chi_accetta_o_conferma_tutto_lo_fa_di_cio_che_vede() throws Exception {
        Proposta proposta = proponi();
        entra(segretario);
        vai("importa/" + proposta.id() + "?gravita=info");
        NativeButton accetta =
                _get(NativeButton.class, s -> s.withPredicate(b -> b.getText().startsWith("Accetta le")));
        NativeButton conferma = _get(NativeButton.class, s -> s.withText("Conferma tutto"));
        PannelloNomi settori = _find(PannelloNomi.class).getFirst();
        NativeButton nomi = _get(settori, NativeButton.class, s -> s.withText("Conferma i nomi"));
        List<String> visti =
                Stream.of(accetta, conferma, nomi).map(ProvaDiPagina::visto).toList();
        Dubbio dubbio = Revisione.di(importazioni.leggi(proposta.id()))
                .dubbi()
                .filter(d -> d.letta().gravita() == Gravita.INFO
                        && d.scheda() > 0
                        && d.mosse().contains(Mossa.LASCIA)
                        && d.mosse().contains(Mossa.ACCETTA))
                .findFirst()
                .orElseThrow();
        Revisione.Nome nome =
                Revisione.di(importazioni.leggi(proposta.id())).nomiDeiSettori().getFirst();
        importazioni.decidi(
                proposta.id(),
                List.of(
                        new SuAnomalia(dubbio.scheda(), dubbio.chiave(), Stato.LASCIATA, dubbio.inUso()),
                        new SuSettore(nome.grafia(), "Un altro nome")),
                segretario);
        ritmo.scorri();
        MockVaadin.clientRoundtrip(true);
        List<Decisione> prima = importazioni.leggi(proposta.id()).decisioni();
        premi(accetta, visti.getFirst());
        premi(nomi, visti.getLast());
        premi(conferma, visti.get(1));
        assertThat(importazioni.leggi(proposta.id()).decisioni()).isEqualTo(prima);
        assertThat(schede.diAnno(2026)).isEmpty();
        assertThat(tutto()).contains("Intanto la revisione è cambiata");
        premi(accetta);
        assertThat(importazioni.leggi(proposta.id()).decisioni()).hasSizeGreaterThan(prima.size());
    }

    @Test
    void settori_persone_e_trasversali_si_confermano() throws Exception {
        Proposta proposta = proponi();
        entra(segretario);
        vai("importa/" + proposta.id());
        PannelloNomi settori = _find(PannelloNomi.class).getFirst();
        String primo = proposta.documento().settori().getFirst().nome();
        _click(_get(
                settori,
                NativeButton.class,
                s -> s.withPredicate(b -> ("Correggi il nome " + primo).equals(detto(b)))));
        _setValue(_get(settori, TextField.class), "Direzione generale");
        premi(settori, "Salva");
        premi(settori, "Conferma i nomi");
        Revisione dopo = Revisione.di(importazioni.leggi(proposta.id()));
        assertThat(dopo.nomiDeiSettori()).allMatch(Revisione.Nome::confermato);
        assertThat(dopo.nomiDeiSettori().getFirst().nome()).isEqualTo("Direzione generale");
        NativeButton separati =
                _find(NativeButton.class, s -> s.withText("Schede separate")).getFirst();
        _click(separati);
        assertThat(Revisione.di(importazioni.leggi(proposta.id())).gruppo(1)).contains(false);
        assertThat(separati.getElement().getAttribute("aria-pressed")).isEqualTo("true");
    }

    @Test
    void conferma_tutto_e_un_clic_e_la_seconda_volta_non_cambia_nulla() throws Exception {
        Proposta proposta = proponi();
        entra(segretario);
        vai("importa/" + proposta.id());
        premi("Conferma tutto");
        attendi(() -> assertThat(testi("nota-bene")).anyMatch(testo -> testo.contains("sono entrate 42 schede")));
        _assertOne(Anchor.class, s -> s.withText("Vai al cruscotto"));
        assertThat(schede.diAnno(2026)).hasSize(42);
        _assertNone(NativeButton.class, s -> s.withText("Conferma tutto"));
        vai("importa/" + proponi().id());
        premi("Conferma tutto");
        attendi(() -> assertThat(testi("nota-bene")).anyMatch(testo -> testo.contains("non è cambiato nulla")));
    }

    @Test
    void cio_che_decide_un_altro_si_vede() throws Exception {
        Proposta proposta = proponi();
        Dubbio dubbio = dubbio(proposta, Codice.PESO_SCHEDA_MANCANTE);
        apri(proposta, dubbio);
        importazioni.decidi(
                proposta.id(),
                List.of(new SuAnomalia(dubbio.scheda(), dubbio.chiave(), Stato.CORRETTA, "33")),
                segretario);
        ritmo.scorri();
        MockVaadin.clientRoundtrip(true);
        assertThat(testo(riga(dubbio))).contains("In uso33\u00a0%").contains("corretta");
        importazioni.scarta(proposta.id(), segretario);
        ritmo.scorri();
        MockVaadin.clientRoundtrip(true);
        assertThat(testi("nota-avviso")).anyMatch(testo -> testo.contains("scartata"));
        premi("Riprendi");
        assertThat(importazioni.daConfermare()).hasSize(1);
    }

    @Test
    void il_testo_del_documento_resta_testo() throws Exception {
        String marcato = new String(documento(), StandardCharsets.UTF_8)
                .replaceFirst("OBIETTIVO:\t", "OBIETTIVO:\t<b onclick=alert(1)>Grassetto</b> ");
        Proposta proposta = importazioni.proponi("marcato.txt", marcato.getBytes(StandardCharsets.UTF_8), segretario);
        entra(segretario);
        vai("importa/" + proposta.id() + "?aperte=1");
        assertThat(_get(TestoGrezzo.class).getElement().getTextRecursively())
                .contains("<b onclick=alert(1)>Grassetto</b>");
    }

    @Test
    void chi_non_e_segretario_non_entra() throws Exception {
        Proposta proposta = proponi();
        Utente altro = utenti.crea(
                new Utenti.Nuovo("giunta", "Giunta", null, Set.of(new Ruolo.Giunta())),
                "Segretissima-1",
                senzaChiedere(segretario));
        entra(altro);
        assertThatThrownBy(() -> vai("importa/" + proposta.id()))
                .hasStackTraceContaining(AccessDeniedException.class.getSimpleName());
        assertThatThrownBy(() -> vai("importa")).hasStackTraceContaining(AccessDeniedException.class.getSimpleName());
    }

    @Test
    void una_proposta_che_non_c_e_si_dice() {
        entra(segretario);
        assertThatThrownBy(() -> vai("importa/987654")).hasStackTraceContaining(Mancante.class.getSimpleName());
    }

    private Proposta proponi() throws Exception {
        return importazioni.proponi("piano.txt", documento(), segretario);
    }

    private void apri(Proposta proposta, Dubbio dubbio) {
        entra(segretario);
        vai("importa/" + proposta.id());
        _click(_get(
                NativeButton.class,
                s -> s.withPredicate(
                        b -> ("dubbi-" + dubbio.scheda()).equals(b.getElement().getAttribute("aria-controls")))));
    }

    private static Dubbio dubbio(Proposta proposta, Codice codice) {
        return Revisione.di(proposta)
                .dubbi()
                .filter(dubbio -> dubbio.letta().codice() == codice)
                .findFirst()
                .orElseThrow();
    }

    private Dubbio stesso(Dubbio dubbio, Proposta proposta) {
        return Revisione.di(importazioni.leggi(proposta.id()))
                .dubbi(dubbio.scheda())
                .get(dubbio.chiave() - 1);
    }

    private static RigaDubbio riga(Dubbio dubbio) {
        return _find(_get(RigaScheda.class, s -> s.withId("scheda-" + dubbio.scheda())), RigaDubbio.class)
                .get(dubbio.chiave() - 1);
    }

    private static List<RigaScheda> righe() {
        return _find(RigaScheda.class);
    }

    private void carica(String nome, byte[] contenuto) {
        UploadKt._upload(_get(Upload.class), nome, contenuto);
        MockVaadin.clientRoundtrip(true);
    }

    private static void attendi(Runnable vero) {
        await().pollInSameThread().untilAsserted(() -> {
            MockVaadin.clientRoundtrip(true);
            vero.run();
        });
    }

    private static void premi(String testo) {
        premi(_get(NativeButton.class, s -> s.withText(testo)));
    }

    private static void premi(Component dove, String testo) {
        premi(_get(dove, NativeButton.class, s -> s.withText(testo)));
    }

    private static void premiEtichetta(String etichetta) {
        premi(_get(NativeButton.class, s -> s.withPredicate(b -> etichetta.equals(detto(b)))));
    }

    private static String detto(Component componente) {
        return String.valueOf(componente.getElement().getAttribute("aria-label"));
    }

    private static String testo(Component componente) {
        return componente.getElement().getTextRecursively();
    }

    private static String tutto() {
        return testo(_get(RevisioneView.class));
    }

    private static List<String> testi(String classe) {
        return _find(Component.class, s -> s.withClasses(classe)).stream()
                .map(PagineDiImportazioneTest::testo)
                .toList();
    }

    private static String indirizzo() {
        return UI.getCurrent().getActiveViewLocation().getPath();
    }

    private static void vai(String indirizzo) {
        String[] parti = indirizzo.split("\\?", 2);
        UI.getCurrent().navigate(parti[0], QueryParameters.fromString(parti.length > 1 ? parti[1] : ""));
    }

    private static byte[] documento() throws IOException {
        try (InputStream risorsa =
                Objects.requireNonNull(PagineDiImportazioneTest.class.getResourceAsStream("/demo/piano-2026.txt"))) {
            return risorsa.readAllBytes();
        }
    }
}
