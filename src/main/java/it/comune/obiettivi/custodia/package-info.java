/** DOVE STANNO I DATI: che cosa è una cartella, il suo testimone, le copie e il ripristino. Non conosce il dominio. */
@ApplicationModule(allowedDependencies = {"giornale", "lingua"})
@NullMarked
package it.comune.obiettivi.custodia;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
