/** Le pagine di documento: caricamento e revisione di un'importazione. */
@ApplicationModule(
        allowedDependencies = {"diretta", "documento", "documento :: lettura", "ente", "lingua", "piano", "telaio"})
@NullMarked
package it.comune.obiettivi.documento.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
