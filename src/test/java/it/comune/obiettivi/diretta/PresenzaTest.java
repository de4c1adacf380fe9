package it.comune.obiettivi.diretta;

import static org.assertj.core.api.Assertions.assertThat;

import it.comune.obiettivi.diretta.DirettaTest.PaginaDiProva;
import it.comune.obiettivi.diretta.Presenza.Battito;
import it.comune.obiettivi.diretta.Presenza.Posto;
import it.comune.obiettivi.diretta.Presenza.Presente;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** Chi è dove: entra, si muove, se ne va; e chi tace troppo a lungo non si vede più. */
class PresenzaTest {

    private static final Cosa SCHEDA = new Cosa("scheda/12");
    private static final long ANNA = 1;
    private static final long PAOLO = 2;

    private final RitmoAMano ritmo = new RitmoAMano();
    private final Diretta diretta = new Diretta(ritmo);
    private final Presenza presenza = new Presenza(diretta, ritmo, 25);
    private final List<List<Presente>> visti = new ArrayList<>();
    private long battiti;

    @Test
    void il_gettone_ha_almeno_centoventotto_bit_a_caso_e_non_torna() {
        Set<String> gettoni = new HashSet<>();
        for (int volta = 0; volta < 1_000; volta++) {
            gettoni.add(presenza.entra(SCHEDA, ANNA, "Anna").gettone());
        }
        assertThat(gettoni)
                .hasSize(1_000)
                .allSatisfy(gettone -> assertThat(Base64.getUrlDecoder().decode(gettone).length * Byte.SIZE)
                        .isGreaterThanOrEqualTo(128));
    }

    @Test
    void chi_entra_si_vede_subito_e_chi_esce_non_si_vede_piu() {
        guarda();
        Posto anna = presenza.entra(SCHEDA, ANNA, "Anna Marchetti");
        assertThat(visti).containsExactly(List.of(new Presente(ANNA, "Anna Marchetti", "", false)));
        ritmo.passano(100);
        anna.lascia();
        assertThat(visti.getLast()).isEmpty();
        assertThat(presenza.presenti(SCHEDA)).isEmpty();
    }

    @Test
    void ognuno_si_vede_soltanto_nel_suo_luogo() {
        guarda();
        presenza.entra(new Cosa("trasversale/3"), ANNA, "Anna Marchetti");
        ritmo.passano(1_000);
        assertThat(visti).isEmpty();
        assertThat(presenza.presenti(new Cosa("trasversale/3"))).hasSize(1);
    }

    @Test
    void si_vede_in_quale_campo_si_trova_e_se_scrive_fino_a_quando_ne_esce() {
        Posto anna = presenza.entra(SCHEDA, ANNA, "Anna Marchetti");
        batte(anna, "fase.2.motivazione", false);
        assertThat(soloAnna()).isEqualTo(new Presente(ANNA, "Anna Marchetti", "fase.2.motivazione", false));
        batte(anna, "fase.2.motivazione", true);
        assertThat(soloAnna().scrive()).isTrue();
        batte(anna, "", false);
        assertThat(soloAnna()).isEqualTo(new Presente(ANNA, "Anna Marchetti", "", false));
    }

    @Test
    void senza_battiti_per_venticinque_secondi_non_si_vede_piu_prima_di_trenta() {
        guarda();
        Posto anna = presenza.entra(SCHEDA, ANNA, "Anna Marchetti");
        batte(anna, "peso", true);
        passano(25);
        assertThat(presenza.presenti(SCHEDA)).hasSize(1);
        passano(4);
        assertThat(presenza.presenti(SCHEDA)).isEmpty();
        assertThat(visti.getLast()).isEmpty();
    }

    @Test
    void chi_batte_ogni_otto_secondi_resta() {
        assertThat(presenza.passo()).isEqualTo(8_000);
        Posto anna = presenza.entra(SCHEDA, ANNA, "Anna Marchetti");
        for (int i = 0; i < 20; i++) {
            passano(8);
            assertThat(batte(anna, "", false)).isTrue();
        }
        assertThat(presenza.presenti(SCHEDA)).hasSize(1);
    }

    @Test
    void quando_la_rete_torna_si_rivede_nel_suo_campo_senza_rientrare() {
        Posto anna = presenza.entra(SCHEDA, ANNA, "Anna Marchetti");
        batte(anna, "peso", false);
        passano(60);
        assertThat(presenza.presenti(SCHEDA)).isEmpty();
        assertThat(batte(anna, "peso", false)).isTrue();
        assertThat(soloAnna().campo()).isEqualTo("peso");
    }

