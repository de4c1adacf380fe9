package it.comune.obiettivi.documento.lettura;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comune.obiettivi.piano.Forma;
import it.comune.obiettivi.piano.ValoreErrato;
import it.comune.obiettivi.piano.campi.ValoreAtteso;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Il giorno di un valore atteso è uno: lo stesso per chi legge un documento, chi controlla, chi conta e chi corregge. */
class ScadenzaTest {

    private static final int ANNO = 2026;
    private static final Forma.Contesto SCHEDA = new Forma.Contesto(ANNO, null, Set.of());
    private static final List<String> UNITA =
            List.of("", "temporale", "Data", "scadenza", "quantitativa", "numero", "%", "giorni");

    private static final List<String> SCRITTURE = List.of(
            "31/12/2026",
            "31/12/26",
            "31/12",
            "31-12-2026",
            "31.12.2026",
            "31.12",
            "30/04",
            "2026-12-31",
            "31 / 12 / 2026",
            "31 dicembre 2026",
            "31° dicembre",
            "dicembre",
            "dicembre 2026",
            "entro dicembre",
            "entro il 30/04",
            "ENTRO IL 30/06/2026",
            "entro e non oltre il 30.06",
            "entro fine giugno",
            "fine settembre 2027",
            "31/05/2026 e 30/11/2026",
            "30/11/2026 (prima 31/05/2026)",
            "prima fase 31/03, seconda fase 30/09",
            "Approvazione entro il 30 aprile in Consiglio",
            "31/06/2026",
            "31 giugno 2026",
            "  31/12/2026 ",
            "\u00a031/12/2026",
            "dal 01/02/2026 al 28/02/2026",
            "40 ore",
            "1.100",
            "5.100,00",
            "12.5",
            "100%",
            "3/4",
            "relazione finale",
            "almeno 2 incontri entro il 15/05",
            "15/13/2026",
            "");

    @Test
    void chi_legge_e_chi_conta_trovano_lo_stesso_giorno() {
        for (String scritta : SCRITTURE) {
            for (String unita : UNITA) {
                Scadenza letta = Scadenza.leggi(scritta, unita, ANNO);
                LocalDate contata = ValoreAtteso.scadenza(scritta, unita, ANNO).orElse(null);
                assertThat(letta == null ? null : letta.giorno())
                        .as("«%s», unità «%s»", scritta, unita)
                        .isEqualTo(contata);
                if (letta != null) {
                    assertThat(ValoreAtteso.scadenza(letta.inUso(), unita, ANNO))
                            .as("«%s» dopo la lettura, unità «%s»", scritta, unita)
                            .hasValue(Objects.requireNonNull(contata));
                    assertThat(ValoreAtteso.scadenza(letta.proposta(), unita, ANNO))
                            .as("«%s» come si propone, unità «%s»", scritta, unita)
                            .hasValue(Objects.requireNonNull(contata));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31/06/2026",
                "31/06/26",
                "31 / 06 / 2026",
                "31.06.2026",
                "31-06-2026",
                "2026-06-31",
                "31 giugno 2026",
                "entro il 31 giugno 2026",
                "29/02/2026",
                "15/13/2026",
                "32/01/2026",
                "0/01/2026",
                "30/06/2026, poi 31/06/2026"
            })
    void chi_corregge_non_scrive_una_data_che_non_esiste(String scritta) {
        assertThatThrownBy(() -> Forma.ATTESO.normalizza("indicatore.1.atteso", scritta, SCHEDA))
                .isInstanceOfSatisfying(
                        ValoreErrato.class,
                        errato -> assertThat(errato.chiave()).isEqualTo("piano.errore.data"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "30/06/2026",
                "29/02/2028",
                "30 giugno",
                "entro giugno",
                "1.100",
                "31/06",
                "40 ore",
                "5.100,00",
                "12.45",
                "3/4",
                "maggio di ogni anno"
            })
    void chi_corregge_scrive_ogni_altra_cosa(String scritta) {
        assertThat(Forma.ATTESO.normalizza("indicatore.1.atteso", scritta, SCHEDA))
                .isEqualTo(scritta);
    }
}
