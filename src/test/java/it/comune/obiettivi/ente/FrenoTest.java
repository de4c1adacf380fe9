package it.comune.obiettivi.ente;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FrenoTest {

    private final OrologioMobile orologio = new OrologioMobile();
    private final Freno freno = new Freno(orologio);

    @Test
    void oltre_sessanta_al_minuto_si_contano_e_il_minuto_dopo_si_dice_quanti() {
        assertThat(IntStream.range(0, 1000)
                        .filter(volta -> freno.passa("scheda").isPresent())
                        .count())
                .isEqualTo(Freno.AL_MINUTO);
        orologio.avanti(Duration.ofMinutes(1));
        assertThat(freno.passa("scheda")).contains("scheda e altri 940 prima di questo");
        assertThat(freno.passa("")).contains("");
    }
}
