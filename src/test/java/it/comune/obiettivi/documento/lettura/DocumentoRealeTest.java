package it.comune.obiettivi.documento.lettura;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.summingInt;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import it.comune.obiettivi.documento.lettura.DocumentoLetto.AnomaliaLetta;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.Codice;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.FaseDiScheda;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.FaseLetta;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.Gravita;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.GruppoTrasversale;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.IndicatoreLetto;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.NomeProposto;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.SchedaLetta;
import it.comune.obiettivi.piano.Peso;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Il lettore davanti al documento vero, di cui qui stanno soltanto conteggi e impronte. */
class DocumentoRealeTest {

    private static DocumentoLetto documento;

    @BeforeAll
    static void leggi() throws IOException, DocumentoIlleggibile {
        documento = Lettore.leggi(DocumentoVero.contenuto());
    }

    private static SchedaLetta scheda(int numero) {
        return documento.schede().get(numero - 1);
    }

    private static double somma(Stream<Peso> pesi) {
        return pesi.filter(Objects::nonNull)
                .mapToDouble(p -> p.valore().doubleValue())
                .sum();
    }

    @Test
    void le_schede_e_le_fasi_ci_sono_tutte() {
        assertThat(documento.schede()).hasSize(29);
        assertThat(documento.schede().stream().mapToInt(s -> s.fasi().size()).sum())
                .isEqualTo(119);
        assertThat(documento.schede().stream()
                        .mapToInt(s -> s.indicatori().size())
                        .sum())
                .isEqualTo(168);
        assertThat(documento.anno()).isEqualTo(2025);
        assertThat(documento.codifica()).isEqualTo("UTF-8");
    }

    @Test
    void i_settori_sono_quattro_e_la_somma_dei_loro_pesi_e_quella_del_documento() {
        Map<String, Double> somme = new LinkedHashMap<>();
        documento.schede().stream()
                .collect(groupingBy(s -> s.testata().settore().proposto(), LinkedHashMap::new, toList()))
                .forEach((settore, sue) -> somme.put(
                        DocumentoVero.impronta(settore),
                        somma(sue.stream().map(s -> s.testata().peso()))));
        assertThat(somme.values()).containsExactly(100.0, 105.0, 100.0, 105.0);
        assertThat(somme.keySet())
                .containsExactly(
                        "0f2e2094497054bf1988b191",
                        "661fee2489930a4e74c994b2",
                        "4b7cb927db9244ca13ffcb8c",
                        "1b25cf0cd744b591349f7c28");
        assertThat(scheda(21).testata().peso()).isNull();
    }

    @Test
    void le_persone_sono_nove_sotto_le_loro_grafie() {
        assertThat(documento.persone())
                .extracting(NomeProposto::nome)
                .extracting(DocumentoVero::impronta)
                .containsExactly(
                        "bdc5ee500b3e1f36bdcaee5b",
                        "a639040b33343787c4a995c9",
                        "eef587a5a4d1d578085c2f6b",
                        "f96374461e6750cb6d05f136",
                        "65a64b0221ee4612c2c438af",
                        "033cb30d868180d70a157d51",
                        "4b9c264287f3438bbfd08557",
                        "cf96f86b7c2c2e8746790db7",
                        "e4e46c0cd2848e5815784852");
        assertThat(documento.persone().stream().mapToInt(p -> p.alias().size()).sum())
                .isEqualTo(5);
    }

    @Test
    void la_somma_dei_pesi_delle_fasi_e_quella_del_documento() {
        Map<Integer, Double> diverse = new TreeMap<>();
        List<Integer> senza = new ArrayList<>();
        for (SchedaLetta scheda : documento.schede()) {
            double somma = somma(scheda.fasi().stream().map(FaseLetta::peso));
            if (somma == 0) {
                senza.add(scheda.numero());
            } else if (somma != 100) {
                diverse.put(scheda.numero(), somma);
            }
        }
        assertThat(diverse).isEqualTo(Map.of(5, 110.0, 6, 80.0, 14, 80.0, 16, 150.0, 22, 80.0));
        assertThat(senza).containsExactly(7, 9, 15, 23, 26);
    }

    @Test
    void ogni_classe_di_dubbio_compare_quante_volte_deve() {
        Map<String, Integer> attesi = new TreeMap<>();
        DocumentoVero.righe("dubbi.txt")
                .forEach(voce -> attesi.put(voce.split("=")[0], Integer.valueOf(voce.split("=")[1])));
        Map<String, Integer> trovati = documento.schede().stream()
                .flatMap(s -> s.anomalie().stream())
                .collect(groupingBy(a -> a.codice().name(), TreeMap::new, summingInt(a -> 1)));
        assertThat(trovati).isEqualTo(attesi);
        assertThat(documento.anomalie())
                .extracting(AnomaliaLetta::codice)
                .containsExactly(
                        Codice.COPIE_TRASVERSALI,
                        Codice.COPIE_TRASVERSALI,
                        Codice.COPIE_TRASVERSALI,
                        Codice.COPIE_TRASVERSALI,
                        Codice.SOMMA_PESI_SETTORE,
                        Codice.SOMMA_PESI_SETTORE);
    }

