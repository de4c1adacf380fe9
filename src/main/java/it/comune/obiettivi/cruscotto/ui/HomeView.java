package it.comune.obiettivi.cruscotto.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.Command;
import it.comune.obiettivi.cruscotto.Cifra;
import it.comune.obiettivi.cruscotto.FiguraScheda;
import it.comune.obiettivi.cruscotto.Pendenza;
import it.comune.obiettivi.cruscotto.Pendenza.Aggiornamento;
import it.comune.obiettivi.cruscotto.Pendenza.Indicatore;
import it.comune.obiettivi.cruscotto.Pendenza.Motivazione;
import it.comune.obiettivi.cruscotto.Quadro;
import it.comune.obiettivi.cruscotto.Quadro.DiSchede;
import it.comune.obiettivi.cruscotto.Spiegazione.DellaMedia;
import it.comune.obiettivi.cruscotto.Spiegazione.Soggetto;
import it.comune.obiettivi.cruscotto.Stato;
import it.comune.obiettivi.cruscotto.spiegatore.EtaDelDato;
import it.comune.obiettivi.cruscotto.ui.ElencoLivelli.Riga;
import it.comune.obiettivi.cruscotto.ui.PianoChiesto.Fonti;
import it.comune.obiettivi.diretta.Diretta;
import it.comune.obiettivi.ente.Ruolo;
import it.comune.obiettivi.lingua.Numeri;
import it.comune.obiettivi.lingua.Parole;
import it.comune.obiettivi.lingua.Tempi;
import it.comune.obiettivi.piano.Schede;
import it.comune.obiettivi.telaio.Carta;
import it.comune.obiettivi.telaio.Fuoco;
import it.comune.obiettivi.telaio.Icona;
import it.comune.obiettivi.telaio.Segno;
import it.comune.obiettivi.telaio.Vuoto;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** La pagina da cui ciascuno comincia: chi ha delle schede sue le trova qui, gli altri vanno dove guardano di solito. */
@Route("")
@PermitAll
class HomeView extends VistaSituazione {

    /** Quante se ne vedono prima di chiedere le altre. */
    private static final int PRIME = 8;

    private final ElencoLivelli elenco = new ElencoLivelli((dove, riga) -> spiega(dove, riga.nome(), riga.soggetto()));
    private final UnorderedList risposte = new UnorderedList();
    private final Carta daRispondere = carta("risposte", new Div(risposte));
    private final Carta schede = carta("mie", elenco);
    private final CartaCifra cifra = new CartaCifra(
            parole.dici("cruscotto.domanda.mia"),
            parole,
            bottone -> spiega(bottone, parole.dici("cruscotto.mia"), chi()));
    private Ruolo ruolo = new Ruolo.Giunta();
    private volatile List<String> ordine = List.of();
    private List<Pendenza> mostrate = List.of();
    private boolean tutte;

    private final Cominciare cominciare;

    HomeView(Fonti fonti, Diretta diretta, Schede piano, Cominciare cominciare) {
        super(fonti, diretta, piano);
        this.cominciare = cominciare;
        risposte.addClassNames("elenco", "elenco-risposte");
        schede.addClassName("carta-schede");
        addClassName("home");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent evento) {
        Optional<Ruolo> inUso = fonti.utente().richiedi().ruoloInUso();
        if (inUso.isEmpty()) {
            evento.forwardTo("senza-ruolo");
            return;
        }
        ruolo = inUso.get();
        PianoChiesto oggi = new PianoChiesto(fonti.annoSolito(), null);
        switch (ruolo) {
            case Ruolo.Responsabile responsabile -> super.beforeEnter(evento);
            case Ruolo.Assessore assessore -> super.beforeEnter(evento);
            case Ruolo.Segretario segretario -> comincia(evento, "cruscotto");
            case Ruolo.Giunta giunta -> evento.forwardTo("cruscotto");
            case Ruolo.Nucleo nucleo -> evento.forwardTo(oggi.anno() == 0 ? "cruscotto" : oggi.schede());
            case Ruolo.Amministratore amministratore -> comincia(evento, "utenti");
        }
    }

    /** Chi prepara il programma per gli altri parte da ciò che manca; quando non manca nulla, dal suo lavoro. */
    private void comincia(BeforeEnterEvent evento, String senno) {
        if (cominciare.aChePunto().finito()) {
            evento.forwardTo(senno);
        } else {
            evento.rerouteTo(PER_COMINCIARE);
        }
    }

