package it.comune.obiettivi.piano.ui.trasversali;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import it.comune.obiettivi.lingua.Numeri;
import it.comune.obiettivi.piano.Indicatore;
import it.comune.obiettivi.piano.Modifica;
import it.comune.obiettivi.piano.Modifica.RaggiungiIndicatore;
import it.comune.obiettivi.piano.Modifica.ScriviIndicatore;
import it.comune.obiettivi.piano.Modifica.Voce;
import it.comune.obiettivi.piano.Percorso;
import it.comune.obiettivi.piano.Permessi.Ambito;
import it.comune.obiettivi.piano.campi.ValoreAtteso;
import it.comune.obiettivi.piano.ui.Foglio;
import it.comune.obiettivi.piano.ui.Pagina;
import it.comune.obiettivi.piano.ui.campi.CampoVivo;
import it.comune.obiettivi.piano.ui.campi.CampoVivo.Cosa;
import it.comune.obiettivi.piano.ui.campi.Gesti;
import java.util.OptionalDouble;

/** Un indicatore accanto alla matrice: che cosa si attende, che cosa si è raggiunto, con quali note. */
final class ParteIndicatore extends Div {

    private final int chiave;
    private final CampoVivo raggiunto;
    private final CampoVivo note;
    private final Span testo = new Span();
    private final Span atteso = new Span();
    private final Span esito = new Span();

    ParteIndicatore(Indicatore indicatore, Gesti<Modifica> gesti) {
        this.chiave = indicatore.chiave();
        String nome = indicatore.testo();
        raggiunto = new CampoVivo(
                cosa("raggiunto", nome), gesti, (base, valore) -> new RaggiungiIndicatore(chiave, base, valore));
        note = new CampoVivo(
                        cosa("note", nome),
                        gesti,
                        (base, valore) -> new ScriviIndicatore(chiave, Voce.NOTE, base, valore))
                .area();
        note.vuoto(getTranslation(note.modificabile() ? "piano.parte.note" : "piano.niente"));
        addClassName("parte-indicatore");
        testo.addClassName("nome");
        atteso.addClassName("minimo");
        raggiunto.addClassNames("riquadro-campo", "num");
        esito.addClassName("num");
        add(new Div(testo, atteso), raggiunto, esito, note);
    }

    private Cosa cosa(String campo, String nome) {
        return new Cosa(
                Percorso.indicatore(chiave).campo(campo).scritto(),
                getTranslation("piano.indicatore." + campo) + ", " + nome,
                Ambito.ANDAMENTO);
    }

    void mostra(Indicatore indicatore, Foglio foglio) {
        int anno = foglio.scheda().anno();
        Pagina.scrivi(testo, indicatore.testo(), foglio.da());
        Pagina.scrivi(
                atteso,
                getTranslation("piano.parte.atteso", indicatore.atteso(), indicatore.unita())
                        .strip(),
                null);
        raggiunto.mostra(indicatore.raggiunto(), foglio);
        note.mostra(indicatore.note(), foglio);
        OptionalDouble risultato = ValoreAtteso.leggi(indicatore, anno).risultato(indicatore.raggiunto(), anno);
        Pagina.scrivi(esito, risultato.isPresent() ? Numeri.percento(risultato.getAsDouble()) : "", foglio.da());
    }
}
