package it.comune.obiettivi.ente;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.Optional;

/**
 * Il nome con cui una persona entra, sempre nella stessa forma: lettere latine minuscole, cifre e {@code . _ @ -}. Ciò che
 * una banca dati ignora e un'altra no (segni invisibili, accenti staccati, cifre di altre scritture) non vi può stare.
 */
record NomeDiAccesso(String testo) {

    static final int MASSIMO = 100;

    /** Il nome scritto da una persona; vuoto se così non si può chiamare nessuno. */
    static Optional<NomeDiAccesso> letto(String scritto) {
        if (scritto.length() > 2 * MASSIMO) {
            return Optional.empty();
        }
        String minuscolo = Normalizer.normalize(scritto, Form.NFKC).toLowerCase(Locale.ROOT);
        return Optional.of(Normalizer.normalize(minuscolo, Form.NFKC).strip())
                .filter(NomeDiAccesso::ammesso)
                .map(NomeDiAccesso::new);
    }

    private static boolean ammesso(String nome) {
        return !nome.isEmpty() && nome.length() <= MASSIMO && nome.codePoints().allMatch(NomeDiAccesso::ammesso);
    }

    private static boolean ammesso(int segno) {
        return (segno >= '0' && segno <= '9')
                || "._@-".indexOf(segno) >= 0
                || (Character.getType(segno) == Character.LOWERCASE_LETTER
                        && Character.UnicodeScript.of(segno) == Character.UnicodeScript.LATIN);
    }
}
