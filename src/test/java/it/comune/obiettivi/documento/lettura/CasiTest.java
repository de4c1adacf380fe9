package it.comune.obiettivi.documento.lettura;

import static it.comune.obiettivi.piano.Periodo.*;
import static org.assertj.core.api.Assertions.assertThat;

import it.comune.obiettivi.documento.lettura.DocumentoLetto.AnomaliaLetta;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.Codice;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.FaseLetta;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.IndicatoreLetto;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.SchedaLetta;
import it.comune.obiettivi.piano.Mesi;
import it.comune.obiettivi.piano.Periodo;
import it.comune.obiettivi.piano.Peso;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** I piccoli documenti che si leggevano male, che non sono nel progetto: ciò che una persona attenta vi legge. */
class CasiTest {

    private static final String CARTELLA = "shared/casi";

    private static byte[] contenuto(String nome) throws IOException {
        String data = System.getProperty("obiettivi.casi");
        Path percorso = data != null
                ? Path.of(data, nome)
                : Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                        .map(cartella -> cartella.resolve(CARTELLA).resolve(nome))
                        .filter(Files::exists)
                        .findFirst()
                        .orElse(null);
        boolean presente = percorso != null && Files.exists(percorso);
        if (!presente) {
            System.out.println("ATTENZIONE: caso non trovato (" + CARTELLA + "/" + nome
                    + " o -Dobiettivi.casi): le prove su di esso si saltano.");
        }
        Assumptions.assumeTrue(presente, "caso non trovato: " + nome);
        return Files.readAllBytes(Objects.requireNonNull(percorso));
    }

    private static DocumentoLetto leggi(String nome) throws IOException, DocumentoIlleggibile {
        return Lettore.leggi(contenuto(nome));
    }

    private static SchedaLetta scheda(String nome) throws IOException, DocumentoIlleggibile {
        DocumentoLetto documento = leggi(nome);
        assertThat(documento.schede()).hasSize(1);
        return documento.schede().getFirst();
    }

    private static List<String> dubbi(SchedaLetta scheda, Codice codice) {
        return scheda.anomalie().stream()
                .filter(anomalia -> anomalia.codice() == codice)
                .map(AnomaliaLetta::originale)
                .toList();
    }

    @Test
    void un_trattino_al_posto_di_un_nome_vuol_dire_vuoto() throws Exception {
        DocumentoLetto documento = leggi("nome-un-trattino.txt");
        assertThat(documento.schede()).extracting(s -> s.testata().titolo()).containsExactly("Prima", "Seconda");
        assertThat(documento.schede().getLast().testata().responsabile().proposto())
                .isEmpty();
        assertThat(dubbi(documento.schede().getLast(), Codice.RESPONSABILE_MANCANTE))
                .hasSize(1);
    }

    @Test
    void le_migliaia_non_sono_date() throws Exception {
        SchedaLetta scheda = scheda("migliaia-come-date.txt");
        assertThat(scheda.indicatori())
                .extracting(IndicatoreLetto::atteso)
                .containsExactly("1.100", "3.120", "12.5", "9.5");
        assertThat(scheda.anomalie())
                .extracting(a -> a.codice().name())
                .noneMatch(codice -> codice.startsWith("DATA_"));
    }

    @Test
    void lo_stato_di_partenza_non_e_il_valore_atteso() throws Exception {
        SchedaLetta scheda = scheda("indicatori-stato-e-target.txt");
        assertThat(scheda.indicatori())
                .containsExactly(new IndicatoreLetto(1, 1, "Tempo medio di riparazione", "giorni", "5", "", ""));
        assertThat(dubbi(scheda, Codice.TESTO_NON_COLLOCATO)).containsExactly("stato: 8");
    }

    @Test
    void attesa_e_realizzata_sono_il_valore_atteso_e_quello_raggiunto() throws Exception {
        SchedaLetta scheda = scheda("indicatori-attesa-e-realizzata.txt");
        assertThat(scheda.indicatori())
                .containsExactly(
                        new IndicatoreLetto(1, 1, "n. associazioni coinvolte", "", "superiore a 2", "n. 4", ""),
                        new IndicatoreLetto(2, 1, "n. incontri", "", "3", "5", ""));
    }

