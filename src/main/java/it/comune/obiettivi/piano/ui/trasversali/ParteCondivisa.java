package it.comune.obiettivi.piano.ui.trasversali;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import it.comune.obiettivi.diretta.Diretta.Cambiamento;
import it.comune.obiettivi.piano.ModificaTrasversale;
import it.comune.obiettivi.piano.ModificaTrasversale.CambiaFinalita;
import it.comune.obiettivi.piano.ModificaTrasversale.CambiaTitolo;
import it.comune.obiettivi.piano.ModificaTrasversale.ScriviNote;
import it.comune.obiettivi.piano.ObiettivoTrasversale;
import it.comune.obiettivi.piano.Permessi.Ambito;
import it.comune.obiettivi.piano.ui.campi.CampoVivo;
import it.comune.obiettivi.piano.ui.campi.CampoVivo.Cosa;
import it.comune.obiettivi.piano.ui.campi.Gesti;
import org.jspecify.annotations.Nullable;

/** Ciò che è di tutti: il titolo e la finalità, che scrive il capofila, e le note, che scrive chi partecipa. */
final class ParteCondivisa {

    final H1 titolo = new H1();
    private final CampoVivo finalita;
    private final Section note = new Section();
    private final CampoVivo nome;
    private final CampoVivo testo;

    ParteCondivisa(Gesti<ModificaTrasversale> gesti) {
        nome = new CampoVivo(cosa("titolo", Ambito.PIANO), gesti, CambiaTitolo::new);
        finalita = new CampoVivo(cosa("finalita", Ambito.PIANO), gesti, CambiaFinalita::new).area();
        testo = new CampoVivo(cosa("noteCondivise", Ambito.ANDAMENTO), gesti, ScriviNote::new).area();
        testo.vuoto(note.getTranslation(testo.modificabile() ? "piano.note.scrivi" : "piano.note.nessuna"));
        titolo.add(nome);
        note.addClassNames("riquadro", "note");
        note.add(new H2(note.getTranslation("piano.note")), testo);
    }

    /** La finalità e il riassunto accanto alle note. */
    Div insieme(Paragraph riassunto) {
        Div parole = new Div(finalita, riassunto);
        parole.addClassName("finalita");
        Div insieme = new Div(parole, note);
        insieme.addClassName("insieme");
        return insieme;
    }

    private Cosa cosa(String campo, Ambito ambito) {
        return new Cosa(campo, note.getTranslation("piano.trasversale." + campo), ambito);
    }

    /** @param da chi l'ha cambiata, nullo se è stata la persona che guarda */
    void mostra(ObiettivoTrasversale obiettivo, @Nullable Cambiamento da) {
        nome.mostra(obiettivo.titolo(), da);
        finalita.mostra(obiettivo.finalita(), da);
        testo.mostra(obiettivo.noteCondivise(), da);
    }
}
