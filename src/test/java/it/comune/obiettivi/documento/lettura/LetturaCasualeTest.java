package it.comune.obiettivi.documento.lettura;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import it.comune.obiettivi.documento.lettura.DocumentoLetto.FaseLetta;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LetturaCasualeTest {

    private static final int PROVE = 600;
    private static final List<String> STRANEZZE = List.of(
            "X",
            "P",
            "E",
            "x",
            "FASE 9",
            "FASE 12b",
            "31/02",
            "99/99/9999",
            "entro 00/13/20",
            "150%",
            "0,00%",
            "<b>",
            "</p>**",
            "\uFFFD",
            "\uD83C\uDF31",
            "INDICATORI DI RISULTATO",
            "GENNAIO",
            "2026",
            "Settore:",
            "PESO %",
            "((((",
            "S/N",
            "--",
            "Motivare",
            "OBIETTIVO:",
            "Comune di Valdoro",
            "999999999999999999",
            "${x}",
            "\\",
            "fasi",
            "entro aprile");

    private static String guasta(String testo, Random caso) {
        List<String> righe = new ArrayList<>(Arrays.asList(testo.split("\n", -1)));
        for (int i = caso.nextInt(12); i >= 0 && righe.size() > 1; i--) {
            int riga = caso.nextInt(righe.size());
            switch (caso.nextInt(9)) {
                case 0 -> righe.remove(riga);
                case 1 -> righe.add(riga, righe.get(caso.nextInt(righe.size())));
                case 2 -> Collections.swap(righe, riga, caso.nextInt(righe.size()));
                case 3 -> righe.set(riga, righe.get(riga).replaceFirst("\t", ""));
                case 4 -> righe.set(riga, righe.get(riga).replace("\t", "\t\t"));
                case 5 -> righe.set(riga, inserisci(righe.get(riga), "\t", caso));
                case 6 ->
                    righe.set(riga, inserisci(righe.get(riga), STRANEZZE.get(caso.nextInt(STRANEZZE.size())), caso));
                case 7 -> righe.set(riga, mescola(righe.get(riga), caso));
                default -> righe.set(0, righe.getFirst() + righe.remove(riga));
            }
        }
        String guasto = String.join("\n", righe);
        return caso.nextInt(5) == 0 ? guasto.substring(0, caso.nextInt(guasto.length() + 1)) : guasto;
    }

    private static String inserisci(String riga, String pezzo, Random caso) {
        int dove = caso.nextInt(riga.length() + 1);
        return riga.substring(0, dove) + pezzo + riga.substring(dove);
    }

    private static String mescola(String riga, Random caso) {
        List<String> celle = Arrays.asList(riga.split("\t", -1));
        Collections.shuffle(celle, caso);
        return String.join("\t", celle);
    }

    @Test
    void un_documento_guastato_a_caso_si_legge_o_si_rifiuta_ma_non_fa_cadere_il_lettore() {
        long seme = Long.getLong("obiettivi.seme", System.nanoTime());
        System.out.println("Seme della lettura casuale: " + seme);
        Random caso = new Random(seme);
        String base = Foglio.tipo().e(Foglio.tipo()).e(Foglio.tipo()).testo();
        int letti = 0;
        for (int prova = 0; prova < PROVE; prova++) {
            String testo = guasta(base, caso);
            try {
                DocumentoLetto documento = Lettore.leggi(testo.getBytes(StandardCharsets.UTF_8));
                letti++;
                controlla(documento);
            } catch (DocumentoIlleggibile rifiutato) {
                assertThat(rifiutato).hasMessageMatching("(?s)[A-Z].*\\.");
            } catch (RuntimeException | StackOverflowError errore) {
                fail("Seme " + seme + ", prova " + prova + ":\n" + testo, errore);
            }
        }
        assertThat(letti).isGreaterThan(PROVE / 2);
    }

    private static void controlla(DocumentoLetto documento) {
        documento.schede().forEach(scheda -> {
            assertThat(scheda.fasi()).extracting(FaseLetta::chiave).isSorted().doesNotHaveDuplicates();
            scheda.indicatori().stream()
                    .filter(indicatore -> indicatore.fase() != null)
                    .forEach(indicatore -> assertThat(indicatore.fase())
                            .isBetween(1, scheda.fasi().size()));
        });
        documento
                .gruppi()
                .forEach(gruppo -> assertThat(gruppo.schede())
                        .allMatch(numero ->
                                numero >= 1 && numero <= documento.schede().size()));
    }

    @Test
    void celle_enormi_si_saprebbero_leggere_e_si_rifiutano_dicendo_dove() throws DocumentoIlleggibile {
        String lungo = "- ".repeat(100_000) + "x ".repeat(100_000) + "<".repeat(100_000) + "*".repeat(100_001);
        String testo = Foglio.tipo()
                .con("Orti condivisi accessibili", lungo)
                .con("coinvolte:", "coinvolte:\t" + lungo)
                .con("Lia Fonti", lungo)
                .con("\tAmbiente", "\t" + lungo)
                .con("31/03/2025", lungo)
                .con("Scelta dei terreni", lungo)
                .testo();
        byte[] contenuto = testo.getBytes(StandardCharsets.UTF_8);
        assertThat(Lettore.leggi(contenuto, List.of(), List.of(), Limiti.NESSUNO)
                        .schede())
                .hasSize(1);
        assertThatThrownBy(() -> Lettore.leggi(contenuto))
                .isInstanceOf(DocumentoIlleggibile.class)
                .hasMessageContaining("600.001 caratteri");
    }
}
