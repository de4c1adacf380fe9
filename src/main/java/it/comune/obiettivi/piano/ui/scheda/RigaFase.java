package it.comune.obiettivi.piano.ui.scheda;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import it.comune.obiettivi.cruscotto.FiguraFase;
import it.comune.obiettivi.piano.Fase;
import it.comune.obiettivi.piano.Modifica;
import it.comune.obiettivi.piano.Modifica.CambiaPesoFase;
import it.comune.obiettivi.piano.Modifica.CambiaTestoFase;
import it.comune.obiettivi.piano.Modifica.PrevediMese;
import it.comune.obiettivi.piano.Modifica.RimettiFase;
import it.comune.obiettivi.piano.Modifica.ScriviMotivazione;
import it.comune.obiettivi.piano.Modifica.SvolgiMese;
import it.comune.obiettivi.piano.Modifica.TogliFase;
import it.comune.obiettivi.piano.Percorso;
import it.comune.obiettivi.piano.Periodo;
import it.comune.obiettivi.piano.Permessi.Ambito;
import it.comune.obiettivi.piano.ui.Foglio;
import it.comune.obiettivi.piano.ui.campi.CampoVivo;
import it.comune.obiettivi.piano.ui.campi.CampoVivo.Cosa;
import it.comune.obiettivi.piano.ui.campi.EditorAvanzamento;
import it.comune.obiettivi.piano.ui.campi.Gesti;
import it.comune.obiettivi.piano.ui.campi.GrigliaMesi;
import it.comune.obiettivi.piano.ui.campi.GrigliaMesi.Fila;
import it.comune.obiettivi.piano.ui.campi.Marchio;
import it.comune.obiettivi.piano.ui.campi.NumeroDigitato;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Una fase come sul modulo: la fila P sopra, la fila E sotto, con testo, peso, motivazione e avanzamento. */
final class RigaFase extends NativeTableBody {

    private static final int COLONNE = 3 + Periodo.values().length;

    private final int chiave;
    private String nome;
    private final Gesti<Modifica> gesti;
    private final NumeroFase numero;
    private final CampoVivo testo;
    private final CampoVivo peso;
    private final CampoVivo motivazione;
    private final GrigliaMesi previsti;
    private final GrigliaMesi effettivi;
    private final CellaAvanzamento avanzamento;
    private final Marchio dubbiP = new Marchio();
    private final Marchio dubbiE = new Marchio();
    private final Paragraph avviso = new Paragraph();
    private final NativeTableCell sotto = new NativeTableCell(avviso);
    private final NativeTableRow rigaEditor = new NativeTableRow(sotto);
    private final Togli togli;
    private final Togli.Tolta tolta;
    private @Nullable EditorAvanzamento editor;
    private @Nullable Foglio ultimo;

    RigaFase(Fase fase, Gesti<Modifica> gesti) {
        chiave = fase.chiave();
        this.gesti = gesti;
        nome = getTranslation("piano.fase", fase.numero());
        setId("fase-" + chiave);
        numero = new NumeroFase(fase, gesti);
        togli = new Togli(gesti, parte());
        tolta = new Togli.Tolta(gesti, parte(), COLONNE);
        testo = new CampoVivo(
                        cosa("testo", "piano.fase.testo", Ambito.PIANO),
                        gesti,
                        (b, t) -> new CambiaTestoFase(chiave, b, t))
                .area();
        peso = new CampoVivo(
                cosa("peso", "piano.fase.peso", Ambito.PIANO),
                gesti,
                (da, a) -> new CambiaPesoFase(chiave, NumeroDigitato.peso(da), NumeroDigitato.peso(a)));
        motivazione = new CampoVivo(
                        cosa("motivazione", "piano.fase.motivazione", Ambito.ANDAMENTO),
                        gesti,
                        (b, t) -> new ScriviMotivazione(chiave, b, t))
                .area();
        previsti = griglia(Fila.PREVISTI, Ambito.PIANO);
        effettivi = griglia(Fila.EFFETTIVI, Ambito.ANDAMENTO);
        boolean modificabile = gesti.ammette(Ambito.ANDAMENTO);
        avanzamento = new CellaAvanzamento(chiave, modificabile ? this::apriEditor : null);
        gesti.registra(chiave, this::apriEditor);
        add(rigaP(), rigaE(modificabile), sotto(), tolta);
    }

    private NativeTableRow sotto() {
        sotto.getElement().setAttribute("colspan", String.valueOf(COLONNE));
        avviso.addClassName("nota-errore");
        avviso.setVisible(false);
        rigaEditor.addClassName("editor");
        rigaEditor.setVisible(false);
        return rigaEditor;
    }

    private Togli.Parte parte() {
        return new Togli.Parte("fase", nome, new TogliFase(chiave), new RimettiFase(chiave));
    }

    private Cosa cosa(String campo, String etichetta, Ambito ambito) {
        return new Cosa(Percorso.fase(chiave).campo(campo).scritto(), getTranslation(etichetta, nome), ambito);
    }

    private GrigliaMesi griglia(Fila fila, Ambito ambito) {
        return new GrigliaMesi(nome, fila, gesti.ammette(ambito) ? (mese, acceso) -> segna(fila, mese, acceso) : null);
    }

