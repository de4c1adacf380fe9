package it.comune.obiettivi.ente;

import java.io.Serializable;
import java.util.Arrays;
import java.util.function.LongFunction;
import java.util.stream.Stream;

/** Un ruolo con il suo ambito: ciò che una persona può vedere e fare. Uno nuovo si scrive qui: un record e una riga di {@link Tipo}. */
public sealed interface Ruolo extends Serializable {

    /** Nelle annotazioni delle pagine: ogni ruolo che legge il piano, senza nominarli. */
    String LEGGE_IL_PIANO = "LEGGE_IL_PIANO";

    /** Di che cosa è l'ambito di un ruolo. */
    enum Ambito {
        NESSUNO,
        SETTORE,
        PERSONA
    }

    /** La tabella dei ruoli; i nomi stanno nella banca dati e nelle annotazioni delle pagine, e non cambiano. */
    enum Tipo {
        RESPONSABILE("Responsabile", Responsabile.class, Ambito.SETTORE, true, Responsabile::new),
        SEGRETARIO("Segretario", Segretario.class, Ambito.NESSUNO, true, nessuno -> new Segretario()),
        ASSESSORE("Assessore", Assessore.class, Ambito.PERSONA, true, Assessore::new),
        GIUNTA("Giunta", Giunta.class, Ambito.NESSUNO, true, nessuno -> new Giunta()),
        NUCLEO("Nucleo di valutazione", Nucleo.class, Ambito.NESSUNO, true, nessuno -> new Nucleo()),
        AMMINISTRATORE("Amministratore", Amministratore.class, Ambito.NESSUNO, false, nessuno -> new Amministratore());

        private final String inItaliano;
        private final Class<? extends Ruolo> classe;
        private final Ambito ambito;
        private final boolean leggeIlPiano;
        private final LongFunction<Ruolo> crea;

        Tipo(
                String inItaliano,
                Class<? extends Ruolo> classe,
                Ambito ambito,
                boolean leggeIlPiano,
                LongFunction<Ruolo> crea) {
            this.inItaliano = inItaliano;
            this.classe = classe;
            this.ambito = ambito;
            this.leggeIlPiano = leggeIlPiano;
            this.crea = crea;
        }

        /** Come si dice dove non c'è una lingua scelta, per esempio all'avvio. */
        public String inItaliano() {
            return inItaliano;
        }

        public Ambito ambito() {
            return ambito;
        }

        public boolean leggeIlPiano() {
            return leggeIlPiano;
        }

        /** @param di il settore o la persona; senza ambito non conta */
        Ruolo crea(long di) {
            return crea.apply(di);
        }

        /** I ruoli che non hanno un ambito. */
        public static Stream<Ruolo> senzaAmbito() {
            return Stream.of(values())
                    .filter(tipo -> tipo.ambito == Ambito.NESSUNO)
                    .map(tipo -> tipo.crea(0));
        }

        /** Chi può leggere il piano. */
        public static Class<?>[] cheLeggonoIlPiano() {
            return Stream.of(values())
                    .filter(Tipo::leggeIlPiano)
                    .map(tipo -> tipo.classe)
                    .toArray(Class<?>[]::new);
        }
    }

    /** Il responsabile di un settore. */
    record Responsabile(long settore) implements Ruolo {
        @Override
        public Tipo tipo() {
            return Tipo.RESPONSABILE;
        }

        @Override
        public long di() {
            return settore;
        }
    }

    /** Il segretario generale. */
    record Segretario() implements Ruolo {
        @Override
        public Tipo tipo() {
            return Tipo.SEGRETARIO;
        }
    }

    /** Un assessore: le sue deleghe sono le schede che hanno questa persona come assessore di riferimento. */
    record Assessore(long persona) implements Ruolo {
        @Override
        public Tipo tipo() {
            return Tipo.ASSESSORE;
        }

        @Override
        public long di() {
            return persona;
        }
    }

    /** La Giunta, che guarda l'insieme. */
    record Giunta() implements Ruolo {
        @Override
        public Tipo tipo() {
            return Tipo.GIUNTA;
        }
    }

    /** Il nucleo di valutazione. */
    record Nucleo() implements Ruolo {
        @Override
        public Tipo tipo() {
            return Tipo.NUCLEO;
        }
    }

    /** Chi tiene utenti, ruoli e settori. */
    record Amministratore() implements Ruolo {
        @Override
        public Tipo tipo() {
            return Tipo.AMMINISTRATORE;
        }
    }

    Tipo tipo();

    /** Il settore o la persona dell'ambito; 0 se non ce n'è. */
    default long di() {
        return 0;
    }

    /** Il nome del ruolo senza ambito, come nelle annotazioni delle pagine: {@code RESPONSABILE}. */
    default String nome() {
        return tipo().name();
    }

    /** Il ruolo con il suo ambito in una parola: {@code RESPONSABILE:3}. */
    default String codice() {
        return tipo().ambito() == Ambito.NESSUNO ? nome() : nome() + ":" + di();
    }

    /**
     * Il contrario di {@link #codice()}.
     *
     * @throws IllegalArgumentException se il codice non è di un ruolo
     */
    static Ruolo daCodice(String codice) {
        String[] parti = codice.split(":", 2);
        Tipo tipo = Arrays.stream(Tipo.values())
                .filter(uno -> uno.name().equals(parti[0]))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Ruolo sconosciuto: " + codice));
        if (tipo.ambito() == Ambito.NESSUNO) {
            return tipo.crea(0);
        }
        if (parti.length < 2) {
            throw new IllegalArgumentException("Manca l'ambito del ruolo " + parti[0]);
        }
        return tipo.crea(Long.parseLong(parti[1]));
    }
}
