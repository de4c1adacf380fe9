package it.comune.obiettivi.piano.ui.scheda;

import com.google.re2j.Pattern;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.Command;
import it.comune.obiettivi.cruscotto.FiguraScheda;
import it.comune.obiettivi.cruscotto.Spiegazione.Soggetto;
import it.comune.obiettivi.cruscotto.spiegatore.Spiegatore;
import it.comune.obiettivi.diretta.Diretta.Cambiamento;
import it.comune.obiettivi.piano.Fase;
import it.comune.obiettivi.piano.Letture;
import it.comune.obiettivi.piano.Modifica;
import it.comune.obiettivi.piano.Scheda;
import it.comune.obiettivi.piano.ui.Archivio;
import it.comune.obiettivi.piano.ui.Elenchi;
import it.comune.obiettivi.piano.ui.Foglio;
import it.comune.obiettivi.piano.ui.Misura;
import it.comune.obiettivi.piano.ui.Momento;
import it.comune.obiettivi.piano.ui.Pagina;
import it.comune.obiettivi.piano.ui.Presenti;
import it.comune.obiettivi.piano.ui.Sguardo;
import it.comune.obiettivi.piano.ui.campi.Annulla;
import it.comune.obiettivi.piano.ui.campi.Bozze;
import it.comune.obiettivi.piano.ui.campi.Gesti;
import it.comune.obiettivi.piano.ui.campi.Permesso;
import it.comune.obiettivi.piano.ui.storia.AllaStoria;
import it.comune.obiettivi.telaio.Briciole;
import it.comune.obiettivi.telaio.Briciole.Passo;
import it.comune.obiettivi.telaio.PaginaMancante.Mancante;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** La scheda come il modulo di carta, viva: si legge, si corregge sul posto e si aggiorna da sé. */
@Route("piano/:anno([0-9]{1,6})/schede/:numero([0-9]{1,9})")
class SchedaView extends Pagina<SchedaView.Dove> {

    /** Quale scheda, e quando: ciò che serve per rileggerla. */
    record Dove(long scheda, Momento momento, long io) {}

    private final Misura misura = new Misura();
    private final Spiegatore spiegatore = new Spiegatore();
    private final Letture letture;
    private final Elenchi elenchi;
    private final Archivio archivio;
    private Annulla annulla;
    private @Nullable Gesti<Modifica> gesti;
    private @Nullable TestataScheda testata;
    private @Nullable TabellaFasi fasi;
    private @Nullable TabellaIndicatori indicatori;
    private @Nullable ElencoAnomalie anomalie;
    private List<AggiungiParte> aggiungi = List.of();
    private @Nullable Permesso permesso;
    private @Nullable Integer evidenziata;
    private @Nullable Foglio ultimo;

    SchedaView(Sguardo sguardo, Letture letture, Elenchi elenchi, Archivio archivio) {
        super(sguardo);
        this.letture = letture;
        this.elenchi = elenchi;
        this.archivio = archivio;
        annulla = new Annulla(archivio, sguardo.adesso());
        misura.spiega(this::spiega);
    }

    private void spiega(NativeButton cifra) {
        Dove quale = domanda();
        quadro(quale.momento())
                .spiega(new Soggetto.DellaScheda(quale.scheda()))
                .ifPresent(spiegazione -> spiegatore.mostra(
                        cifra, titolo(), spiegazione, quale.momento().al()));
    }

    @Override
    protected void entra(Momento momento, BeforeEnterEvent evento) {
        int numero = evento.getRouteParameters().getInteger("numero").orElse(0);
        Optional<Dove> trovata = quadro(momento).schede().values().stream()
                .filter(figura -> figura.fatti().numero() == numero)
                .map(figura ->
                        new Dove(figura.id(), momento, sguardo.adesso().chi().id()))
                .findFirst();
        if (trovata.isEmpty()) {
            evento.rerouteToError(
                    Mancante.class, getTranslation("piano.scheda.manca", numero, String.valueOf(momento.anno())));
            return;
        }
        chiedi(trovata.get());
        Foglio foglio = leggi(trovata.get());
        Integer fase = evento.getLocation()
                .getQueryParameters()
                .getSingleParameter(FASE)
                .filter(chiave -> Pattern.matches("\\d{1,4}", chiave))
                .map(Integer::valueOf)
                .orElse(null);
        annulla = new Annulla(archivio, sguardo.adesso());
        componi(foglio, fase);
        mostra(foglio);
        if (fase != null) {
            Objects.requireNonNull(fasi).evidenzia(fase);
        }
    }

    private Foglio leggi(Dove quale) {
        return foglio(quale, archivio.schede().leggi(quale.scheda()), null);
    }

    private Foglio foglio(Dove quale, Scheda scheda, @Nullable Cambiamento da) {
        FiguraScheda figura = quadro(quale.momento()).scheda(quale.scheda()).orElseThrow();
        return new Foglio(scheda, figura, quale.momento(), elenchi.nomi(scheda), da);
    }

    private Foglio dopo(Cambiamento cambiamento, Dove quale) {
        Scheda scheda = letture.scheda(quale.scheda(), cambiamento.numero()).orElseThrow();
        return foglio(quale, scheda, cambiamento.autore() == quale.io() ? null : cambiamento);
    }

