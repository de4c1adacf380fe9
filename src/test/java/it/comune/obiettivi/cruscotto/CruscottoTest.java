package it.comune.obiettivi.cruscotto;

import static it.comune.obiettivi.cruscotto.Esempi.ANNO;
import static it.comune.obiettivi.cruscotto.Esempi.fatta;
import static it.comune.obiettivi.cruscotto.Esempi.il;
import static it.comune.obiettivi.cruscotto.Esempi.piano;
import static it.comune.obiettivi.cruscotto.Esempi.prevista;
import static it.comune.obiettivi.cruscotto.Esempi.scheda;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import it.comune.obiettivi.cruscotto.Cruscotto.Fonte;
import it.comune.obiettivi.cruscotto.Cruscotto.Lotto;
import it.comune.obiettivi.cruscotto.Stato.Soglie;
import it.comune.obiettivi.diretta.Diretta.Cambiamento;
import it.comune.obiettivi.piano.Periodo;
import it.comune.obiettivi.piano.Piani;
import it.comune.obiettivi.piano.Scheda;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Il modello di lettura con una banca dati finta: che cosa si rilegge, che cosa si condivide, che cosa non si perde. */
class CruscottoTest {

    private static final LocalDate AL = il(30, 6);
    private static final Clock OROLOGIO =
            Clock.fixed(AL.atTime(12, 0).atZone(ZoneId.of("Europe/Rome")).toInstant(), ZoneId.of("Europe/Rome"));

    private final Finta banca = new Finta();
    private final Cruscotto cruscotto = new Cruscotto(banca, mock(Piani.class), OROLOGIO, Soglie.BASE);

    /** Una banca dati con due schede, di cui si cambia l'avanzamento. */
    private static final class Finta implements Fonte {

        final Map<Long, Double> avanzamenti = new ConcurrentHashMap<>(Map.of(1L, 10.0, 2L, 20.0));
        final List<Set<Long>> riletture = new ArrayList<>();
        final AtomicInteger letture = new AtomicInteger();
        volatile Runnable dopoLaLettura = () -> {};
        volatile boolean guasta;

        @Override
        public FattiPiano piano(int anno, long revisione) {
            if (anno != ANNO) {
                throw new NoSuchElementException("Non c'è un piano " + anno);
            }
            letture.incrementAndGet();
            return letto(revisione);
        }

        @Override
        public FattiPiano rileggi(FattiPiano prima, Lotto lotto) {
            if (guasta) {
                throw new IllegalStateException("guasta");
            }
            riletture.add(lotto.schede().keySet());
            return letto(lotto.numero());
        }

        private FattiPiano letto(long revisione) {
            FattiPiano letto = Esempi.piano(scheda(fatta(avanzamenti.get(1L))), scheda(fatta(avanzamenti.get(2L))));
            dopoLaLettura.run();
            return new FattiPiano(
                    ANNO, revisione, letto.settori(), letto.missioni(), letto.trasversali(), letto.schede());
        }
    }

    private void cambia(long scheda, double avanzamento) {
        banca.avanzamenti.put(scheda, avanzamento);
        cruscotto.cambia(new Cambiamento(Scheda.soggetto(scheda), 1, 1, "Tizio"));
    }

    private double scheda1(Quadro quadro) {
        return quadro.schede().get(1L).cifra().avanzamento();
    }

    @Test
    void senza_cambiamenti_le_pagine_condividono_lo_stesso_quadro() {
        assertThat(cruscotto.quadro(ANNO)).isSameAs(cruscotto.quadro(ANNO, AL));
        assertThat(banca.letture).hasValue(1);
        assertThat(banca.riletture).isEmpty();
    }

    @Test
    void i_cambiamenti_si_accolgono_insieme_e_la_revisione_li_conta() {
        long prima = cruscotto.quadro(ANNO).revisione();
        cambia(1, 50);
        cambia(1, 60);
        cambia(2, 30);
        Quadro dopo = cruscotto.quadro(ANNO);
        assertThat(dopo.revisione()).isEqualTo(prima + 3);
        assertThat(scheda1(dopo)).isEqualTo(60);
        assertThat(banca.riletture).containsExactly(Set.of(1L, 2L));
        assertThat(banca.letture).hasValue(1);
        assertThat(cruscotto.quadro(ANNO)).isSameAs(dopo);
    }

    @Test
    void poche_schede_si_rileggono_una_per_una() {
        cruscotto.quadro(ANNO);
        for (long scheda = 1; scheda <= Cruscotto.POCHE; scheda++) {
            cambia(scheda, 5);
        }
        assertThat(scheda1(cruscotto.quadro(ANNO))).isEqualTo(5);
        assertThat(banca.letture).hasValue(1);
        assertThat(banca.riletture).hasSize(1);
        assertThat(banca.riletture.getFirst()).hasSize(Cruscotto.POCHE);
    }

    @Test
    void una_valanga_di_cambiamenti_rilegge_tutto_una_volta() {
        cruscotto.quadro(ANNO);
        for (long scheda = 1; scheda <= Cruscotto.POCHE + 1; scheda++) {
            cambia(scheda, 5);
        }
        assertThat(scheda1(cruscotto.quadro(ANNO))).isEqualTo(5);
        assertThat(banca.letture).hasValue(2);
        assertThat(banca.riletture).isEmpty();
    }

