package it.comune.obiettivi.piano;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Una percentuale di avanzamento letta a una data, con chi l'ha scritta. */
@Embeddable
public class Rilevazione {

    private LocalDate al;
    private BigDecimal valore;
    private long autore;

    @SuppressWarnings("NullAway.Init")
    protected Rilevazione() {}

    Rilevazione(LocalDate al, Percentuale valore, long autore) {
        this.al = al;
        this.valore = valore.valore();
        this.autore = autore;
    }

    /** Il giorno a cui si riferisce. */
    public LocalDate al() {
        return al;
    }

    public Percentuale valore() {
        return new Percentuale(valore);
    }

    public long autore() {
        return autore;
    }

    boolean dice(LocalDate giorno, Percentuale percentuale) {
        return al.equals(giorno) && valore().equals(percentuale);
    }

    /** Come sta nel registro. */
    public static String testo(LocalDate al, Percentuale valore) {
        return Effetti.testo(valore) + " al " + al;
    }
}
