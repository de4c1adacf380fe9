package it.comune.obiettivi.cruscotto;

import static java.util.stream.Collectors.flatMapping;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import it.comune.obiettivi.cruscotto.Cruscotto.Lotto;
import it.comune.obiettivi.cruscotto.FattiFase.Lettura;
import it.comune.obiettivi.ente.Settori;
import it.comune.obiettivi.piano.Letture;
import it.comune.obiettivi.piano.Mesi;
import it.comune.obiettivi.piano.Missioni;
import it.comune.obiettivi.piano.ObiettivoTrasversale;
import it.comune.obiettivi.piano.Peso;
import it.comune.obiettivi.piano.Piani;
import it.comune.obiettivi.piano.Trasversali;
import it.comune.obiettivi.piano.campi.ValoreAtteso;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * I fatti letti dalla banca dati: un piano intero per proiezione, in poche interrogazioni qualunque sia il numero di schede; le
 * schede cambiate dalla loro lettura intera.
 *
 * <p>Sempre in una transazione propria: quella di chi chiede può vedere la banca dati com'era prima del cambiamento.
 */
@Repository
@Transactional(readOnly = true, propagation = Propagation.REQUIRES_NEW)
class FattiRepository implements Cruscotto.Fonte {

    private static final String SCHEDE = """
            select s.id, s.numero, s.testata.titolo, s.testata.settore, s.testata.missione, s.testata.programma,
                s.testata.assessore, s.testata.responsabile, s.testata.peso
            from Scheda s where s.anno = :anno order by s.numero""";
    private static final String FASI = """
            select s.id, f.id, f.chiave, f.numero, f.testo, f.peso, f.mesiPrevisti, f.mesiEffettivi,
                f.nonValutabile, length(trim(f.motivazione)), f.aggiornataIl, f.faseComune
            from Scheda s join s.fasi f where s.anno = :anno and not f.tolta order by s.id, f.chiave""";
    private static final String INDICATORI = """
            select s.id, i.chiave, i.testo, i.fase, i.unita, i.atteso, length(trim(i.raggiunto))
            from Scheda s join s.indicatori i where s.anno = :anno and not i.tolto
                and not exists (select 1 from s.fasi f where f.chiave = i.fase and f.tolta) order by s.id, i.chiave""";
    private static final String PARTECIPAZIONI =
            "select p.scheda, s.id from ObiettivoTrasversale s join s.partecipazioni p where s.anno = :anno";
    private static final String LETTURE = """
            select f.id, r.al, r.valore, index(r)
            from Scheda s join s.fasi f join f.rilevazioni r where s.anno = :anno and not f.tolta order by f.id, index(r)""";

    private final EntityManager banca;
    private final Letture letture;
    private final Piani piani;
    private final Settori settori;
    private final Trasversali trasversali;

    FattiRepository(EntityManager banca, Letture letture, Piani piani, Settori settori, Trasversali trasversali) {
        this.banca = banca;
        this.letture = letture;
        this.piani = piani;
        this.settori = settori;
        this.trasversali = trasversali;
    }

    /** Una scheda senza le sue fasi. */
    record RigaScheda(
            long id,
            int numero,
            String titolo,
            long settore,
            @Nullable String missione,
            @Nullable String programma,
            @Nullable Long assessore,
            @Nullable Long responsabile,
            @Nullable Peso peso) {

        FattiScheda con(List<FattiFase> fasi, List<FattiIndicatore> indicatori) {
            return new FattiScheda(
                    id,
                    numero,
                    titolo,
                    settore,
                    missione,
                    programma,
                    assessore,
                    responsabile,
                    null,
                    Peso.scritto(peso),
                    fasi,
                    indicatori);
        }
    }

    /** Una fase senza le sue rilevazioni. */
    record RigaFase(
            long scheda,
            long id,
            int chiave,
            String numero,
            String testo,
            @Nullable Peso peso,
            int previsti,
            int effettivi,
            boolean nonValutabile,
            int motivazione,
            @Nullable LocalDateTime aggiornata,
            @Nullable Integer faseComune) {

        FattiFase con(List<Lettura> rilevazioni) {
            return new FattiFase(
                    chiave,
                    numero,
                    testo,
                    Peso.scritto(peso),
                    new Mesi(previsti),
                    new Mesi(effettivi),
                    rilevazioni,
                    nonValutabile,
                    motivazione > 0,
                    aggiornata == null ? null : aggiornata.toLocalDate(),
                    faseComune);
        }
    }

    /** Una rilevazione e la fase di cui è. */
    record RigaLettura(long fase, LocalDate al, BigDecimal valore, int posizione) {

        Lettura lettura() {
            return new Lettura(al, valore.doubleValue(), posizione);
        }
    }

