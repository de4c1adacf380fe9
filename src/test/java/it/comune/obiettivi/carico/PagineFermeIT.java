package it.comune.obiettivi.carico;

import static org.assertj.core.api.Assertions.assertThat;

import it.comune.obiettivi.browser.Programma;
import it.comune.obiettivi.carico.Redattore.Casella;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Chi guarda una pagina che non cambia non riceve niente, qualunque cosa facciano gli altri. */
class PagineFermeIT {

    private static final List<Casella> CHE_CAMBIA = List.of(new Casella(29, 2, 5), new Casella(29, 2, 6));

    @Test
    void una_pagina_che_non_cambia_non_riceve_niente() throws Exception {
        try (Programma programma = Programma.demo();
                Finestra testimone = apri(programma, "nucleo", "piano/2026/trasversali/1");
                Finestra scheda = apri(programma, "giunta", "piano/2026/schede/5");
                Finestra altroObiettivo = apri(programma, "giunta", "piano/2026/trasversali/3");
                Finestra senzaCifre = apri(programma, "giunta", "password")) {
            Redattore redattore =
                    new Redattore(1, Visitatore.entra(programma.indirizzo(""), "tommaso.bellini"), CHE_CAMBIA);
            for (int volta = 1; volta <= 3; volta++) {
                int quante = volta;
                redattore.scrivi(System.nanoTime());
                assertThat(testimone.aspetta(albero -> testimone.messaggi.sum() >= quante, Duration.ofSeconds(10)))
                        .isTrue();
            }
            assertThat(List.of(scheda, altroObiettivo, senzaCifre))
                    .allSatisfy(ferma -> assertThat(ferma.byteDiPush.sum()).isZero());
        }
    }

    private static Finestra apri(Programma programma, String accesso, String pagina) throws Exception {
        Finestra finestra =
                Visitatore.entra(programma.indirizzo(""), accesso).finestra().ascolta();
        finestra.vai(pagina);
        finestra.tocca();
        return finestra;
    }
}
