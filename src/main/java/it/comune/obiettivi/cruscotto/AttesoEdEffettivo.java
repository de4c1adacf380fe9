package it.comune.obiettivi.cruscotto;

import it.comune.obiettivi.cruscotto.FattiFase.Lettura;
import it.comune.obiettivi.piano.Mesi;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Quanto di una fase ci si aspetta a un giorno, e quanto ne è fatto: percentuali da 0 a 100. */
public final class AttesoEdEffettivo {

    private AttesoEdEffettivo() {}

    /**
     * Di che cosa è fatto l'avanzamento effettivo di un giorno.
     *
     * @param svolti i periodi effettivi già iniziati
     * @param contati quelli che si sommano: tutti, o solo gli iniziati dopo la rilevazione
     */
    public record Conto(int previsti, Mesi svolti, @Nullable Lettura lettura, Mesi contati) {

        /** La rilevazione più i periodi contati sui previsti, al più 100; senza previsti la sola rilevazione. */
        public double effettivo() {
            double letto = lettura == null ? 0 : lettura.valore();
            return previsti == 0 ? letto : Math.min(100, letto + 100.0 * contati.quanti() / previsti);
        }

        public boolean rendicontata() {
            return lettura != null || !svolti.vuoto();
        }
    }

    /** La parte dei periodi previsti già trascorsa, 0–100; senza periodi previsti 0. */
    static double atteso(FattiFase fase, Giorno giorno) {
        Mesi previsti = fase.previsti();
        return previsti.vuoto() ? 0 : 100 * giorno.trascorsi(previsti) / previsti.quanti();
    }

    static double effettivo(FattiFase fase, Giorno giorno) {
        return conto(fase, giorno).effettivo();
    }

    static Conto conto(FattiFase fase, Giorno giorno) {
        Mesi svolti = new Mesi(fase.effettivi().maschera() & giorno.iniziati());
        Lettura ultima = ultima(fase, giorno.data());
        Mesi contati = ultima == null ? svolti : new Mesi(svolti.maschera() & ~giorno.iniziatiAl(ultima.al()));
        return new Conto(fase.previsti().quanti(), svolti, ultima, contati);
    }

    private static @Nullable Lettura ultima(FattiFase fase, LocalDate al) {
        Lettura ultima = null;
        for (Lettura lettura : fase.rilevazioni()) {
            if (!lettura.al().isAfter(al) && (ultima == null || lettura.dopo(ultima))) {
                ultima = lettura;
            }
        }
        return ultima;
    }
}
