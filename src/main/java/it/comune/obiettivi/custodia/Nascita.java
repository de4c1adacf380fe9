package it.comune.obiettivi.custodia;

import it.comune.obiettivi.lingua.Tempi;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;

/**
 * Che cosa sono questi dati: si scrive una volta, quando nascono, nella cartella e nella banca dati, e non si deduce mai
 * da ciò che contengono.
 *
 * @param id uguale nella cartella, nella banca dati e in ogni sua copia
 */
public record Nascita(String id, Modo modo, Instant quando) {

    static Nascita nuova(Modo modo) {
        return new Nascita(UUID.randomUUID().toString(), modo, Instant.now());
    }

    static Optional<Nascita> leggi(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties righe = new Properties();
        righe.load(new StringReader(Files.readString(file)));
        try {
            return Optional.of(new Nascita(
                    righe.getProperty("id", ""),
                    Modo.da(righe.getProperty("modo", "")),
                    Instant.parse(righe.getProperty("nata", ""))));
        } catch (RuntimeException illeggibile) {
            throw new AvvioRifiutato(
                    "Il file " + file + ", che dice che cosa è questa cartella, è rovinato. Non ho toccato niente.",
                    "Rimetti quel file da una copia della cartella, oppure ripristina una copia dei dati: "
                            + "./run --ripristina FILE.",
                    illeggibile);
        }
    }

    /** Con che modo una cartella è nata, anche prima che la nascita si scrivesse: {@code ./run} teneva il solo modo. */
    static Optional<Modo> modo(Cartella cartella) throws IOException {
        Optional<Modo> nato = leggi(cartella.nascita()).map(Nascita::modo);
        return nato.isPresent() || !Files.exists(cartella.modoDiPrima())
                ? nato
                : Optional.of(Modo.da(Files.readString(cartella.modoDiPrima())));
    }

    /** Vuota se la banca dati è di prima che la nascita si scrivesse, o non ha ancora tabelle. */
    static Optional<Nascita> leggi(Connection banca) throws SQLException {
        if (!Evidenza.haTavola(banca, "nascita")) {
            return Optional.empty();
        }
        try (ResultSet riga = banca.createStatement().executeQuery("select id, modo, nata_il from nascita")) {
            return riga.next()
                    ? Optional.of(new Nascita(
                            riga.getString(1), Modo.da(riga.getString(2)), Instant.parse(riga.getString(3))))
                    : Optional.empty();
        }
    }

    void scrivi(Path file) throws IOException {
        Cartella.scrivi(
                file,
                "# Scritto una volta, quando questa cartella è nata: non si cambia.\nid=%s\nmodo=%s\nnata=%s\n"
                        .formatted(id, modo.nome(), quando));
    }

    void scrivi(Connection banca) throws SQLException {
        try (PreparedStatement riga =
                banca.prepareStatement("insert into nascita (id, modo, nata_il) values (?, ?, ?)")) {
            riga.setString(1, id);
            riga.setString(2, modo.nome());
            riga.setString(3, quando.toString());
            riga.executeUpdate();
        }
        if (!banca.getAutoCommit()) {
            banca.commit();
        }
    }

    void pretendi(Nascita altra, String dove) {
        if (!id.equals(altra.id)) {
            throw new AvvioRifiutato(
                    dove + " non è di questa cartella: nacque il " + Tempi.inParole(altra.quando) + " con il modo «"
                            + altra.modo.nome() + "», la cartella il " + Tempi.inParole(quando) + " con il modo «"
                            + modo.nome() + "». Non ho toccato niente.",
                    "Controlla la cartella (--dati) e, con MySQL, l'indirizzo della banca dati (DB_URL).");
        }
    }
}
