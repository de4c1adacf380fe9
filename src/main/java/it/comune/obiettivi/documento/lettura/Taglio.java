package it.comune.obiettivi.documento.lettura;

import it.comune.obiettivi.documento.lettura.DocumentoLetto.AnomaliaLetta;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.Codice;
import it.comune.obiettivi.piano.Lunghezza;
import java.util.List;

/** Un testo che non sta nel suo campo: se ne prende l'inizio e lo si dice, e le altre schede non ne sanno nulla. */
final class Taglio {

    private static final int INIZIO = 200;

    private Taglio() {}

    /** L'inizio del testo che sta nel campo. */
    static String nel(String campo, String testo) {
        return testo.substring(0, Math.min(Lunghezza.di(campo).massimo(), testo.length()));
    }

    /** Lo stesso, con il dubbio se qualcosa resta fuori; il testo intero è in quello grezzo della scheda. */
    static String nel(String campo, String testo, List<AnomaliaLetta> anomalie) {
        String preso = nel(campo, testo);
        if (preso.length() < testo.length()) {
            String inizio = testo.substring(0, Math.min(INIZIO, testo.length())) + "…";
            anomalie.add(AnomaliaLetta.conserva(Codice.TESTO_TAGLIATO, campo, inizio, ""));
        }
        return preso;
    }
}
