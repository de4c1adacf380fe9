package it.comune.obiettivi.documento;

import it.comune.obiettivi.documento.lettura.DocumentoLetto;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Un documento letto come sta nella banca dati: JSON compresso, in base 64. Di un documento di 10.000 schede il testo
 * intero non entra in una riga di MySQL, e non sta mai tutto in memoria.
 */
final class Compresso {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String SEGNO = "gzip:";

    private Compresso() {}

    static String scrivi(DocumentoLetto documento) {
        ByteArrayOutputStream scritto = new ByteArrayOutputStream();
        scritto.writeBytes(SEGNO.getBytes(StandardCharsets.US_ASCII));
        try (OutputStream dentro = new GZIPOutputStream(Base64.getEncoder().wrap(scritto))) {
            JSON.writeValue(dentro, documento);
        } catch (IOException inMemoria) {
            throw new UncheckedIOException(inMemoria);
        }
        return scritto.toString(StandardCharsets.US_ASCII);
    }

    /** @param scritto anche non compresso: così stavano i documenti letti prima */
    static DocumentoLetto leggi(String scritto) {
        if (!scritto.startsWith(SEGNO)) {
            return JSON.readValue(scritto, DocumentoLetto.class);
        }
        byte[] byteScritti = scritto.substring(SEGNO.length()).getBytes(StandardCharsets.US_ASCII);
        try (InputStream dentro =
                new GZIPInputStream(Base64.getDecoder().wrap(new ByteArrayInputStream(byteScritti)))) {
            return JSON.readValue(dentro, DocumentoLetto.class);
        } catch (IOException inMemoria) {
            throw new UncheckedIOException(inMemoria);
        }
    }
}
