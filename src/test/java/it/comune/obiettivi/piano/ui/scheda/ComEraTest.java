package it.comune.obiettivi.piano.ui.scheda;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import it.comune.obiettivi.ente.Ruolo;
import it.comune.obiettivi.piano.Modifica;
import it.comune.obiettivi.piano.ModificaTrasversale;
import it.comune.obiettivi.piano.ModificaTrasversale.AggiungiFaseComune;
import it.comune.obiettivi.piano.ModificaTrasversale.CollegaScheda;
import it.comune.obiettivi.piano.ModificaTrasversale.Comune;
import it.comune.obiettivi.piano.ModificaTrasversale.InserisciTrasversale;
import it.comune.obiettivi.piano.ModificaTrasversale.Partecipa;
import it.comune.obiettivi.piano.ModificaTrasversale.ScriviNote;
import it.comune.obiettivi.piano.Percentuale;
import it.comune.obiettivi.piano.Periodo;
import it.comune.obiettivi.piano.Peso;
import it.comune.obiettivi.piano.Trasversali;
import it.comune.obiettivi.registro.Gesto;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** La scheda e l'obiettivo com'erano la sera di un giorno, dal solo registro. */
class ComEraTest extends ProvaDelPiano {

    private static final LocalDate FINE_MARZO = LocalDate.of(2026, 3, 31);
    private static final LocalDate FINE_APRILE = LocalDate.of(2026, 4, 30);
    private static final String STORIA = "piano/2026/schede/1/storia";

    @Autowired
    Trasversali trasversali;

    @BeforeEach
    void un_piano_nato_a_gennaio() {
        sql.update("update registro set istante = timestamp '2026-01-10 08:00:00'");
    }

    @Test
    void la_scheda_com_era_ha_accanto_il_valore_di_adesso() {
        compi("2026-04-02T10:00:00Z", new Modifica.SvolgiMese(1, Periodo.MARZO, true), responsabile);
        compi("2026-04-02T21:59:00Z", new Modifica.CambiaPeso(Peso.di(20), Peso.di(25)), segretario);
        compi("2026-04-02T22:01:00Z", new Modifica.CambiaPeso(Peso.di(25), Peso.di(30)), segretario);
        compi("2026-05-02T10:00:00Z", new Modifica.AggiungiFase("3", "Terza fase"), segretario);
        entra(responsabile);
        vai(STORIA + "?comera=2026-04-02");
        assertThat(testi("voce--diversa")).containsExactly("Peso %allora25adesso30");
        assertThat(testi("nota-bene")).singleElement().asString().contains("02/04/2026", "Situazione al");
        assertThat(testi("pillola")).containsExactly("allora non c’era");
        assertThat(testi("parte").getFirst()).contains("OBIETTIVOObiettivo 1", "01 ");
        assertThat(testi("parte").get(1))
                .contains("FASE 1", "mesi previstimarzo, aprile, maggio", "mesi effettivimarzo");
        assertThat(_find(ComboBox.class)).isEmpty();
    }

    /** Le parole di ogni campo, nell'ordine del modulo: missione e programma insieme, come nel registro. */
    @Test
    void ogni_campo_ha_i_suoi_due_valori_in_parole() {
        compi(
                "2026-04-02T10:00:00Z",
                new Modifica.RilevaAvanzamento(1, FINE_MARZO, Percentuale.di(45.5)),
                responsabile);
        compi("2026-04-02T10:01:00Z", new Modifica.CambiaPesoFase(1, Peso.di(60), Peso.di(33.33)), segretario);
        compi("2026-04-02T10:02:00Z", new Modifica.CambiaTrasversale(true), segretario);
        compi("2026-05-02T10:00:00Z", new Modifica.RilevaAvanzamento(1, FINE_APRILE, Percentuale.di(50)), responsabile);
        compi("2026-05-02T10:01:00Z", new Modifica.CambiaPesoFase(1, Peso.di(33.33), Peso.di(12.5)), segretario);
        compi("2026-05-02T10:02:00Z", new Modifica.CambiaTrasversale(false), segretario);
        compi("2026-05-02T10:03:00Z", new Modifica.CambiaMissione("05", "02"), segretario);
        compi("2026-05-02T10:04:00Z", new Modifica.PrevediMese(1, Periodo.ANNO_PIU_1, true), segretario);
        compi("2026-05-02T10:05:00Z", new Modifica.ScriviMotivazione(1, "", "Manca il personale"), responsabile);
        compi("2026-05-02T10:06:00Z", new Modifica.NumeraFase(1, "1", "1 bis"), segretario);
        compi("2026-05-02T10:07:00Z", new Modifica.AssegnaIndicatore(1, null), segretario);
        compi("2026-05-02T10:08:00Z", new Modifica.RaggiungiIndicatore(1, "", "3"), responsabile);
        compi("2026-05-02T10:09:00Z", new Modifica.TogliFase(2), segretario);
        compi("2026-05-02T10:10:00Z", new Modifica.AggiungiIndicatore(1, "Verbali"), segretario);
        compi("2026-05-02T10:11:00Z", new Modifica.CambiaSettore(lavori, cultura), segretario);
        entra(segretario);
        vai(STORIA + "?comera=2026-04-30");
        assertThat(testi("parte"))
                .containsExactly(
                        "Azione strategicaAzioneObiettivo operativoOperativo"
                                + "Missioneallora01 Servizi istituzionali, generali e di gestione · Programma 11 Altri servizi generali"
                                + "adesso05 Tutela e valorizzazione dei beni e delle attività culturali"
                                + " · Programma 02 Attività culturali e interventi diversi nel settore culturale"
                                + "Peso %20SettorealloraLavori pubbliciadessoCulturaResponsabile–OBIETTIVOObiettivo 1"
                                + "Descrizione estesa/finalitàFinalitàAssessore di riferimento–Personale dedicato–"
                                + "Progetto trasversale (S/N)alloraSadessoNAltre unità organizzative coinvolte–",
                        "FASE 1 bisnumeroallora1adesso1 bistestoPrima fase% realizzazioneallora33,33adesso12,5"
                                + "mesi previstialloramarzo, aprile, maggioadessomarzo, aprile, maggio, 2027mesi effettivi–"
                                + "avanzamentoallora45,5 % al 31/03/2026adesso50 % al 30/04/2026"
                                + "motivazioneallora–adessoManca il personale",
                        "FASE 2oggi non c’è piùnumero2testoSeconda fase% realizzazione40"
                                + "mesi previstiottobre, novembremesi effettivi–avanzamento–motivazione–",
                        "indicatore: Numero incontrifasealloraFASE 1 bisadessoschedatestoNumero incontri"
                                + "unità di misuraquantitativavalore atteso4valore raggiuntoallora–adesso3note–",
                        "indicatore: Verbaliallora non c’erafaseFASE 1 bistestoVerbali"
                                + "unità di misura–valore atteso–valore raggiunto–note–");
    }

