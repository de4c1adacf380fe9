/** La pagina del giornale. */
@ApplicationModule(allowedDependencies = {"giornale", "ente", "echarts"})
@NullMarked
package it.comune.obiettivi.giornale.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
