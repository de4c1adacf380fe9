package it.comune.obiettivi.cruscotto.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.server.Command;
import it.comune.obiettivi.cruscotto.Quadro;
import it.comune.obiettivi.cruscotto.Quadro.DiSchede;
import it.comune.obiettivi.cruscotto.Quadro.Eta;
import it.comune.obiettivi.cruscotto.Quadro.Punto;
import it.comune.obiettivi.cruscotto.Spiegazione.DellaMedia;
import it.comune.obiettivi.cruscotto.Spiegazione.Soggetto;
import it.comune.obiettivi.cruscotto.Spiegazione.Termine;
import it.comune.obiettivi.cruscotto.ui.ElencoLivelli.Riga;
import it.comune.obiettivi.cruscotto.ui.PianoChiesto.Fonti;
import it.comune.obiettivi.diretta.Diretta;
import it.comune.obiettivi.echarts.EChart;
import it.comune.obiettivi.lingua.Numeri;
import it.comune.obiettivi.piano.Schede;
import it.comune.obiettivi.telaio.Carta;
import it.comune.obiettivi.telaio.PaginaMancante.Mancante;
import it.comune.obiettivi.telaio.Tabella;
import it.comune.obiettivi.telaio.Vuoto;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Un settore o una missione da vicino: la sua cifra, le sue schede dalla più indietro, il suo anno. */
@Route("piano/:anno([0-9]{1,6})/settori/:settore([0-9]{1,9})")
@RouteAlias("piano/:anno([0-9]{1,6})/missioni/:missione")
class GruppoView extends VistaSituazione {

    /** Chi si guarda; la curva c'è solo per un settore. */
    private record Gruppo(String nome, DiSchede schede, List<Punto> curva) {}

    private final ElencoLivelli elenco = new ElencoLivelli((dove, riga) -> spiega(dove, riga.nome(), riga.soggetto()));
    private final EChart curva = new EChart("");
    private final Carta schede = carta("schede", elenco);
    private final Carta anno = carta("anno", curva);
    private final CartaCifra cifra =
            new CartaCifra(parole.dici("cruscotto.domanda.gruppo"), parole, this::spiegaGruppo);
    private volatile @Nullable Soggetto soggetto;
    private volatile List<String> ordine = List.of();
    private String nome = "";

    GruppoView(Fonti fonti, Diretta diretta, Schede piano) {
        super(fonti, diretta, piano);
        schede.addClassName("carta-schede");
        anno.setLegenda(Curva.legenda(parole));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent evento) {
        soggetto = evento.getRouteParameters()
                .getLong("settore")
                .<Soggetto>map(Soggetto.DelSettore::new)
                .or(() -> evento.getRouteParameters()
                        .get("missione")
                        .map(codice ->
                                new Soggetto.DellaMissione(codice.equals(PianoChiesto.SENZA_MISSIONE) ? null : codice)))
                .orElseThrow(NotFoundException::new);
        super.beforeEnter(evento);
        if (risponde() && gruppo(fonti.quadro(domanda())).isEmpty()) {
            throw new Mancante(
                    parole.dici("cruscotto.nonTrovato", String.valueOf(domanda().anno())));
        }
    }

    private void spiegaGruppo(NativeButton bottone) {
        spiega(bottone, nome, soggetto());
    }

    private Soggetto soggetto() {
        return Objects.requireNonNull(soggetto);
    }

    private Optional<Gruppo> gruppo(Quadro quadro) {
        return soggetto() instanceof Soggetto.DellaMissione(String codice)
                ? quadro.missione(codice)
                        .map(missione -> new Gruppo(PianoChiesto.nome(missione, parole), missione, List.of()))
                : quadro.settore(((Soggetto.DelSettore) soggetto()).settore())
                        .map(settore -> new Gruppo(settore.fatti().nome(), settore, settore.curva()));
    }

    @Override
    void componi() {
        Div lato = new Div(cifra, anno);
        lato.addClassName("colonna");
        Div griglia = new Div(schede, lato);
        griglia.addClassNames("griglia", "griglia--gruppo");
        componi(griglia);
    }

    @Override
    String indirizzo(PianoChiesto domanda) {
        return soggetto() instanceof Soggetto.DellaMissione(String codice)
                ? domanda.missione(codice)
                : domanda.settore(((Soggetto.DelSettore) soggetto()).settore());
    }

