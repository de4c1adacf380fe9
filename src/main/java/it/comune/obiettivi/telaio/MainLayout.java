package it.comune.obiettivi.telaio;

import com.google.re2j.Pattern;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import com.vaadin.flow.spring.security.AuthenticationContext;
import it.comune.obiettivi.ente.Comune;
import it.comune.obiettivi.ente.Ruolo;
import it.comune.obiettivi.ente.Settori;
import it.comune.obiettivi.ente.Utente;
import it.comune.obiettivi.ente.UtenteCorrente;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Il telaio di ogni pagina: marchio, sezioni permesse a chi guarda, persona, annunci. Non conosce nessuna vista.
 *
 * <p>Una vista entra fra le sezioni con {@code @Menu(title, icon, order)}: il titolo è un testo o una chiave dei
 * messaggi (se contiene un punto), l'icona un nome di {@code icone.css}.
 */
@Layout
@AnonymousAllowed
@JsModule("./telaio/telaio.ts")
@JsModule("./telaio/rete.ts")
@JsModule("./telaio/bozze.ts")
@NpmPackage(value = "@fontsource/titillium-web", version = "5.3.0")
class MainLayout extends AppLayout implements AfterNavigationObserver {

    private static final Pattern SPAZI = Pattern.compile("\\s+");
    private static final Pattern LIVELLO = Pattern.compile("^piano/\\d+/(?:settori|missioni)/");
    private static final Pattern PIANO = Pattern.compile("^piano/(\\d{1,6})/");
    private static final String AL = "al";

    private static final int COLORI = 7;

    private final Main contenuto = new Main();
    private final Map<String, Anchor> voci = new LinkedHashMap<>();
    private final Map<String, Class<?>> viste = new HashMap<>();
    private final UtenteCorrente utente;
    private final Uscita uscita;
    private final Settori settori;
    private final Comune comune;

    MainLayout(
            UtenteCorrente utente,
            Settori settori,
            AuthenticationContext autenticazione,
            Comune comune,
            AvvisoBanca banca) {
        this.utente = utente;
        this.uscita = new Uscita(autenticazione);
        this.settori = settori;
        this.comune = comune;
        contenuto.setId("contenuto");
        contenuto.getElement().setAttribute("tabindex", "-1");
        setContent(contenuto);
        addToNavbar(new Header(salta(), marchio(comune.perEsteso())));
        addToNavbar(true, sezioni());
        utente.trova().ifPresent(u -> {
            addToNavbar(persona(u));
            getElement().executeJs("window.ObiettiviBozze.apri($0)", utente.chiaveDelleBozze());
        });
        addToNavbar(annunci(), banca);
    }

    @Override
    public void showRouterLayoutContent(HasElement vista) {
        contenuto.getElement().removeAllChildren().appendChild(vista.getElement());
    }

    @Override
    public void removeRouterLayoutContent(HasElement vista) {
        vista.getElement().removeFromParent();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent evento) {
        var livello = LIVELLO.matcher(evento.getLocation().getPath()).replaceFirst("cruscotto/");
        var percorso = PIANO.matcher(livello).replaceFirst("");
        var vista = evento.getActiveChain().getFirst().getClass();
        tieniIlMomento(evento.getLocation());
        voci.forEach((indirizzo, voce) -> {
            boolean sotto = !indirizzo.isEmpty() && percorso.startsWith(indirizzo + "/");
            if (percorso.equals(indirizzo) || sotto || vista.equals(viste.get(indirizzo))) {
                voce.getElement().setAttribute("aria-current", "page");
            } else {
                voce.getElement().removeAttribute("aria-current");
            }
        });
    }

    /** Da una pagina del piano all'altra il menu tiene l'anno e il giorno che si guardano, se di quell'anno c'è un piano. */
    private void tieniIlMomento(Location luogo) {
        var anno = PIANO.matcher(luogo.getPath());
        boolean conPiano = anno.find() && comune.haUnPiano(Integer.parseInt(anno.group(1)));
        var piano = conPiano ? "piano/" + anno.group(1) + "/" : "";
        var rotte = RouteConfiguration.forSessionScope();
        var giorno = luogo.getQueryParameters().getSingleParameter(AL).map(al -> QueryParameters.of(AL, al));
        voci.forEach((indirizzo, voce) -> {
            boolean delPiano = rotte.getRoute("piano/1/" + indirizzo).isPresent();
            var dove = delPiano ? piano + indirizzo : indirizzo;
            voce.setHref(new Location(dove, delPiano ? giorno.orElse(QueryParameters.empty()) : QueryParameters.empty())
                    .getPathWithQueryParameters());
        });
    }

    private Anchor salta() {
        var salta = new Anchor("#contenuto", getTranslation("telaio.salta"));
        salta.addClassName("salta");
        salta.setRouterIgnore(true);
        return salta;
    }

    private Anchor marchio(String comune) {
        var inizio = new Element("span").setAttribute("class", "solo-lettore").setText(getTranslation("telaio.inizio"));
        var testo = new Span();
        testo.getElement()
                .appendChild(
                        new Element("b").setText(getTranslation("telaio.nome")),
                        new Element("small").setText(comune),
                        inizio);
        var marchio = new Anchor("", new Image("icons/marchio.svg", ""), testo);
        marchio.addClassName("marchio");
        return marchio;
    }

