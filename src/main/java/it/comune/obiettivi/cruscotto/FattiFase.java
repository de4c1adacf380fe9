package it.comune.obiettivi.cruscotto;

import it.comune.obiettivi.piano.Mesi;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ciò che di una fase serve alle cifre.
 *
 * @param chiave la posizione nel documento, stabile
 * @param aggiornata l'ultimo aggiornamento di una persona, nullo se mai
 */
public record FattiFase(
        int chiave,
        String numero,
        String testo,
        @Nullable Double peso,
        Mesi previsti,
        Mesi effettivi,
        List<Lettura> rilevazioni,
        boolean nonValutabile,
        boolean motivata,
        @Nullable LocalDate aggiornata,
        @Nullable Integer faseComune) {

    /** Un avanzamento dichiarato (0–100) per un giorno; a parità di giorno vale l'ordine più alto. */
    public record Lettura(LocalDate al, double valore, long ordine) {

        boolean dopo(Lettura altra) {
            return al.isAfter(altra.al) || (al.equals(altra.al) && ordine > altra.ordine);
        }
    }

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

    public FattiFase {
        rilevazioni = List.copyOf(rilevazioni);
    }

    Conto conto(Giorno giorno) {
        Mesi svolti = new Mesi(effettivi.maschera() & giorno.iniziati());
        Lettura ultima = ultima(giorno.data());
        Mesi contati = ultima == null ? svolti : new Mesi(svolti.maschera() & ~giorno.iniziatiAl(ultima.al()));
        return new Conto(previsti.quanti(), svolti, ultima, contati);
    }

    double effettivo(Giorno giorno) {
        return conto(giorno).effettivo();
    }

    /** La parte dei periodi previsti già trascorsa, 0–100; senza periodi previsti 0. */
    double atteso(Giorno giorno) {
        return previsti.vuoto() ? 0 : 100 * giorno.trascorsi(previsti) / previsti.quanti();
    }

    private @Nullable Lettura ultima(LocalDate al) {
        Lettura ultima = null;
        for (Lettura lettura : rilevazioni) {
            if (!lettura.al().isAfter(al) && (ultima == null || lettura.dopo(ultima))) {
                ultima = lettura;
            }
        }
        return ultima;
    }
}
