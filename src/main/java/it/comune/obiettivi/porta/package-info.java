/** DA DOVE SI ENTRA: quali indirizzi, quali origini, quale proxy; e che cosa può eseguire una pagina. Non conosce il dominio. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package it.comune.obiettivi.porta;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
