package it.comune.obiettivi.piano;

import it.comune.obiettivi.ente.Comune;
import it.comune.obiettivi.ente.Ruolo;
import it.comune.obiettivi.ente.Utente;
import it.comune.obiettivi.ente.Utenti;
import it.comune.obiettivi.registro.ModificaRifiutata;
import it.comune.obiettivi.registro.Ritentato;
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

    private static final int PRIMO_ANNO = 2000;
    private static final int ULTIMO_ANNO = 2100;
    private static final int NOME_DEL_COMUNE = 200;
    private static final String COMUNE_DI = "Comune di ";

    private final PianoRepository piani;
    private final EntityManager banca;
    private final Utenti utenti;

    Piani(PianoRepository piani, EntityManager banca, Utenti utenti) {
        this.piani = piani;
        this.banca = banca;
        this.utenti = utenti;
    }

    /** I piani, dal più recente. */
    @Transactional(readOnly = true)
    public List<Piano> elenco() {
        return piani.findAllByOrderByAnnoDesc();
    }

    /** Il piano più recente, se c'è. */
    @Transactional(readOnly = true)
    public Optional<Piano> ultimo() {
        return elenco().stream().findFirst();
    }

    /** Il piano che si guarda se non se ne chiede uno: quello di quest'anno, o il più recente. */
    @Transactional(readOnly = true)
    public Optional<Piano> corrente(int questo) {
        List<Piano> tutti = elenco();
        return tutti.stream()
                .filter(piano -> piano.anno() == questo)
                .findFirst()
                .or(() -> tutti.stream().findFirst());
    }

    /** Il nome del Comune nel piano di un anno; vuoto se il piano non c'è. */
    @Transactional(readOnly = true)
    public String comune(int anno) {
        return elenco().stream()
                .filter(piano -> piano.anno() == anno)
                .map(Piano::comune)
                .findFirst()
                .orElse("");
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> nomi() {
        return elenco().stream().map(Piano::comune).distinct().toList();
    }

    @Override
    @Transactional(readOnly = true)
    public String perEsteso() {
        return ultimo().map(Piano::nomeDelComune).orElse("");
    }

    @Override
    @Transactional(readOnly = true)
    public boolean haUnPiano(int anno) {
        return piani.existsByAnno(anno);
    }

    /**
     * Apre un piano senza schede, da scrivere nel programma.
     *
     * @throws ModificaRifiutata se l'anno non va bene o ha già un piano, o se manca il nome del Comune
     * @throws it.comune.obiettivi.ente.AccessoNegato se chi agisce non è segretario
     */
    @Transactional
    @Ritentato
    public void nuovo(int anno, String comune, Utente chi) {
        utenti.pretendi(chi, Ruolo.Segretario.class);
        if (anno < PRIMO_ANNO || anno > ULTIMO_ANNO) {
            throw new ModificaRifiutata("L'anno del piano si scrive con quattro cifre, per esempio 2026.");
        }
        String nome = senzaPrefisso(comune.strip());
        if (nome.isBlank() || nome.length() > NOME_DEL_COMUNE) {
            throw new ModificaRifiutata("Scrivi il nome del Comune, al più " + NOME_DEL_COMUNE + " caratteri.");
        }
        if (haUnPiano(anno)) {
            throw new ModificaRifiutata("Il piano " + anno + " c'è già.");
        }
        inserisci(anno, nome);
    }

    /** «Comune di Borgo» e «Borgo» sono lo stesso: il nome si conserva senza, come lo leggono i documenti. */
    private static String senzaPrefisso(String nome) {
        boolean conPrefisso = nome.regionMatches(true, 0, COMUNE_DI, 0, COMUNE_DI.length());
        return conPrefisso ? nome.substring(COMUNE_DI.length()).strip() : nome;
    }

    /** Apre il piano di un anno, se non c'è già. */
    @Transactional
    public void apri(int anno, String comune) {
        if (!haUnPiano(anno)) {
            inserisci(anno, comune);
        }
    }

    /** Non con un {@code save}: la chiave c'è già, e scriverebbe sopra il piano aperto da un altro nel frattempo. */
    private void inserisci(int anno, String comune) {
        banca.persist(new Piano(anno, comune));
    }
}
