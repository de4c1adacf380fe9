package it.comune.obiettivi.piano;

/** Un valore che il suo campo non ammette; porta la chiave del messaggio per chi lo ha scritto. */
public final class ValoreErrato extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String chiave;
    private final transient Object[] argomenti;

    public ValoreErrato(String chiave, Object... argomenti) {
        super(chiave);
        this.chiave = chiave;
        this.argomenti = argomenti;
    }

    /** La chiave del messaggio, sotto {@code piano.errore}. */
    public String chiave() {
        return "piano.errore." + chiave;
    }

    public Object[] argomenti() {
        return argomenti.clone();
    }
}
