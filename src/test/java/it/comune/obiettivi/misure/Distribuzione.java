package it.comune.obiettivi.misure;

import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Misure ripetute della stessa cosa, in ordine. */
public record Distribuzione(double[] valori) {

    public Distribuzione {
        valori = valori.clone();
        Arrays.sort(valori);
    }

    /** Quanti millisecondi dura il lavoro, ripetuto dopo altrettanti giri a vuoto quanti chiesti. */
    public static Distribuzione millisecondi(int aVuoto, int giri, Callable<?> lavoro) throws Exception {
        for (int i = 0; i < aVuoto; i++) {
            lavoro.call();
        }
        double[] valori = new double[giri];
        for (int i = 0; i < giri; i++) {
            long inizio = System.nanoTime();
            lavoro.call();
            valori[i] = (System.nanoTime() - inizio) / 1e6;
        }
        return new Distribuzione(valori);
    }

    /** Il valore sotto il quale sta questa parte delle misure. */
    public double quantile(double parte) {
        return valori[Math.min(valori.length - 1, (int) (valori.length * parte))];
    }

    public void stampa(String cosa, String unita) {
        System.out.printf(
                Locale.ITALY,
                "%s: n %d, min %.1f, p50 %.1f, p95 %.1f, p99 %.1f, max %.1f %s%n",
                cosa,
                valori.length,
                valori[0],
                quantile(0.5),
                quantile(0.95),
                quantile(0.99),
                valori[valori.length - 1],
                unita);
    }
}
