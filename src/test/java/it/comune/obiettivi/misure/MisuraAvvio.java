package it.comune.obiettivi.misure;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Quanto passa da {@code ./run} a «è pronto», con il programma già costruito. Come si lancia: src/docs/misure.md. */
class MisuraAvvio {

    private static final int GIRI = 3;

    @Test
    void l_avvio() throws Exception {
        double[] nuova = new double[GIRI];
        double[] esistente = new double[GIRI];
        for (int i = 0; i < GIRI; i++) {
            Path cartella = Files.createTempDirectory("misura-avvio").resolve("dati");
            nuova[i] = secondi(cartella);
            esistente[i] = secondi(cartella);
        }
        new Distribuzione(nuova).stampa("./run, demo in una cartella nuova", "s");
        new Distribuzione(esistente).stampa("./run, demo in una cartella esistente", "s");
    }

    private static double secondi(Path cartella) throws Exception {
        long inizio = System.nanoTime();
        Process processo = new ProcessBuilder(
                        "./run", "--porta", String.valueOf(portaLibera()), "--dati", cartella.toString())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader voce = processo.inputReader()) {
            String riga = voce.readLine();
            while (riga != null && !riga.contains("è pronto")) {
                riga = voce.readLine();
            }
            if (riga == null) {
                throw new IllegalStateException("Il programma non è partito");
            }
            return (System.nanoTime() - inizio) / 1e9;
        } finally {
            processo.destroy();
            processo.waitFor();
        }
    }

    private static int portaLibera() throws IOException {
        try (ServerSocket presa = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return presa.getLocalPort();
        }
    }
}
