/** Ciò che le pagine del piano hanno in comune: la pagina, i gesti, i campi vivi, i mesi. */
@ApplicationModule(allowedDependencies = {"ente", "piano", "cruscotto", "diretta", "echarts"})
@NullMarked
package it.comune.obiettivi.piano.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
