/** FUORI DI QUI: l'API di lettura. */
@ApplicationModule(allowedDependencies = {"cruscotto", "ente", "piano", "registro"})
@NullMarked
package it.comune.obiettivi.pubblico;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
