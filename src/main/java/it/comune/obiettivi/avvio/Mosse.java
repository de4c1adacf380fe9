package it.comune.obiettivi.avvio;

import it.comune.obiettivi.piano.Fase;
import it.comune.obiettivi.piano.Modifica;
import it.comune.obiettivi.piano.Percentuale;
import it.comune.obiettivi.piano.Periodo;
import it.comune.obiettivi.piano.Scheda;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Che cosa può fare un collega inventato su una scheda: gesti verosimili, che non consumano il piano. Ricorda ciò che ha fatto:
 * torna soltanto sui propri passi, e di un poco.
 */
final class Mosse {

    /** Quanti mesi segnati da noi restano segnati insieme. */
    static final int MESI = 12;

    /** Di quanto una percentuale può salire da dove l'abbiamo trovata. */
    static final double SALITA = 15;

    private static final int QUASI_FINITA = 95;
    private static final double[] PASSI = {-5, 5, 5, 10};

    private static final List<String> MOTIVAZIONI = List.of(
            "Si attende il parere degli altri uffici: sollecitato per iscritto, risposta prevista entro il mese.",
            "L'affidamento ha chiesto più tempo del previsto; il lavoro è ripartito questa settimana.",
            "Due persone su quattro sono state impegnate nelle urgenze: si recupera nel prossimo trimestre.",
            "I dati sono pronti, manca la verifica finale con la ragioneria.",
            "Il fornitore ha consegnato in ritardo; le attività che non dipendono da lui sono finite.",
            "La riunione con gli altri settori è stata spostata: nuova data già fissata.",
            "Mancano le ultime risposte dei cittadini; il termine è stato prorogato di due settimane.",
            "Il lavoro è quasi concluso: resta da pubblicare l'atto.");

    /** Una fase, dovunque sia. */
    private record Dove(long scheda, int fase) {}

    private record Segnato(Dove dove, Periodo mese) {}

    private final Random caso;
    private final Map<Dove, Double> partenze = new HashMap<>();
    private final Map<Dove, String> motivazioni = new HashMap<>();
    private final List<Segnato> segnati = new ArrayList<>();

    Mosse(Random caso) {
        this.caso = caso;
    }

    /** Uno fra questi, a caso. */
    <T> T uno(List<T> fra) {
        return fra.get(caso.nextInt(fra.size()));
    }

    /** Un gesto possibile oggi su questa scheda; vuoto se non ce n'è. */
    Optional<Modifica> per(Scheda scheda, LocalDate oggi) {
        List<Modifica> possibili = scheda.fasi().stream()
                .flatMap(fase -> gesti(scheda, fase, oggi).stream())
                .toList();
        return possibili.isEmpty() ? Optional.empty() : Optional.of(uno(possibili));
    }

    /** Il gesto è riuscito: d'ora in poi è nostro. */
    void fatto(Scheda scheda, Modifica gesto) {
        switch (gesto) {
            case Modifica.SvolgiMese mese -> {
                Segnato segno = new Segnato(new Dove(scheda.id(), mese.fase()), mese.mese());
                if (mese.svolto()) {
                    segnati.add(segno);
                } else {
                    segnati.remove(segno);
                }
            }
            case Modifica.ScriviMotivazione scritta ->
                motivazioni.put(new Dove(scheda.id(), scritta.fase()), scritta.testo());
            default -> {
                // di una percentuale si ricorda da dove è partita, quando la si propone
            }
        }
    }

    private List<Modifica> gesti(Scheda scheda, Fase fase, LocalDate oggi) {
        Dove dove = new Dove(scheda.id(), fase.chiave());
        List<Modifica> gesti = new ArrayList<>(
                fase.rilevazioni().isEmpty() ? mesi(scheda, fase, oggi) : percentuale(dove, fase, oggi));
        motivazione(scheda, fase, oggi).ifPresent(gesti::add);
        return gesti;
    }

    /** Si segna un mese previsto e passato; quando ne abbiamo segnati abbastanza, se ne toglie uno dei nostri. */
    private List<Modifica> mesi(Scheda scheda, Fase fase, LocalDate oggi) {
        Dove dove = new Dove(scheda.id(), fase.chiave());
        if (segnati.size() < MESI) {
            return mancanti(scheda, fase, oggi)
                    .<Modifica>map(mese -> new Modifica.SvolgiMese(fase.chiave(), mese, true))
                    .toList();
        }
        return segnati.stream()
                .filter(segno -> segno.dove().equals(dove) && fase.effettivi().contiene(segno.mese()))
                .<Modifica>map(segno -> new Modifica.SvolgiMese(fase.chiave(), segno.mese(), false))
                .toList();
    }

    private static Stream<Periodo> mancanti(Scheda scheda, Fase fase, LocalDate oggi) {
        return fase.previsti().meno(fase.effettivi()).elenco().stream()
                .filter(mese -> mese.iniziato(scheda.anno(), oggi));
    }

    /** Un passo avanti o, dove siamo già saliti, uno indietro: una fase finita non si tocca. */
    private List<Modifica> percentuale(Dove dove, Fase fase, LocalDate oggi) {
        double adesso = fase.rilevazioni().getLast().valore().valore().doubleValue();
        double partenza = partenze.computeIfAbsent(dove, prima -> adesso);
        double cima = Math.min(QUASI_FINITA, partenza + SALITA);
        return IntStream.range(0, PASSI.length)
                .mapToDouble(passo -> adesso + PASSI[passo])
                .filter(nuova -> nuova >= partenza && nuova <= cima)
                .<Modifica>mapToObj(nuova -> new Modifica.RilevaAvanzamento(
                        fase.chiave(), oggi, Percentuale.di(nuova), fase.ultimaScritta()))
                .toList();
    }

    /** Dove manca, di una fase in ritardo; dove c'è la nostra, se ne scrive un'altra. */
    private Optional<Modifica> motivazione(Scheda scheda, Fase fase, LocalDate oggi) {
        String scritta = fase.motivazione();
        boolean serve = scritta.isBlank()
                ? mancanti(scheda, fase, oggi.withDayOfMonth(1).minusDays(1))
                        .findAny()
                        .isPresent()
                : scritta.equals(motivazioni.get(new Dove(scheda.id(), fase.chiave())));
        String nuova = uno(MOTIVAZIONI);
        return serve && !nuova.equals(scritta)
                ? Optional.of(new Modifica.ScriviMotivazione(fase.chiave(), scritta, nuova))
                : Optional.empty();
    }
}
