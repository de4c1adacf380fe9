package it.comune.obiettivi.piano.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import it.comune.obiettivi.cruscotto.Quadro;
import it.comune.obiettivi.diretta.Diretta.Cambiamento;
import it.comune.obiettivi.diretta.Diretta.Chiave;
import it.comune.obiettivi.ente.Ruolo;
import it.comune.obiettivi.lingua.Tempi;
import it.comune.obiettivi.piano.Permessi;
import it.comune.obiettivi.telaio.Briciole.Passo;
import it.comune.obiettivi.telaio.Capo;
import it.comune.obiettivi.telaio.Icona;
import it.comune.obiettivi.telaio.PaginaMancante.Mancante;
import it.comune.obiettivi.telaio.PaginaViva;
import it.comune.obiettivi.telaio.SceltaDelGiorno;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Ciò che le pagine del piano hanno in comune: l'anno e la data nell'indirizzo, chi può entrare.
 *
 * @param <D> ciò che la pagina guarda
 */
@RolesAllowed(Ruolo.LEGGE_IL_PIANO)
@JsModule("./piano/piano.ts")
public abstract class Pagina<D> extends PaginaViva<D> implements BeforeEnterObserver, HasDynamicTitle {

    public static final String AL = "al";
    /** Dove si va finché non c'è nessun piano. */
    public static final String PER_COMINCIARE = "per-cominciare";

    public static final String FASE = "fase";
    private static final int COLORI = 7;

    protected final Sguardo sguardo;

    protected Pagina(Sguardo sguardo) {
        super(sguardo.diretta());
        this.sguardo = sguardo;
        addClassNames("pagina", "pagina-piano");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent evento) {
        int anno = evento.getRouteParameters().getInteger("anno").orElse(0);
        LocalDate oggi = sguardo.momenti().oggi();
        Optional<LocalDate> chiesto = evento.getLocation()
                .getQueryParameters()
                .getSingleParameter(AL)
                .flatMap(Pagina::giorno)
                .filter(giorno -> giorno.isBefore(oggi));
        if (sguardo.momenti().piani().ultimo().isEmpty()) {
            evento.rerouteTo(PER_COMINCIARE);
            return;
        }
        if (!sguardo.momenti().piani().haUnPiano(anno)) {
            evento.rerouteToError(Mancante.class, getTranslation("piano.manca", String.valueOf(anno)));
            return;
        }
        entra(new Momento(anno, chiesto.orElse(oggi), chiesto.isPresent()), evento);
    }

    /** Costruisce la pagina, o manda altrove. */
    protected abstract void entra(Momento momento, BeforeEnterEvent evento);

    @Override
    protected Predicate<Chiave> notizie() {
        return Permessi.notizie(sguardo.adesso().chi().id());
    }

    private static Optional<LocalDate> giorno(String testo) {
        try {
            return Optional.of(LocalDate.parse(testo));
        } catch (DateTimeParseException nonUnaData) {
            return Optional.empty();
        }
    }

    protected Quadro quadro(Momento momento) {
        return sguardo.momenti().quadro(momento);
    }

    /** Il percorso: il Comune, il piano, e i passi della pagina. */
    protected List<Passo> percorso(Momento momento, Passo... passi) {
        Passo comune = new Passo(sguardo.momenti().piani().comune(momento.anno()), "");
        Passo piano = new Passo(
                getTranslation("cruscotto.piano", String.valueOf(momento.anno())), momento.indirizzo("cruscotto"));
        return Stream.concat(Stream.of(comune, piano), Stream.of(passi)).toList();
    }

    /** L'inizio della pagina: il percorso e il titolo. */
    protected Capo capo(Momento momento, String titolo, Passo... passi) {
        Capo capo = new Capo();
        capo.mostra(percorso(momento, passi), titolo);
        return capo;
    }

    /** Mette il testo solo se è cambiato; se l'ha cambiato un altro, il valore brilla nel suo colore. */
    public static <C extends Component & HasText> void scrivi(C dove, String testo, @Nullable Cambiamento da) {
        if (!Objects.equals(dove.getText(), testo)) {
            dove.setText(testo);
            illumina(dove, da);
        }
    }

    public static void illumina(Component valore, @Nullable Cambiamento da) {
        if (da != null) {
            valore.getElement()
                    .executeJs(
                            "window.ObiettiviPiano.illumina(this, $0, $1)",
                            Math.floorMod(da.autore(), COLORI),
                            da.nomeAutore());
        }
    }

    /** «Situazione al»: la persona sceglie il giorno, fra l'inizio del piano e oggi. */
    protected SceltaDelGiorno situazione(Momento momento, String pagina, Map<String, String> altri) {
        NativeLabel nome = new NativeLabel(getTranslation("telaio.situazione"));
        SceltaDelGiorno scelta = new SceltaDelGiorno(nome, al -> {
            if (al != null) {
                Map<String, String> parametri = new LinkedHashMap<>(altri);
                if (al.isBefore(sguardo.momenti().oggi())) {
                    parametri.put(AL, al.toString());
                }
                getUI().ifPresent(ui -> ui.navigate(momento.oggi(pagina), QueryParameters.simple(parametri)));
            }
        });
        scelta.mostra(momento.al(), momento.primo(), sguardo.momenti().oggi());
        scelta.setClassName("situazione--passata", momento.passato());
        return scelta;
    }

    /** L'avviso di chi guarda una data passata, con la via per tornare. */
    protected Div passato(Momento momento, String oggi) {
        Anchor torna = new Anchor(oggi, getTranslation("piano.torna-a-oggi"));
        torna.addClassNames("btn", "btn--s");
        Div avviso = new Div(
                new Icona("storia"), new Span(getTranslation("piano.passato", Tempi.data(momento.al()))), torna);
        avviso.addClassName("passato");
        avviso.getElement().setAttribute("role", "status");
        return avviso;
    }
}
