package it.comune.obiettivi.lingua;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numeri, giorni e nomi di file come si leggono. */
class ScrittureTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"51.15|51,2", "95.2497|95,2", "-0.04|0,0", "-7.65|−7,7", "1234.5|1.234,5", "49.95|50,0", "0.05|0,1"
            })
    void una_cifra_si_arrotonda_una_volta_sola_meta_lontano_dallo_zero(double valore, String scritta) {
        assertThat(Numeri.decimale(valore)).isEqualTo(scritta);
    }

    @Test
    void il_rumore_della_virgola_mobile_non_decide_la_cifra() {
        assertThat(Numeri.decimale(0.1 + 0.2 + 51.15 - 0.3)).isEqualTo("51,2");
        assertThat(Numeri.decimale(51.249999999999996)).isEqualTo("51,3");
    }

    @Test
    void uno_scostamento_ha_sempre_il_segno_tranne_lo_zero() {
        assertThat(Numeri.scostamento(0.1)).isEqualTo("+0,1");
        assertThat(Numeri.scostamento(-0.01)).isEqualTo("0,0");
        assertThat(Numeri.scostamento(null)).isEqualTo("–");
    }

    @Test
    void i_giorni_e_le_ore_sono_quelli_di_roma() {
        Instant estate = Instant.parse("2026-06-30T22:05:07Z");
        assertThat(Tempi.momento(estate)).isEqualTo("01/07/2026 00:05");
        assertThat(Tempi.alSecondo(estate)).isEqualTo("01/07/2026 00:05:07");
        assertThat(Tempi.ora(estate)).isEqualTo("00:05");
        assertThat(Tempi.inParole(estate)).isEqualTo("1 luglio 2026");
        assertThat(Tempi.momentoInParole(estate)).isEqualTo("1 luglio 2026, 00:05");
        assertThat(Tempi.momento(LocalDateTime.of(2026, 6, 3, 9, 5))).isEqualTo("03/06/2026 09:05");
        assertThat(Tempi.ora(LocalTime.of(9, 5))).isEqualTo("09:05");
        assertThat(Tempi.data(LocalDate.of(2026, 6, 3))).isEqualTo("03/06/2026");
        assertThat(Tempi.giorno(LocalDate.of(2026, 6, 3))).isEqualTo("03/06");
    }

    @Test
    void un_file_dice_che_cosa_e_di_chi_e_di_quando_con_lettere_che_ogni_computer_accetta() {
        LocalDate al = LocalDate.of(2026, 6, 30);
        assertThat(NomeFile.di(al, "settori", "Comune di Castell’Azzàra, Lavori pubblici"))
                .isEqualTo("settori-comune-di-castell-azzara-lavori-pubblici-2026-06-30");
        assertThat(NomeFile.di(al, "giornale", "")).isEqualTo("giornale-2026-06-30");
        assertThat(NomeFile.di(al, "../../etc", "à\u0000/\\:*?")).isEqualTo("etc-a-2026-06-30");
    }
}
