package it.comune.obiettivi.piano.ui.trasversali;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import it.comune.obiettivi.diretta.Diretta.Cambiamento;
import it.comune.obiettivi.diretta.Diretta.Chiave;
import it.comune.obiettivi.piano.ModificaTrasversale.CambiaFinalita;
import it.comune.obiettivi.piano.ModificaTrasversale.CambiaTitolo;
import it.comune.obiettivi.piano.ModificaTrasversale.ScriviNote;
import it.comune.obiettivi.piano.ObiettivoTrasversale;
import it.comune.obiettivi.piano.Permessi.Ambito;
import it.comune.obiettivi.piano.ui.Misura;
import it.comune.obiettivi.piano.ui.Pagina;
import it.comune.obiettivi.piano.ui.campi.CampoVivo;
import it.comune.obiettivi.piano.ui.campi.CampoVivo.Cosa;
import it.comune.obiettivi.piano.ui.trasversali.Pannello.Contesto;
import it.comune.obiettivi.piano.ui.trasversali.Pannello.Quale;
import it.comune.obiettivi.registro.Soggetto;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Il centro della pagina: la parte di tutti – titolo e finalità, che scrive il capofila, e le note, che scrive chi
 * partecipa – e la matrice.
 */
final class Centro extends Div {

    private final CampoVivo titolo;
    private final CampoVivo finalita;
    private final CampoVivo note;
    private final Misura misura = new Misura();
    private final Paragraph riassunto = new Paragraph();
    private final Div luogo = new Div();
    private final Sole sole = new Sole();
    private Contesto contesto;
    private @Nullable Matrice matrice;
    private @Nullable Quale scelta;

    /** @param avvisi ciò che sta fra il titolo e il resto */
    Centro(Contesto contesto, Component capo, Component... avvisi) {
        this.contesto = contesto;
        titolo = new CampoVivo(cosa("titolo", Ambito.PIANO), contesto.gesti(), CambiaTitolo::new);
        finalita = new CampoVivo(cosa("finalita", Ambito.PIANO), contesto.gesti(), CambiaFinalita::new).area();
        note = new CampoVivo(cosa("noteCondivise", Ambito.ANDAMENTO), contesto.gesti(), ScriviNote::new).area();
        note.vuoto(getTranslation(note.modificabile() ? "piano.note.scrivi" : "piano.note.nessuna"));
        addClassName("centro");
        luogo.addClassName("luogo-matrice");
        Div testa = new Div(new H1(titolo), misura);
        testa.addClassNames("capo", "titolo-trasversale");
        add(capo, testa);
        add(avvisi);
        add(insieme(), luogo, Cella.legenda(this), sole);
    }

    private Cosa cosa(String campo, Ambito ambito) {
        return new Cosa(campo, getTranslation("piano.trasversale." + campo), ambito);
    }

    /** La finalità e il riassunto accanto alle note. */
    private Div insieme() {
        riassunto.addClassName("riassunto");
        Div parole = new Div(finalita, riassunto);
        parole.addClassName("finalita");
        Section accanto = new Section(new H2(getTranslation("piano.note")), note);
        accanto.addClassNames("riquadro", "note");
        Div insieme = new Div(parole, accanto);
        insieme.addClassName("insieme");
        return insieme;
    }

    /** @param per chi ha cambiato che cosa; vuota alla prima lettura */
    void mostra(FoglioTrasversale foglio, Map<Chiave, Cambiamento> per, long io) {
        ObiettivoTrasversale obiettivo = foglio.obiettivo();
        Map<Chiave, Cambiamento> altrui = new HashMap<>(per);
        altrui.values().removeIf(cambiamento -> cambiamento.autore() == io);
        Soggetto chiave = ObiettivoTrasversale.soggetto(obiettivo.id());
        Cambiamento suo = per.get(chiave);
        if (suo == null ? per.isEmpty() : suo.numero() >= contesto.gesti().ultimo()) {
            Cambiamento da = altrui.get(chiave);
            titolo.mostra(obiettivo.titolo(), da);
            finalita.mostra(obiettivo.finalita(), da);
            note.mostra(obiettivo.noteCondivise(), da);
        }
        misura.mostra(
                foglio.figura().cifra(), altrui.values().stream().findFirst().orElse(null));
        matrice(foglio).mostra(foglio, altrui);
        sole.mostra(foglio);
        Pagina.scrivi(riassunto, DifferenzeDiFase.riassunto(foglio, this), null);
    }

    private Matrice matrice(FoglioTrasversale foglio) {
        Matrice attuale = matrice;
        if (attuale == null || !attuale.vale(foglio)) {
            attuale = new Matrice(foglio, contesto);
            matrice = attuale;
            luogo.removeAll();
            luogo.add(attuale);
            attuale.scegli(scelta);
        }
        return attuale;
    }

    /** Segna la cella aperta. */
    void scegli(@Nullable Quale quale) {
        scelta = quale;
        if (matrice != null) {
            matrice.scegli(quale);
        }
    }

    /** Alla prossima mostra la matrice ha per prime altre colonne. */
    void colonne(Contesto nuovo) {
        contesto = nuovo;
        matrice = null;
    }
}
