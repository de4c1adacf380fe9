package it.comune.obiettivi.registro;

import it.comune.obiettivi.ente.Utente;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Un gesto scritto: chi, quando, su che cosa, da che cosa a che cosa. */
@Entity
@Table(name = "registro")
public class Voce {

    /** Il formato in cui i gesti si scrivono oggi; i formati di ieri si leggono per sempre. */
    static final int FORMATO = 1;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String gesto;

    @Embedded
    private @Nullable Soggetto soggetto;

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

    /** @param contenuto il gesto intero, nella forma in cui si rilegge per sempre */
    Voce(Soggetto soggetto, Gesto gesto, Utente chi, String contenuto) {
        this(gesto);
        this.soggetto = soggetto;
        this.utente = chi.id();
        this.nomeUtente = chi.nome();
        this.contenuto = contenuto;
    }

    Voce con(Effetto effetto) {
        campo = effetto.campo();
        prima = effetto.da();
        dopo = effetto.a();
        return this;
    }

    /** Il numero del cambiamento: cresce sempre, e per un soggetto è l'ordine dei commit. */
    public long numero() {
        return id == null ? 0 : id;
    }

    /** Nullo se il gesto non ha cambiato nulla. */
    public @Nullable Soggetto soggetto() {
        return soggetto;
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

    String contenuto() {
        return contenuto;
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
