package it.comune.obiettivi.cruscotto.ui;

import it.comune.obiettivi.cruscotto.Stato;
import it.comune.obiettivi.lingua.Parole;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Uno stato detto a parole; ciò che non ha ancora uno stato non è valutabile. */
final class StatoDetto {

    private StatoDetto() {}

    static String di(Parole parole, @Nullable Stato stato) {
        return parole.dici("cruscotto.stato." + Objects.requireNonNullElse(stato, Stato.NON_VALUTABILE));
    }
}
