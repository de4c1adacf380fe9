package it.comune.obiettivi.ente;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Una pagina di sola lettura che resta aperta senza gesti: soltanto lo schermo della Giunta. */
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface SenzaScadenza {}
