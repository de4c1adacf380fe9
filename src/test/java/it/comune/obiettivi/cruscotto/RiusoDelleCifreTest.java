package it.comune.obiettivi.cruscotto;

import static it.comune.obiettivi.cruscotto.Esempi.fatta;
import static it.comune.obiettivi.cruscotto.Esempi.il;
import static it.comune.obiettivi.cruscotto.Esempi.piano;
import static it.comune.obiettivi.cruscotto.Esempi.prevista;
import static it.comune.obiettivi.cruscotto.Esempi.scheda;
import static it.comune.obiettivi.cruscotto.Esempi.tuttoLAnno;
import static org.assertj.core.api.Assertions.assertThat;

import it.comune.obiettivi.cruscotto.Stato.Soglie;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Il quadro precedente fa risparmiare, e non cambia nulla. */
class RiusoDelleCifreTest {

    private static final LocalDate AL = il(30, 6);

    private static Quadro dopo(FattiPiano piano, LocalDate al, Quadro precedente) {
        Quadro riusato = QuadroDaiFatti.quadro(piano, al, Soglie.BASE, precedente);
        Quadro daCapo = QuadroDaiFatti.quadro(piano, al, Soglie.BASE, null);
        assertThat(riusato).usingRecursiveComparison().withStrictTypeChecking().isEqualTo(daCapo);
        return riusato;
    }

    @Test
    void dopo_una_modifica_si_rifa_solo_la_scheda_e_il_suo_settore() {
        Quadro prima = QuadroDaiFatti.quadro(
                piano(scheda(fatta(10)), scheda(fatta(20)), scheda(fatta(30)).nel(2)), AL, Soglie.BASE, null);
        Quadro dopo = dopo(
                piano(scheda(fatta(10)), scheda(fatta(90)), scheda(fatta(30)).nel(2)), AL, prima);
        assertThat(dopo.schede().get(1L)).isSameAs(prima.schede().get(1L));
        assertThat(dopo.schede().get(2L)).isNotSameAs(prima.schede().get(2L));
        assertThat(dopo.settore(2)).containsSame(prima.settore(2).orElseThrow());
    }

    @Test
    void un_peso_cambiato_sposta_anche_le_altre_schede_del_settore() {
        Quadro prima =
                QuadroDaiFatti.quadro(piano(scheda(fatta(10)), scheda(fatta(20)).pesa(30)), AL, Soglie.BASE, null);
        Quadro dopo = dopo(piano(scheda(fatta(10)), scheda(fatta(20)).pesa(80)), AL, prima);
        assertThat(dopo.schede().get(1L).pesoInUso()).isEqualTo(20);
    }

    @Test
    void a_un_altro_giorno_si_riprende_solo_l_andamento_dei_mesi() {
        FattiPiano piano = piano(scheda(prevista(tuttoLAnno()).letta(il(1, 3), 30)));
        Quadro prima = QuadroDaiFatti.quadro(piano, AL, Soglie.BASE, null);
        Quadro dopo = dopo(piano, il(15, 2), prima);
        assertThat(dopo.schede().get(1L).andamento())
                .isSameAs(prima.schede().get(1L).andamento());
        assertThat(dopo.ente().cifra()).isNotEqualTo(prima.ente().cifra());
    }

    @Test
    void altre_soglie_rifanno_tutto() {
        FattiPiano piano = piano(scheda(prevista(tuttoLAnno()).letta(il(1, 3), 45)));
        Quadro prima = QuadroDaiFatti.quadro(piano, AL, Soglie.BASE, null);
        Quadro dopo = QuadroDaiFatti.quadro(piano, AL, new Soglie(-1, -2, 30, 60), prima);
        assertThat(prima.ente().cifra().stato()).isEqualTo(Stato.IN_LINEA);
        assertThat(dopo.ente().cifra().stato()).isEqualTo(Stato.CRITICO);
    }
}
