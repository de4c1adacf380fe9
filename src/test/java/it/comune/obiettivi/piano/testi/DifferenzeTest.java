package it.comune.obiettivi.piano.testi;

import static org.assertj.core.api.Assertions.assertThat;

import it.comune.obiettivi.piano.testi.Differenze.Segno;
import it.comune.obiettivi.piano.testi.Differenze.Tratto;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DifferenzeTest {

    @Test
    void si_segnano_solo_le_parole_cambiate() {
        assertThat(Differenze.fra("Manca il parere", "Manca ancora il parere tecnico"))
                .containsExactly(
                        new Tratto(Segno.UGUALE, "Manca"),
                        new Tratto(Segno.AGGIUNTO, " ancora"),
                        new Tratto(Segno.UGUALE, " il parere"),
                        new Tratto(Segno.AGGIUNTO, " tecnico"));
    }

    @Test
    void i_tratti_ridanno_i_due_testi_esatti() {
        long seme = Long.getLong("seme", System.nanoTime());
        Random caso = new Random(seme);
        for (int i = 0; i < 500; i++) {
            String prima = testo(caso);
            String dopo = testo(caso);
            List<Tratto> tratti = Differenze.fra(prima, dopo);
            assertThat(senza(tratti, Segno.AGGIUNTO)).as("seme %d", seme).isEqualTo(prima);
            assertThat(senza(tratti, Segno.TOLTO)).as("seme %d", seme).isEqualTo(dopo);
        }
    }

    @Test
    void due_testi_lunghissimi_e_diversi_sono_un_cambio_solo() {
        String prima = "a ".repeat(50_000);
        String dopo = "b ".repeat(50_000);
        assertThat(Differenze.fra(prima, dopo)).hasSize(3);
        assertThat(Differenze.inBreve(Differenze.fra(prima, dopo), 60))
                .allSatisfy(tratto -> assertThat(tratto.testo()).hasSizeLessThan(200));
    }

    @Test
    void in_breve_resta_il_contorno_di_cio_che_cambia() {
        String lungo = "parola ".repeat(60).strip();
        List<Tratto> brevi = Differenze.inBreve(Differenze.fra(lungo + " vecchia fine", lungo + " nuova fine"), 20);
        assertThat(brevi.getFirst().testo()).startsWith("… ").endsWith("parola").hasSizeLessThan(30);
        assertThat(brevi).contains(new Tratto(Segno.TOLTO, " vecchia"), new Tratto(Segno.AGGIUNTO, " nuova"));
        assertThat(brevi.getLast().testo()).isEqualTo(" fine");
        List<Tratto> corti = Differenze.fra("uno due", "uno tre");
        assertThat(Differenze.inBreve(corti, 20)).isEqualTo(corti);
    }

    private static String testo(Random caso) {
        List<String> parole = List.of("il", "parere", "manca", "\n", "  ", "atto", "è");
        return IntStream.range(0, caso.nextInt(12))
                .mapToObj(i -> parole.get(caso.nextInt(parole.size())) + (caso.nextBoolean() ? " " : ""))
                .collect(Collectors.joining());
    }

    private static String senza(List<Tratto> tratti, Segno segno) {
        return tratti.stream()
                .filter(tratto -> tratto.segno() != segno)
                .map(Tratto::testo)
                .collect(Collectors.joining());
    }
}
