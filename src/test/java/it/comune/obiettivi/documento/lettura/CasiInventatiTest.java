package it.comune.obiettivi.documento.lettura;

import static it.comune.obiettivi.piano.Periodo.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comune.obiettivi.documento.lettura.DocumentoLetto.AnomaliaLetta;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.Codice;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.FaseLetta;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.IndicatoreLetto;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.SchedaLetta;
import it.comune.obiettivi.piano.Mesi;
import it.comune.obiettivi.piano.Periodo;
import it.comune.obiettivi.piano.Peso;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Le specie di documento che si leggevano male, ciascuna in più varianti inventate. */
class CasiInventatiTest {

    private static final String GRIGLIA = "\tGANTT\t% realizzazione\tPROG/EFF\t" + Foglio.MESI;
    private static final String LEGENDA = "fasi\tP= andamento previsto E= andamento effettivo verificato";
    private static final String INDICATORI =
            "fasi\tindicatore\tunità di misura\tvalore atteso\tvalore raggiunto\tnote (motivare gli eventuali scostamenti)";

    private static List<String> dubbi(SchedaLetta scheda, Codice codice) {
        return scheda.anomalie().stream()
                .filter(dubbio -> dubbio.codice() == codice)
                .map(AnomaliaLetta::originale)
                .toList();
    }

    private static FaseLetta fase(Foglio foglio, int chiave) {
        return foglio.scheda().fasi().get(chiave - 1);
    }

    /** Il documento con un'altra intestazione degli indicatori e una riga sola. */
    private static SchedaLetta conIndicatore(String intestazione, String riga) {
        return Foglio.tipo()
                .con(INDICATORI, intestazione)
                .con(Foglio.INDICATORE_1, riga)
                .con("\n" + Foglio.INDICATORE_2, "")
                .scheda();
    }

    /** Il documento con un'altra griglia e due righe di fase. */
    private static Foglio conGriglia(String intestazione, String prima, String seconda) {
        return Foglio.tipo()
                .con(GRIGLIA, intestazione)
                .con("\n" + LEGENDA, "")
                .con(Foglio.FASE_1, prima)
                .con(Foglio.MOTIVARE + "\t\tE\tX\n", "")
                .con(Foglio.FASE_2, seconda)
                .con(Foglio.MOTIVARE + "\t\tE\n", "");
    }

    // ---- vuoto

    @ParameterizedTest
    @ValueSource(strings = {"-", "–", "—", ".", "/", "n.d.", "N.D.", "nd", "n/d", "---", "…", "***", "(?)"})
    void un_segno_al_posto_di_un_nome_vuol_dire_vuoto(String segno) {
        Foglio seconda = Foglio.tipo()
                .con("Orti condivisi accessibili", "Viali alberati")
                .con("\tLia Fonti", "\t" + segno);
        DocumentoLetto documento = Foglio.tipo().e(seconda).leggi();
        assertThat(documento.schede())
                .extracting(scheda -> scheda.testata().titolo())
                .containsExactly("Orti condivisi accessibili", "Viali alberati");
        assertThat(documento.schede().getLast().testata().responsabile().proposto())
                .isEmpty();
        assertThat(dubbi(documento.schede().getLast(), Codice.RESPONSABILE_MANCANTE))
                .hasSize(1);
        assertThat(documento.persone()).extracting(nome -> nome.nome()).containsExactly("Lia Fonti", "Ugo Prati");
    }

    @Test
    void un_segno_al_posto_di_ogni_campo_vuol_dire_vuoto_e_si_dice() {
        SchedaLetta scheda = Foglio.tipo()
                .con("Settore:\tAmbiente", "Settore: –")
                .con("OBIETTIVO:\tOrti condivisi accessibili", "OBIETTIVO:\t—")
                .con("\t100\t", "\tn.d.\t")
                .con("\tUgo Prati", "\t/")
                .con("\tSquadra giardini", "\t-")
                .con("Scelta dei terreni", "-")
                .con("31/03/2025", "n.d.")
                .scheda();
        assertThat(scheda.testata().settore().proposto()).isEmpty();
        assertThat(scheda.testata().titolo()).isEmpty();
        assertThat(scheda.testata().peso()).isNull();
        assertThat(scheda.testata().assessore().proposto()).isEmpty();
        assertThat(scheda.testata().personale()).isEmpty();
        assertThat(scheda.fasi().getFirst().testo()).isEmpty();
        assertThat(scheda.indicatori().getFirst().atteso()).isEmpty();
        assertThat(scheda.anomalie())
                .extracting(AnomaliaLetta::codice)
                .contains(
                        Codice.SETTORE_MANCANTE,
                        Codice.TITOLO_MANCANTE,
                        Codice.PESO_SCHEDA_MANCANTE,
                        Codice.FASE_SENZA_TESTO,
                        Codice.ATTESO_MANCANTE);
        assertThat(scheda.anomalie())
                .filteredOn(dubbio -> dubbio.codice() == Codice.CAMPO_VUOTO)
                .extracting(AnomaliaLetta::campo)
                .containsExactlyInAnyOrder("assessore", "personale");
    }

