package it.comune.obiettivi.documento.lettura;

import static org.assertj.core.api.Assertions.assertThat;

import it.comune.obiettivi.documento.lettura.DocumentoLetto.AnomaliaLetta;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.Codice;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.NomeProposto;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.TestataLetta;
import it.comune.obiettivi.piano.Peso;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TestataTest {

    private static final String TRASVERSALE =
            "Progetto trasversale (S/N)\tN\tIndicare le altre unità organizzative coinvolte:";

    @Test
    void una_scheda_senza_irregolarita_si_legge_senza_dubbi() {
        DocumentoLetto documento = Foglio.tipo().leggi();
        TestataLetta testata = documento.schede().getFirst().testata();
        assertThat(documento.comune()).isEqualTo("Valdoro");
        assertThat(documento.anno()).isEqualTo(2025);
        assertThat(documento.programmazione()).isEqualTo("2025-2027");
        assertThat(testata.azioneStrategica()).isEqualTo("Una città che cura");
        assertThat(testata.obiettivoOperativo()).isEqualTo("Verde di quartiere");
        assertThat(testata.missione().missione()).isEqualTo("09");
        assertThat(testata.missione().programma()).isEqualTo("02");
        assertThat(testata.titolo()).isEqualTo("Orti condivisi accessibili");
        assertThat(testata.peso()).isEqualTo(Peso.di(100));
        assertThat(testata.settore().proposto()).isEqualTo("Ambiente");
        assertThat(testata.responsabile().proposto()).isEqualTo("Lia Fonti");
        assertThat(testata.assessore().proposto()).isEqualTo("Ugo Prati");
        assertThat(testata.personale()).isEqualTo("Squadra giardini");
        assertThat(testata.trasversale()).isFalse();
        assertThat(documento.schede().getFirst().anomalie()).isEmpty();
        assertThat(documento.anomalie()).isEmpty();
    }

    @Test
    void le_etichette_sono_ancore_e_le_colonne_no() {
        TestataLetta testata = Foglio.tipo()
                .con(
                        "PESO %\t100\tSettore:\tAmbiente\tResponsabile:\tLia Fonti",
                        "PESO %\t\t\t100\t\tSettore: Ambiente\t\t\t\tResponsabile:\t\tLia Fonti\t\t\t")
                .con("OBIETTIVO:", "**OBBIETTIVO:**")
                .con("Missione\t", "Missione/ titolo\t\t")
                .con("Programma\t", "Programma / categoria\t")
                .scheda()
                .testata();
        assertThat(testata.peso()).isEqualTo(Peso.di(100));
        assertThat(testata.settore().scritto()).isEqualTo("Ambiente");
        assertThat(testata.responsabile().scritto()).isEqualTo("Lia Fonti");
        assertThat(testata.titolo()).isEqualTo("Orti condivisi accessibili");
        assertThat(testata.missione().programma()).isEqualTo("02");
    }

    @Test
    void le_marcature_dei_valori_non_sono_testo_e_il_testo_puo_continuare_sotto() {
        TestataLetta testata = Foglio.tipo()
                .con("Aprire dieci orti", "<p>Aprire dieci orti</p>\n\n<p>e una serra,")
                .scheda()
                .testata();
        assertThat(testata.finalita()).isEqualTo("Aprire dieci orti\ne una serra, a chi non ha un giardino");
    }

    @Test
    void tre_righe_di_testata_possono_essere_una_e_altre_si_annotano() {
        Foglio foglio = Foglio.tipo()
                .con(
                        "Comune di Valdoro\n\nProgrammazione 2025-2027\n\nScheda Obiettivo Specifico 2025",
                        "--\t--\t--\n\n**Comune di Valdoro Programmazione 2025-2027 Scheda Obiettivo Specifico 2025**\t\t\nIl quaderno degli orti");
        assertThat(foglio.leggi().comune()).isEqualTo("Valdoro");
        assertThat(foglio.dubbio(Codice.TESTO_NON_COLLOCATO).originale()).isEqualTo("Il quaderno degli orti");
        assertThat(foglio.scheda().testoGrezzo()).startsWith("**Comune di Valdoro");
    }

    @Test
    void l_anno_del_piano_e_il_piu_frequente() {
        Foglio altro = Foglio.tipo().con("Specifico 2025", "Specifico 2024");
        Foglio senza = Foglio.tipo().con("Scheda Obiettivo Specifico 2025", "Quaderno di lavoro");
        DocumentoLetto documento =
                Foglio.tipo().e(altro).e(senza).e(Foglio.tipo()).leggi();
        assertThat(documento.anno()).isEqualTo(2025);
        assertThat(documento.schede()).hasSize(4);
        assertThat(documento.schede().get(1).anomalie())
                .contains(AnomaliaLetta.propone(Codice.ANNO_DIVERSO, "anno", "2024", "2025"));
        assertThat(documento.schede().get(2).anomalie())
                .contains(AnomaliaLetta.propone(Codice.ANNO_MANCANTE, "anno", "", "2025"));
        assertThat(documento.schede().get(3).anomalie())
                .extracting(AnomaliaLetta::codice)
                .contains(Codice.SCHEDA_RIPETUTA);
    }

    @Test
    void il_settore_prende_la_grafia_piu_corta_che_comincia_le_altre() {
        DocumentoLetto documento = Foglio.tipo()
                .con("\tAmbiente\t", "\t- ambiente / Verde, decoro\t")
                .e(Foglio.tipo())
                .e(Foglio.tipo().con("\tAmbiente\t", "\tambiente\t"))
                .e(Foglio.tipo().con("\tAmbiente\t", "\tAmbientazioni\t"))
                .leggi();
        assertThat(documento.settori())
                .containsExactly(
                        new NomeProposto("Ambiente", List.of("- ambiente / Verde, decoro", "ambiente")),
                        new NomeProposto("Ambientazioni", List.of()));
        assertThat(documento.schede().getFirst().anomalie())
                .contains(AnomaliaLetta.propone(
                        Codice.SETTORE_ALIAS, "settore", "- ambiente / Verde, decoro", "Ambiente"));
    }

    @Test
    void le_persone_si_riconoscono_in_ogni_ordine_senza_titoli_e_dal_solo_cognome() {
        DocumentoLetto documento = Foglio.tipo()
                .e(Foglio.tipo().con("Lia Fonti", "Fonti Lia"))
                .e(Foglio.tipo().con("Lia Fonti", "dott.ssa Lia Fonti"))
                .e(Foglio.tipo().con("Lia Fonti", "Fonti").con("Ugo Prati", "Prati"))
                .e(Foglio.tipo().con("Ugo Prati", "arch. Ida Prati"))
                .leggi();
        assertThat(documento.persone())
                .containsExactly(
                        new NomeProposto("Lia Fonti", List.of("Fonti Lia", "dott.ssa Lia Fonti", "Fonti")),
                        new NomeProposto("Ugo Prati", List.of()),
                        new NomeProposto("Prati", List.of()),
                        new NomeProposto("Ida Prati", List.of("arch. Ida Prati")));
        assertThat(documento.schede().get(3).anomalie())
                .contains(AnomaliaLetta.conserva(Codice.PERSONA_AMBIGUA, "assessore", "Prati", ""))
                .contains(AnomaliaLetta.propone(Codice.PERSONA_ALIAS, "responsabile", "Fonti", "Lia Fonti"));
    }

    @Test
    void i_nomi_gia_confermati_valgono_piu_delle_grafie() throws DocumentoIlleggibile {
        DocumentoLetto documento = Lettore.leggi(
                Foglio.tipo().testo().getBytes(StandardCharsets.UTF_8),
                List.of(new NomeProposto("Settore Verde", List.of("Ambiente"))),
                List.of(new NomeProposto("Lia Maria Fonti", List.of("Lia Fonti"))));
        TestataLetta testata = documento.schede().getFirst().testata();
        assertThat(testata.settore().proposto()).isEqualTo("Settore Verde");
        assertThat(testata.responsabile().proposto()).isEqualTo("Lia Maria Fonti");
    }

    @Test
    void le_altre_unita_si_cercano_fra_i_settori_e_non_si_spezzano() {
        Foglio cultura = Foglio.tipo().con("\tAmbiente\t", "\tCultura - Teatro\t");
        TestataLetta testata = Foglio.tipo()
                .con(
                        TRASVERSALE,
                        TRASVERSALE.replace("\tN\t", "\tSI\t")
                                + "\t\tCultura - teatro – Servizi tecnico-contabili -Ambiente")
                .e(cultura)
                .scheda()
                .testata();
        assertThat(testata.trasversale()).isTrue();
        assertThat(testata.settoriCoinvolti()).containsExactly("Cultura - Teatro", "Ambiente");
        assertThat(testata.unitaSconosciute()).containsExactly("Servizi tecnico-contabili");
    }

    @Test
    void un_unita_sconosciuta_che_allude_a_un_settore_lo_propone_soltanto() {
        Foglio foglio = Foglio.tipo()
                .con(TRASVERSALE, TRASVERSALE.replace("\tN\t", "\tSI\t") + "\tSegretario – Servizi al cittadino")
                .e(Foglio.tipo().con("\tAmbiente\t", "\tSegreteria generale\t"))
                .e(Foglio.tipo().con("\tAmbiente\t", "\tServizi sociali\t"));
        assertThat(foglio.dubbio(Codice.UNITA_SCONOSCIUTA))
                .isEqualTo(AnomaliaLetta.conserva(
                        Codice.UNITA_SCONOSCIUTA,
                        "altreUnita",
                        "Segretario – Servizi al cittadino",
                        "Segreteria generale"));
    }

    @Test
    void il_trasversale_si_legge_in_ogni_grafia() {
        assertThat(
                        trasversale(
                                "Progetto trasversale (S/N) SI\t\tSettore:\tIndicare le altre unità organizzative coinvolte:\tX"))
                .isTrue();
        assertThat(trasversale("Progetto trasversale (S/N)\tSì\tS\tIndicare le altre unità organizzative coinvolte:"))
                .isTrue();
        assertThat(trasversale(
                        "Progetto trasversale (S/N)\t\t<b>N</b>\tIndicare le altre unità organizzative coinvolte:"))
                .isFalse();
        assertThat(trasversale("Progetto trasversale (S/N) No")).isFalse();
        assertThat(trasversale("Progetto trasversale (S/N)\n\tIndicare le altre unità organizzative coinvolte:"))
                .isNull();
        assertThat(
                        trasversale(
                                "Progetto trasversale (S/N)\tSettore:\tIndicare le altre unità organizzative coinvolte:\tVigili"))
                .isTrue();
    }

    @Test
    void si_e_no_insieme_valgono_si_solo_con_altre_unita() {
        String insieme = "Progetto trasversale (S/N) Si\tN\tIndicare le altre unità organizzative coinvolte:";
        assertThat(trasversale(insieme)).isFalse();
        assertThat(trasversale(insieme + "\tVigili")).isTrue();
        assertThat(Foglio.tipo().con(TRASVERSALE, insieme).dubbio(Codice.TRASVERSALE_CONTRADDITTORIO))
                .isEqualTo(AnomaliaLetta.propone(Codice.TRASVERSALE_CONTRADDITTORIO, "trasversale", "S N", "N"));
    }

    @Test
    void la_missione_discorde_vale_solo_se_il_programma_la_conferma() {
        Foglio confermata = Foglio.tipo().con("\t9 Sviluppo", "\t14 Sviluppo");
        assertThat(confermata.scheda().testata().missione().missione()).isEqualTo("09");
        assertThat(confermata.dubbio(Codice.MISSIONE_DISCORDE).proposta()).isEqualTo("09");
        Foglio incerta = confermata.con("\t2 Tutela, valorizzazione e recupero ambientale", "\t");
        assertThat(incerta.scheda().testata().missione().missione()).isEqualTo("14");
        assertThat(incerta.dubbio(Codice.MISSIONE_DISCORDE).inUso()).isEqualTo("14");
    }

    @Test
    void un_titolo_di_bilancio_non_e_una_missione() {
        Foglio foglio = Foglio.tipo()
                .con("9 Sviluppo sostenibile e tutela del territorio e dell'ambiente", "Titolo 3")
                .con("2 Tutela, valorizzazione e recupero ambientale", "Categoria 02");
        assertThat(foglio.scheda().testata().missione().missione()).isNull();
        assertThat(foglio.dubbio(Codice.MISSIONE_NON_VALIDA).inUso()).isEmpty();
        Foglio vuota = Foglio.tipo().con("9 Sviluppo sostenibile e tutela del territorio e dell'ambiente", "");
        assertThat(vuota.dubbi()).contains(Codice.MISSIONE_MANCANTE);
        Foglio altra = Foglio.tipo().con("2 Tutela, valorizzazione", "2 Giardini e fontane, nuovo decoro");
        assertThat(altra.dubbi()).contains(Codice.PROGRAMMA_DISCORDE);
    }

    @Test
    void un_peso_scritto_in_altro_modo_resta_senza_valore() {
        assertThat(Foglio.tipo().con("\t100\t", "\t20,50%\t").scheda().testata().peso())
                .isEqualTo(Peso.di(20.5));
        Foglio strano = Foglio.tipo().con("\t100\t", "\tcirca metà\t");
        assertThat(strano.scheda().testata().peso()).isNull();
        assertThat(strano.dubbi()).contains(Codice.PESO_NON_VALIDO, Codice.PESO_SCHEDA_MANCANTE);
    }

    private static Boolean trasversale(String riga) {
        return Foglio.tipo().con(TRASVERSALE, riga).scheda().testata().trasversale();
    }
}
