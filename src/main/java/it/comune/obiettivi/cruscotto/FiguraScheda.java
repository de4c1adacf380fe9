package it.comune.obiettivi.cruscotto;

import it.comune.obiettivi.cruscotto.Quadro.Eta;
import it.comune.obiettivi.cruscotto.Quadro.Punto;
import it.comune.obiettivi.cruscotto.QuadroDaiFatti.Tempo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Le cifre di una scheda a un giorno.
 *
 * @param pesoInUso il suo peso nel settore
 * @param quota la parte della cifra del settore che viene da lei, 0–1; 0 se non conta
 * @param pesi quelli delle sue fasi
 * @param conNonValutabili la cifra come sarebbe se contassero anche le fasi non valutabili
 * @param aggiornataIl l'ultimo aggiornamento di una persona, nullo se mai
 */
public record FiguraScheda(
        FattiScheda fatti,
        double pesoInUso,
        double quota,
        Pesi pesi,
        Cifra cifra,
        Cifra conNonValutabili,
        List<FiguraFase> fasi,
        Andamento andamento,
        Eta eta,
        @Nullable LocalDate aggiornataIl) {

    /** Atteso ed effettivo alla fine di ogni mese dell'anno: dipendono dai fatti e non dal giorno chiesto. */
    static final class Andamento {

        private final double[] attesi = new double[12];
        private final double[] effettivi = new double[12];

        Andamento(FattiScheda fatti, Pesi pesi, List<Giorno> fineMese) {
            for (int mese = 0; mese < attesi.length; mese++) {
                Giorno fine = fineMese.get(mese);
                attesi[mese] = pesi.media(fatti.fasi(), fase -> AttesoEdEffettivo.atteso(fase, fine));
                effettivi[mese] = pesi.media(fatti.fasi(), fase -> AttesoEdEffettivo.effettivo(fase, fine));
            }
        }
    }

    /** Le cifre della scheda; ciò che dipende dai soli fatti si riprende da una figura degli stessi fatti. */
    static FiguraScheda di(FattiScheda fatti, @Nullable FiguraScheda stessiFatti, Tempo tempo) {
        Pesi pesi = Pesi.scritti(fatti.fasi(), FattiFase::peso, fase -> !fase.nonValutabile());
        List<FiguraFase> fasi = new ArrayList<>(fatti.fasi().size());
        Eta eta = Eta.NESSUNA;
        LocalDate aggiornataIl = null;
        for (int i = 0; i < fatti.fasi().size(); i++) {
            FiguraFase fase = FiguraFase.di(fatti.fasi().get(i), pesi.inUso(i), tempo);
            fasi.add(fase);
            eta = eta.con(fase.attesa());
            aggiornataIl = ultimo(aggiornataIl, fase.fatti().aggiornata());
        }
        Pesi tutti = Pesi.scritti(fatti.fasi(), FattiFase::peso, fase -> true);
        return new FiguraScheda(
                fatti,
                0,
                0,
                pesi,
                fatti.valutabile() ? pesi.cifra(fasi, FiguraFase::cifra, tempo.soglie()) : Cifra.NON_VALUTABILE,
                tutti.cifra(fasi, FiguraFase::cifra, tempo.soglie()),
                List.copyOf(fasi),
                stessiFatti == null ? new Andamento(fatti, pesi, tempo.fineMese()) : stessiFatti.andamento,
                eta,
                aggiornataIl);
    }

    /** La stessa figura, con il posto che ha nel suo settore. */
    FiguraScheda nelSettore(double pesoInUso, double quota) {
        return pesoInUso == this.pesoInUso && quota == this.quota
                ? this
                : new FiguraScheda(
                        fatti, pesoInUso, quota, pesi, cifra, conNonValutabili, fasi, andamento, eta, aggiornataIl);
    }

    public long id() {
        return fatti.id();
    }

    public Optional<FiguraFase> fase(int chiave) {
        return fasi.stream().filter(fase -> fase.fatti().chiave() == chiave).findFirst();
    }

    /** Se entra nelle cifre del settore. */
    public boolean conta() {
        return cifra.presente();
    }

    /** Giorni di ritardo della fase più in ritardo. */
    public int ritardo() {
        return fasi.stream().mapToInt(FiguraFase::ritardo).max().orElse(0);
    }

    boolean aggiornataDal(LocalDate giorno) {
        return aggiornataIl != null && !aggiornataIl.isBefore(giorno);
    }

    private static @Nullable LocalDate ultimo(@Nullable LocalDate uno, @Nullable LocalDate altro) {
        return uno == null || (altro != null && altro.isAfter(uno)) ? altro : uno;
    }

    /** La curva dell'anno di questa sola scheda, vista da un giorno. */
    List<Punto> curva(List<LocalDate> giorni, LocalDate al) {
        return giorni.stream().map(giorno -> punto(giorno, al)).toList();
    }

    private Punto punto(LocalDate giorno, LocalDate al) {
        boolean oggi = giorno.equals(al);
        int mese = giorno.getMonthValue() - 1;
        double atteso = oggi ? cifra.attesoOZero() : andamento.attesi[mese];
        double effettivo = oggi ? cifra.effettivoOZero() : andamento.effettivi[mese];
        return new Punto(
                giorno, atteso, giorno.isAfter(al) ? null : effettivo, giorno.isBefore(al) ? null : previsione(atteso));
    }

    /** Il passo di oggi applicato all'atteso di allora, mai meno di quanto è già fatto. */
    private double previsione(double attesoAllora) {
        double effettivo = cifra.effettivoOZero();
        double atteso = cifra.attesoOZero();
        double passo = atteso == 0 ? 1 : Math.min(1, effettivo / atteso);
        return Math.max(effettivo, attesoAllora * passo);
    }
}
