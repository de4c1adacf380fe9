package it.comune.obiettivi.piano;

import it.comune.obiettivi.piano.Percorso.Parte;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * I campi di una scheda che si scrivono, nell'ordine del modulo di carta: dove stanno, che valori ammettono, quanto lunghi,
 * dove si leggono. Lettura, correzione, confronto e storia percorrono questa tabella.
 */
public enum Campo {
    AZIONE_STRATEGICA("azioneStrategica", Forma.TESTO, Lunghezza.DISCORSO, Testata::azioneStrategica),
    OBIETTIVO_OPERATIVO("obiettivoOperativo", Forma.TESTO, Lunghezza.DISCORSO, Testata::obiettivoOperativo),
    MISSIONE("missione", Forma.MISSIONE, Lunghezza.DISCORSO, Testata::missione),
    PROGRAMMA("programma", Forma.PROGRAMMA, Lunghezza.DISCORSO, Testata::programma),
    PESO("peso", Forma.PESO, Lunghezza.NUMERO, Testata::peso),
    SETTORE("settore", Forma.SETTORE, Lunghezza.NOME, Testata::settore),
    RESPONSABILE("responsabile", Forma.PERSONA, Lunghezza.NOME, Testata::responsabile),
    TITOLO("titolo", Forma.TESTO, Lunghezza.FRASE, Testata::titolo),
    FINALITA("finalita", Forma.TESTO, Lunghezza.DISCORSO, Testata::finalita),
    ASSESSORE("assessore", Forma.PERSONA, Lunghezza.NOME, Testata::assessore),
    PERSONALE("personale", Forma.TESTO, Lunghezza.DISCORSO, Testata::personale),
    TRASVERSALE("trasversale", Forma.TRASVERSALE, Lunghezza.DISCORSO, Testata::trasversale),
    ALTRE_UNITA("altreUnita", Forma.TESTO, Lunghezza.DISCORSO, Testata::altreUnita),

    NUMERO_DELLA_FASE("numero", Forma.TESTO, Lunghezza.NUMERO, dellaFase(Fase::numero)),
    TESTO_DELLA_FASE("testo", Forma.TESTO, Lunghezza.DISCORSO, dellaFase(Fase::testo)),
    PESO_DELLA_FASE("peso", Forma.PESO, Lunghezza.NUMERO, dellaFase(Fase::peso)),
    PREVISTI("previsti", Forma.MESI, Lunghezza.DISCORSO, dellaFase(Fase::previsti)),
    EFFETTIVI("effettivi", Forma.MESI, Lunghezza.DISCORSO, dellaFase(Fase::effettivi)),
    MOTIVAZIONE("motivazione", Forma.TESTO, Lunghezza.DISCORSO, dellaFase(Fase::motivazione)),

    FASE_DELL_INDICATORE("fase", Forma.FASE, Lunghezza.DISCORSO, dellIndicatore(Indicatore::fase)),
    TESTO_DELL_INDICATORE("testo", Forma.TESTO, Lunghezza.DISCORSO, dellIndicatore(Indicatore::testo)),
    UNITA("unita", Forma.TESTO, Lunghezza.FRASE, dellIndicatore(Indicatore::unita)),
    ATTESO("atteso", Forma.ATTESO, Lunghezza.FRASE, dellIndicatore(Indicatore::atteso)),
    RAGGIUNTO("raggiunto", Forma.TESTO, Lunghezza.FRASE, dellIndicatore(Indicatore::raggiunto)),
    NOTE("note", Forma.TESTO, Lunghezza.DISCORSO, dellIndicatore(Indicatore::note));

    /** Dove un campo si legge. */
    private record Posto(@Nullable Parte parte, Lettura lettura) {}

    @FunctionalInterface
    private interface Lettura {
        @Nullable
        Object di(Scheda scheda, int chiave);
    }

    private final String nome;
    private final Forma forma;
    private final Lunghezza lunghezza;
    private final Posto posto;

    Campo(String nome, Forma forma, Lunghezza lunghezza, Function<Testata, @Nullable Object> nellaTestata) {
        this(nome, forma, lunghezza, new Posto(null, (scheda, chiave) -> nellaTestata.apply(scheda.testata())));
    }

    Campo(String nome, Forma forma, Lunghezza lunghezza, Posto posto) {
        this.nome = nome;
        this.forma = forma;
        this.lunghezza = lunghezza;
        this.posto = posto;
    }

    private static Posto dellaFase(Function<Fase, @Nullable Object> valore) {
        return new Posto(Parte.FASE, (scheda, chiave) -> valore.apply(scheda.fase(chiave)));
    }

    private static Posto dellIndicatore(Function<Indicatore, @Nullable Object> valore) {
        return new Posto(Parte.INDICATORE, (scheda, chiave) -> valore.apply(scheda.indicatore(chiave)));
    }

    /** Il campo che sta lì; vuoto se lì non si scrive un valore solo. */
    public static Optional<Campo> di(Percorso percorso) {
        return percorso.dentro().isEmpty()
                ? Stream.of(values())
                        .filter(campo -> campo.posto.parte() == percorso.parte() && campo.nome.equals(percorso.nome()))
                        .findFirst()
                : Optional.empty();
    }

    /** Il nome dentro la sua parte, nel registro e nelle anomalie. */
    public String nome() {
        return nome;
    }

    /** La parte di cui è; nulla se è della testata. */
    public @Nullable Parte parte() {
        return posto.parte();
    }

    /** Che valori ammette. */
    public Forma forma() {
        return forma;
    }

    public Lunghezza lunghezza() {
        return lunghezza;
    }

    /** Vero se è un testo che si confronta parola per parola. */
    public boolean discorsivo() {
        return (forma == Forma.TESTO || forma == Forma.ATTESO) && lunghezza != Lunghezza.NUMERO;
    }

    /**
     * Il valore che la scheda ha adesso; nullo se manca. Settori e persone per identificativo.
     *
     * @param chiave quella della fase o dell'indicatore; per la testata non conta
     */
    public @Nullable Object legge(Scheda scheda, int chiave) {
        return posto.lettura().di(scheda, chiave);
    }

    /** Il percorso del campo in quella fase o in quell'indicatore; per la testata la chiave non conta. */
    public Percorso in(int chiave) {
        Parte parte = posto.parte();
        return parte == null
                ? new Percorso(null, 0, nome, "")
                : parte.con(chiave).campo(nome);
    }
}
