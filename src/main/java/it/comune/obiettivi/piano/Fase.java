package it.comune.obiettivi.piano;

import it.comune.obiettivi.piano.Modifica.CambiaPesoFase;
import it.comune.obiettivi.piano.Modifica.CambiaTestoFase;
import it.comune.obiettivi.piano.Modifica.CollegaFase;
import it.comune.obiettivi.piano.Modifica.NessunaNovita;
import it.comune.obiettivi.piano.Modifica.NumeraFase;
import it.comune.obiettivi.piano.Modifica.PrevediMese;
import it.comune.obiettivi.piano.Modifica.RilevaAvanzamento;
import it.comune.obiettivi.piano.Modifica.RitiraAvanzamento;
import it.comune.obiettivi.piano.Modifica.ScriviMotivazione;
import it.comune.obiettivi.piano.Modifica.SvolgiMese;
import it.comune.obiettivi.registro.Circostanza;
import it.comune.obiettivi.registro.Effetto;
import it.comune.obiettivi.registro.ModificaRifiutata;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.TableGenerator;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Una fase della scheda: il suo peso, i mesi previsti (P) e svolti (E), le rilevazioni, la motivazione. */
@Entity
public class Fase {

    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "fase")
    @TableGenerator(
            name = "fase",
            table = "numeratore",
            pkColumnName = "nome",
            valueColumnName = "prossimo",
            pkColumnValue = "fase",
            allocationSize = Scheda.NUMERI_PRESI)
    private @Nullable Long id;

    private int chiave;
    private String numero;
    private String testo;

    @Convert(converter = Peso.Colonna.class)
    private @Nullable Peso peso;

    private int mesiPrevisti;
    private int mesiEffettivi;
    private String motivazione;
    private @Nullable Integer faseComune;
    private boolean nonValutabile;
    private boolean tolta;
    private @Nullable LocalDateTime aggiornataIl;

    @ElementCollection
    @CollectionTable(name = "rilevazione", joinColumns = @JoinColumn(name = "fase"))
    @OrderColumn(name = "posizione")
    private List<Rilevazione> rilevazioni = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Fase() {}

    Fase(ContenutoScheda.ContenutoFase contenuto) {
        chiave = contenuto.chiave();
        numero = contenuto.numero();
        testo = contenuto.testo();
        peso = contenuto.peso();
        mesiPrevisti = contenuto.previsti().maschera();
        mesiEffettivi = contenuto.effettivi().maschera();
        motivazione = contenuto.motivazione();
        faseComune = contenuto.faseComune();
    }

    Optional<Effetto> applica(Modifica.DellaFase modifica, int anno, Circostanza circostanza) {
        Optional<Effetto> effetto = switch (modifica) {
            case SvolgiMese gesto -> svolgi(gesto, anno, circostanza);
            case PrevediMese gesto -> prevedi(gesto);
            case RilevaAvanzamento gesto -> rileva(gesto, circostanza);
            case RitiraAvanzamento gesto -> ritira(gesto);
            case ScriviMotivazione gesto ->
                Effetti.testo(campo("motivazione"), motivazione, gesto.base(), gesto.testo(), t -> motivazione = t);
            case NessunaNovita gesto ->
                Optional.of(new Effetto(campo("novita"), Effetti.testo(aggiornataIl), "nessuna novità"));
            case CambiaPesoFase gesto -> Effetti.peso(campo("peso"), peso, gesto.da(), gesto.a(), p -> peso = p);
            case CambiaTestoFase gesto ->
                Effetti.testo(campo("testo"), testo, gesto.base(), gesto.testo(), t -> testo = t);
            case NumeraFase gesto -> numera(gesto);
            case CollegaFase gesto ->
                Effetti.valore(campo("faseComune"), faseComune, gesto.faseComune(), f -> faseComune = f);
        };
        if (effetto.isPresent() && racconta(modifica)) {
            aggiornata(circostanza);
        }
        return effetto;
    }

    /** Vero per i gesti che raccontano l'andamento: solo questi rendono fresca la fase. */
    private static boolean racconta(Modifica.DellaFase modifica) {
        return switch (modifica) {
            case SvolgiMese gesto -> true;
            case RilevaAvanzamento gesto -> true;
            case RitiraAvanzamento gesto -> true;
            case ScriviMotivazione gesto -> true;
            case NessunaNovita gesto -> true;
            case PrevediMese gesto -> false;
            case CambiaPesoFase gesto -> false;
            case CambiaTestoFase gesto -> false;
            case NumeraFase gesto -> false;
            case CollegaFase gesto -> false;
        };
    }

    void aggiornata(Circostanza circostanza) {
        aggiornataIl = circostanza.quando();
    }

    private Optional<Effetto> svolgi(SvolgiMese gesto, int anno, Circostanza circostanza) {
        Mesi svolti = effettivi().svolto(gesto.mese(), gesto.svolto(), anno, circostanza.oggi());
        if (svolti.equals(effettivi())) {
            return Optional.empty();
        }
        mesiEffettivi = svolti.maschera();
        return Optional.of(Effetti.interruttore(campo("svolto." + gesto.mese().codice(anno)), gesto.svolto()));
    }

    private Optional<Effetto> prevedi(PrevediMese gesto) {
        if (previsti().contiene(gesto.mese()) == gesto.previsto()) {
            return Optional.empty();
        }
        mesiPrevisti = previsti().con(gesto.mese(), gesto.previsto()).maschera();
        return Optional.of(Effetti.interruttore(campo("previsto." + gesto.mese().name()), gesto.previsto()));
    }

    private Optional<Effetto> rileva(RilevaAvanzamento gesto, Circostanza circostanza) {
        if (gesto.al().isAfter(circostanza.oggi())) {
            throw new ModificaRifiutata("Una percentuale non può riferirsi a un giorno che deve ancora venire.");
        }
        Optional<Rilevazione> prima = ultima();
        if (prima.isPresent() && prima.get().dice(gesto.al(), gesto.valore())) {
            return Optional.empty();
        }
        String da = ultimaScritta();
        if (gesto.da() != null && !gesto.da().equals(da)) {
            throw new ModificaRifiutata.ValoreSuperato(Rilevazione.testo(gesto.al(), gesto.valore()), da);
        }
        rilevazioni.add(new Rilevazione(gesto.al(), gesto.valore(), circostanza.autore()));
        return Optional.of(new Effetto(campo("avanzamento"), da, ultimaScritta()));
    }

    private Optional<Effetto> ritira(RitiraAvanzamento gesto) {
        String da = ultimaScritta();
        if (ultima().filter(r -> r.dice(gesto.al(), gesto.valore())).isEmpty()) {
            throw new ModificaRifiutata.ValoreSuperato(Rilevazione.testo(gesto.al(), gesto.valore()), da);
        }
        rilevazioni.removeLast();
        return Optional.of(new Effetto(campo("avanzamento"), da, ultimaScritta()));
    }

    /** L'ultima percentuale scritta, con il suo giorno, come sta nel registro; vuota se non ce n'è. */
    public String ultimaScritta() {
        return ultima().map(r -> Rilevazione.testo(r.al(), r.valore())).orElse("");
    }

    private Optional<Effetto> numera(NumeraFase gesto) {
        String nuovo = numero(gesto.a());
        if (!numero.equals(gesto.da()) && !numero.equals(nuovo)) {
            throw new ModificaRifiutata.ValoreSuperato(nuovo, numero);
        }
        return Effetti.valore(campo("numero"), numero, nuovo, n -> numero = Effetti.testo(n));
    }

    /** Il numero scritto da una persona: qualsiasi, ma corto. */
    static String numero(String scritto) {
        String numero = scritto.strip();
        if (!Lunghezza.NUMERO.ammette(numero)) {
            throw new ModificaRifiutata(
                    "Il numero di una fase ha al più " + Lunghezza.NUMERO.massimo() + " caratteri.");
        }
        return numero;
    }

    /** Toglie la fase o la rimette; vuoto se sta già come si vuole. */
    Optional<Effetto> presente(boolean presente) {
        if (tolta != presente) {
            return Optional.empty();
        }
        tolta = !presente;
        return Optional.of(Effetti.interruttore(Percorso.fase(chiave).scritto(), presente));
    }

    boolean tolta() {
        return tolta;
    }

    private Optional<Rilevazione> ultima() {
        return rilevazioni.isEmpty() ? Optional.empty() : Optional.of(rilevazioni.getLast());
    }

    private String campo(String nome) {
        return Percorso.fase(chiave).campo(nome).scritto();
    }

    /** Posizione nella scheda, da 1, stabile per sempre. */
    public int chiave() {
        return chiave;
    }

    /** Il numero come scritto nel documento, anche ripetuto. */
    public String numero() {
        return numero;
    }

    public String testo() {
        return testo;
    }

    /** Il peso scritto (% realizzazione), nullo se manca. */
    public @Nullable Peso peso() {
        return peso;
    }

    public Mesi previsti() {
        return new Mesi(mesiPrevisti);
    }

    public Mesi effettivi() {
        return new Mesi(mesiEffettivi);
    }

    public String motivazione() {
        return motivazione;
    }

    public @Nullable Integer faseComune() {
        return faseComune;
    }

    public boolean nonValutabile() {
        return nonValutabile;
    }

    /** L'ultimo aggiornamento di una persona sull'andamento, ora di Roma; nullo se non ce n'è stato. */
    public @Nullable LocalDateTime aggiornataIl() {
        return aggiornataIl;
    }

    /** Le rilevazioni nell'ordine in cui sono state scritte. */
    public List<Rilevazione> rilevazioni() {
        return List.copyOf(rilevazioni);
    }
}
