package it.comune.obiettivi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** La pagina della sicurezza nomina soltanto prove che ci sono, e di ogni requisito parla una volta sola. */
class SicurezzaDocumentataTest {

    private static final Pattern PROVA = Pattern.compile("`(\\w+(?:Test|IT))`");
    private static final Pattern PRIMA_CELLA = Pattern.compile("(?m)^\\| (\\d[\\d., ]*) \\|");

    @Test
    void ogni_prova_nominata_esiste() throws IOException {
        assertThat(sorgentiDelleProve()).containsAll(trovati(PROVA));
    }

    @Test
    void ogni_requisito_compare_una_volta_sola() throws IOException {
        Stream<String> requisiti = trovati(PRIMA_CELLA).stream().flatMap(cella -> Stream.of(cella.split(", ")));
        assertThat(requisiti)
                .isNotEmpty()
                .allMatch(requisito -> requisito.matches("\\d+\\.\\d+\\.\\d+"))
                .doesNotHaveDuplicates();
    }

    private static List<String> trovati(Pattern forma) throws IOException {
        String pagina = Files.readString(Path.of("src/docs/sicurezza.md"));
        return forma.matcher(pagina).results().map(trovato -> trovato.group(1)).toList();
    }

    private static List<String> sorgentiDelleProve() throws IOException {
        try (Stream<Path> sorgenti = Files.walk(Path.of("src/test/java"))) {
            return sorgenti.map(sorgente -> sorgente.getFileName().toString().replace(".java", ""))
                    .toList();
        }
    }
}
