package it.comune.obiettivi.piano.ui.scheda;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.Span;
import it.comune.obiettivi.cruscotto.FiguraFase;
import it.comune.obiettivi.cruscotto.Stato;
import it.comune.obiettivi.cruscotto.spiegatore.EtaDelDato;
import it.comune.obiettivi.lingua.Numeri;
import it.comune.obiettivi.piano.Percorso;
import it.comune.obiettivi.piano.ui.Foglio;
import it.comune.obiettivi.piano.ui.Pagina;
import it.comune.obiettivi.piano.ui.Presenti;
import it.comune.obiettivi.telaio.Fuoco;
import it.comune.obiettivi.telaio.Segno;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A che punto è una fase: la cifra, la forma dello stato, da quando; un bottone per chi può dirlo. */
final class CellaAvanzamento extends NativeTableCell {

    private final HtmlContainer reale;
    private final Span cifra = new Span();
    private final Span eta = new Span();
    private final Segno segno = new Segno("non-avviato", "").soloForma();

    /** @param apri che cosa succede a premerla; nullo per chi legge soltanto */
    CellaAvanzamento(int fase, @Nullable Runnable apri) {
        reale = apri == null ? new Span() : new NativeButton("", clic -> apri.run());
        addClassName("reale-cella");
        getElement()
                .setAttribute(
                        Presenti.CAMPO, Percorso.fase(fase).campo("avanzamento").scritto());
        reale.addClassName("reale");
        reale.add(cifra, new Span(" "), segno);
        eta.addClassName("aggiornata");
        add(reale, eta);
    }

    void mostra(FiguraFase figura, String nome, Foglio foglio) {
        Stato stato = Objects.requireNonNullElse(figura.cifra().stato(), Stato.NON_AVVIATO);
        String percento = Numeri.percento(figura.cifra().avanzamento());
        String atteso = Numeri.percento(figura.cifra().atteso());
        String parola = getTranslation("piano.stato." + stato);
        Pagina.scrivi(cifra, percento, foglio.da());
        segno.mostra(stato.codice(), parola);
        eta.setText(
                figura.dovuta() || figura.eta() != null ? EtaDelDato.inParole(figura.eta(), this::getTranslation) : "");
        eta.setClassName("vecchio", figura.attesa().vecchie() > 0);
        if (reale instanceof NativeButton) {
            reale.getElement()
                    .setAttribute(
                            "aria-label", getTranslation("piano.avanzamento", nome, atteso, percento + " " + parola));
        }
    }

    void fuoco() {
        if (reale instanceof NativeButton bottone) {
            Fuoco.ridai(bottone);
        }
    }
}
