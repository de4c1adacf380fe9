package it.comune.obiettivi.piano;

import it.comune.obiettivi.diretta.Diretta;
import it.comune.obiettivi.ente.Utente;
import it.comune.obiettivi.piano.ModificaTrasversale.CollegaScheda;
import it.comune.obiettivi.piano.ModificaTrasversale.InserisciTrasversale;
import it.comune.obiettivi.piano.ModificaTrasversale.Partecipa;
import it.comune.obiettivi.piano.ModificaTrasversale.ScollegaScheda;
import it.comune.obiettivi.piano.ObiettivoTrasversale.Partecipazione;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/** Gli obiettivi trasversali: la parte condivisa, che cambia per gesti con lo stesso registro delle schede. */
@Repository
public class Trasversali {

    /** Dice che la parte condivisa di un obiettivo è cambiata, dopo il commit. */
    public record Modificato(long trasversale, long numero, long autore, String nomeAutore) {

        /** La chiave dell'obiettivo nella diretta. */
        public static String chiave(long trasversale) {
            return "trasversale/" + trasversale;
        }
    }

    private final EntityManager banca;
    private final Permessi permessi;
    private final Registro registro;
    private final ApplicationEventPublisher eventi;
    private final Diretta diretta;
    private final Clock orologio;

    Trasversali(
            EntityManager banca,
            Permessi permessi,
            Registro registro,
            ApplicationEventPublisher eventi,
            Diretta diretta,
            Clock orologio) {
        this.banca = banca;
        this.permessi = permessi;
        this.registro = registro;
        this.eventi = eventi;
        this.diretta = diretta;
        this.orologio = orologio;
    }

    /**
     * L'obiettivo intero, con fasi comuni e partecipazioni già lette.
     *
     * @throws NoSuchElementException se non c'è
     */
    @Transactional(readOnly = true)
    public ObiettivoTrasversale leggi(long id) {
        return Optional.ofNullable(banca.find(ObiettivoTrasversale.class, id))
                .map(Trasversali::intero)
                .orElseThrow(() -> new NoSuchElementException("Non c'è un obiettivo trasversale " + id));
    }

    /** Gli obiettivi trasversali di un anno, nell'ordine in cui sono nati. */
    @Transactional(readOnly = true)
    public List<ObiettivoTrasversale> diAnno(int anno) {
        return banca.createQuery(
                        "from ObiettivoTrasversale t where t.anno = :anno order by t.id", ObiettivoTrasversale.class)
                .setParameter("anno", anno)
                .getResultStream()
                .map(Trasversali::intero)
                .toList();
    }

    private static ObiettivoTrasversale intero(ObiettivoTrasversale obiettivo) {
        obiettivo.fasiComuni();
        obiettivo.partecipazioni();
        return obiettivo;
    }

    /**
     * Compie un gesto sulla parte condivisa.
     *
     * @throws ModificaRifiutata se la regola non lo ammette
     * @throws it.comune.obiettivi.ente.AccessoNegato se l'utente non può
     */
    @Schede.Ritentato
    @Transactional
    public Schede.Esito modifica(long id, ModificaTrasversale modifica, Utente chi) {
        return compi(id, modifica, chi, Gesto.ora(orologio));
    }

    /** Come {@link #modifica(long, ModificaTrasversale, Utente)}, per un gesto che ha già il suo identificativo. */
    @Schede.Ritentato
    @Transactional
    public Schede.Esito modifica(long id, ModificaTrasversale modifica, Utente chi, Gesto gesto) {
        return compi(id, modifica, chi, gesto);
    }

    /** Come {@link Schede#annulla}, per un gesto sulla parte condivisa. */
    @Schede.Ritentato
    @Transactional
    public Schede.Esito annulla(long numero, Utente chi) {
        Registro.Voce voce = registro.annullabile(numero);
        long id = Objects.requireNonNull(voce.trasversale(), "Il gesto non è di un obiettivo trasversale");
        return registro.resa(voce, compi(id, registro.inversaTrasversale(voce), chi, Gesto.ora(orologio)));
    }

    private Schede.Esito compi(long id, ModificaTrasversale modifica, Utente chi, Gesto gesto) {
        Optional<Registro.Voce> gia = registro.trova(gesto);
        if (gia.isPresent()) {
            return Schede.Esito.di(gia.get());
        }
        ObiettivoTrasversale obiettivo = banca.find(ObiettivoTrasversale.class, id);
        if (obiettivo == null) {
            throw new ModificaRifiutata("Questo obiettivo trasversale non c'è più.");
        }
        permessi.esigi(chi, Permessi.ambito(modifica), settori(obiettivo));
        if (modifica instanceof CollegaScheda collega) {
            esigiLibera(id, collega.partecipazione().scheda());
            ferma(collega.partecipazione());
        }
        return compi(obiettivo, modifica, chi, gesto);
    }

