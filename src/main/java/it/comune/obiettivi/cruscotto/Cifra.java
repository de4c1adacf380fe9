package it.comune.obiettivi.cruscotto;

import it.comune.obiettivi.cruscotto.Stato.Soglie;
import org.jspecify.annotations.Nullable;

/**
 * Un avanzamento effettivo accanto a quello atteso, 0–100 in piena precisione, e il suo stato.
 *
 * <p>I valori mancano dove nulla conta; manca anche lo stato dove non c'è nulla da giudicare.
 */
public record Cifra(
        @Nullable Double avanzamento,
        @Nullable Double atteso,
        @Nullable Stato stato) {

    /** Un settore senza schede: nessuna cifra, «–». */
    public static final Cifra NESSUNA = new Cifra(null, null, null);

    /** Ci sono elementi, ma nessuno che conti. */
    public static final Cifra NON_VALUTABILE = new Cifra(null, null, Stato.NON_VALUTABILE);

    static Cifra di(double effettivo, double atteso, Soglie soglie) {
        return new Cifra(effettivo, atteso, Stato.di(effettivo, atteso, soglie));
    }

    /** Effettivo meno atteso, in punti percentuali. */
    public @Nullable Double scostamento() {
        return avanzamento == null || atteso == null ? null : avanzamento - atteso;
    }

    public boolean presente() {
        return avanzamento != null;
    }

    double effettivoOZero() {
        return avanzamento == null ? 0 : avanzamento;
    }

    double attesoOZero() {
        return atteso == null ? 0 : atteso;
    }
}
