/** Il riquadro che spiega una cifra, per ogni pagina che ne mostra. */
@ApplicationModule(allowedDependencies = {"piano", "cruscotto", "echarts"})
@NullMarked
package it.comune.obiettivi.cruscotto.spiegatore;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
