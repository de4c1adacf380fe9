/** CHI: settori, persone e loro alias, utenti, ruoli, accesso. */
@ApplicationModule(allowedDependencies = "giornale")
@NullMarked
package it.comune.obiettivi.ente;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
