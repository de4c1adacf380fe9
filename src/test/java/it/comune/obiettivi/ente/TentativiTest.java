package it.comune.obiettivi.ente;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comune.obiettivi.ente.Tentativi.Sospeso;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class TentativiTest {

    private final OrologioMobile orologio = new OrologioMobile();
    private final Tentativi tentativi = new Tentativi(orologio);

    @Test
    void dopo_cinque_errori_di_seguito_si_aspetta_un_minuto() {
        sbaglia(4);
        assertThat(tentativi.prova("anna", "10.0.0.1", () -> Optional.of("dentro")))
                .contains("dentro");
        sbaglia(5);
        assertThatThrownBy(giusta()).isInstanceOfSatisfying(Sospeso.class, sospeso -> {
            assertThat(sospeso.minuti()).isEqualTo(1);
            assertThat(sospeso.secondi()).isEqualTo(60);
        });
        orologio.avanti(Duration.ofSeconds(59));
        assertThatThrownBy(giusta()).isInstanceOf(Sospeso.class);
        orologio.avanti(Duration.ofSeconds(1));
        assertThat(tentativi.prova("anna", "10.0.0.1", () -> Optional.of("dentro")))
                .contains("dentro");
    }

    @Test
    void l_attesa_cresce_uno_due_quattro_otto_quindici_e_poi_resta_quindici_minuti() {
        sbaglia(5);
        for (int minuti : List.of(1, 2, 4, 8, 15, 15, 15)) {
            assertThatThrownBy(giusta())
                    .isInstanceOfSatisfying(
                            Sospeso.class,
                            sospeso -> assertThat(sospeso.minuti()).isEqualTo(minuti));
            orologio.avanti(Duration.ofMinutes(minuti));
            sbaglia(1);
        }
    }

    @Test
    void una_password_giusta_azzera_il_conto() {
        sbaglia(5);
        orologio.avanti(Duration.ofMinutes(1));
        tentativi.prova("anna", "10.0.0.1", () -> Optional.of(1));
        sbaglia(4);
        assertThat(tentativi.prova("anna", "10.0.0.1", () -> Optional.of(1))).isPresent();
    }

    @Test
    void conta_l_accesso_con_l_indirizzo_e_non_chiude_fuori_la_persona_da_un_altro_posto() {
        sbaglia(5);
        assertThat(tentativi.prova("anna", "10.0.0.2", () -> Optional.of(1))).isPresent();
        assertThat(tentativi.prova("bruno", "10.0.0.1", () -> Optional.of(1))).isPresent();
        assertThatThrownBy(() -> tentativi.prova("anna", "10.0.0.1", () -> Optional.of(1)))
                .isInstanceOf(Sospeso.class);
    }

    @Test
    void mentre_si_aspetta_la_password_non_viene_guardata() {
        sbaglia(5);
        AtomicInteger guardate = new AtomicInteger();
        assertThatThrownBy(() -> tentativi.prova("anna", "10.0.0.1", () -> Optional.of(guardate.incrementAndGet())))
                .isInstanceOf(Sospeso.class);
        assertThat(guardate).hasValue(0);
    }

    @Test
    void un_ora_di_quiete_fa_dimenticare_tutto() {
        sbaglia(8, Duration.ofMinutes(15));
        orologio.avanti(Duration.ofMinutes(76));
        sbaglia(4);
        assertThat(tentativi.prova("anna", "10.0.0.1", () -> Optional.of(1))).isPresent();
    }

    @Test
    void i_conti_tenuti_a_mente_hanno_un_limite() {
        for (int i = 0; i < Tentativi.CONTI + 500; i++) {
            tentativi.prova("utente" + i, "10.0.0.1", Optional::empty);
        }
        assertThat(tentativi.quanti()).isLessThanOrEqualTo(Tentativi.CONTI + 1);
        orologio.avanti(Duration.ofHours(2));
        tentativi.prova("ultimo", "10.0.0.1", Optional::empty);
        assertThat(tentativi.quanti()).isEqualTo(1);
    }

    @Test
    void molte_prove_insieme_non_aggirano_il_conto() throws Exception {
        int prove = 40;
        AtomicInteger guardate = new AtomicInteger();
        CyclicBarrier barriera = new CyclicBarrier(prove);
        List<Future<?>> tutte = new ArrayList<>();
        try (var esecutore = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < prove; i++) {
                tutte.add(esecutore.submit(() -> {
                    barriera.await();
                    return tentativi.prova("anna", "10.0.0.1", () -> {
                        guardate.incrementAndGet();
                        return Optional.empty();
                    });
                }));
            }
        }
        assertThat(tutte).hasSize(prove).allMatch(Future::isDone);
        assertThat(guardate).hasValue(Tentativi.LIBERI);
    }

    private ThrowingCallable giusta() {
        return () -> tentativi.prova("anna", "10.0.0.1", () -> Optional.of("dentro"));
    }

    private void sbaglia(int volte) {
        sbaglia(volte, Duration.ZERO);
    }

    private void sbaglia(int volte, Duration pausa) {
        for (int i = 0; i < volte; i++) {
            assertThat(tentativi.prova("anna", "10.0.0.1", Optional::empty)).isEmpty();
            orologio.avanti(pausa);
        }
    }
}
