package it.comune.obiettivi.piano.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.shared.Registration;
import it.comune.obiettivi.cruscotto.Cruscotto;
import it.comune.obiettivi.cruscotto.Quadro;
import it.comune.obiettivi.diretta.Diretta;
import it.comune.obiettivi.diretta.Diretta.Cambiamento;
import it.comune.obiettivi.diretta.Presenza;
import it.comune.obiettivi.ente.Persone;
import it.comune.obiettivi.ente.Ruolo;
import it.comune.obiettivi.ente.Settori;
import it.comune.obiettivi.ente.UtenteCorrente;
import it.comune.obiettivi.lingua.Tempi;
import it.comune.obiettivi.piano.Permessi;
import it.comune.obiettivi.piano.Piani;
import it.comune.obiettivi.piano.Schede;
import it.comune.obiettivi.piano.Trasversali;
import it.comune.obiettivi.registro.Registro;
import it.comune.obiettivi.telaio.Icona;
import it.comune.obiettivi.telaio.PaginaMancante.Mancante;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Ciò che le pagine del piano hanno in comune: l'anno e la data nell'indirizzo, la diretta, chi può entrare. */
@RolesAllowed(Ruolo.LEGGE_IL_PIANO)
@JsModule("./piano/piano.ts")
public abstract class Pagina extends Div implements BeforeEnterObserver, HasDynamicTitle {

    public static final String AL = "al";
    /** Dove si va finché non c'è nessun piano. */
    public static final String PER_COMINCIARE = "per-cominciare";

    public static final String FASE = "fase";
    private static final int COLORI = 7;

    /** A chi le pagine chiedono e mandano. */
    @Service
    public record Servizi(
            Schede schede,
            Trasversali trasversali,
            Registro registro,
            Letture letture,
            Piani piani,
            Settori settori,
            Persone persone,
            Cruscotto cruscotto,
            UtenteCorrente utente,
            Diretta diretta,
            Presenza presenza,
            Clock orologio) {

        public LocalDate oggi() {
            return LocalDate.now(orologio);
        }

        /** Il piano che si guarda se non se ne chiede uno: quello di quest'anno, o il più recente. */
        public int annoSolito() {
            int questo = oggi().getYear();
            return piani.elenco().stream()
                    .map(Piani.Piano::anno)
                    .max(Comparator.<Integer, Boolean>comparing(anno -> anno == questo)
                            .thenComparing(Comparator.naturalOrder()))
                    .orElse(questo);
        }

        /** La pagina dell'ultimo piano; finché non ce n'è uno, quella da cui si comincia. */
        public void allUltimoPiano(BeforeEnterEvent evento, String pagina) {
            if (piani.ultimo().isEmpty()) {
                evento.rerouteTo(PER_COMINCIARE);
            } else {
                evento.forwardTo(
                        "piano/" + annoSolito() + "/" + pagina,
                        evento.getLocation().getQueryParameters());
            }
        }

        /** Il nome del Comune del piano di un anno. */
        public String comune(int anno) {
            return piani.elenco().stream()
                    .filter(piano -> piano.anno() == anno)
                    .map(Piani.Piano::comune)
                    .findFirst()
                    .orElse("");
        }
    }

    /** Un passo del percorso; senza indirizzo è quello in cui si è. */
    public record Passo(String nome, @Nullable String indirizzo) {}

    protected final Servizi servizi;
    private @Nullable Registration iscrizione;

    protected Pagina(Servizi servizi) {
        this.servizi = servizi;
        addClassNames("pagina", "pagina-piano");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent evento) {
        int anno = evento.getRouteParameters().getInteger("anno").orElse(0);
        LocalDate oggi = servizi.oggi();
        Optional<LocalDate> chiesto = evento.getLocation()
                .getQueryParameters()
                .getSingleParameter(AL)
                .flatMap(Pagina::giorno)
                .filter(giorno -> giorno.isBefore(oggi));
        if (servizi.piani().ultimo().isEmpty()) {
            evento.rerouteTo(PER_COMINCIARE);
            return;
        }
        if (servizi.piani().elenco().stream().noneMatch(piano -> piano.anno() == anno)) {
            evento.rerouteToError(Mancante.class, getTranslation("piano.manca", String.valueOf(anno)));
            return;
        }
        entra(new Momento(anno, chiesto.orElse(oggi), chiesto.isPresent()), evento);
    }

    /** Costruisce la pagina, o manda altrove. */
    protected abstract void entra(Momento momento, BeforeEnterEvent evento);

    /** Legge lo stato nuovo, fuori dal blocco della sessione; il comando lo mette sui componenti. */
    protected abstract Command prepara(List<Cambiamento> lotto);

    @Override
    protected void onAttach(AttachEvent evento) {
        long io = servizi.utente().richiedi().id();
        iscrizione = servizi.diretta().iscrivi(evento.getUI(), Permessi.notizie(io), this::prepara);
        prepara(List.of()).execute();
    }

    @Override
    protected void onDetach(DetachEvent evento) {
        if (iscrizione != null) {
            iscrizione.remove();
        }
    }

    private static Optional<LocalDate> giorno(String testo) {
        try {
            return Optional.of(LocalDate.parse(testo));
        } catch (DateTimeParseException nonUnaData) {
            return Optional.empty();
        }
    }

    protected Quadro quadro(Momento momento) {
        LocalDate primo = LocalDate.of(momento.anno(), 1, 1);
        return servizi.cruscotto().quadro(momento.anno(), momento.al().isBefore(primo) ? primo : momento.al());
    }

    /** Il percorso: il Comune, il piano, e i passi della pagina. */
    protected Nav briciole(Momento momento, Passo... passi) {
        OrderedList elenco = new OrderedList();
        Passo comune = new Passo(servizi.comune(momento.anno()), "");
        Passo piano = new Passo(
                getTranslation("cruscotto.piano", String.valueOf(momento.anno())), momento.indirizzo("cruscotto"));
        for (Passo passo :
                Stream.concat(Stream.of(comune, piano), Stream.of(passi)).toList()) {
            Component voce =
                    passo.indirizzo() == null ? new Span(passo.nome()) : new Anchor(passo.indirizzo(), passo.nome());
            if (passo.indirizzo() == null) {
                voce.getElement().setAttribute("aria-current", "page");
            }
            elenco.add(new ListItem(voce));
        }
        Nav briciole = new Nav(elenco);
        briciole.addClassName("briciole");
        briciole.setAriaLabel(getTranslation("piano.percorso"));
        return briciole;
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

    /** Lo dice a chi non vede, nell'unica voce della pagina. */
    protected void annuncia(String testo) {
        getElement().executeJs("window.dispatchEvent(new CustomEvent('annuncia', {detail: $0}))", testo);
    }

    protected Momento.Scelta situazione(Momento momento, String pagina, Map<String, String> altri) {
        return new Momento.Scelta(momento, servizi.oggi(), al -> {
            Map<String, String> parametri = new LinkedHashMap<>(altri);
            if (al.isBefore(servizi.oggi())) {
                parametri.put(AL, al.toString());
            }
            getUI().ifPresent(ui -> ui.navigate(momento.oggi(pagina), QueryParameters.simple(parametri)));
        });
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

    protected Div vuoto(String testo, Anchor azione) {
        azione.addClassName("btn");
        Div vuoto = new Div(new Span(testo), azione);
        vuoto.addClassName("vuoto-pagina");
        return vuoto;
    }
}
