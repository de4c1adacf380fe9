package it.comune.obiettivi.piano;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comune.obiettivi.piano.ContenutoScheda.ContenutoAnomalia;
import it.comune.obiettivi.piano.Modifica.AggiungiFase;
import it.comune.obiettivi.piano.Modifica.AggiungiIndicatore;
import it.comune.obiettivi.piano.Modifica.AssegnaIndicatore;
import it.comune.obiettivi.piano.Modifica.CambiaPesoFase;
import it.comune.obiettivi.piano.Modifica.CambiaSettore;
import it.comune.obiettivi.piano.Modifica.CambiaTestoFase;
import it.comune.obiettivi.piano.Modifica.NumeraFase;
import it.comune.obiettivi.piano.Modifica.RaggiungiIndicatore;
import it.comune.obiettivi.piano.Modifica.RilevaAvanzamento;
import it.comune.obiettivi.piano.Modifica.RimettiFase;
import it.comune.obiettivi.piano.Modifica.RimettiIndicatore;
import it.comune.obiettivi.piano.Modifica.RitiraAvanzamento;
import it.comune.obiettivi.piano.Modifica.SvolgiMese;
import it.comune.obiettivi.piano.Modifica.TogliFase;
import it.comune.obiettivi.piano.Modifica.TogliIndicatore;
import it.comune.obiettivi.registro.Circostanza;
import it.comune.obiettivi.registro.Effetto;
import it.comune.obiettivi.registro.ModificaRifiutata;
import it.comune.obiettivi.registro.ModificaRifiutata.ValoreSuperato;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Fasi e indicatori che si aggiungono, si tolgono e si rimettono; numeri, settore, rilevazioni ritirate. */
class PartiDellaSchedaTest {

    private static final Circostanza GIUGNO = new Circostanza(7, LocalDateTime.of(2026, 6, 15, 10, 0));
    private static final LocalDate MAGGIO = LocalDate.of(2026, 5, 31);

    private final Scheda scheda = new Scheda(Esempi.scheda(1));

    @Test
    void una_fase_tolta_non_c_e_piu_e_porta_con_se_i_suoi_indicatori() {
        assertThat(scheda.applica(new TogliFase(1), GIUGNO)).contains(new Effetto("fase.1", "X", ""));
        assertThat(scheda.fasi()).extracting(Fase::chiave).containsExactly(2);
        assertThat(scheda.indicatori()).isEmpty();
        for (Modifica gesto : List.of(
                new SvolgiMese(1, Periodo.MARZO, true),
                new CambiaPesoFase(1, Peso.di(60), null),
                new AggiungiIndicatore(1, "altro"))) {
            assertThatThrownBy(() -> scheda.applica(gesto, GIUGNO))
                    .isInstanceOf(ModificaRifiutata.class)
                    .hasMessage("Questa fase non c'è più.");
        }
        for (Modifica gesto : List.of(new RaggiungiIndicatore(1, "", "3"), new TogliIndicatore(1))) {
            assertThatThrownBy(() -> scheda.applica(gesto, GIUGNO))
                    .isInstanceOf(ModificaRifiutata.class)
                    .hasMessageContaining("non c'è più");
        }
    }

    @Test
    void rimessa_una_fase_torna_con_i_suoi_mesi_le_sue_rilevazioni_e_i_suoi_indicatori() {
        scheda.applica(new SvolgiMese(1, Periodo.MARZO, true), GIUGNO);
        scheda.applica(new RilevaAvanzamento(1, MAGGIO, Percentuale.di(40)), GIUGNO);
        scheda.applica(new TogliFase(1), GIUGNO);
        assertThat(scheda.applica(new RimettiFase(1), GIUGNO)).contains(new Effetto("fase.1", "", "X"));
        assertThat(scheda.fasi()).extracting(Fase::chiave).containsExactly(1, 2);
        assertThat(scheda.fase(1).effettivi()).isEqualTo(Mesi.di(Periodo.MARZO));
        assertThat(scheda.fase(1).rilevazioni()).hasSize(1);
        assertThat(scheda.indicatore(1).fase()).isEqualTo(1);
    }

