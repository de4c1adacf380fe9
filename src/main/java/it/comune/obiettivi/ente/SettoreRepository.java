package it.comune.obiettivi.ente;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** I settori nella banca dati, ciascuno con le sue grafie. */
interface SettoreRepository extends Repository<Settore, Long> {

    Optional<Settore> findById(Long id);

    Settore save(Settore settore);

    @Query("select s from Settore s left join fetch s.grafie order by s.ordine, s.id")
    List<Settore> tutti();

    /** @param chiave una grafia ridotta da {@link Settore#chiave(String)} */
    @Query("select s from Settore s join fetch s.grafie where :chiave in indices(s.grafie)")
    Optional<Settore> conGrafia(String chiave);
}
