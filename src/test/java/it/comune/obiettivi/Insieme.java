package it.comune.obiettivi;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Più mani nello stesso momento: i gesti partono insieme, e se ne aspetta la fine. */
public final class Insieme {

    private Insieme() {}

    @SafeVarargs
    public static <T> List<T> insieme(Callable<T>... gesti) throws InterruptedException, ExecutionException {
        return insieme(List.of(gesti));
    }

    /**
     * Gli esiti nell'ordine dei gesti.
     *
     * @throws ExecutionException con il primo rifiuto
     */
    public static <T> List<T> insieme(List<Callable<T>> gesti) throws InterruptedException, ExecutionException {
        CyclicBarrier via = new CyclicBarrier(gesti.size());
        try (var fili = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> attese = new ArrayList<>();
            gesti.forEach(gesto -> attese.add(fili.submit(() -> {
                via.await();
                return gesto.call();
            })));
            List<T> esiti = new ArrayList<>();
            for (Future<T> attesa : attese) {
                esiti.add(attesa.get());
            }
            return esiti;
        }
    }
}