    @Override
    Testata testata(PianoChiesto domanda, Quadro quadro) {
        String suo = gruppo(quadro).map(Gruppo::nome).orElse("");
        return new Testata(suo, suo, false);
    }

    @Override
    @Nullable
    Vuoto vuoto(PianoChiesto chiesta, Quadro quadro) {
        Vuoto delPiano = super.vuoto(chiesta, quadro);
        boolean senza = gruppo(quadro).map(g -> g.schede().schede().isEmpty()).orElse(true);
        if (delPiano != null || !senza) {
            return delPiano;
        }
        String anno = String.valueOf(chiesta.anno());
        return puoScrivere()
                ? vuoto(
                        parole.dici("cruscotto.gruppo.senza-schede.tue", anno),
                        chiesta.al(null).schede(),
                        parole.dici("cruscotto.senza-schede.azione"))
                : vuoto(
                        parole.dici("cruscotto.gruppo.senza-schede", anno, segretario()),
                        chiesta.cruscotto(),
                        parole.dici("cruscotto.vuoto.tutto"));
    }

    @Override
    Command disegna(PianoChiesto domanda, Quadro quadro, Novita novita) {
        Gruppo gruppo = gruppo(quadro).orElseThrow(NotFoundException::new);
        boolean daCapo = novita.prima() == null;
        Risposte risposte = new Risposte(parole, quadro.soglie());
        DellaMedia media = (DellaMedia) quadro.spiega(soggetto()).orElseThrow(NotFoundException::new);
        Map<Soggetto, Double> contributi =
                media.termini().stream().collect(Collectors.toMap(Termine::soggetto, Termine::contributo));
        ToDoubleFunction<Riga> punti = riga -> contributi.getOrDefault(riga.soggetto(), 0.0);
        List<Riga> righe = Barre.inOrdine(
                gruppo.schede().schede().stream()
                        .map(domanda::riga)
                        .map(riga -> riga.con(
                                parole.dici("cruscotto.nota.punti", Numeri.scostamento(punti.applyAsDouble(riga))))),
                daCapo ? List.of() : ordine,
                Comparator.comparingDouble(punti));
        Disegno dellAnno = Curva.disegno(gruppo.curva(), new Curva.Giorno(quadro.al(), fonti.oggi()), risposte, parole);
        Tabella tabella = Barre.tabella(
                parole.dici("cruscotto.tabella.schede"), parole.dici("cruscotto.colonna.scheda"), righe, punti, parole);
        CartaCifra.Dati dati = new CartaCifra.Dati(
                gruppo.schede().cifra(), CartaCifra.Dati.conti(gruppo.schede().schede()), eta(gruppo, quadro));
        Optional<Gruppo> prima = Optional.ofNullable(novita.prima()).flatMap(this::gruppo);
        return () -> {
            ordine = righe.stream().map(Riga::id).toList();
            nome = gruppo.nome();
            elenco.mostra(righe, parole);
            schede.setTabella(tabella);
            schede.setRisposta(risposte.schedeIndietro(media, righe));
            dellAnno.su(anno, curva);
            anno.setVisible(!gruppo.curva().isEmpty());
            cifra.mostra(dati, stato -> filtrate(domanda, stato.codice()), parole);
            cifra.setRisposta(risposte.aChePunto(media));
            prima.ifPresent(allora -> cifra.brilla(allora.schede().cifra(), dati.cifra(), novita.chi()));
        };
    }

    private String filtrate(PianoChiesto domanda, String stato) {
        String filtro = soggetto() instanceof Soggetto.DellaMissione(String codice)
                ? domanda.schede("missione", codice == null ? PianoChiesto.SENZA_MISSIONE : codice)
                : domanda.schede("settore", String.valueOf(((Soggetto.DelSettore) soggetto()).settore()));
        return PianoChiesto.con(filtro, "stato", stato);
    }

    private String eta(Gruppo gruppo, Quadro quadro) {
        Eta eta = gruppo.schede().eta();
        return parole.dici(
                "cruscotto.eta", eta.vecchie(), eta.dovute(), quadro.soglie().giorniVecchia());
    }
}
