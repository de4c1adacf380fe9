package it.comune.obiettivi.carico;

import it.comune.obiettivi.carico.Albero.Nodo;
import java.util.function.Predicate;

/** Una persona che cambia la percentuale di una fase: la scrive e preme Salva, in un viaggio solo. */
final class Redattore {

    /** Una fase, e la scheda in cui la si cambia. */
    record Fase(int scheda, int chiave) {}

    /**
     * Un gesto, in nanosecondi.
     *
     * @param pianificato quando doveva partire: da qui si misura, così che chi aspetta in coda si veda
     * @param risposto quando la pagina ha mostrato «Salvato»
     */
    record Gesto(int autore, Fase fase, long pianificato, long partito, long risposto) {}

    private final int chi;
    private final Fase fase;
    private final Finestra finestra;
    private final Nodo apri;
    private final Nodo valore;
    private final Nodo salva;
    private int volte;

    Redattore(int chi, Visitatore visitatore, Fase fase) throws Exception {
        this.chi = chi;
        this.fase = fase;
        finestra = visitatore.finestra().ascolta();
        finestra.vai("piano/2026/schede/" + fase.scheda());
        Nodo riga = finestra.guarda(albero -> albero.trova(
                        nodo -> nodo.attributo("id").equals("fase-" + fase.chiave()))
                .orElseThrow());
        apri = in(riga, nodo -> nodo.ha("reale"));
        finestra.premi(apri);
        Nodo editor = in(riga, nodo -> nodo.ha("rileva"));
        valore = in(editor, nodo -> nodo.etichetta.equals("vaadin-text-field"));
        salva = in(editor, nodo -> nodo.ha("btn--primo"));
        finestra.leggera();
    }

    private Nodo in(Nodo dove, Predicate<Nodo> quale) {
        return finestra.guarda(
                albero -> albero.dentro(dove).filter(quale).findFirst().orElseThrow());
    }

    /** Il gesto, e poi, fuori dalla misura, la stessa casella di nuovo aperta. */
    synchronized Gesto scrivi(long pianificato) throws Exception {
        int decimi = 1 + (chi * 37 + ++volte * 101) % 998;
        long partito = System.nanoTime();
        String risposta = finestra.scriviEPremi(valore, decimi / 10 + "," + decimi % 10, salva);
        long risposto = System.nanoTime();
        if (risposta.contains("Non salvato")) {
            throw new IllegalStateException("Non salvato: " + risposta);
        }
        finestra.premi(apri);
        return new Gesto(chi, fase, pianificato, partito, risposto);
    }

    void chiudi() throws Exception {
        finestra.chiudi();
    }
}
