package it.comune.obiettivi.piano.ui.scheda;

import com.google.re2j.Pattern;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import it.comune.obiettivi.piano.Fase;
import it.comune.obiettivi.piano.Modifica;
import it.comune.obiettivi.piano.Permessi.Ambito;
import it.comune.obiettivi.piano.Scheda;
import it.comune.obiettivi.piano.ui.Foglio;
import it.comune.obiettivi.piano.ui.campi.Gesti;
import it.comune.obiettivi.piano.ui.campi.SceltaViva.Voce;
import it.comune.obiettivi.telaio.Bottone;
import it.comune.obiettivi.telaio.Fuoco;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Aggiungere una fase o un indicatore, in fondo alla sua tabella. */
final class AggiungiParte extends Div {

    /** Che cosa si aggiunge. */
    enum Cosa {
        FASE,
        INDICATORE
    }

    private final Cosa cosa;
    private final Gesti<Modifica> gesti;
    private final NativeButton bottone;
    private final TextArea testo = new TextArea();
    private final TextField numero = new TextField();
    private final ComboBox<Voce> fase = new ComboBox<>();
    private final Paragraph errore = new Paragraph();
    private @Nullable Scheda scheda;

    AggiungiParte(Cosa cosa, Gesti<Modifica> gesti) {
        this.cosa = cosa;
        this.gesti = gesti;
        addClassName("aggiungi-parte");
        bottone = Bottone.di(chiave(""), this::apri);
        bottone.addClassName("btn--piano");
        testo.setLabel(getTranslation(chiave(".testo")));
        testo.setWidthFull();
        numero.setLabel(getTranslation("piano.aggiungi.fase.numero"));
        fase.setLabel(getTranslation("piano.aggiungi.indicatore.fase"));
        fase.setItemLabelGenerator(Voce::nome);
        errore.addClassName("nota-errore");
        errore.getElement().setAttribute("role", "alert");
        setVisible(gesti.ammette(Ambito.PIANO));
        add(bottone);
    }

    void mostra(Foglio foglio) {
        scheda = foglio.scheda();
    }

    private String chiave(String parte) {
        return "piano.aggiungi." + (cosa == Cosa.FASE ? "fase" : "indicatore") + parte;
    }

    private void apri() {
        removeAll();
        errore.setVisible(false);
        testo.clear();
        if (cosa == Cosa.FASE) {
            numero.setValue(prossimo());
        } else {
            List<Voce> voci = fasi();
            fase.setItems(voci);
            fase.setValue(voci.getFirst());
        }
        Div azioni = new Div(Bottone.di("piano.salva", this::salva), Bottone.di("piano.annulla", this::chiudi));
        azioni.addClassName("azioni");
        add(cosa == Cosa.FASE ? numero : fase, testo, azioni, errore);
        Fuoco.porta(testo);
    }

    private List<Voce> fasi() {
        List<Voce> voci = new ArrayList<>();
        if (scheda != null) {
            scheda.fasi()
                    .forEach(f ->
                            voci.add(new Voce(String.valueOf(f.chiave()), getTranslation("piano.fase", f.numero()))));
        }
        voci.add(new Voce("", getTranslation("piano.indicatore.della-scheda")));
        return voci;
    }

    /** Il numero dopo il più alto scritto. */
    private String prossimo() {
        int alto = scheda == null
                ? 0
                : scheda.fasi().stream()
                        .map(Fase::numero)
                        .filter(n -> Pattern.matches("\\d{1,6}", n))
                        .mapToInt(Integer::parseInt)
                        .max()
                        .orElse(0);
        return String.valueOf(alto + 1);
    }

    private void salva() {
        Supplier<Modifica> gesto = () -> {
            Voce scelta = fase.getValue();
            Integer chiave = scelta == null || scelta.codice().isEmpty() ? null : Integer.valueOf(scelta.codice());
            return cosa == Cosa.FASE
                    ? new Modifica.AggiungiFase(numero.getValue(), testo.getValue())
                    : new Modifica.AggiungiIndicatore(chiave, testo.getValue());
        };
        gesti.compi(gesto.get())
                .ifPresentOrElse(
                        rifiuto -> {
                            errore.setText(getTranslation("piano.rifiutato", rifiuto.messaggio()));
                            errore.setVisible(true);
                        },
                        this::chiudi);
    }

    private void chiudi() {
        removeAll();
        add(bottone);
        Fuoco.ridai(bottone);
    }
}
