package it.comune.obiettivi.registro;

import it.comune.obiettivi.ente.Utente;
import java.util.Optional;

/**
 * Ciò che il {@link Motore} chiede a chi possiede un tipo di soggetto.
 *
 * @param <R> la radice che cambia
 * @param <M> i gesti che la cambiano: il contenuto del registro
 */
public interface TipoDiSoggetto<R extends Radice<M>, M> {

    /** Una parola per sempre. */
    String nome();

    Class<M> gesti();

    /** @throws ModificaRifiutata se non c'è più */
    R trova(long id);

    /**
     * Rifiuta chi non può, e un gesto che non va bene ancor prima della regola.
     *
     * @throws ModificaRifiutata se il gesto non va bene
     * @throws it.comune.obiettivi.ente.AccessoNegato se l'utente non può
     */
    void esigi(R radice, M modifica, Utente chi);

    /**
     * Ciò che il gesto trascina con sé, nella stessa transazione.
     *
     * @throws ModificaRifiutata se ciò che ne viene non va bene
     */
    void compiuto(R radice, M modifica, Effetto effetto, Utente chi);

    /** La radice che il gesto mette al mondo; vuoto se ne cambia una che c'è. */
    Optional<R> nasce(M modifica);

    /**
     * Il gesto che ridà al campo il valore di prima.
     *
     * @throws ModificaRifiutata se il gesto non si annulla
     */
    M inversa(M modifica, Voce voce);
}
