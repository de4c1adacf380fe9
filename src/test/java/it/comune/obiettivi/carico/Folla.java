package it.comune.obiettivi.carico;

import it.comune.obiettivi.browser.Programma;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gli utenti del carico: responsabili dei settori di un obiettivo trasversale, scritti nella banca dati a programma fermo
 * con l'impronta della password di uno dimostrativo.
 */
final class Folla {

    /** Con tre cifre attaccate fa riconoscere l'autore in un messaggio qualunque, anche dove il cognome si abbrevia. */
    static final String NOME = "Carico";

    private Folla() {}

    static String nome(int quale) {
        return NOME + "%03d Prova".formatted(quale);
    }

    static String accesso(int quale) {
        return "carico.%03d".formatted(quale);
    }

    /**
     * Aggiunge gli utenti e toglie le percentuali scritte a mano, così che ogni mese segnato cambi le cifre; il numero {@code i} è
     * responsabile dello stesso settore del modello {@code i % modelli}.
     */
    static void crea(Programma fermo, int quanti, List<String> modelli) throws SQLException {
        try (Connection banca = apri(fermo);
                var percentuali = banca.createStatement();
                var utente = banca.prepareStatement(
                        "insert into utente (accesso, nome, impronta, generazione, attivo,"
                                + " deve_cambiare_password) select ?, ?, impronta, 0, true, false from utente where accesso = ?");
                var ruolo = banca.prepareStatement("insert into utente_ruolo (utente, tipo, settore, persona)"
                        + " select n.id, r.tipo, r.settore, r.persona from utente_ruolo r"
                        + " join utente m on m.id = r.utente cross join utente n"
                        + " where m.accesso = ? and n.accesso = ? and r.tipo = 'RESPONSABILE'")) {
            percentuali.executeUpdate("delete from rilevazione");
            for (int i = 0; i < quanti; i++) {
                String modello = modelli.get(i % modelli.size());
                utente.setString(1, accesso(i));
                utente.setString(2, nome(i));
                utente.setString(3, modello);
                utente.executeUpdate();
                ruolo.setString(1, modello);
                ruolo.setString(2, accesso(i));
                ruolo.executeUpdate();
            }
        }
    }

    /** Per ogni utente del carico, i numeri dei suoi gesti nel registro, in ordine. */
    static Map<Integer, List<Long>> gesti(Programma fermo) throws SQLException {
        Map<Integer, List<Long>> numeri = new HashMap<>();
        try (Connection banca = apri(fermo);
                var righe = banca.createStatement()
                        .executeQuery("select u.accesso, r.id from registro r join utente u on u.id = r.utente"
                                + " where u.accesso like 'carico.%' order by r.id")) {
            while (righe.next()) {
                int chi = Integer.parseInt(righe.getString(1).substring("carico.".length()));
                numeri.computeIfAbsent(chi, nuovo -> new ArrayList<>()).add(righe.getLong(2));
            }
        }
        return numeri;
    }

    private static Connection apri(Programma fermo) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:h2:file:" + fermo.cartella().resolve("obiettivi") + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE",
                "sa",
                "");
    }
}
