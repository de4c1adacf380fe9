package it.comune.obiettivi.piano;

import it.comune.obiettivi.piano.Modifica.CambiaAssessore;
import it.comune.obiettivi.piano.Modifica.CambiaMissione;
import it.comune.obiettivi.piano.Modifica.CambiaPeso;
import it.comune.obiettivi.piano.Modifica.CambiaResponsabile;
import it.comune.obiettivi.piano.Modifica.CambiaTesto;
import it.comune.obiettivi.piano.Modifica.CambiaTrasversale;
import it.comune.obiettivi.piano.Modifica.DecidiAnomalia;
import it.comune.obiettivi.piano.Modifica.InserisciScheda;
import it.comune.obiettivi.piano.Modifica.RileggiScheda;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * La scheda obiettivo, radice dell'aggregato: si legge da ovunque, cambia solo attraverso {@link Schede#modifica}.
 */
@Entity
public class Scheda {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
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
    @JoinColumn(name = "scheda", nullable = false)
    @OrderBy("chiave")
    private List<Fase> fasi = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "scheda", nullable = false)
    @OrderBy("chiave")
    private List<Indicatore> indicatori = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "scheda", nullable = false)
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
    Optional<Effetto> applica(Modifica modifica, Gesto.Circostanza circostanza) {
        return switch (modifica) {
            case Modifica.DellaScheda gesto -> applica(gesto);
            case Modifica.DellaFase gesto -> fase(gesto.fase()).applica(gesto, anno, circostanza);
            case Modifica.DellIndicatore gesto -> applica(gesto, circostanza);
        };
    }

    private Optional<Effetto> applica(Modifica.DellIndicatore gesto, Gesto.Circostanza circostanza) {
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
            case InserisciScheda gesto -> throw new ModificaRifiutata("Questa scheda è già nel piano.");
            case RileggiScheda gesto -> rileggi(gesto);
            case CambiaTesto gesto -> cambiaTesto(gesto);
            case CambiaPeso gesto ->
                Effetto.peso("peso", peso(), gesto.da(), gesto.a(), p -> testata = testata.conPeso(p));
            case CambiaMissione gesto -> cambiaMissione(gesto);
            case CambiaResponsabile gesto ->
                Effetto.valore(
                        "responsabile",
                        testata.responsabile(),
                        gesto.persona(),
                        p -> testata = testata.conResponsabile(p));
            case CambiaAssessore gesto ->
                Effetto.valore(
                        "assessore", testata.assessore(), gesto.persona(), p -> testata = testata.conAssessore(p));
            case CambiaTrasversale gesto ->
                Effetto.valore(
                        "trasversale",
                        testata.trasversale(),
                        gesto.trasversale(),
                        t -> testata = testata.conTrasversale(t));
            case DecidiAnomalia gesto -> decidi(gesto);
        };
    }

    private Optional<Effetto> rileggi(RileggiScheda gesto) {
        return Effetto.valore("impronta", impronta, gesto.impronta(), nuova -> {
            impronta = gesto.impronta();
            testoGrezzo = gesto.testoGrezzo();
            int dopo = anomalie.stream().mapToInt(Anomalia::chiave).max().orElse(0);
            gesto.differenze()
                    .forEach(differenza -> anomalie.add(new Anomalia(differenza, dopo + differenza.chiave())));
        });
    }

    private Optional<Effetto> cambiaTesto(CambiaTesto gesto) {
        Modifica.Campo campo = gesto.campo();
        return Effetto.testo(
                campo.nome(),
                testata.testo(campo),
                gesto.base(),
                gesto.testo(),
                testo -> testata = testata.con(campo, testo));
    }

    private Optional<Effetto> cambiaMissione(CambiaMissione gesto) {
        if (!Missioni.esiste(gesto.missione(), gesto.programma())) {
            throw new ModificaRifiutata("Questa missione o questo programma non è nell'elenco di legge.");
        }
        String prima = Effetto.testo(testata.missione()) + "/" + Effetto.testo(testata.programma());
        String dopo = Effetto.testo(gesto.missione()) + "/" + Effetto.testo(gesto.programma());
        return Effetto.valore(
                "missione", prima, dopo, valore -> testata = testata.conMissione(gesto.missione(), gesto.programma()));
    }

    private Optional<Effetto> decidi(DecidiAnomalia gesto) {
        Anomalia anomalia = anomalie.stream()
                .filter(a -> a.chiave() == gesto.anomalia())
                .findFirst()
                .orElseThrow(() -> new ModificaRifiutata("Questa anomalia non c'è più."));
        return Effetto.valore(
                "anomalia." + gesto.anomalia(),
                anomalia.stato() + ": " + anomalia.inUso(),
                gesto.stato() + ": " + gesto.valore(),
                valore -> anomalia.decidi(gesto.stato(), gesto.valore()));
    }

    /**
     * La fase con la chiave data.
     *
     * @throws ModificaRifiutata se non c'è (più)
     */
    public Fase fase(int chiave) {
        return fasi.stream()
                .filter(fase -> fase.chiave() == chiave)
                .findFirst()
                .orElseThrow(() -> new ModificaRifiutata("Questa fase non c'è più."));
    }

    /**
     * L'indicatore con la chiave data.
     *
     * @throws ModificaRifiutata se non c'è (più)
     */
    public Indicatore indicatore(int chiave) {
        return indicatori.stream()
                .filter(indicatore -> indicatore.chiave() == chiave)
                .findFirst()
                .orElseThrow(() -> new ModificaRifiutata("Questo indicatore non c'è più."));
    }

    public long id() {
        return id == null ? 0 : id;
    }

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

    public List<Fase> fasi() {
        return List.copyOf(fasi);
    }

    public List<Indicatore> indicatori() {
        return List.copyOf(indicatori);
    }

    public List<Anomalia> anomalie() {
        return List.copyOf(anomalie);
    }
}
