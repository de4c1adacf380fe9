/** Le pagine di ente: accesso, password, utenti. */
@ApplicationModule(
        allowedDependencies = {"ente", "piano", "cruscotto", "diretta", "echarts", "giornale", "porta", "lingua"})
@NullMarked
package it.comune.obiettivi.ente.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
