package it.comune.obiettivi.custodia;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionTemplate;

/** I dati di un programma acceso, con il suo testimone, senza il programma. */
final class Dati implements AutoCloseable {

    final Cartella cartella;
    final Nascita nascita = Nascita.nuova(Modo.VUOTO);
    private final Testimone testimone;
    private final Connection aperta;
    private final JdbcDataSource banca = new JdbcDataSource();
    private final TransactionTemplate transazione;

    Dati(Path dove) throws Exception {
        cartella = in(dove);
        banca.setUrl("jdbc:h2:file:" + dove.resolve("obiettivi") + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;WRITE_DELAY=0");
        banca.setUser("sa");
        testimone = Testimone.prendi(cartella);
        testimone.afterPropertiesSet();
        aperta = banca.getConnection();
        flyway(banca).migrate();
        nascita.scrivi(aperta);
        nascita.scrivi(cartella.nascita());
        testimone.comincia(banca, nascita);
        DataSourceTransactionManager gestore = new DataSourceTransactionManager(banca);
        gestore.addListener(testimone);
        transazione = new TransactionTemplate(gestore);
    }

    static Cartella in(Path dove) {
        return new Cartella(dove, dove.resolve("obiettivi.mv.db"));
    }

    static Flyway flyway(DataSource banca) {
        return Flyway.configure()
                .dataSource(banca)
                .locations("classpath:db/migration")
                .outOfOrder(true)
                .load();
    }

    /** Un gesto confermato: chi lo compie ha avuto risposta. */
    void gesto(String testo) {
        esegui(
                "insert into registro (gesto, istante, utente, nome_utente, formato, contenuto, campo, prima, dopo)"
                        + " values (random_uuid(), current_timestamp, 1, 'prova', 1, ?, 'titolo', '', '')",
                testo);
    }

    /** Un cambiamento confermato che il registro non racconta. */
    void utente(String accesso) {
        esegui(
                "insert into utente (accesso, nome, impronta, generazione, attivo, deve_cambiare_password)"
                        + " values (?, 'prova', '', 0, true, false)",
                accesso);
    }

    private void esegui(String sql, String valore) {
        transazione.executeWithoutResult(stato -> {
            Connection diQuesta = DataSourceUtils.getConnection(banca);
            try (PreparedStatement riga = diQuesta.prepareStatement(sql)) {
                riga.setString(1, valore);
                riga.executeUpdate();
            } catch (SQLException guasto) {
                throw new IllegalStateException(guasto);
            }
        });
    }

    DataSource banca() {
        return banca;
    }

    /** Com'è il disco in questo momento: ciò che resterebbe dopo un {@code kill -9}. */
    Cartella caduti(Path altrove) throws IOException {
        return copia(cartella, altrove);
    }

    static Cartella copia(Cartella da, Path altrove) throws IOException {
        Files.createDirectories(altrove);
        for (Path file : da.insieme()) {
            if (Files.exists(file)) {
                Files.copy(file, altrove.resolve(file.getFileName()));
            }
        }
        return in(altrove);
    }

    /** Ogni file con la sua impronta. */
    static Map<String, String> impronte(Path dove) throws IOException {
        Map<String, String> impronte = new TreeMap<>();
        try (Stream<Path> tutti = Files.walk(dove)) {
            for (Path file : (Iterable<Path>) tutti.filter(Files::isRegularFile)::iterator) {
                impronte.put(dove.relativize(file).toString(), Cartella.impronta(file));
            }
        }
        return impronte;
    }

    /** Ferma tutto come fa il programma: prima la banca dati, poi il testimone. */
    @Override
    public void close() throws Exception {
        aperta.close();
        testimone.destroy();
    }
}
