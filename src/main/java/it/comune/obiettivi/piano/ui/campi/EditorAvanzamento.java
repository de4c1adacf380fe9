package it.comune.obiettivi.piano.ui.campi;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import it.comune.obiettivi.echarts.Numeri;
import it.comune.obiettivi.piano.Fase;
import it.comune.obiettivi.piano.Modifica;
import it.comune.obiettivi.piano.Modifica.NessunaNovita;
import it.comune.obiettivi.piano.Modifica.RilevaAvanzamento;
import it.comune.obiettivi.piano.Percentuale;
import it.comune.obiettivi.piano.Rilevazione;
import it.comune.obiettivi.piano.ui.Momento;
import it.comune.obiettivi.piano.ui.Presenti;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A che punto è una fase: 0, 25, 50, 75, 100 o un numero, il giorno a cui si riferisce, oppure nessuna novità. */
public final class EditorAvanzamento extends Div {

    private static final List<Integer> QUARTI = List.of(0, 25, 50, 75, 100);

    private final Gesti<Modifica> gesti;
    private final int fase;
    private final Runnable chiudi;
    private final TextField valore = new TextField();
    private final DatePicker giorno = new DatePicker();
    private final Paragraph ultima = new Paragraph();
    private final Paragraph avviso = new Paragraph();
    private String partenza = "";

    public EditorAvanzamento(Fase fase, String nomeFase, Gesti<Modifica> gesti, Runnable chiudi) {
        this.gesti = gesti;
        this.fase = fase.chiave();
        this.chiudi = chiudi;
        addClassName("rileva");
        getElement().setAttribute(Presenti.CAMPO, "fase." + this.fase + ".avanzamento");
        getElement().setAttribute("role", "group");
        nome(nomeFase);
        ultima.addClassName("minimo");
        avviso.addClassName("nota-errore");
        avviso.getElement().setAttribute("role", "status");
        avviso.setVisible(false);
        Div azioni = new Div(
                bottone("piano.salva", "btn--primo", this::salva),
                bottone("piano.nessuna-novita", "", () -> manda(new NessunaNovita(this.fase))),
                bottone("piano.annulla", "btn--piano", chiudi));
        azioni.addClassName("azioni");
        add(new Span(getTranslation("piano.a-che-punto")), quarti(), campi(), azioni, ultima, avviso);
        getElement().addEventListener("keydown", esc -> chiudi.run()).setFilter("event.key === 'Escape'");
    }

    public void nome(String fase) {
        getElement().setAttribute("aria-label", getTranslation("piano.avanzamento.di", fase));
    }

    /** Come {@link #prepara}, con il cursore nel valore. */
    public void apri(Fase stato, LocalDate al) {
        prepara(stato, al);
        valore.focus();
    }

    /** I valori di partenza: l'ultima rilevazione e il giorno che si guarda. */
    public void prepara(Fase stato, LocalDate al) {
        Rilevazione letta = ultima(stato, al);
        partenza = letta == null ? "" : Numeri.breve(letta.valore().valore().doubleValue());
        valore.setValue(partenza);
        giorno.setValue(al);
        giorno.setMax(al);
        avviso.setVisible(false);
        mostra(stato, al);
    }

    /** Vero se la persona vi ha scritto qualcosa che non è ancora salvato. */
    boolean inUso() {
        return !valore.getValue().equals(partenza) || !Objects.equals(giorno.getValue(), giorno.getMax());
    }

    /** Cambia soltanto ciò che si legge: i campi in uso restano alla persona. */
    public void mostra(Fase stato, LocalDate al) {
        Rilevazione letta = ultima(stato, al);
        ultima.setText(
                letta == null
                        ? getTranslation("piano.avanzamento.mai")
                        : getTranslation(
                                "piano.avanzamento.ultimo",
                                Numeri.breve(letta.valore().valore().doubleValue()),
                                Numeri.data(letta.al())));
    }

    /** La rilevazione che vale a un giorno: la più recente, e di due dello stesso giorno l'ultima scritta. */
    public static @Nullable Rilevazione ultima(Fase fase, LocalDate al) {
        Rilevazione ultima = null;
        for (Rilevazione letta : fase.rilevazioni()) {
            if (!letta.al().isAfter(al) && (ultima == null || !letta.al().isBefore(ultima.al()))) {
                ultima = letta;
            }
        }
        return ultima;
    }

    private Div quarti() {
        Div quarti = new Div();
        quarti.addClassName("quarti");
        QUARTI.forEach(quarto -> {
            NativeButton bottone = new NativeButton(String.valueOf(quarto), clic -> {
                valore.setValue(String.valueOf(quarto));
                salva();
            });
            bottone.setAriaLabel(getTranslation("piano.avanzamento.quarto", quarto));
            quarti.add(bottone);
        });
        return quarti;
    }

    private Div campi() {
        valore.setLabel(getTranslation("piano.avanzamento.percento"));
        valore.setSuffixComponent(new Span("%"));
        valore.setValueChangeMode(ValueChangeMode.EAGER);
        valore.addKeyDownListener(Key.ENTER, invio -> salva());
        giorno.setLabel(getTranslation("piano.avanzamento.al"));
        Momento.italiano(giorno);
        Div campi = new Div(valore, giorno);
        campi.addClassName("campi");
        return campi;
    }

    private void salva() {
        LocalDate al = giorno.getValue();
        if (al == null) {
            avvisa(getTranslation("piano.avanzamento.manca-giorno"));
            return;
        }
        try {
            manda(new RilevaAvanzamento(fase, al, new Percentuale(NumeroScritto.leggi(valore.getValue()))));
        } catch (IllegalArgumentException nonVale) {
            avvisa(getTranslation("piano.numero-sbagliato", valore.getValue()));
        }
    }

    private void manda(Modifica modifica) {
        gesti.compi(modifica)
                .ifPresentOrElse(rifiuto -> avvisa(getTranslation("piano.rifiutato", rifiuto.messaggio())), chiudi);
    }

    private void avvisa(String testo) {
        avviso.setText(testo);
        avviso.setVisible(true);
    }

    private NativeButton bottone(String chiave, String classe, Runnable fa) {
        NativeButton bottone = new NativeButton(getTranslation(chiave), clic -> fa.run());
        bottone.addClassNames("btn", "btn--s");
        if (!classe.isEmpty()) {
            bottone.addClassName(classe);
        }
        return bottone;
    }
}
