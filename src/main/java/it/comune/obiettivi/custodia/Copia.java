package it.comune.obiettivi.custodia;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Una copia dei dati, con accanto un file di testo che dice che cosa contiene: lo si scrive dopo averla riaperta e letta
 * tutta, e una copia che non l'ha non è verificata.
 *
 * @param grandezza in byte
 * @param registro il numero dell'ultimo gesto che contiene; nullo se non è verificata
 */
public record Copia(
        Path file, Instant quando, long grandezza, @Nullable Long registro, String contenuto, String impronta) {

    static final String ESTENSIONE = ".zip";

    public boolean verificata() {
        return registro != null;
    }

    public String nome() {
        return file.getFileName().toString();
    }

    /** Dalla più recente. */
    static List<Copia> elenco(Path copie) throws IOException {
        if (!Files.isDirectory(copie)) {
            return List.of();
        }
        try (Stream<Path> file = Files.list(copie)) {
            return file.filter(uno -> uno.toString().endsWith(ESTENSIONE))
                    .map(Copia::leggi)
                    .sorted(Comparator.comparing(Copia::quando)
                            .thenComparing(Copia::nome)
                            .reversed())
                    .toList();
        } catch (UncheckedIOException guasto) {
            throw guasto.getCause();
        }
    }

    /** La più recente fra quelle verificate di questi dati, riletta adesso: è ancora com'era. */
    static Optional<Copia> buona(Path copie, @Nullable String nascita) throws IOException {
        for (Copia copia : elenco(copie)) {
            if (copia.verificata() && copia.diQuesta(nascita) && copia.impronta.equals(Cartella.impronta(copia.file))) {
                return Optional.of(copia);
            }
        }
        return Optional.empty();
    }

    private boolean diQuesta(@Nullable String nascita) throws IOException {
        return nascita == null || righe(testo(file)).getProperty("nascita", "").equals(nascita);
    }

    /** Il nome senza la sua fine. */
    static String senza(String fine, String nome) {
        return nome.endsWith(fine) ? nome.substring(0, nome.length() - fine.length()) : nome;
    }

    static Path testo(Path copia) {
        return copia.resolveSibling(senza(".zip", copia.getFileName().toString()) + ".txt");
    }

    static void descrivi(Path copia, Evidenza evidenza, String impronta, Instant quando) throws IOException {
        Nascita nascita = evidenza.nascita();
        Cartella.scrivi(testo(copia), """
                # Che cosa contiene la copia, come si è letto riaprendola appena fatta.
                quando=%s
                nascita=%s
                registro=%d
                contenuto=%s
                impronta=%s
                """.formatted(
                        quando,
                        nascita == null ? "" : nascita.id(),
                        evidenza.registro(),
                        evidenza.inParole().replace("\\", "\\\\"),
                        impronta));
    }

    private static Copia leggi(Path file) {
        try {
            Properties righe = righe(testo(file));
            String registro = righe.getProperty("registro");
            return new Copia(
                    file,
                    righe.containsKey("quando")
                            ? Instant.parse(righe.getProperty("quando"))
                            : Files.getLastModifiedTime(file).toInstant(),
                    Files.size(file),
                    registro == null ? null : Long.valueOf(registro),
                    righe.getProperty("contenuto", ""),
                    righe.getProperty("impronta", ""));
        } catch (IOException guasto) {
            throw new UncheckedIOException(guasto);
        }
    }

    private static Properties righe(Path testo) throws IOException {
        Properties righe = new Properties();
        if (Files.exists(testo)) {
            righe.load(new StringReader(Files.readString(testo)));
        }
        return righe;
    }
}
