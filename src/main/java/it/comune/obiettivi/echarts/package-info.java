/** IL GRAFICO: il componente Vaadin su Apache ECharts. Non conosce il dominio. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package it.comune.obiettivi.echarts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
