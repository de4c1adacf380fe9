package it.comune.obiettivi;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Una prova si legge come una regola: il suo nome è una frase. */
class NomiDelleProveTest {

    private static final Pattern FRASE = Pattern.compile("[a-z0-9]+(_[a-z0-9]+)+");

    @Test
    void ogni_prova_ha_per_nome_una_frase() throws IOException {
        List<String> prove = nomiDelleProve();
        assertThat(prove).isNotEmpty();
        assertThat(prove).allMatch(nome -> FRASE.matcher(nome).matches());
    }

    private static List<String> nomiDelleProve() throws IOException {
        var compilatore = ToolProvider.getSystemJavaCompiler();
        try (var gestore = compilatore.getStandardFileManager(null, null, null);
                var percorsi = Files.walk(Path.of("src/test/java"))) {
            var sorgenti = gestore.getJavaFileObjectsFromPaths(
                    percorsi.filter(f -> f.toString().endsWith(".java")).toList());
            var lavoro = (JavacTask) compilatore.getTask(null, gestore, null, List.of("-proc:none"), null, sorgenti);
            List<String> nomi = new ArrayList<>();
            TreeScanner<Void, Void> raccolta = new TreeScanner<>() {
                @Override
                public Void visitMethod(MethodTree metodo, Void niente) {
                    if (metodo.getModifiers().getAnnotations().stream()
                            .anyMatch(a -> a.getAnnotationType().toString().endsWith("Test"))) {
                        nomi.add(metodo.getName().toString());
                    }
                    return super.visitMethod(metodo, niente);
                }
            };
            raccolta.scan(lavoro.parse(), null);
            return nomi;
        }
    }
}
