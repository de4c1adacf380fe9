package it.comune.obiettivi.cruscotto;

import it.comune.obiettivi.piano.Indicatore;
import it.comune.obiettivi.piano.campi.ValoreAtteso;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Un indicatore che ha un giorno entro cui il suo valore si raggiunge.
 *
 * @param fase la chiave della fase, nulla se l'indicatore è della scheda
 * @param raggiunto vero se il valore raggiunto è scritto
 */
public record FattiIndicatore(
        int chiave, String testo, @Nullable Integer fase, LocalDate scadenza, boolean raggiunto) {

    /** Vuoto se il valore atteso non è un giorno. */
    static Stream<FattiIndicatore> di(Indicatore indicatore, int anno) {
        return ValoreAtteso.scadenza(indicatore.atteso(), indicatore.unita(), anno).stream()
                .map(giorno -> new FattiIndicatore(
                        indicatore.chiave(),
                        indicatore.testo(),
                        indicatore.fase(),
                        giorno,
                        FattiFase.scritto(indicatore.raggiunto())));
    }

    boolean scaduto(LocalDate al) {
        return !raggiunto && scadenza.isBefore(al);
    }
}
