package it.comune.obiettivi.cruscotto;

import it.comune.obiettivi.cruscotto.AttesoEdEffettivo.Conto;
import it.comune.obiettivi.cruscotto.Quadro.Eta;
import it.comune.obiettivi.cruscotto.QuadroDaiFatti.Tempo;
import it.comune.obiettivi.cruscotto.Stato.Soglie;
import it.comune.obiettivi.piano.Mesi;
import it.comune.obiettivi.piano.Periodo;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Le cifre di una fase a un giorno.
 *
 * @param cifra se non valutabile tiene i valori, che non contano nella scheda
 * @param eta giorni dall'ultimo aggiornamento di una persona, nullo se mai
 * @param ritardo giorni dalla fine del primo periodo previsto non ancora coperto
 * @param dovuta prevista entro il giorno, non completa, valutabile
 * @param attesa quanto pesa nell'età del gruppo: nulla di suo se non è dovuta
 */
public record FiguraFase(
        FattiFase fatti,
        double pesoInUso,
        Cifra cifra,
        boolean rendicontata,
        @Nullable Integer eta,
        int ritardo,
        boolean dovuta,
        Eta attesa) {

    static FiguraFase di(FattiFase fatti, double pesoInUso, Tempo tempo) {
        Giorno giorno = tempo.al();
        Soglie soglie = tempo.soglie();
        Conto conto = AttesoEdEffettivo.conto(fatti, giorno);
        Cifra piena = Cifra.di(conto.effettivo(), AttesoEdEffettivo.atteso(fatti, giorno), soglie);
        Cifra cifra =
                fatti.nonValutabile() ? new Cifra(piena.avanzamento(), piena.atteso(), Stato.NON_VALUTABILE) : piena;
        boolean iniziata = (fatti.previsti().maschera() & giorno.iniziati()) != 0;
        boolean dovuta = iniziata && !fatti.nonValutabile() && piena.stato() != Stato.COMPLETATO;
        return new FiguraFase(
                fatti,
                pesoInUso,
                cifra,
                conto.rendicontata(),
                fatti.aggiornata() == null ? null : giorni(fatti.aggiornata(), giorno),
                fatti.nonValutabile() ? 0 : ritardo(conto, fatti, giorno),
                dovuta,
                dovuta ? attesa(fatti, giorno, soglie) : Eta.NESSUNA);
    }

    /** In ritardo o critica: la parola che ogni pagina ne dice. */
    public boolean inRitardo() {
        return cifra.stato() == Stato.IN_RITARDO || cifra.stato() == Stato.CRITICO;
    }

    /** In ritardo o critica, e nessuno ha scritto perché. */
    public boolean daMotivare() {
        return inRitardo() && !fatti.motivata();
    }

    /** Dovuta, e senza un aggiornamento di una persona nel mese del giorno dato. */
    boolean daAggiornare(LocalDate al) {
        LocalDate ultimo = fatti.aggiornata();
        return dovuta && (ultimo == null || ultimo.isBefore(al.withDayOfMonth(1)));
    }

    /**
     * I periodi previsti che l'avanzamento effettivo copre: i primi ⌊previsti · effettivo / 100⌋. Non mancano, anche se
     * nessuno li ha segnati; gli altri, una volta iniziati, sì.
     */
    public Mesi coperti() {
        return coperti(fatti, Objects.requireNonNullElse(cifra.avanzamento(), 0.0));
    }

    private static Mesi coperti(FattiFase fatti, double effettivo) {
        Mesi previsti = fatti.previsti();
        return previsti.primi((int) Math.floor(Stato.arrotonda(previsti.quanti() * effettivo / 100)));
    }

    private static Eta attesa(FattiFase fatti, Giorno giorno, Soglie soglie) {
        LocalDate ultimo = fatti.aggiornata();
        LocalDate da = ultimo == null ? previsto(fatti, 0).inizio(giorno.anno()) : ultimo;
        int giorni = giorni(da, giorno);
        return new Eta(giorni, ultimo == null, 1, giorni > soglie.giorniVecchia() ? 1 : 0);
    }

    private static int ritardo(Conto conto, FattiFase fatti, Giorno giorno) {
        int coperti = coperti(fatti, conto.effettivo()).quanti();
        return coperti >= conto.previsti() ? 0 : giorni(previsto(fatti, coperti).fine(giorno.anno()), giorno);
    }

    /** Il periodo previsto che viene dopo i primi {@code quanti}. */
    private static Periodo previsto(FattiFase fatti, int quanti) {
        Mesi previsti = fatti.previsti();
        return Giorno.PERIODI[
                Integer.numberOfTrailingZeros(
                        previsti.meno(previsti.primi(quanti)).maschera())];
    }

    private static int giorni(LocalDate da, Giorno a) {
        return (int) Math.max(0, ChronoUnit.DAYS.between(da, a.data()));
    }
}
