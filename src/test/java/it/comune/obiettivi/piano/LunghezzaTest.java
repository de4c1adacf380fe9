package it.comune.obiettivi.piano;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comune.obiettivi.piano.Modifica.Voce;
import it.comune.obiettivi.registro.ModificaRifiutata;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Un testo troppo lungo per il suo campo si rifiuta dicendo di quanto; nulla si taglia. */
class LunghezzaTest extends PianoDiProva {

    private static final String ENORME = "1" + " ".repeat(32_000) + "1";

    private static List<Modifica> gesti(String testo) {
        return List.of(
                new Modifica.RaggiungiIndicatore(1, "", testo),
                new Modifica.ScriviIndicatore(1, Voce.TESTO, "", testo),
                new Modifica.ScriviIndicatore(1, Voce.UNITA, "", testo),
                new Modifica.ScriviIndicatore(1, Voce.ATTESO, "", testo),
                new Modifica.ScriviIndicatore(1, Voce.NOTE, "", testo),
                new Modifica.ScriviMotivazione(1, "", testo),
                new Modifica.CambiaTestoFase(1, "", testo),
                new Modifica.NumeraFase(1, "", testo),
                new Modifica.CambiaTesto(Modifica.Campo.TITOLO, "", testo),
                new Modifica.CambiaTesto(Modifica.Campo.FINALITA, "", testo),
                new Modifica.AggiungiFase("3", testo),
                new Modifica.AggiungiFase(testo, "Fase"),
                new Modifica.AggiungiIndicatore(1, testo),
                new Modifica.DecidiAnomalia(1, Anomalia.Stato.CORRETTA, testo));
    }

    @Test
    void ogni_gesto_che_porta_un_testo_troppo_lungo_e_rifiutato_e_non_cambia_nulla() {
        Scheda prima = schede.leggi(id);
        assertThat(gesti(ENORME))
                .allSatisfy(gesto -> assertThatThrownBy(() -> schede.modifica(id, gesto, segretario))
                        .isInstanceOf(ModificaRifiutata.class)
                        .message()
                        .contains("caratteri"));
        assertThat(schede.leggi(id)).usingRecursiveComparison().isEqualTo(prima);
        rinasceDalRegistro();
    }

    @Test
    void due_testi_ammessi_che_uniti_non_stanno_nel_campo_si_rifiutano() {
        String mezzo = "parola ".repeat(2_000).strip();
        schede.modifica(id, new Modifica.ScriviMotivazione(1, "", mezzo), segretario);
        assertThatThrownBy(() ->
                        schede.modifica(id, new Modifica.ScriviMotivazione(1, "", "altra ".repeat(2_000)), segretario))
                .isInstanceOf(ModificaRifiutata.class);
        assertThat(schede.leggi(id).fase(1).motivazione()).isEqualTo(mezzo);
    }

    @Test
    void un_testo_scritto_quando_il_limite_non_c_era_si_puo_accorciare() {
        sql.update("update indicatore set raggiunto = ?", ENORME);
        schede.modifica(id, new Modifica.RaggiungiIndicatore(1, ENORME, "11"), responsabile);
        assertThat(schede.leggi(id).indicatore(1).raggiunto()).isEqualTo("11");
    }

    @Test
    void il_limite_segue_il_nome_del_campo() {
        assertThat(Lunghezza.di("fase.2.motivazione")).isEqualTo(Lunghezza.DISCORSO);
        assertThat(Lunghezza.di("indicatore.1.raggiunto")).isEqualTo(Lunghezza.FRASE);
        assertThat(Lunghezza.di("fase.2.numero")).isEqualTo(Lunghezza.NUMERO);
        assertThatCode(() -> Lunghezza.FRASE.esigi("x".repeat(4_000))).doesNotThrowAnyException();
        assertThatThrownBy(() -> Lunghezza.FRASE.esigi("x".repeat(4_001)))
                .hasMessageContaining("4.001")
                .hasMessageContaining("4.000");
    }
}