    @Test
    void un_indicatore_tolto_per_suo_conto_non_torna_con_la_fase() {
        scheda.applica(new AggiungiIndicatore(1, "Altro"), GIUGNO);
        scheda.applica(new TogliIndicatore(1), GIUGNO);
        scheda.applica(new TogliFase(1), GIUGNO);
        scheda.applica(new RimettiFase(1), GIUGNO);
        assertThat(scheda.indicatori()).extracting(Indicatore::testo).containsExactly("Altro");
        assertThat(scheda.applica(new RimettiIndicatore(1), GIUGNO)).contains(new Effetto("indicatore.1", "", "X"));
        assertThat(scheda.indicatori()).hasSize(2);
    }

    @Test
    void togliere_due_volte_o_rimettere_cio_che_c_e_non_lascia_traccia() {
        scheda.applica(new TogliFase(2), GIUGNO);
        assertThat(scheda.applica(new TogliFase(2), GIUGNO)).isEmpty();
        assertThat(scheda.applica(new RimettiFase(1), GIUGNO)).isEmpty();
        assertThat(scheda.applica(new RimettiIndicatore(1), GIUGNO)).isEmpty();
        assertThatThrownBy(() -> scheda.applica(new RimettiFase(9), GIUGNO)).isInstanceOf(ModificaRifiutata.class);
    }

    @Test
    void una_chiave_non_si_riusa_nemmeno_quando_la_parte_e_tolta() {
        assertThat(scheda.applica(new AggiungiFase("3", "Collaudo"), GIUGNO)).contains(new Effetto("fase.3", "", "X"));
        scheda.applica(new TogliFase(3), GIUGNO);
        scheda.applica(new AggiungiFase("3", "Verifica"), GIUGNO);
        assertThat(scheda.fase(4)).returns("Verifica", Fase::testo).returns("3", Fase::numero);
        scheda.applica(new AggiungiIndicatore(null, "Ore"), GIUGNO);
        scheda.applica(new TogliIndicatore(2), GIUGNO);
        scheda.applica(new AggiungiIndicatore(4, "Giorni"), GIUGNO);
        assertThat(scheda.indicatore(3).fase()).isEqualTo(4);
    }

    @Test
    void una_parte_senza_testo_non_si_aggiunge() {
        assertThatThrownBy(() -> scheda.applica(new AggiungiFase("3", " "), GIUGNO))
                .isInstanceOf(ModificaRifiutata.class)
                .hasMessageContaining("testo");
        assertThatThrownBy(() -> scheda.applica(new AggiungiIndicatore(1, ""), GIUGNO))
                .isInstanceOf(ModificaRifiutata.class);
        assertThat(scheda.fasi()).hasSize(2);
    }

    @Test
    void un_indicatore_non_si_assegna_a_una_fase_tolta() {
        scheda.applica(new TogliFase(2), GIUGNO);
        assertThatThrownBy(() -> scheda.applica(new AssegnaIndicatore(1, 2), GIUGNO))
                .isInstanceOf(ModificaRifiutata.class);
    }

    @Test
    void i_dubbi_di_una_parte_tolta_si_nascondono_e_tornano_con_lei() {
        Scheda dubbiosa =
                new Scheda(conAnomalie("fasi", "fase.1", "fase.1.previsti", "indicatore.1.atteso", "fase.12"));
        dubbiosa.applica(new TogliFase(1), GIUGNO);
        assertThat(dubbiosa.anomalie()).extracting(Anomalia::campo).containsExactly("fasi", "fase.12");
        dubbiosa.applica(new RimettiFase(1), GIUGNO);
        assertThat(dubbiosa.anomalie()).hasSize(5);
    }

    @Test
    void il_numero_di_una_fase_si_cambia_e_di_due_diversi_si_chiede() {
        assertThat(scheda.applica(new NumeraFase(2, "2", " 3 "), GIUGNO))
                .contains(new Effetto("fase.2.numero", "2", "3"));
        assertThatThrownBy(() -> scheda.applica(new NumeraFase(2, "2", "4"), GIUGNO))
                .isInstanceOfSatisfying(ValoreSuperato.class, superato -> {
                    assertThat(superato.mio()).isEqualTo("4");
                    assertThat(superato.attuale()).isEqualTo("3");
                });
        assertThat(scheda.applica(new NumeraFase(2, "2", "3"), GIUGNO)).isEmpty();
        assertThatThrownBy(() -> scheda.applica(new NumeraFase(2, "3", "3".repeat(51)), GIUGNO))
                .isInstanceOf(ModificaRifiutata.class)
                .hasMessageContaining("50");
    }

