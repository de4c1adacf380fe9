/** COME SI PARTE: il primo utente, il documento chiesto con {@code --importa}, il piano dimostrativo. */
@ApplicationModule(allowedDependencies = {"custodia", "documento", "documento :: lettura", "ente", "piano", "registro"})
@NullMarked
package it.comune.obiettivi.avvio;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
