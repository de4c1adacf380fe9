package it.comune.obiettivi.cruscotto;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import it.comune.obiettivi.piano.Anomalia.Gravita;
import it.comune.obiettivi.piano.Anomalia.Stato;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ciò che di una scheda serve ai controlli e non alle cifre, letto per proiezione.
 *
 * <p>Sempre in una transazione propria, come i fatti: quella di chi chiede può vedere la banca dati com'era prima.
 */
@Repository
@Transactional(readOnly = true, propagation = Propagation.REQUIRES_NEW)
class ScrittoRepository {

    private static final String TESTI = """
            select s.id, s.testata.obiettivoOperativo, s.testata.finalita from Scheda s where %s""";
    private static final String INDICATORI = """
            select s.id, i.chiave, i.fase, i.testo, i.unita, i.atteso
            from Scheda s join s.indicatori i where %s and not i.tolto
                and not exists (select 1 from s.fasi f where f.chiave = i.fase and f.tolta) order by s.id, i.chiave""";
    private static final String DUBBI = """
            select s.id, a.codice, a.campo, a.gravita, a.stato
            from Scheda s join s.anomalie a where %s and a.stato in (APERTA, LASCIATA) order by s.id, a.chiave""";

    private final EntityManager banca;

    ScrittoRepository(EntityManager banca) {
        this.banca = banca;
    }

    /** I testi, gli indicatori e i dubbi di una scheda: quelli aperti, e quelli lasciati come sono. */
    record Scritto(RigaTesti testi, List<RigaIndicatore> indicatori, List<RigaDubbio> dubbi) {}

    record RigaTesti(long scheda, String obiettivoOperativo, String finalita) {}

    record RigaIndicatore(long scheda, int chiave, @Nullable Integer fase, String testo, String unita, String atteso) {}

    record RigaDubbio(long scheda, String codice, String campo, Gravita gravita, Stato stato) {}

    /** Le schede di un anno, per id. */
    Map<Long, Scritto> delPiano(int anno) {
        return leggi("s.anno = :valore", anno);
    }

    /** Una scheda; vuota se non c'è più. */
    Map<Long, Scritto> dellaScheda(long id) {
        return leggi("s.id = :valore", id);
    }

    private Map<Long, Scritto> leggi(String quali, Object valore) {
        Map<Long, List<RigaIndicatore>> indicatori = righe(INDICATORI.formatted(quali), RigaIndicatore.class, valore)
                .collect(groupingBy(RigaIndicatore::scheda));
        Map<Long, List<RigaDubbio>> dubbi =
                righe(DUBBI.formatted(quali), RigaDubbio.class, valore).collect(groupingBy(RigaDubbio::scheda));
        return righe(TESTI.formatted(quali), RigaTesti.class, valore)
                .collect(toMap(
                        RigaTesti::scheda,
                        testi -> new Scritto(
                                testi,
                                indicatori.getOrDefault(testi.scheda(), List.of()),
                                dubbi.getOrDefault(testi.scheda(), List.of()))));
    }

    private <T> Stream<T> righe(String interrogazione, Class<T> riga, Object valore) {
        return banca.createQuery(interrogazione, riga).setParameter("valore", valore).getResultList().stream();
    }
}
