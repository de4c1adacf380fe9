package it.comune.obiettivi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.RepeatedTest;

/** La misura della crescita: scopre un quadrato, e un processore che ogni tanto rallenta non la inganna. */
class CrescitaTest {

    private static final int PICCOLO = 2_000_000;

    private volatile long conto;

    @RepeatedTest(3)
    void un_lavoro_lineare_disturbato_tre_volte_su_dieci_resta_lineare_e_un_quadrato_resta_un_quadrato() {
        Random disturbo = new Random(8);
        IntConsumer lineare = quanto -> lavora(quanto * (disturbo.nextInt(10) < 3 ? 36L : 12L));
        IntConsumer quadrato = quanto -> lavora(quanto / 400_000L * quanto);
        assertThat(Crescita.troppo(lineare, PICCOLO, 4 * PICCOLO)).isFalse();
        assertThat(Crescita.troppo(quadrato, PICCOLO, 4 * PICCOLO)).isTrue();
    }

    private void lavora(long passi) {
        long somma = conto;
        for (long passo = 0; passo < passi; passo++) {
            somma = somma * 31 + passo;
        }
        conto = somma;
    }
}
