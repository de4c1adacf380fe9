/** Le pagine di ente: accesso, password, utenti. */
@ApplicationModule(allowedDependencies = {"ente", "giornale", "lingua", "porta"})
@NullMarked
package it.comune.obiettivi.ente.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