    @Test
    void un_battito_arrivato_in_ritardo_non_conta() {
        Posto anna = presenza.entra(SCHEDA, ANNA, "Anna Marchetti");
        presenza.batte(new Battito(anna.gettone(), 7, false, "", false));
        assertThat(presenza.presenti(SCHEDA)).isEmpty();
        assertThat(presenza.batte(new Battito(anna.gettone(), 6, true, "peso", true)))
                .isTrue();
        assertThat(presenza.presenti(SCHEDA)).isEmpty();
    }

    @Test
    void la_stessa_persona_in_due_pagine_e_una_sola_nel_campo_in_cui_e_entrata_per_ultima() {
        Posto prima = presenza.entra(SCHEDA, ANNA, "Anna Marchetti");
        Posto seconda = presenza.entra(SCHEDA, ANNA, "Anna Marchetti");
        batte(prima, "peso", false);
        batte(seconda, "titolo", true);
        assertThat(soloAnna()).isEqualTo(new Presente(ANNA, "Anna Marchetti", "titolo", true));
        batte(seconda, "", false);
        assertThat(soloAnna().campo()).isEqualTo("peso");
        prima.lascia();
        assertThat(soloAnna().campo()).isEmpty();
        seconda.lascia();
        assertThat(presenza.presenti(SCHEDA)).isEmpty();
    }

    @Test
    void si_elencano_per_nome_e_non_per_ordine_di_arrivo() {
        presenza.entra(SCHEDA, PAOLO, "Paolo Ferrante");
        presenza.entra(SCHEDA, ANNA, "Anna Marchetti");
        assertThat(presenza.presenti(SCHEDA)).extracting(Presente::persona).containsExactly(ANNA, PAOLO);
    }

    @Test
    void cio_che_non_cambia_nulla_non_si_annuncia() {
        Posto anna = presenza.entra(SCHEDA, ANNA, "Anna Marchetti");
        batte(anna, "peso", false);
        guarda();
        batte(anna, "peso", false);
        passano(20);
        batte(anna, "peso", false);
        presenza.entra(SCHEDA, ANNA, "Anna Marchetti").lascia();
        ritmo.passano(1_000);
        assertThat(visti).isEmpty();
    }

    @Test
    void una_pagina_che_guarda_altro_non_viene_svegliata() {
        PaginaDiProva altra = new PaginaDiProva();
        diretta.iscrivi(altra, lotto -> () -> {});
        Posto anna = presenza.entra(SCHEDA, ANNA, "Anna Marchetti");
        batte(anna, "peso", true);
        ritmo.passano(1_000);
        assertThat(altra.svegliata).isZero();
    }

    @Test
    void una_raffica_di_spostamenti_arriva_al_piu_dieci_volte_al_secondo() {
        guarda();
        Posto anna = presenza.entra(SCHEDA, ANNA, "Anna Marchetti");
        for (int i = 0; i < 100; i++) {
            ritmo.passano(10);
            batte(anna, "fase." + i + ".testo", false);
        }
        ritmo.passano(100);
        assertThat(visti).hasSizeBetween(2, 12);
        assertThat(visti.getLast()).extracting(Presente::campo).containsExactly("fase.99.testo");
    }

    @Test
    void duecento_aperture_e_chiusure_non_lasciano_nulla() {
        for (int i = 0; i < 200; i++) {
            Posto posto = presenza.entra(new Cosa("scheda/" + i), i, "Persona " + i);
            batte(posto, "peso", true);
            posto.lascia();
            assertThat(batte(posto, "peso", true)).isFalse();
        }
        assertThat(presenza.aperti()).isZero();
        assertThat(presenza)
                .extracting("luoghi")
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .isEmpty();
    }

    private void guarda() {
        diretta.iscrivi(new PaginaDiProva(), new Presenza.Cambiata(SCHEDA)::equals, lotto -> {
            List<Presente> ora = presenza.presenti(SCHEDA);
            return () -> visti.add(ora);
        });
    }

    private boolean batte(Posto posto, String campo, boolean scrive) {
        return presenza.batte(new Battito(posto.gettone(), ++battiti, true, campo, scrive));
    }

    private void passano(int secondi) {
        for (int i = 0; i < secondi; i++) {
            ritmo.passano(1_000);
        }
    }

    private Presente soloAnna() {
        assertThat(presenza.presenti(SCHEDA)).hasSize(1);
        return presenza.presenti(SCHEDA).getFirst();
    }
}
