package it.comune.obiettivi.piano.ui.trasversali;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import it.comune.obiettivi.cruscotto.Cifra;
import it.comune.obiettivi.cruscotto.FattiPiano;
import it.comune.obiettivi.cruscotto.FattiScheda;
import it.comune.obiettivi.cruscotto.FiguraScheda;
import it.comune.obiettivi.cruscotto.Stato;
import it.comune.obiettivi.diretta.Diretta.Cambiamento;
import it.comune.obiettivi.diretta.Diretta.Chiave;
import it.comune.obiettivi.lingua.Numeri;
import it.comune.obiettivi.piano.Scheda;
import it.comune.obiettivi.piano.ui.Pagina;
import it.comune.obiettivi.piano.ui.trasversali.Pannello.Contesto;
import it.comune.obiettivi.piano.ui.trasversali.Pannello.Quale;
import it.comune.obiettivi.telaio.Icona;
import it.comune.obiettivi.telaio.Segno;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * La matrice fasi comuni per settori, la propria colonna per prima. Un cambiamento tocca soltanto la colonna della scheda
 * cambiata; le celle si percorrono con le frecce e si aprono con Invio (matrice.ts).
 */
@JsModule("./piano/matrice.ts")
final class Matrice extends Div {

    private final Contesto contesto;
    private final List<Integer> fasi;
    private final List<FiguraScheda> schede;
    private final List<TestaRiga> righe = new ArrayList<>();
    private final List<Colonna> colonne = new ArrayList<>();

    Matrice(FoglioTrasversale foglio, Contesto contesto) {
        this.contesto = contesto;
        this.fasi = chiavi(foglio);
        this.schede = foglio.schede().stream()
                .sorted(Comparator.comparing(
                        scheda -> !contesto.chi().miei().contains(scheda.fatti().settore())))
                .toList();
        addClassName("matrice");
        perIlBrowser(foglio);
        add(tabella(foglio));
        getElement()
                .addEventListener(
                        "apri-cella",
                        scelta -> Quale.di(
                                        Quale.CELLA,
                                        scelta.getEventData()
                                                .get("event.detail")
                                                .asString())
                                .ifPresent(contesto.vai()))
                .addEventData("event.detail");
    }

    /** Ciò che serve a disegnare le celle e a contare i giorni. */
    private void perIlBrowser(FoglioTrasversale foglio) {
        getElement()
                .setAttribute("data-anno", String.valueOf(contesto.momento().anno()))
                .setAttribute("data-al", contesto.momento().al().toString())
                .setAttribute("data-ferma", contesto.momento().passato())
                .setAttribute(
                        "data-vecchia", String.valueOf(foglio.quadro().soglie().giorniVecchia()))
                .setAttribute("data-parole", parole());
    }

    private NativeTable tabella(FoglioTrasversale foglio) {
        NativeTable tabella = new NativeTable();
        tabella.setCaptionText(getTranslation("piano.matrice.descrizione"));
        tabella.getCaption().addClassName("solo-lettore");
        tabella.getStyle().set("--settori", String.valueOf(schede.size()));
        NativeTableRow testata = new NativeTableRow(capofila());
        schede.forEach(scheda -> testata.add(colonna(scheda, foglio)));
        NativeTableBody corpo = new NativeTableBody();
        foglio.fasi().forEach(fase -> corpo.add(riga(fase, foglio)));
        tabella.add(new NativeTableHeader(testata), corpo);
        return tabella;
    }

    private String parole() {
        Map<String, String> parole = new LinkedHashMap<>();
        for (Stato stato : Stato.values()) {
            parole.put(stato.codice(), getTranslation("piano.stato." + stato));
        }
        for (String eta : List.of("oggi", "ieri", "giorni", "mai")) {
            parole.put(eta, getTranslation("cruscotto.eta." + eta, "{0}"));
        }
        parole.put("assente", getTranslation("piano.matrice.assente"));
        parole.put("da", getTranslation("piano.matrice.da", "{0}"));
        return JsonMapper.shared().writeValueAsString(parole);
    }

    private static List<Integer> chiavi(FoglioTrasversale foglio) {
        return foglio.fasi().stream().map(FattiPiano.FaseComune::chiave).toList();
    }

    /** Vero se le righe e le colonne sono ancora queste. */
    boolean vale(FoglioTrasversale foglio) {
        return fasi.equals(chiavi(foglio))
                && schede.stream()
                        .map(FiguraScheda::id)
                        .sorted()
                        .toList()
                        .equals(foglio.schede().stream()
                                .map(FiguraScheda::id)
                                .sorted()
                                .toList());
    }

    private NativeTableHeaderCell capofila() {
        NativeTableHeaderCell cella = new NativeTableHeaderCell(getTranslation("piano.matrice.fase"));
        cella.getElement().setAttribute("scope", "col");
        return cella;
    }

