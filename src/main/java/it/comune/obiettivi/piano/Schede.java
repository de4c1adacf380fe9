package it.comune.obiettivi.piano;

import it.comune.obiettivi.ente.Utente;
import it.comune.obiettivi.registro.Esito;
import it.comune.obiettivi.registro.Gesto;
import it.comune.obiettivi.registro.ModificaRifiutata;
import it.comune.obiettivi.registro.Motore;
import it.comune.obiettivi.registro.Registro;
import it.comune.obiettivi.registro.Ritentato;
import it.comune.obiettivi.registro.Voce;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Le schede del piano: si leggono intere e cambiano per gesti, l'unica porta d'ingresso. */
@Repository
public class Schede {

    private final EntityManager banca;
    private final Permessi permessi;
    private final Motore<Scheda, Modifica> motore;

    Schede(EntityManager banca, Permessi permessi, SoggettoScheda soggetto, Registro registro) {
        this.banca = banca;
        this.permessi = permessi;
        this.motore = registro.motore(soggetto);
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

    /** Come {@link #trova}, in una transazione propria: quella di chi chiede può vedere la banca dati com'era prima. */
    @Transactional(readOnly = true, propagation = Propagation.REQUIRES_NEW)
    Optional<Scheda> adesso(long id) {
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

    /** L'ultimo gesto su una scheda di un anno, dopo la sua nascita. */
    @Transactional(readOnly = true)
    public Optional<Voce> ultimoGesto(int anno) {
        return banca.createQuery(
                        "select v from Voce v join Scheda s on s.id = v.soggetto.id"
                                + " where v.soggetto.tipo = :tipo and s.anno = :anno and v.campo <> :tipo order by v.id desc",
                        Voce.class)
                .setParameter("tipo", Scheda.TIPO)
                .setParameter("anno", anno)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** La scheda come il registro da solo la racconta fino a un momento compreso; vuota se non c'era ancora. */
    @Transactional(readOnly = true)
    public Optional<Scheda> ricostruisci(long id, Instant fino) {
        return motore.ricostruisci(id, fino);
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
        return motore.compi(id, modifica, chi);
    }

    /** Come {@link #modifica(long, Modifica, Utente)}, per un gesto che ha già il suo identificativo e il suo momento. */
    @Ritentato
    @Transactional
    public Esito modifica(long id, Modifica modifica, Utente chi, Gesto gesto) {
        return motore.compi(id, modifica, chi, gesto);
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
        return motore.annulla(numero, chi);
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
        nuove.forEach((scheda, contenuto) ->
                motore.nata(scheda, new Modifica.InserisciScheda(contenuto), chi, scheda.titolo()));
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
}
