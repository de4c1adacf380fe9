package it.comune.obiettivi.custodia;

import it.comune.obiettivi.lingua.Tempi;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Come si fa una copia: si scrive, si riapre, si legge tutta, e solo allora prende il suo nome. */
final class Copiatura {

    private static final String IN_CORSO = ".in-corso-";
    private static final DateTimeFormatter NOME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH-mm-ss").withZone(Tempi.ROMA);

    /** Scrive i dati in uno zip. */
    @FunctionalInterface
    interface Scrittura {
        void scrivi(Path zip) throws IOException, SQLException;
    }

    private final Cartella cartella;
    private final int quante;
    private final Clock orologio;

    /** @param quante se ne tengono, le più recenti */
    Copiatura(Cartella cartella, int quante, Clock orologio) {
        this.cartella = cartella;
        this.quante = quante;
        this.orologio = orologio;
    }

    Copia fai(Scrittura scrittura) throws IOException, SQLException {
        Files.createDirectories(cartella.copie());
        Cartella.soloMio(cartella.copie());
        Cartella.sgombera(cartella.copie(), IN_CORSO);
        Path lavoro = Files.createTempDirectory(cartella.copie(), IN_CORSO);
        Path zip = lavoro.resolve("copia.zip");
        Path riaperta = lavoro.resolve("obiettivi.mv.db");
        try {
            scrittura.scrivi(zip);
            Evidenza evidenza = riapri(zip, riaperta);
            Cartella.soloMio(zip);
            Cartella.sulDisco(zip);
            Instant adesso = orologio.instant();
            Path copia = cartella.copie()
                    .resolve(
                            "obiettivi-" + NOME.format(adesso) + "-registro-" + evidenza.registro() + Copia.ESTENSIONE);
            String impronta = Cartella.impronta(zip);
            Files.move(zip, copia, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            Copia.descrivi(copia, evidenza, impronta, adesso);
            List<Copia> tutte = Copia.elenco(cartella.copie());
            togliLePiuVecchie(tutte);
            return tutte.stream()
                    .filter(una -> una.file().equals(copia))
                    .findFirst()
                    .orElseThrow();
        } finally {
            Cartella.sgombera(cartella.copie(), IN_CORSO);
        }
    }

    private static Evidenza riapri(Path zip, Path riaperta) throws IOException, SQLException {
        try (ZipInputStream letto = new ZipInputStream(Files.newInputStream(zip))) {
            letto.getNextEntry();
            Files.copy(letto, riaperta);
        }
        return Deposito.leggi(riaperta).evidenza();
    }

    private void togliLePiuVecchie(List<Copia> tutte) throws IOException {
        for (Copia vecchia : tutte.stream().skip(Math.max(1, quante)).toList()) {
            Files.deleteIfExists(vecchia.file());
            Files.deleteIfExists(Copia.testo(vecchia.file()));
        }
    }

    /** Di un programma fermo basta il file com'è. */
    static Scrittura daFermo(Path banca) {
        return zip -> {
            try (OutputStream file = Files.newOutputStream(zip);
                    ZipOutputStream scritto = new ZipOutputStream(file)) {
                scritto.putNextEntry(new ZipEntry("obiettivi.mv.db"));
                Files.copy(banca, scritto);
                scritto.closeEntry();
            }
        };
    }
}
