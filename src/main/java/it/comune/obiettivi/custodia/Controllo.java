package it.comune.obiettivi.custodia;

import com.google.re2j.Pattern;
import it.comune.obiettivi.lingua.Tempi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.h2.api.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * Guarda i dati prima di aprirli, senza cambiare un byte: H2, aprendo un file accorciato, lo compatta e ne cancella il
 * resto. Se non sono quelli che il testimone ricorda, l'avvio si rifiuta e dice quale copia ripristinare.
 */
final class Controllo {

    private final Cartella cartella;
    private final Path banca;

    Controllo(Cartella cartella, Path banca) {
        this.cartella = cartella;
        this.banca = banca;
    }

    /** I dati che ci sono; vuoto se non ce ne sono ancora mai stati. */
    Optional<Deposito.Contenuto> pretendi() throws IOException {
        Optional<Nascita> nascita = Nascita.leggi(cartella.nascita());
        Optional<Testimone.Detto> detto = Testimone.leggi(cartella.testimone());
        String id = nascita.map(Nascita::id).orElse(null);
        if (!Files.exists(banca)) {
            if (cartella.vissuta()) {
                throw rifiuta("il file " + banca.getFileName() + " non c'è più", id, null);
            }
            return Optional.empty();
        }
        if (Files.size(banca) == 0) {
            throw rifiuta("il file " + banca.getFileName() + " è vuoto", id, null);
        }
        Deposito.Contenuto trovato = leggi(id);
        Nascita sua = trovato.evidenza().nascita();
        if (nascita.isPresent() && sua != null) {
            nascita.get().pretendi(sua, "Il file dei dati");
        }
        if (nascita.isPresent() && detto.isPresent() && !detto.get().nascita().equals(id)) {
            throw rifiuta("il testimone e la nascita sono di cartelle diverse", id, trovato);
        }
        if (detto.isPresent()) {
            confronta(trovato, detto.get(), id);
        }
        Schema.pretendi(Schema.inLettura(Deposito.inLettura(banca)));
        return Optional.of(trovato);
    }

    private Deposito.Contenuto leggi(@Nullable String id) throws IOException {
        try {
            return Deposito.leggi(banca);
        } catch (SQLException | RuntimeException guasto) {
            if (guasto instanceof SQLException sql && sql.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
                throw AvvioRifiutato.inUso();
            }
            AvvioRifiutato rifiuto =
                    rifiuta("il file " + banca.getFileName() + " è danneggiato e non si legge fino in fondo", id, null);
            rifiuto.addSuppressed(guasto);
            throw rifiuto;
        }
    }

    private void confronta(Deposito.Contenuto trovato, Testimone.Detto detto, @Nullable String id) throws IOException {
        long registro = trovato.evidenza().registro();
        if (registro < detto.registro()) {
            throw rifiuta(
                    "l'ultimo gesto confermato aveva il numero " + detto.registro() + ", il file arriva al numero "
                            + registro,
                    id,
                    trovato);
        }
        if (trovato.versione() < detto.versione()) {
            throw rifiuta("il file è più vecchio di ciò che il programma aveva confermato", id, trovato);
        }
        if (!detto.impronta().isEmpty() && !detto.impronta().equals(Cartella.impronta(banca))) {
            throw rifiuta("il file non è come il programma l'aveva lasciato fermandosi", id, trovato);
        }
    }

    private AvvioRifiutato rifiuta(String perche, @Nullable String id, Deposito.@Nullable Contenuto trovato)
            throws IOException {
        StringBuilder rimedio = new StringBuilder();
        Optional<Copia> copia = Copia.buona(cartella.copie(), id);
        copia.ifPresentOrElse(
                buona -> rimedio.append("Ripristina la copia più recente, del ")
                        .append(Tempi.momentoInParole(buona.quando()))
                        .append(" (")
                        .append(buona.contenuto())
                        .append("):\n    ")
                        .append(comando(buona.file())),
                () -> rimedio.append("In ")
                        .append(cartella.copie())
                        .append(" non c'è una copia buona. Se ne hai una altrove:\n    ")
                        .append(comando(Path.of("FILE"))));
        if (trovato != null) {
            rimedio.append("\nSe invece vuoi ripartire da ciò che il file contiene ancora (")
                    .append(trovato.evidenza().inParole())
                    .append("):\n    ")
                    .append(comando(banca));
        }
        rimedio.append("\nIn ogni caso i file di adesso restano, messi da parte.");
        return new AvvioRifiutato(
                "I dati in " + cartella.dove() + " non sono interi: " + perche
                        + ". Non ho toccato niente: ogni file è com'era.",
                rimedio.toString());
    }

    private String comando(Path file) {
        return "./run --ripristina " + tra(file) + " --dati " + tra(cartella.dove());
    }

    private static String tra(Path percorso) {
        String scritto = percorso.toString();
        return Pattern.matches("[\\w./:\\\\-]+", scritto) ? scritto : "'" + scritto.replace("'", "'\\''") + "'";
    }
}
