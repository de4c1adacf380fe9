package it.comune.obiettivi.documento;

import it.comune.obiettivi.diretta.Diretta;
import it.comune.obiettivi.documento.Proposta.Stato;
import it.comune.obiettivi.documento.lettura.DocumentoIlleggibile;
import it.comune.obiettivi.documento.lettura.DocumentoLetto;
import it.comune.obiettivi.documento.lettura.Lettore;
import it.comune.obiettivi.ente.Ruolo.Segretario;
import it.comune.obiettivi.ente.Utente;
import it.comune.obiettivi.ente.Utenti;
import it.comune.obiettivi.giornale.Fatto;
import it.comune.obiettivi.piano.Schede;
import it.comune.obiettivi.piano.ValoreErrato;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
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

    /** Chi segue una conferma, un lotto di schede alla volta, e può fermarla. */
    @FunctionalInterface
    public interface Avanzamento {

        /** @throws Interrotta per fermare tutto: nel piano non entra nulla */
        void fatte(int schede, int tutte);
    }

    /** Chi confermava ci ha ripensato: nel piano non è entrato nulla. */
    public static final class Interrotta extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    /** La notizia che una proposta è cambiata; che cosa è cambiato lo dice la banca dati. */
    public record DellaProposta(long proposta) implements Diretta.Chiave {}

    private final PropostaRepository proposte;
    private final Utenti utenti;
    private final Attribuzione anagrafe;
    private final Conferma conferma;
    private final Schede schede;
    private final ApplicationEventPublisher eventi;
    private final Clock orologio;

    Importazioni(
            PropostaRepository proposte,
            Utenti utenti,
            Attribuzione anagrafe,
            Conferma conferma,
            Schede schede,
            ApplicationEventPublisher eventi,
            Clock orologio) {
        this.proposte = proposte;
        this.utenti = utenti;
        this.anagrafe = anagrafe;
        this.conferma = conferma;
        this.schede = schede;
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
        return proponi(nome, leggi(contenuto), chi);
    }

    /**
     * Legge un documento senza conservarne nulla; per quanto sia grande, in memoria ne entra al più il limite.
     *
     * @throws DocumentoIlleggibile se non è un documento di schede obiettivo, o se supera {@link Lettore#LIMITE}
     * @throws IOException se il contenuto si interrompe
     */
    public DocumentoLetto leggi(InputStream contenuto, Utente chi) throws IOException, DocumentoIlleggibile {
        utenti.pretendi(chi, Segretario.class);
        byte[] letto = contenuto.readNBytes(Lettore.LIMITE + 1);
        return leggi(letto);
    }

    private DocumentoLetto leggi(byte[] contenuto) throws DocumentoIlleggibile {
        Map<Long, String> settori = anagrafe.nomiDeiSettori();
        return Lettore.leggi(
                contenuto,
                anagrafe.settoriNoti(),
                anagrafe.personeNote(),
                anno -> schede.sunti(anno).stream()
                        .map(sunto -> new Lettore.Presente(
                                sunto.impronta(),
                                settori.getOrDefault(sunto.settore(), ""),
                                sunto.titolo(),
                                sunto.obiettivoOperativo(),
                                sunto.finalita(),
                                sunto.peso()))
                        .toList());
    }

    /** Come {@link #proponi(String, byte[], Utente)}, per un documento già letto fuori dalla transazione. */
    @Transactional
    public Proposta proponi(String nome, DocumentoLetto letto, Utente chi) {
        utenti.pretendi(chi, Segretario.class);
        Proposta proposta = new Proposta(nome, letto, orologio.instant(), chi.nome());
        proposte.save(proposta);
        annota(proposta, chi);
        return proposta;
    }

    /** @throws NoSuchElementException se non c'è */
    @Transactional(readOnly = true)
    public Proposta leggi(long id) {
        return proposte.findById(id).orElseThrow(() -> manca(id));
    }

    private static NoSuchElementException manca(long id) {
        return new NoSuchElementException("Non c'è una proposta " + id);
    }

    /** Le proposte che aspettano una conferma, dalla più recente. */
    @Transactional(readOnly = true)
    public List<Proposta> daConfermare() {
        return proposte.findAllByStatoOrderByIdDesc(Stato.DA_CONFERMARE);
    }

    /**
     * Ricorda delle decisioni; su una proposta già chiusa non cambia nulla.
     *
     * @throws ValoreErrato se un valore non è del suo campo: allora non se ne ricorda nessuna
     */
    @Retryable(includes = ConcurrencyFailureException.class, maxRetries = 12, delay = 10, multiplier = 1.5, jitter = 10)
    @Transactional
    public void decidi(long id, List<Decisione> decisioni, Utente chi) {
        utenti.pretendi(chi, Segretario.class);
        Proposta proposta = leggi(id);
        if (proposta.stato() == Stato.DA_CONFERMARE) {
            Revisione revisione = Revisione.di(proposta);
            proposta.decidi(decisioni.stream().map(revisione::normalizza).toList());
            annota(proposta, chi);
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
        return confermata(id, chi, (fatte, tutte) -> {});
    }

    /** Come {@link #conferma(long, Utente)}, seguita da chi può fermarla. */
    @Retryable(
            includes = {ConcurrencyFailureException.class, DataIntegrityViolationException.class},
            maxRetries = 5,
            delay = 50,
            multiplier = 1.5,
            jitter = 20)
    @Transactional
    public Confermata conferma(long id, Utente chi, Avanzamento avanzamento) {
        return confermata(id, chi, avanzamento);
    }

    private Confermata confermata(long id, Utente chi, Avanzamento avanzamento) {
        utenti.pretendi(chi, Segretario.class);
        Proposta proposta = proposte.bloccata(id).orElseThrow(() -> manca(id));
        Revisione revisione = Revisione.di(proposta);
        if (proposta.stato() != Stato.DA_CONFERMARE) {
            int presenti =
                    proposta.stato() == Stato.CONFERMATA ? revisione.schede().size() : 0;
            return new Confermata(revisione.documento().anno(), 0, presenti, 0);
        }
        Confermata esito = conferma.porta(revisione, chi, avanzamento);
        Proposta portata = leggi(id);
        portata.chiudi(Stato.CONFERMATA);
        annota(portata, chi);
        eventi.publishEvent(esito);
        eventi.publishEvent(new Fatto(Fatto.Tipo.IMPORTAZIONE_CONFERMATA, chi.accesso(), proposta.nome()));
        return esito;
    }

    /** Mette da parte una proposta che aspetta, senza toccare il piano. */
    @Retryable(includes = ConcurrencyFailureException.class, maxRetries = 5, delay = 10)
    @Transactional
    public void scarta(long id, Utente chi) {
        passa(id, Stato.DA_CONFERMARE, Stato.SCARTATA, chi);
    }

    /** Rimette fra quelle che aspettano una proposta scartata. */
    @Retryable(includes = ConcurrencyFailureException.class, maxRetries = 5, delay = 10)
    @Transactional
    public void riprendi(long id, Utente chi) {
        passa(id, Stato.SCARTATA, Stato.DA_CONFERMARE, chi);
    }

    private void passa(long id, Stato da, Stato a, Utente chi) {
        utenti.pretendi(chi, Segretario.class);
        Proposta proposta = leggi(id);
        if (proposta.stato() == da) {
            proposta.chiudi(a);
            annota(proposta, chi);
        }
    }

    private void annota(Proposta proposta, Utente chi) {
        proposte.flush();
        eventi.publishEvent(
                new Diretta.Cambiamento(new DellaProposta(proposta.id()), proposta.versione(), chi.id(), chi.nome()));
    }
}
