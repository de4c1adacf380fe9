package it.comune.obiettivi.documento.lettura;

import static org.assertj.core.api.Assertions.assertThat;

import it.comune.obiettivi.documento.lettura.DocumentoLetto.Codice;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.FaseDiScheda;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.GruppoTrasversale;
import org.junit.jupiter.api.Test;

class CopieTrasversaliTest {

    private static final Foglio AMBIENTE = trasversale("Ambiente");
    private static final Foglio SCUOLA = trasversale("Scuola")
            .con("Orti condivisi accessibili", "Orti condivisi accessibili: la parte delle scuole")
            .con("Aprire dieci orti a chi non ha un giardino", "Un orto in ogni cortile");
    private static final Foglio SEGRETARIO =
            trasversale("Segretario").con("Orti condivisi accessibili", "Orti condivisi accessibili: regia");

    private static Foglio trasversale(String settore) {
        return Foglio.tipo().con("\tAmbiente\t", "\t" + settore + "\t").con("(S/N)\tN\t", "(S/N)\tS\t");
    }

    @Test
    void le_copie_di_settori_diversi_fanno_un_gruppo_con_il_titolo_del_segretario() {
        Foglio altra = trasversale("Mobilità")
                .con("Orti condivisi accessibili", "Piste ciclabili")
                .con("Scelta dei terreni", "Rilievi")
                .con("Consegna delle chiavi", "Asfaltatura");
        DocumentoLetto documento = AMBIENTE.e(altra).e(SCUOLA).e(SEGRETARIO).leggi();
        assertThat(documento.gruppi()).hasSize(1);
        GruppoTrasversale gruppo = documento.gruppi().getFirst();
        assertThat(gruppo.schede()).containsExactly(1, 3, 4);
        assertThat(gruppo.titolo()).isEqualTo("Orti condivisi accessibili: regia");
        assertThat(documento.anomalie())
                .anyMatch(a ->
                        a.codice() == Codice.COPIE_TRASVERSALI && a.originale().equals("1, 3, 4"));
    }

    @Test
    void un_settore_partecipa_una_volta_sola_e_chi_non_e_trasversale_mai() {
        DocumentoLetto documento =
                AMBIENTE.e(AMBIENTE).e(SCUOLA.con("(S/N)\tS\t", "(S/N)\tN\t")).leggi();
        assertThat(documento.gruppi()).isEmpty();
    }

    @Test
    void le_fasi_comuni_si_propongono_per_testo_e_non_per_numero() {
        Foglio rovesciata = SCUOLA.con("Consegna delle chiavi", "Prima riunione")
                .con("Scelta dei terreni", "Consegna delle chiavi alle famiglie");
        GruppoTrasversale gruppo = AMBIENTE.e(rovesciata).leggi().gruppi().getFirst();
        assertThat(gruppo.fasiComuni()).hasSize(1);
        assertThat(gruppo.fasiComuni().getFirst().testo()).isEqualTo("Consegna delle chiavi alle famiglie");
        assertThat(gruppo.fasiComuni().getFirst().fasi())
                .containsExactly(new FaseDiScheda(1, 2), new FaseDiScheda(2, 1));
    }

    @Test
    void fasi_che_differiscono_nei_numeri_non_sono_comuni() {
        Foglio primo = AMBIENTE.con("Scelta dei terreni", "Verifica del 1 trimestre dei raccolti");
        Foglio secondo = SCUOLA.con("Scelta dei terreni", "Verifica del 2 trimestre dei raccolti");
        GruppoTrasversale gruppo = primo.e(secondo).leggi().gruppi().getFirst();
        assertThat(gruppo.fasiComuni()).hasSize(1);
        assertThat(gruppo.fasiComuni().getFirst().testo()).isEqualTo("Consegna delle chiavi");
    }

    @Test
    void un_testo_tagliato_si_riconosce_da_un_altra_copia() {
        Foglio intera = AMBIENTE.con("Scelta dei terreni", "Scelta e misura dei terreni incolti");
        Foglio tagliata = SCUOLA.con("Scelta dei terreni", "misura dei terreni");
        DocumentoLetto documento = intera.e(tagliata).leggi();
        assertThat(documento.schede().getLast().anomalie())
                .anyMatch(a -> a.codice() == Codice.FASE_TESTO_TRONCO
                        && a.proposta().equals("Scelta e misura dei terreni incolti")
                        && a.inUso().equals("misura dei terreni"));
    }

    @Test
    void le_proposte_sono_sempre_le_stesse() {
        Foglio foglio = AMBIENTE.e(SCUOLA).e(SEGRETARIO);
        assertThat(foglio.leggi()).isEqualTo(foglio.leggi());
    }
}
