/** COME STA: la banca dati risponde e scrive? Se no, lo si dice e si riprova da sé. Non conosce il dominio. */
@ApplicationModule(allowedDependencies = {"diretta"})
@NullMarked
package it.comune.obiettivi.salute;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
