package it.comune.obiettivi.piano;

import it.comune.obiettivi.ente.Utente;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Il registro dei gesti: si aggiunge soltanto, e da solo ricostruisce il piano di ogni momento. */
@Service
public class Registro {

    /** Il formato in cui i gesti si scrivono oggi; i formati di ieri si leggono per sempre. */
    static final int FORMATO = 1;

    /** Un gesto scritto: chi, quando, da che cosa a che cosa. */
    @Entity(name = "Voce")
    @Table(name = "registro")
    public static class Voce {

        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        private @Nullable Long id;

        private String gesto;
        private @Nullable Long scheda;
        private @Nullable Long trasversale;
        private LocalDateTime istante;
        private long utente;
        private String nomeUtente = "";
        private int formato = FORMATO;
        private String contenuto = "";
        private String campo = "";
        private String prima = "";
        private String dopo = "";

        @SuppressWarnings("NullAway.Init")
        protected Voce() {}

        /** Di un gesto che non ha cambiato nulla resta l'identificativo: non è di nessuno e nessuna storia lo racconta. */
        Voce(Gesto gesto) {
            this.gesto = gesto.id();
            this.istante = LocalDateTime.ofInstant(gesto.quando(), ZoneOffset.UTC);
        }

        Voce(Gesto gesto, Utente chi, String contenuto, Effetto effetto) {
            this(gesto);
            this.utente = chi.id();
            this.nomeUtente = chi.nome();
            this.contenuto = contenuto;
            this.campo = effetto.campo();
            this.prima = effetto.da();
            this.dopo = effetto.a();
        }

        /** Il numero del cambiamento: cresce sempre, e per una scheda è l'ordine dei commit. */
        public long numero() {
            return id == null ? 0 : id;
        }

        public Instant istante() {
            return istante.toInstant(ZoneOffset.UTC);
        }

        public long utente() {
            return utente;
        }

        public String nomeUtente() {
            return nomeUtente;
        }

        /** La scheda del gesto; nulla se è di un obiettivo trasversale. */
        public @Nullable Long scheda() {
            return scheda;
        }

        /** L'obiettivo trasversale del gesto; nullo se è di una scheda. */
        public @Nullable Long trasversale() {
            return trasversale;
        }

        public String campo() {
            return campo;
        }

        public String prima() {
            return prima;
        }

        public String dopo() {
            return dopo;
        }

        boolean senzaEffetto() {
            return campo.isEmpty();
        }
    }

    private final EntityManager banca;
    private final JsonMapper json = JsonMapper.shared();

    Registro(EntityManager banca) {
        this.banca = banca;
    }

    /** I gesti di una scheda, dal più vecchio. */
    @Transactional(readOnly = true)
    public List<Voce> storia(long scheda) {
        return banca.createQuery("from Voce v where v.scheda = :scheda order by v.id", Voce.class)
                .setParameter("scheda", scheda)
                .getResultList();
    }

    /** I gesti sulla parte condivisa di un obiettivo trasversale, dal più vecchio. */
    @Transactional(readOnly = true)
    public List<Voce> storiaTrasversale(long trasversale) {
        return banca.createQuery("from Voce v where v.trasversale = :trasversale order by v.id", Voce.class)
                .setParameter("trasversale", trasversale)
                .getResultList();
    }

    /** Il numero dell'ultimo gesto, di qualunque piano; 0 se nessuno. */
    @Transactional(readOnly = true)
    public long numero() {
        return banca.createQuery("select coalesce(max(v.id), 0) from Voce v", Long.class)
                .getSingleResult();
    }

