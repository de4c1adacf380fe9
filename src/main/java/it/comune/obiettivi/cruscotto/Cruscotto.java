package it.comune.obiettivi.cruscotto;

import it.comune.obiettivi.cruscotto.Stato.Soglie;
import it.comune.obiettivi.diretta.Diretta.Cambiamento;
import it.comune.obiettivi.diretta.PrimaDellaNotizia;
import it.comune.obiettivi.ente.Settori;
import it.comune.obiettivi.piano.Piani;
import it.comune.obiettivi.piano.Scheda;
import it.comune.obiettivi.registro.Soggetto;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Service;

/**
 * Le cifre del piano, sempre aggiornate: dopo un cambiamento rilegge la sola scheda cambiata, e calcola una volta per
 * revisione e giorno ciò che tutte le pagine aperte condividono.
 *
 * <p>Può leggere la banca dati: si chiede fuori dal blocco di una sessione.
 */
@Service
public class Cruscotto {

    /** Da dove vengono i fatti. */
    interface Fonte {

        /** @throws NoSuchElementException se il piano non c'è */
        FattiPiano piano(int anno, long revisione);

        /** Gli stessi fatti con ciò che è cambiato; lo stesso oggetto se il lotto non riguarda il piano. */
        FattiPiano rileggi(FattiPiano prima, Lotto lotto);
    }

    /**
     * Cambiamenti da accogliere.
     *
     * @param numero quanti ne sono arrivati finora, questi compresi
     * @param schede quelle cambiate, con il numero del loro ultimo gesto
     * @param comuni vero se è cambiato ciò che è di tutti: un obiettivo trasversale, un settore
     */
    record Lotto(long numero, Map<Long, Long> schede, boolean comuni) {}

    /** Fino a tante schede cambiate si rileggono una alla volta; oltre, si rilegge il piano. */
    static final int POCHE = 8;

    private final Fonte fonte;
    private final Piani piani;
    private final Clock orologio;
    private final Soglie soglie;
    private final Posta posta = new Posta();
    private final ReentrantLock porta = new ReentrantLock();
    private final Map<Integer, FattiPiano> letti = new ConcurrentHashMap<>();
    private final Map<Integer, Quadri> quadri = new ConcurrentHashMap<>();
    private volatile long accolte;

    @Autowired
    Cruscotto(Fonte fonte, Piani piani, Clock orologio, Environment ambiente) {
        this(fonte, piani, orologio, soglie(ambiente));
    }

    Cruscotto(Fonte fonte, Piani piani, Clock orologio, Soglie soglie) {
        this.fonte = fonte;
        this.piani = piani;
        this.orologio = orologio;
        this.soglie = soglie;
    }

    private static Soglie soglie(Environment ambiente) {
        Soglie base = Soglie.BASE;
        return new Soglie(
                ambiente.getProperty("obiettivi.soglie.ritardo", Double.class, base.ritardo()),
                ambiente.getProperty("obiettivi.soglie.critico", Double.class, base.critico()),
                ambiente.getProperty("obiettivi.soglie.giorni-vecchia", Integer.class, base.giorniVecchia()),
                ambiente.getProperty("obiettivi.soglie.giorni-ferma", Integer.class, base.giorniFerma()));
    }

    /** Il piano in corso a oggi: quello dell'anno, altrimenti il più recente; vuoto se non c'è nessun piano. */
    public Optional<Quadro> quadro() {
        return piani.corrente(oggi().getYear()).map(piano -> quadro(piano.anno()));
    }

    /** Come {@link #quadro(int, LocalDate)}, a oggi. */
    public Quadro quadro(int anno) {
        return quadro(anno, oggi());
    }

    /**
     * Le cifre del piano di un anno a un giorno; dopo la fine dell'ultimo periodo del piano, a quel giorno.
     *
     * @throws NoSuchElementException se il piano non c'è
     */
    public Quadro quadro(int anno, LocalDate al) {
        FattiPiano fatti = fatti(anno);
        LocalDate ultimo = fatti.ultimoGiorno();
        return quadri.computeIfAbsent(anno, nuovo -> new Quadri())
                .quadro(fatti, al.isAfter(ultimo) ? ultimo : al, soglie);
    }

    /** Il numero dell'ultimo gesto annunciato su una scheda; 0 se da quando il programma è acceso non è cambiata. */
    long ultimoGesto(long scheda) {
        return posta.ultimi.getOrDefault(scheda, 0L);
    }

    /** Oggi, a Roma. */
    public LocalDate oggi() {
        return LocalDate.now(orologio);
    }