    @Override
    @Nullable
    Vuoto vuoto(PianoChiesto chiesta, Quadro quadro) {
        if (!mie(quadro).map(DiSchede::schede).orElse(List.of()).isEmpty()) {
            return null;
        }
        String anno = String.valueOf(chiesta.anno());
        String frase = chi() instanceof Soggetto.DelSettore(long settore)
                ? parole.dici(
                        "cruscotto.home.settore-senza-schede",
                        quadro.settore(settore).map(suo -> suo.fatti().nome()).orElse(""),
                        anno,
                        segretario())
                : parole.dici("cruscotto.home.senza-deleghe", anno, segretario());
        return vuoto(frase, chiesta.cruscotto(), parole.dici("cruscotto.vuoto.tutto"));
    }

    private boolean responsabile() {
        return ruolo instanceof Ruolo.Responsabile;
    }

    private Soggetto chi() {
        return ruolo instanceof Ruolo.Responsabile(long settore)
                ? new Soggetto.DelSettore(settore)
                : new Soggetto.DellAssessore(((Ruolo.Assessore) ruolo).persona());
    }

    private Optional<? extends DiSchede> mie(Quadro quadro) {
        return chi() instanceof Soggetto.DelSettore(long settore)
                ? quadro.settore(settore)
                : quadro.assessore(((Soggetto.DellAssessore) chi()).persona());
    }

    @Override
    void componi() {
        Div principale = responsabile() ? new Div(daRispondere, schede) : new Div(schede);
        principale.addClassName("colonna");
        schede.setClassName("carte", !responsabile());
        Div griglia = new Div(principale, cifra);
        griglia.addClassNames("griglia", "griglia--gruppo");
        componi(griglia);
    }

    @Override
    String indirizzo(PianoChiesto domanda) {
        return domanda.al() == null ? "" : "?al=" + domanda.al();
    }

    @Override
    Testata testata(PianoChiesto domanda, Quadro quadro) {
        String chiave = responsabile() ? "cruscotto.home.responsabile" : "cruscotto.home.assessore";
        return new Testata(parole.dici(chiave), parole.dici("cruscotto.home"), false);
    }

    @Override
    Command disegna(PianoChiesto domanda, Quadro quadro, Novita novita) {
        Optional<? extends DiSchede> mie = mie(quadro);
        List<FiguraScheda> sue = mie.map(DiSchede::schede).orElse(List.of());
        boolean daCapo = novita.prima() == null;
        List<Riga> righe = Barre.inOrdine(
                sue.stream().map(scheda -> domanda.riga(scheda).con(nota(scheda, quadro))),
                daCapo ? List.of() : ordine);
        List<Pendenza> attese = responsabile() ? Pendenza.di(sue, quadro.al()) : List.of();
        Risposte frasi = new Risposte(parole, quadro.soglie());
        String frase = quadro.spiega(chi())
                .map(DellaMedia.class::cast)
                .map(frasi::aChePunto)
                .orElse(frasi.vuoto());
        CartaCifra.Dati dati = dati(mie, sue);
        return () -> {
            ordine = righe.stream().map(Riga::id).toList();
            elenco.mostra(righe, parole);
            schede.setRisposta(frasi.mieSchede(righe));
            schede.setTabella(Barre.tabella(
                    parole.dici("cruscotto.tabella.schede"), parole.dici("cruscotto.colonna.scheda"), righe, parole));
            mostra(domanda, attese, prossima(sue, quadro));
            cifra.mostra(dati, stato -> domanda.schede("stato", stato.codice()), parole);
            cifra.setRisposta(frase);
            Optional.ofNullable(novita.prima())
                    .flatMap(this::mie)
                    .ifPresent(prima -> cifra.brilla(prima.cifra(), dati.cifra(), novita.chi()));
        };
    }

    private CartaCifra.Dati dati(Optional<? extends DiSchede> mie, List<FiguraScheda> sue) {
        return new CartaCifra.Dati(
                mie.map(DiSchede::cifra).orElse(Cifra.NESSUNA),
                CartaCifra.Dati.conti(sue),
                parole.dici("cruscotto.home.schede", sue.size()));
    }

