package it.comune.obiettivi.cruscotto.ui;

import static it.comune.obiettivi.cruscotto.ui.Prove.PAROLE;
import static it.comune.obiettivi.cruscotto.ui.Prove.curva;
import static it.comune.obiettivi.cruscotto.ui.Prove.riga;
import static org.assertj.core.api.Assertions.assertThat;

import it.comune.obiettivi.cruscotto.Cifra;
import it.comune.obiettivi.cruscotto.Spiegazione.Soggetto;
import it.comune.obiettivi.cruscotto.ui.ElencoLivelli.Riga;
import it.comune.obiettivi.telaio.Csv;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Le opzioni dei grafici: JSON puro, uguale a quello conservato; chi le cambia guarda prima il disegno. */
class OpzioniTest {

    private static final List<Riga> RIGHE = List.of(
            riga("3", "Lavori pubblici", 40.4, 60.7),
            riga("2", "Urbanistica", 41.2, 59.3),
            riga("1", "Segreteria", 100, 90));
    private static final LocalDate AL = LocalDate.of(2026, 6, 30);

    @Test
    void le_barre_sono_quelle_conservate() throws IOException {
        confronta("barre", Barre.opzione(RIGHE, true, PAROLE));
    }

    @Test
    void la_curva_e_quella_conservata() throws IOException {
        confronta("curva", Curva.opzione(curva(6, 0.8), AL, "oggi", PAROLE));
    }

    @Test
    void la_mappa_e_quella_conservata() throws IOException {
        confronta("calore", Calore.opzione(calore(), Prove.quadro(AL), PAROLE));
    }

    @Test
    void ogni_serie_ha_un_id_e_nessun_colore_e_scritto_a_mano() {
        Stream.of(
                        Barre.opzione(RIGHE, false, PAROLE),
                        Curva.opzione(curva(3, 1), AL, "oggi", PAROLE),
                        Calore.opzione(calore(), Prove.quadro(AL), PAROLE))
                .forEach(opzione -> {
                    assertThat(opzione.get("series").valueStream()).allMatch(serie -> serie.hasNonNull("id"));
                    assertThat(opzione.findValues("color"))
                            .allMatch(colore -> colore.asString().startsWith("@"));
                    assertThat(opzione.toString()).doesNotContain("function", "$");
                });
    }

    @Test
    void il_chiarimento_di_una_casella_e_il_suo_id_portano_al_settore_e_al_giorno() {
        JsonNode casella = Disegno.dati(Calore.opzione(calore(), Prove.quadro(AL), PAROLE), "noto")
                .get(0);
        assertThat(casella.get("id").asString()).isEqualTo("3/2026-01-31");
        assertThat(casella.at("/tooltip/formatter").asString()).isEqualTo("Lavori pubblici\n31/01/2026: −1,5");
    }

    @Test
    void i_mesi_futuri_non_hanno_caselle() {
        JsonNode opzione = Calore.opzione(calore(), Prove.quadro(AL), PAROLE);
        assertThat(opzione.at("/series/0/data")).hasSize(6);
        assertThat(opzione.at("/series/1/data")).hasSize(6);
    }

    @Test
    void un_gruppo_senza_cifra_non_ha_barra_e_uno_non_valutabile_si_dice() {
        Riga senza = new Riga("9", "Vuoto", "", new Soggetto.DelSettore(9), Cifra.NESSUNA);
        Riga non = new Riga("8", "Sospeso", "", new Soggetto.DelSettore(8), Cifra.NON_VALUTABILE);
        List<Riga> righe = Barre.inOrdine(Stream.of(senza, non), List.of());
        assertThat(righe).containsExactly(non);
        JsonNode stato =
                Disegno.dati(Barre.opzione(righe, true, PAROLE), "stato").get(0);
        assertThat(stato.at("/label/formatter").asString()).isEqualTo("Non valutabile");
        assertThat(stato.get("symbol").asString()).isEqualTo("@non-avviato");
    }

    @Test
    void le_righe_gia_mostrate_non_si_spostano() {
        assertThat(Barre.inOrdine(RIGHE.stream(), List.of()))
                .extracting(Riga::id)
                .containsExactly("3", "2", "1");
        assertThat(Barre.inOrdine(RIGHE.stream(), List.of("1", "3")))
                .extracting(Riga::id)
                .containsExactly("1", "3", "2");
    }

    @Test
    void la_curva_vuota_o_di_un_anno_chiuso_si_disegna_lo_stesso() {
        assertThat(Curva.opzione(List.of(), AL, "oggi", PAROLE).at("/series/2/data"))
                .isEmpty();
        JsonNode chiuso = Curva.opzione(curva(12, 0.9), LocalDate.of(2027, 2, 1), "01/02", PAROLE);
        assertThat(chiuso.at("/series/3/markLine/data")).isEmpty();
        assertThat(chiuso.at("/series/3/data/12/label/formatter").asString()).isEqualTo("90,0\u00a0%");
    }

    @Test
    void le_tabelle_danno_numeri_al_foglio_di_calcolo() {
        String csv = Csv.di(Barre.tabella("Settori", "Settore", RIGHE, PAROLE));
        assertThat(csv)
                .contains("Settore;Effettivo;Atteso;Scostamento;Stato")
                .contains("Lavori pubblici;40,4;60,7;-20,3;Critico");
        assertThat(Csv.di(Curva.tabella("Anno", curva(6, 0.8), PAROLE))).contains("31/12/2026;100,0;;80,0");
        assertThat(Csv.di(Calore.tabella("Mesi", calore(), PAROLE)))
                .contains("Lavori pubblici;-1,5;-3,0;-6,0;-9,0;-15,0;-20,3;;");
    }

    private static List<Calore.Riga> calore() {
        return List.of(new Calore.Riga(
                "3",
                "Lavori pubblici",
                "piano/2026/settori/3",
                Arrays.asList(-1.5, -3.0, -6.0, -9.0, -15.0, -20.3, null, null, null, null, null, null)));
    }

    private static void confronta(String nome, JsonNode opzione) throws IOException {
        try (var risorsa = OpzioniTest.class.getResourceAsStream("/cruscotto/" + nome + ".json")) {
            JsonNode conservata = JsonMapper.shared()
                    .readTree(new String(Objects.requireNonNull(risorsa, nome).readAllBytes(), StandardCharsets.UTF_8));
            assertThat(JsonMapper.shared().readTree(opzione.toString()))
                    .as(opzione.toString())
                    .isEqualTo(conservata);
        }
    }
}
