package it.comune.obiettivi.documento.lettura;

import static it.comune.obiettivi.piano.Periodo.*;
import static org.assertj.core.api.Assertions.assertThat;

import it.comune.obiettivi.documento.lettura.DocumentoLetto.Codice;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.FaseLetta;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.Gravita;
import it.comune.obiettivi.piano.Mesi;
import it.comune.obiettivi.piano.Peso;
import org.junit.jupiter.api.Test;

class FasiTest {

    private static final String RIGA_E = Foglio.MOTIVARE + "\t\tE\tX";

    private static FaseLetta fase(Foglio foglio, int chiave) {
        return foglio.scheda().fasi().get(chiave - 1);
    }

    private static Foglio spostata(String segni, String atteso) {
        return Foglio.tipo()
                .con(Foglio.FASE_1, "FASE 1\tScelta dei terreni\tP\t" + segni)
                .con("31/03/2025", atteso);
    }

    @Test
    void una_fase_ha_peso_mesi_previsti_ed_effettivi() {
        FaseLetta fase = fase(Foglio.tipo(), 1);
        assertThat(fase.testo()).isEqualTo("Scelta dei terreni");
        assertThat(fase.peso()).isEqualTo(Peso.di(60));
        assertThat(fase.previsti()).isEqualTo(Mesi.di(GENNAIO, FEBBRAIO, MARZO));
        assertThat(fase.effettivi()).isEqualTo(Mesi.di(GENNAIO));
    }

    @Test
    void i_pesi_si_leggono_con_percento_e_virgola() {
        Foglio foglio = Foglio.tipo().con("terreni\t60", "terreni\t60,00%").con("chiavi\t40", "chiavi\t40%");
        assertThat(fase(foglio, 1).peso()).isEqualTo(Peso.di(60));
        assertThat(fase(foglio, 2).peso()).isEqualTo(Peso.di(40));
    }

    @Test
    void l_intestazione_dei_mesi_puo_stare_sulla_riga_fasi() {
        Foglio foglio = Foglio.tipo()
                .con("\tGANTT\t% realizzazione\tPROG/EFF\t" + Foglio.MESI, "\tGANTT\n\tP= andamento previsto")
                .con(
                        "fasi\tP= andamento previsto E= andamento effettivo verificato",
                        "fasì\t\t% realizzazione\tPROG/EFF\t" + Foglio.MESI);
        assertThat(fase(foglio, 2).previsti()).isEqualTo(Mesi.di(APRILE, MAGGIO, GIUGNO));
    }

    @Test
    void un_mese_senza_colonna_non_ha_segni() {
        Foglio foglio = Foglio.tipo().con("\tAPRILE", "");
        assertThat(fase(foglio, 2).previsti()).isEqualTo(Mesi.di(MAGGIO, GIUGNO, LUGLIO));
        assertThat(foglio.dubbio(Codice.MESE_SENZA_COLONNA).originale()).isEqualTo("APRILE");
    }

    @Test
    void gli_anni_seguenti_sono_uno_o_due_qualunque_sia_l_etichetta() {
        Foglio uno = Foglio.tipo()
                .con("\t2026\t2027", "\t2025-2026")
                .con(Foglio.FASE_2, "FASE 2\tConsegna delle chiavi\t40\tP\t\t\t\t\t\t\t\t\t\t\t\tX\tX");
        assertThat(fase(uno, 2).previsti()).isEqualTo(Mesi.di(DICEMBRE, ANNO_PIU_1));
        assertThat(uno.dubbio(Codice.ANNI_CRONOPROGRAMMA).proposta()).isEqualTo("2026");
        Foglio due = uno.con("\t2025-2026", "\t2025\t2026").con("\tX\tX\n", "\t\tX\tX\n");
        assertThat(fase(due, 2).previsti()).isEqualTo(Mesi.di(ANNO_PIU_1, ANNO_PIU_2));
        assertThat(due.dubbio(Codice.ANNI_CRONOPROGRAMMA).proposta()).isEqualTo("2026, 2027");
    }

