package it.comune.obiettivi.salute;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.h2.api.ErrorCode;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** La banca dati vista da chi la cura: legge e scrive una riga sua, e se H2 si è chiusa la riapre. */
@Component
class BancaDati {

    private static final String FILE = "jdbc:h2:file:";
    private static final int PAZIENZA_S = 5;

    /** Meno di così, e la banca dati appena riaperta si richiuderebbe alla prima scrittura. */
    private static final int SPAZIO = 1 << 20;

    private final DataSource fonte;
    private final JdbcTemplate sql;
    private final Path dati;

    BancaDati(DataSource fonte, @Value("${obiettivi.dati:./dati}") Path dati) {
        this.fonte = fonte;
        this.dati = dati;
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
            if (fileDiH2() && Files.getFileStore(dati).getUsableSpace() < SPAZIO) {
                throw new DataAccessResourceFailureException("Il disco di " + dati + " è pieno");
            }
        } catch (IOException illeggibile) {
            throw new DataAccessResourceFailureException("La cartella " + dati + " non si legge", illeggibile);
        }
    }

    /**
     * Una H2 a cui è mancato il disco resta chiusa finché il programma ne tiene le connessioni, anche se lo spazio torna:
     * si spegne ciò che ne resta, e la prossima connessione riapre il file dall'ultima transazione confermata.
     */
    void riapre() throws SQLException {
        HikariDataSource riserva = fonte.unwrap(HikariDataSource.class);
        try (Connection connessione = fonte.getConnection();
                Statement comando = connessione.createStatement()) {
            if (chiusa(comando)) {
                comando.execute("SHUTDOWN IMMEDIATELY");
            }
        } finally {
            riserva.getHikariPoolMXBean().softEvictConnections();
        }
    }

    /** Una banca soltanto lenta non si spegne. */
    private static boolean chiusa(Statement comando) {
        try {
            comando.executeQuery("select battito from polso where id = 1").close();
            return false;
        } catch (SQLException guasto) {
            return guasto.getErrorCode() == ErrorCode.DATABASE_IS_CLOSED;
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
                Files.write(prova, new byte[SPAZIO]);
                return true;
            } finally {
                Files.delete(prova);
            }
        } catch (IOException pienaOProibita) {
            return false;
        }
    }
}
