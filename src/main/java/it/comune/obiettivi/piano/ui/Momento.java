package it.comune.obiettivi.piano.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import it.comune.obiettivi.piano.Periodo;
import it.comune.obiettivi.telaio.Calendario;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Che cosa si guarda: l'anno del piano e il giorno.
 *
 * @param passato vero se la persona ha chiesto un giorno prima di oggi: allora si guarda soltanto
 */
public record Momento(int anno, LocalDate al, boolean passato) {

    /** L'indirizzo di una pagina dello stesso piano, alla stessa data. */
    public String indirizzo(String pagina) {
        return oggi(pagina) + (passato ? "?" + Pagina.AL + "=" + al : "");
    }

    /** Vero se il giorno che si guarda sta in questo periodo. */
    public boolean corrente(Periodo periodo) {
        return !al.isBefore(periodo.inizio(anno)) && !al.isAfter(periodo.fine(anno));
    }

    /** L'indirizzo della stessa pagina, a oggi. */
    public String oggi(String pagina) {
        return "piano/" + anno + "/" + pagina;
    }

    /** L'indirizzo di una fase di una scheda, alla stessa data. */
    public String fase(int numero, int chiave) {
        return indirizzo("schede/" + numero) + (passato ? "&" : "?") + Pagina.FASE + "=" + chiave;
    }

    /** «marzo», o l'anno seguente. */
    public static String nome(Periodo periodo, int anno) {
        return periodo.mese()
                ? Month.of(periodo.ordinal() + 1).getDisplayName(TextStyle.FULL, lingua())
                : periodo.codice(anno);
    }

    /** «MAR», o l'anno seguente. */
    public static String breve(Periodo periodo, int anno) {
        return periodo.mese()
                ? Month.of(periodo.ordinal() + 1)
                        .getDisplayName(TextStyle.SHORT, lingua())
                        .toUpperCase(lingua())
                : periodo.codice(anno);
    }

    private static Locale lingua() {
        UI ui = UI.getCurrent();
        return ui == null ? Locale.ITALIAN : ui.getLocale();
    }

    /** «Situazione al»: la persona sceglie il giorno, fra l'inizio del piano e oggi. */
    public static final class Scelta extends Div {

        Scelta(Momento momento, LocalDate oggi, Consumer<LocalDate> vai) {
            NativeLabel nome = new NativeLabel(getTranslation("piano.situazione"));
            DatePicker giorno = new DatePicker(momento.al());
            giorno.setAriaLabel(nome.getText());
            giorno.setMin(LocalDate.of(momento.anno(), 1, 1));
            giorno.setMax(oggi);
            Calendario.italiano(giorno);
            giorno.addValueChangeListener(scelta -> {
                if (scelta.isFromClient() && scelta.getValue() != null) {
                    vai.accept(scelta.getValue());
                }
            });
            addClassName("situazione");
            setClassName("situazione--passata", momento.passato());
            add(nome, giorno);
        }
    }
}
