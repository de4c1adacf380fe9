package it.comune.obiettivi.piano;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Ogni forma mai scritta nel registro si legge per sempre, e si riscrive uguale.
 *
 * <p>Una forma nuova aggiunge una riga al file; una riga non si cambia e non si toglie mai.
 */
class FormeDelRegistroTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @ParameterizedTest
    @ValueSource(classes = {Modifica.class, ModificaTrasversale.class})
    void ogni_forma_del_formato_uno_si_legge_e_si_riscrive_uguale(Class<?> gesti) {
        List<String> righe = righe(gesti);
        for (String riga : righe) {
            Object gesto = JSON.readValue(riga, gesti);
            assertThat(JSON.readTree(JSON.writerFor(gesti).writeValueAsString(gesto)))
                    .isEqualTo(JSON.readTree(riga));
        }
        List<String> scritte = righe.stream()
                .map(JSON::readTree)
                .map(nodo -> nodo.get("forma"))
                .map(JsonNode::asString)
                .distinct()
                .toList();
        List<String> forme = Arrays.stream(
                        gesti.getAnnotation(JsonSubTypes.class).value())
                .map(JsonSubTypes.Type::name)
                .toList();
        assertThat(scritte).containsExactlyInAnyOrderElementsOf(forme);
    }

    /** Un gesto per ogni riga del file: ogni forma c'è almeno una volta. */
    static <T> List<T> gesti(Class<T> gesti) {
        return righe(gesti).stream().map(riga -> JSON.readValue(riga, gesti)).toList();
    }

    private static List<String> righe(Class<?> gesti) {
        String nome = "/registro/formato-1-" + gesti.getSimpleName() + ".jsonl";
        try (InputStream risorsa = FormeDelRegistroTest.class.getResourceAsStream(nome)) {
            return new String(Objects.requireNonNull(risorsa).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException illeggibile) {
            throw new UncheckedIOException(illeggibile);
        }
    }
}
