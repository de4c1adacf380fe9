package it.comune.obiettivi.piano.ui.campi;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import it.comune.obiettivi.lingua.Tempi;
import it.comune.obiettivi.piano.Fase;
import it.comune.obiettivi.piano.Modifica;
import it.comune.obiettivi.piano.Modifica.NessunaNovita;
import it.comune.obiettivi.piano.Percorso;
import it.comune.obiettivi.piano.Rilevazione;
import it.comune.obiettivi.piano.ui.Presenti;
import it.comune.obiettivi.piano.ui.campi.Gesti.Rifiuto;
import it.comune.obiettivi.telaio.Bottone;
import it.comune.obiettivi.telaio.Calendario;
import it.comune.obiettivi.telaio.Fuoco;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A che punto è una fase: un numero, che finché non è salvato è una bozza, e il suo giorno; oppure nessuna novità. */
public final class EditorAvanzamento extends Div implements Bozze.Riprende {

    private final Gesti<Modifica> gesti;
    private final int fase;
    private final Runnable chiudi;
    private final TextField valore = new TextField(getTranslation("piano.avanzamento.percento"));
    private final DatePicker giorno = new DatePicker(getTranslation("piano.avanzamento.al"));
    private final Paragraph ultima = new Paragraph();
    private final Avviso avviso = new Avviso();
    private Fase letta;
    private String base = "";
    private String partenza = "";
    private boolean avanti;
    private Runnable finita = () -> {};

    public EditorAvanzamento(Fase fase, String nomeFase, Gesti<Modifica> gesti, Runnable chiudi) {
        this.gesti = gesti;
        this.fase = fase.chiave();
        this.letta = fase;
        this.chiudi = chiudi;
        addClassName("rileva");
        getElement().setAttribute(Presenti.CAMPO, campo(this.fase)).setAttribute("role", "group");
        getElement().setAttribute("data-luogo", gesti.luogo()).setAttribute("data-a-mano", "");
        nome(nomeFase);
        ultima.addClassName("minimo");
        NativeButton salva = Bottone.di("piano.salva", () -> {}).primo();
        salva.getElement().setAttribute("data-salva", "");
        NativeButton novita = Bottone.di("piano.nessuna-novita", this::nessunaNovita);
        Div azioni =
                new Div(salva, novita, Bottone.di("piano.annulla", this::lascia).piano());
        azioni.addClassName("azioni");
        add(new Span(getTranslation("piano.a-che-punto")), new Quarti(), campi(), azioni, ultima, avviso);
        getElement().addEventListener("keydown", esc -> lascia()).setFilter("event.key === 'Escape'");
        getElement()
                .addEventListener("salva-testo", e -> manda(TestoScritto.di(e, base)))
                .addEventData("event.detail");
    }

    /** Il nome nel registro. */
    public static String campo(int fase) {
        return Percorso.fase(fase).campo("avanzamento").scritto();
    }

    public void nome(String fase) {
        String detto = getTranslation("piano.avanzamento.di", fase);
        getElement().setAttribute("aria-label", detto).setAttribute("data-etichetta", detto);
    }

    public void fuoco() {
        Fuoco.porta(valore);
    }

    /** I valori di partenza: l'ultima rilevazione, che sia già riletta o appena scritta da qui, e il giorno che si guarda. */
    public void prepara(Fase stato, LocalDate al) {
        base = avanti ? base : stato.ultimaScritta();
        String numero = avanti ? AvanzamentoScritto.di(base).leggibile() : racconta(stato, al);
        partenza = numero;
        valore.setValue(numero);
        giorno.setValue(al);
        giorno.setMax(al);
        avviso.tace();
        getElement().executeJs("window.ObiettiviCampi.prepara(this, $0, $1)", base, numero);
    }

    /** Vero se la persona vi ha scritto qualcosa che non è ancora salvato. */
    boolean inUso() {
        Rilevazione attuale = AvanzamentoScritto.ultima(letta, gesti.momento().al());
        return !List.of(partenza, AvanzamentoScritto.numero(attuale)).contains(valore.getValue())
                || !Objects.equals(giorno.getValue(), giorno.getMax());
    }

    /** Lo stato letto ora: ciò che la persona sta scrivendo resta, con la base da cui è partita. */
    public void mostra(Fase stato, LocalDate al) {
        avanti = false;
        String numero = racconta(stato, al);
        if (!base.equals(stato.ultimaScritta())) {
            aggiorna(stato.ultimaScritta(), numero);
        }
    }

    private String racconta(Fase stato, LocalDate al) {
        letta = stato;
        Rilevazione rilevata = AvanzamentoScritto.ultima(stato, al);
        String numero = AvanzamentoScritto.numero(rilevata);
        ultima.setText(
                rilevata == null
                        ? getTranslation("piano.avanzamento.mai")
                        : getTranslation("piano.avanzamento.ultimo", numero, Tempi.data(rilevata.al())));
        return numero;
    }

