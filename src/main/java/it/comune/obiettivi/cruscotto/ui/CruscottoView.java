package it.comune.obiettivi.cruscotto.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.server.Command;
import it.comune.obiettivi.cruscotto.Difetti;
import it.comune.obiettivi.cruscotto.Quadro;
import it.comune.obiettivi.cruscotto.Quadro.Conteggi;
import it.comune.obiettivi.cruscotto.Spiegazione.DellaMedia;
import it.comune.obiettivi.cruscotto.Spiegazione.Soggetto;
import it.comune.obiettivi.cruscotto.Stato.Soglie;
import it.comune.obiettivi.cruscotto.ui.ElencoLivelli.Riga;
import it.comune.obiettivi.cruscotto.ui.PianoChiesto.Fonti;
import it.comune.obiettivi.diretta.Diretta;
import it.comune.obiettivi.diretta.Diretta.Cambiamento;
import it.comune.obiettivi.echarts.EChart;
import it.comune.obiettivi.ente.Ruolo;
import it.comune.obiettivi.lingua.Numeri;
import it.comune.obiettivi.lingua.Tempi;
import it.comune.obiettivi.piano.Schede;
import it.comune.obiettivi.telaio.Carta;
import it.comune.obiettivi.telaio.Tabella;
import it.comune.obiettivi.telaio.VoceDiLegenda;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Come va il piano: l'ente, i settori, le missioni, l'anno, dove e quando nasce il ritardo. */
@Route("cruscotto")
@RouteAlias("piano/:anno([0-9]{1,6})/cruscotto")
@Menu(title = "cruscotto.menu", icon = "grafico", order = 1)
class CruscottoView extends VistaSituazione {

    private final Difetti difetti;
    private final Locale lingua = getLocale();

    private final EChart barreSettori = new EChart("");
    private final EChart barreMissioni = new EChart("");
    private final EChart curva = new EChart("");
    private final EChart mappa = new EChart("");
    private final ElencoLivelli elencoSettori = elenco();
    private final ElencoLivelli elencoMissioni = elenco();
    private final CartaCifra ente = new CartaCifra(
            parole.dici("cruscotto.domanda.ente"),
            parole,
            bottone -> spiega(bottone, parole.dici("cruscotto.ente"), new Soggetto.DellEnte()));
    private final Carta settori = carta("settori", barreSettori);
    private final Carta missioni = carta("missioni", barreMissioni);
    private final Carta anno = carta("anno", curva);
    private final Carta calore = carta("calore", mappa);
    private final @Nullable PianoScritto qualita;
    private volatile List<String> ordineSettori = List.of();
    private volatile List<String> ordineMissioni = List.of();

    CruscottoView(Fonti fonti, Diretta diretta, Schede schede, Difetti difetti) {
        super(fonti, diretta, schede);
        this.difetti = difetti;
        boolean segretario = fonti.utente().ruoloInUso() instanceof Ruolo.Segretario;
        qualita = segretario ? new PianoScritto(parole) : null;
        addClassName(segretario ? "pagina--con-qualita" : "pagina--piena");
        settori.setPerStretto(elencoSettori);
        missioni.setPerStretto(elencoMissioni);
        calore.addClassName("larga");
        calore.setScorre("640px");
        barreSettori.addSelectListener(
                evento -> scelto(evento.elemento(), id -> domanda().settore(Long.parseLong(id))));
        barreMissioni.addSelectListener(evento -> scelto(
                evento.elemento(), id -> domanda().missione(id.equals(PianoChiesto.SENZA_MISSIONE) ? null : id)));
        mappa.addSelectListener(evento -> scelto(evento.elemento(), this::casella));
    }

    private ElencoLivelli elenco() {
        return new ElencoLivelli((dove, riga) -> spiega(dove, riga.nome(), riga.soggetto()));
    }

    @Override
    void componi() {
        Div griglia = new Div(ente, settori, missioni, anno, calore);
        griglia.addClassNames("griglia", "griglia--cruscotto");
        componi(griglia);
        if (qualita != null) {
            componi(griglia, qualita);
        }
    }

    @Override
    String indirizzo(PianoChiesto domanda) {
        return domanda.cruscotto();
    }

    @Override
    Testata testata(PianoChiesto domanda, Quadro quadro) {
        String titolo = parole.dici("cruscotto.titolo", String.valueOf(domanda.anno()));
        return new Testata(titolo, parole.dici("cruscotto.qui"), true);
    }

    /** Una casella porta al suo settore, al giorno della casella. */
    private String casella(String id) {
        String[] parti = id.split("/", 2);
        PianoChiesto allora = parti.length < 2 ? domanda() : domanda().al(LocalDate.parse(parti[1]));
        return allora.settore(Long.parseLong(parti[0]));
    }

    @Override
    Command disegna(PianoChiesto domanda, Quadro quadro, Novita novita) {
        boolean daCapo = novita.prima() == null;
        List<Riga> perSettore =
                Barre.inOrdine(quadro.settori().stream().map(domanda::riga), daCapo ? List.of() : ordineSettori);
        List<Riga> perMissione = Barre.inOrdine(
                quadro.missioni().stream().map(missione -> domanda.riga(missione, parole)),
                daCapo ? List.of() : ordineMissioni);
        Risposte risposte = new Risposte(parole, quadro.soglie());
        Command deiSettori = deiSettori(perSettore, risposte);
        Command delleMissioni = delleMissioni(perMissione, risposte);
        Disegno dellAnno = anno(quadro, risposte);
        Disegno deiMesi = calore(quadro, perSettore);
        Command dellEnte = ente(domanda, quadro, novita, risposte);
        Command delPiano = qualita == null ? () -> {} : qualita.prepara(domanda, difetti.di(quadro));
        return () -> {
            deiSettori.execute();
            delleMissioni.execute();
            dellAnno.su(anno, curva);
            deiMesi.su(calore, mappa);
            dellEnte.execute();
            delPiano.execute();
            if (daCapo) {
                legende(quadro);
            }
        };
    }

