package it.comune.obiettivi.carico;

import it.comune.obiettivi.carico.Albero.Nodo;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Una persona che segna e toglie i mesi svolti delle sue caselle, una dopo l'altra. */
final class Redattore {

    /** Un mese svolto, da 1 a 12, di una fase. */
    record Casella(int scheda, int fase, int mese) {

        String campo() {
            return "fase.%d.svolto.2026-%02d".formatted(fase, mese);
        }
    }

    /**
     * Un gesto, in nanosecondi.
     *
     * @param pianificato quando doveva partire: da qui si misura, così che chi aspetta in coda si veda
     * @param risposto quando la pagina ha mostrato «Salvato»
     */
    record Gesto(int autore, int scheda, long pianificato, long partito, long risposto) {}

    private final int chi;
    private final int scheda;
    private final Finestra finestra;
    private final List<Nodo> bottoni = new ArrayList<>();
    private final BitSet accesi = new BitSet();
    private int volte;

    /** @param caselle della stessa scheda, e di nessun altro: una si ripreme quando si è rivista cambiata */
    Redattore(int chi, Visitatore visitatore, List<Casella> caselle) throws Exception {
        this.chi = chi;
        scheda = caselle.getFirst().scheda();
        finestra = visitatore.finestra().ascolta();
        finestra.vai("piano/2026/schede/" + scheda);
        caselle.forEach(casella -> bottoni.add(bottone(casella)));
        for (int i = 0; i < bottoni.size(); i++) {
            Nodo bottone = bottoni.get(i);
            boolean acceso =
                    finestra.guarda(albero -> bottone.attributo("aria-pressed").equals("true"));
            accesi.set(i, acceso);
        }
        finestra.leggera();
    }

    private Nodo bottone(Casella casella) {
        return finestra.guarda(albero -> {
            Nodo cella = albero.trova(nodo -> nodo.attributo("data-campo").equals(casella.campo()))
                    .orElseThrow();
            return albero.dentro(cella)
                    .filter(nodo -> nodo.ha("casella"))
                    .findFirst()
                    .orElseThrow();
        });
    }

    synchronized Gesto scrivi(long pianificato) throws Exception {
        int quale = volte++ % bottoni.size();
        String visto = String.valueOf(accesi.get(quale));
        accesi.flip(quale);
        long partito = System.nanoTime();
        String risposta = finestra.premi(bottoni.get(quale), visto);
        long risposto = System.nanoTime();
        if (risposta.contains("Non salvato")) {
            throw new IllegalStateException("Non salvato: " + risposta);
        }
        return new Gesto(chi, scheda, pianificato, partito, risposto);
    }

    void chiudi() throws Exception {
        finestra.chiudi();
    }
}
