package it.comune.obiettivi.carico;

import static org.assertj.core.api.Assertions.assertThat;

import it.comune.obiettivi.browser.Programma;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * La mattina entrano tutti insieme, e provare una password costa: chi veglia non scambia un calcolatore pieno per uno fermo.
 */
class FollaAllaPortaIT {

    private static final List<String> PERSONE = List.of(
            "anna.marchetti",
            "caterina.rossi",
            "davide.orsini",
            "elena.rinaldi",
            "fabio.galli",
            "giulia.sarti",
            "giunta",
            "lucia.ferri",
            "marco.testa",
            "nucleo",
            "segretario",
            "tommaso.bellini");

    /** Più di quanto chi veglia aspetta. */
    private static final Duration QUANTO = Duration.ofSeconds(25);

    @Test
    void con_molti_che_entrano_di_continuo_il_programma_resta_acceso_e_risponde_a_tutti() throws Exception {
        try (Programma programma = Programma.avvia("-XX:ActiveProcessorCount=2", "--obiettivi.modo=demo");
                ExecutorService fili = Executors.newFixedThreadPool(PERSONE.size())) {
            String radice = programma.indirizzo("");
            long fine = System.nanoTime() + QUANTO.toNanos();
            List<Future<Integer>> folla = new ArrayList<>();
            for (String persona : PERSONE) {
                folla.add(fili.submit(() -> entraFino(radice, persona, fine)));
            }
            for (Future<Integer> uno : folla) {
                assertThat(uno.get()).isPositive();
            }
            assertThat(programma.finito()).isEmpty();
        }
    }

    private static int entraFino(String radice, String persona, long fine) throws Exception {
        int volte = 0;
        while (System.nanoTime() < fine) {
            Visitatore.entra(radice, persona);
            volte++;
        }
        return volte;
    }
}
