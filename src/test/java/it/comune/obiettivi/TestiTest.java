package it.comune.obiettivi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class TestiTest {

    private final Testi testi = new Testi();

    @Test
    void una_frase_gia_composta_non_vale_per_altri_valori() {
        for (int volta = 0; volta < 2; volta++) {
            assertThat(frase("documento.fasi", 1)).isEqualTo("1 fase");
            assertThat(frase("documento.fasi", 2)).isEqualTo("2 fasi");
        }
    }

    @Test
    void senza_valori_il_testo_resta_com_e_scritto_e_una_chiave_che_manca_si_vede() {
        assertThat(frase("telaio.nome")).isEqualTo("Obiettivi in Comune");
        assertThat(frase("non.esiste")).contains("non.esiste");
    }

    @Test
    void chi_aveva_cambiato_i_valori_dopo_averli_dati_non_cambia_la_frase() {
        Object[] valori = {1};
        assertThat(frase("documento.fasi", valori)).isEqualTo("1 fase");
        valori[0] = 3;
        assertThat(frase("documento.fasi", valori)).isEqualTo("3 fasi");
        assertThat(frase("documento.fasi", 1)).isEqualTo("1 fase");
    }

    @Test
    void un_testo_lungo_si_dice_intero() {
        String lungo = "parola ".repeat(10_000);
        assertThat(frase("piano.fase", lungo)).isEqualTo("FASE " + lungo);
    }

    @Test
    void le_pagine_sono_in_italiano_qualunque_sia_il_browser() {
        assertThat(testi.getProvidedLocales()).containsExactly(Locale.ITALIAN);
    }

    private String frase(String chiave, Object... valori) {
        return testi.getTranslation(chiave, Locale.ITALIAN, valori);
    }
}