    @Test
    void senza_intestazione_dei_mesi_gennaio_segue_la_sigla() {
        Foglio foglio = Foglio.tipo().con("\t" + Foglio.MESI, "");
        assertThat(fase(foglio, 1).previsti()).isEqualTo(Mesi.di(GENNAIO, FEBBRAIO, MARZO));
        assertThat(foglio.dubbi()).contains(Codice.GRIGLIA_SENZA_INTESTAZIONE);
    }

    @Test
    void di_una_riga_spostata_vale_la_lettura_che_finisce_alla_scadenza() {
        Foglio distanza = spostata("X\tX\tX", "31/03/2025");
        assertThat(fase(distanza, 1).previsti()).isEqualTo(Mesi.di(GENNAIO, FEBBRAIO, MARZO));
        assertThat(fase(distanza, 1).altraLettura()).isEqualTo(Mesi.di(GENNAIO, FEBBRAIO));
        assertThat(fase(distanza, 1).scartoP()).isEqualTo(-1);
        Foglio colonna = spostata("\tX\tX\tX", "31/03/2025");
        assertThat(fase(colonna, 1).previsti()).isEqualTo(Mesi.di(GENNAIO, FEBBRAIO, MARZO));
        assertThat(fase(colonna, 1).altraLettura()).isEqualTo(Mesi.di(FEBBRAIO, MARZO, APRILE));
        assertThat(colonna.dubbio(Codice.RIGA_P_SPOSTATA).originale())
                .isEqualTo("presa: 2025-01 2025-02 2025-03; altra: 2025-02 2025-03 2025-04");
    }

    @Test
    void un_segno_fuori_dalla_griglia_si_lascia_e_si_nomina() {
        Foglio foglio = spostata("X\tX\tX\tX", "31/03/2025");
        assertThat(fase(foglio, 1).previsti()).isEqualTo(Mesi.di(GENNAIO, FEBBRAIO, MARZO));
        assertThat(foglio.dubbio(Codice.RIGA_P_SPOSTATA).originale())
                .startsWith("presa: 2025-01 2025-02 2025-03 (fuori: PROG/EFF); altra: ");
    }

    @Test
    void se_le_letture_finiscono_nello_stesso_mese_cade_quella_che_esce_dalla_griglia() {
        String colonne = "\t\t\t\t\t\t\t\t\t\tX\tX\tX\tX\tX";
        Foglio foglio = spostata(colonne, "31/12/2025");
        assertThat(fase(foglio, 1).previsti()).isEqualTo(Mesi.di(OTTOBRE, NOVEMBRE, DICEMBRE, ANNO_PIU_1, ANNO_PIU_2));
        assertThat(foglio.dubbio(Codice.RIGA_P_SPOSTATA).originale())
                .contains("altra: ")
                .contains("fuori: colonna");
    }

    @Test
    void senza_una_scadenza_che_decida_la_riga_spostata_si_legge_per_colonna() {
        Foglio foglio = spostata("\t\tX\tX", "3 terreni");
        assertThat(fase(foglio, 1).previsti()).isEqualTo(Mesi.di(FEBBRAIO, MARZO));
        assertThat(foglio.dubbi()).contains(Codice.RIGA_P_SPOSTATA);
    }

    @Test
    void di_piu_scadenze_conta_la_prima_e_di_piu_date_in_una_cella_l_ultima() {
        Foglio foglio = spostata("X\tX\tX", "28/02/2025 e 31/03/2025")
                .con(Foglio.INDICATORE_2, "\tTerreni puliti\ttemporale\t28/02/2025\n" + Foglio.INDICATORE_2);
        assertThat(fase(foglio, 1).previsti()).isEqualTo(Mesi.di(GENNAIO, FEBBRAIO, MARZO));
    }

