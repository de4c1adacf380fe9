package it.comune.obiettivi.giornale.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.FlexComponent.Alignment;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.dom.Style.FlexWrap;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.shared.Registration;
import it.comune.obiettivi.ente.Persone;
import it.comune.obiettivi.ente.Settori;
import it.comune.obiettivi.giornale.Fatto.Tipo;
import it.comune.obiettivi.giornale.Giornale;
import it.comune.obiettivi.giornale.Giornale.Domanda;
import it.comune.obiettivi.giornale.Giornale.Riga;
import it.comune.obiettivi.lingua.NomeFile;
import it.comune.obiettivi.lingua.Tempi;
import it.comune.obiettivi.telaio.Calendario;
import it.comune.obiettivi.telaio.Csv;
import it.comune.obiettivi.telaio.Tabella;
import it.comune.obiettivi.telaio.Tabella.Cella;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Chi è entrato, chi ha cambiato chi, quando e da dove: lo legge soltanto l'amministratore. */
@Route("giornale")
@Menu(title = "giornale.titolo", order = 95, icon = "storia")
@RolesAllowed("AMMINISTRATORE")
class GiornaleView extends VerticalLayout implements HasDynamicTitle {

    /** Sotto questa larghezza, in punti, le colonne non ci stanno. */
    private static final int STRETTO = 640;

    private final Giornale giornale;
    private final InParole inParole;
    private final Grid<Riga> elenco = new Grid<>();
    private final TextField chi = new TextField();
    private final MultiSelectComboBox<Tipo> tipi = new MultiSelectComboBox<>();
    private final DatePicker dal = new DatePicker();
    private final DatePicker al = new DatePicker();
    private @Nullable Registration ridimensiona;

    GiornaleView(Giornale giornale, Settori settori, Persone persone) {
        this.giornale = giornale;
        this.inParole = new InParole(settori, persone, this::getTranslation);
        setSizeFull();
        addClassName("pagina-ente");
        add(new H1(getTranslation("giornale.titolo")), new Paragraph(getTranslation("giornale.spiega")), filtri());
        addAndExpand(elenco);
        elenco.setMinHeight("20rem");
        elenco.setEmptyStateText(getTranslation("giornale.nessuno"));
        colonne();
        elenco.setItems(richiesta ->
                giornale.leggi(domanda()).skip(richiesta.getOffset()).limit(richiesta.getLimit()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("giornale.pagina");
    }

    @Override
    protected void onAttach(AttachEvent evento) {
        Page finestra = evento.getUI().getPage();
        finestra.retrieveExtendedClientDetails(video -> adatta(video.getWindowInnerWidth()));
        ridimensiona = finestra.addBrowserWindowResizeListener(nuova -> adatta(nuova.getWidth()));
    }

    @Override
    protected void onDetach(DetachEvent evento) {
        if (ridimensiona != null) {
            ridimensiona.remove();
        }
    }

    private HorizontalLayout filtri() {
        chi.setLabel(getTranslation("giornale.chi"));
        chi.setClearButtonVisible(true);
        chi.setValueChangeMode(ValueChangeMode.LAZY);
        tipi.setLabel(getTranslation("giornale.tipo"));
        tipi.setItems(Tipo.values());
        tipi.setItemLabelGenerator(this::parole);
        List.of(dal, al).forEach(giorno -> {
            Calendario.italiano(giorno);
            giorno.setClearButtonVisible(true);
        });
        dal.setLabel(getTranslation("giornale.dal"));
        al.setLabel(getTranslation("giornale.al"));
        Stream.<HasValue<?, ?>>of(chi, tipi, dal, al)
                .forEach(campo -> campo.addValueChangeListener(
                        cambio -> elenco.getDataProvider().refreshAll()));
        Anchor csv = new Anchor();
        csv.setHref(this::scarica);
        csv.setText(getTranslation("giornale.csv"));
        csv.addClassName("btn");
        csv.getElement().setAttribute("download", true);
        HorizontalLayout barra = new HorizontalLayout(chi, tipi, dal, al, csv);
        barra.setAlignItems(Alignment.END);
        barra.getStyle().setFlexWrap(FlexWrap.WRAP);
        return barra;
    }

    private Domanda domanda() {
        return new Domanda(chi.getValue(), tipi.getValue(), dal.getValue(), al.getValue());
    }

    /** Su uno schermo stretto ogni fatto sta in una casella sola. */
    private void adatta(int larghezza) {
        boolean stretto = larghezza < STRETTO;
        elenco.getColumns().forEach(colonna -> colonna.setVisible(!stretto));
        elenco.getColumnByKey("tutto").setVisible(stretto);
    }

    private void colonne() {
        elenco.addComponentColumn(this::tutto)
                .setKey("tutto")
                .setHeader(getTranslation("giornale.titolo"))
                .setVisible(false);
        elenco.addColumn(riga -> Tempi.alSecondo(riga.ora()))
                .setHeader(getTranslation("giornale.quando"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        elenco.addColumn(riga -> parole(riga.tipo())).setHeader(getTranslation("giornale.tipo"));
        elenco.addColumn(Riga::chi).setHeader(getTranslation("giornale.chi"));
        elenco.addColumn(riga -> inParole.di(riga.tipo(), riga.oggetto()))
                .setHeader(getTranslation("giornale.oggetto"))
                .setFlexGrow(2);
        elenco.addColumn(Riga::da).setHeader(getTranslation("giornale.da"));
    }

    private Div tutto(Riga riga) {
        Span quando = new Span(Tempi.alSecondo(riga.ora()) + " · " + riga.da());
        Div tutto = new Div(
                new Span(parole(riga.tipo())),
                new Span(riga.chi() + " " + inParole.di(riga.tipo(), riga.oggetto())),
                quando);
        tutto.addClassName("utente-stretto");
        return tutto;
    }

    private String parole(Tipo tipo) {
        return getTranslation("giornale.tipo." + tipo);
    }

    private void scarica(DownloadEvent evento) throws IOException {
        List<String> testa = List.of(
                getTranslation("giornale.quando"),
                "UTC",
                getTranslation("giornale.tipo"),
                getTranslation("giornale.chi"),
                getTranslation("giornale.oggetto"),
                getTranslation("giornale.da"));
        String csv = Csv.di(new Tabella(
                getTranslation("giornale.titolo"),
                testa,
                giornale.leggi(domanda()).map(this::celle).toList()));
        evento.setFileName(NomeFile.di(LocalDate.now(Tempi.ROMA), "giornale") + ".csv");
        evento.setContentType("text/csv;charset=UTF-8");
        evento.getOutputStream().write(csv.getBytes(StandardCharsets.UTF_8));
    }

    private Tabella.Riga celle(Riga riga) {
        return Tabella.Riga.di(
                null,
                Cella.testo(Tempi.alSecondo(riga.ora())),
                Cella.testo(riga.quando().toString()),
                Cella.testo(parole(riga.tipo())),
                Cella.testo(riga.chi()),
                Cella.testo(inParole.di(riga.tipo(), riga.oggetto())),
                Cella.testo(riga.da()));
    }
}
