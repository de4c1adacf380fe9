package it.comune.obiettivi.misure;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Quanto sono lunghi i file e i metodi, e quante classi stanno in un package: un termometro, non una legge. */
class MisuraCodice {

    private static final Path SORGENTI = Path.of("src/main/java");

    @Test
    void le_grandezze_della_casa() throws IOException {
        List<Path> file = sorgenti();
        List<Long> righe = new ArrayList<>();
        Map<String, Long> perPackage = new TreeMap<>();
        for (Path uno : file) {
            righe.add((long) Files.readAllLines(uno).size());
            perPackage.merge(String.valueOf(SORGENTI.relativize(uno.getParent())), 1L, Long::sum);
        }
        System.out.println("righe di un file:      " + distribuzione(righe));
        System.out.println("righe di un metodo:    " + distribuzione(metodi(file)));
        System.out.println("tipi in un package:    " + distribuzione(new ArrayList<>(perPackage.values())));
    }

    private static List<Path> sorgenti() throws IOException {
        try (Stream<Path> tutti = Files.walk(SORGENTI)) {
            return tutti.filter(file -> file.toString().endsWith(".java") && !file.endsWith("package-info.java"))
                    .toList();
        }
    }

    /** Le righe di ogni metodo con un corpo, dalla firma alla graffa che lo chiude. */
    private static List<Long> metodi(List<Path> file) throws IOException {
        List<Long> righe = new ArrayList<>();
        JavaCompiler compilatore = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager gestore = compilatore.getStandardFileManager(null, null, null)) {
            JavacTask lavoro = (JavacTask) compilatore.getTask(
                    null, gestore, null, List.of("-proc:none"), null, gestore.getJavaFileObjectsFromPaths(file));
            SourcePositions posti = Trees.instance(lavoro).getSourcePositions();
            for (CompilationUnitTree unita : lavoro.parse()) {
                new TreeScanner<Void, Void>() {
                    @Override
                    public Void visitMethod(MethodTree metodo, Void niente) {
                        if (metodo.getBody() != null) {
                            var mappa = unita.getLineMap();
                            righe.add(mappa.getLineNumber(posti.getEndPosition(unita, metodo))
                                    - mappa.getLineNumber(posti.getStartPosition(unita, metodo.getBody()))
                                    + 1);
                        }
                        return super.visitMethod(metodo, niente);
                    }
                }.scan(unita, null);
            }
        }
        return righe;
    }

    private static String distribuzione(List<Long> valori) {
        valori.sort(Comparator.naturalOrder());
        return "n %d, mediana %d, p90 %d, massimo %d"
                .formatted(
                        valori.size(),
                        valori.get(valori.size() / 2),
                        valori.get(valori.size() * 9 / 10),
                        valori.getLast());
    }
}
