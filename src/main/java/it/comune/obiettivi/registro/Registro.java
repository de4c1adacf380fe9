package it.comune.obiettivi.registro;

import it.comune.obiettivi.diretta.Diretta.Cambiamento;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Il registro dei gesti: si aggiunge soltanto, e da solo ricostruisce il piano di ogni momento. */
@Service
public class Registro {

    private static final String DI = " v.soggetto.tipo = :tipo and v.soggetto.id = :id ";

    private final EntityManager banca;
    private final ApplicationEventPublisher eventi;
    private final ObjectProvider<Vincolo> vincoli;
    private final Clock orologio;

    Registro(EntityManager banca, ApplicationEventPublisher eventi, ObjectProvider<Vincolo> vincoli, Clock orologio) {
        this.banca = banca;
        this.eventi = eventi;
        this.vincoli = vincoli;
        this.orologio = orologio;
    }

    /** Il motore dei gesti su un tipo di soggetto, per chi ne possiede le regole. */
    public <R extends Radice<M>, M> Motore<R, M> motore(TipoDiSoggetto<R, M> tipo) {
        return new Motore<>(tipo, this, vincoli, orologio);
    }

    /** I gesti su un soggetto, dal più vecchio. */
    @Transactional(readOnly = true)
    public List<Voce> storia(Soggetto soggetto) {
        return banca.createQuery("from Voce v where" + DI + "order by v.id", Voce.class)
                .setParameter("tipo", soggetto.tipo())
                .setParameter("id", soggetto.id())
                .getResultList();
    }

    /** I gesti fino all'ultimo avvenuto entro il momento: un orologio tornato indietro non ne toglie dal mezzo. */
    List<Voce> storia(Soggetto soggetto, Instant fino) {
        List<Voce> storia = storia(soggetto);
        int quante = storia.size();
        while (quante > 0 && storia.get(quante - 1).istante().isAfter(fino)) {
            quante--;
        }
        return storia.subList(0, quante);
    }

    /** Il numero dell'ultimo gesto, di qualunque piano; 0 se nessuno. */
    @Transactional(readOnly = true)
    public long numero() {
        return banca.createQuery("select coalesce(max(v.id), 0) from Voce v", Long.class)
                .getSingleResult();
    }

    /** Vero se il gesto è già scritto. */
    @Transactional(readOnly = true)
    public boolean compiuto(String gesto) {
        return trova(gesto).isPresent();
    }

    /** Chi ha scritto per ultimo un campo; vuoto se nessuno. */
    @Transactional(readOnly = true)
    public Optional<String> autore(Soggetto soggetto, String campo) {
        return ultima(soggetto, campo).map(Voce::nomeUtente);
    }

    /** L'ultimo gesto che ha cambiato un campo. */
    Optional<Voce> ultima(Soggetto soggetto, String campo) {
        return banca.createQuery("from Voce v where" + DI + "and v.campo = :campo order by v.id desc", Voce.class)
                .setParameter("tipo", soggetto.tipo())
                .setParameter("id", soggetto.id())
                .setParameter("campo", campo)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    Optional<Voce> trova(long numero) {
        return Optional.ofNullable(banca.find(Voce.class, numero));
    }

    Optional<Voce> trova(String gesto) {
        return banca.createQuery("from Voce v where v.gesto = :gesto", Voce.class)
                .setParameter("gesto", gesto)
                .getResultStream()
                .findFirst();
    }

    /** Un gesto che non ha cambiato nulla, rimandato, non cambierà nulla: nemmeno se ora cambierebbe. */
    void ricorda(Gesto gesto) {
        if (gesto.ripetibile()) {
            banca.persist(new Voce(gesto));
        }
    }

    /** La versione cresce anche se il gesto tocca solo una parte: di due gesti insieme, uno si ritenta. */
    void cresce(Radice<?> radice) {
        banca.lock(radice, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }

    /** Scrive la riga; dopo il commit ne arriva la notizia. */
    void scrivi(Soggetto soggetto, Voce voce) {
        banca.persist(voce);
        eventi.publishEvent(new Cambiamento(soggetto, voce.numero(), voce.utente(), voce.nomeUtente()));
    }
}
