package it.comune.obiettivi.piano;

/**
 * Dice che una scheda è cambiata, dopo il commit; che cosa è cambiato lo dice la banca dati.
 *
 * @param numero il numero del cambiamento: l'identificativo della riga nel registro
 * @param autore chi l'ha cambiata
 */
public record SchedaModificata(long scheda, long numero, long autore, String nomeAutore) {

    /** La chiave della scheda nella diretta. */
    public static String chiave(long scheda) {
        return "scheda/" + scheda;
    }
}
