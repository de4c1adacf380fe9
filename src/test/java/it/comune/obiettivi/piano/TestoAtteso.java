package it.comune.obiettivi.piano;

import it.comune.obiettivi.piano.ModelloDelPiano.Fine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Che cosa deve diventare un testo scritto a più mani, detto per parole tutte diverse fra loro: nessuna parola aggiunta
 * manca, ne spariscono solo quelle che qualcuno ha tolto, e ognuno ritrova le proprie nel suo ordine.
 */
record TestoAtteso(String base, String mio, String attuale) {

    Set<Fine> fini() {
        if (mio.equals(attuale)) {
            return Set.of(Fine.NIENTE);
        }
        if (base.equals(attuale)) {
            return Set.of(Fine.CAMBIA);
        }
        if (stesseParoleCambiate()) {
            return Set.of(Fine.SUPERATO);
        }
        // Un altro ha tolto anche parole vicine: chiedere è giusto solo se il suo cambio le prende insieme.
        return vicinoAUnaTolta() ? Set.of(Fine.CAMBIA, Fine.NIENTE, Fine.SUPERATO) : Set.of(Fine.CAMBIA, Fine.NIENTE);
    }

    /** Vero se il risultato è uno di quelli giusti. */
    boolean ammette(String risultato) {
        if (base.equals(attuale)) {
            return risultato.equals(mio);
        }
        List<String> parole = ModelloDelPiano.parole(risultato);
        Set<String> giuste = new HashSet<>(ModelloDelPiano.parole(attuale));
        giuste.removeAll(tolte());
        giuste.addAll(aggiunte());
        return giuste.equals(new HashSet<>(parole))
                && giuste.size() == parole.size()
                && nelloStessoOrdine(parole, ModelloDelPiano.parole(attuale))
                && nelloStessoOrdine(parole, ModelloDelPiano.parole(mio));
    }

    /** Le parole che questo gesto toglie. */
    List<String> tolte() {
        return meno(base, mio);
    }

    /** Le parole che questo gesto aggiunge. */
    List<String> aggiunte() {
        return meno(mio, base);
    }

    private static List<String> meno(String uno, String altro) {
        List<String> parole = ModelloDelPiano.parole(uno);
        parole.removeAll(ModelloDelPiano.parole(altro));
        return parole;
    }

    private static boolean nelloStessoOrdine(List<String> risultato, List<String> di) {
        List<String> comuni = new ArrayList<>(di);
        comuni.retainAll(risultato);
        List<String> trovate = new ArrayList<>(risultato);
        trovate.retainAll(di);
        return comuni.equals(trovate);
    }

    /** Io ho messo una parola al posto di una che un altro ha tolto o cambiato. */
    private boolean stesseParoleCambiate() {
        return !tolte().isEmpty()
                && !aggiunte().isEmpty()
                && !ModelloDelPiano.parole(attuale).containsAll(tolte())
                && !ModelloDelPiano.parole(attuale).containsAll(aggiunte());
    }

    private boolean vicinoAUnaTolta() {
        List<String> prima = ModelloDelPiano.parole(base);
        List<String> ora = ModelloDelPiano.parole(attuale);
        List<String> mie = ModelloDelPiano.parole(mio);
        int inizio = 0;
        while (inizio < Math.min(prima.size(), mie.size()) && prima.get(inizio).equals(mie.get(inizio))) {
            inizio++;
        }
        int ultima = Math.min(prima.size(), inizio + 2);
        return !ora.containsAll(prima.subList(Math.max(0, inizio - 1), ultima));
    }
}