    @Test
    void prima_di_nascere_la_scheda_non_c_era() {
        entra(responsabile);
        vai(STORIA + "?comera=2026-01-09");
        assertThat(testi("vuoto-pagina")).singleElement().asString().contains("non era ancora nel piano");
        _setValue(_get(DatePicker.class), LocalDate.of(2026, 1, 10));
        assertThat(indirizzo()).endsWith("?comera=2026-01-10");
        assertThat(testi("com-era").getFirst()).startsWith("Tutto è come oggi.");
    }

    @Test
    void l_obiettivo_com_era_dice_la_parte_di_tutti_e_ogni_settore_in_ogni_fase() {
        long obiettivo = anticorruzione();
        compi("2026-04-02T10:00:00Z", new Modifica.SvolgiMese(1, Periodo.MARZO, true), responsabile);
        compi("2026-05-02T10:00:00Z", new Modifica.SvolgiMese(1, Periodo.APRILE, true), responsabile);
        compi("2026-05-02T10:01:00Z", new Modifica.RilevaAvanzamento(1, FINE_APRILE, Percentuale.di(50)), responsabile);
        compi("2026-05-02T10:02:00Z", new Modifica.ScriviMotivazione(1, "", "Manca il personale"), responsabile);
        gesto(obiettivo, "2026-05-03T10:00:00Z", new ScriviNote("", "Ci vediamo lunedì"));
        gesto(obiettivo, "2026-05-04T10:00:00Z", new CollegaScheda(new Partecipa(altra, cultura)));
        gesto(obiettivo, "2026-05-05T10:00:00Z", new AggiungiFaseComune("2", "Verifica"));
        entra(utente("nucleo", new Ruolo.Nucleo()));
        vai("piano/2026/trasversali/" + obiettivo + "/storia?comera=2026-04-30");
        assertThat(testi("voce--diversa"))
                .containsExactly(
                        "Note condiviseallora–adessoCi vediamo lunedì",
                        "partecipa Culturaallora–adessoScheda 2",
                        "Lavori pubblici"
                                + "alloranumero: 1\n% realizzazione: 60\nmesi previsti: marzo, aprile, maggio\nmesi effettivi: marzo"
                                + "adessonumero: 1\n% realizzazione: 60\nmesi previsti: marzo, aprile, maggio\nmesi effettivi: marzo, aprile"
                                + "\navanzamento: 50 % al 30/04/2026\nmotivazione: Manca il personale");
        assertThat(testi("parte").getFirst()).contains("Titolo dell’obiettivoAnticorruzione", "FinalitàPrevenire");
        assertThat(testi("parte").getLast()).contains("Fase comune 2", "allora non c’era", "Verifica");
        assertThat(testi("nota-bene")).singleElement().asString().contains("30/04/2026");
    }

    @Test
    void dalla_storia_dell_obiettivo_si_sceglie_la_sera() {
        long obiettivo = anticorruzione();
        entra(responsabile);
        vai("piano/2026/trasversali/" + obiettivo + "/storia");
        _setValue(
                _get(
                        DatePicker.class,
                        s -> s.withPredicate(d -> d.getAriaLabel().equals(Optional.of("Com’era al")))),
                LocalDate.of(2026, 1, 9));
        assertThat(indirizzo()).endsWith("trasversali/" + obiettivo + "/storia?comera=2026-01-09");
        assertThat(testi("vuoto-pagina")).singleElement().asString().contains("non era ancora nel piano");
    }

    private long anticorruzione() {
        long obiettivo = trasversali.inserisci(
                new InserisciTrasversale(
                        2026,
                        "Anticorruzione",
                        "Prevenire",
                        List.of(new Comune(1, "1", "Prima fase")),
                        List.of(new Partecipa(id, lavori))),
                segretario);
        schede.modifica(id, new Modifica.CollegaFase(1, 1), segretario);
        un_piano_nato_a_gennaio();
        return obiettivo;
    }

    private void gesto(long obiettivo, String quando, ModificaTrasversale modifica) {
        trasversali.modifica(
                obiettivo, modifica, segretario, new Gesto(UUID.randomUUID().toString(), Instant.parse(quando)));
    }
}
