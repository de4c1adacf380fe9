/**
 * Il diario del programma, quello che si legge sulla console: una riga è una riga, e lo stesso guasto si racconta una volta al
 * minuto. Sono pezzi di Logback, che li crea leggendo {@code logback-spring.xml}.
 */
@ApplicationModule(allowedDependencies = "giornale")
@NullMarked
package it.comune.obiettivi.giornale.diario;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
