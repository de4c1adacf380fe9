package it.comune.obiettivi.piano.ui.scheda;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.Command;
import it.comune.obiettivi.cruscotto.FiguraScheda;
import it.comune.obiettivi.cruscotto.Quadro;
import it.comune.obiettivi.cruscotto.Stato;
import it.comune.obiettivi.diretta.Diretta.Cambiamento;
import it.comune.obiettivi.diretta.Diretta.Chiave;
import it.comune.obiettivi.ente.Persona;
import it.comune.obiettivi.ente.Ruolo;
import it.comune.obiettivi.piano.Schede;
import it.comune.obiettivi.piano.ui.Elenchi;
import it.comune.obiettivi.piano.ui.Misura;
import it.comune.obiettivi.piano.ui.Momenti;
import it.comune.obiettivi.piano.ui.Momento;
import it.comune.obiettivi.piano.ui.Pagina;
import it.comune.obiettivi.piano.ui.Sguardo;
import it.comune.obiettivi.piano.ui.campi.SceltaViva.Voce;
import it.comune.obiettivi.telaio.Briciole.Passo;
import it.comune.obiettivi.telaio.Capo;
import it.comune.obiettivi.telaio.Icona;
import it.comune.obiettivi.telaio.Vuoto;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Le schede del piano: si filtrano, si ordinano e si aggiornano da sé; ogni filtro sta nell'indirizzo. */
@Route("piano/:anno([0-9]{1,6})/schede")
class SchedeView extends Pagina<Momento> {

    /** La voce di menù: porta alle schede dell'ultimo piano. */
    @Route("schede")
    @Menu(title = "piano.schede.menu", icon = "schede", order = 2)
    @RolesAllowed(Ruolo.LEGGE_IL_PIANO)
    static class Ultime extends Div implements BeforeEnterObserver {

        private final Momenti momenti;

        Ultime(Momenti momenti) {
            this.momenti = momenti;
        }

        @Override
        public void beforeEnter(BeforeEnterEvent evento) {
            momenti.alPianoCorrente(evento, "schede");
        }
    }

    /** I numeri delle sole schede che si vogliono, e perché: ci si arriva da un conto che ne nomina alcune. */
    private static final String SOLO = "solo";

    private static final String PERCHE = "perche";
    private static final List<String> FILTRI =
            List.of("settore", "missione", "programma", "assessore", "stato", "trasversali", "testo", SOLO, PERCHE);
    private static final int ATTESA_MS = 300;

    private final Elenchi elenchi;
    private final Schede tutte;
    private final Map<String, ComboBox<Voce>> scelte = new LinkedHashMap<>();
    private final TextField testo = new TextField();
    private final Checkbox trasversali = new Checkbox();
    private final NativeButton solo = new NativeButton();
    private final Span conteggio = new Span();
    private final Div luogo = new Div();
    private final Div barra = new Div();
    private final Map<String, String> filtri = new LinkedHashMap<>();
    private @Nullable TabellaSchede tabella;

    SchedeView(Sguardo sguardo, Elenchi elenchi, Schede tutte) {
        super(sguardo);
        this.elenchi = elenchi;
        this.tutte = tutte;
        solo.addClickListener(clic -> vai(SOLO, ""));
        testo.addValueChangeListener(
                e -> cambia(e.isFromClient(), "testo", e.getValue().strip()));
        trasversali.addValueChangeListener(e -> cambia(e.isFromClient(), "trasversali", e.getValue() ? "si" : ""));
    }

    @Override
    protected void entra(Momento nuovo, BeforeEnterEvent evento) {
        Quadro quadro = quadro(nuovo);
        Map<Long, String> nomi = nomi();
        filtri.clear();
        Stream.concat(FILTRI.stream(), Stream.of(TabellaSchede.ORDINE))
                .forEach(chiave -> evento.getLocation()
                        .getQueryParameters()
                        .getSingleParameter(chiave)
                        .filter(valore -> !valore.isBlank())
                        .ifPresent(valore -> filtri.put(chiave, valore)));
        if (!risponde() || !nuovo.equals(domanda())) {
            chiedi(nuovo);
            componi(quadro, nuovo, nomi);
        }
        riempi(quadro);
        elenca(quadro, nuovo, nomi);
    }

