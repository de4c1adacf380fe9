package it.comune.obiettivi.diretta;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Il passo della diretta in mano alla prova: le notizie partono quando la prova lo dice, sul suo filo. */
public final class RitmoFermo implements Diretta.Ritmo {

    /** Da importare nelle prove di pagina. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class Fermo {
        @Bean
        @Primary
        RitmoFermo ritmoFermo() {
            return new RitmoFermo();
        }
    }

    private final Queue<Runnable> attesa = new ConcurrentLinkedQueue<>();

    @Override
    public Executor subito() {
        return attesa::add;
    }

    @Override
    public void dopo(long millisecondi, Runnable lavoro) {
        attesa.add(lavoro);
    }

    /** Il tempo è fermo: ciò che si ripete non si ripete. */
    @Override
    public void ogni(long millisecondi, Runnable lavoro) {}

    @Override
    public long compiuti() {
        return 0;
    }

    @Override
    public long adesso() {
        return 0;
    }

    /** Consegna le notizie in attesa, e quelle che ne nascono. */
    public void scorri() {
        for (Runnable lavoro = attesa.poll(); lavoro != null; lavoro = attesa.poll()) {
            lavoro.run();
        }
    }
}
