package it.comune.obiettivi.ente;

import java.util.List;

/** Come si chiama il Comune, per chi non conosce il piano. */
@FunctionalInterface
public interface Comune {

    /** I nomi che il Comune ha nei suoi piani; nessuno finché non c'è un piano. */
    List<String> nomi();
}
