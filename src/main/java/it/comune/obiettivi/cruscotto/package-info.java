/** COME VA: le cifre di completamento e la loro spiegazione. */
@ApplicationModule(
        allowedDependencies = {"diretta", "ente", "lingua", "piano", "piano :: campi", "piano :: controlli", "registro"
        })
@NullMarked
package it.comune.obiettivi.cruscotto;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
