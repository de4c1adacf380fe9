package it.comune.obiettivi.cruscotto.ui;

import static it.comune.obiettivi.cruscotto.ui.Prove.PAROLE;
import static it.comune.obiettivi.cruscotto.ui.Prove.cifra;
import static it.comune.obiettivi.cruscotto.ui.Prove.curva;
import static it.comune.obiettivi.cruscotto.ui.Prove.riga;
import static org.assertj.core.api.Assertions.assertThat;

import it.comune.obiettivi.cruscotto.Cifra;
import it.comune.obiettivi.cruscotto.Quadro.Eta;
import it.comune.obiettivi.cruscotto.Spiegazione.DellaMedia;
import it.comune.obiettivi.cruscotto.Spiegazione.Regola;
import it.comune.obiettivi.cruscotto.Spiegazione.Soggetto;
import it.comune.obiettivi.cruscotto.Spiegazione.Termine;
import it.comune.obiettivi.cruscotto.Stato;
import it.comune.obiettivi.cruscotto.Stato.Soglie;
import it.comune.obiettivi.cruscotto.ui.SituazioneAl.Giorni;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RisposteTest {

    private final Risposte risposte = new Risposte(PAROLE, Soglie.BASE);

    @Test
    void a_che_punto_siamo_dice_da_chi_viene_la_distanza() {
        assertThat(aChePunto(cifra(50, 58), termine("Lavori", -5.5), termine("Cultura", -2), termine("Polizia", -.5)))
                .isEqualTo("8,0 punti sotto l’atteso: Lavori ne spiega 5,5.");
        assertThat(aChePunto(cifra(50, 58), termine("Lavori", -3), termine("Cultura", -3), termine("Polizia", -2)))
                .isEqualTo("8,0 punti sotto l’atteso: Lavori e Cultura ne spiegano 6,0.");
        assertThat(aChePunto(cifra(50, 58), termine("Lavori", -5), termine("Cultura", -4), termine("Polizia", 1)))
                .isEqualTo("8,0 punti sotto l’atteso: Lavori ne spiega 5,0.");
        assertThat(aChePunto(cifra(50, 58), termine("Lavori", -9), termine("Polizia", 1)))
                .isEqualTo("8,0 punti sotto l’atteso, tutti da Lavori.");
        assertThat(aChePunto(cifra(50, 58), termine("Lavori", -8))).isEqualTo("8,0 punti sotto l’atteso.");
    }

    @Test
    void a_che_punto_siamo_nei_casi_estremi() {
        assertThat(aChePunto(cifra(60, 58.5))).isEqualTo("1,5 punti sopra l’atteso.");
        assertThat(aChePunto(cifra(58.02, 58))).isEqualTo("Esattamente dove ci si aspettava.");
        assertThat(aChePunto(cifra(100, 90))).isEqualTo("Tutto completato.");
        assertThat(aChePunto(Cifra.NESSUNA)).isEqualTo("Non c’è ancora nulla da misurare.");
        assertThat(aChePunto(Cifra.NON_VALUTABILE)).isEqualTo("Nessun obiettivo è valutabile.");
        assertThat(aChePunto(new Cifra(0.0, 0.0, Stato.NON_AVVIATO))).startsWith("Non è ancora il momento");
    }

    @Test
    void i_titoli_lunghi_si_accorciano_dentro_la_frase() {
        Termine scheda = new Termine(
                new Soggetto.DellaScheda(1),
                "TEMPI DI PAGAMENTO: stati di avanzamento",
                null,
                0,
                1,
                cifra(50, 59),
                null);
        assertThat(aChePunto(cifra(50, 58), scheda, termine("B", 1)))
                .isEqualTo("8,0 punti sotto l’atteso, tutti da TEMPI DI PAGAMENTO.");
        assertThat(Risposte.breve("Pista ciclabile tra la stazione, viale Europa e la zona artigianale"))
                .isEqualTo("Pista ciclabile tra la stazione, viale…");
    }

    @Test
    void i_settori_indietro() {
        assertThat(risposte.settoriIndietro(List.of(
                        riga("1", "Lavori", 40, 60.4), riga("2", "Cultura", 45, 55), riga("3", "Polizia", 50, 50))))
                .isEqualTo("Due su tre. Critico è solo Lavori: 20,4 punti sotto l’atteso.");
        assertThat(risposte.settoriIndietro(List.of(riga("2", "Cultura", 45, 55), riga("3", "Polizia", 50, 50))))
                .isEqualTo("Uno su due. Il più lontano è Cultura: 10,0 punti sotto l’atteso.");
        assertThat(risposte.settoriIndietro(List.of(riga("1", "A", 0, 60), riga("2", "B", 0, 55))))
                .isEqualTo("Due su due. Critici A e B: oltre 20 punti sotto l’atteso.");
        assertThat(risposte.settoriIndietro(List.of(
                        riga("1", "A", 0, 60), riga("2", "B", 0, 55), riga("3", "C", 0, 50), riga("4", "D", 0, 45))))
                .isEqualTo(
                        "Quattro su quattro. I critici sono quattro; il più lontano è A: 60,0 punti sotto l’atteso.");
    }

    @Test
    void i_settori_nei_casi_estremi() {
        assertThat(risposte.settoriIndietro(List.of())).isEqualTo("Non c’è ancora nulla da misurare.");
        assertThat(risposte.settoriIndietro(List.of(riga("1", "Lavori", 40, 60.4))))
                .isEqualTo("Lavori è 20,4 punti sotto l’atteso.");
        assertThat(risposte.settoriIndietro(List.of(riga("1", "Lavori", 60, 60))))
                .isEqualTo("Lavori è entro 5 punti dall’atteso.");
        assertThat(risposte.settoriIndietro(List.of(riga("1", "A", 60, 60), riga("2", "B", 58, 60))))
                .isEqualTo("Nessuno su due: tutti entro 5 punti dall’atteso.");
        assertThat(risposte.settoriIndietro(List.of(riga("1", "A", 100, 60), riga("2", "B", 100, 100))))
                .isEqualTo("Tutto completato.");
    }

    @Test
    void le_missioni_indietro() {
        assertThat(risposte.missioniIndietro(List.of(
                        riga("1", "Trasporti", 30, 60), riga("2", "Turismo", 30, 55), riga("3", "Sport", 30, 52))))
                .isEqualTo("Trasporti, Turismo e Sport: oltre 20 punti sotto l’atteso.");
        assertThat(risposte.missioniIndietro(List.of(riga("1", "Trasporti", 30, 60), riga("2", "Turismo", 50, 55))))
                .isEqualTo("Trasporti: 30,0 punti sotto l’atteso.");
        assertThat(risposte.missioniIndietro(List.of(riga("1", "Trasporti", 50, 60), riga("2", "Turismo", 54, 55))))
                .isEqualTo("Trasporti meno di tutte: 10,0 punti sotto l’atteso.");
        assertThat(risposte.missioniIndietro(List.of(riga("1", "Trasporti", 59, 60), riga("2", "Turismo", 54, 55))))
                .isEqualTo("Nessuna è indietro: tutte entro 5 punti dall’atteso.");
        assertThat(risposte.missioniIndietro(List.of())).isEqualTo("Non c’è ancora nulla da misurare.");
    }

    @Test
    void a_fine_anno_con_la_preposizione_giusta() {
        assertThat(risposte.aFineAnno(curva(6, 0.85)))
                .isEqualTo("All’85,0\u00a0% se il passo resta questo: 15,0 punti meno del previsto.");
        assertThat(risposte.aFineAnno(curva(6, 0.9))).startsWith("Al 90,0");
        assertThat(risposte.aFineAnno(curva(6, 0.11))).startsWith("All’11,0");
        assertThat(risposte.aFineAnno(curva(6, 1)))
                .isEqualTo("Al 100,0\u00a0% se il passo resta questo, come previsto.");
        assertThat(risposte.aFineAnno(curva(12, 0.7))).isEqualTo("Al 70,0\u00a0%: 30,0 punti meno del previsto.");
        assertThat(risposte.aFineAnno(List.of())).isEqualTo("Non c’è ancora nulla da misurare.");
    }

    @Test
    void dove_e_quando_nasce_il_ritardo() {
        assertThat(Calore.risposta(
                        List.of(
                                calore("Lavori", -1.0, -2.0, -8.0, -9.0),
                                calore("Urbanistica", 0.0, 0.0, -6.0, -12.0),
                                calore("Cultura", -9.0, 0.0, 0.0, -6.0),
                                calore("Polizia", -9.0, 0.0, 0.0, -1.0)),
                        Soglie.BASE,
                        PAROLE))
                .isEqualTo("Da marzo in Lavori e Urbanistica, da aprile in Cultura.");
        assertThat(Calore.risposta(List.of(calore("Lavori", -1.0)), Soglie.BASE, PAROLE))
                .isEqualTo("Nessun settore è oltre 5 punti sotto l’atteso.");
        assertThat(Calore.risposta(List.of(), Soglie.BASE, PAROLE)).isEqualTo("Non c’è ancora nulla da misurare.");
        assertThat(Calore.risposta(
                        Stream.of("A", "B", "C", "D")
                                .map(nome -> calore(nome, -9.0))
                                .toList(),
                        Soglie.BASE,
                        PAROLE))
                .isEqualTo("Da gennaio in A, B e altri due.");
    }

    @Test
    void i_passi_del_giorno_sono_le_fini_di_mese_e_oggi() {
        LocalDate ultimo = LocalDate.of(2026, 12, 31);
        Giorni giugno = giorni("2026-06-30", "2026-06-15", ultimo);
        assertThat(giugno.indietro()).contains(LocalDate.of(2026, 6, 15));
        assertThat(giugno.avanti()).contains(LocalDate.of(2026, 7, 31));
        Giorni oggi = giorni("2026-06-15", "2026-06-15", ultimo);
        assertThat(oggi.indietro()).contains(LocalDate.of(2026, 5, 31));
        assertThat(giorni("2026-01-31", "2026-06-15", ultimo).indietro()).isEmpty();
        assertThat(giorni("2026-12-31", "2026-06-15", ultimo).avanti()).isEmpty();
        assertThat(giorni("2026-12-31", "2029-06-15", ultimo).solito()).isEqualTo(ultimo);
        assertThat(oggi.dentro(LocalDate.of(2024, 5, 1))).isEqualTo(LocalDate.of(2026, 1, 1));
    }

    @Test
    void di_chi_ha_cambiato_si_dice_il_nome_in_breve() {
        assertThat(CartaCifra.inBreve("Elena Rinaldi")).isEqualTo("Elena R.");
        assertThat(CartaCifra.inBreve("Anna Maria De Santis")).isEqualTo("Anna S.");
        assertThat(CartaCifra.inBreve("capo")).isEqualTo("capo");
    }

    private static Giorni giorni(String al, String oggi, LocalDate ultimo) {
        return new Giorni(2026, LocalDate.parse(al), LocalDate.parse(oggi), ultimo);
    }

    private static Calore.Riga calore(String nome, Double... mesi) {
        return new Calore.Riga("1", nome, "", Arrays.asList(Arrays.copyOf(mesi, 12)));
    }

    private static Termine termine(String nome, double contributo) {
        return new Termine(new Soggetto.DelSettore(1), nome, null, 0, 1, cifra(50, 50 - contributo), null);
    }

    private String aChePunto(Cifra cifra, Termine... termini) {
        return risposte.aChePunto(new DellaMedia(
                new Soggetto.DellEnte(), Regola.MEDIA_SEMPLICE, cifra, null, null, Eta.NESSUNA, List.of(termini)));
    }
}
