package it.comune.obiettivi.registro;

import it.comune.obiettivi.ente.Utente;

/**
 * Un'altra stanza della casa può rifiutare un gesto: le si chiede nella sua transazione, dopo i permessi e prima della regola.
 * Basta che sia un componente.
 */
@FunctionalInterface
public interface Vincolo {

    /** @throws ModificaRifiutata con il perché, per una persona */
    void esigi(Radice<?> radice, Object modifica, Utente chi);
}
