package it.comune.obiettivi.piano;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import it.comune.obiettivi.diretta.Diretta;
import it.comune.obiettivi.ente.Utente;
import it.comune.obiettivi.piano.Gesto.Circostanza;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/** Le schede del piano: si leggono intere e cambiano per gesti, l'unica porta d'ingresso. */
@Repository
public class Schede {

    /**
     * La risposta a un gesto, data dopo il commit.
     *
     * @param numero il numero nel registro; 0 se il gesto non ha cambiato nulla
     * @param valore il valore che il campo ha ora per questo gesto, unito a quello degli altri; nullo se non è cambiato
     */
    public record Esito(long numero, @Nullable String valore) {

        static final Esito NULLA = new Esito(0, null);

        static Esito di(Registro.Voce voce) {
            return voce.senzaEffetto() ? NULLA : new Esito(voce.numero(), voce.dopo());
        }

        public boolean cambiata() {
            return numero > 0;
        }
    }

    private static final String CON_PARTI_TOLTE =
            "s.anno = :valore and (exists (select f.id from s.fasi f where f.tolta)"
                    + " or exists (select i.id from s.indicatori i where i.tolto))";

    /** Un'operazione che si ritenta da capo, in una transazione nuova, quando un altro è arrivato prima. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @Retryable(
            includes = {ConcurrencyFailureException.class, DataIntegrityViolationException.class},
            maxRetries = 12,
            delay = 10,
            multiplier = 1.5,
            jitter = 10,
            maxDelay = 200)
    @interface Ritentato {}

    private final EntityManager banca;
    private final Permessi permessi;
    private final Registro registro;
    private final Trasversali trasversali;
    private final ApplicationEventPublisher eventi;
    private final Diretta diretta;
    private final Clock orologio;

    Schede(
            EntityManager banca,
            Permessi permessi,
            Registro registro,
            Trasversali trasversali,
            ApplicationEventPublisher eventi,
            Diretta diretta,
            Clock orologio) {
        this.banca = banca;
        this.permessi = permessi;
        this.registro = registro;
        this.trasversali = trasversali;
        this.eventi = eventi;
        this.diretta = diretta;
        this.orologio = orologio;
    }

    /**
     * La scheda intera, con fasi, indicatori e anomalie già letti.
     *
     * @throws NoSuchElementException se non c'è
     */
    @Transactional(readOnly = true)
    public Scheda leggi(long id) {
        return trova(id).orElseThrow(() -> new NoSuchElementException("Non c'è una scheda " + id));
    }

    /** Come {@link #leggi}, vuoto se la scheda non c'è. */
    @Transactional(readOnly = true)
    public Optional<Scheda> trova(long id) {
        return intere("s.id = :valore", id).stream().findFirst();
    }

    /** Tutte le schede di un anno, intere, nell'ordine del documento. */
    @Transactional(readOnly = true)
    public List<Scheda> tutte(int anno) {
        return intere("s.anno = :valore", anno);
    }

    /** Una lettura per le fasi, una per gli indicatori, una per le anomalie, una per le rilevazioni. */
    private List<Scheda> intere(String quali, Object valore) {
        List<Scheda> trovate = List.of();
        for (String parte : List.of("indicatori", "anomalie", "fasi")) {
            trovate = banca.createQuery(
                            "select s from Scheda s left join fetch s." + parte + " where " + quali
                                    + " order by s.numero",
                            Scheda.class)
                    .setParameter("valore", valore)
                    .getResultList();
        }
        banca.createQuery(
                        "select f from Scheda s join s.fasi f left join fetch f.rilevazioni where " + quali, Fase.class)
                .setParameter("valore", valore)
                .getResultList();
        return trovate;
    }

    /** Gli identificativi delle schede di un anno, nell'ordine del documento. */
    @Transactional(readOnly = true)
    public List<Long> diAnno(int anno) {
        return banca.createQuery("select s.id from Scheda s where s.anno = :anno order by s.numero", Long.class)
                .setParameter("anno", anno)
                .getResultList();
    }

