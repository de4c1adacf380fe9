package it.comune.obiettivi.ente;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Le persone nella banca dati, ciascuna con le sue grafie. */
interface PersonaRepository extends Repository<Persona, Long> {

    Optional<Persona> findById(Long id);

    Persona save(Persona persona);

    @Query("select p from Persona p left join fetch p.grafie")
    List<Persona> tutte();

    /** @param chiave una grafia ridotta da {@link Persona#chiave(String)} */
    @Query("select p from Persona p join fetch p.grafie where :chiave in indices(p.grafie)")
    Optional<Persona> conGrafia(String chiave);
}
