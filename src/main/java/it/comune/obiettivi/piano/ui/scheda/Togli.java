package it.comune.obiettivi.piano.ui.scheda;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import it.comune.obiettivi.piano.Modifica;
import it.comune.obiettivi.piano.Permessi.Ambito;
import it.comune.obiettivi.piano.ui.campi.Gesti;
import it.comune.obiettivi.telaio.Bottone;
import it.comune.obiettivi.telaio.Fuoco;
import org.jspecify.annotations.Nullable;

/** Togliere una parte della scheda: si dicono le conseguenze, si chiede, e nello stesso posto la si può rimettere. */
final class Togli extends Div {

    /** {@code fase} o {@code indicatore}, con il suo nome e i due gesti. */
    record Parte(String cosa, String nome, Modifica togli, Modifica rimetti) {}

    private final Gesti<Modifica> gesti;
    private final Parte parte;
    private final NativeButton bottone;

    Togli(Gesti<Modifica> gesti, Parte parte) {
        this.gesti = gesti;
        this.parte = parte;
        addClassName("togli");
        bottone = Bottone.di("piano.togli." + parte.cosa(), this::chiedi);
        bottone.addClassName("btn--piano");
        nome(parte.nome());
        setVisible(gesti.ammette(Ambito.PIANO));
        riposa();
    }

    /** Il nome della parte, quando cambia. */
    void nome(String nuovo) {
        bottone.getElement()
                .setAttribute("aria-label", getTranslation("piano.togli." + parte.cosa() + ".quale", nuovo));
    }

    /** Com'era, senza domande aperte. */
    void riposa() {
        removeAll();
        add(bottone);
    }

    private void chiedi() {
        removeAll();
        NativeButton si = Bottone.di("piano.togli.si", () -> compi(gesti, parte.togli(), this));
        NativeButton no = Bottone.di("piano.annulla", () -> {
            riposa();
            Fuoco.ridai(bottone);
        });
        Paragraph conseguenze = new Paragraph(getTranslation("piano.togli." + parte.cosa() + ".conseguenze"));
        Div azioni = new Div(si, no);
        azioni.addClassName("azioni");
        add(conseguenze, azioni);
        Fuoco.porta(si);
    }

    private static void compi(Gesti<Modifica> gesti, Modifica gesto, Div dove) {
        gesti.compi(gesto).ifPresent(rifiuto -> {
            Paragraph perche = new Paragraph(dove.getTranslation("piano.rifiutato", rifiuto.messaggio()));
            perche.addClassName("nota-errore");
            perche.getElement().setAttribute("role", "status");
            dove.add(perche);
        });
    }

    /** Ciò che sta al posto di una parte appena tolta. */
    static final class Tolta extends NativeTableRow {

        private final Span detto = new Span();
        private final String cosa;
        private @Nullable NativeButton rimetti;

        Tolta(Gesti<Modifica> gesti, Parte parte, int colonne) {
            cosa = parte.cosa();
            Div dice = new Div(detto);
            dice.addClassName("tolta");
            dice.getElement().setAttribute("role", "status");
            if (gesti.ammette(Ambito.PIANO)) {
                rimetti = Bottone.di("piano.rimetti", () -> compi(gesti, parte.rimetti(), dice));
                dice.add(rimetti);
            }
            NativeTableCell cella = new NativeTableCell(dice);
            cella.getElement().setAttribute("colspan", String.valueOf(colonne));
            add(cella);
            nome(parte.nome());
            setVisible(false);
        }

        /** Il nome della parte, quando cambia. */
        void nome(String nuovo) {
            detto.setText(getTranslation("piano.tolta." + cosa, nuovo));
            if (rimetti != null) {
                rimetti.setAriaLabel(getTranslation("piano.rimetti.quale", nuovo));
            }
        }
    }
}