    @Test
    void un_trattino_in_mezzo_a_un_nome_resta() {
        SchedaLetta scheda = Foglio.tipo()
                .con("\tAmbiente", "\tTecnico - manutentivo")
                .con("Lia Fonti", "Lia Fonti-Bianchi")
                .scheda();
        assertThat(scheda.testata().settore().proposto()).isEqualTo("Tecnico - manutentivo");
        assertThat(scheda.testata().responsabile().proposto()).isEqualTo("Lia Fonti-Bianchi");
    }

    // ---- numeri e date

    @ParameterizedTest
    @CsvSource({
        "1.100, numero",
        "2.050, euro",
        "'5.100,00', €",
        "12.5, %",
        "'12,5', %",
        "9.5, numero",
        "1.200.000, euro",
        "3.12, km"
    })
    void un_numero_con_il_punto_non_e_una_data(String scritto, String unita) {
        SchedaLetta scheda = Foglio.tipo()
                .con(Foglio.INDICATORE_2, "FASE 2\tAlberi\t" + unita + "\t" + scritto)
                .scheda();
        assertThat(scheda.indicatori().getLast().atteso()).isEqualTo(scritto);
        assertThat(scheda.anomalie()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "30.09.2025, data, 30.09.2025",
        "30-09-25, temporale, 30-09-25",
        "entro il 30/09, numero, 30/09/2025",
        "entro il 30.09, temporale, 30/09/2025",
        "30 settembre, numero, 30/09/2025",
        "2025-09-30, data, 2025-09-30"
    })
    void due_separatori_un_mese_in_lettere_o_un_entro_fanno_una_data(String scritto, String unita, String inUso) {
        assertThat(Foglio.tipo()
                        .con("temporale\t31/03/2025", unita + "\t" + scritto)
                        .scheda()
                        .indicatori()
                        .getFirst()
                        .atteso())
                .isEqualTo(inUso);
    }

    @Test
    void dove_niente_decide_fra_numero_e_data_c_e_un_dubbio() {
        for (String unita : List.of("", "temporale", "data")) {
            Foglio foglio = Foglio.tipo().con("temporale\t31/03/2025", unita + "\t12.5");
            AnomaliaLetta dubbio = foglio.dubbio(Codice.NUMERO_O_DATA);
            assertThat(dubbio.inUso()).isEqualTo("12.5");
            assertThat(dubbio.proposta()).isEqualTo("12/05/2025");
        }
    }

