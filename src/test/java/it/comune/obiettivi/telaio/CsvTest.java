package it.comune.obiettivi.telaio;

import static org.assertj.core.api.Assertions.assertThat;

import it.comune.obiettivi.telaio.Tabella.Cella;
import it.comune.obiettivi.telaio.Tabella.Riga;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @Test
    void comincia_con_il_segno_di_utf8_e_separa_con_il_punto_e_virgola() {
        var csv = Csv.di(tabella(Cella.testo("Città"), Cella.numero(new BigDecimal("37.6"), "37,6 %")));

        assertThat(csv.getBytes(StandardCharsets.UTF_8)).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(csv).isEqualTo("\uFEFFNome;Valore\r\nCittà;37,6\r\n");
    }

    @Test
    void un_numero_negativo_resta_un_numero() {
        assertThat(valore(Cella.numero(new BigDecimal("-20.4"), "−20,4"))).isEqualTo("-20,4");
    }

    @Test
    void i_numeri_hanno_i_decimali_che_si_vedono_e_non_portano_esponenti() {
        assertThat(valore(Cella.numero(new BigDecimal("1234567.5"), "1.234.567,5")))
                .isEqualTo("1234567,5");
        assertThat(valore(Cella.numero(new BigDecimal("100.0"), "100,0 %"))).isEqualTo("100,0");
        assertThat(valore(Cella.numero(new BigDecimal("1E+3"), "1.000"))).isEqualTo("1000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+39 0583", "-assente", "@somma", "\t=1", "＝1"})
    void un_testo_che_sembra_una_formula_non_si_esegue(String testo) {
        assertThat(valore(Cella.testo(testo))).isEqualTo("'" + testo);
    }

    @Test
    void un_a_capo_in_testa_si_protegge_e_si_cita() {
        assertThat(valore(Cella.testo("\r=1"))).isEqualTo("\"'\r=1\"");
    }

    @Test
    void separatori_virgolette_e_a_capo_stanno_fra_virgolette() {
        assertThat(valore(Cella.testo("a;b"))).isEqualTo("\"a;b\"");
        assertThat(valore(Cella.testo("detto \"Fossi\""))).isEqualTo("\"detto \"\"Fossi\"\"\"");
        assertThat(valore(Cella.testo("uno\ndue"))).isEqualTo("\"uno\ndue\"");
    }

    private static String valore(Cella cella) {
        var csv = Csv.di(tabella(Cella.testo("x"), cella));
        return csv.substring(csv.indexOf("\r\nx;") + 4, csv.length() - 2);
    }

    private static Tabella tabella(Cella... celle) {
        return new Tabella("Prova", List.of("Nome", "Valore"), List.of(Riga.di(null, celle)));
    }
}
