package it.comune.obiettivi.registro;

import org.jspecify.annotations.Nullable;

/**
 * La risposta a un gesto, data dopo il commit.
 *
 * @param numero il numero nel registro; 0 se il gesto non ha cambiato nulla
 * @param valore il valore che il campo ha ora per questo gesto, unito a quello degli altri; nullo se non è cambiato
 */
public record Esito(long numero, @Nullable String valore) {

    /** Di un gesto che non ha cambiato nulla. */
    public static final Esito NULLA = new Esito(0, null);

    static Esito di(Voce voce) {
        return voce.senzaEffetto() ? NULLA : new Esito(voce.numero(), voce.dopo());
    }

    public boolean cambiata() {
        return numero > 0;
    }
}
