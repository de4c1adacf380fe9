package it.comune.obiettivi.cruscotto.spiegatore;

import it.comune.obiettivi.cruscotto.Quadro.Eta;
import org.jspecify.annotations.Nullable;

/** Quanto è vecchio un dato, con le stesse parole su ogni pagina: di una fase, o della più vecchia fra le dovute di un gruppo. */
public final class EtaDelDato {

    /** Una frase nella lingua di chi legge. */
    @FunctionalInterface
    public interface Frasi {
        String dici(String chiave, Object... valori);
    }

    private EtaDelDato() {}

    /** Di un gruppo: vuoto se nessuna fase è dovuta. */
    public static String inParole(Eta eta, Frasi frasi) {
        return eta.dovute() == 0 ? "" : inParole(eta.mai() ? null : (Integer) eta.giorni(), frasi);
    }

    /** @param giorni dall'ultimo aggiornamento di una persona; nullo se mai */
    public static String inParole(@Nullable Integer giorni, Frasi frasi) {
        if (giorni == null) {
            return frasi.dici("cruscotto.eta.mai");
        }
        return switch (giorni) {
            case 0 -> frasi.dici("cruscotto.eta.oggi");
            case 1 -> frasi.dici("cruscotto.eta.ieri");
            default -> frasi.dici("cruscotto.eta.giorni", giorni);
        };
    }
}
