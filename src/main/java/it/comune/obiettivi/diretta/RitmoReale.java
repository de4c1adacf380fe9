package it.comune.obiettivi.diretta;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Il passo vero: fili virtuali e un orologio di sistema. */
@Component
final class RitmoReale implements Diretta.Ritmo, DisposableBean {

    private final ExecutorService lavoro = Executors.newVirtualThreadPerTaskExecutor();
    private final LongAdder compiuti = new LongAdder();
    private final ScheduledExecutorService sveglia = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("diretta").factory());

    @Override
    public Executor subito() {
        return compito -> lavoro.execute(() -> compi(compito));
    }

    private void compi(Runnable compito) {
        try {
            compito.run();
        } finally {
            compiuti.increment();
        }
    }

    @Override
    public void dopo(long millisecondi, Runnable compito) {
        sveglia.schedule(() -> subito().execute(compito), millisecondi, TimeUnit.MILLISECONDS);
    }

    @Override
    public void ogni(long millisecondi, Runnable compito) {
        sveglia.scheduleWithFixedDelay(
                () -> subito().execute(compito), millisecondi, millisecondi, TimeUnit.MILLISECONDS);
    }

    @Override
    public long compiuti() {
        return compiuti.sum();
    }

    @Override
    public long adesso() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
    }

    @Override
    public void destroy() {
        sveglia.shutdownNow();
        lavoro.shutdown();
    }
}
