/** DENTRO E FUORI: la lettura dei documenti veri e la loro conferma. */
@ApplicationModule(
        allowedDependencies = {
            "documento.lettura",
            "ente",
            "piano",
            "piano :: campi",
            "cruscotto",
            "diretta",
            "giornale"
        })
@NullMarked
package it.comune.obiettivi.documento;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
