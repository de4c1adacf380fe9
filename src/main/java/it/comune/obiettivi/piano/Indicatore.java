package it.comune.obiettivi.piano;

import it.comune.obiettivi.piano.Modifica.AssegnaIndicatore;
import it.comune.obiettivi.piano.Modifica.RaggiungiIndicatore;
import it.comune.obiettivi.piano.Modifica.ScriviIndicatore;
import it.comune.obiettivi.registro.Effetto;
import it.comune.obiettivi.registro.ModificaRifiutata;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.TableGenerator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Un indicatore di risultato: che cosa si misura, il valore atteso e quello raggiunto. */
@Entity
public class Indicatore {

    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "indicatore")
    @TableGenerator(
            name = "indicatore",
            table = "numeratore",
            pkColumnName = "nome",
            valueColumnName = "prossimo",
            pkColumnValue = "indicatore",
            allocationSize = Scheda.NUMERI_PRESI)
    private @Nullable Long id;

    private int chiave;
    private @Nullable Integer fase;
    private String testo;
    private String unita;
    private String atteso;
    private String raggiunto;
    private String note;
    private boolean tolto;

    @SuppressWarnings("NullAway.Init")
    protected Indicatore() {}

    Indicatore(ContenutoScheda.ContenutoIndicatore contenuto) {
        chiave = contenuto.chiave();
        fase = contenuto.fase();
        testo = contenuto.testo();
        unita = contenuto.unita();
        atteso = contenuto.atteso();
        raggiunto = contenuto.raggiunto();
        note = contenuto.note();
    }

    Optional<Effetto> applica(Modifica.DellIndicatore modifica) {
        return switch (modifica) {
            case RaggiungiIndicatore gesto -> raggiungi(gesto);
            case ScriviIndicatore gesto -> scrivi(gesto);
            case AssegnaIndicatore gesto -> Effetti.valore(campo("fase"), fase, gesto.fase(), f -> fase = f);
        };
    }

    private Optional<Effetto> raggiungi(RaggiungiIndicatore gesto) {
        String valore = Effetto.pulito(gesto.valore()).strip();
        if (!raggiunto.equals(gesto.base()) && !raggiunto.equals(valore)) {
            throw new ModificaRifiutata.ValoreSuperato(valore, raggiunto);
        }
        return Effetti.valore(campo("raggiunto"), raggiunto, valore, v -> raggiunto = Effetti.testo(v));
    }

    private Optional<Effetto> scrivi(ScriviIndicatore gesto) {
        return switch (gesto.voce()) {
            case TESTO -> Effetti.testo(campo("testo"), testo, gesto.base(), gesto.testo(), t -> testo = t);
            case UNITA -> Effetti.testo(campo("unita"), unita, gesto.base(), gesto.testo(), t -> unita = t);
            case ATTESO -> Effetti.testo(campo("atteso"), atteso, gesto.base(), gesto.testo(), t -> atteso = t);
            case NOTE -> Effetti.testo(campo("note"), note, gesto.base(), gesto.testo(), t -> note = t);
        };
    }

    /** Toglie l'indicatore o lo rimette; vuoto se sta già come si vuole. */
    Optional<Effetto> presente(boolean presente) {
        if (tolto != presente) {
            return Optional.empty();
        }
        tolto = !presente;
        return Optional.of(Effetti.interruttore(Percorso.indicatore(chiave).scritto(), presente));
    }

    boolean tolto() {
        return tolto;
    }

    private String campo(String nome) {
        return Percorso.indicatore(chiave).campo(nome).scritto();
    }

    /** Posizione nella scheda, da 1, stabile per sempre. */
    public int chiave() {
        return chiave;
    }

    /** La chiave della fase, nulla se l'indicatore è della scheda. */
    public @Nullable Integer fase() {
        return fase;
    }

    public String testo() {
        return testo;
    }

    public String unita() {
        return unita;
    }

    public String atteso() {
        return atteso;
    }

    public String raggiunto() {
        return raggiunto;
    }

    public String note() {
        return note;
    }
}