    // ---- colonne degli indicatori

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stato\ttarget",
                "valore iniziale\tvalore atteso",
                "baseline\ttarget 2025",
                "storico\tvalore obiettivo",
                "Situazione di partenza\tRisultato atteso",
                "valore 2024\tprevisto",
                "consuntivo 2024\tperformance attesa"
            })
    void il_punto_di_partenza_non_e_il_valore_atteso(String colonne) {
        SchedaLetta scheda =
                conIndicatore("fasi\tindicatore\tunità di misura\t" + colonne, "FASE 1\tCestini rotti\tnumero\t30\t12");
        assertThat(scheda.indicatori())
                .containsExactly(new IndicatoreLetto(1, 1, "Cestini rotti", "numero", "12", "", ""));
        assertThat(dubbi(scheda, Codice.TESTO_NON_COLLOCATO))
                .containsExactly(colonne.substring(0, colonne.indexOf('\t')) + ": 30");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Performance attesa\tPerformance realizzata",
                "Valore previsto\tValore conseguito",
                "Previsto\tConsuntivo",
                "Target\tRisultato raggiunto",
                "Atteso\tEffettivo",
                "Valore programmato\tValore finale"
            })
    void atteso_e_raggiunto_si_chiamano_in_molti_modi(String colonne) {
        SchedaLetta scheda = conIndicatore("fasi\tIndicatori di esito\t" + colonne, "FASE 1\tn. feste\talmeno 4\t6");
        assertThat(scheda.indicatori()).containsExactly(new IndicatoreLetto(1, 1, "n. feste", "", "almeno 4", "6", ""));
        assertThat(dubbi(scheda, Codice.VERSO_PRESUNTO)).isEmpty();
    }

    @Test
    void una_colonna_della_fase_che_manca_nell_intestazione_non_sposta_i_valori() {
        SchedaLetta scheda = conIndicatore("Indicatori\tAttesa\tRealizzata", "FASE 2\tn. feste\t4\t6");
        assertThat(scheda.indicatori()).containsExactly(new IndicatoreLetto(1, 2, "n. feste", "", "4", "6", ""));
    }

    @Test
    void un_intestazione_che_dice_due_valori_insieme_non_si_indovina() {
        SchedaLetta scheda =
                conIndicatore("fasi\tindicatore\tunità\tprevisto/conseguito", "FASE 1\tFeste\tnumero\t4/6");
        assertThat(scheda.indicatori()).containsExactly(new IndicatoreLetto(1, 1, "Feste", "numero", "", "", ""));
        assertThat(dubbi(scheda, Codice.TESTO_NON_COLLOCATO)).containsExactly("previsto/conseguito: 4/6");
    }

    @Test
    void di_piu_anni_vale_il_valore_atteso_dell_anno_del_piano() {
        SchedaLetta scheda = conIndicatore(
                "fasi\tindicatore\tunità\ttarget 2024\ttarget 2025\ttarget 2026", "FASE 1\tAlberi\tnumero\t10\t20\t30");
        assertThat(scheda.indicatori()).containsExactly(new IndicatoreLetto(1, 1, "Alberi", "numero", "20", "", ""));
        assertThat(dubbi(scheda, Codice.TESTO_NON_COLLOCATO)).containsExactly("target 2024: 10", "target 2026: 30");
    }

    @Test
    void una_colonna_non_capita_si_nomina_e_il_suo_valore_non_si_incolla() {
        SchedaLetta scheda = conIndicatore(
                "fasi\tindicatore\tfonte\tunità di misura\tpeso %\tvalore atteso",
                "FASE 1\tAlberi\tcatasto verde\tnumero\t50\t20");
        assertThat(scheda.indicatori()).containsExactly(new IndicatoreLetto(1, 1, "Alberi", "numero", "20", "", ""));
        assertThat(dubbi(scheda, Codice.INTESTAZIONE_NON_CAPITA)).containsExactly("fonte; peso %");
        assertThat(dubbi(scheda, Codice.TESTO_NON_COLLOCATO)).containsExactly("fonte: catasto verde", "peso %: 50");
    }

    @Test
    void una_riga_che_non_sta_sotto_le_intestazioni_si_legge_nell_ordine_e_si_dice() {
        SchedaLetta scheda = conIndicatore(
                "fasi\tindicatore\t\t\tunità di misura\tvalore atteso\tvalore raggiunto",
                "FASE 1\tAlberi piantati\tnumero\t20\t5");
        assertThat(scheda.indicatori())
                .containsExactly(new IndicatoreLetto(1, 1, "Alberi piantati", "numero", "20", "5", ""));
        assertThat(dubbi(scheda, Codice.INDICATORI_SPOSTATI)).containsExactly("Alberi piantati");
    }

    // ---- il verso

    @ParameterizedTest
    @ValueSource(
            strings = {
                "maggiore o uguale a 90 giorni",
                "≥ 90",
                "almeno 90 giorni",
                "non inferiore a 90",
                ">= 90",
                "non meno di 90"
            })
    void cio_che_sta_accanto_al_valore_dice_che_di_piu_e_meglio(String atteso) {
        SchedaLetta scheda = Foglio.tipo()
                .con(Foglio.INDICATORE_2, "FASE 2\tGiorni di apertura\tgiorni\t" + atteso)
                .scheda();
        assertThat(dubbi(scheda, Codice.VERSO_PRESUNTO)).isEmpty();
    }

    // ---- fasi

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\tGANTT\tPeso\tScadenza\t% di ragg.\tPROG/EFF\t",
                "\tGANTT\tPeso %\tData fine\t% raggiungimento\tPROG/EFF\t",
                "Fase\tDescrizione\tPeso %\tTermine\t% realizzazione\tPROG/EFF\t",
                "fasi\tdescrizione\tponderazione\tentro\tstato di avanzamento\tPROG/EFF\t"
            })
    void peso_scadenza_e_percentuale_raggiunta_non_si_confondono(String intestazione) {
        Foglio foglio = conGriglia(
                intestazione + Foglio.MESI,
                "FASE 1\tScavo\t30\t30.04.2025\t80\tP\tX\tX\tX\tX",
                "FASE 2\tPosa\t70\t31/10/2025\t15%\tP\t\t\t\t\tX\tX\tX\tX\tX\tX");
        SchedaLetta scheda = foglio.scheda();
        assertThat(scheda.fasi()).extracting(FaseLetta::testo).containsExactly("Scavo", "Posa");
        assertThat(scheda.fasi()).extracting(FaseLetta::peso).containsExactly(Peso.di(30), Peso.di(70));
        assertThat(scheda.fasi().getFirst().previsti()).isEqualTo(Mesi.di(GENNAIO, FEBBRAIO, MARZO, APRILE));
        assertThat(dubbi(scheda, Codice.TESTO_NON_COLLOCATO))
                .hasSize(4)
                .anyMatch(pezzo -> pezzo.endsWith("30.04.2025"))
                .anyMatch(pezzo -> pezzo.endsWith("80"))
                .anyMatch(pezzo -> pezzo.endsWith("15%"));
    }

    @Test
    void una_cella_sotto_un_intestazione_ignota_non_entra_nel_testo() {
        Foglio foglio = conGriglia(
                "\tGANTT\tCapitolo di bilancio\tPeso\tPROG/EFF\t" + Foglio.MESI,
                "FASE 1\tScavo\t1205\t30\tP\tX",
                "FASE 2\tPosa\tda definire\t70\tP\t\tX");
        SchedaLetta scheda = foglio.scheda();
        assertThat(scheda.fasi()).extracting(FaseLetta::testo).containsExactly("Scavo", "Posa");
        assertThat(scheda.fasi()).extracting(FaseLetta::peso).containsExactly(Peso.di(30), Peso.di(70));
        assertThat(dubbi(scheda, Codice.INTESTAZIONE_NON_CAPITA)).containsExactly("Capitolo di bilancio");
        assertThat(dubbi(scheda, Codice.TESTO_NON_COLLOCATO))
                .containsExactly("Capitolo di bilancio: 1205", "Capitolo di bilancio: da definire");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Data inizio;Data fine|01/02/2025;30/04/2025",
                "Inizio;Fine|1.2.2025;30.4.2025",
                "dal;al|01-02-2025;30-04-2025",
                "Avvio previsto;Conclusione prevista|febbraio;aprile 2025",
                "Data di inizio;Termine|1/2;30/4",
                "Tempi;Note|feb–apr;",
                "Periodo;Note|dal 1/2/2025 al 30/4/2025;"
            })
    void i_mesi_vengono_dall_inizio_e_dalla_fine(String colonne, String valori) {
        Foglio foglio = conGriglia(
                "fasi\tDescrizione\t% realizzazione\t" + colonne.replace(';', '\t'),
                "FASE 1\tStima\t40\t" + valori.replace(';', '\t'),
                "FASE 2\tBando\t60\t01/11/2025\t31/01/2026");
        SchedaLetta scheda = foglio.scheda();
        assertThat(scheda.fasi().getFirst().testo()).isEqualTo("Stima");
        assertThat(scheda.fasi().getFirst().peso()).isEqualTo(Peso.di(40));
        assertThat(scheda.fasi().getFirst().previsti()).isEqualTo(Mesi.di(FEBBRAIO, MARZO, APRILE));
        assertThat(dubbi(scheda, Codice.MESI_DALLA_SCADENZA)).doesNotContain(valori);
        if (!colonne.contains("Note")) {
            assertThat(scheda.fasi().getLast().previsti()).isEqualTo(Mesi.di(NOVEMBRE, DICEMBRE, ANNO_PIU_1));
        }
    }

    @Test
    void di_una_fine_sola_vale_il_suo_mese_con_un_dubbio() {
        for (String colonna : List.of("Data fine", "Scadenza", "Tempi")) {
            Foglio foglio = conGriglia(
                    "fasi\tDescrizione\tPeso\t" + colonna,
                    "FASE 1\tStima\t40\tentro il 31/05/2025",
                    "FASE 2\tBando\t60\tentro ottobre 2025");
            assertThat(fase(foglio, 1).previsti()).as(colonna).isEqualTo(Mesi.di(MAGGIO));
            assertThat(fase(foglio, 2).previsti()).as(colonna).isEqualTo(Mesi.di(OTTOBRE));
            assertThat(dubbi(foglio.scheda(), Codice.MESI_DALLA_SCADENZA)).hasSize(2);
        }
    }

    @Test
    void un_inizio_dopo_la_fine_non_fa_mesi_e_si_dice() {
        Foglio foglio = conGriglia(
                "fasi\tDescrizione\tPeso\tInizio\tFine",
                "FASE 1\tStima\t40\t01/06/2025\t31/05/2025",
                "FASE 2\tBando\t60\t01/06/2025\t30/06/2025");
        assertThat(fase(foglio, 1).previsti()).isEqualTo(Mesi.NESSUNO);
        assertThat(dubbi(foglio.scheda(), Codice.MESI_DALLA_SCADENZA)).containsExactly("01/06/2025 – 31/05/2025");
    }

    // ---- periodi

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I TRIM.\tII TRIM.\tIII TRIM.\tIV TRIM.",
                "1° trimestre\t2° trimestre\t3° trimestre\t4° trimestre",
                "T1\tT2\tT3\tT4",
                "Q1\tQ2\tQ3\tQ4",
                "primo trimestre\tsecondo trimestre\tterzo trimestre\tquarto trimestre",
                "gen-mar\tapr-giu\tlug-set\tott-dic",
                "1T\t2T\t3T\t4T",
                "Trim. I\tTrim. II\tTrim. III\tTrim. IV",
                "31/03\t30/06\t30/09\t31/12"
            })
    void un_trimestre_sono_i_suoi_tre_mesi(String colonne) {
        Foglio foglio = conGriglia(
                "\tGANTT\t% realizzazione\tPROG/EFF\t" + colonne,
                "FASE 1\tScavo\t30\tP\tX\t\tX",
                "FASE 2\tPosa\t70\tP\t\t\t\tX");
        assertThat(mesi(fase(foglio, 1))).isEqualTo("1 2 3 7 8 9");
        assertThat(mesi(fase(foglio, 2))).isEqualTo("10 11 12");
        assertThat(foglio.dubbi()).doesNotContain(Codice.GRIGLIA_SENZA_INTESTAZIONE, Codice.MESE_SENZA_COLONNA);
        DocumentoLetto due =
                foglio.e(foglio.con("Orti condivisi accessibili", "Viali")).leggi();
        assertThat(due.schede().stream().flatMap(s -> dubbi(s, Codice.MESI_DAI_PERIODI).stream()))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I SEM.\tII SEM.",
                "1° semestre\t2° semestre",
                "S1\tS2",
                "30/06\t31/12",
                "gennaio-giugno\tluglio-dicembre"
            })
    void un_semestre_sono_i_suoi_sei_mesi(String colonne) {
        Foglio foglio = conGriglia(
                "\tGANTT\t% realizzazione\tPROG/EFF\t" + colonne,
                "FASE 1\tScavo\t30\tP\tX",
                "FASE 2\tPosa\t70\tP\t\tX");
        assertThat(mesi(fase(foglio, 1))).isEqualTo("1 2 3 4 5 6");
        assertThat(mesi(fase(foglio, 2))).isEqualTo("7 8 9 10 11 12");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GEN\tFEB\tMAR\tAPR\tMAG\tGIU\tLUG\tAGO\tSET\tOTT\tNOV\tDIC",
                "G\tF\tM\tA\tM\tG\tL\tA\tS\tO\tN\tD",
                "1\t2\t3\t4\t5\t6\t7\t8\t9\t10\t11\t12",
                "01\t02\t03\t04\t05\t06\t07\t08\t09\t10\t11\t12",
                "01/2025\t02/2025\t03/2025\t04/2025\t05/2025\t06/2025\t07/2025\t08/2025\t09/2025\t10/2025\t11/2025\t12/2025",
                "gen-25\tfeb-25\tmar-25\tapr-25\tmag-25\tgiu-25\tlug-25\tago-25\tset-25\tott-25\tnov-25\tdic-25"
            })
    void i_mesi_si_scrivono_in_molti_modi(String colonne) {
        Foglio foglio = conGriglia(
                "\tGANTT\t% realizzazione\tPROG/EFF\t" + colonne,
                "FASE 1\tScavo\t30\tP\tX\t\tX",
                "FASE 2\tPosa\t70\tP\t\t\t\t\t\t\t\t\t\t\t\tX");
        assertThat(mesi(fase(foglio, 1))).isEqualTo("1 3");
        assertThat(mesi(fase(foglio, 2))).isEqualTo("12");
        assertThat(foglio.dubbi()).doesNotContain(Codice.MESI_DAI_PERIODI, Codice.GRIGLIA_SENZA_INTESTAZIONE);
    }

    @Test
    void un_intestazione_non_capita_si_cita_e_i_suoi_segni_non_diventano_mesi() {
        Foglio foglio = conGriglia(
                "\tGANTT\t% realizzazione\tPROG/EFF\tAvvio lavori\tMetà lavori\tFine lavori",
                "FASE 1\tScavo\t30\tP\tX\tX", "FASE 2\tPosa\t70\tP\t\t\tX");
        assertThat(foglio.scheda().fasi()).allMatch(fase -> fase.previsti().vuoto());
        assertThat(dubbi(foglio.scheda(), Codice.INTESTAZIONE_NON_CAPITA))
                .containsExactly("Avvio lavori; Metà lavori; Fine lavori");
        assertThat(dubbi(foglio.scheda(), Codice.SEGNO_FUORI_GRIGLIA))
                .containsExactly("segni:  (fuori: «Avvio lavori», «Metà lavori»)", "segni:  (fuori: «Fine lavori»)");
        assertThat(foglio.dubbi()).doesNotContain(Codice.GRIGLIA_SENZA_INTESTAZIONE);
    }

    // ---- segni

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x", "X", "XX", "x.x", "x x", "×", "✗", "✓", "✔", "■", "●", "•", "*", "si", "sì", "SI", "Sì", "(x)",
                "X.", "✔️"
            })
    void i_segni_di_un_mese_sono_molti(String segno) {
        Foglio foglio = Foglio.tipo().con(Foglio.FASE_1, "FASE 1\tScelta dei terreni\t60\tP\t\t" + segno);
        assertThat(mesi(fase(foglio, 1))).isEqualTo("2");
        assertThat(foglio.dubbi()).doesNotContain(Codice.SEGNO_NON_CAPITO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "–", "no", "NO", "—", ""})
    void altri_segni_dicono_che_il_mese_non_c_e(String segno) {
        Foglio foglio = Foglio.tipo().con(Foglio.FASE_1, "FASE 1\tScelta dei terreni\t60\tP\tX\t" + segno + "\tX");
        assertThat(mesi(fase(foglio, 1))).isEqualTo("1 3");
        assertThat(foglio.dubbi()).doesNotContain(Codice.SEGNO_NON_CAPITO);
    }

    @Test
    void i_valori_scritti_nei_mesi_sono_un_dubbio_solo_per_riga() {
        Foglio foglio = Foglio.tipo()
                .con(Foglio.FASE_1, "FASE 1\tScelta dei terreni\t60\tP\tX\t50%\t3\tforse")
                .con(Foglio.MOTIVARE + "\t\tE\tX", Foglio.MOTIVARE + "\t\tE\tX\t25%");
        assertThat(mesi(fase(foglio, 1))).isEqualTo("1");
        assertThat(fase(foglio, 1).motivazione()).isEmpty();
        assertThat(dubbi(foglio.scheda(), Codice.SEGNO_NON_CAPITO)).containsExactly("50%; 3; forse", "25%");
    }

    // ---- celle

    @Test
    void le_celle_possono_essere_separate_da_altro_che_tabulazioni() {
        SchedaLetta attesa = Foglio.tipo().scheda();
        String fuori = Foglio.tipo()
                .testo()
                .lines()
                .map(riga -> riga.indexOf('\t') < 0 ? riga : "| " + riga.replace("\t", " | ") + " |")
                .collect(Collectors.joining("\n"));
        String dentro = Foglio.tipo().testo().replace("\t", " | ");
        String tratteggiata = fuori.replace("| FASE 1 | Scelta", "|---|:---:|---|\n| FASE 1 | Scelta");
        String virgole = Foglio.tipo()
                .testo()
                .lines()
                .map(riga -> riga.indexOf('\t') < 0
                        ? riga
                        : Arrays.stream(riga.split("\t", -1))
                                .map(cella -> cella.contains(" ") ? "\"" + cella + "\"" : cella)
                                .collect(Collectors.joining(";")))
                .collect(Collectors.joining("\n"));
        for (String testo : List.of(fuori, dentro, tratteggiata, virgole)) {
            SchedaLetta letta = new Foglio(testo).scheda();
            assertThat(letta.testata()).isEqualTo(attesa.testata());
            assertThat(letta.fasi()).isEqualTo(attesa.fasi());
            assertThat(letta.indicatori()).isEqualTo(attesa.indicatori());
            assertThat(letta.anomalie()).isEqualTo(attesa.anomalie());
        }
    }

    @Test
    void lo_stesso_documento_con_spazi_e_tabulazioni_in_fondo_alle_righe_e_lo_stesso() {
        DocumentoLetto attesa =
                Foglio.tipo().e(Foglio.tipo().con("Orti", "Frutteti")).leggi();
        String testo = Foglio.tipo().e(Foglio.tipo().con("Orti", "Frutteti")).testo();
        for (String coda : List.of("\t\t\t", "  ", " \t ", "\u00A0")) {
            assertThat(new Foglio(testo.replace("\n", coda + "\n")).leggi()).isEqualTo(attesa);
        }
        assertThat(new Foglio(testo.strip()).leggi()).isEqualTo(attesa);
    }

    // ---- testata

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Città di Roccabruna|Roccabruna",
                "**Città di Roccabruna**|Roccabruna",
                "Unione dei Comuni della Bassa Valle|Unione dei Comuni della Bassa Valle",
                "Provincia di Montelupo|Provincia di Montelupo",
                "Comunità montana dell'Alto Rio|Comunità montana dell'Alto Rio",
                "Roma Capitale|Roma Capitale"
            })
    void l_ente_puo_non_essere_un_comune(String riga, String nome) {
        Foglio prima = Foglio.tipo().con("Comune di Valdoro", riga);
        DocumentoLetto documento =
                prima.e(prima.con("Orti condivisi accessibili", "Viali")).leggi();
        assertThat(documento.comune()).isEqualTo(nome);
        assertThat(documento.schede())
                .hasSize(2)
                .allMatch(scheda -> scheda.anomalie().isEmpty());
        assertThat(documento.schede()).allMatch(scheda -> scheda.indicatori().size() == 2);
    }

    @Test
    void una_riga_sopra_la_testata_e_della_scheda_che_segue() {
        for (String riga : List.of("Allegato B alla delibera", "Settore Verde e parchi pubblici", "")) {
            Foglio foglio = Foglio.tipo().con("Comune di Valdoro", riga);
            DocumentoLetto documento = foglio.e(foglio).leggi();
            assertThat(documento.schede()).hasSize(2);
            assertThat(documento.schede())
                    .allMatch(scheda -> scheda.indicatori().size() == 2);
            if (!riga.isEmpty()) {
                assertThat(dubbi(documento.schede().getLast(), Codice.TESTO_NON_COLLOCATO))
                        .containsExactly(riga);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>Orti aperti</p>|Orti aperti",
                "<p class=\"MsoNormal\">Orti <b>aperti</b></p>|Orti aperti",
                "Orti&nbsp;aperti|Orti aperti",
                "Orti aperti<br>|Orti aperti",
                "&lt;p&gt;Orti aperti&lt;/p&gt;|Orti aperti",
                "Citt&agrave; <i>verde</i> &amp; sana|Città verde & sana",
                "<span style='color:red'>Orti</span> **aperti**|Orti aperti",
                "Piante < 5 anni & R&D|Piante < 5 anni & R&D"
            })
    void la_marcatura_non_e_testo(String scritto, String letto) {
        Foglio foglio = Foglio.tipo()
                .con("Orti condivisi accessibili", scritto)
                .con("Scelta dei terreni", scritto)
                .con("Terreni scelti", scritto)
                .con("Squadra giardini", scritto);
        SchedaLetta scheda = foglio.scheda();
        assertThat(scheda.testata().titolo()).isEqualTo(letto);
        assertThat(scheda.testata().personale()).isEqualTo(letto);
        assertThat(scheda.fasi().getFirst().testo()).isEqualTo(letto);
        assertThat(scheda.indicatori().getFirst().testo()).isEqualTo(letto);
        assertThat(Foglio.tipo()
                        .con("Aprire dieci orti", "Aprire<br/>dieci orti")
                        .scheda()
                        .testata()
                        .finalita())
                .startsWith("Aprire\ndieci orti");
    }

    // ---- la riga spostata

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FASE 1\tTerreni scelti\ttemporale\t31/03/2025",
                "FASE 1\tTerreni scelti entro il 31/03/2025\tsì/no\tsì",
                "FASE 1\tTerreni scelti\tdata\t\t\tentro il 31/03",
                "FASE 1\tTerreni scelti\tentro il 31/03\tsì"
            })
    void la_data_della_riga_spostata_vale_dovunque_stia(String indicatore) {
        Foglio foglio = Foglio.tipo()
                .con(Foglio.FASE_1, "FASE 1\tScelta dei terreni\tP\tX\tX\tX")
                .con(Foglio.INDICATORE_1, indicatore);
        assertThat(mesi(fase(foglio, 1))).isEqualTo("1 2 3");
        assertThat(foglio.dubbi()).contains(Codice.RIGA_P_SPOSTATA);
    }

    // ---- il piano come sarà

    private static DocumentoLetto nelPiano(Foglio foglio, Lettore.Presente... presenti) throws DocumentoIlleggibile {
        byte[] contenuto = foglio.testo().getBytes(StandardCharsets.UTF_8);
        return Lettore.leggi(contenuto, List.of(), List.of(), anno -> anno == 2025 ? List.of(presenti) : List.of());
    }

    @Test
    void i_controlli_guardano_il_piano_come_sara_dopo_la_conferma() throws DocumentoIlleggibile {
        Foglio foglio = Foglio.tipo()
                .con("Orti condivisi accessibili", "Orti condivisi")
                .con("\t100\t", "\t40\t");
        assertThat(nelPiano(foglio).anomalie())
                .extracting(AnomaliaLetta::codice)
                .containsExactlyInAnyOrder(Codice.ACCESSIBILITA_ASSENTE, Codice.SOMMA_PESI_SETTORE);
        var accessibile = new Lettore.Presente("a", "Scuola", "Aule accessibili", "", "", Peso.di(100));
        var resto = new Lettore.Presente("b", "Ambiente", "Siepi", "", "", Peso.di(60));
        assertThat(nelPiano(foglio, accessibile, resto).anomalie()).isEmpty();
        var troppo = new Lettore.Presente("b", "Ambiente", "Siepi", "", "", Peso.di(80));
        assertThat(nelPiano(foglio, accessibile, troppo).anomalie())
                .extracting(AnomaliaLetta::originale)
                .containsExactly("120");
    }

    @Test
    void una_scheda_che_il_piano_ha_gia_non_si_conta_due_volte() throws DocumentoIlleggibile {
        Foglio foglio = Foglio.tipo();
        var perTitolo = new Lettore.Presente("altra", "Ambiente", "Orti condivisi accessibili", "", "", Peso.di(100));
        var perTesto = new Lettore.Presente(foglio.scheda().impronta(), "Verde", "Orti", "", "", Peso.di(100));
        assertThat(nelPiano(foglio, perTitolo).anomalie()).isEmpty();
        assertThat(nelPiano(foglio, perTesto).anomalie()).isEmpty();
    }

    // ---- il rifiuto

    @Test
    void il_rifiuto_dice_anche_che_cosa_si_e_visto() {
        assertThatThrownBy(() -> Lettore.leggi(
                        "Elenco dei parchi\nMissione | 9\nvia dei Mille | 3".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(DocumentoIlleggibile.class)
                .hasMessageContaining("Ho cercato")
                .hasMessageContaining(
                        "Ho visto 3 righe, di cui 2 con celle separate da barre, e di quelle etichette soltanto «Missione»")
                .hasMessageContaining("«Elenco dei parchi»");
        assertThatThrownBy(() -> Lettore.leggi("Gentile signora, grazie.".getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("Ho visto 1 riga, nessuna divisa in celle, nessuna di quelle etichette");
    }

    private static String mesi(FaseLetta fase) {
        return fase.previsti().elenco().stream()
                .filter(Periodo::mese)
                .map(periodo -> String.valueOf(periodo.ordinal() + 1))
                .collect(Collectors.joining(" "));
    }
}
