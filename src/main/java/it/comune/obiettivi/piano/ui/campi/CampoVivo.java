package it.comune.obiettivi.piano.ui.campi;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.dom.DomEvent;
import it.comune.obiettivi.diretta.Diretta.Cambiamento;
import it.comune.obiettivi.piano.Lunghezza;
import it.comune.obiettivi.piano.Permessi.Ambito;
import it.comune.obiettivi.piano.ui.Foglio;
import it.comune.obiettivi.piano.ui.Pagina;
import it.comune.obiettivi.piano.ui.campi.Gesti.Rifiuto;
import it.comune.obiettivi.telaio.Fuoco;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Un testo che si legge, si apre con un clic o Invio e si scrive sul posto. Mentre una persona scrive non lo tocca
 * nessuno: ciò che cambia intorno si annuncia accanto e si unisce alla fine. La pagina nel browser decide quando il
 * testo parte e ne tiene la bozza (campi.ts); da qui torna «salvato» soltanto dopo il servizio.
 */
@JsModule("./piano/campi.ts")
public final class CampoVivo extends Div implements Bozze.Riprende {

    /** Il nome nel registro e nelle anomalie, quello per le persone, e di che cosa fa parte. */
    public record Cosa(String campo, String etichetta, Ambito ambito) {}

    private interface Manda {
        Optional<Rifiuto> manda(String base, String mio, String gesto);
    }

    private Cosa cosa;
    private final Gesti<?> gesti;
    private final Manda manda;
    private final boolean modificabile;
    private final HtmlContainer lettura;
    private final Avviso avviso = new Avviso();
    private final Marchio marchio = new Marchio();
    private String vuoto;
    private boolean area;
    private @Nullable TextFieldBase<?, String> editor;
    private boolean aperto;
    private String mostrato = "";
    private Runnable finita = () -> {};

    public <M> CampoVivo(Cosa cosa, Gesti<M> gesti, BiFunction<String, String, M> gesto) {
        this.cosa = cosa;
        this.gesti = gesti;
        this.manda = (base, mio, id) -> gesti.compi(gesto.apply(base, mio), id);
        this.modificabile = gesti.ammette(cosa.ambito());
        this.vuoto = getTranslation(modificabile ? "piano.scrivi" : "piano.niente");
        addClassName("campo-vivo");
        getElement().setAttribute("data-campo", cosa.campo());
        getElement().setAttribute("data-luogo", gesti.luogo());
        int massimo = Lunghezza.di(cosa.campo()).massimo();
        getElement().setAttribute("data-massimo", String.valueOf(massimo));
        getElement().setAttribute("data-conta", getTranslation("piano.conta", "{0}", massimo));
        lettura = modificabile ? new NativeButton("", clic -> apri(mostrato, mostrato)) : new Span();
        lettura.addClassName("lettura");
        add(lettura, marchio, avviso);
        if (modificabile) {
            ascolta();
        }
        gesti.registra(this);
        etichetta(cosa.etichetta());
    }

    private void ascolta() {
        getElement().addEventListener("salva-testo", this::salva).addEventData("event.detail");
        getElement()
                .addEventListener(
                        "lascia-testo",
                        evento -> chiudi(TestoScritto.di(evento, mostrato).fuoco()))
                .addEventData("event.detail");
    }

    /** Un testo lungo: si scrive su più righe, e si salva uscendo, con Ctrl e Invio o fermandosi due secondi. */
    public CampoVivo area() {
        area = true;
        getElement().setAttribute("data-area", "");
        return this;
    }

    /** Che cosa si legge al posto di un testo che manca. */
    public CampoVivo vuoto(String testo) {
        vuoto = testo;
        if (!aperto) {
            scrivi(mostrato, null);
        }
        return this;
    }

    /** Il nome per le persone, quando cambia. */
    public void etichetta(String nuova) {
        cosa = new Cosa(cosa.campo(), nuova, cosa.ambito());
        getElement().setAttribute("data-etichetta", nuova);
        vuoto(vuoto);
    }

    public String campo() {
        return cosa.campo();
    }

    public boolean modificabile() {
        return modificabile;
    }

    /** Il valore letto ora dal servizio, con i suoi dubbi; se la persona sta scrivendo qui, aspetta. */
    public void mostra(String valore, Foglio foglio) {
        marchio.mostra(foglio, cosa.campo());
        mostra(valore, foglio.da());
    }

    /** Il valore letto ora dal servizio; se la persona sta scrivendo qui, aspetta. */
    public void mostra(String valore, @Nullable Cambiamento da) {
        if (!aperto) {
            scrivi(valore, da);
        } else if (!valore.equals(mostrato)) {
            mostrato = valore;
            avviso.dice(
                    "nota-bene", getTranslation("piano.cambiato-intanto", da == null ? "" : da.nomeAutore(), valore));
        }
    }

