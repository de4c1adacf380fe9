package it.comune.obiettivi.documento.lettura;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Dai byte di un documento al suo testo: UTF-8 se lo è, altrimenti Windows-1252; il resto si rifiuta spiegando. */
final class Codifica {

    static final int LIMITE = 20 * 1024 * 1024;

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final double CONTROLLI_AMMESSI = 0.002;
    private static final int TAGLIO = 3;
    private static final int CERTEZZA = 4;
    private static final String RIMEDIO =
            " Serve un documento di testo, con le celle separate da tabulazioni: aprirlo e salvarlo come testo.";

    /** Il testo riga per riga; {@code dubbio} se qualche carattere non si è potuto leggere. */
    record Testo(List<String> righe, String codifica, boolean dubbio) {}

    private Codifica() {}

    static Testo decifra(byte[] contenuto) throws DocumentoIlleggibile {
        if (contenuto.length > LIMITE) {
            throw new DocumentoIlleggibile("Il documento è troppo grande: il limite è di 20 MB.");
        }
        rifiutaAltriFormati(contenuto);
        Testo testo = testo(contenuto);
        if (testo.righe.stream().allMatch(String::isBlank)) {
            throw new DocumentoIlleggibile("Il documento è vuoto.");
        }
        return testo;
    }

    private static void rifiutaAltriFormati(byte[] b) throws DocumentoIlleggibile {
        if (comincia(b, '%', 'P', 'D', 'F')) {
            throw new DocumentoIlleggibile("Il documento è un PDF." + RIMEDIO);
        }
        if (comincia(b, 'P', 'K', 3, 4) || comincia(b, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new DocumentoIlleggibile("Il documento è di un programma d'ufficio (Word, Excel, LibreOffice) o un"
                    + " archivio compresso." + RIMEDIO);
        }
        if (comincia(b, '{', '\\', 'r', 't', 'f')) {
            throw new DocumentoIlleggibile("Il documento è in formato RTF." + RIMEDIO);
        }
        boolean utf16 = comincia(b, 0xFF, 0xFE) || comincia(b, 0xFE, 0xFF);
        long strani = 0;
        for (byte uno : b) {
            boolean ammesso =
                    uno < 0 || uno >= ' ' || uno == '\t' || uno == '\n' || uno == '\r' || uno == '\f' || uno == 11;
            strani += ammesso ? 0 : 1;
        }
        if (!utf16 && strani > b.length * CONTROLLI_AMMESSI) {
            throw new DocumentoIlleggibile("Il documento non è un testo: contiene dati binari." + RIMEDIO);
        }
    }

    private static Testo testo(byte[] b) {
        if (comincia(b, 0xFF, 0xFE) || comincia(b, 0xFE, 0xFF)) {
            return righe(new String(b, StandardCharsets.UTF_16), "UTF-16", false);
        }
        for (int taglio = 0; taglio <= Math.min(TAGLIO, b.length); taglio++) {
            String utf8 = utf8(ByteBuffer.wrap(b, 0, b.length - taglio));
            // un file tagliato può finire a metà di un carattere: lo dicono gli altri accenti
            if (utf8 != null && (taglio == 0 || utf8.chars().anyMatch(c -> c > 127))) {
                return righe(utf8, "UTF-8", taglio > 0);
            }
        }
        String tollerante = new String(b, StandardCharsets.UTF_8);
        long guasti = tollerante.chars().filter(c -> c == '\uFFFD').count();
        long accenti = tollerante.chars().filter(c -> c > 127).count() - guasti;
        return accenti > CERTEZZA * guasti
                ? righe(tollerante, "UTF-8", true)
                : righe(new String(b, WINDOWS), "Windows-1252", false);
    }

    private static @Nullable String utf8(ByteBuffer contenuto) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(contenuto).toString();
        } catch (CharacterCodingException nonUtf8) {
            return null;
        }
    }

    private static Testo righe(String testo, String codifica, boolean dubbio) {
        String senzaSegno = testo.startsWith("\uFEFF") ? testo.substring(1) : testo;
        return new Testo(senzaSegno.lines().toList(), codifica, dubbio);
    }

    private static boolean comincia(byte[] b, int... inizio) {
        for (int i = 0; i < inizio.length; i++) {
            if (i >= b.length || (b[i] & 0xFF) != inizio[i]) {
                return false;
            }
        }
        return true;
    }
}
