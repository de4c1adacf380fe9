package it.comune.obiettivi.documento.lettura;

import it.comune.obiettivi.piano.Lunghezza;
import java.util.List;
import java.util.Locale;

/**
 * Quanto può essere grande un documento: oltre, si rifiuta dicendo che cosa e dove, prima di cominciare il lavoro.
 *
 * @param schede quante schede
 * @param settori quanti settori diversi
 * @param righe quante righe in una scheda, o fra due schede
 * @param colonne quante celle in una riga
 * @param cella quanti caratteri in una cella
 */
record Limiti(int schede, int settori, int righe, int colonne, int cella) {

    static final Limiti CORRENTI = new Limiti(10_000, 300, 2_000, 200, Lunghezza.DISCORSO.massimo());

    /** Nessun limite, per misurare quanto costa leggere ciò che i limiti rifiutano. */
    static final Limiti NESSUNO =
            new Limiti(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);

    /** Controlla le righe di un documento, ancora da leggere. */
    void esigiRighe(List<String> righe, Celle separatore) throws DocumentoIlleggibile {
        for (int i = 0; i < righe.size(); i++) {
            esigiRiga(separatore.dividi(righe.get(i)), i + 1);
        }
    }

    private void esigiRiga(List<String> celle, int numero) throws DocumentoIlleggibile {
        for (String testo : celle) {
            if (testo.length() > cella) {
                throw troppo("La riga %,d ha una cella di %,d caratteri", numero, testo.length(), cella);
            }
        }
        if (celle.size() > colonne) {
            throw troppo("La riga %,d ha %,d celle", numero, celle.size(), colonne);
        }
    }

    /** Controlla le schede riconosciute, ancora da interpretare. */
    void esigiModuli(List<Modulo> moduli) throws DocumentoIlleggibile {
        if (moduli.size() > schede) {
            throw troppo("Il documento ha %,d schede", moduli.size(), schede);
        }
        for (int i = 0; i < moduli.size(); i++) {
            int quante = moduli.get(i).righe().size();
            if (quante > righe) {
                throw troppo("La scheda %,d ha %,d righe", i + 1, quante, righe);
            }
        }
        long diversi = Nomi.diversi(moduli.stream().map(modulo -> modulo.valore(EtichettaDiTestata.SETTORE)));
        if (diversi > settori) {
            throw troppo("Il documento nomina %,d settori diversi", diversi, settori);
        }
    }

    /** L'ultimo argomento è il limite. */
    private static DocumentoIlleggibile troppo(String che, Object... argomenti) {
        return new DocumentoIlleggibile(String.format(
                Locale.ITALY,
                che + ", e il limite è di %,d: controlla che sia il documento giusto, o dividilo.",
                argomenti));
    }
}
