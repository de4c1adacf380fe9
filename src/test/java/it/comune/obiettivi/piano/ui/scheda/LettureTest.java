package it.comune.obiettivi.piano.ui.scheda;

import static org.assertj.core.api.Assertions.assertThat;

import it.comune.obiettivi.piano.Modifica;
import it.comune.obiettivi.piano.Periodo;
import it.comune.obiettivi.piano.ui.Letture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class LettureTest extends ProvaDelPiano {

    @Autowired
    private Letture letture;

    @Test
    void dopo_un_gesto_si_legge_una_volta_sola_e_la_lettura_lo_contiene() {
        for (Periodo mese : new Periodo[] {Periodo.MARZO, Periodo.APRILE}) {
            schede.modifica(id, new Modifica.SvolgiMese(1, mese, true), responsabile);
            Letture.Letta letta = letture.condivisa(id);
            assertThat(letta.scheda().fase(1).effettivi().contiene(mese)).isTrue();
            assertThat(letture.condivisa(id)).isSameAs(letta);
        }
    }

    @Test
    void un_gesto_su_un_altra_scheda_non_la_fa_rileggere() {
        schede.modifica(id, new Modifica.SvolgiMese(1, Periodo.MARZO, true), responsabile);
        Letture.Letta letta = letture.condivisa(id);
        long altra = schede.tutte(2026).stream()
                .filter(scheda -> scheda.id() != id)
                .findFirst()
                .orElseThrow()
                .id();
        schede.modifica(altra, new Modifica.SvolgiMese(1, Periodo.MARZO, true), segretario);
        assertThat(letture.condivisa(id)).isSameAs(letta);
        assertThat(letture.condivisa(altra).scheda().id()).isEqualTo(altra);
    }
}
