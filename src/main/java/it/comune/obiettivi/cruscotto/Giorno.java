package it.comune.obiettivi.cruscotto;

import it.comune.obiettivi.piano.Mesi;
import it.comune.obiettivi.piano.Periodo;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Un giorno visto dal cronoprogramma di un anno: quali periodi sono iniziati, quali finiti, quanto è trascorso. */
final class Giorno {

    static final Periodo[] PERIODI = Periodo.values();
    private static final int MESI = 12;

    private final int anno;
    private final LocalDate data;
    private final int iniziati;
    private final int finiti;
    private final double frazione;

    Giorno(int anno, LocalDate data) {
        this.anno = anno;
        this.data = data;
        this.iniziati = iniziatiAl(data);
        this.frazione = iniziati == 0 ? 0 : frazione(PERIODI[Integer.bitCount(iniziati) - 1]);
        this.finiti = frazione < 1 ? iniziati >> 1 : iniziati;
    }

    LocalDate data() {
        return data;
    }

    int anno() {
        return anno;
    }

    /** La maschera dei periodi il cui primo giorno non è dopo questo. */
    int iniziati() {
        return iniziati;
    }

    /** Come {@link #iniziati()}, per un altro giorno: i periodi iniziano in ordine, e la maschera è piena dal basso. */
    int iniziatiAl(LocalDate altro) {
        int anni = altro.getYear() - anno;
        if (anni < 0) {
            return 0;
        }
        int quanti = anni == 0 ? altro.getMonthValue() : Math.min(MESI + anni, PERIODI.length);
        return (1 << quanti) - 1;
    }

    /** Quanti dei mesi dati sono trascorsi: 1 i finiti, una frazione quello in corso. */
    double trascorsi(Mesi mesi) {
        int interi = Integer.bitCount(mesi.maschera() & finiti);
        boolean inCorso = (mesi.maschera() & iniziati & ~finiti) != 0;
        return inCorso ? interi + frazione : interi;
    }

    private double frazione(Periodo periodo) {
        LocalDate fine = periodo.fine(anno);
        if (!data.isBefore(fine)) {
            return 1;
        }
        LocalDate inizio = periodo.inizio(anno);
        return (ChronoUnit.DAYS.between(inizio, data) + 1.0) / (ChronoUnit.DAYS.between(inizio, fine) + 1.0);
    }
}
