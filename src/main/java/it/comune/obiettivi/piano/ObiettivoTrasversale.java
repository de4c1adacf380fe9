package it.comune.obiettivi.piano;

import it.comune.obiettivi.piano.ModificaTrasversale.AggiungiFaseComune;
import it.comune.obiettivi.piano.ModificaTrasversale.CambiaFaseComune;
import it.comune.obiettivi.piano.ModificaTrasversale.CambiaFinalita;
import it.comune.obiettivi.piano.ModificaTrasversale.CambiaTitolo;
import it.comune.obiettivi.piano.ModificaTrasversale.CollegaScheda;
import it.comune.obiettivi.piano.ModificaTrasversale.Comune;
import it.comune.obiettivi.piano.ModificaTrasversale.InserisciTrasversale;
import it.comune.obiettivi.piano.ModificaTrasversale.Partecipa;
import it.comune.obiettivi.piano.ModificaTrasversale.RimettiFaseComune;
import it.comune.obiettivi.piano.ModificaTrasversale.ScollegaScheda;
import it.comune.obiettivi.piano.ModificaTrasversale.ScriviNote;
import it.comune.obiettivi.piano.ModificaTrasversale.TogliFaseComune;
import it.comune.obiettivi.registro.Circostanza;
import it.comune.obiettivi.registro.Effetto;
import it.comune.obiettivi.registro.ModificaRifiutata;
import it.comune.obiettivi.registro.Radice;
import it.comune.obiettivi.registro.Soggetto;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** L'obiettivo condiviso da più settori: titolo, finalità, note, fasi comuni e le schede che vi partecipano. */
@Entity
public class ObiettivoTrasversale extends Radice<ModificaTrasversale> {

    /** Il tipo del suo {@link Soggetto}. */
    public static final String TIPO = "trasversale";

    /**
     * Una fase comune; le fasi delle schede vi puntano con la sua chiave, che non si riusa mai.
     *
     * @param tolta vero se non fa più parte dell'obiettivo
     */
    @Embeddable
    public record FaseComune(int chiave, String numero, String testo, boolean tolta) {}

    /** La scheda con cui un settore partecipa. */
    @Embeddable
    public record Partecipazione(long scheda, long settore) {}

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private long versione;

    private int anno;
    private String titolo;
    private String finalita;
    private String noteCondivise;

