/** CHI È ENTRATO, CHI HA CAMBIATO CHI: il giornale dei fatti di sicurezza. Non conosce il dominio. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package it.comune.obiettivi.giornale;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