    /** Un dubbio che nessuno ha ancora deciso, e la scheda che lo porta. */
    public record Aperta(int numero, String titolo, Anomalia anomalia) {}

    /** Le anomalie aperte di un anno, nell'ordine del documento. */
    @Transactional(readOnly = true)
    public List<Aperta> anomalieAperte(int anno) {
        Map<Integer, Scheda> conParti =
                intere(CON_PARTI_TOLTE, anno).stream().collect(toMap(Scheda::numero, identity()));
        return banca.createQuery(
                        "select s.numero, s.testata.titolo, a from Scheda s join s.anomalie a"
                                + " where s.anno = :anno and a.stato = :aperta order by s.numero, a.chiave",
                        Aperta.class)
                .setParameter("anno", anno)
                .setParameter("aperta", Anomalia.Stato.APERTA)
                .getResultStream()
                .filter(aperta -> {
                    Scheda scheda = conParti.get(aperta.numero());
                    return scheda == null || scheda.anomalie().contains(aperta.anomalia());
                })
                .toList();
    }

    /**
     * Compie un gesto su una scheda, adesso.
     *
     * @throws ModificaRifiutata se la regola non lo ammette
     * @throws it.comune.obiettivi.ente.AccessoNegato se l'utente non può
     */
    @Ritentato
    @Transactional
    public Esito modifica(long id, Modifica modifica, Utente chi) {
        return compi(id, modifica, chi, Gesto.ora(orologio));
    }

    /** Come {@link #modifica(long, Modifica, Utente)}, per un gesto che ha già il suo identificativo e il suo momento. */
    @Ritentato
    @Transactional
    public Esito modifica(long id, Modifica modifica, Utente chi, Gesto gesto) {
        return compi(id, modifica, chi, gesto);
    }

    /**
     * Ridà al campo il valore che aveva prima di un gesto; è un gesto nuovo, di chi annulla.
     *
     * @param numero il numero del gesto nel registro
     * @throws ModificaRifiutata se il gesto non si annulla, o se dopo qualcuno ha cambiato lo stesso campo
     * @throws it.comune.obiettivi.ente.AccessoNegato se l'utente non può
     */
    @Ritentato
    @Transactional
    public Esito annulla(long numero, Utente chi) {
        Registro.Voce voce = registro.annullabile(numero);
        long id = Objects.requireNonNull(voce.scheda(), "Il gesto non è di una scheda");
        return registro.resa(voce, compi(id, registro.inversa(voce), chi, Gesto.ora(orologio)));
    }

