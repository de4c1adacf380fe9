package it.comune.obiettivi.piano;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comune.obiettivi.piano.Modifica.AggiungiFase;
import it.comune.obiettivi.piano.Modifica.AggiungiIndicatore;
import it.comune.obiettivi.piano.Modifica.NumeraFase;
import it.comune.obiettivi.piano.Modifica.RaggiungiIndicatore;
import it.comune.obiettivi.piano.Modifica.ScriviMotivazione;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Ogni testo ha una lunghezza: oltre si rifiuta, e chi l'ha scritto sa di quanto. */
class LunghezzaTest {

    @ParameterizedTest
    @CsvSource({
        "titolo, 4000",
        "fase.2.numero, 50",
        "settore, 500",
        "fase.2.motivazione, 20000",
        "indicatore.1.atteso, 4000"
    })
    void ogni_campo_ha_la_sua(String campo, int massimo) {
        Lunghezza quanta = Lunghezza.di(campo);
        assertThat(quanta.massimo()).isEqualTo(massimo);
        assertThat(quanta.ammette("x".repeat(massimo))).isTrue();
        assertThat(quanta.ammette("x".repeat(massimo + 1))).isFalse();
    }

    @ParameterizedTest
    @MethodSource("troppoLunghi")
    void un_gesto_con_un_testo_troppo_lungo_si_rifiuta_e_dice_di_quanto(Modifica gesto) {
        assertThatThrownBy(() -> Lunghezza.esigi(gesto))
                .isInstanceOf(ModificaRifiutata.class)
                .hasMessageContaining("caratteri e qui ce ne stanno")
                .hasMessageContaining("accorcialo");
    }

    @Test
    void un_testo_di_prima_del_limite_si_puo_ancora_accorciare() {
        String diPrima = "x".repeat(100_000);
        assertThatCode(() -> Lunghezza.esigi(new ScriviMotivazione(1, diPrima, "corto")))
                .doesNotThrowAnyException();
    }

    static Stream<Modifica> troppoLunghi() {
        String lungo = "1" + " ".repeat(32_000) + "1";
        return Stream.of(
                new ScriviMotivazione(1, "", lungo),
                new RaggiungiIndicatore(1, "", lungo),
                new AggiungiFase("1", lungo),
                new AggiungiFase(lungo, "testo"),
                new NumeraFase(1, "1", lungo),
                new AggiungiIndicatore(1, lungo));
    }
}
