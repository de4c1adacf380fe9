/** Ciò che le pagine del piano hanno in comune: la pagina, il foglio, il momento che si guarda. */
@ApplicationModule(
        allowedDependencies = {
            "cruscotto",
            "cruscotto :: spiegatore",
            "diretta",
            "ente",
            "lingua",
            "piano",
            "piano :: campi",
            "piano :: controlli",
            "piano :: storia",
            "piano :: testi",
            "registro",
            "telaio"
        })
@NullMarked
package it.comune.obiettivi.piano.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
