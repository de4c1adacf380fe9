package it.comune.obiettivi.documento.lettura;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Dove sta il documento vero, che non è nel progetto, e ciò che di esso il progetto conserva. */
public final class DocumentoVero {

    private static final String NOME = "shared/schede/altopascio-2025.txt";

    private DocumentoVero() {}

    /** Il contenuto del documento; se non c'è, la prova si salta dicendolo. */
    static byte[] contenuto() throws IOException {
        Path percorso = trova();
        if (percorso == null) {
            System.out.println("ATTENZIONE: documento vero non trovato (" + NOME
                    + " o -Dobiettivi.schede): le prove su di esso si saltano.");
        }
        Assumptions.assumeTrue(percorso != null, "documento vero non trovato");
        return Files.readAllBytes(Objects.requireNonNull(percorso));
    }

    /** Il contenuto del documento vero o, dove non c'è, di quello dimostrativo. */
    public static byte[] oDimostrativo() throws IOException {
        Path percorso = trova();
        if (percorso != null) {
            return Files.readAllBytes(percorso);
        }
        System.out.println("Documento vero non trovato (" + NOME + " o -Dobiettivi.schede): si usa il dimostrativo.");
        try (var risorsa = DocumentoVero.class.getResourceAsStream("/demo/piano-2026.txt")) {
            return Objects.requireNonNull(risorsa).readAllBytes();
        }
    }

    private static Path trova() {
        String dato = System.getProperty("obiettivi.schede");
        if (dato != null) {
            return Files.exists(Path.of(dato)) ? Path.of(dato) : null;
        }
        return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .map(cartella -> cartella.resolve(NOME))
                .filter(Files::exists)
                .findFirst()
                .orElse(null);
    }

    /** Le righe di un file di attese: {@code scheda campo impronta} (prime cifre dello SHA-256), {@code classe=volte}. */
    static Stream<String> righe(String nome) {
        try (var risorsa = DocumentoVero.class.getResourceAsStream("/documento/" + nome)) {
            return new String(Objects.requireNonNull(risorsa).readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException errore) {
            throw new UncheckedIOException(errore);
        }
    }

    /** Le prime cifre dello SHA-256 di un testo. */
    static String impronta(String testo) {
        try {
            byte[] sha = MessageDigest.getInstance("SHA-256").digest(testo.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha).substring(0, 24);
        } catch (NoSuchAlgorithmException errore) {
            throw new AssertionError(errore);
        }
    }
}
