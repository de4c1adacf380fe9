package it.comune.obiettivi.piano.ui.campi;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import it.comune.obiettivi.telaio.Bottone;
import java.util.Locale;
import java.util.function.Consumer;

/** Due testi per lo stesso posto, tutti e due interi: la persona tiene l'uno, l'altro, li unisce, o decide dopo. */
final class Contesa extends Div {

    enum Scelta {
        MIO,
        ATTUALE,
        UNISCI
    }

    private final Div aperta = new Div();
    private final Div sospesa = new Div();

    Contesa(String mio, String attuale, Consumer<Scelta> decidi) {
        addClassName("contesa");
        Div testi = new Div(testo("piano.conflitto.tuo", mio), testo("piano.conflitto.ora", attuale));
        testi.addClassName("testi");
        Div azioni = new Div();
        azioni.addClassName("azioni");
        for (Scelta scelta : Scelta.values()) {
            azioni.add(Bottone.di(
                    "piano.conflitto." + scelta.name().toLowerCase(Locale.ROOT), () -> decidi.accept(scelta)));
        }
        azioni.add(Bottone.di("piano.conflitto.dopo", () -> mostra(false)));
        aperta.add(testi, azioni);
        sospesa.add(
                new Paragraph(getTranslation("piano.conflitto.in-sospeso")),
                Bottone.di("piano.conflitto.scegli", () -> mostra(true)));
        add(aperta, sospesa);
        mostra(true);
    }

    private void mostra(boolean tutto) {
        aperta.setVisible(tutto);
        sospesa.setVisible(!tutto);
    }

    private Div testo(String titolo, String contenuto) {
        Paragraph parole = new Paragraph(contenuto.isBlank() ? getTranslation("piano.conflitto.vuoto") : contenuto);
        return new Div(new H4(getTranslation(titolo)), parole);
    }
}
