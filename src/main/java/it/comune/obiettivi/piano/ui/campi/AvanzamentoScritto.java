package it.comune.obiettivi.piano.ui.campi;

import com.google.re2j.Pattern;
import com.vaadin.flow.component.Component;
import it.comune.obiettivi.lingua.Numeri;
import it.comune.obiettivi.lingua.Tempi;
import it.comune.obiettivi.piano.Fase;
import it.comune.obiettivi.piano.Modifica.RilevaAvanzamento;
import it.comune.obiettivi.piano.Percentuale;
import it.comune.obiettivi.piano.Rilevazione;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Una percentuale come una persona l'ha scritta, anche sbagliata, con il giorno a cui si riferisce: nel browser e nel
 * registro «40 al 2026-06-30».
 */
record AvanzamentoScritto(String numero, @Nullable LocalDate al) {

    private static final String AL = " al ";
    private static final Pattern GIORNO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    static AvanzamentoScritto di(String testo) {
        int fine = testo.lastIndexOf(AL);
        if (fine < 0) {
            return new AvanzamentoScritto(testo, null);
        }
        String giorno = testo.substring(fine + AL.length());
        return new AvanzamentoScritto(
                testo.substring(0, fine).strip(), GIORNO.matcher(giorno).matches() ? LocalDate.parse(giorno) : null);
    }

    /** La rilevazione che vale a un giorno: la più recente, e di due dello stesso giorno l'ultima scritta. */
    static @Nullable Rilevazione ultima(Fase fase, LocalDate al) {
        Rilevazione ultima = null;
        for (Rilevazione letta : fase.rilevazioni()) {
            if (!letta.al().isAfter(al) && (ultima == null || !letta.al().isBefore(ultima.al()))) {
                ultima = letta;
            }
        }
        return ultima;
    }

    static String numero(@Nullable Rilevazione rilevata) {
        return rilevata == null ? "" : Numeri.breve(rilevata.valore().valore().doubleValue());
    }

    /** Con il giorno che c'è accanto: nullo se manca. */
    static String testo(String numero, @Nullable LocalDate al) {
        return numero + AL + (al == null ? "" : al);
    }

    /**
     * Il gesto che la scrive.
     *
     * @param da l'ultima da cui la persona è partita; anche una sua, non ancora riletta dal registro
     * @throws IllegalArgumentException se non è un numero da 0 a 100
     */
    static RilevaAvanzamento gesto(int fase, LocalDate al, String numero, String da) {
        AvanzamentoScritto prima = di(da);
        String base = prima.al() == null ? da : Rilevazione.testo(prima.al(), percentuale(prima.numero()));
        return new RilevaAvanzamento(fase, al, percentuale(numero), base);
    }

    private static Percentuale percentuale(String numero) {
        return new Percentuale(NumeroDigitato.leggi(numero));
    }

    /** «40 % al 30/06/2026», o ciò che la persona ha scritto se non è un numero. */
    String inParole(Component dove) {
        return al == null ? numero : dove.getTranslation("piano.storia.rilevato", leggibile(), Tempi.data(al));
    }

    String leggibile() {
        try {
            return Numeri.breve(NumeroDigitato.leggi(numero).doubleValue());
        } catch (NumberFormatException nonVale) {
            return numero;
        }
    }
}
