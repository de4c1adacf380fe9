package it.comune.obiettivi.custodia;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.h2.engine.Database;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.DataUtils;

/**
 * Il file di H2 visto da sotto: quante volte è stato scritto, e se c'è tutto.
 *
 * <p>H2 conta ogni scrittura (la <em>versione</em> del deposito), e a un file accorciato rimedia da sé tornando a una
 * versione più vecchia, senza dirlo.
 */
final class Deposito {

    private static final int BLOCCO = 4096;

    /** Che cosa c'è in un file. */
    record Contenuto(long versione, Evidenza evidenza) {}

    private Deposito() {}

    /** L'indirizzo che apre un file senza poterlo cambiare, nemmeno per rimediare a una caduta. */
    static String inLettura(Path banca) {
        String nome = Copia.senza(".mv.db", banca.toString());
        return "jdbc:h2:file:" + nome
                + ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE;MODE=MySQL;DATABASE_TO_LOWER=TRUE;TRACE_LEVEL_FILE=0";
    }

    static Connection apri(Path banca) throws SQLException {
        return DriverManager.getConnection(inLettura(banca), "sa", "");
    }

    /**
     * Legge un file intero, senza cambiarlo.
     *
     * @throws SQLException se non si apre o se non c'è tutto
     */
    static Contenuto leggi(Path banca) throws SQLException, IOException {
        try (Connection aperta = apri(banca)) {
            interi(aperta, Files.size(banca));
            righe(aperta);
            return new Contenuto(versione(aperta), Evidenza.di(aperta));
        }
    }

    static long versione(Connection banca) throws SQLException {
        return database(banca).getStore().getMvStore().getCurrentVersion();
    }

    /** Torna quando tutto ciò che è confermato è sul disco, e non solo nella memoria del sistema. */
    static void sulDisco(Connection banca) throws SQLException {
        database(banca).sync();
    }

    private static Database database(Connection banca) throws SQLException {
        return ((SessionLocal) banca.unwrap(JdbcConnection.class).getSession()).getDatabase();
    }

    /** Nessun pezzo del deposito finisce oltre la fine del file. */
    private static void interi(Connection banca, long lungo) throws SQLException {
        for (Map.Entry<String, String> voce :
                database(banca).getStore().getMvStore().getLayoutMap().entrySet()) {
            if (voce.getKey().startsWith("chunk.")) {
                Map<String, String> pezzo = DataUtils.parseMap(voce.getValue());
                long fine = DataUtils.readHexLong(pezzo, "block", 0) + DataUtils.readHexLong(pezzo, "len", 0);
                if (fine * BLOCCO > lungo) {
                    throw new SQLException("Il file finisce prima di ciò che contiene: " + voce.getValue());
                }
            }
        }
    }

    private static void righe(Connection banca) throws SQLException {
        List<String> tavole = new ArrayList<>();
        try (ResultSet elenco =
                banca.getMetaData().getTables(banca.getCatalog(), null, "%", new String[] {"BASE TABLE"})) {
            while (elenco.next()) {
                if (!elenco.getString("TABLE_SCHEM").equalsIgnoreCase("information_schema")) {
                    tavole.add(elenco.getString("TABLE_NAME"));
                }
            }
        }
        try (Statement domanda = banca.createStatement()) {
            for (String tavola : tavole) {
                leggi(domanda, tavola);
            }
        }
    }

    private static void leggi(Statement domanda, String tavola) throws SQLException {
        try (ResultSet righe = domanda.executeQuery("select * from \"" + tavola + "\"")) {
            int colonne = righe.getMetaData().getColumnCount();
            while (righe.next()) {
                for (int colonna = 1; colonna <= colonne; colonna++) {
                    righe.getString(colonna);
                }
            }
        }
    }
}
