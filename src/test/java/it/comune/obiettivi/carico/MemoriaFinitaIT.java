package it.comune.obiettivi.carico;

import static org.assertj.core.api.Assertions.assertThat;

import it.comune.obiettivi.browser.Programma;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** La memoria finisce mentre otto persone scrivono: il programma finisce con un codice che lo fa riavviare, e niente si perde. */
class MemoriaFinitaIT {

    /** Il codice di {@code -XX:+ExitOnOutOfMemoryError}, che ./run e il contenitore mettono sempre. */
    private static final int MEMORIA_FINITA = 3;

    private static final Duration PAZIENZA = Duration.ofMinutes(1);

    @Test
    void la_memoria_finisce_e_niente_di_salvato_si_perde() throws Exception {
        try (Programma programma = Programma.demo(
                "-Xmx160m", "-XX:+UseParallelGC", "-XX:+ExitOnOutOfMemoryError", "-XX:TieredStopAtLevel=1")) {
            Caduta caduta = new Caduta(programma);
            caduta.giro(MemoriaFinitaIT::riempi);
            caduta.giro(Caduta.DEL_PROGRAMMA);
            caduta.conti("--obiettivi.dati=" + programma.cartella());
        }
    }

    /** Una folla che apre schede e non se ne va. */
    private static void riempi(Programma programma) throws Exception {
        List<Finestra> folla = new ArrayList<>();
        try {
            while (programma.finisce(Duration.ZERO).isEmpty()) {
                Finestra finestra = Visitatore.entra(programma.indirizzo(""), "segretario")
                        .finestra()
                        .leggera();
                folla.add(finestra);
                finestra.vai("piano/2026/schede/29");
            }
        } catch (IOException nonRispondePiu) {
            assertThat(folla).isNotEmpty();
        }
        assertThat(programma.finisce(PAZIENZA)).hasValue(MEMORIA_FINITA);
        programma.riparti();
    }
}
