package it.comune.obiettivi.cruscotto;

import org.jspecify.annotations.Nullable;

/**
 * Un punto del piano che una persona deve ancora sistemare.
 *
 * @param settore quello a cui manca qualcosa; nullo se il difetto è di una scheda o del piano intero
 * @param scheda quella in cui si sistema; nulla se il difetto è di un settore o del piano intero
 * @param somma quella dei pesi, se è la somma che non torna
 * @param blocca vero se con questo difetto il piano non si approva
 */
public record Difetto(
        Controllo controllo,
        FattiPiano.@Nullable Settore settore,
        @Nullable FattiScheda scheda,
        @Nullable Double somma,
        boolean blocca) {

    /** Che cosa non va, nell'ordine in cui lo si dice. */
    public enum Controllo {
        PESI_SETTORE,
        PESI_FASI,
        PESI_MANCANTI,
        TEMPI_PAGAMENTO,
        FASE_SENZA_MESI,
        FASE_SENZA_INDICATORE,
        SCADENZA_FUORI_DAI_MESI,
        ACCESSIBILITA_ASSENTE,
        ORE_FORMAZIONE,
        /** Un dubbio della lettura che nessuno ha ancora deciso. */
        DUBBI
    }

    static Difetto del(FattiScheda scheda, Controllo controllo) {
        return new Difetto(controllo, null, scheda, null, false);
    }
}
