package it.comune.obiettivi.piano.ui.campi;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import it.comune.obiettivi.piano.Modifica;
import it.comune.obiettivi.piano.Permessi.Ambito;
import it.comune.obiettivi.piano.ui.Foglio;
import it.comune.obiettivi.piano.ui.Pagina;
import it.comune.obiettivi.piano.ui.campi.CampoVivo.Cosa;
import it.comune.obiettivi.telaio.Fuoco;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Un valore della scheda che si legge e, con un clic o Invio, si sceglie da un elenco. */
public final class SceltaViva extends Div {

    /** Una voce dell'elenco; il codice vuoto vuol dire nessuna. */
    public record Voce(String codice, String nome) {}

    private final Cosa cosa;
    private final Gesti<Modifica> gesti;
    private final Supplier<List<Voce>> voci;
    private final Function<@Nullable String, Modifica> gesto;
    private final HtmlContainer lettura;
    private final Avviso avviso = new Avviso();
    private final Marchio marchio = new Marchio();
    private @Nullable ComboBox<Voce> elenco;
    private String codice = "";

    public SceltaViva(
            Cosa cosa, Gesti<Modifica> gesti, Supplier<List<Voce>> voci, Function<@Nullable String, Modifica> gesto) {
        this.cosa = cosa;
        this.gesti = gesti;
        this.voci = voci;
        this.gesto = gesto;
        addClassName("campo-vivo");
        getElement().setAttribute("data-campo", cosa.campo());
        lettura = gesti.ammette(Ambito.PIANO) ? new NativeButton("", clic -> apri()) : new Span();
        lettura.addClassName("lettura");
        add(lettura, marchio, avviso);
    }

    public void mostra(Voce voce, Foglio foglio) {
        codice = voce.codice();
        marchio.mostra(foglio, cosa.campo());
        Pagina.scrivi(lettura, voce.nome(), foglio.da());
        if (lettura instanceof NativeButton) {
            lettura.getElement()
                    .setAttribute("aria-label", getTranslation("piano.campo", cosa.etichetta(), voce.nome()));
        }
    }

    private void apri() {
        ComboBox<Voce> campo = elenco == null ? crea() : elenco;
        List<Voce> scelte = voci.get();
        avviso.tace();
        campo.setItems(scelte);
        campo.setValue(scelte.stream()
                .filter(voce -> voce.codice().equals(codice))
                .findFirst()
                .orElse(null));
        campo.setVisible(true);
        lettura.setVisible(false);
        Fuoco.porta(campo);
        campo.setOpened(true);
    }

    private ComboBox<Voce> crea() {
        ComboBox<Voce> campo = new ComboBox<>();
        campo.setAriaLabel(cosa.etichetta());
        campo.addClassName("scrittura");
        campo.setItemLabelGenerator(Voce::nome);
        campo.setWidthFull();
        campo.addValueChangeListener(scelta -> {
            if (scelta.isFromClient() && scelta.getValue() != null) {
                manda(scelta.getValue());
            }
        });
        campo.addBlurListener(uscita -> chiudi(false));
        Shortcuts.addShortcutListener(campo, () -> chiudi(true), Key.ESCAPE).listenOn(campo);
        addComponentAtIndex(1, campo);
        elenco = campo;
        return campo;
    }

    private void manda(Voce scelta) {
        String nuovo = scelta.codice().isEmpty() ? null : scelta.codice();
        gesti.compi(gesto.apply(nuovo))
                .ifPresentOrElse(
                        rifiuto -> avviso.dice("nota-errore", getTranslation("piano.rifiutato", rifiuto.messaggio())),
                        () -> {
                            codice = scelta.codice();
                            Pagina.scrivi(lettura, scelta.nome(), null);
                        });
        chiudi(true);
    }

    private void chiudi(boolean conFuoco) {
        if (elenco != null && elenco.isVisible()) {
            elenco.setVisible(false);
            lettura.setVisible(true);
            if (conFuoco && lettura instanceof NativeButton bottone) {
                Fuoco.ridai(bottone);
            }
        }
    }
}
