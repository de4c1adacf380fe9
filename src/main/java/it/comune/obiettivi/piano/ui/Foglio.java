package it.comune.obiettivi.piano.ui;

import static java.util.stream.Collectors.groupingBy;

import it.comune.obiettivi.cruscotto.FiguraScheda;
import it.comune.obiettivi.diretta.Diretta.Cambiamento;
import it.comune.obiettivi.piano.Anomalia;
import it.comune.obiettivi.piano.Scheda;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lo stato di una scheda, letto tutto insieme.
 *
 * @param da chi l'ha cambiata; manca alla prima lettura e ai propri gesti
 * @param dubbi quelli aperti, per campo
 */
public record Foglio(
        Scheda scheda,
        FiguraScheda figura,
        Momento momento,
        Nomi nomi,
        @Nullable Cambiamento da,
        Map<String, List<Anomalia>> dubbi) {

    public Foglio(Scheda scheda, FiguraScheda figura, Momento momento, Nomi nomi, @Nullable Cambiamento da) {
        this(scheda, figura, momento, nomi, da, dubbi(scheda));
    }

    /** I nomi che la scheda indica con un identificativo. */
    public record Nomi(String settore, String responsabile, String assessore) {}

    private static Map<String, List<Anomalia>> dubbi(Scheda scheda) {
        return scheda.anomalie().stream()
                .filter(a -> a.stato() == Anomalia.Stato.APERTA)
                .collect(groupingBy(Anomalia::campo));
    }

    /** I dubbi ancora aperti su un campo. */
    public List<Anomalia> aperte(String campo) {
        return dubbi.getOrDefault(campo, List.of());
    }
}
