/** Le pagine di documento: caricamento e revisione di un'importazione. */
@ApplicationModule(
        allowedDependencies = {
            "diretta",
            "documento",
            "documento :: lettura",
            "ente",
            "lingua",
            "piano",
            "piano :: campi",
            "telaio"
        })
@NullMarked
package it.comune.obiettivi.documento.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
