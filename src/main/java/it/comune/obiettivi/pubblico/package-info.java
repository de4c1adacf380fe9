/** FUORI DI QUI: l'API di lettura. */
@ApplicationModule(allowedDependencies = {"ente", "piano", "cruscotto"})
@NullMarked
package it.comune.obiettivi.pubblico;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
