/** La pagina delle copie. */
@ApplicationModule(allowedDependencies = {"custodia", "ente", "lingua"})
@NullMarked
package it.comune.obiettivi.custodia.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
