package it.comune.obiettivi.custodia;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.h2.store.fs.FileUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.util.FileSystemUtils;

/**
 * La cartella dei dati.
 *
 * @param banca il file di H2; nullo con MySQL, e allora nella cartella sta solo la nascita
 */
record Cartella(Path dove, @Nullable Path banca) {

    static final String PRIMA = "prima-del-ripristino-";

    private static final List<String> NOSTRE =
            List.of("obiettivi.", "nascita", "testimone", "modo", "copie", "giornale", PRIMA);

    private static final String FILE_H2 = "jdbc:h2:file:";
    private static final Set<PosixFilePermission> SOLO_MIA = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> SOLO_MIO = PosixFilePermissions.fromString("rw-------");

    /** Vuota se i dati non stanno in una cartella: H2 in memoria, o MySQL senza {@code obiettivi.dati}. */
    static Optional<Cartella> di(Environment ambiente) {
        String indirizzo = ambiente.getProperty("spring.datasource.url", "");
        if (indirizzo.startsWith(FILE_H2)) {
            String nome = indirizzo.substring(FILE_H2.length()).split(";", 2)[0];
            Path banca = Path.of(FileUtils.toRealPath(nome + ".mv.db"));
            return Optional.of(new Cartella(banca.resolveSibling(""), banca));
        }
        return Optional.ofNullable(ambiente.getProperty("obiettivi.dati"))
                .filter(dati -> mysql(ambiente) && !dati.isBlank())
                .map(dati -> new Cartella(Path.of(dati).toAbsolutePath(), null));
    }

    static boolean mysql(Environment ambiente) {
        return ambiente.getProperty("spring.datasource.url", "").startsWith("jdbc:mysql:");
    }

    Path nascita() {
        return dove.resolve("nascita");
    }

    /** Ciò che {@code ./run} scriveva quando la nascita non c'era ancora. */
    Path modoDiPrima() {
        return dove.resolve("modo");
    }

    Path testimone() {
        return dove.resolve("testimone");
    }

    Path copie() {
        return dove.resolve("copie");
    }

    /** Vero se qui ci sono stati dei dati, anche se il loro file ora manca. */
    boolean vissuta() throws IOException {
        if (Files.exists(nascita()) || Files.exists(testimone())) {
            return true;
        }
        return !Files.isDirectory(dove)
                ? false
                : contiene(dove, PRIMA) || (Files.isDirectory(copie()) && contiene(copie(), ""));
    }

    private static boolean contiene(Path dove, String prefisso) throws IOException {
        try (Stream<Path> voci = Files.list(dove)) {
            return voci.anyMatch(voce -> voce.getFileName().toString().startsWith(prefisso));
        }
    }

    /** La cartella 700 e ciò che il programma vi scrive 600, dove il sistema conosce questi permessi. */
    void chiudiAgliAltri() throws IOException {
        Files.createDirectories(dove);
        soloMio(dove);
        try (Stream<Path> voci = Files.list(dove)) {
            for (Path nostra : (Iterable<Path>) voci.filter(Cartella::nostra)::iterator) {
                chiudi(nostra);
            }
        }
    }

    /** Chi indica una cartella che contiene altro non deve trovarlo chiuso. */
    private static boolean nostra(Path voce) {
        return !Files.isSymbolicLink(voce)
                && NOSTRE.stream().anyMatch(voce.getFileName().toString()::startsWith);
    }

    private static void chiudi(Path nostra) throws IOException {
        try (Stream<Path> voci = Files.walk(nostra)) {
            for (Path voce : (Iterable<Path>) voci.filter(una -> !Files.isSymbolicLink(una))::iterator) {
                soloMio(voce);
            }
        }
    }

    /** Toglie ciò che un lavoro interrotto ha lasciato a metà. */
    static void sgombera(Path dove, String prefisso) throws IOException {
        try (Stream<Path> voci = Files.list(dove)) {
            for (Path lavoro : (Iterable<Path>)
                    voci.filter(voce -> voce.getFileName().toString().startsWith(prefisso))::iterator) {
                FileSystemUtils.deleteRecursively(lavoro);
            }
        }
    }

    static void soloMio(Path voce) throws IOException {
        if (voce.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(voce, Files.isDirectory(voce) ? SOLO_MIA : SOLO_MIO);
        }
    }

    /** Scrive un file intero o niente, e torna quando è sul disco. */
    static void scrivi(Path file, String testo) throws IOException {
        Path nuovo = file.resolveSibling(file.getFileName() + ".nuovo");
        Files.writeString(nuovo, testo, StandardCharsets.UTF_8);
        soloMio(nuovo);
        sulDisco(nuovo);
        Files.move(nuovo, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    static void sulDisco(Path file) throws IOException {
        try (FileChannel canale = FileChannel.open(file, StandardOpenOption.WRITE)) {
            canale.force(true);
        }
    }

    /** Lo SHA-256 di un file. */
    static String impronta(Path file) throws IOException {
        try {
            MessageDigest calcolo = MessageDigest.getInstance("SHA-256");
            try (InputStream letto = new DigestInputStream(Files.newInputStream(file), calcolo)) {
                letto.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(calcolo.digest());
        } catch (NoSuchAlgorithmException impossibile) {
            throw new IllegalStateException(impossibile);
        }
    }

    /** I file che insieme sono i dati: il ripristino li mette da parte insieme. */
    List<Path> insieme() {
        return banca == null ? List.of() : List.of(banca, dove.resolve("obiettivi.trace.db"), testimone(), nascita());
    }
}
