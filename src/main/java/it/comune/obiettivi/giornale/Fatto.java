package it.comune.obiettivi.giornale;

/**
 * Un fatto che riguarda la sicurezza, da pubblicare come evento: entra nel giornale quando la transazione in corso è
 * confermata, o subito se non ce n'è una; un permesso negato anche se è annullata, perché è lui ad annullarla. Mai una password, mai un testo del piano.
 *
 * @param chi il nome d'accesso di chi agisce (o tenta), vuoto se nessuno è entrato
 * @param oggetto su chi o su che cosa: un altro accesso, un ruolo, un documento, il nome di una copia; può essere vuoto
 */
public record Fatto(Tipo tipo, String chi, String oggetto) {

    /** Che cosa è successo. */
    public enum Tipo {
        ACCESSO,
        ACCESSO_FALLITO,
        ACCESSO_SOSPESO,
        USCITA,
        SESSIONE_CHIUSA,
        UTENTE_CREATO,
        UTENTE_CAMBIATO,
        UTENTE_DISATTIVATO,
        UTENTE_RIATTIVATO,
        RUOLO_DATO,
        RUOLO_TOLTO,
        PASSWORD_CAMBIATA,
        PASSWORD_AZZERATA,
        PERMESSO_NEGATO,
        IMPORTAZIONE_CONFERMATA,
        COPIA_FATTA,
        COPIA_RIPRISTINATA
    }
}
