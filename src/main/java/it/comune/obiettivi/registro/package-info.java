/** CHE COSA È STATO FATTO: il motore dei gesti, che cambiano ciò che è di tutti una volta sola e lasciano una riga per sempre. */
@ApplicationModule(allowedDependencies = {"diretta", "ente"})
@NullMarked
package it.comune.obiettivi.registro;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
