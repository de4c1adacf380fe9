/** La pagina del giornale. */
@ApplicationModule(allowedDependencies = {"ente", "giornale", "lingua", "telaio"})
@NullMarked
package it.comune.obiettivi.giornale.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
