package it.comune.obiettivi.ente;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Gli utenti nella banca dati. */
interface UtenteRepository extends Repository<Utente, Long> {

    Optional<Utente> findById(Long id);

    Utente save(Utente utente);

    @Query("select u from Utente u left join fetch u.ruoli order by u.nome, u.id")
    List<Utente> tutti();

    @Query("select u from Utente u left join fetch u.ruoli where u.accesso = :accesso")
    Optional<Utente> conAccesso(String accesso);

    @Query("select r from Utente u join u.ruoli r where u.id = :utente and u.attivo")
    List<Utente.Riga> ruoliSeAttivo(long utente);

    /** Le modifiche che toccano chi amministra vanno una alla volta; è la prima lettura della transazione. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select u.id from Utente u order by u.id")
    List<Long> bloccaTutti();
}
