package it.comune.obiettivi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class OrologioTest {

    @Test
    void oggi_e_quello_di_roma_qualunque_sia_il_fuso_della_macchina() {
        Clock orologio = new Orologio().clock("");
        assertThat(orologio.getZone().getId()).isEqualTo("Europe/Rome");
    }

    @Test
    void si_sposta_la_data_e_non_l_ora_anche_fra_ora_solare_e_legale() {
        Instant pocoDopoMezzanotte = Instant.parse("2026-11-23T23:05:00Z");
        Clock vero = Clock.fixed(pocoDopoMezzanotte, Orologio.FUSO);
        Clock spostato = Orologio.spostato(vero, LocalDate.of(2025, 6, 30));
        assertThat(LocalDate.now(spostato)).isEqualTo(LocalDate.of(2025, 6, 30));
        assertThat(LocalTime.now(spostato)).isEqualTo(LocalTime.of(0, 5));
    }

    @Test
    void a_cavallo_di_mezzanotte_la_data_e_quella_di_roma() {
        Clock utc = Clock.fixed(Instant.parse("2026-11-23T23:30:00Z"), ZoneOffset.UTC);
        assertThat(LocalDate.ofInstant(utc.instant(), Orologio.FUSO)).isEqualTo(LocalDate.of(2026, 11, 24));
    }
}