    private void componi(Foglio foglio, @Nullable Integer fase) {
        removeAll();
        evidenziata = fase;
        Gesti<Modifica> nuovi = Gesti.su(foglio.scheda(), foglio.momento(), annulla);
        gesti = nuovi;
        permesso = new Permesso(nuovi);
        testata = new TestataScheda(nuovi, elenchi);
        fasi = new TabellaFasi(nuovi);
        indicatori = new TabellaIndicatori(nuovi);
        anomalie = new ElencoAnomalie(nuovi, elenchi);
        aggiungi = List.of(
                new AggiungiParte(AggiungiParte.Cosa.FASE, nuovi),
                new AggiungiParte(AggiungiParte.Cosa.INDICATORE, nuovi));
        Div modulo = new Div(testa(foglio), testata, fasi, aggiungi.getFirst());
        modulo.add(TabellaIndicatori.nome(this), indicatori, aggiungi.getLast());
        modulo.addClassName("foglio");
        add(capo(foglio, fase), new Bozze(archivio.registro(), nuovi), spiegatore);
        if (foglio.momento().passato()) {
            String oggi = foglio.momento().oggi("schede/" + foglio.scheda().numero());
            add(passato(foglio.momento(), oggi));
        }
        long id = foglio.scheda().id();
        var documento =
                new ElencoAnomalie.Documento(() -> archivio.schede().leggi(id).testoGrezzo());
        // una scheda scritta qui non viene da un documento
        documento.setVisible(!foglio.scheda().testoGrezzo().isEmpty());
        add(modulo, anomalie, documento);
    }

    private Div capo(Foglio foglio, @Nullable Integer fase) {
        Momento momento = foglio.momento();
        String indirizzo = momento.indirizzo("schede/" + foglio.scheda().numero());
        List<Passo> passi = new ArrayList<>(List.of(
                new Passo(
                        foglio.nomi().settore(),
                        momento.indirizzo("settori/" + foglio.scheda().settore())),
                new Passo(
                        getTranslation("piano.scheda.breve", foglio.scheda().numero()),
                        fase == null ? null : indirizzo)));
        if (fase != null) {
            String numero = foglio.scheda().fasi().stream()
                    .filter(f -> f.chiave() == fase)
                    .map(Fase::numero)
                    .findFirst()
                    .orElse(fase.toString());
            passi.add(new Passo(getTranslation("piano.fase", numero), null));
        }
        Div al = situazione(momento, "schede/" + foglio.scheda().numero(), Map.of());
        Briciole briciole = new Briciole();
        briciole.mostra(percorso(momento, passi.toArray(Passo[]::new)));
        Div capo = new Div(briciole, annulla);
        if (!momento.passato()) {
            capo.add(new Presenti(sguardo, foglio.scheda().soggetto()));
        }
        capo.add(new AllaStoria(momento, "schede/" + foglio.scheda().numero()), al);
        AllaStoria.deiCampi(this, momento, "schede/" + foglio.scheda().numero());
        capo.addClassNames("capo", "capo--scheda");
        return capo;
    }

    private Div testa(Foglio foglio) {
        int anno = foglio.scheda().anno();
        Span nome = new Span(getTranslation(
                "piano.scheda.programmazione",
                sguardo.momenti().piani().comune(anno),
                String.valueOf(anno),
                String.valueOf(anno + 2)));
        nome.getElement()
                .appendChild(new Element("b").setText(getTranslation("piano.scheda.modulo", String.valueOf(anno))));
        Div testa = new Div(nome, misura);
        testa.addClassName("testa");
        return testa;
    }

    @Override
    protected Command prepara(Dove quale, List<Cambiamento> lotto) {
        Optional<Cambiamento> mio = lotto.stream()
                .filter(c -> c.chiave().equals(Scheda.soggetto(quale.scheda())))
                .findFirst();
        boolean permessi = lotto.stream().anyMatch(c -> !c.chiave().dato());
        if (mio.isEmpty() && !permessi && !lotto.isEmpty()) {
            return () -> {};
        }
        Foglio foglio = mio.map(c -> dopo(c, quale)).orElseGet(() -> leggi(quale));
        long numero = mio.map(Cambiamento::numero).orElse(Long.MAX_VALUE);
        return () -> {
            boolean attuale = gesti != null && numero >= gesti.ultimo();
            if (attuale && !((mio.isEmpty() || permessi || trasferita(foglio)) && rifatta(foglio))) {
                mostra(foglio);
            }
        };
    }

    /** Vero se chi può scrivere va riletto: la scheda ha cambiato settore, o qualcuno aspetta di finire. */
    private boolean trasferita(Foglio foglio) {
        return Objects.requireNonNull(permesso).inSospeso()
                || foglio.scheda().settore()
                        != Objects.requireNonNull(ultimo).scheda().settore();
    }

    private boolean rifatta(Foglio foglio) {
        Gesti<Modifica> adesso = Gesti.su(foglio.scheda(), foglio.momento(), annulla);
        boolean daRifare = Objects.requireNonNull(permesso).daRifare(adesso, this, this::rifai);
        if (daRifare) {
            rifai();
        }
        return daRifare;
    }

    /** La stessa pagina, per ciò che la persona può fare adesso. */
    private void rifai() {
        Foglio foglio = leggi(domanda());
        componi(foglio, evidenziata);
        mostra(foglio);
    }

    private void mostra(Foglio foglio) {
        ultimo = foglio;
        misura.mostra(foglio.figura().cifra(), foglio.da());
        Objects.requireNonNull(testata).mostra(foglio);
        Objects.requireNonNull(fasi).mostra(foglio);
        aggiungi.forEach(parte -> parte.mostra(foglio));
        Objects.requireNonNull(indicatori).mostra(foglio);
        Objects.requireNonNull(anomalie).mostra(foglio);
        Cambiamento da = foglio.da();
        if (da != null) {
            annuncia(getTranslation("piano.annuncio", da.nomeAutore()));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("piano.scheda.pagina", titolo());
    }

    private String titolo() {
        return ultimo == null ? "" : ultimo.scheda().titolo();
    }
}