    @Test
    void si_tengono_gli_ultimi_sedici_giorni_chiesti() {
        Quadro oggi = cruscotto.quadro(ANNO);
        for (int giorno = 1; giorno <= 15; giorno++) {
            cruscotto.quadro(ANNO, il(giorno, 5));
        }
        assertThat(cruscotto.quadro(ANNO)).isSameAs(oggi);
        Quadro primo = cruscotto.quadro(ANNO, il(1, 5));
        for (int giorno = 1; giorno <= 15; giorno++) {
            cruscotto.quadro(ANNO, il(giorno, 4));
        }
        assertThat(cruscotto.quadro(ANNO, il(1, 5))).isSameAs(primo);
        assertThat(cruscotto.quadro(ANNO)).isNotSameAs(oggi).isEqualTo(cruscotto.quadro(ANNO));
    }

    @Test
    void dopo_la_fine_del_piano_si_risponde_per_il_suo_ultimo_giorno() {
        assertThat(cruscotto.quadro(ANNO, LocalDate.of(2030, 1, 1)).al()).isEqualTo(il(31, 12));
        assertThat(piano(scheda(prevista(Periodo.MARZO, Periodo.ANNO_PIU_1))).ultimoGiorno())
                .isEqualTo(LocalDate.of(2026, 12, 31));
    }

    @Test
    void un_piano_che_non_c_e_si_dice_e_non_ferma_gli_altri() {
        cambia(1, 70);
        assertThatThrownBy(() -> cruscotto.quadro(1999)).isInstanceOf(NoSuchElementException.class);
        assertThat(scheda1(cruscotto.quadro(ANNO))).isEqualTo(70);
    }

    @Test
    void se_la_banca_dati_si_guasta_il_cambiamento_resta_da_accogliere() {
        cruscotto.quadro(ANNO);
        cambia(1, 70);
        banca.guasta = true;
        assertThatThrownBy(() -> cruscotto.quadro(ANNO)).isInstanceOf(IllegalStateException.class);
        banca.guasta = false;
        assertThat(scheda1(cruscotto.quadro(ANNO))).isEqualTo(70);
        assertThat(banca.riletture).containsExactly(Set.of(1L));
    }

    @Test
    void un_cambiamento_che_arriva_durante_una_lettura_non_si_perde() throws Exception {
        for (boolean giaLetto : new boolean[] {false, true}) {
            Finta lenta = new Finta();
            Cruscotto suo = new Cruscotto(lenta, mock(Piani.class), OROLOGIO, Soglie.BASE);
            if (giaLetto) {
                suo.quadro(ANNO);
                suo.cambia(new Cambiamento(Scheda.soggetto(2), 1, 1, "Tizio"));
            }
            CyclicBarrier letta = new CyclicBarrier(2);
            CyclicBarrier cambiata = new CyclicBarrier(2);
            lenta.dopoLaLettura = () -> {
                lenta.dopoLaLettura = () -> {};
                aspetta(letta);
                aspetta(cambiata);
            };
            try (ExecutorService fili = Executors.newVirtualThreadPerTaskExecutor()) {
                Future<Quadro> vecchio = fili.submit(() -> suo.quadro(ANNO));
                aspetta(letta);
                lenta.avanzamenti.put(1L, 99.0);
                suo.cambia(new Cambiamento(Scheda.soggetto(1), 2, 1, "Caio"));
                Future<Quadro> chiestoDopo = fili.submit(() -> suo.quadro(ANNO));
                aspetta(cambiata);
                // chi ha chiesto prima può ricevere anche il nuovo, se intanto è pronto
                assertThat(scheda1(vecchio.get())).isIn(10.0, 99.0);
                assertThat(scheda1(chiestoDopo.get())).isEqualTo(99);
                assertThat(scheda1(suo.quadro(ANNO))).isEqualTo(99);
            }
        }
    }

    @Test
    void chi_chiede_dopo_un_cambiamento_lo_trova_sempre_con_molti_che_chiedono_insieme() throws Exception {
        cruscotto.quadro(ANNO);
        try (ExecutorService fili = Executors.newFixedThreadPool(8)) {
            for (int giro = 1; giro <= 100; giro++) {
                cambia(1, giro);
                int atteso = giro;
                List<Quadro> quadri = insieme(fili, 8, () -> cruscotto.quadro(ANNO));
                assertThat(quadri)
                        .allSatisfy(quadro -> assertThat(scheda1(quadro)).isEqualTo(atteso));
                assertThat(quadri).allMatch(quadro -> quadro == quadri.getFirst(), "calcolato una volta sola");
            }
        }
        assertThat(banca.riletture).hasSize(100);
    }

    @Test
    void chi_arriva_in_ritardo_con_fatti_vecchi_riceve_il_quadro_piu_recente() {
        Cruscotto.Quadri quadri = new Cruscotto.Quadri();
        FattiPiano vecchi = banca.piano(ANNO, 1);
        banca.avanzamenti.put(1L, 80.0);
        FattiPiano nuovi = banca.piano(ANNO, 2);
        Quadro recente = quadri.quadro(nuovi, AL, Soglie.BASE);
        assertThat(quadri.quadro(vecchi, AL, Soglie.BASE)).isSameAs(recente);
        assertThat(scheda1(recente)).isEqualTo(80);
    }

    private static <T> List<T> insieme(ExecutorService fili, int quanti, Callable<T> lavoro) throws Exception {
        CyclicBarrier via = new CyclicBarrier(quanti);
        List<Future<T>> attese = new ArrayList<>();
        for (int i = 0; i < quanti; i++) {
            attese.add(fili.submit(() -> {
                aspetta(via);
                return lavoro.call();
            }));
        }
        List<T> esiti = new ArrayList<>();
        for (Future<T> attesa : attese) {
            esiti.add(attesa.get());
        }
        return esiti;
    }

    private static void aspetta(CyclicBarrier barriera) {
        try {
            barriera.await();
        } catch (Exception errore) {
            throw new IllegalStateException(errore);
        }
    }
}
