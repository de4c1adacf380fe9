package it.comune.obiettivi.custodia;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Ciò che il programma ha confermato, scritto accanto al file di H2 e con lui sul disco prima di rispondere: al prossimo
 * avvio il file deve contenerlo tutto.
 *
 * <p>Si scrive sempre dopo il file: una caduta nel mezzo lascia il file avanti, mai indietro. Finché il programma è acceso
 * il testimone è chiuso agli altri avvii.
 */
final class Testimone implements TransactionExecutionListener, InitializingBean, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Testimone.class);

    /** Sta in un settore del disco: una scrittura sola, che non chiede spazio. */
    private static final int LUNGO = 512;

    private static final int TESTATA_H2 = 4096;

    /**
     * Che cosa il testimone dice.
     *
     * @param versione quella del deposito, che cresce a ogni scrittura di qualunque tavola
     * @param registro il numero dell'ultimo gesto confermato
     * @param impronta del file lasciato da un programma fermato; vuota se è acceso o è caduto
     */
    record Detto(String nascita, long versione, long registro, String impronta) {

        static Detto leggi(String testo) throws IOException {
            Properties righe = new Properties();
            righe.load(new StringReader(testo.replace('\0', ' ')));
            return new Detto(
                    righe.getProperty("nascita", "").strip(),
                    Long.parseLong(righe.getProperty("versione", "").strip()),
                    Long.parseLong(righe.getProperty("registro", "").strip()),
                    righe.getProperty("impronta", "").strip());
        }

        String scritto() {
            return "nascita=%s\nversione=%d\nregistro=%d\nimpronta=%s\n"
                    .formatted(nascita, versione, registro, impronta);
        }
    }

    private final Cartella cartella;
    private final FileChannel canale;
    private final ReentrantLock turno = new ReentrantLock();
    private final AtomicLong chiesti = new AtomicLong();
    private volatile @Nullable DataSource banca;
    private @Nullable Detto detto;
    private long serviti;
    private boolean muto;

    private Testimone(Cartella cartella, FileChannel canale) {
        this.cartella = cartella;
        this.canale = canale;
    }

    /** Prende in custodia la cartella, se nessun altro la tiene. */
    static Testimone prendi(Cartella cartella) throws IOException {
        FileChannel canale = FileChannel.open(
                cartella.testimone(), StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
        try {
            if (canale.tryLock() != null) {
                Cartella.soloMio(cartella.testimone());
                return new Testimone(cartella, canale);
            }
            canale.close();
        } catch (OverlappingFileLockException inQuestoProgramma) {
            canale.close();
        }
        throw AvvioRifiutato.inUso();
    }

    /** Vuoto se i dati sono di prima che il testimone esistesse. */
    static Optional<Detto> leggi(Path file) throws IOException {
        if (!Files.exists(file) || Files.size(file) == 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(Detto.leggi(Files.readString(file)));
        } catch (NumberFormatException | CharacterCodingException rovinato) {
            throw new AvvioRifiutato(
                    "Il file " + file
                            + ", che dice fino a dove i dati erano arrivati, è rovinato: non posso sapere se i "
                            + "dati ci sono tutti. Non ho toccato niente.",
                    "Per ripartire dai dati come sono ora: ./run --ripristina " + file.resolveSibling("obiettivi.mv.db")
                            + " --dati " + file.getParent(),
                    rovinato);
        }
    }

    static void scrivi(Path file, Detto detto) throws IOException {
        Cartella.scrivi(file, detto.scritto());
    }

    /** Da qui in poi il file può cambiare: non si riconosce più dall'impronta. */
    @Override
    public void afterPropertiesSet() throws IOException {
        Optional<Detto> prima = leggi(cartella.testimone());
        if (prima.isPresent()) {
            scrivi(new Detto(
                    prima.get().nascita(), prima.get().versione(), prima.get().registro(), ""));
        }
    }

    /** Da qui in poi ogni transazione confermata si annota. */
    void comincia(DataSource banca, Nascita nascita) throws SQLException, IOException {
        try (Connection aperta = banca.getConnection()) {
            annota(aperta, nascita.id());
        }
        this.banca = banca;
    }

    @Override
    public void afterCommit(TransactionExecution transazione, @Nullable Throwable fallita) {
        DataSource banca = this.banca;
        if (banca == null || fallita != null || transazione.isReadOnly()) {
            return;
        }
        long mio = chiesti.incrementAndGet();
        turno.lock();
        try {
            if (serviti < mio) { // altrimenti chi teneva il turno ha annotato anche questa
                long fino = chiesti.get();
                annota(banca);
                serviti = fino;
            }
        } finally {
            turno.unlock();
        }
    }

    private void annota(DataSource banca) {
        Connection diQuestaTransazione = DataSourceUtils.getConnection(banca);
        try {
            if (detto != null && Deposito.versione(diQuestaTransazione) != detto.versione()) {
                annota(diQuestaTransazione, detto.nascita());
            }
            muto = false;
        } catch (SQLException | IOException guasto) {
            if (!muto) {
                LOG.error(
                        "Il testimone dei dati non si scrive: i dati sono salvi, ma una loro perdita non si noterebbe",
                        guasto);
            }
            muto = true;
        } finally {
            DataSourceUtils.releaseConnection(diQuestaTransazione, banca);
        }
    }

    /** La versione si legge prima di mandare tutto sul disco: quella è scritta di sicuro, una più nuova forse no. */
    private void annota(Connection banca, String nascita) throws SQLException, IOException {
        long versione = Deposito.versione(banca);
        long registro = Evidenza.registro(banca);
        Deposito.sulDisco(banca);
        scrivi(new Detto(nascita, versione, registro, ""));
    }

    private void scrivi(Detto nuovo) throws IOException {
        ByteBuffer settore = ByteBuffer.allocate(LUNGO);
        settore.put(nuovo.scritto().getBytes(StandardCharsets.UTF_8)).position(0);
        canale.write(settore, 0);
        canale.force(false);
        detto = nuovo;
    }

    /** Chiamata dopo che la banca dati si è chiusa: ricorda com'è il file lasciato. */
    @Override
    public void destroy() throws IOException {
        Path file = cartella.banca();
        try (canale) {
            if (detto != null && file != null && chiusaBene(file)) {
                scrivi(new Detto(detto.nascita(), detto.versione(), detto.registro(), Cartella.impronta(file)));
            }
        }
    }

    private static boolean chiusaBene(Path file) throws IOException {
        if (!Files.exists(file)) {
            return false;
        }
        try (FileChannel letto = FileChannel.open(file)) {
            ByteBuffer testata = ByteBuffer.allocate(TESTATA_H2);
            letto.read(testata, 0);
            return new String(testata.array(), StandardCharsets.ISO_8859_1)
                    .lines()
                    .limit(1)
                    .anyMatch(riga -> riga.contains(",clean:1,"));
        }
    }
}
