package it.comune.obiettivi.cruscotto;

import it.comune.obiettivi.cruscotto.Quadro.Conteggi;
import it.comune.obiettivi.cruscotto.Quadro.Ente;
import it.comune.obiettivi.cruscotto.Quadro.Eta;
import it.comune.obiettivi.cruscotto.Quadro.Punto;
import it.comune.obiettivi.cruscotto.Quadro.Settore;
import it.comune.obiettivi.cruscotto.Stato.Soglie;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Dai fatti alle cifre: una funzione pura, che di un quadro precedente riprende ciò che non è cambiato. */
public final class QuadroDaiFatti {

    private final FattiPiano fatti;
    private final Tempo tempo;
    private final @Nullable Quadro precedente;

    /** I giorni e le soglie di un calcolo. */
    record Tempo(Giorno al, List<Giorno> fineMese, Soglie soglie) {

        /** I giorni della curva: le fini di mese e, se è nell'anno, il giorno chiesto. */
        List<LocalDate> curva() {
            return Stream.concat(fineMese.stream(), Stream.of(al))
                    .map(Giorno::data)
                    .filter(giorno -> giorno.getYear() == al.anno())
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    private QuadroDaiFatti(FattiPiano fatti, Tempo tempo, @Nullable Quadro precedente) {
        this.fatti = fatti;
        this.tempo = tempo;
        this.precedente = precedente;
    }

    /**
     * Tutte le cifre di un piano a un giorno.
     *
     * @param precedente un altro quadro dello stesso piano, da cui riprendere le schede i cui fatti non sono cambiati:
     *     fa prima, e non cambia il risultato
     */
    public static Quadro quadro(FattiPiano fatti, LocalDate al, Soglie soglie, @Nullable Quadro precedente) {
        int anno = fatti.anno();
        List<Giorno> fineMese = IntStream.rangeClosed(1, 12)
                .mapToObj(mese -> new Giorno(
                        anno, LocalDate.of(anno, mese, 1).plusMonths(1).minusDays(1)))
                .toList();
        boolean utile = precedente != null
                && precedente.anno() == anno
                && precedente.soglie().equals(soglie);
        Tempo tempo = new Tempo(new Giorno(anno, al), fineMese, soglie);
        return new QuadroDaiFatti(fatti, tempo, utile ? precedente : null).quadro();
    }

    private Quadro quadro() {
        Map<Long, List<FattiScheda>> perSettore =
                fatti.schede().stream().collect(Collectors.groupingBy(FattiScheda::settore));
        List<Settore> settori = fatti.settori().stream()
                .map(settore -> settore(settore, perSettore.getOrDefault(settore.id(), List.of())))
                .toList();
        Map<Long, FiguraScheda> schede = inOrdine(settori);
        List<FiguraScheda> elenco = List.copyOf(schede.values());
        Gruppi gruppi = new Gruppi(elenco, tempo.soglie());
        return new Quadro(
                fatti,
                tempo.al().data(),
                tempo.soglie(),
                ente(settori, elenco),
                settori,
                gruppi.missioni(fatti.missioni()),
                gruppi.assessori(),
                gruppi.trasversali(fatti.trasversali()),
                schede,
                conteggi(elenco));
    }

    private Map<Long, FiguraScheda> inOrdine(List<Settore> settori) {
        Map<Long, FiguraScheda> figure = HashMap.newHashMap(fatti.schede().size());
        settori.forEach(settore -> settore.schede().forEach(scheda -> figure.put(scheda.id(), scheda)));
        Map<Long, FiguraScheda> inOrdine = LinkedHashMap.newLinkedHashMap(figure.size());
        fatti.schede().forEach(scheda -> inOrdine.put(scheda.id(), Objects.requireNonNull(figure.get(scheda.id()))));
        return Collections.unmodifiableMap(inOrdine);
    }

    private Settore settore(FattiPiano.Settore settore, List<FattiScheda> sue) {
        Pesi pesi = Pesi.scritti(sue, FattiScheda::peso, FattiScheda::valutabile);
        List<FiguraScheda> schede = IntStream.range(0, sue.size())
                .mapToObj(i -> scheda(sue.get(i)).nelSettore(pesi.inUso(i), pesi.quota(i)))
                .toList();
        return precedenti()
                .flatMap(prima -> prima.settore(settore.id()))
                .filter(prima -> prima.fatti().equals(settore) && prima.schede().equals(schede))
                .orElseGet(() -> settore(settore, pesi, schede));
    }

    private Settore settore(FattiPiano.Settore settore, Pesi pesi, List<FiguraScheda> schede) {
        Pesi tutti = Pesi.scritti(
                schede,
                scheda -> scheda.fatti().peso(),
                scheda -> scheda.conNonValutabili().presente());
        Cifra cifra = pesi.cifra(schede, FiguraScheda::cifra, tempo.soglie());
        Cifra completa = tutti.cifra(schede, FiguraScheda::conNonValutabili, tempo.soglie());
        List<LocalDate> giorni = tempo.curva();
        List<Punto> curva = cifra.presente()
                ? media(
                        pesi,
                        schede.stream()
                                .map(scheda -> scheda.curva(giorni, tempo.al().data()))
                                .toList())
                : List.of();
        return new Settore(settore, pesi, cifra, completa, schede, curva, calore(curva));
    }

    /** Il quadro da cui si riprendono le cifre di un giorno: solo se è dello stesso. */
    private Optional<Quadro> precedenti() {
        return Optional.ofNullable(precedente)
                .filter(prima -> prima.al().equals(tempo.al().data()));
    }

    private FiguraScheda scheda(FattiScheda scheda) {
        FiguraScheda prima = precedente == null ? null : precedente.schede().get(scheda.id());
        FiguraScheda stessiFatti = prima != null && prima.fatti().equals(scheda) ? prima : null;
        return stessiFatti != null && precedenti().isPresent()
                ? stessiFatti
                : FiguraScheda.di(scheda, stessiFatti, tempo);
    }

    /** La curva di un gruppo da quelle dei suoi elementi. */
    private static List<Punto> media(Pesi pesi, List<List<Punto>> curve) {
        return IntStream.range(0, curve.getFirst().size())
                .mapToObj(i -> Punto.media(
                        pesi, curve.stream().map(curva -> curva.get(i)).toList()))
                .toList();
    }

    private static List<@Nullable Double> calore(List<Punto> curva) {
        @Nullable Double[] mesi = new Double[12];
        for (Punto punto : curva) {
            if (punto.avanzamento() != null) {
                mesi[punto.giorno().getMonthValue() - 1] = punto.avanzamento() - punto.atteso();
            }
        }
        return Collections.unmodifiableList(Arrays.asList(mesi));
    }

    private Ente ente(List<Settore> settori, List<FiguraScheda> schede) {
        Pesi pesi = Pesi.uguali(settori, settore -> settore.cifra().presente());
        Pesi tutti = Pesi.uguali(settori, settore -> settore.conNonValutabili().presente());
        Cifra vuota = schede.isEmpty() ? Cifra.NESSUNA : Cifra.NON_VALUTABILE;
        Cifra cifra = pesi.cifra(settori, Settore::cifra, tempo.soglie());
        Cifra completa = tutti.cifra(settori, Settore::conNonValutabili, tempo.soglie());
        List<List<Punto>> curve = settori.stream()
                .map(Settore::curva)
                .filter(curva -> !curva.isEmpty())
                .toList();
        return new Ente(
                pesi,
                cifra.presente() ? cifra : vuota,
                completa.presente() ? completa : vuota,
                Eta.di(schede),
                curve.isEmpty() ? List.of() : media(Pesi.uguali(curve, curva -> true), curve));
    }

    private Conteggi conteggi(List<FiguraScheda> schede) {
        LocalDate primoDelMese = tempo.al().data().withDayOfMonth(1);
        int[] perStato = new int[Stato.values().length];
        int[] fasiPerStato = new int[perStato.length];
        int aggiornate = 0;
        int ferme = 0;
        for (FiguraScheda scheda : schede) {
            conta(perStato, scheda.cifra());
            scheda.fasi().forEach(fase -> conta(fasiPerStato, fase.cifra()));
            aggiornate += scheda.aggiornataDal(primoDelMese) ? 1 : 0;
            ferme += scheda.eta().giorni() > tempo.soglie().giorniFerma() ? 1 : 0;
        }
        return new Conteggi(mappa(perStato), mappa(fasiPerStato), aggiornate, ferme);
    }

    private static void conta(int[] perStato, Cifra cifra) {
        if (cifra.stato() != null) {
            perStato[cifra.stato().ordinal()]++;
        }
    }

    private static Map<Stato, Integer> mappa(int[] perStato) {
        Map<Stato, Integer> mappa = new EnumMap<>(Stato.class);
        Stream.of(Stato.values()).forEach(stato -> mappa.put(stato, perStato[stato.ordinal()]));
        return Collections.unmodifiableMap(mappa);
    }
}
