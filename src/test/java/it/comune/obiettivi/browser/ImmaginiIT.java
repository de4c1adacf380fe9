package it.comune.obiettivi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Le immagini di README e guida nascono qui, dal programma vero, quando i grafici sono dipinti: una vuota fa fallire la
 * prova. Per rifare quelle del progetto: {@code ./verify -Dit.test=ImmaginiIT -Dimmagini=src/docs/immagini}.
 */
class ImmaginiIT extends ProvaCheGuarda {

    private static final Path DOVE = Path.of(System.getProperty("immagini", "target/immagini"));
    private static final Pattern CITATA = Pattern.compile("immagini/([a-z-]+)\\.png");
    private static final Set<String> FATTE = Set.of("cruscotto", "oggi", "scheda", "matrice");
    private static final int COLORI_DI_UN_GRAFICO = 12;

    /** L'ingresso animato è finito: fra uno sguardo e l'altro i disegni sono uguali. */
    private static final String FERMI = """
            () => {
              const adesso = [...document.querySelectorAll('e-chart')].map(g => g.shadowRoot.innerHTML).join('');
              const fermi = window.disegniDiPrima === adesso;
              window.disegniDiPrima = adesso;
              return fermi;
            }""";

    @ParameterizedTest
    @CsvSource({
        "cruscotto, giunta, cruscotto, 5",
        "oggi, tommaso.bellini, '', 0",
        "scheda, tommaso.bellini, piano/2026/schede/33, 0",
        "matrice, segretario, piano/2026/trasversali/1, 0"
    })
    void ogni_immagine_ha_i_suoi_grafici_dipinti(String nome, String chi, String pagina, int carte) throws IOException {
        Page finestra = finestre.guarda(chi, pagina, 1440, 900);
        finestra.waitForFunction("() => document.fonts.status === 'loaded'");
        if (carte > 0) {
            finestra.waitForFunction("""
                    () => [...document.querySelectorAll('e-chart')].every(grafico =>
                        grafico.shadowRoot.querySelectorAll('svg path').length > 10
                        && grafico.shadowRoot.querySelectorAll('svg text').length > 5)""");
            finestra.waitForFunction(FERMI, null, new Page.WaitForFunctionOptions().setPollingInterval(300));
        }
        byte[] foto = finestra.screenshot();
        BufferedImage immagine = ImageIO.read(new ByteArrayInputStream(foto));
        List<Locator> riquadri = finestra.locator(carte > 0 ? ".riquadro:visible" : "main#contenuto")
                .all();
        assertThat(riquadri).hasSizeGreaterThanOrEqualTo(Math.max(carte, 1));
        for (Locator riquadro : riquadri) {
            assertThat(colori(immagine, riquadro.boundingBox()))
                    .as("colori di %s in %s", riquadro.getAttribute("class"), nome)
                    .isGreaterThan(COLORI_DI_UN_GRAFICO);
        }
        Files.createDirectories(DOVE);
        Files.write(DOVE.resolve(nome + ".png"), foto);
    }

    /** Quanti colori diversi ci sono in un riquadro, per la parte che si vede. */
    private static int colori(BufferedImage immagine, BoundingBox dove) {
        Set<Integer> colori = new HashSet<>();
        for (int y = (int) Math.max(dove.y, 0); y < Math.min(dove.y + dove.height, immagine.getHeight()); y++) {
            for (int x = (int) Math.max(dove.x, 0); x < Math.min(dove.x + dove.width, immagine.getWidth()); x++) {
                colori.add(immagine.getRGB(x, y));
            }
        }
        return colori.size();
    }

    @Test
    void le_immagini_citate_sono_quelle_che_nascono_qui() throws IOException {
        Set<String> citate = new TreeSet<>();
        try (Stream<Path> guida = Files.walk(Path.of("src/docs"))) {
            for (Path testo : Stream.concat(Stream.of(Path.of("README.md")), guida)
                    .filter(file -> file.toString().endsWith(".md"))
                    .toList()) {
                var trovate = CITATA.matcher(Files.readString(testo));
                while (trovate.find()) {
                    citate.add(trovate.group(1));
                }
            }
        }
        assertThat(citate).contains("cruscotto").isSubsetOf(FATTE);
        for (String nome : citate) {
            BufferedImage immagine =
                    ImageIO.read(Path.of("src/docs/immagini", nome + ".png").toFile());
            assertThat(immagine.getWidth()).as(nome).isEqualTo(1440);
        }
    }
}
