package it.comune.obiettivi.cruscotto;

import it.comune.obiettivi.cruscotto.Stato.Soglie;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * I pesi di un gruppo: quelli in uso, trovati su tutti gli elementi, e quelli che restano tolti i non valutabili.
 *
 * <p>Ogni media del cruscotto passa di qui: pesi scritti (fasi, schede), quote (missioni) o tutti uguali (ente).
 */
public final class Pesi {

    private static final double INTERO = 100;
    private static final double RESIDUO_NULLO = 1e-9;

    private final double[] inUso;
    private final double totale;
    private final double[] valgono;
    private final double sommaScritta;
    private final int mancanti;

    private Pesi(double[] inUso, boolean[] conta, double sommaScritta, int mancanti) {
        this.inUso = inUso;
        this.sommaScritta = sommaScritta;
        this.mancanti = mancanti;
        this.valgono = restano(inUso, conta);
        this.totale = Arrays.stream(valgono).sum();
    }

    /** I pesi scritti; i mancanti si dividono in parti uguali ciò che resta fino a 100. */
    static <T> Pesi scritti(List<T> elementi, PesoScritto<T> peso, Predicate<T> conta) {
        double[] inUso = new double[elementi.size()];
        double somma = 0;
        int mancanti = 0;
        for (int i = 0; i < inUso.length; i++) {
            Double scritto = peso.di(elementi.get(i));
            inUso[i] = scritto == null ? Double.NaN : scritto;
            somma += scritto == null ? 0 : scritto;
            mancanti += scritto == null ? 1 : 0;
        }
        if (mancanti > 0) {
            double parte = residuo(somma) / mancanti;
            Arrays.setAll(inUso, i -> Double.isNaN(inUso[i]) ? parte : inUso[i]);
        }
        return new Pesi(inUso, contano(elementi, conta), somma, mancanti);
    }

    /** Pesi già in uso altrove: le quote delle schede nei loro settori. */
    static <T> Pesi dati(List<T> elementi, ToDoubleFunction<T> peso, Predicate<T> conta) {
        double[] inUso = elementi.stream().mapToDouble(peso).toArray();
        return new Pesi(inUso, contano(elementi, conta), Arrays.stream(inUso).sum(), 0);
    }

    /** La media semplice. */
    static <T> Pesi uguali(List<T> elementi, Predicate<T> conta) {
        return dati(elementi, elemento -> 1, conta);
    }

    /** Il peso di un elemento con cui si è calcolato; di uno non valutabile, quello che avrebbe. */
    public double inUso(int elemento) {
        return valgono[elemento] == 0 ? inUso[elemento] : valgono[elemento];
    }

    /** La parte della media che viene da un elemento, 0–1. */
    public double quota(int elemento) {
        return totale == 0 ? 0 : valgono[elemento] / totale;
    }

    /** La somma dei pesi come sono scritti: si mostra, anche diversa da 100, e non si corregge. */
    public double sommaScritta() {
        return sommaScritta;
    }

    public int mancanti() {
        return mancanti;
    }

    /** Grave: mancano dei pesi e quelli scritti non lasciano nulla. */
    public boolean esauriti() {
        return mancanti > 0 && residuo(sommaScritta) == 0;
    }

    int quanti() {
        return valgono.length;
    }

    /** Media pesata degli elementi che contano, fra 0 e 100; 0 se non ce n'è. */
    <T> double media(List<T> elementi, ToDoubleFunction<T> valore) {
        double somma = 0;
        for (int i = 0; i < valgono.length; i++) {
            if (valgono[i] != 0) {
                somma += valgono[i] * valore.applyAsDouble(elementi.get(i));
            }
        }
        return totale == 0 ? 0 : Math.clamp(somma / totale, 0, INTERO);
    }

    /** La cifra del gruppo da quelle dei suoi elementi. */
    <T> Cifra cifra(List<T> elementi, Function<T, Cifra> cifra, Soglie soglie) {
        if (totale == 0) {
            return valgono.length == 0 ? Cifra.NESSUNA : Cifra.NON_VALUTABILE;
        }
        return Cifra.di(
                media(elementi, elemento -> cifra.apply(elemento).effettivoOZero()),
                media(elementi, elemento -> cifra.apply(elemento).attesoOZero()),
                soglie);
    }

    private static double residuo(double somma) {
        double resto = INTERO - somma;
        return resto < RESIDUO_NULLO ? 0 : resto;
    }

    private static <T> boolean[] contano(List<T> elementi, Predicate<T> conta) {
        boolean[] contano = new boolean[elementi.size()];
        for (int i = 0; i < contano.length; i++) {
            contano[i] = conta.test(elementi.get(i));
        }
        return contano;
    }

    private static double[] restano(double[] inUso, boolean[] conta) {
        double[] restano = new double[inUso.length];
        double somma = 0;
        int quanti = 0;
        for (int i = 0; i < inUso.length; i++) {
            restano[i] = conta[i] ? inUso[i] : 0;
            somma += restano[i];
            quanti += conta[i] ? 1 : 0;
        }
        double uguale = somma == 0 && quanti > 0 ? INTERO / quanti : 0;
        if (uguale > 0) {
            Arrays.setAll(restano, i -> conta[i] ? uguale : 0);
        }
        return restano;
    }

    /** Il peso scritto su un elemento, nullo se manca. */
    @FunctionalInterface
    interface PesoScritto<T> {
        @Nullable
        Double di(T elemento);
    }
}