    @ElementCollection
    @CollectionTable(name = "fase_comune", joinColumns = @JoinColumn(name = "trasversale"))
    @OrderColumn(name = "posizione")
    private List<FaseComune> fasiComuni = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "partecipazione", joinColumns = @JoinColumn(name = "trasversale"))
    @OrderColumn(name = "posizione")
    private List<Partecipazione> partecipazioni = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected ObiettivoTrasversale() {}

    ObiettivoTrasversale(InserisciTrasversale contenuto) {
        anno = contenuto.anno();
        titolo = contenuto.titolo();
        finalita = contenuto.finalita();
        noteCondivise = "";
        for (Comune fase : contenuto.fasiComuni()) {
            fasiComuni.add(new FaseComune(fase.chiave(), fase.numero(), fase.testo(), false));
        }
        contenuto.partecipazioni().forEach(this::collega);
    }

    @Override
    protected Optional<Effetto> applica(ModificaTrasversale modifica, Circostanza circostanza) {
        return switch (modifica) {
            case InserisciTrasversale gesto ->
                throw new ModificaRifiutata("Questo obiettivo trasversale è già nel piano.");
            case CambiaTitolo gesto -> Effetti.testo("titolo", titolo, gesto.base(), gesto.testo(), t -> titolo = t);
            case CambiaFinalita gesto ->
                Effetti.testo("finalita", finalita, gesto.base(), gesto.testo(), t -> finalita = t);
            case ScriviNote gesto ->
                Effetti.testo("noteCondivise", noteCondivise, gesto.base(), gesto.testo(), t -> noteCondivise = t);
            case AggiungiFaseComune gesto -> aggiungi(gesto);
            case CambiaFaseComune gesto -> cambia(gesto);
            case TogliFaseComune gesto -> togli(gesto.chiave(), true);
            case RimettiFaseComune gesto -> togli(gesto.chiave(), false);
            case CollegaScheda gesto -> collega(gesto.partecipazione());
            case ScollegaScheda gesto -> scollega(gesto);
        };
    }

    private Optional<Effetto> aggiungi(AggiungiFaseComune gesto) {
        int chiave = fasiComuni.stream().mapToInt(FaseComune::chiave).max().orElse(0) + 1;
        fasiComuni.add(new FaseComune(chiave, gesto.numero(), gesto.testo(), false));
        return Optional.of(new Effetto("faseComune." + chiave, "", gesto.testo()));
    }

    private Optional<Effetto> cambia(CambiaFaseComune gesto) {
        FaseComune fase = faseComune(gesto.chiave());
        if (fase.tolta()) {
            throw new ModificaRifiutata("Questa fase comune è stata tolta dall'obiettivo.");
        }
        return Effetti.testo(
                "faseComune." + fase.chiave(),
                fase.testo(),
                gesto.base(),
                gesto.testo(),
                testo -> metti(new FaseComune(fase.chiave(), fase.numero(), testo, false)));
    }

    private Optional<Effetto> togli(int chiave, boolean tolta) {
        FaseComune fase = faseComune(chiave);
        if (fase.tolta() == tolta) {
            return Optional.empty();
        }
        metti(new FaseComune(chiave, fase.numero(), fase.testo(), tolta));
        String campo = "faseComune." + chiave;
        return Optional.of(tolta ? new Effetto(campo, fase.testo(), "") : new Effetto(campo, "", fase.testo()));
    }

    private FaseComune faseComune(int chiave) {
        return fasiComuni.stream()
                .filter(fase -> fase.chiave() == chiave)
                .findFirst()
                .orElseThrow(() -> new ModificaRifiutata("Questa fase comune non c'è più."));
    }

    private void metti(FaseComune nuova) {
        fasiComuni.replaceAll(fase -> fase.chiave() == nuova.chiave() ? nuova : fase);
    }

    private Optional<Effetto> collega(Partecipa nuova) {
        Partecipazione partecipazione = new Partecipazione(nuova.scheda(), nuova.settore());
        if (partecipazioni.contains(partecipazione)) {
            return Optional.empty();
        }
        if (partecipazioni.stream().anyMatch(p -> p.settore() == nuova.settore())) {
            throw new ModificaRifiutata("Questo settore partecipa già all'obiettivo con un'altra scheda.");
        }
        partecipazioni.add(partecipazione);
        return Optional.of(new Effetto("partecipazione." + nuova.settore(), "", String.valueOf(nuova.scheda())));
    }

    private Optional<Effetto> scollega(ScollegaScheda gesto) {
        return partecipazioni.stream()
                .filter(partecipazione -> partecipazione.scheda() == gesto.scheda())
                .findFirst()
                .map(partecipazione -> {
                    partecipazioni.remove(partecipazione);
                    return new Effetto(
                            "partecipazione." + partecipazione.settore(), String.valueOf(gesto.scheda()), "");
                });
    }

    /** Il soggetto dell'obiettivo con questo identificativo. */
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

    public String titolo() {
        return titolo;
    }

    public String finalita() {
        return finalita;
    }

    public String noteCondivise() {
        return noteCondivise;
    }

    /** Quelle che fanno parte dell'obiettivo, in ordine. */
    public List<FaseComune> fasiComuni() {
        return fasiComuni.stream().filter(fase -> !fase.tolta()).toList();
    }

    /** Quelle tolte, che si possono rimettere. */
    public List<FaseComune> fasiComuniTolte() {
        return fasiComuni.stream().filter(FaseComune::tolta).toList();
    }

    public List<Partecipazione> partecipazioni() {
        return List.copyOf(partecipazioni);
    }

    /** I settori che partecipano, e lo zero di ciò che non è di un settore solo. */
    Set<Long> settori() {
        Set<Long> settori = new HashSet<>(Set.of(0L));
        partecipazioni.stream().map(Partecipazione::settore).forEach(settori::add);
        return settori;
    }
}
