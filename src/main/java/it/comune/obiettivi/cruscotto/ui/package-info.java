/** Le pagine di cruscotto: la situazione, i grafici, le pagine iniziali dei ruoli. */
@ApplicationModule(
        allowedDependencies = {"ente", "piano", "cruscotto", "cruscotto :: spiegatore", "diretta", "echarts", "lingua"})
@NullMarked
package it.comune.obiettivi.cruscotto.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