    private NativeTableHeaderCell colonna(FiguraScheda scheda, FoglioTrasversale foglio) {
        Colonna colonna = new Colonna(scheda.id(), foglio.settore(scheda));
        colonne.add(colonna);
        colonna.testa.setClassName("mia", mia(scheda));
        return colonna.testa;
    }

    private boolean mia(FiguraScheda scheda) {
        return contesto.chi().miei().contains(scheda.fatti().settore());
    }

    private NativeTableRow riga(FattiPiano.FaseComune fase, FoglioTrasversale foglio) {
        TestaRiga testa = new TestaRiga(fase.chiave());
        righe.add(testa);
        NativeTableRow riga = new NativeTableRow(testa.testa);
        for (int i = 0; i < schede.size(); i++) {
            FiguraScheda scheda = schede.get(i);
            String nome = foglio.settore(scheda) + ", " + getTranslation("piano.fase", fase.numero());
            Cella cella = new Cella(fase.chiave(), scheda.id(), nome);
            colonne.get(i).celle.add(cella);
            Element dove = new Element("td").appendChild(cella.getElement());
            if (mia(scheda)) {
                dove.setAttribute("class", "mia");
            }
            riga.getElement().appendChild(dove);
        }
        return riga;
    }

    void mostra(FoglioTrasversale foglio, Map<Chiave, Cambiamento> per) {
        righe.forEach(riga -> riga.mostra(foglio));
        colonne.forEach(colonna -> foglio.scheda(colonna.scheda)
                .ifPresent(figura -> colonna.mostra(figura, foglio, per.get(Scheda.soggetto(colonna.scheda)))));
    }

    /** Segna la cella aperta. */
    void scegli(@Nullable Quale quale) {
        colonne.forEach(colonna -> colonna.celle.forEach(cella -> cella.scegli(cella.di(quale))));
    }

    static void segna(Segno segno, Cifra cifra) {
        Stato stato = Objects.requireNonNullElse(cifra.stato(), Stato.NON_VALUTABILE);
        segno.mostra(stato.codice(), segno.getTranslation("piano.stato." + stato));
    }

    /** La testa di una riga: il testo della fase comune e, se c'è, la via per vedere dove non è uguale per tutti. */
    private final class TestaRiga {

        final NativeTableHeaderCell testa = new NativeTableHeaderCell();
        private final int fase;
        private final Span numero = new Span();
        private final Span testo = new Span();
        private final Span quanto = new Span();
        private final NativeButton deriva;

        TestaRiga(int fase) {
            this.fase = fase;
            Quale differenze = new Quale(Quale.DIFFERENZE, fase, 0);
            numero.addClassName("numero");
            testo.addClassName("testo");
            deriva = new NativeButton("", clic -> contesto.vai().accept(differenze));
            deriva.add(new Icona("unisci"), quanto);
            deriva.addClassName("deriva");
            deriva.getElement().setAttribute("data-campo", differenze.campo());
            testa.getElement().setAttribute("scope", "row");
            testa.add(numero, testo, deriva);
        }

        void mostra(FoglioTrasversale foglio) {
            foglio.fase(fase).ifPresent(comune -> {
                Pagina.scrivi(numero, getTranslation("piano.fase", comune.numero()), null);
                Pagina.scrivi(testo, comune.testo(), null);
                Pagina.scrivi(quanto, DifferenzeDiFase.breve(foglio.deriva(comune), Matrice.this), null);
                deriva.setVisible(!quanto.getText().isEmpty());
            });
        }
    }

    /** Una colonna: il settore, la cifra della sua scheda, se ha risposto per il mese, le celle. */
    private final class Colonna {

        final NativeTableHeaderCell testa = new NativeTableHeaderCell();
        final List<Cella> celle = new ArrayList<>();
        final long scheda;
        private final Span cifra = new Span();
        private final Segno segno = new Segno("non-avviato", "").soloForma();
        private final Span risposta = new Span();
        private @Nullable FattiScheda ultimi;

        Colonna(long scheda, String settore) {
            this.scheda = scheda;
            cifra.addClassName("num");
            risposta.addClassName("risposto");
            Span parte = new Span(cifra, segno);
            parte.addClassName("parte");
            testa.getElement().setAttribute("scope", "col").appendChild(new Element("b").setText(settore));
            testa.add(parte, risposta);
        }

        void mostra(FiguraScheda figura, FoglioTrasversale foglio, @Nullable Cambiamento da) {
            if (figura.fatti() == ultimi) {
                return;
            }
            ultimi = figura.fatti();
            Pagina.scrivi(cifra, Numeri.percento(figura.cifra().avanzamento()), da);
            segna(segno, figura.cifra());
            boolean risposto = foglio.risposto(figura);
            Pagina.scrivi(
                    risposta, getTranslation(risposto ? "piano.matrice.risposto" : "piano.matrice.non-risposto"), null);
            risposta.setClassName("si", risposto);
            celle.forEach(cella -> cella.mostra(foglio, da));
        }
    }
}
