package it.comune.obiettivi.registro;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.resilience.annotation.Retryable;

/** Un'operazione che si ritenta da capo, in una transazione nuova, quando un altro è arrivato prima. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Retryable(
        includes = {ConcurrencyFailureException.class, DataIntegrityViolationException.class},
        maxRetries = 12,
        delay = 10,
        multiplier = 1.5,
        jitter = 10,
        maxDelay = 200)
public @interface Ritentato {}
