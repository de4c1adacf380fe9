package it.comune.obiettivi.custodia;

import it.comune.obiettivi.lingua.Tempi;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Che cosa una banca dati racconta di sé: ciò che chi ripristina vuole sapere.
 *
 * @param nascita nulla se è di prima che si scrivesse
 * @param comune dell'ultimo piano; vuoto senza piani
 * @param anno dell'ultimo piano; 0 senza piani
 * @param registro il numero dell'ultimo gesto; 0 se nessuno
 * @param ultimo quando fu compiuto, all'ora del programma
 */
record Evidenza(
        @Nullable Nascita nascita,
        String comune,
        int anno,
        int schede,
        long registro,
        int utenti,
        @Nullable Instant ultimo) {

    static Evidenza di(Connection banca) throws SQLException {
        Nascita nascita = Nascita.leggi(banca).orElse(null);
        if (!haTavola(banca, "registro")) { // una prima migrazione interrotta a metà
            return new Evidenza(nascita, "", 0, 0, 0, 0, null);
        }
        try (Statement domande = banca.createStatement()) {
            String comune = "";
            int anno = 0;
            try (ResultSet piano = domande.executeQuery("select anno, comune from piano order by anno desc")) {
                if (piano.next()) {
                    anno = piano.getInt(1);
                    comune = piano.getString(2);
                }
            }
            return new Evidenza(
                    nascita,
                    comune,
                    anno,
                    (int) numero(domande, "select count(*) from scheda"),
                    registro(banca),
                    (int) numero(domande, "select count(*) from utente"),
                    ultimo(domande).orElse(null));
        }
    }

    static boolean haTavola(Connection banca, String nome) throws SQLException {
        try (ResultSet tavole = banca.getMetaData().getTables(banca.getCatalog(), null, nome, null)) {
            return tavole.next();
        }
    }

    static long registro(Connection banca) throws SQLException {
        try (Statement domanda = banca.createStatement()) {
            return numero(domanda, "select coalesce(max(id), 0) from registro");
        }
    }

    private static long numero(Statement domande, String sql) throws SQLException {
        try (ResultSet riga = domande.executeQuery(sql)) {
            riga.next();
            return riga.getLong(1);
        }
    }

    private static Optional<Instant> ultimo(Statement domande) throws SQLException {
        try (ResultSet riga = domande.executeQuery("select max(istante) from registro")) {
            riga.next();
            return Optional.ofNullable(riga.getTimestamp(1))
                    .map(Timestamp::toLocalDateTime)
                    .map(ora -> ora.toInstant(ZoneOffset.UTC));
        }
    }

    /** In una riga, per il diario e per gli avvisi. */
    String inParole() {
        String piano =
                anno == 0 ? "nessun piano" : "Comune di " + comune + ", anno " + anno + ", " + schede + " schede";
        String gesto = ultimo == null ? "nessun gesto" : "ultimo gesto del " + Tempi.momentoInParole(ultimo);
        return piano + ", " + utenti + " utenti, registro fino al numero " + registro + ", " + gesto;
    }
}
