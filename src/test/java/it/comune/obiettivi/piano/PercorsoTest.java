package it.comune.obiettivi.piano;

import static org.assertj.core.api.Assertions.assertThat;

import it.comune.obiettivi.piano.Percorso.Parte;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PercorsoTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "titolo",
                "fase.2",
                "fase.2.previsti",
                "fase.12.svolto.MAR",
                "indicatore.3.atteso",
                "anomalia.7",
                "faseComune.1",
                "partecipazione.41",
                "settore.Lavori pubblici",
                "settore.Dott. Rossi. 2",
                "fase",
                "fase.",
                "fase.due",
                "fase.1234567890.testo",
                "",
                "."
            })
    void cio_che_si_legge_si_riscrive_uguale(String scritto) {
        assertThat(Percorso.di(scritto).scritto()).isEqualTo(scritto);
    }

    @Test
    void la_parte_la_chiave_il_nome_e_il_mese_si_leggono_ciascuno_da_se() {
        assertThat(Percorso.di("fase.12.svolto.MAR")).isEqualTo(new Percorso(Parte.FASE, 12, "svolto", "MAR"));
        assertThat(Percorso.di("indicatore.3")).isEqualTo(Percorso.indicatore(3));
        assertThat(Percorso.di("fase.2.svolto.MAR").intera()).isEqualTo(Percorso.fase(2));
    }

    @Test
    void il_nome_di_un_settore_non_e_una_parte_anche_se_ha_punti_e_numeri() {
        assertThat(Percorso.di("settore.1.bis").parte()).isNull();
        assertThat(Percorso.di("fase.due.testo").parte()).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void ogni_campo_si_ritrova_dove_dice_di_stare(Campo campo) {
        Percorso suo = campo.in(4);
        assertThat(Campo.di(suo)).contains(campo);
        assertThat(Campo.di(Percorso.di(suo.scritto()))).contains(campo);
        assertThat(suo.parte()).isEqualTo(campo.parte());
    }

    @Test
    void cio_che_non_si_scrive_con_un_valore_solo_non_e_un_campo() {
        for (String altro : new String[] {
            "fase.2", "fase.2.avanzamento", "fase.2.previsti.MAR", "indicatore.1.verso", "anomalia.3", "settore.Cultura"
        }) {
            assertThat(Campo.di(Percorso.di(altro))).as(altro).isEmpty();
        }
    }
}
