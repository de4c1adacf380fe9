package it.comune.obiettivi.piano.storia;

import it.comune.obiettivi.piano.ObiettivoTrasversale;
import it.comune.obiettivi.registro.Soggetto;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** La storia di una scheda o di un obiettivo trasversale, dal gesto più recente, filtrata nella banca dati. */
@Service
public class Storia {

    private static final ZoneId ROMA = ZoneId.of("Europe/Rome");

    private static final String DI = " v.soggetto.tipo = :tipo and v.soggetto.id = :di ";

    /**
     * Quali gesti: ciò che è nullo non filtra.
     *
     * @param campo un campo del registro, o una parte della scheda con tutti i suoi campi ({@code fase.2})
     * @param chi l'utente che ha compiuto i gesti
     * @param dal primo giorno, ora di Roma
     * @param al ultimo giorno, compreso
     */
    public record Filtro(
            @Nullable String campo,
            @Nullable Long chi,
            @Nullable LocalDate dal,
            @Nullable LocalDate al) {}

    /** Un gesto, come sta nel registro ma senza il suo contenuto. */
    public record Riga(long numero, LocalDateTime utc, String nome, String campo, String prima, String dopo) {

        public Instant istante() {
            return utc.toInstant(ZoneOffset.UTC);
        }

        /** Il giorno del gesto, a Roma. */
        public LocalDate giorno() {
            return LocalDate.ofInstant(istante(), ROMA);
        }
    }

    /** Una persona che ha compiuto almeno un gesto. */
    public record Autore(long id, String nome) {}

    /**
     * I nomi di ciò che il registro chiama per chiave, anche se è stato tolto.
     *
     * @param fasi il numero scritto di ogni fase
     * @param indicatori il testo di ogni indicatore
     * @param dubbi il campo di ogni anomalia
     * @param fasiComuni il numero di ogni fase comune dell'obiettivo
     */
    public record Parti(
            Map<Integer, String> fasi,
            Map<Integer, String> indicatori,
            Map<Integer, String> dubbi,
            Map<Integer, String> fasiComuni) {}

    private final EntityManager banca;

    Storia(EntityManager banca) {
        this.banca = banca;
    }

    /** Al più {@code quante} righe prima di un numero, dalla più recente. */
    @Transactional(readOnly = true)
    public List<Riga> prima(Soggetto di, Filtro filtro, long numero, int quante) {
        return righe(di, filtro, "v.id < :numero", numero).setMaxResults(quante).getResultList();
    }

    /** Le righe dopo un numero, dalla più recente. */
    @Transactional(readOnly = true)
    public List<Riga> dopo(Soggetto di, Filtro filtro, long numero) {
        return righe(di, filtro, "v.id > :numero", numero).getResultList();
    }

    private TypedQuery<Riga> righe(Soggetto di, Filtro filtro, String dove, long numero) {
        Map<String, Object> parametri = new LinkedHashMap<>(Map.of("tipo", di.tipo(), "di", di.id(), "numero", numero));
        StringBuilder quali = new StringBuilder(" where" + DI + "and " + dove);
        if (filtro.campo() != null) {
            quali.append(" and (v.campo = :campo or v.campo like :parti)");
            parametri.put("campo", filtro.campo());
            parametri.put("parti", filtro.campo() + ".%");
        }
        if (filtro.chi() != null) {
            quali.append(" and v.utente = :chi");
            parametri.put("chi", filtro.chi());
        }
        if (filtro.dal() != null) {
            quali.append(" and v.istante >= :dal");
            parametri.put("dal", mezzanotte(filtro.dal()));
        }
        if (filtro.al() != null) {
            quali.append(" and v.istante < :fino");
            parametri.put("fino", mezzanotte(filtro.al().plusDays(1)));
        }
        TypedQuery<Riga> query = banca.createQuery(
                "select v.id, v.istante, v.nomeUtente, v.campo, v.prima, v.dopo from Voce v" + quali
                        + " order by v.id desc",
                Riga.class);
        parametri.forEach(query::setParameter);
        return query;
    }

    private static LocalDateTime mezzanotte(LocalDate giorno) {
        return LocalDateTime.ofInstant(giorno.atStartOfDay(ROMA).toInstant(), ZoneOffset.UTC);
    }

    /** L'ultimo istante di un giorno, a Roma. */
    public static Instant fine(LocalDate giorno) {
        return giorno.plusDays(1).atStartOfDay(ROMA).toInstant().minusNanos(1_000);
    }

    /** I campi che qualcuno ha toccato, in ordine di nome. */
    @Transactional(readOnly = true)
    public List<String> campi(Soggetto di) {
        return banca.createQuery("select distinct v.campo from Voce v where" + DI + "order by v.campo", String.class)
                .setParameter("tipo", di.tipo())
                .setParameter("di", di.id())
                .getResultList();
    }

    /** Chi ha compiuto i gesti, in ordine di nome; chi ha cambiato nome compare una volta, con l'ultimo. */
    @Transactional(readOnly = true)
    public List<Autore> autori(Soggetto di) {
        return banca.createQuery(
                        "select u.utente, u.nomeUtente from Voce u where u.id in (select max(v.id) from Voce v where"
                                + DI + "group by v.utente) order by u.nomeUtente",
                        Autore.class)
                .setParameter("tipo", di.tipo())
                .setParameter("di", di.id())
                .getResultList();
    }

    /** Il numero di ogni scheda di un anno, per identificativo. */
    @Transactional(readOnly = true)
    public Map<Long, Integer> numeri(int anno) {
        return banca.createQuery("select s.id, s.numero from Scheda s where s.anno = :anno", Object[].class)
                .setParameter("anno", anno)
                .getResultStream()
                .collect(Collectors.toMap(c -> (Long) c[0], c -> (Integer) c[1]));
    }

    @Transactional(readOnly = true)
    public Parti parti(Soggetto di) {
        if (di.tipo().equals(ObiettivoTrasversale.TIPO)) {
            String comuni =
                    "select f.chiave, f.numero from ObiettivoTrasversale t join t.fasiComuni f where t.id = :id";
            return new Parti(Map.of(), Map.of(), Map.of(), nomi(comuni, di.id()));
        }
        return new Parti(
                nomi("select f.chiave, f.numero from Scheda s join s.fasi f where s.id = :id", di.id()),
                nomi("select i.chiave, i.testo from Scheda s join s.indicatori i where s.id = :id", di.id()),
                nomi("select a.chiave, a.campo from Scheda s join s.anomalie a where s.id = :id", di.id()),
                nomi(
                        "select f.chiave, f.numero from ObiettivoTrasversale t join t.fasiComuni f"
                                + " join t.partecipazioni p where p.scheda = :id",
                        di.id()));
    }

    private Map<Integer, String> nomi(String query, long id) {
        return banca.createQuery(query, Object[].class)
                .setParameter("id", id)
                .getResultStream()
                .collect(Collectors.toMap(c -> (Integer) c[0], c -> (String) c[1], (una, altra) -> una));
    }
}
