package it.comune.obiettivi.piano;

import it.comune.obiettivi.registro.Effetto;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.TableGenerator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Un dubbio sulla lettura di una scheda, che una persona accetta, corregge o lascia. */
@Entity
public class Anomalia {

    /** Quanto pesa il dubbio sulle cifre. */
    public enum Gravita {
        INFO,
        AVVISO,
        GRAVE
    }

    /** Che cosa una persona ne ha fatto. */
    public enum Stato {
        APERTA,
        ACCETTATA,
        CORRETTA,
        LASCIATA
    }

    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "anomalia")
    @TableGenerator(
            name = "anomalia",
            table = "numeratore",
            pkColumnName = "nome",
            valueColumnName = "prossimo",
            pkColumnValue = "anomalia",
            allocationSize = Scheda.NUMERI_PRESI)
    private @Nullable Long id;

    private int chiave;
    private String codice;
    private String campo;

    private String originale;

    private String proposta;

    private String inUso;

    @Enumerated(EnumType.STRING)
    private Gravita gravita;

    @Enumerated(EnumType.STRING)
    private Stato stato;

    @SuppressWarnings("NullAway.Init")
    protected Anomalia() {}

    Anomalia(ContenutoScheda.ContenutoAnomalia contenuto, int chiave) {
        this.chiave = chiave;
        codice = contenuto.codice();
        campo = contenuto.campo();
        originale = contenuto.originale();
        proposta = contenuto.proposta();
        inUso = contenuto.inUso();
        gravita = contenuto.gravita();
        stato = contenuto.stato();
    }

    Optional<Effetto> applica(Modifica.DecidiAnomalia gesto) {
        String prima = stato + ": " + inUso;
        String dopo = gesto.stato() + ": " + gesto.valore();
        return Effetti.valore("anomalia." + chiave, prima, dopo, deciso -> {
            stato = gesto.stato();
            inUso = gesto.valore();
        });
    }

    /** Vero se il campo è quella parte della scheda o ne fa parte, per esempio {@code fase.2}. */
    boolean riguarda(String parte) {
        return campo.equals(parte) || campo.startsWith(parte + ".");
    }

    public int chiave() {
        return chiave;
    }

    public String codice() {
        return codice;
    }

    /** Il campo della scheda, per esempio {@code fase.2.peso}. */
    public String campo() {
        return campo;
    }

    public String originale() {
        return originale;
    }

    public String proposta() {
        return proposta;
    }

    public String inUso() {
        return inUso;
    }

    public Gravita gravita() {
        return gravita;
    }

    public Stato stato() {
        return stato;
    }
}
