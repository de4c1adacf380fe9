package it.comune.obiettivi.cruscotto;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Un indicatore che ha un giorno entro cui il suo valore si raggiunge.
 *
 * @param fase la chiave della fase, nulla se l'indicatore è della scheda
 * @param raggiunto vero se il valore raggiunto è scritto
 */
public record FattiIndicatore(
        int chiave, String testo, @Nullable Integer fase, LocalDate scadenza, boolean raggiunto) {

    boolean scaduto(LocalDate al) {
        return !raggiunto && scadenza.isBefore(al);
    }
}
