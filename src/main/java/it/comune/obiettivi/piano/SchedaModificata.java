package it.comune.obiettivi.piano;

import org.jspecify.annotations.Nullable;

/**
 * Dice che una scheda è cambiata, dopo il commit; che cosa è cambiato lo dice la banca dati.
 *
 * @param numero il numero del cambiamento: l'identificativo della riga nel registro
 * @param autore chi l'ha cambiata
 */
public record SchedaModificata(long scheda, long numero, long autore, String nomeAutore) {

    private static final String PREFISSO = "scheda/";

    /** La chiave della scheda nella diretta. */
    public static String chiave(long scheda) {
        return PREFISSO + scheda;
    }

    /** La scheda di una chiave della diretta; nulla se la chiave è d'altro. */
    public static @Nullable Long scheda(String chiave) {
        return chiave.startsWith(PREFISSO) ? Long.valueOf(chiave.substring(PREFISSO.length())) : null;
    }
}
