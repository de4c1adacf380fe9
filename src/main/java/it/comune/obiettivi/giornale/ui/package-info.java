/** La pagina del giornale. */
@ApplicationModule(allowedDependencies = {"giornale", "ente", "echarts", "lingua"})
@NullMarked
package it.comune.obiettivi.giornale.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