    private Map<Long, String> nomi() {
        return elenchi.persone().elenco().stream().collect(Collectors.toMap(Persona::id, Persona::nome));
    }

    private void componi(Quadro quadro, Momento ora, Map<Long, String> nomi) {
        removeAll();
        scelte.clear();
        Capo capo = capo(
                ora,
                getTranslation("piano.schede.titolo", String.valueOf(ora.anno())),
                new Passo(getTranslation("piano.schede.menu"), null));
        capo.add(Misura.legenda(this), situazione(ora, "schede", filtri));
        add(capo);
        if (ora.passato()) {
            add(passato(ora, ora.oggi("schede")));
        }
        add(barra(quadro, nomi), luogo);
    }

    private Div barra(Quadro quadro, Map<Long, String> nomi) {
        scelta(
                "settore",
                quadro.settori().stream()
                        .filter(settore -> !settore.schede().isEmpty())
                        .map(settore -> new Voce(
                                String.valueOf(settore.id()), settore.fatti().nome())));
        scelta(
                "missione",
                quadro.missioni().stream()
                        .map(m -> new Voce(Objects.requireNonNullElse(m.codice(), TabellaSchede.SENZA), m.nome())));
        scelta(
                "assessore",
                quadro.assessori().stream()
                        .map(a -> new Voce(String.valueOf(a.persona()), nomi.getOrDefault(a.persona(), ""))));
        scelta("stato", Stream.of(Stato.values()).map(s -> new Voce(s.codice(), getTranslation("piano.stato." + s))));
        cercaESoloTrasversali();
        conteggio.addClassName("fine");
        conteggio.getElement().setAttribute("role", "status");
        barra.removeAll();
        barra.add(testo);
        barra.addClassName("filtri");
        barra.add(scelte.values().toArray(Component[]::new));
        solo.addClassNames("btn", "btn--s", "filtro-solo");
        barra.add(trasversali, solo, conteggio);
        return barra;
    }

    private void cercaESoloTrasversali() {
        testo.setPlaceholder(getTranslation("piano.filtro.testo"));
        testo.setAriaLabel(getTranslation("piano.filtro.testo"));
        testo.setClearButtonVisible(true);
        testo.setValueChangeMode(ValueChangeMode.LAZY);
        testo.setValueChangeTimeout(ATTESA_MS);
        trasversali.setLabel(getTranslation("piano.filtro.trasversali"));
    }

    private void scelta(String chiave, Stream<Voce> voci) {
        ComboBox<Voce> scelta = new ComboBox<>();
        scelta.setPlaceholder(getTranslation("piano.filtro." + chiave));
        scelta.setAriaLabel(getTranslation("piano.filtro." + chiave));
        scelta.setItems(voci.toList());
        scelta.setItemLabelGenerator(Voce::nome);
        scelta.setClearButtonVisible(true);
        scelta.addValueChangeListener(e -> cambia(
                e.isFromClient(),
                chiave,
                e.getValue() == null ? "" : e.getValue().codice()));
        scelte.put(chiave, scelta);
    }

    private void cambia(boolean dallaPersona, String chiave, String valore) {
        if (dallaPersona) {
            vai(chiave, valore);
        }
    }

    private void vai(String chiave, String valore) {
        Map<String, String> nuovi = new LinkedHashMap<>(filtri);
        nuovi.remove(chiave);
        if (chiave.equals("missione")) {
            nuovi.remove("programma");
        }
        if (chiave.equals(SOLO)) {
            nuovi.remove(PERCHE);
        }
        if (!valore.isEmpty()) {
            nuovi.put(chiave, valore);
        }
        Momento ora = domanda();
        if (ora.passato()) {
            nuovi.put(AL, ora.al().toString());
        }
        getUI().ifPresent(ui -> ui.navigate(ora.oggi("schede"), QueryParameters.simple(nuovi)));
    }

    /** I filtri come dice l'indirizzo. */
    private void riempi(Quadro quadro) {
        scelte.forEach((chiave, scelta) -> {
            String voluto = filtri.getOrDefault(chiave, "");
            scelta.setValue(scelta.getListDataView()
                    .getItems()
                    .filter(voce -> voce.codice().equals(voluto))
                    .findFirst()
                    .orElse(null));
        });
        String scritto = filtri.getOrDefault("testo", "");
        if (!testo.getValue().strip().equals(scritto)) {
            testo.setValue(scritto);
        }
        trasversali.setValue(filtri.containsKey("trasversali"));
        trasversali.setVisible(!quadro.trasversali().isEmpty());
        barra.setVisible(!quadro.schede().isEmpty());
        solo.setVisible(filtri.containsKey(SOLO));
        solo.removeAll();
        solo.add(new Span(perche()), new Icona("chiudi"));
        solo.setAriaLabel(getTranslation("piano.filtro.solo.togli", perche()));
    }

