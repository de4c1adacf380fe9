package it.comune.obiettivi.cruscotto;

import it.comune.obiettivi.cruscotto.FattiFase.Lettura;
import it.comune.obiettivi.piano.Periodo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Le formule di dominio.md scritte alla lettera e senza fretta, per confronto. */
record Oracolo(FattiPiano piano, LocalDate al) {

    double effettivo(FattiFase fase) {
        Lettura r = fase.rilevazioni().stream()
                .filter(lettura -> !lettura.al().isAfter(al))
                .max(Comparator.comparing(Lettura::al).thenComparing(Lettura::ordine))
                .orElse(null);
        double previsti = fase.previsti().elenco().size();
        if (previsti == 0) {
            return r == null ? 0 : r.valore();
        }
        long mesi = fase.effettivi().elenco().stream()
                .map(periodo -> periodo.inizio(piano.anno()))
                .filter(inizio -> !inizio.isAfter(al) && (r == null || inizio.isAfter(r.al())))
                .count();
        return Math.min(100, (r == null ? 0 : r.valore()) + 100 * mesi / previsti);
    }

    double atteso(FattiFase fase) {
        return fase.previsti().elenco().stream()
                        .mapToDouble(this::trascorso)
                        .average()
                        .orElse(0)
                * 100;
    }

    private double trascorso(Periodo periodo) {
        LocalDate fine = periodo.fine(piano.anno());
        if (!fine.isAfter(al)) {
            return 1;
        }
        if (periodo.inizio(piano.anno()).isAfter(al)) {
            return 0;
        }
        return periodo.mese()
                ? (double) al.getDayOfMonth() / al.lengthOfMonth()
                : (double) al.getDayOfYear() / al.lengthOfYear();
    }

    /** Il peso di ogni elemento che conta, dopo le regole dei mancanti, dei non valutabili e della somma zero. */
    private static <T> Map<T, Double> pesi(List<T> elementi, Pesi.PesoScritto<T> scritto, Predicate<T> conta) {
        double somma = 0;
        int mancanti = 0;
        for (T elemento : elementi) {
            Double peso = scritto.di(elemento);
            somma += peso == null ? 0 : peso;
            mancanti += peso == null ? 1 : 0;
        }
        Map<T, Double> restano = new LinkedHashMap<>();
        for (T elemento : elementi) {
            Double peso = scritto.di(elemento);
            if (conta.test(elemento)) {
                restano.put(elemento, peso == null ? Math.max(0, 100 - somma) / mancanti : peso);
            }
        }
        boolean tuttiZero = restano.values().stream().allMatch(peso -> peso == 0);
        restano.replaceAll((elemento, peso) -> tuttiZero ? 1 : peso);
        return restano;
    }

    @Nullable
    Double scheda(FattiScheda scheda) {
        Map<FattiFase, Double> pesi = pesi(scheda.fasi(), FattiFase::peso, fase -> !fase.nonValutabile());
        return pesi.isEmpty()
                ? null
                : pesi.entrySet().stream()
                                .mapToDouble(voce -> voce.getValue() * effettivo(voce.getKey()))
                                .sum()
                        / somma(pesi);
    }

    private Map<FattiScheda, Double> pesiDelSettore(long settore) {
        List<FattiScheda> sue =
                piano.schede().stream().filter(s -> s.settore() == settore).toList();
        return pesi(sue, FattiScheda::peso, s -> scheda(s) != null);
    }

    @Nullable
    Double settore(long settore) {
        Map<FattiScheda, Double> pesi = pesiDelSettore(settore);
        return pesi.isEmpty()
                ? null
                : pesi.entrySet().stream()
                                .mapToDouble(voce -> voce.getValue() * scheda(voce.getKey()))
                                .sum()
                        / somma(pesi);
    }

    @Nullable
    Double ente() {
        return piano.settori().stream()
                .map(settore -> settore(settore.id()))
                .filter(cifra -> cifra != null)
                .collect(Collectors.collectingAndThen(
                        Collectors.toList(),
                        cifre -> cifre.isEmpty()
                                ? null
                                : cifre.stream().mapToDouble(cifra -> cifra).sum() / cifre.size()));
    }

    @Nullable
    Double missione(String codice) {
        List<double[]> termini = new ArrayList<>();
        for (FattiPiano.Settore settore : piano.settori()) {
            Map<FattiScheda, Double> pesi = pesiDelSettore(settore.id());
            pesi.forEach((scheda, peso) -> {
                if (codice.equals(scheda.missione())) {
                    termini.add(new double[] {peso / somma(pesi), scheda(scheda)});
                }
            });
        }
        double somma = termini.stream().mapToDouble(t -> t[0]).sum();
        if (termini.isEmpty()) {
            return null;
        }
        return somma == 0
                ? termini.stream().mapToDouble(t -> t[1]).average().orElseThrow()
                : termini.stream().mapToDouble(t -> t[0] * t[1]).sum() / somma;
    }

    private static double somma(Map<?, Double> pesi) {
        return pesi.values().stream().mapToDouble(peso -> peso).sum();
    }
}
