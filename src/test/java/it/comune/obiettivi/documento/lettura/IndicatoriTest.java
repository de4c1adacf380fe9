package it.comune.obiettivi.documento.lettura;

import static org.assertj.core.api.Assertions.assertThat;

import it.comune.obiettivi.documento.lettura.DocumentoLetto.AnomaliaLetta;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.Codice;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.IndicatoreLetto;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class IndicatoriTest {

    private static Foglio con(String righe) {
        return Foglio.tipo().con(Foglio.INDICATORE_2, righe);
    }

    private static IndicatoreLetto ultimo(Foglio foglio) {
        return foglio.scheda().indicatori().getLast();
    }

    private static Foglio atteso(String valore) {
        return Foglio.tipo().con("31/03/2025", valore);
    }

    private static void data(String scritto, Codice dubbio, String proposta, String inUso) {
        Foglio foglio = atteso(scritto);
        AnomaliaLetta anomalia = foglio.dubbio(dubbio);
        assertThat(anomalia.originale()).isEqualTo(scritto);
        assertThat(anomalia.proposta()).isEqualTo(proposta);
        assertThat(anomalia.inUso()).isEqualTo(inUso);
        assertThat(foglio.scheda().indicatori().getFirst().atteso()).isEqualTo(inUso);
    }

    @Test
    void una_prima_cella_vuota_vuol_dire_la_fase_di_sopra() {
        IndicatoreLetto indicatore = ultimo(con(Foglio.INDICATORE_2 + "\n\tChiavi date\tnumero\t40\t12\tpoche"));
        assertThat(indicatore).isEqualTo(new IndicatoreLetto(3, 2, "Chiavi date", "numero", "40", "12", "poche"));
    }

    @Test
    void una_prima_cella_vuota_nella_prima_riga_vuol_dire_la_scheda() {
        Foglio foglio = Foglio.tipo().con("FASE 1\tTerreni scelti", "\tTerreni scelti");
        assertThat(foglio.scheda().indicatori().getFirst().fase()).isNull();
        assertThat(foglio.dubbio(Codice.INDICATORE_SENZA_FASE).proposta()).isEqualTo("1");
    }

    @Test
    void una_fase_che_non_esiste_vuol_dire_la_scheda_e_si_propone_l_ultima() {
        Foglio foglio = con(Foglio.INDICATORE_2 + "\nFASE 7\tFeste\tnumero\t2");
        assertThat(ultimo(foglio).fase()).isNull();
        AnomaliaLetta dubbio = foglio.dubbio(Codice.INDICATORE_FASE_INESISTENTE);
        assertThat(dubbio.proposta()).isEqualTo("2");
        assertThat(dubbio.inUso()).isEmpty();
    }

    @Test
    void nome_e_unita_su_due_righe_sono_un_indicatore_solo() {
        Foglio foglio = con("FASE 2\tOrti consegnati alle famiglie\n\t\tnumero orti\t10");
        assertThat(foglio.scheda().indicatori()).hasSize(2);
        assertThat(ultimo(foglio))
                .isEqualTo(new IndicatoreLetto(2, 2, "Orti consegnati alle famiglie", "numero orti", "10", "", ""));
        assertThat(foglio.dubbi()).containsExactly(Codice.INDICATORE_SU_DUE_RIGHE);
    }

    @Test
    void una_riga_senza_nome_sotto_un_indicatore_intero_e_un_altro_indicatore() {
        Foglio foglio = con(Foglio.INDICATORE_2 + "\n\t\tnumero riunioni\t3");
        assertThat(foglio.scheda().indicatori()).hasSize(3);
        assertThat(foglio.dubbio(Codice.INDICATORE_SENZA_TESTO).proposta()).isEqualTo("numero riunioni");
    }

    @Test
    void le_righe_motivare_non_sono_indicatori() {
        Foglio foglio = con(Foglio.INDICATORE_2 + "\n" + Foglio.MOTIVARE + " mancano le pompe");
        assertThat(foglio.scheda().indicatori()).hasSize(2);
        assertThat(ultimo(foglio).note()).isEqualTo("mancano le pompe");
    }

    @Test
    void i_valori_si_assegnano_dalle_intestazioni_anche_con_colonne_vuote() {
        Foglio foglio = Foglio.tipo()
                .con("fasi\tindicatore\tunità di misura", "fasi\t\tindicatore\t\t\tunità di misura")
                .con("FASE 1\tTerreni scelti\ttemporale", "FASE 1\t\tTerreni scelti\t\t\ttemporale")
                .con("FASE 2\tOrti consegnati\tnumero", "FASE 2\t\tOrti consegnati\t\t\tnumero");
        assertThat(ultimo(foglio).atteso()).isEqualTo("10");
        assertThat(ultimo(foglio).unita()).isEqualTo("numero");
    }

    @Test
    void le_date_impossibili_diventano_l_ultimo_giorno_del_mese() {
        data("31/06/2025", Codice.DATA_IMPOSSIBILE, "30/06/2025", "30/06/2025");
        data("entro il 31/09", Codice.DATA_IMPOSSIBILE, "30/09/2025", "30/09/2025");
        data(
                "semina entro il 30/02",
                Codice.DATA_IMPOSSIBILE,
                "semina entro il 28/02/2025",
                "semina entro il 28/02/2025");
    }

    @Test
    void le_date_senza_anno_o_senza_giorno_sono_dell_anno_del_piano() {
        data("entro il 30/04", Codice.DATA_SENZA_ANNO, "30/04/2025", "30/04/2025");
        data("Entro giugno 2025", Codice.DATA_SENZA_GIORNO, "30/06/2025", "30/06/2025");
        data("entro fine febbraio", Codice.DATA_SENZA_GIORNO, "28/02/2025", "28/02/2025");
        data("30 aprile", Codice.DATA_SENZA_ANNO, "30/04/2025", "30/04/2025");
    }

    @Test
    void piu_date_o_una_data_in_una_frase_restano_come_scritte() {
        data("28/02/2025 e 31/03/2025", Codice.DATE_PIU_DI_UNA, "31/03/2025", "28/02/2025 e 31/03/2025");
        data(
                "Festa di apertura entro marzo 2026",
                Codice.DATA_NELLA_FRASE,
                "31/03/2026",
                "Festa di apertura entro marzo 2026");
        assertThat(atteso("31/03/2025").dubbi()).isEmpty();
        assertThat(atteso("un orto per ogni scuola").dubbi()).isEmpty();
        assertThat(atteso("").dubbi()).containsExactly(Codice.ATTESO_MANCANTE);
    }

    @Test
    void una_frazione_non_e_una_data() {
        assertThat(Scadenza.leggi("1/2", "numero", 2025)).isNull();
        assertThat(Scadenza.leggi("12.5", "temporale", 2025)).isNull();
        assertThat(Scadenza.leggi("45/13", "temporale", 2025)).isNull();
        assertThat(Scadenza.leggi("aprile/ novembre", "temporale", 2025)).isNull();
        assertThat(Scadenza.leggi("29/02/2028", "", 2025)).extracting("giorno").isEqualTo(LocalDate.of(2028, 2, 29));
    }

    @Test
    void il_verso_si_presume_dalle_parole_o_dallo_zero() {
        Foglio ritardo = con("FASE 2\tTempo medio di ritardo\tgiorni\t5");
        assertThat(ritardo.dubbi()).containsExactly(Codice.VERSO_PRESUNTO);
        assertThat(con("FASE 2\tPiante secche\tnumero\t0").dubbi()).containsExactly(Codice.VERSO_PRESUNTO);
        List<Codice> percento = con("FASE 2\tOrti curati\t%\t50,00%").dubbi();
        assertThat(percento).isEmpty();
    }
}
