package it.comune.obiettivi;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Le misure in cui ci si trova a casa: file, metodi e package abbastanza piccoli da leggersi in una volta. */
class MisureDelCodiceTest {

    private static final int RIGHE_DI_UN_FILE = 250;
    private static final int RIGHE_DI_UN_METODO = 30;
    private static final int PARAMETRI = 4;
    private static final int TIPI_DI_UN_PACKAGE = 15;
    private static final int TIPI_DEL_PIANO = 25;
    private static final Pattern FRASE = Pattern.compile("[a-z0-9]+(_[a-z0-9]+)+");

    private record Metodo(
            String dove,
            String nome,
            long righe,
            int parametri,
            boolean prova,
            boolean costruttore,
            boolean pubblico) {}

    private record Sorgenti(List<CompilationUnitTree> file, List<Metodo> metodi) {}

    @Test
    void nessun_file_supera_le_duecentocinquanta_righe() throws IOException {
        try (var file = Files.walk(Path.of("src/main/java"))) {
            assertThat(file.filter(f -> f.toString().endsWith(".java")).filter(f -> righe(f) > RIGHE_DI_UN_FILE))
                    .isEmpty();
        }
    }

    @Test
    void nessun_metodo_supera_le_trenta_righe() throws IOException {
        assertThat(leggi("src/main/java").metodi().stream().filter(m -> m.righe() > RIGHE_DI_UN_METODO))
                .isEmpty();
    }

    @Test
    void nessuna_operazione_pubblica_chiede_piu_di_quattro_cose() throws IOException {
        assertThat(leggi("src/main/java").metodi().stream()
                        .filter(m -> m.pubblico() && !m.costruttore() && m.parametri() > PARAMETRI))
                .isEmpty();
    }

    @Test
    void nessun_package_ha_troppi_tipi() throws IOException {
        Map<String, Long> tipi = leggi("src/main/java").file().stream()
                .filter(f -> !f.getTypeDecls().isEmpty())
                .collect(groupingBy(f -> f.getPackageName().toString(), counting()));
        assertThat(tipi.entrySet().stream()
                        .filter(p ->
                                p.getValue() > (p.getKey().endsWith(".piano") ? TIPI_DEL_PIANO : TIPI_DI_UN_PACKAGE)))
                .isEmpty();
    }

    @Test
    void ogni_prova_ha_per_nome_una_frase() throws IOException {
        List<Metodo> prove =
                leggi("src/test/java").metodi().stream().filter(Metodo::prova).toList();
        assertThat(prove).isNotEmpty();
        assertThat(prove.stream().filter(m -> !FRASE.matcher(m.nome()).matches()))
                .isEmpty();
    }

    private static long righe(Path file) {
        try (var righe = Files.lines(file)) {
            return righe.count();
        } catch (IOException guasto) {
            throw new IllegalStateException(file.toString(), guasto);
        }
    }

    private static Sorgenti leggi(String cartella) throws IOException {
        var compilatore = ToolProvider.getSystemJavaCompiler();
        try (var gestore = compilatore.getStandardFileManager(null, null, null);
                var percorsi = Files.walk(Path.of(cartella))) {
            var sorgenti = gestore.getJavaFileObjectsFromPaths(
                    percorsi.filter(f -> f.toString().endsWith(".java")).toList());
            var lavoro = (JavacTask) compilatore.getTask(null, gestore, null, List.of("-proc:none"), null, sorgenti);
            List<CompilationUnitTree> file = StreamSupport.stream(lavoro.parse().spliterator(), false)
                    .map(CompilationUnitTree.class::cast)
                    .toList();
            List<Metodo> metodi = new ArrayList<>();
            file.forEach(f -> new Raccolta(f, Trees.instance(lavoro), metodi).scan(f, null));
            return new Sorgenti(file, metodi);
        }
    }

    private static final class Raccolta extends TreeScanner<Void, Void> {

        private final CompilationUnitTree file;
        private final Trees alberi;
        private final List<Metodo> metodi;

        Raccolta(CompilationUnitTree file, Trees alberi, List<Metodo> metodi) {
            this.file = file;
            this.alberi = alberi;
            this.metodi = metodi;
        }

        @Override
        public Void visitMethod(MethodTree metodo, Void niente) {
            long fine = alberi.getSourcePositions().getEndPosition(file, metodo);
            if (fine >= 0) {
                long inizio = alberi.getSourcePositions().getStartPosition(file, metodo);
                long righe = file.getLineMap().getLineNumber(fine)
                        - file.getLineMap().getLineNumber(inizio)
                        + 1;
                metodi.add(new Metodo(
                        Path.of(file.getSourceFile().getName()).getFileName() + ":"
                                + file.getLineMap().getLineNumber(inizio),
                        metodo.getName().toString(),
                        righe,
                        metodo.getParameters().size(),
                        metodo.getModifiers().getAnnotations().stream()
                                .anyMatch(a -> a.getAnnotationType().toString().endsWith("Test")),
                        metodo.getReturnType() == null,
                        metodo.getModifiers().getFlags().contains(Modifier.PUBLIC)));
            }
            return super.visitMethod(metodo, niente);
        }
    }
}
