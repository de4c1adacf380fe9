package it.comune.obiettivi.ente;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Il nome con cui una persona entra, sempre nella stessa forma: lettere latine minuscole, cifre e {@code . _ @ -}. Ciò che
 * una banca dati ignora e un'altra no (segni invisibili, accenti staccati, cifre di altre scritture) non vi può stare.
 */
record NomeDiAccesso(String testo) {

    static final int MASSIMO = 100;

    private static final Pattern FORMA = Pattern.compile("[[\\p{IsLatin}&&\\p{Ll}]0-9._@-]{1," + MASSIMO + "}");

    /** Il nome scritto da una persona; vuoto se così non si può chiamare nessuno. */
    static Optional<NomeDiAccesso> letto(String scritto) {
        if (scritto.length() > 2 * MASSIMO) {
            return Optional.empty();
        }
        String minuscolo = Normalizer.normalize(scritto, Form.NFKC).toLowerCase(Locale.ROOT);
        return Optional.of(Normalizer.normalize(minuscolo, Form.NFKC).strip())
                .filter(nome -> FORMA.matcher(nome).matches())
                .map(NomeDiAccesso::new);
    }
}
