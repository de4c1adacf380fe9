package it.comune.obiettivi.carico;

import static org.assertj.core.api.Assertions.assertThat;

import it.comune.obiettivi.browser.Programma;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** La memoria finisce mentre otto persone scrivono: il programma finisce con un codice che lo fa riavviare, e niente si perde. */
class MemoriaFinitaIT {

    /**
     * 3 è di {@code -XX:+ExitOnOutOfMemoryError}, che ./run e il contenitore mettono sempre; 75 di chi veglia, se la memoria quasi
     * finita ferma ogni filo prima che una richiesta di memoria fallisca.
     */
    private static final Set<Integer> DA_RIAVVIARE = Set.of(3, 75);

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
        assertThat(programma.finisce(PAZIENZA).stream().boxed())
                .as(programma::racconto)
                .singleElement()
                .isIn(DA_RIAVVIARE);
        programma.riparti();
    }
}
