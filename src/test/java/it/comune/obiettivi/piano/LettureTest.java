package it.comune.obiettivi.piano;

import static org.assertj.core.api.Assertions.assertThat;

import it.comune.obiettivi.piano.Modifica.SvolgiMese;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Le schede lette una volta per cambiamento, per le cifre, i controlli e le pagine. */
class LettureTest extends PianoDiProva {

    @Autowired
    Letture letture;

    @Autowired
    TransactionTemplate transazione;

    private Scheda letta(long scheda) {
        return letture.scheda(scheda).orElseThrow();
    }

    @Test
    void dopo_un_gesto_si_legge_una_volta_sola_e_la_lettura_lo_contiene() {
        for (Periodo mese : new Periodo[] {Periodo.MARZO, Periodo.APRILE}) {
            schede.modifica(id, new SvolgiMese(1, mese, true), responsabile);
            Scheda letta = letta(id);
            assertThat(letta.fase(1).effettivi().contiene(mese)).isTrue();
            assertThat(letta(id)).isSameAs(letta);
        }
    }

    @Test
    void un_gesto_su_un_altra_scheda_non_la_fa_rileggere() {
        long altra = schede.inserisci(Esempi.scheda(2, settore), segretario);
        Scheda letta = letta(id);
        schede.modifica(altra, new SvolgiMese(1, Periodo.MARZO, true), segretario);
        assertThat(letta(id)).isSameAs(letta);
        assertThat(letta(altra).fase(1).effettivi().contiene(Periodo.MARZO)).isTrue();
    }

    @Test
    void un_gesto_annullato_con_la_sua_transazione_non_la_fa_rileggere() {
        Scheda letta = letta(id);
        transazione.executeWithoutResult(stato -> {
            schede.modifica(id, new SvolgiMese(1, Periodo.MARZO, true), responsabile);
            stato.setRollbackOnly();
        });
        assertThat(letta(id)).isSameAs(letta);
    }

    @Test
    void una_scheda_che_non_c_e_e_vuota() {
        assertThat(letture.scheda(-1)).isEmpty();
    }
}
