/** Le pagine di documento: caricamento e revisione di un'importazione. */
@ApplicationModule(
        allowedDependencies = {
            "documento",
            "documento.lettura",
            "ente",
            "piano",
            "piano :: campi",
            "cruscotto",
            "diretta",
            "echarts",
            "lingua"
        })
@NullMarked
package it.comune.obiettivi.documento.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