    /** Un indicatore, con il suo valore atteso com'è scritto. */
    record RigaIndicatore(
            long scheda, int chiave, String testo, @Nullable Integer fase, String unita, String atteso, int raggiunto) {

        /** Vuoto se il valore atteso non è un giorno. */
        Stream<FattiIndicatore> conUnGiorno(int anno) {
            return ValoreAtteso.scadenza(atteso, unita, anno).stream()
                    .map(giorno -> new FattiIndicatore(chiave, testo, fase, giorno, raggiunto > 0));
        }
    }

    /** Una scheda e l'obiettivo trasversale a cui partecipa. */
    record RigaPartecipazione(long scheda, long trasversale) {}

    @Override
    public FattiPiano piano(int anno, long revisione) {
        if (piani.elenco().stream().noneMatch(piano -> piano.anno() == anno)) {
            throw new NoSuchElementException("Non c'è un piano " + anno);
        }
        List<FattiScheda> schede = conPartecipazioni(anno, schede(anno));
        return new FattiPiano(anno, revisione, settori(), Missioni.elenco(), trasversali(anno), schede);
    }

    /** Le schede cambiate si leggono intere, una volta per tutti; ciò che è di tutti, soltanto se è cambiato. */
    @Override
    public FattiPiano rileggi(FattiPiano prima, Lotto lotto) {
        int anno = prima.anno();
        List<FattiScheda> fatti = new ArrayList<>(prima.schede());
        boolean toccato = fatti.removeIf(scheda -> lotto.schede().containsKey(scheda.id()));
        List<FattiScheda> rilette = lotto.schede().entrySet().stream()
                .flatMap(cambiata -> letture.scheda(cambiata.getKey(), cambiata.getValue()).stream())
                .filter(scheda -> scheda.anno() == anno)
                .map(FattiScheda::di)
                .toList();
        if (!toccato && rilette.isEmpty() && !lotto.comuni()) {
            return prima;
        }
        fatti.addAll(rilette);
        if (fatti.size() != quante(anno)) {
            return piano(anno, lotto.numero());
        }
        return lotto.comuni() || !prima.conosce(rilette)
                ? new FattiPiano(
                        anno,
                        lotto.numero(),
                        settori(),
                        prima.missioni(),
                        trasversali(anno),
                        conPartecipazioni(anno, fatti))
                : prima.con(lotto.numero(), fatti);
    }

    /** Se non tornano, qualcosa è cambiato senza un gesto: un ripristino, una pulizia. */
    private long quante(int anno) {
        return banca.createQuery("select count(s) from Scheda s where s.anno = :anno", Long.class)
                .setParameter("anno", anno)
                .getSingleResult();
    }

    private List<FattiPiano.Settore> settori() {
        return settori.elenco().stream()
                .map(settore -> new FattiPiano.Settore(settore.id(), settore.nome(), settore.ordine()))
                .toList();
    }

    private List<FattiPiano.Trasversale> trasversali(int anno) {
        return trasversali.diAnno(anno).stream()
                .map(FattiRepository::trasversale)
                .toList();
    }

    private static FattiPiano.Trasversale trasversale(ObiettivoTrasversale obiettivo) {
        return new FattiPiano.Trasversale(
                obiettivo.id(),
                obiettivo.titolo(),
                obiettivo.fasiComuni().stream()
                        .map(fase -> new FattiPiano.FaseComune(fase.chiave(), fase.numero(), fase.testo()))
                        .toList());
    }

    private List<FattiScheda> conPartecipazioni(int anno, List<FattiScheda> schede) {
        Map<Long, Long> obiettivi = righe(PARTECIPAZIONI, RigaPartecipazione.class, anno)
                .collect(toMap(RigaPartecipazione::scheda, RigaPartecipazione::trasversale));
        return schede.stream()
                .map(scheda -> scheda.delTrasversale(obiettivi.get(scheda.id())))
                .toList();
    }

    private List<FattiScheda> schede(int anno) {
        Map<Long, List<Lettura>> rilevazioni = righe(LETTURE, RigaLettura.class, anno)
                .collect(groupingBy(RigaLettura::fase, mapping(RigaLettura::lettura, toList())));
        Map<Long, List<FattiFase>> fasi = righe(FASI, RigaFase.class, anno)
                .collect(groupingBy(
                        RigaFase::scheda,
                        mapping(riga -> riga.con(rilevazioni.getOrDefault(riga.id(), List.of())), toList())));
        Map<Long, List<FattiIndicatore>> indicatori = righe(INDICATORI, RigaIndicatore.class, anno)
                .collect(groupingBy(RigaIndicatore::scheda, flatMapping(riga -> riga.conUnGiorno(anno), toList())));
        return righe(SCHEDE, RigaScheda.class, anno)
                .map(riga -> riga.con(
                        fasi.getOrDefault(riga.id(), List.of()), indicatori.getOrDefault(riga.id(), List.of())))
                .toList();
    }

    private <T> Stream<T> righe(String interrogazione, Class<T> riga, int anno) {
        return banca.createQuery(interrogazione, riga).setParameter("anno", anno).getResultList().stream();
    }
}