    @PrimaDellaNotizia
    void cambia(Cambiamento evento) {
        if (evento.chiave() instanceof Soggetto soggetto) {
            posta.metti(soggetto.tipo().equals(Scheda.TIPO) ? soggetto.id() : null, evento.numero());
        }
    }

    @PrimaDellaNotizia
    void cambiano(Settori.Cambiati evento) {
        posta.metti(null, 0);
    }

    private FattiPiano fatti(int anno) {
        // prima il confronto, poi i fatti: al contrario si potrebbero prendere i vecchi e credersi aggiornati
        FattiPiano pronto = accolte == posta.arrivate ? letti.get(anno) : null;
        return pronto == null ? accogli(anno) : pronto;
    }

    private FattiPiano accogli(int anno) {
        porta.lock();
        try {
            Lotto lotto = posta.ritira();
            try {
                rileggi(lotto);
            } catch (RuntimeException errore) {
                posta.rimetti(lotto);
                throw errore;
            }
            accolte = lotto.numero();
            return letti.computeIfAbsent(anno, manca -> fonte.piano(manca, lotto.numero()));
        } finally {
            porta.unlock();
        }
    }

    private void rileggi(Lotto lotto) {
        if (lotto.schede().size() > POCHE) {
            letti.clear();
        } else if (!lotto.schede().isEmpty() || lotto.comuni()) {
            letti.replaceAll((anno, fatti) -> fonte.rileggi(fatti, lotto));
        }
    }

    /** I cambiamenti annunciati e non ancora accolti. */
    private static final class Posta {

        private final Map<Long, Long> schede = new HashMap<>();
        private final Map<Long, Long> ultimi = new ConcurrentHashMap<>();
        private boolean comuni;
        private volatile long arrivate;

        /**
         * @param scheda quella cambiata; nulla se è cambiato ciò che è di tutti
         * @param gesto il numero di chi l'ha cambiata
         */
        synchronized void metti(@Nullable Long scheda, long gesto) {
            if (scheda == null) {
                comuni = true;
            } else {
                schede.merge(scheda, gesto, Math::max);
                ultimi.merge(scheda, gesto, Math::max);
            }
            arrivate++;
        }

        synchronized Lotto ritira() {
            Lotto lotto = new Lotto(arrivate, Map.copyOf(schede), comuni);
            schede.clear();
            comuni = false;
            return lotto;
        }

        synchronized void rimetti(Lotto lotto) {
            lotto.schede().forEach((scheda, gesto) -> schede.merge(scheda, gesto, Math::max));
            comuni |= lotto.comuni();
        }
    }

    /** I quadri di un piano, uno per giorno fra gli ultimi chiesti. */
    static final class Quadri {

        private static final int GIORNI_TENUTI = 16;

        private final LinkedHashMap<LocalDate, Voce> voci = new LinkedHashMap<>(GIORNI_TENUTI, 0.75f, true);

        Quadro quadro(FattiPiano fatti, LocalDate al, Soglie soglie) {
            return voce(fatti, al).quadro(soglie);
        }

        /** La voce di un giorno, di questa revisione o di una più recente. */
        private synchronized Voce voce(FattiPiano fatti, LocalDate al) {
            Voce presente = voci.get(al);
            if (presente != null && presente.fatti.revisione() >= fatti.revisione()) {
                return presente;
            }
            Voce nuova = new Voce(fatti, al, precedente(presente));
            voci.put(al, nuova);
            if (voci.size() > GIORNI_TENUTI) {
                voci.pollFirstEntry();
            }
            return nuova;
        }

        /** Il quadro dello stesso giorno, o se no l'ultimo chiesto di un altro. */
        private @Nullable Quadro precedente(@Nullable Voce stessoGiorno) {
            return Stream.concat(Stream.ofNullable(stessoGiorno), voci.sequencedValues().reversed().stream())
                    .flatMap(voce -> Stream.ofNullable(voce.pronto))
                    .findFirst()
                    .orElse(null);
        }
    }

    /** Un quadro che il primo filo calcola e gli altri aspettano. */
    private static final class Voce {

        private final FattiPiano fatti;
        private final LocalDate al;
        private @Nullable Quadro precedente;
        private volatile @Nullable Quadro pronto;

        Voce(FattiPiano fatti, LocalDate al, @Nullable Quadro precedente) {
            this.fatti = fatti;
            this.al = al;
            this.precedente = precedente;
        }

        synchronized Quadro quadro(Soglie soglie) {
            Quadro quadro = pronto;
            if (quadro == null) {
                quadro = QuadroDaiFatti.quadro(fatti, al, soglie, precedente);
                pronto = quadro;
                precedente = null;
            }
            return quadro;
        }
    }
}