    private void scrivi(String valore, @Nullable Cambiamento da) {
        mostrato = valore;
        setClassName("campo-vivo--vuoto", valore.isBlank());
        String letto = valore.isBlank() ? vuoto : valore;
        Pagina.scrivi(lettura, letto, da);
        if (modificabile) {
            lettura.getElement().setAttribute("aria-label", getTranslation("piano.campo", cosa.etichetta(), letto));
        }
    }

    private void apri(String base, String testo) {
        TextFieldBase<?, String> campo = editor == null ? crea() : editor;
        avviso.tace();
        campo.setAriaLabel(cosa.etichetta());
        campo.setValue(testo);
        passa(true);
        getElement().executeJs("window.ObiettiviCampi.apri(this, $0, $1)", base, testo);
    }

    private void passa(boolean apre) {
        aperto = apre;
        lettura.setVisible(!apre);
        if (editor != null) {
            editor.setVisible(apre);
        }
    }

    private TextFieldBase<?, String> crea() {
        TextFieldBase<?, String> campo = area ? new TextArea() : new TextField();
        campo.addClassName("scrittura");
        campo.setWidthFull();
        addComponentAtIndex(1, campo);
        editor = campo;
        return campo;
    }

    private void salva(DomEvent evento) {
        TestoScritto testo = TestoScritto.di(evento, mostrato);
        salva(testo).ifPresentOrElse(rifiuto -> rifiutato(rifiuto, testo), () -> riconosci(testo));
    }

    private Optional<Rifiuto> salva(TestoScritto testo) {
        String mio = testo.mio().strip();
        if (mio.equals(testo.base().strip())) {
            return Optional.empty();
        }
        try {
            Optional<Rifiuto> rifiuto = manda.manda(testo.base(), mio, testo.gesto());
            if (rifiuto.isEmpty()) {
                mostrato = Objects.requireNonNullElse(gesti.valore(), mio);
            }
            return rifiuto;
        } catch (IllegalArgumentException nonVale) {
            return Optional.of(new Rifiuto(getTranslation("piano.numero-sbagliato", mio), null));
        }
    }

    private void riconosci(TestoScritto testo) {
        avviso.tace();
        getElement()
                .executeJs("return window.ObiettiviCampi.riconosci(this, $0, $1)", testo.gesto(), mostrato)
                .then(Boolean.class, chiude -> {
                    if (chiude) {
                        chiudi(testo.fuoco());
                    }
                });
    }

    private void rifiutato(Rifiuto rifiuto, TestoScritto testo) {
        getElement().executeJs("window.ObiettiviCampi.sospendi(this, $0)", testo.gesto());
        String attuale = rifiuto.attuale();
        if (attuale == null) {
            avviso.dice("nota-errore", getTranslation("piano.rifiutato", rifiuto.messaggio()));
        } else if (testo.chiude()) {
            mostrato = attuale;
            chiudi(false);
            contesa(testo.mio(), attuale);
        } else {
            mostrato = attuale;
            avviso.dice(
                    "nota-avviso", getTranslation("piano.conflitto.alla-fine", gesti.autore(cosa.campo()), attuale));
        }
    }

    /** I due testi, uno accanto all'altro, finché la persona non sceglie. */
    private void contesa(String mio, String attuale) {
        Contesa contesa = new Contesa(mio, attuale, scelta -> {
            switch (scelta) {
                case MIO -> riprendi(TestoScritto.scelto(attuale, mio), finita);
                case ATTUALE -> finita(attuale, true);
                case UNISCI -> apri(attuale, mio);
            }
        });
        avviso.dice("nota-avviso", getTranslation("piano.conflitto", gesti.autore(cosa.campo())), contesa);
    }

    private void finita(String valore, boolean conFuoco) {
        getElement().executeJs("window.ObiettiviCampi.scelto(this)");
        finita.run();
        finita = () -> {};
        mostrato = valore;
        chiudi(conFuoco);
    }

    @Override
    public boolean riprendi(TestoScritto bozza, Runnable fatto) {
        finita = fatto;
        Optional<Rifiuto> rifiuto = salva(bozza);
        rifiuto.ifPresentOrElse(perche -> rifiutato(perche, bozza), () -> finita(mostrato, bozza.fuoco()));
        return rifiuto.isEmpty();
    }

    /** Scrive al posto della persona un valore già scelto, per esempio la proposta di un'anomalia. */
    public boolean metti(String valore) {
        return valore.equals(mostrato) || riprendi(TestoScritto.scelto(mostrato, valore), () -> {});
    }

    private void chiudi(boolean conFuoco) {
        passa(false);
        avviso.tace();
        scrivi(mostrato, null);
        if (conFuoco && lettura instanceof NativeButton bottone) {
            Fuoco.ridai(bottone);
        }
    }
}