    /** La fine del prossimo periodo previsto di una fase non completa; nulla se non ce n'è. */
    static @Nullable LocalDate prossima(List<FiguraScheda> schede, Quadro quadro) {
        return schede.stream()
                .flatMap(scheda -> scheda.fasi().stream())
                .filter(fase -> fase.cifra().stato() != Stato.COMPLETATO)
                .flatMap(fase -> fase.fatti().previsti().elenco().stream())
                .map(periodo -> periodo.fine(quadro.anno()))
                .filter(fine -> !fine.isBefore(quadro.al()))
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    private String nota(FiguraScheda scheda, Quadro quadro) {
        LocalDate prossima = prossima(List.of(scheda), quadro);
        String scadenza = prossima == null ? "" : parole.dici("cruscotto.home.scadenza", Tempi.data(prossima));
        String eta = EtaDelDato.inParole(scheda.eta(), parole::dici);
        return Stream.of(scadenza, eta.isEmpty() ? "" : parole.dici("cruscotto.home.eta", eta))
                .filter(parte -> !parte.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private void mostra(PianoChiesto domanda, List<Pendenza> attese, @Nullable LocalDate prossima) {
        String fine = prossima == null ? "" : parole.dici("cruscotto.home.prossima", Tempi.data(prossima));
        daRispondere.setRisposta(attese.isEmpty() ? parole.dici("cruscotto.home.niente") + " " + fine : conta(attese));
        boolean uguali = attese.equals(mostrate);
        mostrate = attese;
        if (uguali) {
            return;
        }
        risposte.removeAll();
        attese.stream().limit(tutte ? attese.size() : PRIME).forEach(attesa -> risposte.add(voce(domanda, attesa)));
        if (!tutte && attese.size() > PRIME) {
            NativeButton altre = new NativeButton(
                    parole.dici("cruscotto.home.altre", attese.size() - PRIME), clic -> mostraTutte(domanda, prossima));
            altre.addClassNames("btn", "btn--piano");
            risposte.add(new ListItem(altre));
        }
    }

    private void mostraTutte(PianoChiesto domanda, @Nullable LocalDate prossima) {
        List<Pendenza> attese = mostrate;
        tutte = true;
        mostrate = List.of();
        mostra(domanda, attese, prossima);
        risposte.getChildren()
                .skip(PRIME)
                .findFirst()
                .flatMap(prima -> prima.getChildren().findFirst())
                .ifPresent(Fuoco::ridai);
    }

    /** «Due fasi in ritardo aspettano una motivazione, un indicatore il valore raggiunto e …» */
    private String conta(List<Pendenza> attese) {
        List<String> parti = Stream.of(Motivazione.class, Indicatore.class, Aggiornamento.class)
                .map(tipo ->
                        conta(tipo, attese.stream().filter(tipo::isInstance).count()))
                .filter(parte -> !parte.isEmpty())
                .toList();
        return Parole.maiuscola(parole.elenco(parti)) + ".";
    }

    private String conta(Class<?> tipo, long quante) {
        return quante == 0
                ? ""
                : parole.dici(
                        "cruscotto.home.quante." + tipo.getSimpleName().toLowerCase(Locale.ROOT),
                        quante,
                        parole.numero((int) quante));
    }

    private ListItem voce(PianoChiesto domanda, Pendenza attesa) {
        FiguraScheda scheda = attesa.scheda();
        int numero = scheda.fatti().numero();
        return switch (attesa) {
            case Motivazione di ->
                voce(
                        domanda.fase(numero, di.fase().fatti().chiave()),
                        di.fase().cifra().stato(),
                        di.fase().fatti().testo(),
                        parole.dici("cruscotto.home.motivazione"),
                        attesa);
            case Indicatore di -> {
                Integer fase = di.indicatore().fase();
                String giorno = Tempi.data(di.indicatore().scadenza());
                yield voce(
                        fase == null ? domanda.scheda(numero) : domanda.fase(numero, fase),
                        Stato.IN_RITARDO,
                        di.indicatore().testo(),
                        parole.dici("cruscotto.home.indicatore", giorno),
                        attesa);
            }
            case Aggiornamento di ->
                voce(
                        domanda.fase(numero, di.fase().fatti().chiave()),
                        di.fase().cifra().stato(),
                        di.fase().fatti().testo(),
                        parole.dici("cruscotto.home.aggiornamento"),
                        attesa);
        };
    }

    private ListItem voce(String dove, @Nullable Stato stato, String testo, String cosa, Pendenza attesa) {
        FiguraScheda scheda = attesa.scheda();
        String dettaglio = parole.dici(
                "cruscotto.home.urgenza", scheda.fatti().titolo(), Numeri.breve(scheda.pesoInUso()), attesa.giorni());
        Element racconto = new Element("span")
                .appendChild(
                        new Element("span").setText(testo),
                        new Element("small")
                                .appendChild(
                                        new Element("b").setText(cosa),
                                        new Element("span").setText(" · " + dettaglio)));
        Anchor riga = new Anchor(dove);
        Segno segno = new Segno(Stato.forma(stato), StatoDetto.di(parole, stato)).soloForma();
        riga.getElement().appendChild(segno.getElement(), racconto, new Icona("dx").getElement());
        return new ListItem(riga);
    }
}
