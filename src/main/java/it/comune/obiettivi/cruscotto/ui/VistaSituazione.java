package it.comune.obiettivi.cruscotto.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.VaadinService;
import it.comune.obiettivi.cruscotto.Quadro;
import it.comune.obiettivi.cruscotto.Spiegazione.Soggetto;
import it.comune.obiettivi.cruscotto.spiegatore.Spiegatore;
import it.comune.obiettivi.cruscotto.ui.PianoChiesto.Fonti;
import it.comune.obiettivi.cruscotto.ui.SituazioneAl.Giorni;
import it.comune.obiettivi.diretta.Diretta;
import it.comune.obiettivi.diretta.Diretta.Cambiamento;
import it.comune.obiettivi.diretta.Diretta.Chiave;
import it.comune.obiettivi.ente.Ruolo;
import it.comune.obiettivi.lingua.NomeFile;
import it.comune.obiettivi.lingua.Parole;
import it.comune.obiettivi.lingua.Tempi;
import it.comune.obiettivi.piano.Schede;
import it.comune.obiettivi.registro.Voce;
import it.comune.obiettivi.telaio.Briciole.Passo;
import it.comune.obiettivi.telaio.Carta;
import it.comune.obiettivi.telaio.PaginaViva;
import it.comune.obiettivi.telaio.Vuoto;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Una pagina che mostra le cifre di un piano a un giorno: l'indirizzo dice quali, la diretta le tiene aggiornate.
 *
 * <p>Fuori dal blocco della sessione si preparano opzioni e testi; dentro si mettono sui componenti che ci sono già.
 */