    private Esito compi(long id, Modifica modifica, Utente chi, Gesto gesto) {
        Optional<Registro.Voce> gia = registro.trova(gesto);
        if (gia.isPresent()) {
            return Esito.di(gia.get());
        }
        Scheda scheda = banca.find(Scheda.class, id);
        if (scheda == null) {
            throw new ModificaRifiutata("Questa scheda non c'è più.");
        }
        permessi.esigi(chi, Permessi.ambito(modifica), Set.of(scheda.settore()));
        Lunghezza.esigi(modifica);
        Optional<Effetto> effetto = scheda.applica(modifica, Circostanza.di(chi.id(), gesto.quando()));
        if (effetto.isEmpty()) {
            return registro.ricorda(gesto);
        }
        Lunghezza.esigi(effetto.get());
        banca.lock(scheda, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        if (modifica instanceof Modifica.CambiaSettore) {
            trasversali.segui(scheda, chi);
        }
        return annota(scheda, modifica, gesto, chi, effetto.get());
    }

    /** Mette una scheda nel piano, nella transazione di chi conferma un'importazione. */
    @Transactional
    public long inserisci(ContenutoScheda contenuto, Utente chi) {
        return inserisci(List.of(contenuto), chi).getFirst();
    }

    /** Come {@link #inserisci(ContenutoScheda, Utente)}, per molte; gli identificativi tornano nello stesso ordine. */
    @Transactional
    public List<Long> inserisci(List<ContenutoScheda> contenuti, Utente chi) {
        contenuti.stream()
                .map(contenuto -> contenuto.testata().settore())
                .distinct()
                .forEach(settore -> permessi.esigi(chi, Permessi.Ambito.PIANO, Set.of(settore)));
        Map<Scheda, ContenutoScheda> nuove = new LinkedHashMap<>();
        contenuti.forEach(contenuto -> nuove.put(new Scheda(contenuto), contenuto));
        nuove.keySet().forEach(banca::persist);
        // prima del registro, che chiede il suo numero riga per riga e romperebbe i lotti
        banca.flush();
        nuove.forEach((scheda, contenuto) -> annota(
                scheda,
                new Modifica.InserisciScheda(contenuto),
                Gesto.ora(orologio),
                chi,
                new Effetto("scheda", "", scheda.titolo())));
        return nuove.keySet().stream().map(Scheda::id).toList();
    }

    /**
     * Mette in fondo al piano una scheda da scrivere: il resto del modulo si riempie sul posto.
     *
     * @return il suo numero
     * @throws ModificaRifiutata se manca il titolo, o è troppo lungo
     * @throws it.comune.obiettivi.ente.AccessoNegato se l'utente non può
     */
    @Ritentato
    @Transactional
    public int nuova(int anno, long settore, String titolo, Utente chi) {
        if (titolo.isBlank()) {
            throw new ModificaRifiutata("Scrivi il titolo della scheda.");
        }
        Lunghezza.esigi(new Modifica.CambiaTesto(Modifica.Campo.TITOLO, "", titolo));
        int numero = 1
                + riconoscibili(anno).stream()
                        .mapToInt(Riconoscibile::numero)
                        .max()
                        .orElse(0);
        Testata testata = new Testata("", "", null, null, titolo.strip(), "", null, settore, null, null, "", null, "");
        // nessun documento ha questa impronta: rileggerne uno non la scambia per sua
        String impronta = "scritta-" + UUID.randomUUID();
        inserisci(new ContenutoScheda(anno, numero, testata, List.of(), List.of(), List.of(), impronta, ""), chi);
        return numero;
    }

    /** Ciò da cui si riconosce che una scheda è già nel piano. */
    public record Riconoscibile(long id, int numero, String impronta, long settore, String titolo) {}

    /** Come si riconoscono le schede di un anno, nell'ordine del documento. */
    @Transactional(readOnly = true)
    public List<Riconoscibile> riconoscibili(int anno) {
        return banca.createQuery(
                        "select s.id, s.numero, s.impronta, s.testata.settore, s.testata.titolo from Scheda s"
                                + " where s.anno = :anno order by s.numero",
                        Riconoscibile.class)
                .setParameter("anno", anno)
                .getResultList();
    }

    /** Ciò che di una scheda serve a controllare il piano intero. */
    public record Sunto(
            String impronta,
            long settore,
            String titolo,
            String obiettivoOperativo,
            String finalita,
            @Nullable Peso peso) {}

    /** I sunti delle schede di un anno. */
    @Transactional(readOnly = true)
    public List<Sunto> sunti(int anno) {
        return banca.createQuery(
                        "select s.impronta, s.testata.settore, s.testata.titolo, s.testata.obiettivoOperativo,"
                                + " s.testata.finalita, s.testata.peso from Scheda s where s.anno = :anno",
                        Sunto.class)
                .setParameter("anno", anno)
                .getResultList();
    }

    private Esito annota(Scheda scheda, Modifica modifica, Gesto gesto, Utente chi, Effetto effetto) {
        Registro.Voce voce = registro.scrivi(scheda, modifica, gesto, chi, effetto);
        eventi.publishEvent(new SchedaModificata(scheda.id(), voce.numero(), chi.id(), chi.nome()));
        return Esito.di(voce);
    }

    @TransactionalEventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void annuncia(SchedaModificata evento) {
        diretta.annuncia(new Diretta.Cambiamento(
                SchedaModificata.chiave(evento.scheda()), evento.numero(), evento.autore(), evento.nomeAutore()));
    }
}
