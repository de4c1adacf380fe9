package it.comune.obiettivi.carico;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** Che cosa occupa un altro processo Java di questa macchina. */
public final class Memoria {

    private Memoria() {}

    /** I byte vivi, per classe: l'istogramma passa prima dal GC, due volte per i riferimenti deboli. */
    public static Map<String, Long> byteVivi(long pid) throws IOException {
        istogramma(pid);
        return istogramma(pid);
    }

    public static long totale(Map<String, Long> byteVivi) {
        return byteVivi.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Il tempo di processore consumato finora. */
    static Duration processore(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(processo -> processo.info().totalCpuDuration())
                .orElse(Duration.ZERO);
    }

    private static Map<String, Long> istogramma(long pid) throws IOException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        Process processo = new ProcessBuilder(jcmd.toString(), String.valueOf(pid), "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        return processo.inputReader()
                .lines()
                .map(riga -> riga.trim().split("\\s+"))
                .filter(parti -> parti.length >= 4 && parti[0].matches("\\d+:"))
                .collect(Collectors.toMap(parti -> parti[3], parti -> Long.valueOf(parti[2]), Long::sum));
    }
}
