package it.comune.obiettivi.piano.campi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comune.obiettivi.piano.Anomalia;
import it.comune.obiettivi.piano.Anomalia.Stato;
import it.comune.obiettivi.piano.Esempi;
import it.comune.obiettivi.piano.Forma;
import it.comune.obiettivi.piano.Modifica;
import it.comune.obiettivi.piano.Modifica.Campo;
import it.comune.obiettivi.piano.Modifica.DecidiAnomalia;
import it.comune.obiettivi.piano.Modifica.Voce;
import it.comune.obiettivi.piano.Periodo;
import it.comune.obiettivi.piano.Peso;
import it.comune.obiettivi.piano.Scheda;
import it.comune.obiettivi.piano.ValoreErrato;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Dal valore scritto per un'anomalia ai gesti: per ogni campo del modulo. */
class CampiTest {

    private static final Campi.Anagrafe ANAGRAFE = new Campi.Anagrafe() {
        private final Map<String, Long> settori = Map.of("Lavori pubblici", 1L, "Cultura", 2L);
        private final Map<String, Long> persone = Map.of("Anna Rossi", 7L);

        @Override
        public Optional<Long> settore(String nome) {
            return Optional.ofNullable(settori.get(nome));
        }

        @Override
        public Optional<Long> persona(String nome) {
            return Optional.ofNullable(persone.get(nome));
        }

        @Override
        public String nomeDelSettore(long settore) {
            return settore == 1 ? "Lavori pubblici" : "Cultura";
        }

        @Override
        public String nomeDellaPersona(long persona) {
            return "Anna Rossi";
        }
    };

    static Stream<Arguments> campi() {
        return Stream.of(
                Arguments.of("missione", "4 Istruzione", "04", new Modifica.CambiaMissione("04", null)),
                Arguments.of("missione", "01", "01", new Modifica.CambiaMissione("01", "11")),
                Arguments.of("programma", "8", "08", new Modifica.CambiaMissione("01", "08")),
                Arguments.of("peso", "33,5 %", "33,5", new Modifica.CambiaPeso(Peso.di(20), Peso.di(33.5))),
                Arguments.of("peso", "", "", new Modifica.CambiaPeso(Peso.di(20), null)),
                Arguments.of("settore", "Cultura", "Cultura", new Modifica.CambiaSettore(1, 2)),
                Arguments.of("responsabile", "Anna Rossi", "Anna Rossi", new Modifica.CambiaResponsabile(7L)),
                Arguments.of("assessore", "", "", new Modifica.CambiaAssessore(null)),
                Arguments.of("trasversale", "sì", "S", new Modifica.CambiaTrasversale(true)),
                Arguments.of(
                        "titolo", "Nuovo", "Nuovo", new Modifica.CambiaTesto(Campo.TITOLO, "Obiettivo 1", "Nuovo")),
                Arguments.of(
                        "finalita", "Altra", "Altra", new Modifica.CambiaTesto(Campo.FINALITA, "Finalità", "Altra")),
                Arguments.of(
                        "altreUnita", "Cultura", "Cultura", new Modifica.CambiaTesto(Campo.ALTRE_UNITA, "", "Cultura")),
                Arguments.of("fase.2.numero", " 3 ", "3", new Modifica.NumeraFase(2, "2", "3")),
                Arguments.of("fase.1.testo", "Gara", "Gara", new Modifica.CambiaTestoFase(1, "Prima fase", "Gara")),
                Arguments.of("fase.1.peso", "50", "50", new Modifica.CambiaPesoFase(1, Peso.di(60), Peso.di(50))),
                Arguments.of("fase.1.motivazione", "Attesa", "Attesa", new Modifica.ScriviMotivazione(1, "", "Attesa")),
                Arguments.of("fase.1.effettivi", "2026-03", "2026-03", new Modifica.SvolgiMese(1, Periodo.MARZO, true)),
                Arguments.of("indicatore.1.fase", "2", "2", new Modifica.AssegnaIndicatore(1, 2)),
                Arguments.of("indicatore.1.fase", "", "", new Modifica.AssegnaIndicatore(1, null)),
                Arguments.of(
                        "indicatore.1.testo",
                        "Incontri",
                        "Incontri",
                        new Modifica.ScriviIndicatore(1, Voce.TESTO, "Numero incontri", "Incontri")),
                Arguments.of(
                        "indicatore.1.atteso",
                        "30/06/2026",
                        "30/06/2026",
                        new Modifica.ScriviIndicatore(1, Voce.ATTESO, "4", "30/06/2026")));
    }

    @ParameterizedTest
    @MethodSource("campi")
    void ogni_campo_si_scrive_con_il_suo_gesto_e_poi_si_decide(
            String campo, String scritto, String valore, Modifica gesto) {
        assertThat(campi("DUBBIO", campo, "").decidi(anomalia, Stato.CORRETTA, scritto))
                .containsExactly(gesto, new DecidiAnomalia(1, Stato.CORRETTA, valore));
    }

