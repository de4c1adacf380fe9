package it.comune.obiettivi.documento;

import it.comune.obiettivi.documento.Proposta.Stato;
import it.comune.obiettivi.documento.lettura.DocumentoIlleggibile;
import it.comune.obiettivi.documento.lettura.DocumentoLetto;
import it.comune.obiettivi.documento.lettura.Lettore;
import it.comune.obiettivi.ente.Ruolo.Segretario;
import it.comune.obiettivi.ente.Utente;
import it.comune.obiettivi.ente.Utenti;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Le proposte di importazione: si caricano, si rivedono, si confermano in una transazione sola. */
@Repository
public class Importazioni {

    /** Che cosa la conferma ha fatto. */
    public record Confermata(int anno, int inserite, int uguali, int cambiate) {}

    private final EntityManager banca;
    private final Utenti utenti;
    private final Anagrafe anagrafe;
    private final Conferma conferma;
    private final ApplicationEventPublisher eventi;
    private final Clock orologio;

    Importazioni(
            EntityManager banca,
            Utenti utenti,
            Anagrafe anagrafe,
            Conferma conferma,
            ApplicationEventPublisher eventi,
            Clock orologio) {
        this.banca = banca;
        this.utenti = utenti;
        this.anagrafe = anagrafe;
        this.conferma = conferma;
        this.eventi = eventi;
        this.orologio = orologio;
    }

    /**
     * Legge un documento e ne conserva la proposta; il piano non cambia.
     *
     * @throws DocumentoIlleggibile se non è un documento di schede obiettivo
     * @throws it.comune.obiettivi.ente.AccessoNegato se chi agisce non è segretario
     */
    @Transactional
    public Proposta proponi(String nome, byte[] contenuto, Utente chi) throws DocumentoIlleggibile {
        utenti.pretendi(chi, Segretario.class);
        return proponi(nome, Lettore.leggi(contenuto, anagrafe.settoriNoti(), anagrafe.personeNote()), chi);
    }

    /** Come {@link #proponi(String, byte[], Utente)}, per un documento già letto fuori dalla transazione. */
    @Transactional
    public Proposta proponi(String nome, DocumentoLetto letto, Utente chi) {
        utenti.pretendi(chi, Segretario.class);
        Proposta proposta = new Proposta(nome, letto, orologio.instant(), chi.nome());
        banca.persist(proposta);
        return proposta;
    }

    /** @throws NoSuchElementException se non c'è */
    @Transactional(readOnly = true)
    public Proposta leggi(long id) {
        return Optional.ofNullable(banca.find(Proposta.class, id))
                .orElseThrow(() -> new NoSuchElementException("Non c'è una proposta " + id));
    }

    /** Le proposte che aspettano una conferma, dalla più recente. */
    @Transactional(readOnly = true)
    public List<Proposta> daConfermare() {
        return banca.createQuery("from Proposta p where p.stato = :stato order by p.id desc", Proposta.class)
                .setParameter("stato", Stato.DA_CONFERMARE)
                .getResultList();
    }

    /** Ricorda una decisione; su una proposta già chiusa non cambia nulla. */
    @Retryable(includes = ConcurrencyFailureException.class, maxRetries = 12, delay = 10, multiplier = 1.5, jitter = 10)
    @Transactional
    public void decidi(long id, List<Decisione> decisioni, Utente chi) {
        utenti.pretendi(chi, Segretario.class);
        Proposta proposta = leggi(id);
        if (proposta.stato() == Stato.DA_CONFERMARE) {
            decisioni.forEach(proposta::decidi);
        }
    }

    /**
     * Porta la proposta nel piano: tutto o niente. Due conferme insieme fanno un piano solo.
     *
     * @throws it.comune.obiettivi.ente.AccessoNegato se chi agisce non è segretario
     */
    @Retryable(
            includes = {ConcurrencyFailureException.class, DataIntegrityViolationException.class},
            maxRetries = 5,
            delay = 50,
            multiplier = 1.5,
            jitter = 20)
    @Transactional
    public Confermata conferma(long id, Utente chi) {
        utenti.pretendi(chi, Segretario.class);
        Proposta proposta = banca.find(Proposta.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (proposta == null) {
            throw new NoSuchElementException("Non c'è una proposta " + id);
        }
        DocumentoLetto documento = proposta.documento();
        if (proposta.stato() != Stato.DA_CONFERMARE) {
            return new Confermata(documento.anno(), 0, documento.schede().size(), 0);
        }
        Confermata esito = conferma.porta(documento, proposta.decisioni(), chi);
        proposta.chiudi(Stato.CONFERMATA);
        eventi.publishEvent(esito);
        return esito;
    }

    /** Mette da parte una proposta senza toccare il piano. */
    @Transactional
    public void scarta(long id, Utente chi) {
        utenti.pretendi(chi, Segretario.class);
        leggi(id).chiudi(Stato.SCARTATA);
    }
}
