/** Le pagine di cruscotto: la situazione, i grafici, le pagine iniziali dei ruoli. */
@ApplicationModule(
        allowedDependencies = {
            "cruscotto",
            "cruscotto :: spiegatore",
            "diretta",
            "echarts",
            "ente",
            "lingua",
            "piano",
            "registro",
            "telaio"
        })
@NullMarked
package it.comune.obiettivi.cruscotto.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