    @Test
    void una_riga_effettiva_spostata_si_legge_per_colonna_se_si_puo() {
        Foglio dentro = Foglio.tipo().con(RIGA_E, Foglio.MOTIVARE + "\tE\t\tX\tX");
        assertThat(fase(dentro, 1).effettivi()).isEqualTo(Mesi.di(GENNAIO, FEBBRAIO));
        assertThat(dentro.dubbio(Codice.RIGA_E_SPOSTATA).gravita()).isEqualTo(Gravita.AVVISO);
        Foglio fuori = Foglio.tipo().con(RIGA_E, Foglio.MOTIVARE + "\tE\tX\tX");
        assertThat(fase(fuori, 1).effettivi()).isEqualTo(Mesi.di(GENNAIO, FEBBRAIO));
        Foglio vuota = Foglio.tipo().con(RIGA_E, Foglio.MOTIVARE + "\tE");
        assertThat(fase(vuota, 1).scartoE()).isEqualTo(-1);
        assertThat(vuota.dubbio(Codice.RIGA_E_SPOSTATA).gravita()).isEqualTo(Gravita.INFO);
    }

    @Test
    void la_sigla_della_riga_effettiva_puo_mancare() {
        Foglio foglio = Foglio.tipo().con(RIGA_E, Foglio.MOTIVARE + "\t\t\t\tX");
        assertThat(fase(foglio, 1).effettivi()).isEqualTo(Mesi.di(FEBBRAIO));
        assertThat(foglio.dubbi()).contains(Codice.RIGA_E_SENZA_SIGLA);
        assertThat(Foglio.tipo().con(RIGA_E, Foglio.MOTIVARE).dubbi()).isEmpty();
    }

    @Test
    void la_motivazione_sta_accanto_o_sotto() {
        Foglio accanto = Foglio.tipo().con(RIGA_E, Foglio.MOTIVARE + " piove\t\tE\tX");
        assertThat(fase(accanto, 1).motivazione()).isEqualTo("piove");
        assertThat(accanto.dubbi()).isEmpty();
        Foglio sotto = Foglio.tipo().con(RIGA_E, RIGA_E + "\n\t\t\til terreno è ancora gelato");
        assertThat(fase(sotto, 1).motivazione()).isEqualTo("il terreno è ancora gelato");
        assertThat(sotto.dubbi()).containsExactly(Codice.MOTIVAZIONE_SU_RIGA_PROPRIA);
    }

    @Test
    void i_numeri_possono_ripetersi_o_saltare_e_le_fasi_restano_tutte() {
        Foglio ripetuto = Foglio.tipo().con("FASE 2\tConsegna", "FASE 1\tConsegna");
        assertThat(ripetuto.scheda().fasi()).extracting(FaseLetta::numero).containsExactly("1", "1");
        assertThat(ripetuto.scheda().fasi()).extracting(FaseLetta::chiave).containsExactly(1, 2);
        assertThat(ripetuto.dubbi()).contains(Codice.FASE_NUMERO_RIPETUTO, Codice.INDICATORE_FASE_AMBIGUA);
        Foglio saltato = Foglio.tipo().con("FASE 2\tConsegna", "FASE 3\tConsegna");
        assertThat(saltato.dubbi()).contains(Codice.FASE_NUMERO_SALTATO, Codice.INDICATORE_FASE_INESISTENTE);
    }

    @Test
    void il_testo_puo_mancare_o_essere_tagliato() {
        Foglio senza = Foglio.tipo().con("Scelta dei terreni", "");
        assertThat(fase(senza, 1).peso()).isEqualTo(Peso.di(60));
        assertThat(senza.dubbi()).containsExactly(Codice.FASE_SENZA_TESTO);
        Foglio tagliata = Foglio.tipo().con("Scelta dei terreni", "Scelta dei terreni incolti e del");
        assertThat(tagliata.dubbi()).containsExactly(Codice.FASE_TESTO_TRONCO);
    }

    @Test
    void un_segno_che_non_e_una_croce_si_annota() {
        Foglio foglio = Foglio.tipo().con(Foglio.FASE_1, Foglio.FASE_1 + "\tforse\n" + Foglio.MOTIVARE);
        assertThat(foglio.dubbio(Codice.SEGNO_NON_CAPITO).originale()).isEqualTo("forse");
    }
}