    /** Il nome del controllo che ha portato qui; un nome che non si conosce non si ripete. */
    private String perche() {
        String controllo = filtri.getOrDefault(PERCHE, "");
        String nome = getTranslation("cruscotto.controllo." + controllo);
        return nome.contains("cruscotto.controllo.") ? getTranslation("piano.filtro.solo") : nome;
    }

    private void elenca(Quadro quadro, Momento ora, Map<Long, String> nomi) {
        List<FiguraScheda> schede = quadro.schede().values().stream()
                .filter(this::ammessa)
                .collect(Collectors.toCollection(ArrayList::new));
        conteggio.setText(getTranslation(
                "piano.schede.quante", schede.size(), quadro.schede().size()));
        luogo.removeAll();
        luogo.addClassName("luogo-schede");
        if (schede.isEmpty()) {
            tabella = null;
            luogo.add(
                    quadro.schede().isEmpty()
                            ? ancoraNessuna(ora)
                            : new Vuoto()
                                    .frase(getTranslation("piano.schede.nessuna-filtri"))
                                    .azione(new Anchor(ora.indirizzo("schede"), getTranslation("piano.schede.tutte"))));
            return;
        }
        tabella = new TabellaSchede(schede, ora, nomi, quadro);
        tabella.ordina(filtri.getOrDefault(TabellaSchede.ORDINE, ""), this::vai);
        luogo.add(tabella);
        if (scriveIlPiano() && !ora.passato()) {
            luogo.add(nuova(ora));
        }
    }

    /** Chi scrive il piano ha i due modi di riempirlo; gli altri, a chi chiedere. */
    private Vuoto ancoraNessuna(Momento ora) {
        String anno = String.valueOf(ora.anno());
        if (!scriveIlPiano()) {
            String chi = sguardo.adesso().utente().aChiChiedere(Ruolo.Segretario.class);
            return new Vuoto()
                    .frase(getTranslation("piano.schede.nessuna.altri", anno, chi))
                    .azione(new Anchor("", getTranslation("piano.inizio")));
        }
        return new Vuoto()
                .frase(getTranslation("piano.schede.nessuna", anno))
                .azione(new Anchor("importa", getTranslation("piano.schede.importa")))
                .azione(nuova(ora));
    }

    private boolean scriveIlPiano() {
        return sguardo.adesso().chi().ha(Ruolo.Segretario.class);
    }

    private NativeButton nuova(Momento ora) {
        NativeButton nuova = new NativeButton(
                getTranslation("piano.schede.nuova"),
                clic -> new NuovaScheda(tutte, elenchi.settori().elenco(), sguardo.adesso(), ora.anno()).open());
        nuova.addClassName("btn");
        return nuova;
    }

    @Override
    protected Command prepara(Momento ora, List<Cambiamento> lotto) {
        Quadro quadro = quadro(ora);
        Map<Chiave, Cambiamento> per =
                lotto.stream().collect(Collectors.toMap(Cambiamento::chiave, Function.identity(), (a, b) -> b));
        return () -> {
            if (tabella != null) {
                tabella.mostra(quadro, per);
            } else if (quadro.schede().values().stream().anyMatch(this::ammessa)) {
                compare(quadro, ora);
            }
        };
    }

    /** C'è qualcosa da elencare dove non c'era niente; chi sta scrivendo un filtro lo tiene. */
    private void compare(Quadro quadro, Momento ora) {
        Map<Long, String> nomi = nomi();
        if (!barra.isVisible()) {
            barra(quadro, nomi);
            riempi(quadro);
        }
        elenca(quadro, ora, nomi);
    }

    private boolean ammessa(FiguraScheda figura) {
        return filtri.entrySet().stream()
                .allMatch(filtro -> TabellaSchede.ammette(filtro.getKey(), filtro.getValue(), figura));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("piano.schede.pagina");
    }
}
