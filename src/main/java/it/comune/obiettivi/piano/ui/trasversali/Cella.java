package it.comune.obiettivi.piano.ui.trasversali;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import it.comune.obiettivi.cruscotto.FattiPiano;
import it.comune.obiettivi.cruscotto.FiguraFase;
import it.comune.obiettivi.cruscotto.FiguraScheda;
import it.comune.obiettivi.cruscotto.Quadro.Incrocio;
import it.comune.obiettivi.cruscotto.Stato;
import it.comune.obiettivi.diretta.Diretta.Cambiamento;
import it.comune.obiettivi.echarts.Numeri;
import it.comune.obiettivi.echarts.Segno;
import it.comune.obiettivi.echarts.Testo;
import it.comune.obiettivi.piano.Periodo;
import it.comune.obiettivi.piano.SchedaModificata;
import it.comune.obiettivi.piano.ui.Momento;
import it.comune.obiettivi.piano.ui.Pagina;
import it.comune.obiettivi.piano.ui.Presenti;
import it.comune.obiettivi.piano.ui.trasversali.TrasversaleView.Foglio;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** La parte di un settore in una fase comune. */
final class Cella {

    final NativeTableCell dove = new NativeTableCell();
    private final Momento momento;
    private final FattiPiano.FaseComune fase;
    private final FiguraScheda scheda;
    private final Span cifra = new Span();
    private final Segno segno = new Segno("non-avviato", "").soloForma();
    private final Div mini = new Div();
    private final Anchor legame = new Anchor();
    private final Element eta = new Element("small");
    private @Nullable Boolean presente;
    private List<String> mesi = List.of();

    Cella(FattiPiano.FaseComune fase, FiguraScheda scheda, Momento momento) {
        this.momento = momento;
        this.fase = fase;
        this.scheda = scheda;
        Span alto = new Span(cifra, segno);
        alto.addClassName("alto");
        dove.getElement().setAttribute(Presenti.CAMPO, "cella.%d.%d".formatted(fase.chiave(), scheda.id()));
        mini.addClassName("mini");
        mini.getElement().setAttribute("aria-hidden", "true");
        legame.addClassName("cella");
        legame.add(alto, mini);
        legame.getElement().appendChild(eta);
    }

    void mostra(Foglio foglio, Map<String, Cambiamento> per) {
        Incrocio incrocio = Matrice.incrocio(foglio, fase.chiave(), scheda.id());
        boolean ce = incrocio != null && !incrocio.fasi().isEmpty();
        if (!Objects.equals(presente, ce)) {
            presente = ce;
            dove.removeAll();
            dove.add(ce ? legame : assente());
        }
        if (incrocio != null && ce) {
            riempi(incrocio, foglio, per.get(SchedaModificata.chiave(scheda.id())));
        }
    }

    private Div assente() {
        Div assente = new Div(new Span(dove.getTranslation("piano.matrice.assente")));
        assente.addClassName("assente");
        return assente;
    }

    private void riempi(Incrocio incrocio, Foglio foglio, @Nullable Cambiamento da) {
        FiguraFase prima = incrocio.fasi().getFirst();
        legame.setHref(momento.fase(scheda.fatti().numero(), prima.fatti().chiave()));
        String percento = Numeri.percento(incrocio.cifra().avanzamento());
        Pagina.scrivi(cifra, percento, da);
        Matrice.segna(segno, incrocio.cifra());
        boolean vecchia = incrocio.fasi().stream().anyMatch(f -> f.attesa().vecchie() > 0);
        String quando = quando(prima);
        Testo.metti(eta, quando);
        eta.getClassList().set("vecchio", vecchia);
        Stato stato = Objects.requireNonNullElse(incrocio.cifra().stato(), Stato.NON_VALUTABILE);
        legame.getElement()
                .setAttribute(
                        "aria-label",
                        "%s, %s: %s, %s. %s"
                                .formatted(
                                        Matrice.settore(foglio.quadro(), scheda),
                                        dove.getTranslation("piano.fase", fase.numero()),
                                        percento,
                                        dove.getTranslation("piano.stato." + stato),
                                        quando));
        mesi(incrocio);
    }

    private String quando(FiguraFase figura) {
        if (figura.eta() == null && !figura.dovuta()) {
            return figura.fatti().previsti().elenco().stream()
                    .findFirst()
                    .map(da -> dove.getTranslation("piano.matrice.da", Momento.nome(da, momento.anno())))
                    .orElse("");
        }
        return Pagina.eta(figura.eta());
    }

    private void mesi(Incrocio incrocio) {
        List<String> sopra = new ArrayList<>();
        List<String> sotto = new ArrayList<>();
        for (Periodo periodo : Periodo.values()) {
            boolean p =
                    incrocio.fasi().stream().anyMatch(f -> f.fatti().previsti().contiene(periodo));
            boolean iniziato = !periodo.inizio(momento.anno()).isAfter(momento.al());
            boolean e = iniziato
                    && incrocio.fasi().stream()
                            .anyMatch(f -> f.fatti().effettivi().contiene(periodo));
            sopra.add(p ? "p" : "b");
            sotto.add(e ? "e" : p && iniziato ? "m" : "n");
        }
        sopra.addAll(sotto);
        for (int i = 0; i < sopra.size(); i++) {
            if (mesi.isEmpty()) {
                mini.getElement().appendChild(new Element("i"));
            }
            if (mesi.isEmpty() || !mesi.get(i).equals(sopra.get(i))) {
                mini.getElement().getChild(i).setAttribute("class", sopra.get(i));
            }
        }
        mesi = sopra;
    }
}
