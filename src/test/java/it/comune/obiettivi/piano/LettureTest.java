package it.comune.obiettivi.piano;

import static it.comune.obiettivi.Insieme.insieme;
import static org.assertj.core.api.Assertions.assertThat;

import it.comune.obiettivi.piano.Modifica.SvolgiMese;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Le schede cambiate, lette una volta per cambiamento, per le cifre, i controlli e le pagine. */
class LettureTest extends PianoDiProva {

    @Autowired
    Letture letture;

    @Autowired
    JdbcTemplate banca;

    private long segna(long scheda, Periodo mese) {
        return schede.modifica(scheda, new SvolgiMese(1, mese, true), segretario)
                .numero();
    }

    private Scheda letta(long scheda, long cambiamento) {
        return letture.scheda(scheda, cambiamento).orElseThrow();
    }

    @Test
    void dopo_un_gesto_si_legge_una_volta_sola_e_la_lettura_lo_contiene() {
        for (Periodo mese : new Periodo[] {Periodo.MARZO, Periodo.APRILE}) {
            long gesto = segna(id, mese);
            Scheda letta = letta(id, gesto);
            assertThat(letta.fase(1).effettivi().contiene(mese)).isTrue();
            assertThat(letta(id, gesto)).isSameAs(letta);
            assertThat(letta(id, 0)).isSameAs(letta);
        }
    }

    @Test
    void un_gesto_su_un_altra_scheda_non_la_fa_rileggere() {
        long altra = schede.inserisci(Esempi.scheda(2, settore), segretario);
        long gesto = segna(id, Periodo.MARZO);
        Scheda letta = letta(id, gesto);
        long altrove = segna(altra, Periodo.MARZO);
        assertThat(letta(id, gesto)).isSameAs(letta);
        assertThat(letta(altra, altrove).fase(1).effettivi().contiene(Periodo.MARZO))
                .isTrue();
    }

    @Test
    void molti_che_la_vogliono_insieme_la_leggono_una_volta() throws Exception {
        for (Periodo mese : new Periodo[] {Periodo.MARZO, Periodo.APRILE, Periodo.MAGGIO}) {
            long gesto = segna(id, mese);
            List<Scheda> lette = insieme(IntStream.range(0, 8)
                    .<Callable<Scheda>>mapToObj(chi -> () -> letta(id, gesto))
                    .toList());
            assertThat(lette).allMatch(letta -> letta == lette.getFirst(), "una lettura sola");
        }
    }

    /** Chi riceve la notizia per primo non conosce chi la riceve dopo: conta soltanto il numero del gesto. */
    @Test
    void una_lettura_di_prima_non_basta_a_chi_ne_chiede_una_piu_nuova() {
        long gesto = segna(id, Periodo.MARZO);
        assertThat(letta(id, gesto).numero()).isEqualTo(1);
        banca.update("update scheda set numero = 77 where id = ?", id);
        assertThat(letta(id, gesto).numero()).isEqualTo(1);
        assertThat(letta(id, gesto + 1).numero()).isEqualTo(77);
    }

    @Test
    void una_scheda_che_non_c_e_e_vuota() {
        assertThat(letture.scheda(-1, 1)).isEmpty();
    }
}
