package it.comune.obiettivi.custodia;

import it.comune.obiettivi.lingua.Tempi;
import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Mette una copia al posto dei dati di adesso: prima la legge tutta, poi mette da parte i file che ci sono (non li
 * cancella mai), e infine la porta al suo posto con la sua nascita e il suo testimone.
 */
final class Ripristino {

    private static final Logger LOG = LoggerFactory.getLogger(Ripristino.class);
    private static final DateTimeFormatter ADESSO = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH-mm-ss");
    private static final String IN_CORSO = ".ripristino-";
    private static final String NIENTE = " Non ho toccato niente.";

    private final Cartella cartella;
    private final Path banca;

    Ripristino(Cartella cartella, Path banca) {
        this.cartella = cartella;
        this.banca = banca;
    }

    /** @param scelto una copia (.zip), un file di H2 (.mv.db), o il nome di una copia di questa cartella */
    void esegui(String scelto) throws IOException {
        Path copia = trova(scelto);
        pretendiFerma();
        Files.createDirectories(cartella.dove());
        Cartella.sgombera(cartella.dove(), IN_CORSO);
        Path lavoro = Files.createTempDirectory(cartella.dove(), IN_CORSO);
        try {
            Path nuova = lavoro.resolve("obiettivi.mv.db");
            apri(copia, nuova);
            Deposito.Contenuto contenuto = verifica(copia, nuova);
            Optional<Path> daParte = mettiDaParte();
            metti(nuova, contenuto);
            LOG.info("Ripristinata la copia {}", copia);
            LOG.info("  contiene: {}", contenuto.evidenza().inParole());
            daParte.ifPresent(dove -> LOG.info("  i file di prima sono in {}", dove));
        } finally {
            Cartella.sgombera(cartella.dove(), IN_CORSO);
        }
    }

    /** Un programma di prima del testimone tiene chiuso il file dei dati. */
    private void pretendiFerma() throws IOException {
        if (!Files.exists(banca)) {
            return;
        }
        try (FileChannel canale = FileChannel.open(banca, StandardOpenOption.WRITE)) {
            if (canale.tryLock() == null) {
                throw AvvioRifiutato.inUso();
            }
        } catch (OverlappingFileLockException inQuestoProgramma) {
            throw AvvioRifiutato.inUso();
        }
    }

    private Path trova(String scelto) {
        Path indicata = Path.of(scelto);
        Path dellaCartella = cartella.copie().resolve(indicata.getFileName());
        Path copia = Files.isRegularFile(indicata) ? indicata.toAbsolutePath() : dellaCartella;
        if (!Files.isRegularFile(copia)) {
            throw new AvvioRifiutato(
                    "La copia da ripristinare non c'è: " + scelto + "." + NIENTE,
                    "Le copie di questa cartella sono in " + cartella.copie() + ".");
        }
        return copia;
    }

    private static void apri(Path copia, Path nuova) throws IOException {
        if (!copia.toString().endsWith(Copia.ESTENSIONE)) {
            Files.copy(copia, nuova);
            return;
        }
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(copia))) {
            for (ZipEntry voce = zip.getNextEntry(); voce != null; voce = zip.getNextEntry()) {
                if (voce.getName().endsWith(".mv.db")) {
                    Files.copy(zip, nuova);
                    return;
                }
            }
        } catch (ZipException | EOFException rovinata) {
            throw illeggibile(copia, rovinata);
        }
        throw illeggibile(copia, null);
    }

    private static AvvioRifiutato illeggibile(Path copia, @Nullable Exception causa) {
        String perche =
                "La copia " + copia + " non si legge: è rovinata, o non è una copia di questo programma." + NIENTE;
        String rimedio = "Scegline un'altra: ./run --ripristina FILE.";
        return causa == null ? new AvvioRifiutato(perche, rimedio) : new AvvioRifiutato(perche, rimedio, causa);
    }

    private Deposito.Contenuto verifica(Path copia, Path nuova) throws IOException {
        Deposito.Contenuto contenuto;
        try {
            contenuto = Deposito.leggi(nuova);
        } catch (SQLException | RuntimeException guasta) {
            throw illeggibile(copia, guasta);
        }
        Schema.pretendi(Schema.inLettura(Deposito.inLettura(nuova)));
        Optional<Nascita> mia = Nascita.leggi(cartella.nascita());
        Nascita sua = contenuto.evidenza().nascita();
        if (mia.isPresent() && sua != null) {
            mia.get().pretendi(sua, "La copia");
        }
        return contenuto;
    }

    private Optional<Path> mettiDaParte() throws IOException {
        if (cartella.insieme().stream().noneMatch(Files::exists)) {
            return Optional.empty();
        }
        Path daParte = cartella.dove().resolve(Cartella.PRIMA + ADESSO.format(LocalDateTime.now(Tempi.ROMA)));
        Files.createDirectory(daParte);
        for (Path file : cartella.insieme()) {
            if (Files.exists(file)) {
                Files.move(file, daParte.resolve(file.getFileName()), StandardCopyOption.ATOMIC_MOVE);
            }
        }
        return Optional.of(daParte);
    }

    /** Il file dei dati per ultimo: una caduta nel mezzo lascia una cartella che non parte, mai una che sembra nuova. */
    private void metti(Path nuova, Deposito.Contenuto contenuto) throws IOException {
        Nascita nascita = contenuto.evidenza().nascita();
        Cartella.soloMio(nuova);
        Cartella.sulDisco(nuova);
        if (nascita != null) {
            nascita.scrivi(cartella.nascita());
            Testimone.scrivi(
                    cartella.testimone(),
                    new Testimone.Detto(
                            nascita.id(),
                            contenuto.versione(),
                            contenuto.evidenza().registro(),
                            Cartella.impronta(nuova)));
        }
        Files.move(nuova, banca, StandardCopyOption.ATOMIC_MOVE);
    }
}
