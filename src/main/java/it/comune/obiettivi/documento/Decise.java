package it.comune.obiettivi.documento;

import it.comune.obiettivi.documento.Decisione.SuAnomalia;
import it.comune.obiettivi.documento.Decisione.SuGruppo;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Le decisioni prese su una proposta, trovate per ciò che riguardano senza scorrerle tutte. */
final class Decise {

    private final NomiDecisi grafie;
    private final Map<Integer, Map<Integer, SuAnomalia>> anomalie = new HashMap<>();
    private final Map<Integer, Boolean> gruppi = new HashMap<>();

    Decise(List<Decisione> decisioni) {
        grafie = new NomiDecisi(decisioni);
        for (Decisione decisione : decisioni) {
            if (decisione instanceof SuAnomalia su) {
                anomalie.computeIfAbsent(su.scheda(), scheda -> new LinkedHashMap<>())
                        .putIfAbsent(su.anomalia(), su);
            } else if (decisione instanceof SuGruppo su) {
                gruppi.putIfAbsent(su.gruppo(), su.unito());
            }
        }
    }

    NomiDecisi grafie() {
        return grafie;
    }

    /** Le decisioni sui dubbi di una scheda, nell'ordine in cui sono state prese. */
    Collection<SuAnomalia> sulla(int scheda) {
        return anomalie.getOrDefault(scheda, Map.of()).values();
    }

    Optional<SuAnomalia> su(int scheda, int anomalia) {
        return Optional.ofNullable(anomalie.getOrDefault(scheda, Map.of()).get(anomalia));
    }

    /** Vero se le copie di un gruppo (da 1) vanno unite, falso se restano separate. */
    Optional<Boolean> gruppo(int gruppo) {
        return Optional.ofNullable(gruppi.get(gruppo));
    }
}
