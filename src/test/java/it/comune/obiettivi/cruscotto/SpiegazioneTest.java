package it.comune.obiettivi.cruscotto;

import static it.comune.obiettivi.cruscotto.Esempi.fatta;
import static it.comune.obiettivi.cruscotto.Esempi.il;
import static it.comune.obiettivi.cruscotto.Esempi.prevista;
import static it.comune.obiettivi.cruscotto.Esempi.quadro;
import static it.comune.obiettivi.cruscotto.Esempi.scheda;
import static it.comune.obiettivi.piano.Periodo.FEBBRAIO;
import static it.comune.obiettivi.piano.Periodo.GENNAIO;
import static it.comune.obiettivi.piano.Periodo.MARZO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import it.comune.obiettivi.cruscotto.Spiegazione.DellaFase;
import it.comune.obiettivi.cruscotto.Spiegazione.DellaMedia;
import it.comune.obiettivi.cruscotto.Spiegazione.Regola;
import it.comune.obiettivi.cruscotto.Spiegazione.Soggetto;
import it.comune.obiettivi.cruscotto.Spiegazione.Termine;
import it.comune.obiettivi.cruscotto.Stato.Soglie;
import it.comune.obiettivi.piano.Mesi;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SpiegazioneTest {

    @Test
    void una_fase_dice_la_rilevazione_i_mesi_e_i_periodi_trascorsi() {
        Quadro quadro = quadro(
                il(15, 3),
                scheda(prevista(GENNAIO, FEBBRAIO, MARZO)
                        .svolta(GENNAIO, FEBBRAIO, MARZO)
                        .letta(il(10, 2), 20)));
        DellaFase fase = (DellaFase) quadro.spiega(new Soggetto.DellaFase(1, 1)).orElseThrow();
        assertThat(fase.conto().lettura().valore()).isEqualTo(20);
        assertThat(fase.conto().svolti()).isEqualTo(Mesi.di(GENNAIO, FEBBRAIO, MARZO));
        assertThat(fase.conto().contati()).isEqualTo(Mesi.di(MARZO));
        assertThat(fase.conto().effettivo()).isEqualTo(fase.cifra().avanzamento());
        assertThat(fase.trascorsi()).isEqualTo(2 + 15.0 / 31);
    }

    @Test
    void una_scheda_dice_i_pesi_scritti_quelli_in_uso_e_le_date() {
        Quadro quadro = quadro(
                il(30, 6),
                scheda(
                        fatta(100).pesa(50).aggiornata(il(3, 6)),
                        fatta(0),
                        fatta(80).nonValutabile()));
        DellaMedia media =
                (DellaMedia) quadro.spiega(new Soggetto.DellaScheda(1)).orElseThrow();
        assertThat(media.regola()).isEqualTo(Regola.PESI_SCRITTI);
        assertThat(media.pesi().sommaScritta()).isEqualTo(50);
        assertThat(media.termini()).extracting(Termine::pesoScritto).containsExactly(50.0, null, null);
        assertThat(media.termini()).extracting(Termine::pesoInUso).containsExactly(50.0, 25.0, 25.0);
        assertThat(media.termini()).extracting(Termine::quota).containsExactly(50.0 / 75, 25.0 / 75, 0.0);
        assertThat(media.termini().getFirst().aggiornata()).isEqualTo(il(3, 6));
        assertThat(media.conNonValutabili().avanzamento()).isEqualTo(70);
    }

    @Test
    void un_soggetto_che_non_c_e_non_ha_spiegazione() {
        Quadro quadro = quadro(il(30, 6), scheda(fatta(1)));
        assertThat(quadro.spiega(new Soggetto.DellaScheda(5))).isEmpty();
        assertThat(quadro.spiega(new Soggetto.DellaFase(1, 9))).isEmpty();
        assertThat(quadro.spiega(new Soggetto.DellaFaseComune(7, 9))).isEmpty();
    }

    @Test
    void scendendo_dall_ente_ogni_media_e_la_somma_dei_suoi_termini() {
        long seme = Long.getLong("obiettivi.seme", System.nanoTime());
        System.out.println("obiettivi.seme=" + seme);
        PianoCasuale casuale = new PianoCasuale(new Random(seme), 4, true);
        Quadro quadro = QuadroDaiFatti.quadro(casuale.piano(60, -1), casuale.giorno(), Soglie.BASE, null);
        Deque<Soggetto> daSpiegare = new ArrayDeque<>();
        daSpiegare.add(new Soggetto.DellEnte());
        quadro.missioni().forEach(missione -> {
            daSpiegare.add(new Soggetto.DellaMissione(missione.codice()));
            missione.programmi().forEach(p -> daSpiegare.add(new Soggetto.DelProgramma(missione.codice(), p.codice())));
        });
        quadro.assessori().forEach(assessore -> daSpiegare.add(new Soggetto.DellAssessore(assessore.persona())));
        quadro.trasversali().forEach(trasversale -> {
            daSpiegare.add(new Soggetto.DelTrasversale(trasversale.fatti().id()));
            daSpiegare.add(new Soggetto.DellaFaseComune(trasversale.fatti().id(), 1));
        });
        while (!daSpiegare.isEmpty()) {
            Spiegazione spiegazione = quadro.spiega(daSpiegare.pop()).orElseThrow();
            if (spiegazione instanceof DellaMedia media) {
                verifica(media);
                media.termini().forEach(termine -> daSpiegare.add(termine.soggetto()));
            }
        }
    }

    private static void verifica(DellaMedia media) {
        double somma = media.termini().stream()
                .filter(termine -> termine.quota() > 0)
                .mapToDouble(termine -> termine.quota() * termine.cifra().avanzamento())
                .sum();
        double contributi =
                media.termini().stream().mapToDouble(Termine::contributo).sum();
        if (media.cifra().presente()) {
            assertThat(somma).isEqualTo(media.cifra().avanzamento(), within(1e-9));
            assertThat(contributi).isEqualTo(media.cifra().scostamento(), within(1e-9));
        } else {
            assertThat(somma).isZero();
        }
    }
}
