/** DAL VIVO: la distribuzione dei cambiamenti alle pagine aperte, e chi è dove. Non conosce il dominio. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package it.comune.obiettivi.diretta;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
