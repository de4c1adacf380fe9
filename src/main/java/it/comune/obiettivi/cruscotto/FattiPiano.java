package it.comune.obiettivi.cruscotto;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import it.comune.obiettivi.piano.Mesi;
import it.comune.obiettivi.piano.Missioni.Missione;
import it.comune.obiettivi.piano.Periodo;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tutto ciò da cui nascono le cifre di un anno, com'è a una revisione.
 *
 * @param revisione quanti cambiamenti sono stati accolti: cresce a ogni nuova versione dei fatti
 * @param missioni quelle valide nell'anno: una scheda con un altro codice è «missione non indicata»
 * @param schede in ordine di numero
 */
public record FattiPiano(
        int anno,
        long revisione,
        List<Settore> settori,
        List<Missione> missioni,
        List<Trasversale> trasversali,
        List<FattiScheda> schede) {

    public record Settore(long id, String nome, int ordine) {}

    public record Trasversale(long id, String titolo, List<FaseComune> fasiComuni) {}

    public record FaseComune(int chiave, String numero, String testo) {}

    /** @throws IllegalArgumentException se una scheda è di un settore che non c'è: le sue cifre andrebbero perse */
    public FattiPiano {
        settori = settori.stream()
                .sorted(Comparator.comparingInt(Settore::ordine).thenComparingLong(Settore::id))
                .toList();
        missioni = List.copyOf(missioni);
        trasversali = List.copyOf(trasversali);
        schede = schede.stream()
                .sorted(Comparator.comparingInt(FattiScheda::numero).thenComparingLong(FattiScheda::id))
                .toList();
        Set<Long> noti = settori.stream().map(Settore::id).collect(toSet());
        schede.stream()
                .filter(scheda -> !noti.contains(scheda.settore()))
                .findAny()
                .ifPresent(scheda -> {
                    throw new IllegalArgumentException("Settore sconosciuto nella scheda " + scheda.id());
                });
    }

    /** Vero se i settori delle schede sono fra quelli di questi fatti. */
    boolean conosce(List<FattiScheda> nuove) {
        Set<Long> noti = settori.stream().map(Settore::id).collect(toSet());
        return nuove.stream().allMatch(scheda -> noti.contains(scheda.settore()));
    }

    /** Con altre schede, e le partecipazioni di prima. */
    FattiPiano con(long numero, List<FattiScheda> nuove) {
        Map<Long, Long> obiettivi = schede.stream()
                .filter(scheda -> scheda.trasversale() != null)
                .collect(toMap(FattiScheda::id, FattiScheda::trasversale));
        List<FattiScheda> conObiettivo = nuove.stream()
                .map(scheda -> scheda.delTrasversale(obiettivi.get(scheda.id())))
                .toList();
        return new FattiPiano(anno, numero, settori, missioni, trasversali, conObiettivo);
    }

    /** L'ultimo giorno di cui ha senso chiedere: la fine dell'ultimo periodo che compare nel piano. */
    public LocalDate ultimoGiorno() {
        int periodi = Mesi.di(Periodo.DICEMBRE).maschera();
        for (FattiScheda scheda : schede) {
            for (FattiFase fase : scheda.fasi()) {
                periodi |= fase.previsti().maschera() | fase.effettivi().maschera();
            }
        }
        return new Mesi(periodi).elenco().getLast().fine(anno);
    }
}
