package it.comune.obiettivi.piano.ui.trasversali;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import it.comune.obiettivi.cruscotto.Cifra;
import it.comune.obiettivi.cruscotto.FattiPiano;
import it.comune.obiettivi.cruscotto.FiguraFase;
import it.comune.obiettivi.cruscotto.FiguraScheda;
import it.comune.obiettivi.cruscotto.Quadro;
import it.comune.obiettivi.cruscotto.Quadro.Incrocio;
import it.comune.obiettivi.cruscotto.Stato;
import it.comune.obiettivi.diretta.Diretta.Cambiamento;
import it.comune.obiettivi.echarts.Numeri;
import it.comune.obiettivi.echarts.Segno;
import it.comune.obiettivi.piano.SchedaModificata;
import it.comune.obiettivi.piano.ui.Misura;
import it.comune.obiettivi.piano.ui.Momento;
import it.comune.obiettivi.piano.ui.Pagina;
import it.comune.obiettivi.piano.ui.trasversali.TrasversaleView.Foglio;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** La matrice fasi comuni per settori, con sotto le fasi di un settore solo; ogni cella porta alla sua scheda. */
final class Matrice extends Div {

    private final Momento momento;
    private final List<FattiPiano.FaseComune> fasi;
    private final List<FiguraScheda> schede;
    private final List<Testa> teste = new ArrayList<>();
    private final List<Cella> celle = new ArrayList<>();
    private final UnorderedList sole = new UnorderedList();
    private List<Sola> soleMostrate = List.of();
    private final H2 titoloSole = new H2();
    private final Foglio iniziale;

    Matrice(Foglio foglio, Momento momento, Set<Long> miei) {
        this.momento = momento;
        this.iniziale = foglio;
        this.fasi = foglio.figura().fatti().fasiComuni();
        this.schede = foglio.figura().schede().stream()
                .sorted(Comparator.comparing(
                        scheda -> !miei.contains(scheda.fatti().settore())))
                .toList();
        NativeTable tabella = new NativeTable();
        tabella.setCaptionText(getTranslation("piano.matrice"));
        tabella.getCaption().addClassName("solo-lettore");
        tabella.getStyle().set("--settori", String.valueOf(schede.size()));
        NativeTableRow testata = new NativeTableRow(capofila());
        schede.forEach(scheda -> testata.add(testa(scheda, miei)));
        NativeTableBody corpo = new NativeTableBody();
        fasi.forEach(fase -> corpo.add(riga(fase, miei)));
        tabella.add(new NativeTableHeader(testata), corpo);
        Div scorre = new Div(tabella);
        scorre.addClassName("scorre");
        scorre.getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
        scorre.getElement().setAttribute("aria-label", getTranslation("piano.matrice"));
        Div matrice = new Div(scorre);
        matrice.addClassName("matrice");
        titoloSole.setText(getTranslation("piano.matrice.sole"));
        sole.addClassName("elenco");
        add(matrice, titoloSole, sole);
    }

    /** Vero se le righe e le colonne sono ancora queste. */
    boolean vale(Foglio foglio) {
        return fasi.equals(foglio.figura().fatti().fasiComuni())
                && schede.size() == foglio.figura().schede().size()
                && schede.stream()
                        .allMatch(s -> foglio.figura().schede().stream().anyMatch(n -> n.id() == s.id()));
    }

    private NativeTableHeaderCell capofila() {
        NativeTableHeaderCell cella = new NativeTableHeaderCell(getTranslation("piano.matrice.fase"));
        cella.getElement().setAttribute("scope", "col");
        return cella;
    }

    private NativeTableHeaderCell testa(FiguraScheda scheda, Set<Long> miei) {
        Testa testa = new Testa(scheda);
        teste.add(testa);
        testa.cella.setClassName("mia", miei.contains(scheda.fatti().settore()));
        return testa.cella;
    }

    private NativeTableRow riga(FattiPiano.FaseComune fase, Set<Long> miei) {
        NativeTableHeaderCell testa = new NativeTableHeaderCell();
        testa.getElement()
                .setAttribute("scope", "row")
                .appendChild(
                        new Element("small").setText(getTranslation("piano.fase", fase.numero())),
                        new Element("b").setText(fase.testo()));
        long senza = senza(iniziale, fase.chiave());
        if (senza > 0) {
            Span deriva = new Span(Pagina.icona("unisci"), new Span(manca(senza)));
            deriva.addClassName("deriva");
            testa.add(deriva);
        }
        NativeTableRow riga = new NativeTableRow(testa);
        for (FiguraScheda scheda : schede) {
            Cella cella = new Cella(fase, scheda, momento);
            celle.add(cella);
            cella.dove.setClassName("mia", miei.contains(scheda.fatti().settore()));
            riga.add(cella.dove);
        }
        return riga;
    }