    /** L'ultimo gesto su una scheda di un anno, dopo la sua nascita. */
    @Transactional(readOnly = true)
    public Optional<Voce> ultima(int anno) {
        return banca.createQuery(
                        "select v from Voce v join Scheda s on s.id = v.scheda where s.anno = :anno and v.campo <> 'scheda'"
                                + " order by v.id desc",
                        Voce.class)
                .setParameter("anno", anno)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** La scheda come il registro da solo la racconta fino a un momento compreso; vuota se non c'era ancora. */
    @Transactional(readOnly = true)
    public Optional<Scheda> ricostruisci(long scheda, Instant fino) {
        Scheda costruita = null;
        for (Voce voce : fino(storia(scheda), fino)) {
            Modifica modifica = json.readValue(voce.contenuto, Modifica.class);
            if (modifica instanceof Modifica.InserisciScheda inserisci) {
                costruita = new Scheda(inserisci.contenuto());
            } else if (costruita != null) {
                costruita.applica(modifica, Gesto.Circostanza.di(voce.utente(), voce.istante()));
            }
        }
        return Optional.ofNullable(costruita);
    }

    /** Come {@link #ricostruisci}, per la parte condivisa di un obiettivo trasversale. */
    @Transactional(readOnly = true)
    public Optional<ObiettivoTrasversale> ricostruisciTrasversale(long trasversale, Instant fino) {
        ObiettivoTrasversale costruito = null;
        for (Voce voce : fino(storiaTrasversale(trasversale), fino)) {
            ModificaTrasversale modifica = json.readValue(voce.contenuto, ModificaTrasversale.class);
            if (modifica instanceof ModificaTrasversale.InserisciTrasversale inserisci) {
                costruito = new ObiettivoTrasversale(inserisci);
            } else if (costruito != null) {
                costruito.applica(modifica);
            }
        }
        return Optional.ofNullable(costruito);
    }

    /** I gesti fino all'ultimo avvenuto entro il momento: un orologio tornato indietro non ne toglie dal mezzo. */
    private static List<Voce> fino(List<Voce> storia, Instant momento) {
        int quante = storia.size();
        while (quante > 0 && storia.get(quante - 1).istante().isAfter(momento)) {
            quante--;
        }
        return storia.subList(0, quante);
    }

    /** Vero se il gesto è già scritto. */
    @Transactional(readOnly = true)
    public boolean compiuto(String gesto) {
        return trova(new Gesto(gesto, Instant.EPOCH)).isPresent();
    }

    /** Chi ha scritto per ultimo un campo di una scheda o di un obiettivo ({@code scheda/12}); vuoto se nessuno. */
    @Transactional(readOnly = true)
    public Optional<String> autore(String luogo, String campo) {
        String[] parti = luogo.split("/");
        String di = parti[0].equals("scheda") ? "v.scheda" : "v.trasversale";
        return banca.createQuery(
                        "select v.nomeUtente from Voce v where " + di
                                + " = :id and v.campo = :campo order by v.id desc",
                        String.class)
                .setParameter("id", Long.valueOf(parti[1]))
                .setParameter("campo", campo)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** @see Inverso#annullabile */
    Voce annullabile(long numero) {
        return Inverso.annullabile(numero, banca);
    }

    Modifica inversa(Voce voce) {
        return Inverso.di(json.readValue(voce.contenuto, Modifica.class), voce);
    }

    ModificaTrasversale inversaTrasversale(Voce voce) {
        return Inverso.di(json.readValue(voce.contenuto, ModificaTrasversale.class), voce);
    }

    /** L'esito di un gesto che annulla. */
    Schede.Esito resa(Voce annullata, Schede.Esito esito) {
        Inverso.esigiReso(annullata, esito.valore());
        return esito;
    }

    Optional<Voce> trova(Gesto gesto) {
        return banca.createQuery("from Voce v where v.gesto = :gesto", Voce.class)
                .setParameter("gesto", gesto.id())
                .getResultStream()
                .findFirst();
    }

    /** Un gesto che non ha cambiato nulla, rimandato, non cambierà nulla: nemmeno se ora cambierebbe. */
    Schede.Esito ricorda(Gesto gesto) {
        if (gesto.ripetibile()) {
            banca.persist(new Voce(gesto));
        }
        return Schede.Esito.NULLA;
    }

    Voce scrivi(Scheda scheda, Modifica modifica, Gesto gesto, Utente chi, Effetto effetto) {
        Voce voce = new Voce(gesto, chi, json.writerFor(Modifica.class).writeValueAsString(modifica), effetto);
        voce.scheda = scheda.id();
        banca.persist(voce);
        return voce;
    }

    Voce scrivi(
            ObiettivoTrasversale trasversale, ModificaTrasversale modifica, Gesto gesto, Utente chi, Effetto effetto) {
        Voce voce =
                new Voce(gesto, chi, json.writerFor(ModificaTrasversale.class).writeValueAsString(modifica), effetto);
        voce.trasversale = trasversale.id();
        banca.persist(voce);
        return voce;
    }
}