    private Disegno anno(Quadro quadro, Risposte risposte) {
        Curva.Giorno giorno = new Curva.Giorno(quadro.al(), fonti.oggi());
        return Disegni.uno(
                "anno",
                List.of(quadro.ente().curva(), giorno, quadro.soglie()),
                lingua,
                () -> Curva.disegno(quadro.ente().curva(), giorno, risposte, parole));
    }

    private Command deiSettori(List<Riga> righe, Risposte risposte) {
        Disegno disegno = Disegni.uno("settori", List.of(righe, risposte.soglie()), lingua, () -> {
            Tabella tabella = Barre.tabella(
                    parole.dici("cruscotto.tabella.settori"), parole.dici("cruscotto.colonna.settore"), righe, parole);
            return new Disegno(risposte.settoriIndietro(righe), Barre.opzione(righe, true, parole), tabella, righe);
        });
        return () -> {
            ordineSettori = righe.stream().map(Riga::id).toList();
            disegno.su(settori, barreSettori);
            elencoSettori.mostra(disegno.righe(), parole);
        };
    }

    private Command delleMissioni(List<Riga> righe, Risposte risposte) {
        Disegno disegno = Disegni.uno("missioni", List.of(righe, risposte.soglie()), lingua, () -> {
            Tabella tabella = Barre.tabella(
                    parole.dici("cruscotto.tabella.missioni"),
                    parole.dici("cruscotto.colonna.missione"),
                    righe,
                    parole);
            return new Disegno(risposte.missioniIndietro(righe), Barre.opzione(righe, false, parole), tabella, righe);
        });
        return () -> {
            ordineMissioni = righe.stream().map(Riga::id).toList();
            disegno.su(missioni, barreMissioni);
            elencoMissioni.mostra(disegno.righe(), parole);
        };
    }

    private Disegno calore(Quadro quadro, List<Riga> comeLeBarre) {
        List<Calore.Riga> righe = comeLeBarre.stream()
                .flatMap(riga -> quadro.settore(Long.parseLong(riga.id())).stream()
                        .map(settore -> new Calore.Riga(riga.id(), riga.nome(), riga.indirizzo(), settore.calore())))
                .toList();
        return Disegni.uno("calore", List.of(righe, quadro.al(), quadro.soglie()), lingua, () -> {
            Tabella tabella = Calore.tabella(parole.dici("cruscotto.tabella.calore"), righe, parole);
            return new Disegno(
                    Calore.risposta(righe, quadro.soglie(), parole), Calore.opzione(righe, quadro, parole), tabella);
        });
    }

    private Command ente(PianoChiesto domanda, Quadro quadro, Novita novita, Risposte risposte) {
        Conteggi conti = quadro.conteggi();
        String eta = parole.dici(
                "cruscotto.aggiornate",
                conti.aggiornateDalMese(),
                conti.totaleSchede(),
                parole.dici("cruscotto.mese.lungo." + quadro.al().getMonthValue()),
                conti.ferme(),
                quadro.soglie().giorniFerma());
        CartaCifra.Dati dati = new CartaCifra.Dati(quadro.ente().cifra(), conti.schede(), eta);
        String risposta = quadro.spiega(new Soggetto.DellEnte())
                .map(DellaMedia.class::cast)
                .map(risposte::aChePunto)
                .orElse("");
        Quadro prima = novita.prima();
        return () -> {
            ente.mostra(dati, stato -> domanda.schede("stato", stato.codice()), parole);
            ente.setRisposta(risposta);
            if (prima != null) {
                ente.brilla(prima.ente().cifra(), dati.cifra(), novita.chi());
                annuncia(prima, quadro, novita.chi());
            }
        };
    }

    private void annuncia(Quadro prima, Quadro quadro, @Nullable Cambiamento chi) {
        if (chi != null) {
            String da = Numeri.percento(prima.ente().cifra().avanzamento());
            String a = Numeri.percento(quadro.ente().cifra().avanzamento());
            String settore = PianoChiesto.settoreDi(quadro, chi.chiave());
            annuncia(parole.dici(
                    da.equals(a) ? "cruscotto.annuncio.uguale" : "cruscotto.annuncio",
                    chi.nomeAutore(),
                    settore,
                    da,
                    a));
        }
    }

    private void legende(Quadro quadro) {
        Soglie soglie = quadro.soglie();
        String ritardo = Numeri.breve(-soglie.ritardo());
        String critico = Numeri.breve(-soglie.critico());
        settori.setLegenda(
                new VoceDiLegenda("l-eff", parole.dici("cruscotto.legenda.effettivo")),
                new VoceDiLegenda("l-sca", parole.dici("cruscotto.legenda.manca")),
                new VoceDiLegenda("l-att", parole.dici("cruscotto.legenda.atteso", Tempi.giorno(quadro.al()))));
        anno.setLegenda(Curva.legenda(parole));
        Span nota = new Span(parole.dici("cruscotto.legenda.vuote"));
        nota.addClassName("fine");
        calore.setLegenda(
                new VoceDiLegenda("l-pieno l-linea", parole.dici("cruscotto.legenda.entro", ritardo)),
                new VoceDiLegenda("l-pieno l-ritardo", parole.dici("cruscotto.legenda.ritardo", ritardo, critico)),
                new VoceDiLegenda("l-pieno l-critico", parole.dici("cruscotto.legenda.oltre", critico)),
                nota);
    }
}
