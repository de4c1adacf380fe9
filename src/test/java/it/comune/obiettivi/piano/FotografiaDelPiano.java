package it.comune.obiettivi.piano;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Tutti i valori di una scheda o di un obiettivo, ciascuno con il nome che il suo campo ha nel registro; i vuoti no. */
final class FotografiaDelPiano {

    private final Map<String, String> valori = new TreeMap<>();

    private FotografiaDelPiano() {}

    static Map<String, String> di(Scheda scheda) {
        FotografiaDelPiano foto = new FotografiaDelPiano();
        Testata t = scheda.testata();
        for (Modifica.Campo campo : Modifica.Campo.values()) {
            foto.metti(campo.nome(), t.testo(campo));
        }
        foto.metti("peso", ModelloDelPiano.peso(t.peso()));
        foto.metti("missione", ModelloDelPiano.testo(t.missione()) + "/" + ModelloDelPiano.testo(t.programma()));
        foto.metti("settore", t.settore());
        foto.metti("responsabile", t.responsabile());
        foto.metti("assessore", t.assessore());
        foto.metti("trasversale", t.trasversale());
        foto.metti("impronta", scheda.impronta());
        scheda.anomalie().forEach(a -> foto.metti("anomalia." + a.chiave(), a.stato() + ": " + a.inUso()));
        scheda.fasi().forEach(foto::fase);
        scheda.indicatori().forEach(foto::indicatore);
        return foto.valori;
    }

    static Map<String, String> di(ObiettivoTrasversale obiettivo) {
        FotografiaDelPiano foto = new FotografiaDelPiano();
        foto.metti("titolo", obiettivo.titolo());
        foto.metti("finalita", obiettivo.finalita());
        foto.metti("noteCondivise", obiettivo.noteCondivise());
        obiettivo.fasiComuni().forEach(fase -> foto.metti("faseComune." + fase.chiave(), fase.testo()));
        obiettivo.partecipazioni().forEach(p -> foto.metti("partecipazione." + p.settore(), p.scheda()));
        return foto.valori;
    }

    private void fase(Fase fase) {
        String campo = "fase." + fase.chiave() + ".";
        metti("fase." + fase.chiave(), "X");
        metti(campo + "numero", fase.numero());
        metti(campo + "testo", fase.testo());
        metti(campo + "peso", ModelloDelPiano.peso(fase.peso()));
        metti(campo + "motivazione", fase.motivazione());
        metti(campo + "faseComune", fase.faseComune());
        fase.previsti().elenco().forEach(mese -> metti(campo + "previsto." + mese, "X"));
        fase.effettivi().elenco().forEach(mese -> metti(campo + "svolto." + mese.codice(2026), "X"));
        if (!fase.rilevazioni().isEmpty()) {
            Rilevazione ultima = fase.rilevazioni().getLast();
            metti(campo + "avanzamento", ModelloDelPiano.numero(ultima.valore().valore()) + " al " + ultima.al());
        }
    }

    private void indicatore(Indicatore indicatore) {
        String campo = "indicatore." + indicatore.chiave() + ".";
        metti("indicatore." + indicatore.chiave(), "X");
        metti(campo + "fase", indicatore.fase());
        metti(campo + "raggiunto", indicatore.raggiunto());
        Map.of(
                        Modifica.Voce.TESTO,
                        indicatore.testo(),
                        Modifica.Voce.UNITA,
                        indicatore.unita(),
                        Modifica.Voce.ATTESO,
                        indicatore.atteso(),
                        Modifica.Voce.NOTE,
                        indicatore.note())
                .forEach((voce, testo) -> metti(campo + voce.name().toLowerCase(Locale.ROOT), testo));
    }

    private void metti(String campo, @Nullable Object valore) {
        if (!ModelloDelPiano.testo(valore).isEmpty()) {
            valori.put(campo, ModelloDelPiano.testo(valore));
        }
    }
}
