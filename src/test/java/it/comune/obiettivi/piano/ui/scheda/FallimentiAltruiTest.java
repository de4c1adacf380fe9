package it.comune.obiettivi.piano.ui.scheda;

import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.textfield.TextFieldBase;
import it.comune.obiettivi.piano.Modifica;
import it.comune.obiettivi.piano.Modifica.Campo;
import it.comune.obiettivi.piano.Percentuale;
import it.comune.obiettivi.piano.Periodo;
import it.comune.obiettivi.piano.Peso;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Ciò che in altri programmi è andato storto: qui non succede. */
class FallimentiAltruiTest extends ProvaDelPiano {

    private static final String SCHEDA = "piano/2026/schede/1";
    private static final LocalDate PRIMO_GIUGNO = LocalDate.of(2026, 6, 1);

    @Test
    void chi_salva_per_ultimo_non_cancella_le_parole_di_chi_ha_salvato_prima() {
        TextFieldBase<?, String> area = comincia("Manca il parere");
        schede.modifica(id, new Modifica.ScriviMotivazione(1, "", "Gara deserta"), segretario);
        Browser.esce(area);
        assertThat(scheda().fase(1).motivazione()).contains("Manca il parere", "Gara deserta");
    }

    @Test
    void un_aggiornamento_dal_vivo_non_riscrive_il_campo_in_cui_si_scrive() {
        TextFieldBase<?, String> area = comincia("Sto ancora scriv");
        schede.modifica(id, new Modifica.ScriviMotivazione(1, "", "Gara deserta"), segretario);
        diretta();
        assertThat(area.getValue()).isEqualTo("Sto ancora scriv");
        assertThat(area.isVisible()).isTrue();
    }

    @Test
    void mezz_ora_di_testo_si_salva_anche_se_intanto_la_scheda_e_cambiata_tutta() {
        String lungo = "parola ".repeat(2_800).strip();
        TextFieldBase<?, String> area = comincia(lungo);
        Stream.of(
                        new Modifica.AggiungiFase("3", "Una fase nuova"),
                        new Modifica.TogliFase(2),
                        new Modifica.TogliIndicatore(1),
                        new Modifica.CambiaTesto(Campo.TITOLO, "Obiettivo 1", "Un altro titolo"),
                        new Modifica.CambiaPesoFase(1, Peso.di(60), Peso.di(100)),
                        new Modifica.NumeraFase(1, "1", "1 bis"),
                        new Modifica.SvolgiMese(1, Periodo.MARZO, true),
                        new Modifica.RilevaAvanzamento(1, LocalDate.of(2026, 6, 1), Percentuale.di(50)))
                .forEach(gesto -> {
                    schede.modifica(id, gesto, segretario);
                    diretta();
                });
        Browser.esce(area);
        assertThat(scheda().fase(1).motivazione()).isEqualTo(lungo);
        assertThat(testi("salvato").getFirst()).startsWith("Salvato alle");
    }

    @Test
    void il_padre_non_e_a_cento_se_un_figlio_e_a_zero() {
        entra(segretario);
        schede.modifica(id, new Modifica.RilevaAvanzamento(1, PRIMO_GIUGNO, Percentuale.di(100)), segretario);
        vai(SCHEDA);
        assertThat(testi("misura-cifra")).containsExactly("60,0\u00a0%");
        schede.modifica(id, new Modifica.RilevaAvanzamento(2, PRIMO_GIUGNO, Percentuale.di(100)), segretario);
        diretta();
        assertThat(testi("misura-cifra")).containsExactly("100,0\u00a0%");
    }

    private TextFieldBase<?, String> comincia(String testo) {
        entra(responsabile);
        vai(SCHEDA);
        premi("Motivazione, FASE 1");
        TextFieldBase<?, String> area = campo();
        _setValue(area, testo);
        return area;
    }
}
