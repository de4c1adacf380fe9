package it.comune.obiettivi.piano;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Dove sta un campo, con il nome che ha nel registro, nelle anomalie e nelle pagine: {@code titolo}, {@code fase.2},
 * {@code fase.2.previsti}, {@code fase.2.svolto.MAR}.
 *
 * @param parte di che cosa è il campo; nulla se è della testata, o di ciò che non ha chiavi
 * @param chiave quella della parte; 0 se non c'è parte
 * @param nome del campo dentro la sua parte; vuoto se è la parte intera
 * @param dentro ciò che segue il nome, per esempio un mese; di solito vuoto
 */
public record Percorso(@Nullable Parte parte, int chiave, String nome, String dentro) {

    /** Ciò che ha una chiave, e i suoi campi. */
    public enum Parte {
        FASE("fase"),
        INDICATORE("indicatore"),
        ANOMALIA("anomalia"),
        FASE_COMUNE("faseComune"),
        PARTECIPAZIONE("partecipazione");

        private final String nome;

        Parte(String nome) {
            this.nome = nome;
        }

        /** La parte intera con quella chiave. */
        public Percorso con(int chiave) {
            return new Percorso(this, chiave, "", "");
        }

        private static Optional<Parte> di(String nome) {
            return Stream.of(values()).filter(parte -> parte.nome.equals(nome)).findFirst();
        }
    }

    private static final int CIFRE_DI_UNA_CHIAVE = 9;
    private static final int PEZZI = 4;

    /** Il percorso scritto così; ciò che non comincia con una parte e la sua chiave è un nome solo. */
    public static Percorso di(String scritto) {
        List<String> pezzi = List.of(scritto.split("\\.", PEZZI));
        Optional<Parte> parte = Parte.di(pezzi.getFirst());
        if (parte.isEmpty() || pezzi.size() < 2 || !chiave(pezzi.get(1))) {
            return new Percorso(null, 0, scritto, "");
        }
        return new Percorso(
                parte.get(),
                Integer.parseInt(pezzi.get(1)),
                pezzi.size() > 2 ? pezzi.get(2) : "",
                pezzi.size() == PEZZI ? pezzi.getLast() : "");
    }

    private static boolean chiave(String pezzo) {
        return !pezzo.isEmpty()
                && pezzo.length() <= CIFRE_DI_UNA_CHIAVE
                && pezzo.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    public static Percorso fase(int chiave) {
        return Parte.FASE.con(chiave);
    }

    public static Percorso indicatore(int chiave) {
        return Parte.INDICATORE.con(chiave);
    }

    /** Un campo della stessa parte. */
    public Percorso campo(String suo) {
        return di(new Percorso(parte, chiave, suo, "").scritto());
    }

    /** La parte intera di cui il campo è. */
    public Percorso intera() {
        return campo("");
    }

    public boolean di(Parte quale) {
        return parte == quale;
    }

    /** Com'è scritto nel registro e nelle anomalie. */
    public String scritto() {
        String inizio = parte == null ? nome : parte.nome + "." + chiave + (nome.isEmpty() ? "" : "." + nome);
        return dentro.isEmpty() ? inizio : inizio + "." + dentro;
    }

    @Override
    public String toString() {
        return scritto();
    }
}
