package it.comune.obiettivi.piano;

import it.comune.obiettivi.piano.Piani.Piano;
import java.util.List;
import org.springframework.data.repository.Repository;

/** I piani nella banca dati. */
interface PianoRepository extends Repository<Piano, Integer> {

    List<Piano> findAllByOrderByAnnoDesc();

    boolean existsByAnno(int anno);
}
