package it.comune.obiettivi.piano;

import it.comune.obiettivi.registro.Circostanza;
import it.comune.obiettivi.registro.Effetto;
import it.comune.obiettivi.registro.ModificaRifiutata;
import it.comune.obiettivi.registro.Radice;
import it.comune.obiettivi.registro.Soggetto;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.TableGenerator;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * La scheda obiettivo, radice dell'aggregato: si legge da ovunque, cambia solo attraverso {@link Schede#modifica}.
 */
@Entity
public class Scheda extends Radice<Modifica> {

    /** Il tipo del suo {@link Soggetto}. */
    public static final String TIPO = "scheda";

    private static final String SENZA_FASE = "Questa fase non c'è più.";
    private static final String SENZA_INDICATORE = "Questo indicatore non c'è più.";

    /** Quanti identificativi di schede e di loro parti si prendono per volta: la banca dati li riceve in lotti. */
    static final int NUMERI_PRESI = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "scheda")
    @TableGenerator(
            name = "scheda",
            table = "numeratore",
            pkColumnName = "nome",
            valueColumnName = "prossimo",
            pkColumnValue = "scheda",
            allocationSize = NUMERI_PRESI)
    private @Nullable Long id;

    @Version
    private long versione;

    private int anno;
    private int numero;

    @Embedded
    private Testata testata;

    private String impronta;
    private String testoGrezzo;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "scheda", nullable = false, updatable = false)
    @OrderBy("chiave")
    private List<Fase> fasi = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "scheda", nullable = false, updatable = false)
    @OrderBy("chiave")
    private List<Indicatore> indicatori = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "scheda", nullable = false, updatable = false)
    @OrderBy("chiave")
    private List<Anomalia> anomalie = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Scheda() {}

    Scheda(ContenutoScheda contenuto) {
        anno = contenuto.anno();
        numero = contenuto.numero();
        testata = contenuto.testata();
        impronta = contenuto.impronta();
        testoGrezzo = contenuto.testoGrezzo();
        contenuto.fasi().forEach(fase -> fasi.add(new Fase(fase)));
        contenuto.indicatori().forEach(indicatore -> indicatori.add(new Indicatore(indicatore)));
        contenuto.anomalie().forEach(anomalia -> anomalie.add(new Anomalia(anomalia, anomalia.chiave())));
    }

    /** Applica la regola del gesto; vuoto se il gesto non cambia nulla. */
    @Override
    protected Optional<Effetto> applica(Modifica modifica, Circostanza circostanza) {
        return switch (modifica) {
            case Modifica.DellaScheda gesto -> applica(gesto);
            case Modifica.DellaFase gesto -> fase(gesto.fase()).applica(gesto, anno, circostanza);
            case Modifica.DellIndicatore gesto -> applica(gesto, circostanza);
        };
    }

    private Optional<Effetto> applica(Modifica.DellIndicatore gesto, Circostanza circostanza) {
        Indicatore indicatore = indicatore(gesto.indicatore());
        if (gesto instanceof Modifica.AssegnaIndicatore assegna && assegna.fase() != null) {
            fase(assegna.fase());
        }
        Optional<Effetto> effetto = indicatore.applica(gesto);
        Integer fase = indicatore.fase();
        if (effetto.isPresent() && gesto instanceof Modifica.RaggiungiIndicatore && fase != null) {
            fase(fase).aggiornata(circostanza);
        }
        return effetto;
    }

    private Optional<Effetto> applica(Modifica.DellaScheda modifica) {
        return switch (modifica) {
            case Modifica.InserisciScheda gesto -> throw new ModificaRifiutata("Questa scheda è già nel piano.");
            case Modifica.RileggiScheda gesto -> rileggi(gesto);
            case Modifica.DellaTestata gesto -> testata.applica(gesto, nuova -> testata = nuova);
            case Modifica.DelleParti gesto -> applica(gesto);
            case Modifica.DecidiAnomalia gesto ->
                trova(anomalie, a -> a.chiave() == gesto.anomalia(), "Questa anomalia non c'è più.")
                        .applica(gesto);
        };
    }

    private Optional<Effetto> applica(Modifica.DelleParti modifica) {
        return switch (modifica) {
            case Modifica.AggiungiFase gesto -> aggiungi(gesto);
            case Modifica.TogliFase gesto -> trovaFase(gesto.fase()).presente(false);
            case Modifica.RimettiFase gesto -> trovaFase(gesto.fase()).presente(true);
            case Modifica.AggiungiIndicatore gesto -> aggiungi(gesto);
            case Modifica.TogliIndicatore gesto -> conLaFase(gesto.indicatore()).presente(false);
            case Modifica.RimettiIndicatore gesto ->
                conLaFase(gesto.indicatore()).presente(true);
        };
    }

    private Optional<Effetto> aggiungi(Modifica.AggiungiFase gesto) {
        int chiave = fasi.stream().mapToInt(Fase::chiave).max().orElse(0) + 1;
        fasi.add(new Fase(ContenutoScheda.ContenutoFase.nuova(chiave, gesto)));
        return Optional.of(Effetti.interruttore(Percorso.fase(chiave).scritto(), true));
    }

    private Optional<Effetto> aggiungi(Modifica.AggiungiIndicatore gesto) {
        if (gesto.fase() != null) {
            fase(gesto.fase());
        }
        int chiave = indicatori.stream().mapToInt(Indicatore::chiave).max().orElse(0) + 1;
        indicatori.add(new Indicatore(ContenutoScheda.ContenutoIndicatore.nuovo(chiave, gesto)));
        return Optional.of(Effetti.interruttore(Percorso.indicatore(chiave).scritto(), true));
    }

    private Optional<Effetto> rileggi(Modifica.RileggiScheda gesto) {
        return Effetti.valore("impronta", impronta, gesto.impronta(), nuova -> {
            impronta = gesto.impronta();
            testoGrezzo = gesto.testoGrezzo();
            int dopo = anomalie.stream().mapToInt(Anomalia::chiave).max().orElse(0);
            gesto.differenze()
                    .forEach(differenza -> anomalie.add(new Anomalia(differenza, dopo + differenza.chiave())));
        });
    }

    /**
     * La fase con la chiave data.
     *
     * @throws ModificaRifiutata se non c'è (più)
     */
    public Fase fase(int chiave) {
        Fase fase = trovaFase(chiave);
        if (fase.tolta()) {
            throw new ModificaRifiutata(SENZA_FASE);
        }
        return fase;
    }

    private Fase trovaFase(int chiave) {
        return trova(fasi, fase -> fase.chiave() == chiave, SENZA_FASE);
    }

    /**
     * L'indicatore con la chiave data.
     *
     * @throws ModificaRifiutata se non c'è (più)
     */
    public Indicatore indicatore(int chiave) {
        return trova(indicatori, i -> i.chiave() == chiave && resta(i), SENZA_INDICATORE);
    }

    /** L'indicatore, anche tolto, purché la sua fase ci sia. */
    private Indicatore conLaFase(int chiave) {
        Indicatore trovato = trova(indicatori, i -> i.chiave() == chiave, SENZA_INDICATORE);
        if (trovato.fase() != null) {
            fase(trovato.fase());
        }
        return trovato;
    }

    private static <T> T trova(List<T> parti, Predicate<T> quale, String senno) {
        return parti.stream().filter(quale).findFirst().orElseThrow(() -> new ModificaRifiutata(senno));
    }

    /** Falso per un indicatore tolto, o di una fase tolta. */
    private boolean resta(Indicatore indicatore) {
        Integer fase = indicatore.fase();
        return !indicatore.tolto() && (fase == null || fasi.stream().noneMatch(f -> f.chiave() == fase && f.tolta()));
    }

    /** Falso per un dubbio su una parte tolta. */
    private boolean resta(Anomalia anomalia) {
        return fasi.stream()
                        .filter(Fase::tolta)
                        .noneMatch(
                                f -> anomalia.riguarda(Percorso.fase(f.chiave()).scritto()))
                && indicatori.stream()
                        .filter(i -> !resta(i))
                        .noneMatch(i -> anomalia.riguarda(
                                Percorso.indicatore(i.chiave()).scritto()));
    }

    /** Il soggetto della scheda con questo identificativo. */
    public static Soggetto soggetto(long id) {
        return new Soggetto(TIPO, id);
    }

    @Override
    public Soggetto soggetto() {
        return soggetto(id());
    }

    public long id() {
        return id == null ? 0 : id;
    }

    @Override
    public int anno() {
        return anno;
    }

    /** Posizione nel documento, da 1. */
    public int numero() {
        return numero;
    }

    public Testata testata() {
        return testata;
    }

    public String titolo() {
        return testata.titolo();
    }

    public long settore() {
        return testata.settore();
    }

    /** Il peso scritto, nullo se manca. */
    public @Nullable Peso peso() {
        return testata.peso();
    }

    public String impronta() {
        return impronta;
    }

    /** Il testo del documento da cui la scheda viene. */
    public String testoGrezzo() {
        return testoGrezzo;
    }

    /** Le fasi, senza quelle tolte. */
    public List<Fase> fasi() {
        return fasi.stream().filter(fase -> !fase.tolta()).toList();
    }

    /** Gli indicatori, senza quelli tolti e quelli delle fasi tolte. */
    public List<Indicatore> indicatori() {
        return indicatori.stream().filter(this::resta).toList();
    }

    /** I dubbi su ciò che c'è ancora. */
    public List<Anomalia> anomalie() {
        return anomalie.stream().filter(this::resta).toList();
    }
}
