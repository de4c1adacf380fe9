package it.comune.obiettivi.misure;

import it.comune.obiettivi.cruscotto.FattiPiano;
import it.comune.obiettivi.cruscotto.FattiScheda;
import it.comune.obiettivi.cruscotto.PianoCasuale;
import it.comune.obiettivi.cruscotto.Quadro;
import it.comune.obiettivi.cruscotto.QuadroDaiFatti;
import it.comune.obiettivi.cruscotto.Stato.Soglie;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;

/** Quanto costano le cifre, dai fatti in memoria. Come si lancia: src/docs/misure.md. */
class MisuraCifre {

    private static final LocalDate AL = LocalDate.of(2025, 6, 17);
    private static final int FASI = 5;
    private static final int GIRI = 60;

    /** Stampa una riga per numero di schede; i tempi sono mediane di {@value #GIRI} giri a caldo. */
    @Test
    void le_cifre_dai_fatti_in_memoria() {
        misura(500, false);
        System.out.printf(
                "%8s %8s %12s %14s %14s %16s%n",
                "schede", "fasi", "tutte ms", "µs per scheda", "1 modifica ms", "altro giorno ms");
        for (int schede : new int[] {50, 500, 5000}) {
            misura(schede, true);
        }
    }

    private static void misura(int schede, boolean stampa) {
        FattiPiano piano = new PianoCasuale(new Random(2025), 8, false).piano(schede, FASI);
        Quadro base = QuadroDaiFatti.quadro(piano, AL, Soglie.BASE, null);
        List<FattiPiano> modificati = modifiche(piano);
        double tutte = mediana(i -> QuadroDaiFatti.quadro(piano, AL.plusDays(i % 30), Soglie.BASE, null));
        double una = mediana(i -> QuadroDaiFatti.quadro(modificati.get(i), AL, Soglie.BASE, base));
        double altroGiorno = mediana(i -> QuadroDaiFatti.quadro(piano, AL.plusDays(1 + i % 30), Soglie.BASE, base));
        if (stampa) {
            System.out.printf(
                    Locale.ITALY,
                    "%8d %8d %12.2f %14.2f %14.2f %16.2f%n",
                    schede,
                    schede * FASI,
                    tutte,
                    tutte * 1000 / schede,
                    una,
                    altroGiorno);
        }
    }

    /** Lo stesso piano con una scheda cambiata, ogni volta un'altra. */
    private static List<FattiPiano> modifiche(FattiPiano piano) {
        FattiPiano diverso =
                new PianoCasuale(new Random(7), 8, false).piano(piano.schede().size(), FASI);
        List<FattiPiano> modificati = new ArrayList<>();
        for (int i = 0; i < GIRI; i++) {
            List<FattiScheda> schede = new ArrayList<>(piano.schede());
            schede.set(i % schede.size(), diverso.schede().get(i % schede.size()));
            modificati.add(new FattiPiano(
                    piano.anno(), i + 1, piano.settori(), piano.missioni(), piano.trasversali(), schede));
        }
        return modificati;
    }

    private static double mediana(IntConsumer lavoro) {
        for (int i = 0; i < GIRI; i++) {
            lavoro.accept(i);
        }
        double[] millisecondi = new double[GIRI];
        for (int i = 0; i < GIRI; i++) {
            long inizio = System.nanoTime();
            lavoro.accept(i);
            millisecondi[i] = (System.nanoTime() - inizio) / 1e6;
        }
        Arrays.sort(millisecondi);
        return millisecondi[GIRI / 2];
    }
}