    private void aggiorna(String scritta, String numero) {
        base = scritta;
        if (isVisible()) {
            getElement().executeJs("window.ObiettiviCampi.aggiorna(this, $0, $1)", base, numero);
        }
    }

    private Div campi() {
        valore.addClassName("scrittura");
        valore.setSuffixComponent(new Span("%"));
        valore.setValueChangeMode(ValueChangeMode.LAZY);
        Calendario.italiano(giorno);
        Div campi = new Div(valore, giorno);
        campi.addClassName("campi");
        return campi;
    }

    /** Il numero che parte dal campo, con il suo gesto; se intanto la persona ne ha scritto un altro, il campo resta. */
    private boolean manda(TestoScritto testo) {
        boolean salvato = salva(testo);
        if (salvato) {
            getElement()
                    .executeJs("return window.ObiettiviCampi.riconosci(this, $0, $1)", testo.gesto(), base)
                    .then(
                            Boolean.class,
                            fatto -> Optional.of(chiudi).filter(c -> fatto).ifPresent(Runnable::run));
        } else {
            getElement().executeJs("window.ObiettiviCampi.sospendi(this, $0)", testo.gesto());
        }
        return salvato;
    }

    /** Un numero scelto con un bottone: ciò che era scritto nel campo è lasciato. */
    private void scegli(String da, String scritto) {
        if (salva(TestoScritto.scelto(da, scritto))) {
            dimentica();
            chiudi.run();
            aggiorna(base, AvanzamentoScritto.di(scritto).leggibile());
        }
    }

    @Override
    public boolean riprendi(TestoScritto bozza, Runnable fatto) {
        finita = fatto;
        boolean salvata = manda(bozza);
        if (!salvata) {
            AvanzamentoScritto scritto = AvanzamentoScritto.di(bozza.mio());
            valore.setValue(scritto.numero());
            giorno.setValue(scritto.al());
            getElement().executeJs("window.ObiettiviCampi.metti(this, $0)", bozza.mio());
        }
        return salvata;
    }

    private boolean salva(TestoScritto testo) {
        AvanzamentoScritto scritto = AvanzamentoScritto.di(testo.mio());
        LocalDate al = scritto.al();
        if (al == null) {
            return rifiutato(getTranslation("piano.avanzamento.manca-giorno"));
        }
        try {
            Modifica gesto = AvanzamentoScritto.gesto(fase, al, scritto.numero(), testo.base());
            Optional<Rifiuto> rifiuto = gesti.compi(gesto, testo.gesto());
            rifiuto.ifPresentOrElse(perche -> rifiutato(perche, testo.mio()), this::salvato);
            return rifiuto.isEmpty();
        } catch (IllegalArgumentException nonVale) {
            return rifiutato(getTranslation("piano.numero-sbagliato", scritto.numero()));
        }
    }

    private void salvato() {
        base = Objects.requireNonNullElse(gesti.valore(), base);
        avanti = true;
        avviso.tace();
        finita.run();
        finita = () -> {};
    }

    private boolean rifiutato(String perche) {
        avviso.dice("nota-errore", perche);
        return false;
    }

    private void rifiutato(Rifiuto perche, String mio) {
        String attuale = perche.attuale();
        if (attuale == null) {
            rifiutato(getTranslation("piano.rifiutato", perche.messaggio()));
            return;
        }
        String io = AvanzamentoScritto.di(mio).inParole(this);
        String altri = AvanzamentoScritto.di(attuale).inParole(this);
        Contesa scegli = new Contesa(io, altri, scelta -> decidi(scelta, mio, attuale));
        avviso.dice("nota-avviso", getTranslation("piano.avanzamento.conflitto", gesti.autore(campo(fase))), scegli);
    }

    private void decidi(Contesa.Scelta scelta, String mio, String attuale) {
        switch (scelta) {
            case MIO -> scegli(attuale, mio);
            case ATTUALE -> {
                finita.run();
                lascia();
            }
            case UNISCI -> {
                avviso.tace();
                getElement().executeJs("window.ObiettiviCampi.apri(this, $0, $1)", attuale, mio);
            }
        }
    }

    private void nessunaNovita() {
        gesti.compi(new NessunaNovita(fase)).ifPresentOrElse(perche -> rifiutato(perche, ""), this::lascia);
    }

    /** Ciò che è scritto non serve più: si torna ai valori di partenza. */
    private void lascia() {
        finita = () -> {};
        dimentica();
        prepara(letta, gesti.momento().al());
        chiudi.run();
    }

    /** Dalla pagina e non da qui: anche se intanto l'editore si chiude. */
    private void dimentica() {
        getUI().ifPresent(ui -> ui.getPage().executeJs("window.ObiettiviCampi.scelto($0)", this));
    }
}
