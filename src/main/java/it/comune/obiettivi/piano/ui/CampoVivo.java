package it.comune.obiettivi.piano.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import it.comune.obiettivi.diretta.Diretta.Cambiamento;
import it.comune.obiettivi.piano.Modifica;
import it.comune.obiettivi.piano.Permessi.Ambito;
import it.comune.obiettivi.piano.ui.Gesti.Rifiuto;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Un testo della scheda che si legge, si apre con un clic o Invio e si scrive sul posto. Mentre una persona scrive non
 * lo tocca nessuno: ciò che cambia intorno si annuncia accanto e si mette al suo posto alla fine.
 */
public final class CampoVivo extends Div {

    private static final int ATTESA_MS = 400;

    /** Il nome nel registro e nelle anomalie, quello per le persone, e di che cosa fa parte. */
    public record Cosa(String campo, String etichetta, Ambito ambito) {}

    private final Cosa cosa;
    private final Gesti gesti;
    private final BiFunction<String, String, Modifica> gesto;
    private final boolean modificabile;
    private final HtmlContainer lettura;
    private final Div avviso = new Div();
    private final Marchio marchio = new Marchio();
    private String vuoto;
    private boolean area;
    private @Nullable TextFieldBase<?, String> editor;
    private boolean aperto;
    /** Il testo su cui la pagina e il servizio erano d'accordo quando la persona ha cominciato a scrivere. */
    private String base = "";

    private String mostrato = "";
    private @Nullable String trattenuto;

    public CampoVivo(Cosa cosa, Gesti gesti, BiFunction<String, String, Modifica> gesto) {
        this.cosa = cosa;
        this.gesti = gesti;
        this.gesto = gesto;
        this.modificabile = gesti.ammette(cosa.ambito());
        this.vuoto = getTranslation(modificabile ? "piano.scrivi" : "piano.niente");
        addClassName("campo-vivo");
        getElement().setAttribute(Presenti.CAMPO, cosa.campo());
        lettura = modificabile ? bottone() : new Span();
        lettura.addClassName("lettura");
        avviso.getElement().setAttribute("role", "status");
        avviso.setVisible(false);
        add(lettura, marchio, avviso);
        gesti.registra(this);
        scrivi("", null);
    }

    private NativeButton bottone() {
        NativeButton bottone = new NativeButton();
        bottone.addClickListener(clic -> apri());
        return bottone;
    }

    /** Un testo lungo: si scrive su più righe, e si salva uscendo o con Ctrl e Invio. */
    public CampoVivo area() {
        area = true;
        return this;
    }

    /** Che cosa si legge al posto di un testo che manca. */
    public CampoVivo vuoto(String testo) {
        vuoto = testo;
        scrivi(mostrato, null);
        return this;
    }

    public String campo() {
        return cosa.campo();
    }

    public boolean modificabile() {
        return modificabile;
    }

    public String valore() {
        return mostrato;
    }

    /** Il valore letto ora dal servizio; se la persona sta scrivendo qui, aspetta. */
    public void mostra(String valore, Foglio foglio) {
        marchio.mostra(foglio.aperte(cosa.campo()));
        if (!aperto) {
            scrivi(valore, foglio.da());
        } else if (!valore.equals(Objects.requireNonNullElse(trattenuto, base))) {
            trattenuto = valore;
            String chi = foglio.da() == null ? "" : foglio.da().nomeAutore();
            avvisa("nota-bene", getTranslation("piano.cambiato-intanto", chi, valore));
        }
    }

    private void scrivi(String valore, @Nullable Cambiamento da) {
        mostrato = valore;
        setClassName("campo-vivo--vuoto", valore.isBlank());
        Pagina.scrivi(lettura, valore.isBlank() ? vuoto : valore, da);
        if (modificabile) {
            String chiave = valore.isBlank() ? "piano.campo.vuoto" : "piano.campo";
            lettura.getElement().setAttribute("aria-label", getTranslation(chiave, cosa.etichetta(), valore));
        }
    }

    private void apri() {
        TextFieldBase<?, String> campo = editor == null ? crea() : editor;
        base = mostrato;
        trattenuto = null;
        avviso.setVisible(false);
        campo.setValue(base);
        passa(true);
        campo.focus();
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
        campo.setAriaLabel(cosa.etichetta());
        campo.addClassName("scrittura");
        campo.setWidthFull();
        campo.setValueChangeMode(ValueChangeMode.LAZY);
        campo.setValueChangeTimeout(ATTESA_MS);
        campo.addBlurListener(uscita -> conferma(false));
        if (area) {
            campo.addKeyDownListener(Key.ENTER, invio -> conferma(true), KeyModifier.CONTROL);
        } else {
            campo.addKeyDownListener(Key.ENTER, invio -> conferma(true));
        }
        campo.addKeyDownListener(Key.ESCAPE, esc -> lascia());
        addComponentAtIndex(1, campo);
        editor = campo;
        return campo;
    }

    private void lascia() {
        chiudi(Objects.requireNonNullElse(trattenuto, base), true);
    }

    private void conferma(boolean resta) {
        if (!aperto || editor == null) {
            return;
        }
        String mio = editor.getValue().strip();
        if (mio.equals(base.strip())) {
            chiudi(Objects.requireNonNullElse(trattenuto, base), resta);
        } else if (manda(base, mio)) {
            chiudi(mio, resta);
        }
    }

    /** Scrive al posto della persona un valore già scelto, per esempio la proposta di un'anomalia. */
    public boolean metti(String valore) {
        if (!valore.equals(mostrato) && !manda(mostrato, valore)) {
            return false;
        }
        scrivi(valore, null);
        return true;
    }

    private boolean manda(String da, String mio) {
        Modifica modifica;
        try {
            modifica = gesto.apply(da, mio);
        } catch (IllegalArgumentException nonVale) {
            avvisa("nota-errore", getTranslation("piano.numero-sbagliato", mio));
            return false;
        }
        Optional<Rifiuto> rifiuto = gesti.compi(modifica);
        rifiuto.ifPresent(perche -> racconta(perche, mio));
        return rifiuto.isEmpty();
    }

    private void racconta(Rifiuto rifiuto, String mio) {
        if (rifiuto.attuale() == null) {
            avvisa("nota-errore", getTranslation("piano.rifiutato", rifiuto.messaggio()));
            return;
        }
        String attuale = rifiuto.attuale();
        chiudi(attuale, false);
        avvisa("nota-avviso", rifiuto.messaggio());
        avviso.add(
                new Paragraph(getTranslation("piano.conflitto.tuo", mio)),
                new Paragraph(getTranslation("piano.conflitto.ora", attuale)),
                scelta("piano.conflitto.tieni-tuo", () -> {
                    if (manda(attuale, mio)) {
                        chiudi(mio, true);
                    }
                }),
                scelta("piano.conflitto.tieni-ora", () -> chiudi(mostrato, true)));
    }

    private NativeButton scelta(String chiave, Runnable fa) {
        NativeButton bottone = new NativeButton(getTranslation(chiave), clic -> fa.run());
        bottone.addClassNames("btn", "btn--s");
        return bottone;
    }

    private void chiudi(String valore, boolean conFuoco) {
        passa(false);
        avviso.setVisible(false);
        scrivi(valore, null);
        if (conFuoco && lettura instanceof NativeButton bottone) {
            bottone.focus();
        }
    }

    private void avvisa(String classe, String testo) {
        avviso.removeAll();
        avviso.setClassName(classe);
        avviso.add(new Paragraph(testo));
        avviso.setVisible(true);
    }
}
