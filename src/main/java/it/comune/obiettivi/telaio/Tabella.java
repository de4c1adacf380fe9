package it.comune.obiettivi.telaio;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** I dati di un grafico in forma di tabella: la stessa fonte per l'alternativa accessibile e per il CSV. */
public record Tabella(String titolo, List<String> intestazioni, List<Riga> righe) {

    public Tabella {
        intestazioni = List.copyOf(intestazioni);
        righe = List.copyOf(righe);
    }

    /** Una riga; l'indirizzo, se c'è, porta dove porterebbe un clic sul grafico. */
    public record Riga(@Nullable String indirizzo, List<Cella> celle) {
        public Riga {
            celle = List.copyOf(celle);
        }

        public static Riga di(@Nullable String indirizzo, Cella... celle) {
            return new Riga(indirizzo, List.of(celle));
        }
    }

    /** Una cella: come si legge sullo schermo e che cosa è, perché nel CSV un numero resti un numero. */
    public sealed interface Cella {
        String mostrata();

        static Cella testo(String testo) {
            return new Testo(testo);
        }

        /** Il numero, con i decimali che avrà nel CSV, e come si mostra. */
        static Cella numero(BigDecimal valore, String mostrata) {
            return new Numero(valore, mostrata);
        }
    }

    /** Una cella di parole. */
    public record Testo(String mostrata) implements Cella {}

    /** Una cella con un numero. */
    public record Numero(BigDecimal valore, String mostrata) implements Cella {
        String conVirgola() {
            return valore.toPlainString().replace('.', ',');
        }
    }
}
