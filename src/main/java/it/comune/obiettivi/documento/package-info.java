/** DENTRO E FUORI: la lettura dei documenti veri e la loro conferma. */
@ApplicationModule(
        allowedDependencies = {
            "diretta",
            "ente",
            "giornale",
            "lingua",
            "piano",
            "piano :: campi",
            "piano :: controlli",
            "piano :: testi",
            "registro"
        })
@NullMarked
package it.comune.obiettivi.documento;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
