/**
 * DOVE SI È: il telaio di ogni pagina e i suoi pezzi: la pagina viva, il suo inizio, ciò che si legge dove non c'è niente,
 * carta, tabella, segno di uno stato, bottone, scelta del giorno, avvisi. Non conosce le viste.
 */
@ApplicationModule(allowedDependencies = {"diretta", "echarts", "ente", "salute"})
@NullMarked
package it.comune.obiettivi.telaio;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
