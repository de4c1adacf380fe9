/** CHE COSA: la scheda obiettivo, l'obiettivo trasversale, i gesti che li cambiano, i permessi, il registro. */
@ApplicationModule(allowedDependencies = {"diretta", "ente", "registro"})
@NullMarked
package it.comune.obiettivi.piano;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
