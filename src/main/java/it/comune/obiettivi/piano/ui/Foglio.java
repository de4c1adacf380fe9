package it.comune.obiettivi.piano.ui;

import it.comune.obiettivi.cruscotto.FiguraScheda;
import it.comune.obiettivi.diretta.Diretta.Cambiamento;
import it.comune.obiettivi.piano.Anomalia;
import it.comune.obiettivi.piano.Scheda;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lo stato di una scheda, letto tutto insieme.
 *
 * @param da chi l'ha cambiata; manca alla prima lettura e ai propri gesti
 */
public record Foglio(
        Scheda scheda,
        FiguraScheda figura,
        Momento momento,
        Nomi nomi,
        @Nullable Cambiamento da) {

    /** I nomi che la scheda indica con un identificativo. */
    public record Nomi(String settore, String responsabile, String assessore) {}

    /** I dubbi ancora aperti su un campo. */
    public List<Anomalia> aperte(String campo) {
        return scheda.anomalie().stream()
                .filter(a -> a.stato() == Anomalia.Stato.APERTA)
                .filter(a -> a.campo().equals(campo))
                .toList();
    }
}