    @Test
    void i_mesi_si_scrivono_uno_per_uno_solo_dove_cambiano() {
        assertThat(campi("DUBBIO", "fase.1.previsti", "")
                        .decidi(anomalia, Stato.CORRETTA, "2027, 2026-04 maggio 2026-01"))
                .containsExactly(
                        new Modifica.PrevediMese(1, Periodo.GENNAIO, true),
                        new Modifica.PrevediMese(1, Periodo.MARZO, false),
                        new Modifica.PrevediMese(1, Periodo.ANNO_PIU_1, true),
                        new DecidiAnomalia(1, Stato.CORRETTA, "2026-01 2026-04 2026-05 2027"));
    }

    @Test
    void a_una_fase_senza_indicatore_se_ne_aggiunge_uno() {
        Campi campi = campi("FASE_SENZA_INDICATORE", "fase.2", "");
        assertThat(Campi.forma(anomalia)).isEqualTo(Forma.INDICATORE);
        assertThat(Campi.accettabile(anomalia)).isFalse();
        assertThat(campi.decidi(anomalia, Stato.CORRETTA, "Atti adottati"))
                .containsExactly(
                        new Modifica.AggiungiIndicatore(2, "Atti adottati"),
                        new DecidiAnomalia(1, Stato.CORRETTA, "Atti adottati"));
        assertThatThrownBy(() -> campi.decidi(anomalia, Stato.CORRETTA, " ")).isInstanceOf(ValoreErrato.class);
        assertThat(campi("ORE_FORMAZIONE", "indicatori", "40 ore").decidi(anomalia, Stato.CORRETTA, "Ore"))
                .startsWith(new Modifica.AggiungiIndicatore(null, "Ore"));
    }

    @Test
    void i_pesi_mancanti_si_scrivono_tutti_e_gli_altri_restano() {
        assertThat(campi("PESI_FASI_MANCANTI", "fasi", "20").decidi(anomalia, Stato.ACCETTATA, "20"))
                .containsExactly(
                        new Modifica.CambiaPesoFase(2, null, Peso.di(20)),
                        new DecidiAnomalia(1, Stato.ACCETTATA, "20"));
    }

    @Test
    void un_dubbio_che_non_ha_un_campo_suo_si_decide_e_basta() {
        Campi campi = campi("SOMMA_PESI_FASI", "fasi", "100");
        assertThat(Campi.accettabile(anomalia)).isFalse();
        assertThat(campi.decidi(anomalia, Stato.CORRETTA, "90"))
                .containsExactly(new DecidiAnomalia(1, Stato.CORRETTA, "90"));
        campi("TESTO_CAMBIATO", "indicatori", "4 indicatori");
        assertThat(Campi.forma(anomalia)).isEqualTo(Forma.NESSUNA);
    }

    @Test
    void accettare_cio_che_vale_gia_non_riscrive_il_campo_cambiato_nel_frattempo() {
        Campi campi = new Campi(scheda("RIGA_E_SPOSTATA", "fase.1.effettivi", "2026-03", "2026-03"), ANAGRAFE);
        assertThat(campi.decidi(anomalia, Stato.ACCETTATA, "2026-03"))
                .containsExactly(new DecidiAnomalia(1, Stato.ACCETTATA, "2026-03"));
    }

    @ParameterizedTest
    @CsvSource({
        "peso,120,piano.errore.peso",
        "settore,Ufficio ignoto,piano.errore.settore-sconosciuto",
        "settore,'',piano.errore.nome",
        "assessore,Chi sa,piano.errore.persona-sconosciuta",
        "fase.1.previsti,2025-13,piano.errore.mesi",
        "indicatore.1.fase,9,piano.errore.fase",
        "indicatore.1.atteso,31/06/2026,piano.errore.data",
        "missione,77,piano.errore.missione",
        "programma,90,piano.errore.programma",
        "trasversale,forse,piano.errore.trasversale"
    })
    void un_valore_che_non_si_capisce_dice_perche(String campo, String scritto, String chiave) {
        Campi campi = campi("DUBBIO", campo, "");
        assertThatThrownBy(() -> campi.decidi(anomalia, Stato.CORRETTA, scritto))
                .isInstanceOfSatisfying(
                        ValoreErrato.class,
                        errato -> assertThat(errato.chiave()).isEqualTo(chiave));
    }

    @ParameterizedTest
    @CsvSource({
        "missione,01",
        "peso,20",
        "settore,Lavori pubblici",
        "responsabile,''",
        "trasversale,''",
        "fase.1.previsti,2026-03 2026-04 2026-05",
        "fase.2.numero,2",
        "indicatore.1.fase,1",
        "indicatore.1.atteso,4",
        "fasi,in uso"
    })
    void il_valore_di_adesso_si_legge_dalla_scheda(String campo, String valore) {
        Campi campi = new Campi(scheda("DUBBIO", campo, "", "in uso"), ANAGRAFE);
        assertThat(campi.valore(anomalia)).isEqualTo(valore);
    }

    private Anomalia anomalia;

    private Campi campi(String codice, String campo, String proposta) {
        return new Campi(scheda(codice, campo, proposta, ""), ANAGRAFE);
    }

    private Scheda scheda(String codice, String campo, String proposta, String inUso) {
        Scheda scheda = Esempi.conAnomalia(codice, campo, proposta, inUso);
        anomalia = scheda.anomalie().getFirst();
        return scheda;
    }
}