    private String manca(long settori) {
        return getTranslation(settori == 1 ? "piano.matrice.manca-uno" : "piano.matrice.manca", settori);
    }

    private static long senza(Foglio foglio, int chiave) {
        return foglio.figura().schede().stream()
                .filter(scheda -> incrocio(foglio, chiave, scheda.id()) == null)
                .count();
    }

    static @Nullable Incrocio incrocio(Foglio foglio, int chiave, long scheda) {
        return foglio.figura()
                .faseComune(chiave)
                .flatMap(comune -> comune.incrocio(scheda))
                .orElse(null);
    }

    /** In quanti si partecipa e dove il disegno non è uguale per tutti. */
    String riassunto() {
        long fasiMancanti =
                fasi.stream().filter(fase -> senza(iniziale, fase.chiave()) > 0).count();
        return fasiMancanti == 0
                ? getTranslation("piano.matrice.uguale", schede.size())
                : getTranslation("piano.matrice.deriva", schede.size(), fasiMancanti, fasi.size());
    }

    void mostra(Foglio foglio, Map<String, Cambiamento> per) {
        teste.forEach(testa -> testa.mostra(foglio, per));
        celle.forEach(cella -> cella.mostra(foglio, per));
        List<Sola> ora = foglio.figura().schede().stream()
                .flatMap(scheda -> scheda.fasi().stream()
                        .filter(fase -> fase.fatti().faseComune() == null)
                        .map(fase -> new Sola(
                                settore(foglio.quadro(), scheda), scheda.fatti().numero(), fase)))
                .toList();
        if (!ora.equals(soleMostrate)) {
            soleMostrate = ora;
            sole.removeAll();
            ora.forEach(sola -> sole.add(voce(sola)));
        }
        sole.setVisible(!ora.isEmpty());
        titoloSole.setVisible(!ora.isEmpty());
    }

    /** Una fase che nessun altro settore ha. */
    private record Sola(String settore, int scheda, FiguraFase fase) {}

    private ListItem voce(Sola sola) {
        FiguraFase fase = sola.fase();
        Span testo = new Span(fase.fatti().testo());
        testo.getElement()
                .appendChild(new Element("small")
                        .setText(sola.settore() + " · "
                                + getTranslation("piano.fase", fase.fatti().numero())));
        Segno segno = new Segno("non-avviato", "").soloForma();
        segna(segno, fase.cifra());
        Span cifra = new Span(Numeri.percento(fase.cifra().avanzamento()));
        cifra.addClassName("num");
        return new ListItem(new Anchor(momento.fase(sola.scheda(), fase.fatti().chiave()), segno, testo, cifra));
    }

    static void segna(Segno segno, Cifra cifra) {
        Stato stato = Objects.requireNonNullElse(cifra.stato(), Stato.NON_VALUTABILE);
        segno.mostra(Misura.forma(stato), segno.getTranslation("piano.stato." + stato));
    }

    static String settore(Quadro quadro, FiguraScheda scheda) {
        return quadro.settore(scheda.fatti().settore())
                .map(s -> s.fatti().nome())
                .orElse("");
    }

    /** Che cosa vogliono dire i segni dei mesi. */
    static Div legenda(Component dove) {
        Div legenda = new Div();
        legenda.addClassName("legenda");
        for (String voce : List.of("p", "eff", "m")) {
            Span segno = new Span();
            segno.addClassName("l-" + voce);
            legenda.add(new Span(segno, new Span(dove.getTranslation("piano.matrice.legenda." + voce))));
        }
        return legenda;
    }

    /** La testa di una colonna: il settore e la cifra della sua scheda. */
    private final class Testa {

        final NativeTableHeaderCell cella = new NativeTableHeaderCell();
        private final long scheda;
        private final Span cifra = new Span();
        private final Segno segno = new Segno("non-avviato", "").soloForma();

        Testa(FiguraScheda scheda) {
            this.scheda = scheda.id();
            cifra.addClassName("num");
            Span parte = new Span(cifra, segno);
            parte.addClassName("parte");
            cella.getElement()
                    .setAttribute("scope", "col")
                    .appendChild(new Element("b").setText(settore(iniziale.quadro(), scheda)));
            cella.add(parte);
        }

        void mostra(Foglio foglio, Map<String, Cambiamento> per) {
            foglio.quadro().scheda(scheda).ifPresent(figura -> {
                Pagina.scrivi(
                        cifra, Numeri.percento(figura.cifra().avanzamento()), per.get(SchedaModificata.chiave(scheda)));
                segna(segno, figura.cifra());
            });
        }
    }
}
