package it.comune.obiettivi.cruscotto;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Ciò che a un giorno aspetta chi risponde di una scheda. È la sola regola: la usano la pagina «Oggi», la scheda, la
 * matrice e le API, così che nessuna ne conti altre.
 */
public sealed interface Pendenza {

    FiguraScheda scheda();

    /** Da quanti giorni aspetta. */
    int giorni();

    /** Che cosa conta di più: il peso in uso della scheda per i giorni. */
    default double urgenza() {
        return scheda().pesoInUso() * giorni();
    }

    /** Una fase in ritardo o critica senza una riga che dica perché; i giorni sono quelli del suo ritardo. */
    record Motivazione(FiguraScheda scheda, FiguraFase fase) implements Pendenza {

        @Override
        public int giorni() {
            return fase.ritardo();
        }
    }

    /** Un indicatore il cui giorno è passato senza che il valore raggiunto sia scritto. */
    record Indicatore(FiguraScheda scheda, FattiIndicatore indicatore, int giorni) implements Pendenza {}

    /** Una fase dovuta di cui nessuno ha detto niente in questo mese; i giorni sono quelli del suo dato. */
    record Aggiornamento(FiguraScheda scheda, FiguraFase fase, int giorni) implements Pendenza {}

    Comparator<Pendenza> PIU_URGENTE_PRIMA = Comparator.comparingDouble(Pendenza::urgenza)
            .reversed()
            .thenComparing(Comparator.comparingInt(Pendenza::giorni).reversed())
            .thenComparing(pendenza -> pendenza.scheda().fatti().numero());

    /** Quelle di alcune schede, le più urgenti prima. Una fase aspetta una cosa sola: prima la motivazione. */
    static List<Pendenza> di(List<FiguraScheda> schede, LocalDate al) {
        return schede.stream()
                .flatMap(scheda -> Stream.concat(delleFasi(scheda, al), degliIndicatori(scheda, al)))
                .sorted(PIU_URGENTE_PRIMA)
                .toList();
    }

    private static Stream<Pendenza> delleFasi(FiguraScheda scheda, LocalDate al) {
        return scheda.fasi().stream().flatMap(fase -> {
            if (fase.daMotivare()) {
                return Stream.of(new Motivazione(scheda, fase));
            }
            return fase.daAggiornare(al)
                    ? Stream.of(new Aggiornamento(scheda, fase, fase.attesa().giorni()))
                    : Stream.empty();
        });
    }

    private static Stream<Pendenza> degliIndicatori(FiguraScheda scheda, LocalDate al) {
        return scheda.fatti().indicatori().stream()
                .filter(indicatore -> indicatore.scaduto(al))
                .map(indicatore ->
                        new Indicatore(scheda, indicatore, (int) ChronoUnit.DAYS.between(indicatore.scadenza(), al)));
    }
}
