package it.comune.obiettivi.cruscotto;

import it.comune.obiettivi.cruscotto.FattiFase.Lettura;
import it.comune.obiettivi.piano.Mesi;
import it.comune.obiettivi.piano.Missioni.Missione;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Piani a caso, con tutte le irregolarità di quelli veri: pesi mancanti o zero, fasi vuote, non valutabili, letture. */
public final class PianoCasuale {

    public static final int ANNO = 2025;
    private static final int FASE_COMUNE = 3;

    private final RandomGenerator caso;
    private final int settori;
    private final boolean irregolare;

    public PianoCasuale(RandomGenerator caso, int settori, boolean irregolare) {
        this.caso = caso;
        this.settori = settori;
        this.irregolare = irregolare;
    }

    /** Un piano di schede con il numero di fasi dato; negativo: da nessuna a sei. */
    public FattiPiano piano(int schede, int fasi) {
        return new FattiPiano(
                ANNO,
                0,
                IntStream.rangeClosed(0, settori)
                        .mapToObj(i -> new FattiPiano.Settore(i, "Settore " + i, i))
                        .toList(),
                IntStream.rangeClosed(1, 9)
                        .mapToObj(i -> new Missione("0" + i, "Missione " + i, Map.of("01", "Uno", "02", "Due")))
                        .toList(),
                IntStream.rangeClosed(1, 4)
                        .mapToObj(i -> new FattiPiano.Trasversale(
                                i, "Obiettivo " + i, List.of(new FattiPiano.FaseComune(1, "1", "Prima"))))
                        .toList(),
                IntStream.rangeClosed(1, schede)
                        .mapToObj(i -> scheda(i, fasi < 0 ? caso.nextInt(7) : fasi))
                        .toList());
    }

    public LocalDate giorno() {
        return LocalDate.of(ANNO, 1, 1).plusDays(caso.nextInt(-20, 3 * 365));
    }

    private FattiScheda scheda(int numero, int fasi) {
        return new FattiScheda(
                numero,
                numero,
                "Scheda " + numero,
                1 + caso.nextInt(settori),
                forse(8) ? null : "0" + caso.nextInt(irregolare ? 0 : 1, 10),
                "0" + caso.nextInt(1, 4),
                forse(5) ? null : (Long) caso.nextLong(1, 6),
                null,
                forse(4) ? (Long) caso.nextLong(1, 5) : null,
                peso(),
                IntStream.rangeClosed(1, fasi).mapToObj(this::fase).toList(),
                List.of());
    }

    private FattiFase fase(int chiave) {
        return new FattiFase(
                chiave,
                String.valueOf(chiave),
                "Fase " + chiave,
                peso(),
                mesi(),
                mesi(),
                IntStream.range(0, forse(3) ? caso.nextInt(1, 4) : 0)
                        .mapToObj(i -> new Lettura(giorno(), caso.nextInt(0, 10_001) / 100.0, i))
                        .toList(),
                irregolare && forse(12),
                false,
                forse(3) ? null : giorno(),
                forse(4) ? (Integer) caso.nextInt(1, FASE_COMUNE) : null);
    }

    private Mesi mesi() {
        int lunga = caso.nextInt(0, 15);
        int da = caso.nextInt(0, 15 - lunga);
        return forse(9) ? new Mesi(caso.nextInt(1 << 14)) : new Mesi(((1 << lunga) - 1) << da);
    }

    private @Nullable Double peso() {
        if (irregolare && forse(4)) {
            return null;
        }
        return irregolare && forse(10) ? 0.0 : (double) caso.nextInt(1, 61);
    }

    private boolean forse(int suQuanti) {
        return caso.nextInt(suQuanti) == 0;
    }
}
