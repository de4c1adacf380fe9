package it.comune.obiettivi.cruscotto;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Il giudizio su una cifra, uguale per fase, scheda, settore, missione ed ente. */
public enum Stato {
    NON_VALUTABILE,
    COMPLETATO,
    NON_AVVIATO,
    IN_LINEA,
    IN_RITARDO,
    CRITICO;

    private static final double MILIONE = 1e6;

    /** Come si scrive in un indirizzo: {@code in-ritardo}. */
    public String codice() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Il nome della forma con cui si disegna; ciò che non è valutabile si disegna come non avviato. */
    public static String forma(@Nullable Stato stato) {
        return (stato == null || stato == NON_VALUTABILE ? NON_AVVIATO : stato).codice();
    }

    /**
     * Le soglie, regolabili.
     *
     * @param ritardo scostamento sotto il quale è in ritardo, in punti
     * @param critico scostamento sotto il quale è critico, in punti
     * @param giorniVecchia oltre quanti giorni senza aggiornamenti una fase è vecchia
     * @param giorniFerma oltre quanti una scheda è ferma
     */
    public record Soglie(double ritardo, double critico, int giorniVecchia, int giorniFerma) {

        public static final Soglie BASE = new Soglie(-5, -20, 30, 60);

        /** In linea, in ritardo o critico: ciò che lo scostamento dice da solo, in punti. */
        public Stato giudica(double scostamento) {
            double punti = arrotonda(scostamento);
            if (punti >= ritardo) {
                return IN_LINEA;
            }
            return punti >= critico ? IN_RITARDO : CRITICO;
        }
    }

    static Stato di(double effettivo, double atteso, Soglie soglie) {
        double fatto = arrotonda(effettivo);
        if (fatto >= 100) {
            return COMPLETATO;
        }
        if (fatto == 0 && arrotonda(atteso) == 0) {
            return NON_AVVIATO;
        }
        return soglie.giudica(effettivo - atteso);
    }

    /** A sei decimali, metà lontano dallo zero: toglie il rumore della virgola mobile prima di un confronto. */
    static double arrotonda(double valore) {
        return Math.copySign(Math.floor(Math.abs(valore) * MILIONE + 0.5) / MILIONE, valore);
    }
}
