package it.comune.obiettivi.piano.controlli;

import static org.assertj.core.api.Assertions.assertThat;

import it.comune.obiettivi.piano.Mesi;
import it.comune.obiettivi.piano.Periodo;
import it.comune.obiettivi.piano.controlli.Deriva.Parte;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DerivaTest {

    private static final Mesi PRIMAVERA = Mesi.di(Periodo.MARZO, Periodo.APRILE);

    @Test
    void una_fase_uguale_per_tutti_non_ha_differenze() {
        Deriva deriva = Deriva.di("Liquidare le fatture", List.of(1L, 2L), List.of(parte(1, 30.0), parte(2, 30.0)));
        assertThat(deriva.uguale()).isTrue();
        assertThat(deriva.diverse()).isZero();
    }

    @Test
    void dice_quali_schede_non_hanno_la_fase_nell_ordine_dato() {
        Deriva deriva = Deriva.di("Liquidare le fatture", List.of(4L, 1L, 9L), List.of(parte(1, 30.0)));
        assertThat(deriva.senza()).containsExactly(4L, 9L);
        assertThat(deriva.uguale()).isFalse();
    }

    @Test
    void maiuscole_accenti_spazi_e_punti_in_fondo_non_fanno_un_altro_testo() {
        List<Parte> parti = List.of(
                new Parte(1, "LIQUIDARE  le fatture.", 30.0, PRIMAVERA),
                new Parte(2, "Liquidare le fatture entro 15 giorni", 30.0, PRIMAVERA));
        assertThat(Deriva.di("Liquidare le fatture", List.of(1L, 2L), parti).testi())
                .containsExactly(2L);
    }

    @Test
    void peso_e_mesi_si_confrontano_con_i_piu_usati_e_a_pari_merito_con_i_primi() {
        List<Parte> parti = List.of(
                parte(1, 25.0),
                parte(2, 30.0),
                new Parte(3, "Liquidare le fatture", 30.0, Mesi.di(Periodo.MAGGIO)),
                parte(4, null));
        Deriva deriva = Deriva.di("Liquidare le fatture", List.of(1L, 2L, 3L, 4L), parti);
        assertThat(deriva.pesi()).containsExactly(1L, 4L);
        assertThat(deriva.mesi()).containsExactly(3L);
        assertThat(deriva.diverse()).isEqualTo(3);
        assertThat(Deriva.di("Liquidare le fatture", List.of(1L, 2L), List.of(parte(1, 25.0), parte(2, 30.0)))
                        .pesi())
                .containsExactly(2L);
    }

    @Test
    void senza_parti_nessuno_e_diverso() {
        Deriva deriva = Deriva.di("Liquidare", List.of(1L), List.of());
        assertThat(deriva.senza()).containsExactly(1L);
        assertThat(deriva.diverse()).isZero();
    }

    @Test
    void ogni_fase_si_propone_per_la_comune_piu_simile_una_volta_sola() {
        Map<Integer, Integer> proposte = Deriva.proponi(
                Map.of(
                        1, "Ricognizione delle fatture scadute",
                        2, "Liquidazione entro 15 giorni dal ricevimento",
                        3, "Ricognizione delle fatture",
                        4, "Consegna delle chiavi"),
                Map.of(7, "Liquidazione entro 15 giorni dal ricevimento", 8, "Ricognizione delle fatture scadute"));
        assertThat(proposte).isEqualTo(Map.of(1, 8, 2, 7));
    }

    private static Parte parte(long scheda, @Nullable Double peso) {
        return new Parte(scheda, "Liquidare le fatture", peso, PRIMAVERA);
    }
}
