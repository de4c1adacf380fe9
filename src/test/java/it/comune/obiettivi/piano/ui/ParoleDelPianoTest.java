package it.comune.obiettivi.piano.ui;

import static org.assertj.core.api.Assertions.assertThat;

import it.comune.obiettivi.piano.ObiettivoTrasversale;
import it.comune.obiettivi.piano.Scheda;
import it.comune.obiettivi.piano.storia.Storia;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParoleDelPianoTest {

    private static final ResourceBundle TESTI = ResourceBundle.getBundle("vaadin-i18n.translations", Locale.ITALIAN);

    private static final Storia.Parti PARTI = new Storia.Parti(
            Map.of(1, "1", 2, "2 bis"),
            Map.of(1, "Numero incontri"),
            Map.of(1, "fase.1.previsti", 2, "indicatore.1.fase"),
            Map.of(3, "4"));

    private static ParoleDelPiano parole(String tipo) {
        ParoleDelPiano.Nomi nomi = new ParoleDelPiano.Nomi(
                tipo, 2026, "01", PARTI, Map.of(7L, "Anna Marchetti"), Map.of(5L, "Lavori pubblici"), Map.of(90L, 12));
        return new ParoleDelPiano(nomi, ParoleDelPianoTest::traduci);
    }

    private static String traduci(String chiave, Object... argomenti) {
        if (!TESTI.containsKey(chiave)) {
            return "!{" + chiave + "}!";
        }
        return argomenti.length == 0
                ? TESTI.getString(chiave)
                : MessageFormat.format(TESTI.getString(chiave), argomenti);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fase.2.motivazione|FASE 2 bis, motivazione",
                "fase.1.svolto.2026-03|FASE 1, mesi effettivi: marzo",
                "fase.1.previsto.ANNO_PIU_1|FASE 1, mesi previsti: 2027",
                "fase.1.svolto|FASE 1, mesi effettivi",
                "fase.1|FASE 1",
                "fase.9.peso|FASE 9, % realizzazione",
                "peso|Peso %",
                "indicatore.1.raggiunto|indicatore: Numero incontri, valore raggiunto",
                "anomalia.1|Da controllare: FASE 1, mesi previsti",
                "anomalia|Da controllare",
                "faseComune.3|Fase comune 4",
                "partecipazione.5|partecipa Lavori pubblici",
                "scheda|tutta la scheda",
                "mai.visto|mai.visto"
            })
    void ogni_campo_ha_il_nome_che_ha_sul_modulo(String campo, String nome) {
        assertThat(parole(Scheda.TIPO).campo(campo)).isEqualTo(nome);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "peso|12.5|12,5",
                "fase.1.peso|35|35",
                "responsabile|7|Anna Marchetti",
                "responsabile|Toci Daniel|Toci Daniel",
                "settore|5|Lavori pubblici",
                "trasversale|true|S",
                "trasversale|''|non detto",
                "fase.1.avanzamento|50 al 2026-03-31|50 % al 31/03/2026",
                "fase.1.faseComune|3|Fase comune 4",
                "indicatore.1.fase|2|FASE 2 bis",
                "indicatore.1.fase|''|scheda",
                "fase.1.previsti|2026-01 2026-02 2027|gennaio, febbraio, 2027",
                "anomalia.1|ACCETTATA: 2026-01|accettata: gennaio",
                "anomalia.2|APERTA: 1|da decidere: FASE 1",
                "fase.1.novita|2026-03-02T09:05:00|aggiornata 02/03/2026 09:05",
                "partecipazione.5|90|Scheda 12",
                "fase.1.motivazione|2026-01|2026-01"
            })
    void ogni_valore_si_legge_in_parole(String campo, String valore, String letto) {
        assertThat(parole(Scheda.TIPO).valore(campo, valore)).isEqualTo(letto);
    }

    @Test
    void una_missione_ha_il_suo_nome() {
        assertThat(parole(Scheda.TIPO).valore("missione", "01/11"))
                .startsWith("01 ")
                .contains(" · Programma 11 ");
        assertThat(parole(Scheda.TIPO).valore("missione", "/")).isEmpty();
    }

    @Test
    void un_mese_e_una_parte_si_segnano_e_si_tolgono() {
        ParoleDelPiano parole = parole(Scheda.TIPO);
        assertThat(parole.prima("fase.1.svolto.2026-03", "")).isEqualTo("non segnato");
        assertThat(parole.dopo("fase.1.svolto.2026-03", "X")).isEqualTo("segnato");
        assertThat(parole.dopo("fase.1.svolto.2026-03", "")).isEqualTo("tolto");
        assertThat(parole.prima("indicatore.1", "")).isEqualTo("non c’era");
        assertThat(parole.dopo("fase.1", "")).isEqualTo("tolta dalla scheda");
        assertThat(parole.dopo("scheda", "Obiettivo 1")).isEqualTo("nel piano: Obiettivo 1");
    }

    @Test
    void un_obiettivo_nasce_con_le_sue_parole() {
        ParoleDelPiano parole = parole(ObiettivoTrasversale.TIPO);
        assertThat(parole.campo("noteCondivise")).isEqualTo("Note condivise");
        assertThat(parole.campo("titolo")).isEqualTo("Titolo dell’obiettivo");
        assertThat(parole.campo("trasversale")).isEqualTo("tutto l’obiettivo");
        assertThat(parole.prima("trasversale", "")).isEmpty();
        assertThat(parole.dopo("trasversale", "Anticorruzione")).isEqualTo("nel piano: Anticorruzione");
    }
}
