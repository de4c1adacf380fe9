package it.comune.obiettivi.diretta;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Chi veglia guarda se i lavori della diretta finiscono: si contano tutti, anche quelli andati male. */
class RitmoRealeTest {

    @Test
    void un_lavoro_conta_quando_e_finito() throws Exception {
        RitmoReale ritmo = new RitmoReale();
        try {
            CountDownLatch cominciato = new CountDownLatch(1);
            CountDownLatch basta = new CountDownLatch(1);
            ritmo.subito().execute(() -> {
                cominciato.countDown();
                attendi(basta);
            });
            cominciato.await();
            assertThat(ritmo.compiuti()).isZero();
            basta.countDown();
            ritmo.dopo(1, () -> {
                throw new IllegalStateException("andato male apposta");
            });
            long fine = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
            while (ritmo.compiuti() < 2 && System.nanoTime() < fine) {
                Thread.onSpinWait();
            }
            assertThat(ritmo.compiuti()).isEqualTo(2);
        } finally {
            ritmo.destroy();
        }
    }

    private static void attendi(CountDownLatch basta) {
        try {
            basta.await();
        } catch (InterruptedException siChiude) {
            Thread.currentThread().interrupt();
        }
    }
}