    @Test
    void le_colonne_in_piu_non_entrano_nel_testo() throws Exception {
        SchedaLetta scheda = scheda("fasi-colonne-in-piu.txt");
        assertThat(scheda.fasi()).extracting(FaseLetta::testo).containsExactly("Progetto", "Lavori");
        assertThat(scheda.fasi()).extracting(FaseLetta::peso).containsExactly(Peso.di(40), Peso.di(60));
        assertThat(dubbi(scheda, Codice.TESTO_NON_COLLOCATO))
                .containsExactlyInAnyOrder(
                        "scadenza: 31.03.2026", "% raggiunta: 100", "scadenza: 31.10.2026", "% raggiunta: 75");
    }

    @Test
    void i_mesi_vanno_dall_inizio_alla_fine() throws Exception {
        SchedaLetta scheda = scheda("fasi-con-data-di-inizio-e-fine.txt");
        assertThat(scheda.fasi()).extracting(FaseLetta::testo).containsExactly("Stima", "Bando");
        assertThat(scheda.fasi()).extracting(FaseLetta::peso).containsExactly(Peso.di(40), Peso.di(60));
        assertThat(scheda.fasi().getFirst().previsti()).isEqualTo(Mesi.di(FEBBRAIO, MARZO, APRILE));
        assertThat(scheda.fasi().getLast().previsti())
                .isEqualTo(Mesi.di(MAGGIO, GIUGNO, LUGLIO, AGOSTO, SETTEMBRE, OTTOBRE, NOVEMBRE));
    }

    @Test
    void un_trimestre_sono_i_suoi_tre_mesi() throws Exception {
        SchedaLetta scheda = scheda("trimestri.txt");
        assertThat(scheda.fasi().getFirst().previsti())
                .isEqualTo(Mesi.di(GENNAIO, FEBBRAIO, MARZO, APRILE, MAGGIO, GIUGNO));
        assertThat(scheda.fasi().getLast().previsti())
                .isEqualTo(Mesi.di(LUGLIO, AGOSTO, SETTEMBRE, OTTOBRE, NOVEMBRE, DICEMBRE));
        assertThat(dubbi(scheda, Codice.MESI_DAI_PERIODI)).hasSize(1);
        assertThat(dubbi(scheda, Codice.GRIGLIA_SENZA_INTESTAZIONE)).isEmpty();
    }

    @Test
    void i_segni_sono_croci_e_i_valori_un_dubbio_solo() throws Exception {
        SchedaLetta scheda = scheda("segni-nei-mesi.txt");
        assertThat(scheda.fasi().getFirst().previsti())
                .isEqualTo(Mesi.di(GENNAIO, FEBBRAIO, MARZO, APRILE, MAGGIO, SETTEMBRE, OTTOBRE));
        assertThat(dubbi(scheda, Codice.SEGNO_NON_CAPITO)).containsExactly("=; 1; 25%; >");
    }

    @Test
    void le_celle_possono_essere_separate_da_barre() throws Exception {
        SchedaLetta scheda = scheda("celle-separate-da-barre.txt");
        assertThat(scheda.testata().titolo()).isEqualTo("Copie di atti");
        assertThat(scheda.testata().responsabile().proposto()).isEqualTo("Nora Vigentini");
        assertThat(scheda.fasi()).extracting(FaseLetta::peso).containsExactly(Peso.di(40), Peso.di(60));
        assertThat(scheda.fasi().getFirst().previsti()).isEqualTo(Mesi.di(FEBBRAIO, MARZO));
        assertThat(scheda.indicatori().getFirst().atteso()).isEqualTo("maggiore o uguale a 90,00%");
        assertThat(dubbi(scheda, Codice.VERSO_PRESUNTO)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 202, 209})
    void un_piano_intero_si_legge_come_sta_scritto(int numero) throws Exception {
        DocumentoLetto documento = leggi("piano-" + numero + ".txt");
        JsonNode attese = JsonMapper.shared().readTree(contenuto("piano-" + numero + ".json"));
        assertThat(documento.schede()).hasSize(attese.size());
        for (SchedaLetta scheda : documento.schede()) {
            confronta(scheda, attese.get(scheda.numero() - 1), documento.anno());
        }
    }

