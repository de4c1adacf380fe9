package it.comune.obiettivi.piano.ui;

import com.vaadin.flow.component.UI;
import it.comune.obiettivi.piano.Periodo;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;

/**
 * Che cosa si guarda: l'anno del piano e il giorno.
 *
 * @param passato vero se la persona ha chiesto un giorno prima di oggi: allora si guarda soltanto
 */
public record Momento(int anno, LocalDate al, boolean passato) {

    /** Il primo giorno del piano. */
    public LocalDate primo() {
        return LocalDate.of(anno, 1, 1);
    }

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
}
