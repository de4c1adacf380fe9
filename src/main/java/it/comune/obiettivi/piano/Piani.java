package it.comune.obiettivi.piano;

import it.comune.obiettivi.ente.Comune;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** I piani, uno per anno. */
@Service
public class Piani implements Comune {

    /** Il piano di un anno e il Comune che lo ha approvato. */
    @Entity(name = "Piano")
    public static class Piano {

        /** Come comincia il nome di un ente che non è un Comune, e che nel documento è già per esteso. */
        private static final List<String> ALTRI_ENTI =
                List.of("Unione ", "Provincia ", "Comunità ", "Città metropolitana", "Roma Capitale", "Municipio");

        @Id
        private int anno;

        private String comune;

        @SuppressWarnings("NullAway.Init")
        protected Piano() {}

        Piano(int anno, String comune) {
            this.anno = anno;
            this.comune = comune;
        }

        public int anno() {
            return anno;
        }

        /** Il nome come nel documento, per esempio "Borgo San Lazzaro". */
        public String comune() {
            return comune;
        }

        /** Il nome per esteso, per esempio "Comune di Borgo San Lazzaro". */
        public String nomeDelComune() {
            boolean intero = ALTRI_ENTI.stream().anyMatch(comune::startsWith);
            return comune.isBlank() || intero ? comune : "Comune di " + comune;
        }
    }

    private final EntityManager banca;

    Piani(EntityManager banca) {
        this.banca = banca;
    }

    /** I piani, dal più recente. */
    @Transactional(readOnly = true)
    public List<Piano> elenco() {
        return banca.createQuery("from Piano p order by p.anno desc", Piano.class)
                .getResultList();
    }

    /** Il piano più recente, se c'è. */
    @Transactional(readOnly = true)
    public Optional<Piano> ultimo() {
        return elenco().stream().findFirst();
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> nomi() {
        return elenco().stream().map(Piano::comune).distinct().toList();
    }

    /** Apre il piano di un anno, se non c'è già. */
    @Transactional
    public void apri(int anno, String comune) {
        if (banca.find(Piano.class, anno) == null) {
            banca.persist(new Piano(anno, comune));
        }
    }
}
