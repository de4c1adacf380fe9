package it.comune.obiettivi.ente;

import java.io.Serializable;
import java.util.Locale;

/** Un ruolo con il suo ambito: ciò che una persona può vedere e fare. */
public sealed interface Ruolo extends Serializable {

    /** Il responsabile di un settore. */
    record Responsabile(long settore) implements Ruolo {}

    /** Il segretario generale. */
    record Segretario() implements Ruolo {}

    /** Un assessore: le sue deleghe sono le schede che hanno questa persona come assessore di riferimento. */
    record Assessore(long persona) implements Ruolo {}

    /** La Giunta, che guarda l'insieme. */
    record Giunta() implements Ruolo {}

    /** Il nucleo di valutazione. */
    record Nucleo() implements Ruolo {}

    /** Chi tiene utenti, ruoli e settori. */
    record Amministratore() implements Ruolo {}

    /** Il nome del ruolo senza ambito, come nelle annotazioni delle pagine: {@code RESPONSABILE}. */
    default String nome() {
        return getClass().getSimpleName().toUpperCase(Locale.ROOT);
    }

    /** Il ruolo con il suo ambito in una parola: {@code RESPONSABILE:3}. */
    default String codice() {
        return switch (this) {
            case Responsabile(long settore) -> nome() + ":" + settore;
            case Assessore(long persona) -> nome() + ":" + persona;
            case Segretario() -> nome();
            case Giunta() -> nome();
            case Nucleo() -> nome();
            case Amministratore() -> nome();
        };
    }

    /**
     * Il contrario di {@link #codice()}.
     *
     * @throws IllegalArgumentException se il codice non è di un ruolo
     */
    static Ruolo daCodice(String codice) {
        String[] parti = codice.split(":", 2);
        return switch (parti[0]) {
            case "RESPONSABILE" -> new Responsabile(ambito(parti));
            case "SEGRETARIO" -> new Segretario();
            case "ASSESSORE" -> new Assessore(ambito(parti));
            case "GIUNTA" -> new Giunta();
            case "NUCLEO" -> new Nucleo();
            case "AMMINISTRATORE" -> new Amministratore();
            default -> throw new IllegalArgumentException("Ruolo sconosciuto: " + codice);
        };
    }

    private static long ambito(String[] parti) {
        if (parti.length < 2) {
            throw new IllegalArgumentException("Manca l'ambito del ruolo " + parti[0]);
        }
        return Long.parseLong(parti[1]);
    }
}