    @Test
    void i_pesi_a_cui_non_resta_nulla_sono_gravi() {
        List<Integer> gravi = documento.schede().stream()
                .filter(s -> s.anomalie().stream().anyMatch(a -> a.gravita() == Gravita.GRAVE))
                .map(SchedaLetta::numero)
                .toList();
        assertThat(gravi).containsExactly(4, 18, 21);
    }

    @Test
    void i_gruppi_trasversali_sono_quattro_con_le_loro_fasi_comuni() {
        assertThat(documento.gruppi())
                .extracting(GruppoTrasversale::schede)
                .containsExactly(
                        List.of(1, 6, 14, 22), List.of(2, 7, 15, 23), List.of(3, 8, 16, 24), List.of(4, 9, 17, 25));
        assertThat(documento.gruppi().stream().map(g -> g.fasiComuni().size())).containsExactly(4, 4, 5, 7);
        assertThat(documento.gruppi().getFirst().fasiComuni().get(1).fasi())
                .containsExactly(
                        new FaseDiScheda(1, 3),
                        new FaseDiScheda(6, 2),
                        new FaseDiScheda(14, 2),
                        new FaseDiScheda(22, 2));
    }

    @Test
    void missione_anno_e_trasversale_in_uso_sono_quelli_proposti() {
        for (int numero : new int[] {4, 9, 17, 25}) {
            assertThat(scheda(numero).testata().missione().missione()).isEqualTo("01");
            assertThat(scheda(numero).testata().missione().programma()).isEqualTo("08");
        }
        assertThat(documento.schede().stream()
                        .filter(s -> s.testata().missione().missione() == null)
                        .map(SchedaLetta::numero))
                .containsExactly(18, 26, 27, 28, 29);
        assertThat(documento.schede().stream()
                        .filter(s -> s.testata().trasversale() == null)
                        .map(SchedaLetta::numero))
                .containsExactly(28, 29);
        assertThat(documento.schede().stream()
                        .filter(s -> Boolean.FALSE.equals(s.testata().trasversale()))
                        .map(SchedaLetta::numero))
                .containsExactly(12, 18, 19, 20);
        assertThat(documento.schede().stream()
                        .filter(s -> !Objects.equals(s.annoScritto(), 2025))
                        .map(SchedaLetta::numero))
                .containsExactly(5, 18);
    }

    @Test
    void i_testi_e_le_persone_sono_quelli_letti_a_occhio() {
        DocumentoVero.righe("letti-a-occhio.txt").forEach(riga -> {
            String[] voce = riga.split(" ");
            assertThat(DocumentoVero.impronta(testo(scheda(Integer.parseInt(voce[0])), voce[1])))
                    .as(riga)
                    .isEqualTo(voce[2]);
        });
    }

    private static String testo(SchedaLetta scheda, String campo) {
        var testata = scheda.testata();
        return switch (campo) {
            case "titolo" -> testata.titolo();
            case "finalita" -> testata.finalita();
            case "responsabile" -> testata.responsabile().proposto();
            case "assessore" -> testata.assessore().proposto();
            case "personale" -> testata.personale();
            case "fasi" -> scheda.fasi().stream().map(FaseLetta::testo).collect(joining("\n"));
            case "indicatori" ->
                scheda.indicatori().stream().map(IndicatoreLetto::testo).collect(joining("\n"));
            case "attesi" ->
                scheda.indicatori().stream().map(IndicatoreLetto::atteso).collect(joining("\n"));
            default -> throw new IllegalArgumentException(campo);
        };
    }

    @Test
    void il_testo_grezzo_di_ogni_scheda_e_intero_e_la_sua_impronta_diversa_dalle_altre() {
        assertThat(documento.schede().stream().map(SchedaLetta::impronta).distinct())
                .hasSize(29);
        assertThat(documento.schede())
                .allMatch(s -> Arrays.stream(s.testoGrezzo().split("\n"))
                        .anyMatch(riga -> riga.startsWith("Azione strategica")));
    }

    @Test
    void rileggere_da_lo_stesso_risultato() throws IOException, DocumentoIlleggibile {
        assertThat(Lettore.leggi(DocumentoVero.contenuto())).isEqualTo(documento);
    }
}