    @Test
    void il_settore_si_cambia_da_quello_che_si_e_visto() {
        assertThat(scheda.applica(new CambiaSettore(1, 2), GIUGNO)).contains(new Effetto("settore", "1", "2"));
        assertThatThrownBy(() -> scheda.applica(new CambiaSettore(1, 3), GIUGNO))
                .isInstanceOf(ValoreSuperato.class);
        assertThat(scheda.settore()).isEqualTo(2);
    }

    @Test
    void si_ritira_solo_l_ultima_rilevazione_e_torna_quella_di_prima() {
        scheda.applica(new RilevaAvanzamento(1, MAGGIO, Percentuale.di(40)), GIUGNO);
        scheda.applica(new RilevaAvanzamento(1, MAGGIO.plusDays(9), Percentuale.di(50)), GIUGNO);
        assertThatThrownBy(() -> scheda.applica(new RitiraAvanzamento(1, MAGGIO, Percentuale.di(40)), GIUGNO))
                .isInstanceOfSatisfying(
                        ValoreSuperato.class,
                        superato -> assertThat(superato.attuale()).isEqualTo("50 al 2026-06-09"));
        assertThat(scheda.applica(new RitiraAvanzamento(1, MAGGIO.plusDays(9), Percentuale.di(50)), GIUGNO))
                .contains(new Effetto("fase.1.avanzamento", "50 al 2026-06-09", "40 al 2026-05-31"));
        assertThat(scheda.applica(new RitiraAvanzamento(1, MAGGIO, Percentuale.di(40)), GIUGNO))
                .contains(new Effetto("fase.1.avanzamento", "40 al 2026-05-31", ""));
        assertThat(scheda.fase(1).rilevazioni()).isEmpty();
    }

    @Test
    void comunque_si_tolga_e_si_rimetta_la_catena_di_ogni_campo_e_intera() {
        long seme = Long.getLong("seme", System.nanoTime());
        Random caso = new Random(seme);
        Map<String, String> ultimi = new HashMap<>();
        for (int i = 0; i < 400; i++) {
            Modifica gesto = aCaso(caso);
            try {
                scheda.applica(gesto, GIUGNO).ifPresent(effetto -> {
                    String prima = ultimi.put(effetto.campo(), effetto.a());
                    if (prima != null) {
                        assertThat(effetto.da()).as("seme %d, %s", seme, gesto).isEqualTo(prima);
                    }
                });
            } catch (ModificaRifiutata rifiutata) {
                assertThat(rifiutata.getMessage())
                        .as("seme %d, %s", seme, gesto)
                        .isNotBlank();
            }
            assertThat(scheda.indicatori())
                    .as("seme %d", seme)
                    .allSatisfy(x -> assertThat(x.fase() == null || scheda.fase(x.fase()) != null)
                            .isTrue());
        }
        assertThat(ultimi).isNotEmpty();
    }

    private Modifica aCaso(Random caso) {
        int quale = 1 + caso.nextInt(4);
        return switch (caso.nextInt(9)) {
            case 0 -> new AggiungiFase(String.valueOf(quale), "Fase " + caso.nextInt(9));
            case 1 -> new TogliFase(quale);
            case 2 -> new RimettiFase(quale);
            case 3 -> new AggiungiIndicatore(caso.nextBoolean() ? null : quale, "Indicatore");
            case 4 -> new TogliIndicatore(quale);
            case 5 -> new RimettiIndicatore(quale);
            case 6 -> new RilevaAvanzamento(quale, MAGGIO, Percentuale.di(caso.nextInt(3)));
            case 7 -> new RitiraAvanzamento(quale, MAGGIO, Percentuale.di(caso.nextInt(3)));
            default -> new CambiaTestoFase(quale, "", "Testo " + caso.nextInt(9));
        };
    }

    private static ContenutoScheda conAnomalie(String... campi) {
        ContenutoScheda base = Esempi.scheda(1);
        List<ContenutoAnomalia> anomalie = java.util.stream.IntStream.range(0, campi.length)
                .mapToObj(i -> new ContenutoAnomalia(
                        i + 1, "DUBBIO", campi[i], "", "", "", Anomalia.Gravita.AVVISO, Anomalia.Stato.APERTA))
                .toList();
        return new ContenutoScheda(
                2026, 1, base.testata(), base.fasi(), base.indicatori(), anomalie, "impronta", "testo");
    }
}
