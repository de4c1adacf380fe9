package it.comune.obiettivi.salute;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Chi veglia si accorge che i fili virtuali non partono più, come quando H2 ne tiene in un ciclo tanti quanti i processori. */
class SentinellaTest {

    private static final Duration POCO = Duration.ofMillis(300);
    private static final Duration MOLTO = Duration.ofMinutes(1);

    @Test
    void se_i_posti_sono_tutti_occupati_e_nessun_lavoro_finisce_non_si_avanza() throws Exception {
        AtomicLong finiti = new AtomicLong();
        AtomicBoolean basta = new AtomicBoolean();
        List<Thread> cicli = new ArrayList<>();
        int posti = Runtime.getRuntime().availableProcessors();
        CountDownLatch partiti = new CountDownLatch(posti);
        try {
            for (int i = 0; i < posti; i++) {
                cicli.add(Thread.startVirtualThread(() -> {
                    partiti.countDown();
                    while (!basta.get()) {
                        Thread.onSpinWait();
                    }
                }));
            }
            partiti.await();
            assertThat(Sentinella.avanza(POCO, () -> 7)).isFalse();
            assertThat(Sentinella.avanza(POCO, finiti::incrementAndGet)).isTrue();
        } finally {
            basta.set(true);
        }
        for (Thread ciclo : cicli) {
            ciclo.join();
        }
        assertThat(Sentinella.avanza(MOLTO, () -> 7)).isTrue();
    }
}
