package it.comune.obiettivi.carico;

import it.comune.obiettivi.carico.Albero.Nodo;
import java.util.ArrayList;
import java.util.List;
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

    /** Dove si scrive la percentuale di una fase; dopo il salvataggio si richiude. */
    private record Casella(Fase fase, Nodo apri, Nodo valore, Nodo salva) {}

    private final int chi;
    private final Finestra finestra;
    private final List<Casella> aperte = new ArrayList<>();
    private final List<Casella> chiuse = new ArrayList<>();
    private int volte;

    /** @param fasi della stessa scheda; fino a tanti gesti si fanno senza riaprire */
    Redattore(int chi, Visitatore visitatore, Fase... fasi) throws Exception {
        this.chi = chi;
        finestra = visitatore.finestra().ascolta();
        finestra.vai("piano/2026/schede/" + fasi[0].scheda());
        for (Fase fase : fasi) {
            aperte.add(apri(fase));
        }
        finestra.leggera();
    }

    private Casella apri(Fase fase) throws Exception {
        Nodo riga = finestra.guarda(albero -> albero.trova(
                        nodo -> nodo.attributo("id").equals("fase-" + fase.chiave()))
                .orElseThrow());
        Nodo apri = in(riga, nodo -> nodo.ha("reale"));
        finestra.premi(apri);
        Nodo editor = in(riga, nodo -> nodo.ha("rileva"));
        return new Casella(
                fase,
                apri,
                in(editor, nodo -> nodo.etichetta.equals("vaadin-text-field")),
                in(editor, nodo -> nodo.ha("btn--primo")));
    }

    private Nodo in(Nodo dove, Predicate<Nodo> quale) {
        return finestra.guarda(
                albero -> albero.dentro(dove).filter(quale).findFirst().orElseThrow());
    }

    synchronized Gesto scrivi(long pianificato) throws Exception {
        if (aperte.isEmpty()) {
            riapri();
        }
        Casella casella = aperte.removeFirst();
        int decimi = 1 + (chi * 37 + ++volte * 101) % 998;
        long partito = System.nanoTime();
        String risposta = finestra.scriviEPremi(casella.valore(), decimi / 10 + "," + decimi % 10, casella.salva());
        long risposto = System.nanoTime();
        if (risposta.contains("Non salvato")) {
            throw new IllegalStateException("Non salvato: " + risposta);
        }
        chiuse.add(casella);
        return new Gesto(chi, casella.fase(), pianificato, partito, risposto);
    }

    /** Riapre le caselle, fuori dalla misura. */
    synchronized void riapri() throws Exception {
        for (Casella casella : chiuse) {
            finestra.premi(casella.apri());
        }
        aperte.addAll(chiuse);
        chiuse.clear();
    }

    void chiudi() throws Exception {
        finestra.chiudi();
    }
}
