package it.comune.obiettivi.diretta;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/** Un orologio che cammina quando lo dice la prova. */
final class RitmoAMano implements Diretta.Ritmo {

    private record Compito(long quando, Runnable lavoro) {}

    private final List<Compito> compiti = new ArrayList<>();
    private long adesso = 1_000;

    void passano(long millisecondi) {
        adesso += millisecondi;
        List<Compito> scaduti =
                compiti.stream().filter(c -> c.quando() <= adesso).toList();
        compiti.removeAll(scaduti);
        scaduti.forEach(c -> c.lavoro().run());
    }

    @Override
    public Executor subito() {
        return Runnable::run;
    }

    @Override
    public void dopo(long millisecondi, Runnable lavoro) {
        compiti.add(new Compito(adesso + millisecondi, lavoro));
    }

    @Override
    public void ogni(long millisecondi, Runnable lavoro) {
        dopo(millisecondi, () -> {
            lavoro.run();
            ogni(millisecondi, lavoro);
        });
    }

    @Override
    public long compiuti() {
        return 0;
    }

    @Override
    public long adesso() {
        return adesso;
    }
}
