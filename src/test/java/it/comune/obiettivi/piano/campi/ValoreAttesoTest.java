package it.comune.obiettivi.piano.campi;

import static org.assertj.core.api.Assertions.assertThat;

import it.comune.obiettivi.piano.Esempi;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ValoreAttesoTest {

    private static Double risultato(String testo, String unita, String atteso, String raggiunto) {
        var risultato = ValoreAtteso.leggi(Esempi.indicatore(testo, unita, atteso), 2026)
                .risultato(raggiunto, 2026);
        return risultato.isPresent() ? risultato.getAsDouble() : null;
    }

    @Test
    void piu_alto_e_meglio_fino_a_cento() {
        assertThat(risultato("Numero corsi", "quantitativa", "4", "3")).isEqualTo(75);
        assertThat(risultato("Numero corsi", "quantitativa", "4", "9")).isEqualTo(100);
        assertThat(risultato("Numero corsi", "quantitativa", "4", "-1")).isEqualTo(0);
    }

    @Test
    void piu_basso_e_meglio_e_il_valore_esatto_vale_cento() {
        assertThat(risultato("Tempo medio di pagamento", "giorni", "30", "30")).isEqualTo(100);
        assertThat(risultato("Tempo medio di pagamento", "giorni", "30", "45")).isEqualTo(50);
        assertThat(risultato("Tempo medio di pagamento", "giorni", "30", "90")).isEqualTo(0);
    }

    @Test
    void con_atteso_zero_solo_zero_vale_cento() {
        assertThat(risultato("Reclami", "numero", "0", "0")).isEqualTo(100);
        assertThat(risultato("Reclami", "numero", "0", "1")).isEqualTo(0);
    }

    @Test
    void un_atteso_negativo_non_ha_scala() {
        assertThat(risultato("Saldo", "euro", "-5", "3")).isNull();
    }

    @Test
    void una_scadenza_perde_punti_con_i_giorni() {
        assertThat(risultato("Rispetto", "temporale", "31/05/2026", "31/05/2026"))
                .isEqualTo(100);
        assertThat(risultato("Rispetto", "temporale", "31/05/2026", "15/06/2026"))
                .isEqualTo(75);
        assertThat(risultato("Rispetto", "temporale", "31/05/2026", "16/06/2026"))
                .isEqualTo(50);
        assertThat(risultato("Rispetto", "temporale", "31/05/2026", "30/07/2026"))
                .isEqualTo(25);
        assertThat(risultato("Rispetto", "temporale", "31/05/2026", "31/07/2026"))
                .isEqualTo(0);
    }

    @Test
    void di_due_date_conta_l_ultima_e_senza_anno_vale_quello_del_piano() {
        assertThat(ValoreAtteso.leggi(Esempi.indicatore("x", "temporale", "31/05/2026 e 30/11/2026"), 2026))
                .isEqualTo(new ValoreAtteso.Scadenza(LocalDate.of(2026, 11, 30)));
        assertThat(ValoreAtteso.leggi(Esempi.indicatore("x", "temporale", "entro il 30/04"), 2026))
                .isEqualTo(new ValoreAtteso.Scadenza(LocalDate.of(2026, 4, 30)));
    }

    @Test
    void i_tipi_si_riconoscono_dal_testo() {
        assertThat(ValoreAtteso.leggi(Esempi.indicatore("Ore", "quantitativo", "40 ore"), 2026))
                .isEqualTo(new ValoreAtteso.Numero(40, ValoreAtteso.Verso.PIU_ALTO));
        assertThat(ValoreAtteso.leggi(Esempi.indicatore("Quota", "%", "100"), 2026))
                .isEqualTo(new ValoreAtteso.Percento(100, ValoreAtteso.Verso.PIU_ALTO));
        assertThat(ValoreAtteso.leggi(Esempi.indicatore("Quota", "quantitativa", "50,00%"), 2026))
                .isEqualTo(new ValoreAtteso.Percento(50, ValoreAtteso.Verso.PIU_ALTO));
        assertThat(ValoreAtteso.leggi(Esempi.indicatore("Superficie", "m2", "1.240"), 2026))
                .isEqualTo(new ValoreAtteso.Numero(1240, ValoreAtteso.Verso.PIU_ALTO));
        assertThat(ValoreAtteso.leggi(Esempi.indicatore("Atto", "qualitativa", "relazione finale"), 2026))
                .isEqualTo(new ValoreAtteso.Frase());
    }

    @Test
    void un_numero_con_il_punto_non_e_una_data() {
        assertThat(risultato("Avvisi spediti", "numero", "1.100", "1.120")).isEqualTo(100);
        assertThat(risultato("Pratiche", "numero", "3.120", "1.560")).isEqualTo(50);
        assertThat(risultato("Evasione", "%", "12.5", "12,5")).isEqualTo(100);
        assertThat(risultato("Strade", "km", "9.5", "4.75")).isEqualTo(50);
        assertThat(risultato("Incassi", "euro", "5.100,00", "2.550")).isEqualTo(50);
        assertThat(risultato("Quota", "", "0.500", "0,25")).isEqualTo(50);
        assertThat(risultato("Incontri", "", "superiore a 2", "n. 4")).isEqualTo(100);
    }

    @Test
    void il_verso_lo_dicono_le_parole_accanto_al_valore_prima_delle_altre() {
        for (String piu :
                new String[] {"maggiore o uguale a 90", "≥ 90", "almeno 90", "non inferiore a 90", "min. 90"}) {
            assertThat(risultato("Giorni di apertura", "giorni", piu, "45"))
                    .as(piu)
                    .isEqualTo(50);
        }
        for (String meno : new String[] {"entro 10 giorni", "non oltre 10", "al massimo 10", "≤ 10", "non più di 10"}) {
            assertThat(risultato("Risposte", "numero", meno, "15")).as(meno).isEqualTo(50);
        }
        assertThat(risultato("Pratiche concluse entro 30 giorni", "%", "90", "45"))
                .isEqualTo(50);
        assertThat(risultato("Servizio reso in 30 min", "numero", "30 min", "15"))
                .isEqualTo(50);
    }
}
