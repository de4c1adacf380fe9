package it.comune.obiettivi.piano;

import it.comune.obiettivi.ente.Utente;
import it.comune.obiettivi.piano.ModificaTrasversale.CollegaScheda;
import it.comune.obiettivi.piano.ModificaTrasversale.InserisciTrasversale;
import it.comune.obiettivi.piano.ModificaTrasversale.Partecipa;
import it.comune.obiettivi.piano.ModificaTrasversale.ScollegaScheda;
import it.comune.obiettivi.registro.Esito;
import it.comune.obiettivi.registro.Gesto;
import it.comune.obiettivi.registro.ModificaRifiutata;
import it.comune.obiettivi.registro.Motore;
import it.comune.obiettivi.registro.Registro;
import it.comune.obiettivi.registro.Ritentato;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Gli obiettivi trasversali: la parte condivisa, che cambia per gesti con lo stesso registro delle schede. */
@Repository
public class Trasversali {

    private final EntityManager banca;
    private final Permessi permessi;
    private final SoggettoTrasversale soggetto;
    private final Motore<ObiettivoTrasversale, ModificaTrasversale> motore;

    Trasversali(EntityManager banca, Permessi permessi, SoggettoTrasversale soggetto, Registro registro) {
        this.banca = banca;
        this.permessi = permessi;
        this.soggetto = soggetto;
        this.motore = registro.motore(soggetto);
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

    /** Come il registro da solo lo racconta fino a un momento compreso; vuoto se non c'era ancora. */
    @Transactional(readOnly = true)
    public Optional<ObiettivoTrasversale> ricostruisci(long id, Instant fino) {
        return motore.ricostruisci(id, fino);
    }

    /**
     * Compie un gesto sulla parte condivisa, adesso.
     *
     * @throws it.comune.obiettivi.registro.ModificaRifiutata se la regola non lo ammette
     * @throws it.comune.obiettivi.ente.AccessoNegato se l'utente non può
     */
    @Ritentato
    @Transactional
    public Esito modifica(long id, ModificaTrasversale modifica, Utente chi) {
        return motore.compi(id, modifica, chi);
    }

    /** Come {@link #modifica(long, ModificaTrasversale, Utente)}, per un gesto che ha già il suo identificativo. */
    @Ritentato
    @Transactional
    public Esito modifica(long id, ModificaTrasversale modifica, Utente chi, Gesto gesto) {
        return motore.compi(id, modifica, chi, gesto);
    }

    /** Come {@link Schede#annulla}, per un gesto sulla parte condivisa. */
    @Ritentato
    @Transactional
    public Esito annulla(long numero, Utente chi) {
        return motore.annulla(numero, chi);
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
            if (obiettivo.settori().contains(scheda.settore())) {
                throw new ModificaRifiutata("Il settore scelto partecipa già all'obiettivo trasversale «"
                        + obiettivo.titolo() + "» con un'altra scheda: prima scollega una delle due.");
            }
            motore.segue(obiettivo, new ScollegaScheda(scheda.id()), chi);
            // la stessa scheda non può stare in due righe nemmeno per un momento
            banca.flush();
            motore.segue(obiettivo, new CollegaScheda(new Partecipa(scheda.id(), scheda.settore())), chi);
        }
    }

    /** Mette un obiettivo trasversale nel piano, nella transazione di chi conferma. */
    @Transactional
    public long inserisci(InserisciTrasversale contenuto, Utente chi) {
        permessi.esigi(chi, Permessi.ambito(contenuto), Set.of(0L));
        contenuto.partecipazioni().forEach(soggetto::ferma);
        ObiettivoTrasversale obiettivo = new ObiettivoTrasversale(contenuto);
        banca.persist(obiettivo);
        motore.nata(obiettivo, contenuto, chi, obiettivo.titolo());
        return obiettivo.id();
    }
}