@RolesAllowed(Ruolo.LEGGE_IL_PIANO)
abstract class VistaSituazione extends PaginaViva<PianoChiesto>
        implements BeforeEnterObserver, AfterNavigationObserver, HasDynamicTitle {

    static final String ANNO = "anno";
    static final String PER_COMINCIARE = "per-cominciare";
    private static final String AL = "al";

    /**
     * Che cosa è cambiato da ciò che la pagina mostra.
     *
     * @param chi l'ultimo cambiamento arrivato; nullo se la pagina si apre o cambia giorno
     */
    record Novita(@Nullable Quadro prima, @Nullable Cambiamento chi) {}

    final Fonti fonti;
    private final Schede schede;
    final Parole parole = paroleDiChiGuarda();
    final Spiegatore spiegatore = new Spiegatore();
    private List<Integer> anni = List.of();
    private String comune = "";
    private final TestataSituazione capo =
            new TestataSituazione(al -> vai(d -> d.al(al)), anno -> vai(d -> new PianoChiesto(anno, null)));
    private final Div corpo = new Div();
    private volatile @Nullable Quadro mostrato;
    private String titolo = "";
    private final Map<String, Carta> carte = new LinkedHashMap<>();
    /** Chi scrive il piano, e se è chi guarda: fuori dal blocco della sessione non si può più chiedere. */
    private String segretario = "";

    private boolean puoScrivere;
    private boolean vuota;

    VistaSituazione(Fonti fonti, Diretta diretta, Schede schede) {
        super(diretta);
        this.fonti = fonti;
        this.schede = schede;
        addClassName("pagina");
        corpo.addClassName("situazione-corpo");
        add(capo, corpo, spiegatore);
    }

    /** Le parole nella lingua di chi guarda, adesso: si conservano per quando la sua sessione non c'è. */
    private static Parole paroleDiChiGuarda() {
        I18NProvider testi = VaadinService.getCurrent().getInstantiator().getI18NProvider();
        Locale lingua = UI.getCurrent().getLocale();
        return (chiave, valori) -> testi.getTranslation(chiave, lingua, valori);
    }

    /** Prepara la pagina per un quadro: conti e testi subito; il comando li mette sui componenti. */
    abstract Command disegna(PianoChiesto domanda, Quadro quadro, Novita novita);

    /** La stessa pagina con un'altra domanda. */
    abstract String indirizzo(PianoChiesto domanda);

    /** Che cosa si dice se non ci sono cifre da mostrare; nullo se ci sono. */
    @Nullable
    Vuoto vuoto(PianoChiesto chiesta, Quadro quadro) {
        if (!quadro.schede().isEmpty()) {
            return null;
        }
        String anno = String.valueOf(chiesta.anno());
        return puoScrivere
                ? vuoto(
                        parole.dici("cruscotto.senza-schede", anno),
                        chiesta.schede(),
                        parole.dici("cruscotto.senza-schede.azione"))
                : new Vuoto().frase(parole.dici("cruscotto.senza-schede.altri", anno, segretario));
    }

    /** Che cosa si dice al posto delle cifre, e dove si va da lì. */
    static Vuoto vuoto(String frase, String indirizzo, String azione) {
        return new Vuoto().frase(frase).primaAzione(new Anchor(indirizzo, azione));
    }

    String segretario() {
        return segretario;
    }

    boolean puoScrivere() {
        return puoScrivere;
    }

    /** Il nome della pagina e i passi che la precedono, dopo il piano. */
    abstract Testata testata(PianoChiesto domanda, Quadro quadro);

    /** Ciò che distingue la testata di una pagina. */
    record Testata(String titolo, String qui, boolean delPiano) {}

    /** Mette i componenti della pagina, una volta sola. */
    abstract void componi();

    void componi(Component... parti) {
        corpo.removeAll();
        corpo.add(parti);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent evento) {
        anni = fonti.anni();
        if (anni.isEmpty()) {
            evento.rerouteTo(PER_COMINCIARE);
            return;
        }
        segretario = fonti.segretario();
        puoScrivere = fonti.puoScrivereIlPiano();
        vuota = false;
        int anno = evento.getRouteParameters().getInteger(ANNO).orElseGet(fonti::annoSolito);
        chiedi(
                anni.contains(anno)
                        ? new PianoChiesto(anno, giorno(evento.getLocation().getQueryParameters()))
                        : null);
        mostrato = null;
        capo.setVisible(risponde());
        if (risponde()) {
            comune = fonti.piani().comune(anno);
            componi();
        } else {
            titolo = parole.dici("cruscotto.vuoto.anno", String.valueOf(anno));
            componi(senzaPiano(anni.getFirst()));
        }
    }

    /** Il piano dell'anno chiesto non c'è, un altro sì. */
    private Vuoto senzaPiano(int ultimo) {
        String aperti = parole.dici("cruscotto.vuoto.aperti", String.valueOf(ultimo));
        return new Vuoto().titolo(titolo).primaAzione(new Anchor(new PianoChiesto(ultimo, null).cruscotto(), aperti));
    }

    private static @Nullable LocalDate giorno(QueryParameters parametri) {
        try {
            return parametri.getSingleParameter(AL).map(LocalDate::parse).orElse(null);
        } catch (DateTimeParseException nonUnaData) {
            return null;
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent evento) {
        if (risponde()) {
            if (mostrato == null) {
                rispondi();
            }
            schede.ultimoGesto(domanda().anno()).ifPresent(this::racconta);
        }
    }

    @Override
    public String getPageTitle() {
        return titolo + " · " + parole.dici("telaio.nome");
    }

    @Override
    protected Command prepara(PianoChiesto chiesta, List<Cambiamento> lotto) {
        Quadro quadro = fonti.quadro(chiesta);
        Cambiamento ultimo = lotto.stream()
                .max(Comparator.comparingLong(Cambiamento::numero))
                .orElse(null);
        Vuoto vuoto = vuoto(chiesta, quadro);
        Command disegno = vuoto == null ? disegna(chiesta, quadro, new Novita(mostrato, ultimo)) : () -> {};
        TestataSituazione.Dati testata = intesta(chiesta, quadro);
        return () -> {
            capo.mostra(testata);
            titolo = testata.titolo();
            riempi(vuoto);
            disegno.execute();
            file(testata(chiesta, quadro), quadro);
            mostrato = vuoto == null ? quadro : null;
            if (ultimo != null) {
                racconta(ultimo.chiave(), ultimo.nomeAutore(), fonti.adesso());
            }
        };
    }

    /** La frase al posto delle cifre; con la prima scheda la pagina si compone da sé. */
    private void riempi(@Nullable Vuoto vuoto) {
        if (vuoto != null) {
            componi(vuoto);
        } else if (vuota) {
            componi();
        }
        vuota = vuoto != null;
    }

    private TestataSituazione.Dati intesta(PianoChiesto chiesta, Quadro quadro) {
        Testata testata = testata(chiesta, quadro);
        Giorni giorni = new Giorni(
                chiesta.anno(), quadro.al(), fonti.oggi(), quadro.fatti().ultimoGiorno());
        String piano = parole.dici("cruscotto.piano", String.valueOf(chiesta.anno()));
        List<Passo> percorso = List.of(
                new Passo(comune, ""),
                new Passo(piano, testata.delPiano() ? null : chiesta.cruscotto()),
                new Passo(testata.qui(), null));
        return new TestataSituazione.Dati(percorso, testata.titolo(), quadro, giorni, anni);
    }

    /** Chi porta via una carta trova nel file di chi sono le cifre e a che giorno. */
    private void file(Testata testata, Quadro quadro) {
        String diChi = testata.delPiano() ? comune : comune + ", " + testata.titolo();
        String didascalia = parole.dici("cruscotto.didascalia", diChi, Tempi.data(quadro.al()));
        carte.forEach((nome, carta) -> carta.setFile(NomeFile.di(quadro.al(), nome, diChi), didascalia));
    }

    /** Spiega una cifra del quadro mostrato, accanto a dove è stata premuta. */
    void spiega(Component dove, String diChi, Soggetto soggetto) {
        Optional.ofNullable(mostrato)
                .ifPresent(quadro -> quadro.spiega(soggetto)
                        .ifPresent(perche -> spiegatore.mostra(dove, diChi, perche, quadro.al())));
    }

    /** Un elemento del grafico è stato premuto: porta alla sua pagina. */
    void scelto(String elemento, UnaryOperator<String> indirizzo) {
        if (!elemento.isEmpty()) {
            vai(indirizzo.apply(elemento));
        }
    }

    private void vai(UnaryOperator<PianoChiesto> cambia) {
        if (risponde()) {
            vai(indirizzo(cambia.apply(domanda())));
        }
    }

    /** Porta a una pagina: l'indirizzo può avere dei parametri. */
    void vai(String indirizzo) {
        Location luogo = new Location(indirizzo);
        getUI().ifPresent(ui -> ui.navigate(luogo.getPath(), luogo.getQueryParameters()));
    }

    private void racconta(Voce voce) {
        LocalDateTime quando =
                LocalDateTime.ofInstant(voce.istante(), fonti.orologio().getZone());
        racconta(Objects.requireNonNull(voce.soggetto()), voce.nomeUtente(), quando);
    }

    private void racconta(Chiave cosa, String chi, LocalDateTime quando) {
        Quadro quadro = mostrato;
        if (quadro != null && quadro.scheda(cosa).isPresent()) {
            capo.inDiretta(chi, PianoChiesto.settoreDi(quadro, cosa), quando, fonti.oggi());
        }
    }

    /** Una carta con la sua domanda; il nome serve ai file che se ne scaricano. */
    Carta carta(String nome, Component contenuto) {
        Carta carta = new Carta(parole.dici("cruscotto.domanda." + nome));
        carta.setContenuto(contenuto);
        carta.addClassName("carta-" + nome);
        carte.put(nome, carta);
        return carta;
    }
}