    private void segna(Fila fila, Periodo mese, boolean acceso) {
        Modifica gesto =
                fila == Fila.PREVISTI ? new PrevediMese(chiave, mese, acceso) : new SvolgiMese(chiave, mese, acceso);
        Optional<Gesti.Rifiuto> rifiuto = gesti.compi(gesto);
        avviso.setText(rifiuto.map(Gesti.Rifiuto::messaggio).orElse(""));
        avviso.setVisible(rifiuto.isPresent());
        mostraSotto();
    }

    private NativeTableRow rigaP() {
        NativeTableHeaderCell testa = new NativeTableHeaderCell();
        testa.addClassName("testo");
        testa.getElement().setAttribute("scope", "row");
        testa.add(numero, testo, togli);
        NativeTableRow riga = new NativeTableRow(testa, cella("peso", peso), cella("pe", new Span("P"), dubbiP));
        riga.addClassName("p");
        previsti.aggiungiA(riga, gesti.momento());
        return riga;
    }

    private NativeTableRow rigaE(boolean modificabile) {
        motivazione.addClassName("motivazione");
        NativeTableRow riga =
                new NativeTableRow(cella("motivo", motivazione), avanzamento, cella("pe", new Span("E"), dubbiE));
        riga.addClassName("e");
        riga.setClassName("e--scrive", modificabile);
        effettivi.aggiungiA(riga, gesti.momento());
        return riga;
    }

    private static NativeTableCell cella(String classe, Component... contenuto) {
        NativeTableCell cella = new NativeTableCell(contenuto);
        cella.addClassName(classe);
        return cella;
    }

    /** La prima casella della scheda che il tabulatore raggiunge. */
    void accogliIlFuoco() {
        if (gesti.ammette(Ambito.ANDAMENTO)) {
            effettivi.accogliIlFuoco();
        }
    }

    int chiave() {
        return chiave;
    }

    void mostra(Foglio foglio) {
        ultimo = foglio;
        if (presente(foglio)) {
            mostra(foglio.scheda().fase(chiave), foglio);
        }
    }

    private boolean presente(Foglio foglio) {
        boolean presente = foglio.scheda().fasi().stream().anyMatch(f -> f.chiave() == chiave);
        if (presente == tolta.isVisible()) {
            getChildren().filter(riga -> riga != rigaEditor).forEach(riga -> riga.setVisible(presente));
            tolta.setVisible(!presente);
            rigaEditor.setVisible(false);
            togli.riposa();
        }
        return presente;
    }

    /** Il nome della fase sta in molte etichette: quando il numero cambia, cambiano tutte. */
    private void rinomina(String nuovo) {
        if (nuovo.equals(nome)) {
            return;
        }
        nome = nuovo;
        testo.etichetta(getTranslation("piano.fase.testo", nome));
        peso.etichetta(getTranslation("piano.fase.peso", nome));
        motivazione.etichetta(getTranslation("piano.fase.motivazione", nome));
        previsti.nome(nome);
        effettivi.nome(nome);
        togli.nome(nome);
        tolta.nome(nome);
        Optional.ofNullable(editor).ifPresent(aperto -> aperto.nome(nome));
    }

    private void mostra(Fase fase, Foglio foglio) {
        rinomina(getTranslation("piano.fase", fase.numero()));
        numero.mostra(fase, foglio);
        testo.mostra(fase.testo(), foglio);
        peso.mostra(NumeroDigitato.testo(fase.peso()), foglio);
        motivazione.mostra(fase.motivazione(), foglio);
        previsti.mostra(fase, foglio);
        effettivi.mostra(fase, foglio);
        dubbiP.mostra(foglio, Percorso.fase(chiave).campo("previsti").scritto());
        dubbiE.mostra(foglio, Percorso.fase(chiave).campo("effettivi").scritto());
        if (editor != null) {
            editor.mostra(fase, foglio.momento().al());
        }
        foglio.figura().fase(chiave).ifPresent(figura -> mostra(figura, foglio));
    }

    private void mostra(FiguraFase figura, Foglio foglio) {
        avanzamento.mostra(figura, nome, foglio);
        boolean serve = figura.daMotivare();
        motivazione.setClassName("serve", serve);
        motivazione.vuoto(getTranslation(
                serve
                        ? motivazione.modificabile() ? "piano.motivare" : "piano.motivazione-manca"
                        : motivazione.modificabile() ? "piano.fase.motivazione.vuota" : "piano.niente"));
    }

    /** L'editore sotto la riga; se è già aperto resta com'è, con ciò che la persona vi sta scrivendo. */
    private EditorAvanzamento apriEditor() {
        Foglio foglio = Objects.requireNonNull(ultimo);
        Fase fase = foglio.scheda().fase(chiave);
        EditorAvanzamento aperto = editor;
        if (aperto == null) {
            aperto = new EditorAvanzamento(fase, nome, gesti, this::chiudiEditor);
            aperto.setVisible(false);
            sotto.add(aperto);
            editor = aperto;
        }
        if (!aperto.isVisible()) {
            aperto.setVisible(true);
            aperto.prepara(fase, foglio.momento().al());
        }
        mostraSotto();
        aperto.fuoco();
        return aperto;
    }

    private void chiudiEditor() {
        Objects.requireNonNull(editor).setVisible(false);
        mostraSotto();
        avanzamento.fuoco();
    }

    private void mostraSotto() {
        rigaEditor.setVisible(avviso.isVisible() || (editor != null && editor.isVisible()));
    }
}
