package it.comune.obiettivi.documento.lettura;

import com.google.re2j.Pattern;
import it.comune.obiettivi.piano.testi.TestoPulito;

/** Che cosa vuol dire ciò che sta scritto in un mese della griglia. */
enum SegnoDelMese {
    /** Una croce, una spunta, un quadrato, un sì: il mese c'è. */
    MESE,
    /** Un segno uguale: per alcuni è un mese, e lo si prende dicendolo. */
    MESE_IN_DUBBIO,
    /** Niente, un trattino, un no: il mese non c'è. */
    NIENTE,
    /** Un numero, una percentuale, una parola: è un valore, e nella griglia non ha un posto. */
    ALTRO;

    private static final Pattern CONTORNO = Pattern.compile("[\\s.,;:/()\\[\\]{}'\"’-]");
    private static final Pattern SEGNATO =
            Pattern.compile("(?i)(?:[x×✕✖✗✘☒⊠✓✔☑√■▪◼█▇●•⬤◉◆▲★*·]\\x{FE0F}?)+|si|sì|s[iì]'?");
    private static final Pattern UGUALE = Pattern.compile("=+");
    private static final Pattern NO = Pattern.compile("(?i)no?");

    static SegnoDelMese di(String cella) {
        String nuda = TestoPulito.nuda(cella);
        if (nuda.isEmpty() || Celle.vuota(nuda)) {
            return NIENTE;
        }
        String segno = CONTORNO.matcher(nuda).replaceAll("");
        if (SEGNATO.matcher(segno).matches()) {
            return MESE;
        }
        if (UGUALE.matcher(segno).matches()) {
            return MESE_IN_DUBBIO;
        }
        return segno.isEmpty() || NO.matcher(segno).matches() ? NIENTE : ALTRO;
    }

    /** Vero se il mese è segnato. */
    static boolean segnato(String cella) {
        SegnoDelMese segno = di(cella);
        return segno == MESE || segno == MESE_IN_DUBBIO;
    }
}
