package it.comune.obiettivi.custodia;

import org.springframework.boot.ExitCodeGenerator;

/** L'avvio chiesto non si può fare: il messaggio dice che cosa è successo, il rimedio che cosa fare. */
public final class AvvioRifiutato extends RuntimeException implements ExitCodeGenerator {

    private static final long serialVersionUID = 1L;

    private final String rimedio;

    public AvvioRifiutato(String messaggio, String rimedio) {
        super(messaggio);
        this.rimedio = rimedio;
    }

    public AvvioRifiutato(String messaggio, String rimedio, Throwable causa) {
        super(messaggio, causa);
        this.rimedio = rimedio;
    }

    /** La cartella è aperta da un altro avvio dello stesso programma. */
    public static AvvioRifiutato inUso() {
        return new AvvioRifiutato(
                "La cartella dei dati è già in uso da un altro avvio di Obiettivi in Comune.",
                "Ferma l'altro programma, oppure scegli un'altra cartella: ./run --dati DIR.");
    }

    /** Ciò che si è chiesto non si può fare: non è un guasto del programma, che finirebbe con 1. */
    @Override
    public int getExitCode() {
        return 2;
    }

    public String rimedio() {
        return rimedio;
    }
}
