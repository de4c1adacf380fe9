/** Ciò che le pagine del piano hanno in comune: la pagina, il foglio, il momento che si guarda. */
@ApplicationModule(
        allowedDependencies = {
            "ente",
            "piano",
            "piano :: campi",
            "piano :: storia",
            "piano :: controlli",
            "piano :: testi",
            "cruscotto",
            "cruscotto :: spiegatore",
            "diretta",
            "echarts",
            "lingua"
        })
@NullMarked
package it.comune.obiettivi.piano.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
