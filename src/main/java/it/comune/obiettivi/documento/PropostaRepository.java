package it.comune.obiettivi.documento;

import it.comune.obiettivi.documento.Proposta.Stato;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Le proposte nella banca dati. */
interface PropostaRepository extends Repository<Proposta, Long> {

    Optional<Proposta> findById(Long id);

    Proposta save(Proposta proposta);

    /** Fa nascere ora la versione nuova di ciò che è cambiato. */
    void flush();

    List<Proposta> findAllByStatoOrderByIdDesc(Stato stato);

    /** Chi la chiede dopo aspetta che finisca la transazione di chi l'ha chiesta prima. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Proposta p where p.id = :id")
    Optional<Proposta> bloccata(long id);
}
