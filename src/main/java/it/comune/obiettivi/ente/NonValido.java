package it.comune.obiettivi.ente;

/** Un dato che non si può accettare; porta la chiave del messaggio per chi lo ha scritto. */
public final class NonValido extends RuntimeException {

    private final String chiave;
    private final transient Object[] argomenti;

    NonValido(String chiave, Object... argomenti) {
        super(chiave);
        this.chiave = chiave;
        this.argomenti = argomenti;
    }

    /** La chiave del messaggio, sotto {@code ente.errore}. */
    public String chiave() {
        return "ente.errore." + chiave;
    }

    public Object[] argomenti() {
        return argomenti.clone();
    }

    /** Rifiuta un testo vuoto, sbagliato o troppo lungo. */
    static void testo(String valore, boolean sbagliato, int massimo, String errore) {
        if (valore.isBlank() || sbagliato || valore.strip().length() > massimo) {
            throw new NonValido(errore);
        }
    }
}