    private Nav sezioni() {
        for (MenuEntry entrata : MenuConfiguration.getMenuEntries()) {
            var indirizzo = entrata.path().startsWith("/") ? entrata.path().substring(1) : entrata.path();
            voci.put(indirizzo, voce(entrata));
            viste.put(indirizzo, entrata.menuClass());
        }
        var sezioni = new Nav();
        sezioni.addClassName("voci");
        sezioni.setAriaLabel(getTranslation("telaio.sezioni"));
        sezioni.add(voci.values().toArray(Component[]::new));
        return sezioni;
    }

    private Anchor voce(MenuEntry voce) {
        var titolo = voce.title().contains(".") ? getTranslation(voce.title()) : voce.title();
        var testo = new Span(titolo);
        return voce.icon() == null
                ? new Anchor(voce.path(), testo)
                : new Anchor(voce.path(), new Icona(voce.icon()), testo);
    }

    private Component persona(Utente utente) {
        var ruoli = utente.ruoli().stream().map(this::inParole).sorted().collect(Collectors.joining(", "));
        var menu = new MenuBar();
        menu.setI18n(new MenuBar.MenuBarI18n().setMoreOptions(getTranslation("telaio.altro")));
        menu.setTabNavigation(true);
        menu.addThemeVariants(MenuBarVariant.TERTIARY);
        var bottone = menu.addItem(nomeERuoli(utente.nome(), ruoli, Math.floorMod(utente.id(), COLORI)));
        bottone.setAriaLabel(getTranslation("telaio.profilo", utente.nome(), ruoli));
        var scelte = bottone.getSubMenu();
        aggiungiRuoli(scelte, utente);
        aggiungiTemi(scelte);
        scelte.addSeparator();
        scelte.addItem(conIcona("schermo", "telaio.sessioni"), e -> getUI().ifPresent(ui -> ui.navigate("sessioni")));
        scelte.addItem(conIcona("chiave", "telaio.password"), e -> getUI().ifPresent(ui -> ui.navigate("password")));
        scelte.addItem(conIcona("esci", "telaio.esci"), e -> uscita.chiedi(this));
        var io = new Div(menu);
        io.addClassName("io");
        io.getElement().setAttribute("role", "region").setAttribute("aria-label", getTranslation("telaio.persona"));
        return io;
    }

    /** Chi ha più ruoli sceglie con quale lavorare: cambia la pagina iniziale, non ciò che può fare. */
    private void aggiungiRuoli(SubMenu menu, Utente chi) {
        if (chi.ruoli().size() < 2) {
            return;
        }
        chi.ruoli().stream().sorted(Comparator.comparing(this::inParole)).forEach(ruolo -> {
            var voce = menu.addItem(getTranslation("telaio.lavora-come", inParole(ruolo)), e -> {
                utente.usa(ruolo);
                getUI().ifPresent(ui -> ui.getPage().setLocation(""));
            });
            voce.setCheckable(true);
            voce.setChecked(chi.ruoloInUso().filter(ruolo::equals).isPresent());
        });
        menu.addSeparator();
    }

    private void aggiungiTemi(SubMenu menu) {
        var temi = menu.addItem(conIcona("tema", "telaio.tema")).getSubMenu();
        for (String tema : List.of("sistema", "chiaro", "scuro")) {
            temi.addItem(
                    getTranslation("telaio.tema." + tema),
                    e -> getElement().executeJs("window.dispatchEvent(new CustomEvent('tema', {detail: $0}))", tema));
        }
    }

    private static Span nomeERuoli(String nome, String ruoli, int colore) {
        var iniziali = new Span(iniziali(nome));
        iniziali.addClassNames("persona", "p-" + colore);
        var testo = new Span();
        testo.addClassName("persona-di");
        testo.getElement().appendChild(new Element("b").setText(nome), new Element("small").setText(ruoli));
        return new Span(iniziali, testo);
    }

    private static String iniziali(String nome) {
        var parole = SPAZI.split(nome.strip());
        var prima = parole[0];
        var ultima = parole.length > 1 ? parole[parole.length - 1] : "";
        return Stream.of(prima, ultima)
                .filter(p -> !p.isEmpty())
                .map(p -> p.substring(0, p.offsetByCodePoints(0, 1)).toUpperCase(Locale.ITALIAN))
                .collect(Collectors.joining());
    }

    private String inParole(Ruolo ruolo) {
        return ruolo instanceof Ruolo.Responsabile(long settore)
                ? settori.leggi(settore).nome()
                : getTranslation("ente.ruolo." + ruolo.nome());
    }

    private Span conIcona(String nome, String chiave) {
        var voce = new Span(new Icona(nome), new Span(getTranslation(chiave)));
        voce.addClassName("voce");
        return voce;
    }

    private static Div annunci() {
        var annunci = new Div();
        annunci.setId("annunci");
        annunci.addClassName("solo-lettore");
        annunci.getElement().setAttribute("aria-live", "polite");
        return annunci;
    }
}
