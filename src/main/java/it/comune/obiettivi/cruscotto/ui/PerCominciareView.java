package it.comune.obiettivi.cruscotto.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import it.comune.obiettivi.cruscotto.ui.Cominciare.Punto;
import it.comune.obiettivi.cruscotto.ui.PianoChiesto.Fonti;
import it.comune.obiettivi.ente.Ruolo.Amministratore;
import it.comune.obiettivi.ente.Ruolo.Segretario;
import it.comune.obiettivi.ente.Utente;
import it.comune.obiettivi.telaio.Icona;
import it.comune.obiettivi.telaio.Vuoto;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;

/**
 * I tre passi da un programma vuoto a un Comune che ci lavora, con ciò che è fatto e ciò che manca. Chi non può farne nessuno
 * legge a chi chiedere.
 */
@Route(VistaSituazione.PER_COMINCIARE)
@PermitAll
class PerCominciareView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Fonti fonti;
    private final Cominciare cominciare;

    PerCominciareView(Fonti fonti, Cominciare cominciare) {
        this.fonti = fonti;
        this.cominciare = cominciare;
        addClassNames("pagina", "per-cominciare");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent evento) {
        Utente chi = fonti.utente().richiedi();
        Punto punto = cominciare.aChePunto();
        boolean prepara = chi.ha(Amministratore.class) || chi.ha(Segretario.class);
        if (chi.ruoli().isEmpty() || !prepara && punto.anno() != 0) {
            evento.forwardTo("");
            return;
        }
        removeAll();
        if (prepara) {
            passi(punto, chi);
        } else {
            aspetta();
        }
    }

    private void aspetta() {
        add(new Vuoto()
                .titolo(getTranslation("cominciare.ancora-nulla"))
                .frase(getTranslation("cominciare.chiedi", fonti.segretario())));
    }

    private void passi(Punto punto, Utente chi) {
        OrderedList passi = new OrderedList(settori(punto), piano(punto, chi), persone(punto, chi));
        passi.addClassName("passi-cominciare");
        add(
                new H1(getTranslation("cominciare.titolo")),
                new Paragraph(getTranslation(punto.finito() ? "cominciare.finito" : "cominciare.spiega")),
                passi);
        if (punto.conSchede() && chi.ha(Segretario.class)) {
            add(bottone(new PianoChiesto(punto.anno(), null).cruscotto(), "cominciare.cruscotto"));
        }
    }

    private ListItem settori(Punto punto) {
        String come = punto.conSettori()
                ? getTranslation("cominciare.settori.fatto", punto.settori(), punto.persone())
                : getTranslation("cominciare.settori.come");
        return passo("settori", punto.conSettori(), come, bottone("settori", "cominciare.settori.azione"));
    }

    private ListItem piano(Punto punto, Utente chi) {
        String anno = String.valueOf(punto.anno());
        String come = punto.conSchede()
                ? getTranslation("cominciare.piano.fatto", anno, punto.schede())
                : punto.anno() == 0
                        ? getTranslation("cominciare.piano.come")
                        : getTranslation("cominciare.piano.vuoto", anno);
        if (!chi.ha(Segretario.class)) {
            return passo(
                    "piano",
                    punto.conSchede(),
                    come,
                    new Span(getTranslation("cominciare.piano.chi", fonti.segretario())));
        }
        Component altro = punto.anno() == 0
                ? nuovoPiano()
                : bottone(new PianoChiesto(punto.anno(), null).schede(), "cominciare.piano.schede");
        return passo("piano", punto.conSchede(), come, bottone("importa", "cominciare.piano.importa"), altro);
    }

    private NativeButton nuovoPiano() {
        NativeButton nuovo = new NativeButton(
                getTranslation("cominciare.piano.nuovo"),
                clic -> new NuovoPiano(
                                fonti,
                                anno -> clic.getSource()
                                        .getUI()
                                        .ifPresent(ui -> ui.navigate("piano/" + anno + "/schede")))
                        .open());
        nuovo.addClassName("btn");
        return nuovo;
    }

    private ListItem persone(Punto punto, Utente chi) {
        String come = punto.conAltri()
                ? getTranslation("cominciare.persone.fatto", punto.altri())
                : getTranslation("cominciare.persone.come");
        if (!punto.senzaResponsabile().isEmpty()) {
            come += " " + getTranslation("cominciare.persone.manca", String.join(", ", punto.senzaResponsabile()));
        }
        Component azione = chi.ha(Amministratore.class)
                ? bottone("utenti", "cominciare.persone.azione")
                : new Span(
                        getTranslation("cominciare.persone.chi", fonti.utente().aChiChiedere(Amministratore.class)));
        return passo("persone", punto.conAltri(), come, azione);
    }

    /** Un passo: il nome, se è fatto, a che punto è, che cosa si può fare adesso. */
    private ListItem passo(String nome, boolean fatto, String come, Component... azioni) {
        Span stato = new Span(getTranslation(fatto ? "cominciare.fatto" : "cominciare.da-fare"));
        stato.addClassNames("passo-stato");
        Optional.of(new Icona("ok")).filter(ok -> fatto).ifPresent(stato::addComponentAsFirst);
        Div fai = new Div(azioni);
        fai.addClassName("azioni");
        ListItem passo =
                new ListItem(new Div(new H2(getTranslation("cominciare." + nome)), stato), new Paragraph(come), fai);
        passo.addClassNames("riquadro", fatto ? "passo--fatto" : "passo--da-fare");
        return passo;
    }

    private Anchor bottone(String indirizzo, String chiave) {
        Anchor bottone = new Anchor(indirizzo, getTranslation(chiave));
        bottone.addClassName("btn");
        return bottone;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("cominciare.pagina");
    }
}
