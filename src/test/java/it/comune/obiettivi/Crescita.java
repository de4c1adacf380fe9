package it.comune.obiettivi;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.DoubleStream;

/**
 * Quanto cresce il lavoro di chi legge un testo quando il testo cresce: si confrontano due lunghezze della stessa forma,
 * mai un tempo con un limite. Si sale di quattro in quattro e ci si ferma al primo che cresce troppo: un lettore che esplode si
 * scopre prima che il tempo esploda.
 */
public final class Crescita {

    /** La lunghezza più grande a cui si arriva, in caratteri. */
    private static final int MASSIMA = 102_400;

    private static final int MINIMA = 1_600;

    private static final int PASSO = 4;

    /** Quattro volte il testo: quattro volte il lavoro se è lineare, sedici se è quadratico. */
    private static final double TROPPO = 9;

    /** Chi cresce meno di così non si rimisura: un quadrato ne fa più di cinque anche se sul piccolo il processore rallenta di tre. */
    private static final double SOSPETTO = 5;

    /** Sotto questo lavoro (nanosecondi di processore) il rapporto è rumore, e un quadrato a 100.000 ne fa dieci volte. */
    private static final long RUMORE = 60_000_000;

    /** Quante volte si rimisura chi pare crescere troppo; vale la misura di mezzo. */
    private static final int MISURE = 7;

    private static final List<String> PEZZI = List.of(
            " ",
            "1",
            ".",
            "\"",
            ",",
            "\t",
            "\n",
            "\u0301",
            "-",
            "<b",
            "*",
            "1,",
            "1.",
            "1 ",
            "x ",
            "dott. ",
            "FASE ",
            "1/1/",
            "entro ",
            "motivare ",
            "a\u00a0",
            "\ud83d\ude00");

    private static final List<Cornice> CORNICI =
            List.of(new Cornice("", ""), new Cornice("1", "1"), new Cornice("FASE", "x"));

    private Crescita() {}

    /** Ciò che non cresce come il testo, una riga ciascuno; vuoto se tutti i lettori sono lineari. */
    public static List<String> troppo(Map<String, Consumer<String>> lettori) {
        List<String> esplosi = new ArrayList<>();
        lettori.forEach((nome, lettore) ->
                PEZZI.forEach(pezzo -> CORNICI.forEach(cornice -> prova(nome, lettore, pezzo, cornice, esplosi))));
        return esplosi;
    }

    /** Come {@link #troppo(Map)} in un terzo del tempo: ogni lettore prova ogni pezzo, ma in una cornice sola, a turno. */
    public static List<String> troppoInUnaCornice(Map<String, Consumer<String>> lettori) {
        List<String> esplosi = new ArrayList<>();
        int turno = 0;
        for (var lettore : lettori.entrySet()) {
            for (int pezzo = 0; pezzo < PEZZI.size(); pezzo++) {
                Cornice cornice = CORNICI.get((turno + pezzo) % CORNICI.size());
                prova(lettore.getKey(), lettore.getValue(), PEZZI.get(pezzo), cornice, esplosi);
            }
            turno++;
        }
        return esplosi;
    }

    /** Vero se, dal piccolo al grande (quattro volte tanto), il lavoro cresce più di loro. */
    public static boolean troppo(IntConsumer lavoro, int piccolo, int grande) {
        Consumer<String> legge = quanto -> lavoro.accept(Integer.parseInt(quanto));
        return cresceTroppo(legge, String.valueOf(piccolo), String.valueOf(grande));
    }

    private static void prova(
            String nome, Consumer<String> lettore, String pezzo, Cornice cornice, List<String> esplosi) {
        String forma = "%s di «%s» × n fra «%s» e «%s»".formatted(nome, pezzo, cornice.prima, cornice.dopo);
        String piccolo = cornice.intorno(pezzo, MINIMA);
        for (int lunghezza = MINIMA * PASSO; lunghezza <= MASSIMA; lunghezza *= PASSO) {
            String grande = cornice.intorno(pezzo, lunghezza);
            try {
                if (cresceTroppo(lettore, piccolo, grande)) {
                    esplosi.add(forma + ": a %d caratteri il lavoro è cresciuto più del testo".formatted(lunghezza));
                    return;
                }
            } catch (StackOverflowError profondo) {
                esplosi.add(forma + ": a %d caratteri la pila non basta".formatted(lunghezza));
                return;
            }
            piccolo = grande;
        }
    }

    /** Ciò che sta prima e dopo i pezzi ripetuti. */
    private record Cornice(String prima, String dopo) {

        String intorno(String pezzo, int lunghezza) {
            return prima + pezzo.repeat(lunghezza / pezzo.length()) + dopo;
        }
    }

    private static boolean cresceTroppo(Consumer<String> lettore, String piccolo, String grande) {
        long lavoro = lavoro(lettore, grande);
        return lavoro > RUMORE
                && lavoro > SOSPETTO * lavoro(lettore, piccolo)
                && crescita(lettore, piccolo, grande) > TROPPO;
    }

    /**
     * Quante volte il lavoro sul grande è quello sul piccolo. Il processore va ora più forte e ora più piano: i due si misurano
     * uno dopo l'altro e per lo stesso tempo, così rallentano insieme, e una misura sola disturbata non decide.
     */
    private static double crescita(Consumer<String> lettore, String piccolo, String grande) {
        return DoubleStream.generate(() -> {
                    long sulPiccolo = 0;
                    for (int i = 0; i < PASSO; i++) {
                        sulPiccolo += lavoro(lettore, piccolo);
                    }
                    return (double) PASSO * lavoro(lettore, grande) / sulPiccolo;
                })
                .limit(MISURE)
                .sorted()
                .skip(MISURE / 2)
                .findFirst()
                .orElseThrow();
    }

    /** Il tempo di processore del filo, in nanosecondi: chi è rifiutato ha comunque letto. */
    private static long lavoro(Consumer<String> lettore, String testo) {
        var fili = ManagementFactory.getThreadMXBean();
        long inizio = fili.getCurrentThreadCpuTime();
        try {
            lettore.accept(testo);
        } catch (RuntimeException rifiutato) {
            // anche per rifiutare si legge: conta il lavoro, non la risposta
        }
        return fili.getCurrentThreadCpuTime() - inizio;
    }
}