    private static void confronta(SchedaLetta scheda, JsonNode attesa, int anno) {
        String quale = "scheda " + scheda.numero();
        var testata = scheda.testata();
        assertThat(testata.titolo()).as(quale).isEqualTo(attesa.get("titolo").asString());
        assertThat(testata.finalita())
                .as(quale)
                .isEqualTo(attesa.get("descrizione").asString());
        assertThat(testata.settore().scritto())
                .as(quale)
                .isEqualTo(attesa.get("settore").asString());
        assertThat(testata.responsabile().scritto())
                .as(quale)
                .isEqualTo(attesa.get("responsabile").asString());
        assertThat(testata.assessore().scritto())
                .as(quale)
                .isEqualTo(attesa.get("assessore").asString());
        assertThat(testata.trasversale())
                .as(quale)
                .isEqualTo(attesa.get("trasversale").asBoolean());
        assertThat(testata.peso()).as(quale).isEqualTo(peso(attesa.get("peso")));
        assertThat(scheda.fasi()).as(quale).hasSameSizeAs(elenco(attesa.get("fasi")));
        for (int i = 0; i < scheda.fasi().size(); i++) {
            FaseLetta fase = scheda.fasi().get(i);
            JsonNode sua = attesa.get("fasi").get(i);
            String dove = quale + ", fase " + fase.numero();
            assertThat(fase.numero()).as(dove).isEqualTo(sua.get("numero").asString());
            assertThat(fase.testo()).as(dove).isEqualTo(sua.get("testo").asString());
            assertThat(fase.peso()).as(dove).isEqualTo(peso(sua.get("peso")));
            List<String> mesi = mesi(fase.previsti(), anno);
            List<String> giusti = elenco(sua.get("mesiPrevisti")).stream()
                    .map(JsonNode::asString)
                    .toList();
            if (sua.has("rigaSpostata")) {
                List<String> altri = mesi(Objects.requireNonNull(fase.altraLettura()), anno);
                assertThat(List.of(mesi, altri)).as(dove).contains(giusti);
                assertThat(dubbi(scheda, Codice.RIGA_P_SPOSTATA))
                        .as(dove)
                        .anyMatch(letture ->
                                letture.contains(String.join(" ", mesi)) && letture.contains(String.join(" ", altri)));
            }
            // se le due letture finiscono nello stesso mese, la data non decide
            if (!sua.has("rigaSpostata") || ultimo(fase.previsti()) != ultimo(fase.altraLettura())) {
                assertThat(mesi).as(dove).isEqualTo(giusti);
            }
        }
        assertThat(scheda.indicatori()).as(quale).hasSameSizeAs(elenco(attesa.get("indicatori")));
        for (int i = 0; i < scheda.indicatori().size(); i++) {
            IndicatoreLetto indicatore = scheda.indicatori().get(i);
            JsonNode suo = attesa.get("indicatori").get(i);
            String dove = quale + ", indicatore " + (i + 1);
            assertThat(indicatore.testo()).as(dove).isEqualTo(suo.get("testo").asString());
            assertThat(indicatore.unita()).as(dove).isEqualTo(suo.get("unita").asString());
            assertThat(scheda.anomalie().stream()
                            .filter(a -> a.campo().equals("indicatore." + indicatore.chiave() + ".atteso"))
                            .map(AnomaliaLetta::originale)
                            .findFirst()
                            .orElse(indicatore.atteso()))
                    .as(dove)
                    .isEqualTo(suo.get("atteso").asString());
        }
    }

    private static int ultimo(Mesi mesi) {
        return mesi.elenco().stream()
                .filter(Periodo::mese)
                .mapToInt(Periodo::ordinal)
                .max()
                .orElse(-1);
    }

    private static List<JsonNode> elenco(JsonNode nodo) {
        return StreamSupport.stream(nodo.spliterator(), false).toList();
    }

    private static Peso peso(JsonNode nodo) {
        return nodo.isNull() ? null : Peso.di(nodo.asDouble());
    }

    private static List<String> mesi(Mesi mesi, int anno) {
        return mesi.elenco().stream()
                .map((Periodo periodo) -> periodo.codice(anno))
                .toList();
    }
}
