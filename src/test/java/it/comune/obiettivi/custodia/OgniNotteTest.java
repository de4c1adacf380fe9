package it.comune.obiettivi.custodia;

import static org.assertj.core.api.Assertions.assertThat;

import it.comune.obiettivi.ente.OrologioMobile;
import it.comune.obiettivi.lingua.Tempi;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.Trigger;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.scheduling.support.SimpleTriggerContext;

/** La copia di ogni notte, con le notti che passano quando lo dice la prova. */
class OgniNotteTest {

    @TempDir
    Path qui;

    private final OrologioMobile orologio = new OrologioMobile();
    private final List<Object> annunciate = new ArrayList<>();
    private final ApplicationEventPublisher annunci = annunciate::add;
    private Dati dati;
    private Copie copie;
    private Instant nata;

    @BeforeEach
    void prepara() throws Exception {
        alle("2027-03-26T20:00");
        dati = new Dati(Files.createDirectory(qui.resolve("dati")));
        copie = new Copie(dati.banca(), dati.cartella, annunci, 3, orologio);
    }

    @AfterEach
    void ferma() throws Exception {
        dati.close();
    }

    @Test
    void ogni_notte_all_ora_fissata_si_fa_una_copia_e_si_tengono_le_ultime() {
        Sveglia sveglia = comincia("03:30");
        assertThat(copie.elenco()).isEmpty();
        for (int notte = 0; notte < 5; notte++) {
            dati.gesto("della notte " + notte);
            sveglia.passaLaNotte();
        }
        assertThat(oreDelleCopie())
                .containsExactly(ora("2027-03-31T03:30"), ora("2027-03-30T03:30"), ora("2027-03-29T03:30"));
        assertThat(copie.elenco()).extracting(Copia::registro).containsExactly(5L, 4L, 3L);
        assertThat(annunciate).hasSize(5);
    }

    /** Il 28 marzo 2027 le due di notte non ci sono, il 31 ottobre ci sono due volte. */
    @ParameterizedTest
    @ValueSource(strings = {"2027-03-26T20:00", "2027-10-29T20:00"})
    void nemmeno_la_notte_in_cui_cambia_l_ora_resta_senza_copia_o_ne_ha_due(String prima) {
        alle(prima);
        Sveglia sveglia = comincia("02:00");
        for (int notte = 1; notte <= 4; notte++) {
            sveglia.passaLaNotte();
            assertThat(orologio.instant().atZone(Tempi.ROMA).toLocalDate())
                    .isEqualTo(LocalDateTime.parse(prima).toLocalDate().plusDays(notte));
        }
        assertThat(annunciate).hasSize(4);
    }

    @Test
    void una_notte_passata_a_programma_spento_si_recupera_all_avvio_e_una_volta_sola() {
        comincia("02:00").passaLaNotte();
        orologio.avanti(Duration.ofDays(3));
        comincia("02:00");
        assertThat(oreDelleCopie()).startsWith(orologio.instant()).hasSize(2);
        orologio.avanti(Duration.ofHours(5));
        comincia("02:00");
        assertThat(copie.elenco()).hasSize(2);
    }

    @Test
    void una_notte_che_non_riesce_si_dice_e_la_notte_dopo_si_riprova() throws Exception {
        Sveglia sveglia = comincia("02:00");
        Files.writeString(dati.cartella.copie(), "un file, dove dovrebbe stare la cartella");
        sveglia.passaLaNotte();
        assertThat(copie.fallita()).contains(orologio.instant());
        Files.delete(dati.cartella.copie());
        sveglia.passaLaNotte();
        assertThat(oreDelleCopie()).containsExactly(orologio.instant());
        assertThat(copie.fallita()).isEmpty();
    }

    /** Un avvio; il primo è della stessa sera in cui i dati sono nati. */
    private Sveglia comincia(String ora) {
        Sveglia sveglia = new Sveglia();
        new OgniNotte(copie, new Nascita(dati.nascita.id(), Modo.VUOTO, nata), ora, sveglia).comincia();
        return sveglia;
    }

    private List<Instant> oreDelleCopie() {
        return copie.elenco().stream().map(Copia::quando).toList();
    }

    private void alle(String ora) {
        nata = ora(ora);
        orologio.vaiA(nata);
    }

    private static Instant ora(String aRoma) {
        return LocalDateTime.parse(aRoma).atZone(Tempi.ROMA).toInstant();
    }

    /** Suona soltanto quando la prova fa passare la notte. */
    private final class Sveglia extends ThreadPoolTaskScheduler {

        private static final long serialVersionUID = 1L;

        private final SimpleTriggerContext volte = new SimpleTriggerContext(orologio);
        private Runnable lavoro;
        private Trigger quando;

        Sveglia() {
            setClock(orologio);
        }

        @Override
        public ScheduledFuture<?> schedule(Runnable lavoro, Trigger quando) {
            this.lavoro = lavoro;
            this.quando = quando;
            return null;
        }

        @Override
        public void execute(Runnable subito) {
            subito.run();
        }

        void passaLaNotte() {
            Instant ora = quando.nextExecution(volte);
            orologio.vaiA(ora);
            lavoro.run();
            volte.update(ora, ora, ora);
        }
    }
}