    /** La scheda che partecipa è del settore detto, e lo resta fino al commit. */
    private void ferma(Partecipa partecipazione) {
        Scheda scheda = banca.find(Scheda.class, partecipazione.scheda(), LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        if (scheda == null || scheda.settore() != partecipazione.settore()) {
            throw new ModificaRifiutata("Questa scheda non è più di quel settore.");
        }
    }

    /**
     * La partecipazione di una scheda la segue nel suo settore nuovo, nella transazione di chi lo cambia.
     *
     * @throws ModificaRifiutata se il settore partecipa già con un'altra scheda
     */
    void segui(Scheda scheda, Utente chi) {
        List<ObiettivoTrasversale> suoi = banca.createQuery(
                        "select t from ObiettivoTrasversale t join t.partecipazioni p where p.scheda = :scheda",
                        ObiettivoTrasversale.class)
                .setParameter("scheda", scheda.id())
                .getResultList();
        for (ObiettivoTrasversale obiettivo : suoi) {
            if (settori(obiettivo).contains(scheda.settore())) {
                throw new ModificaRifiutata("Il settore scelto partecipa già all'obiettivo trasversale «"
                        + obiettivo.titolo() + "» con un'altra scheda: prima scollega una delle due.");
            }
            compi(obiettivo, new ScollegaScheda(scheda.id()), chi, Gesto.ora(orologio));
            // la stessa scheda non può stare in due righe nemmeno per un momento
            banca.flush();
            compi(obiettivo, new CollegaScheda(new Partecipa(scheda.id(), scheda.settore())), chi, Gesto.ora(orologio));
        }
    }

    private Schede.Esito compi(ObiettivoTrasversale obiettivo, ModificaTrasversale modifica, Utente chi, Gesto gesto) {
        Lunghezza.esigi(modifica);
        Optional<Effetto> effetto = obiettivo.applica(modifica);
        if (effetto.isEmpty()) {
            return registro.ricorda(gesto);
        }
        Lunghezza.esigi(effetto.get());
        banca.lock(obiettivo, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        return annota(obiettivo, modifica, gesto, chi, effetto.get());
    }

    /** Una scheda partecipa a un obiettivo solo. */
    private void esigiLibera(long obiettivo, long scheda) {
        List<String> altri = banca.createQuery(
                        "select t.titolo from ObiettivoTrasversale t join t.partecipazioni p"
                                + " where p.scheda = :scheda and t.id <> :obiettivo",
                        String.class)
                .setParameter("scheda", scheda)
                .setParameter("obiettivo", obiettivo)
                .getResultList();
        if (!altri.isEmpty()) {
            throw new ModificaRifiutata("Questa scheda partecipa già all'obiettivo «" + altri.getFirst() + "».");
        }
    }

    /** Mette un obiettivo trasversale nel piano, nella transazione di chi conferma. */
    @Transactional
    public long inserisci(InserisciTrasversale contenuto, Utente chi) {
        permessi.esigi(chi, Permessi.ambito(contenuto), Set.of(0L));
        contenuto.partecipazioni().forEach(this::ferma);
        ObiettivoTrasversale obiettivo = new ObiettivoTrasversale(contenuto);
        banca.persist(obiettivo);
        annota(obiettivo, contenuto, Gesto.ora(orologio), chi, new Effetto("trasversale", "", obiettivo.titolo()));
        return obiettivo.id();
    }

    private static Set<Long> settori(ObiettivoTrasversale obiettivo) {
        Set<Long> settori = new HashSet<>(Set.of(0L));
        obiettivo.partecipazioni().stream().map(Partecipazione::settore).forEach(settori::add);
        return settori;
    }

    private Schede.Esito annota(
            ObiettivoTrasversale obiettivo, ModificaTrasversale modifica, Gesto gesto, Utente chi, Effetto effetto) {
        Registro.Voce voce = registro.scrivi(obiettivo, modifica, gesto, chi, effetto);
        eventi.publishEvent(new Modificato(obiettivo.id(), voce.numero(), chi.id(), chi.nome()));
        return Schede.Esito.di(voce);
    }

    @TransactionalEventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void annuncia(Modificato evento) {
        diretta.annuncia(new Diretta.Cambiamento(
                Modificato.chiave(evento.trasversale()), evento.numero(), evento.autore(), evento.nomeAutore()));
    }
}
