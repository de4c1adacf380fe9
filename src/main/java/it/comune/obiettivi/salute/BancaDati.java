package it.comune.obiettivi.salute;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** La banca dati vista da chi la cura: legge e scrive una riga sua, e se H2 si è chiusa la riapre. */
@Component
class BancaDati {

    private static final String FILE = "jdbc:h2:file:";
    private static final int PAZIENZA_S = 5;
    private static final Duration SVUOTAMENTO = Duration.ofSeconds(10);
    private static final Duration RESPIRO = Duration.ofMillis(50);

    /** Meno di così, e la banca dati appena riaperta si richiuderebbe alla prima scrittura. */
    private static final int PROVA = 1 << 20;

    private final DataSource fonte;
    private final JdbcTemplate sql;
    private final Path dati;
    private final DataSize spazio;

    /** @param spazio sotto questo si è in guasto, prima che H2 provi a scrivere ciò che non ci sta */
    BancaDati(
            DataSource fonte,
            @Value("${obiettivi.dati:./dati}") Path dati,
            @Value("${obiettivi.salute.spazio:16MB}") DataSize spazio) {
        this.fonte = fonte;
        this.dati = dati;
        this.spazio = spazio;
        this.sql = new JdbcTemplate(fonte);
        sql.setQueryTimeout(PAZIENZA_S);
    }

    /** @throws DataAccessException se non risponde, o se il disco è pieno */
    void legge() {
        pretendiSpazio();
        sql.queryForObject("select battito from polso where id = 1", LocalDateTime.class);
    }

    /** @throws DataAccessException se non scrive, o se il disco è pieno */
    void scrive() {
        pretendiSpazio();
        sql.update("update polso set battito = ? where id = 1", LocalDateTime.now(ZoneOffset.UTC));
    }

    /** Su un disco pieno H2 scrive ancora ciò che sta nei vuoti del suo file, e si chiude al primo gesto più lungo. */
    private void pretendiSpazio() {
        try {
            if (fileDiH2() && Files.getFileStore(dati).getUsableSpace() < spazio.toBytes()) {
                throw new DataAccessResourceFailureException("Il disco di " + dati + " è pieno");
            }
        } catch (IOException illeggibile) {
            throw new DataAccessResourceFailureException("La cartella " + dati + " non si legge", illeggibile);
        }
    }

    /**
     * Una H2 a cui è mancato il disco resta chiusa finché il programma ne tiene anche una sola connessione, pure se lo spazio
     * torna: la riserva si sospende, perché non ne apra altre sulla stessa banca chiusa, e si svuota; la prossima connessione
     * riapre il file dall'ultima transazione confermata.
     *
     * @return falso se qualcuno non ha lasciato la sua: H2, chiusa così, può tenerlo in un ciclo senza fine, e allora il
     *     programma non si riprende
     */
    boolean riapre() {
        HikariPoolMXBean riserva = riserva().getHikariPoolMXBean();
        riserva.suspendPool();
        try {
            Instant fine = Instant.now().plus(SVUOTAMENTO);
            do {
                riserva.softEvictConnections();
                LockSupport.parkNanos(RESPIRO.toNanos());
            } while (riserva.getTotalConnections() > 0 && Instant.now().isBefore(fine));
            return riserva.getTotalConnections() == 0;
        } finally {
            riserva.resumePool();
        }
    }

    private HikariDataSource riserva() {
        try {
            return fonte.unwrap(HikariDataSource.class);
        } catch (SQLException nonE) {
            throw new IllegalStateException("La riserva delle connessioni non è Hikari", nonE);
        }
    }

    /** Vero se la cartella dei dati accetta una scrittura; un'altra banca dati, o un file che non c'è più, non si riapre. */
    boolean riapribile() {
        return fileDiH2() && cartellaScrivibile();
    }

    /** Un file che manca non si riapre: H2 ne farebbe uno vuoto. */
    private boolean fileDiH2() {
        if (!(fonte instanceof HikariDataSource riserva)) {
            return false;
        }
        String indirizzo = String.valueOf(riserva.getJdbcUrl());
        return indirizzo.startsWith(FILE)
                && Files.exists(Path.of(indirizzo.substring(FILE.length()).split(";", 2)[0] + ".mv.db"));
    }

    private boolean cartellaScrivibile() {
        try {
            Path prova = Files.createTempFile(dati, "spazio-", ".prova");
            try {
                Files.write(prova, new byte[PROVA]);
                return true;
            } finally {
                Files.delete(prova);
            }
        } catch (IOException pienaOProibita) {
            return false;
        }
    }
}
