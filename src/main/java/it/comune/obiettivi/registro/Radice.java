package it.comune.obiettivi.registro;

import jakarta.persistence.MappedSuperclass;
import java.util.Optional;

/**
 * La radice di ciò che cambia per gesti: tutti la leggono, la cambia soltanto il {@link Motore}.
 *
 * @param <M> i gesti che la cambiano
 */
@MappedSuperclass
public abstract class Radice<M> {

    public abstract Soggetto soggetto();

    /** L'anno del piano a cui appartiene. */
    public abstract int anno();

    /**
     * La regola del gesto; vuoto se non cambia nulla. La stessa rifà la storia, perciò non dipende da nient'altro.
     *
     * @throws ModificaRifiutata se la regola non lo ammette
     */
    protected abstract Optional<Effetto> applica(M modifica, Circostanza circostanza);
}
