package it.comune.obiettivi.telaio;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
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

    /** «1 settori»: un numero davanti a un plurale va scelto, a meno che non possa mai essere uno. */
    @Test
    void un_numero_davanti_a_un_plurale_sa_dire_anche_uno() {
        Pattern conta = Pattern.compile("\\{\\d\\} (" + String.join("|", PLURALI) + ")\\b");
        Pattern scelta = Pattern.compile("\\d<[^|}]*\\{\\d\\}[^|}]*");
        ResourceBundle frasi = ResourceBundle.getBundle("vaadin-i18n.translations", Locale.ITALIAN);
        assertThat(frasi.keySet().stream()
                        .filter(chiave -> !MAI_UNO.contains(chiave))
                        .filter(chiave -> conta.matcher(
                                        scelta.matcher(frasi.getString(chiave)).replaceAll(""))
                                .find())
                        .map(chiave -> chiave + "=" + frasi.getString(chiave)))
                .isEmpty();
    }

    private static final List<String> PLURALI = List.of(
            "settori",
            "schede",
            "fasi",
            "giorni",
            "mesi",
            "persone",
            "indicatori",
            "testi",
            "dubbi",
            "minuti",
            "obiettivi",
            "volte",
            "anomalie",
            "copie",
            "utenti",
            "sessioni",
            "motivazioni",
            "righe",
            "domande",
            "ore",
            "voci",
            "gesti");

    /** Numeri che sono soglie del programma, più grandi di uno, e giorni passati, che per uno si dice «ieri». */
    private static final Set<String> MAI_UNO = Set.of(
            "cruscotto.eta.giorni",
            "cruscotto.eta",
            "cruscotto.aggiornate",
            "cruscotto.risposta.schede.molte",
            "ente.accesso.scaduta",
            "ente.riconosci.spiega",
            "ente.utenti.monouso.spiega");

    private String frase(String chiave, Object... valori) {
        return testi.getTranslation(chiave, Locale.ITALIAN, valori);
    }
}
