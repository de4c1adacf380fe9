package it.comune.obiettivi.diretta;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Dopo il commit, ma prima che {@link Diretta} ne dia notizia alle pagine: così segue un cambiamento chi tiene letture di molte
 * pagine insieme, e chi riceve la notizia non trova quelle di prima.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@TransactionalEventListener
@Order(Ordered.HIGHEST_PRECEDENCE)
public @interface PrimaDellaNotizia {}
