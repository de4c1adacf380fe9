/** Le pagine di piano: elenco, scheda, obiettivo trasversale. */
@ApplicationModule(allowedDependencies = {"ente", "piano", "cruscotto", "diretta", "echarts"})
@NullMarked
package it.comune.obiettivi.piano.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
