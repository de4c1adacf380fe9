/** DOVE SI È: il telaio di ogni pagina e i suoi pezzi: carta, tabella, segno di uno stato, bottone, avvisi. Non conosce le viste. */
@ApplicationModule(allowedDependencies = {"diretta", "echarts", "ente", "salute"})
@NullMarked
package it.comune.obiettivi.telaio;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
