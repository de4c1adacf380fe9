/** COME SI DICE: numeri, date e nomi dei file, scritti in un modo solo ovunque si leggano. Non conosce il dominio. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package it.comune.obiettivi.lingua;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
