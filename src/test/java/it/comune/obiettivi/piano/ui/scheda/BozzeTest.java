package it.comune.obiettivi.piano.ui.scheda;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.textfield.TextField;
import it.comune.obiettivi.piano.Modifica;
import it.comune.obiettivi.piano.Modifica.RilevaAvanzamento;
import it.comune.obiettivi.piano.Percentuale;
import it.comune.obiettivi.piano.ui.campi.EditorAvanzamento;
import it.comune.obiettivi.registro.Registro;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** La percentuale scritta e non salvata: si offre, si salva con il suo gesto, e se un altro ne ha scritta una si chiede. */
class BozzeTest extends ProvaDelPiano {

    private static final String SCHEDA = "piano/2026/schede/1";
    private static final LocalDate OGGI = LocalDate.of(2026, 6, 15);
    private static final String GESTO = "0123456789abcdef0123456789abcdef";

    @Autowired
    Registro registro;

    @BeforeEach
    void apriLaScheda() {
        entra(responsabile);
        vai(SCHEDA);
    }

    @Test
    void la_percentuale_offerta_si_salva_con_il_gesto_di_prima() {
        Browser.offri(bozza("37,5 al 2026-06-15"));
        assertThat(testi("testo-bozza")).containsExactly("37,5 % al 15/06/2026");
        _click(bottone("Salva adesso"));
        assertThat(valori()).containsExactly("37.50");
        assertThat(registro.compiuto(GESTO)).isTrue();
        assertThat(testi("testo-bozza")).isEmpty();
    }

    @Test
    void un_gesto_gia_arrivato_non_si_offre() {
        Browser.offri(bozza("37,5 al 2026-06-15"));
        _click(bottone("Salva adesso"));
        vai("piano/2026/schede/2");
        vai(SCHEDA);
        Browser.offri(bozza("37,5 al 2026-06-15"));
        assertThat(testi("testo-bozza")).isEmpty();
        assertThat(valori()).containsExactly("37.50");
    }

    @Test
    void se_un_altro_ne_ha_scritta_una_si_chiede_e_si_tiene_la_propria() {
        altri(50);
        Browser.offri(bozza("37,5 al 2026-06-15"));
        _click(bottone("Salva adesso"));
        assertThat(testi("contesa"))
                .singleElement()
                .satisfies(testo -> assertThat(testo).contains("37,5 % al 15/06/2026", "50 % al 15/06/2026"));
        assertThat(valori()).containsExactly("50.00");
        assertThat(testi("testo-bozza")).hasSize(1);
        _click(bottone("Tieni il tuo"));
        assertThat(valori()).containsExactly("50.00", "37.50");
        assertThat(testi("testo-bozza")).isEmpty();
    }

    @Test
    void o_si_tiene_quella_che_c_e() {
        altri(50);
        Browser.offri(bozza("37,5 al 2026-06-15"));
        _click(bottone("Salva adesso"));
        _click(bottone("Tieni quello che c’è"));
        assertThat(valori()).containsExactly("50.00");
        assertThat(testi("testo-bozza")).isEmpty();
    }

    @Test
    void cio_che_non_e_un_numero_torna_nel_campo_e_la_bozza_resta() {
        Browser.offri(bozza("tanto al 2026-06-01"));
        assertThat(testi("testo-bozza")).containsExactly("tanto % al 01/06/2026");
        _click(bottone("Salva adesso"));
        TextField campo = _get(TextField.class, s -> s.withLabel("Avanzamento"));
        assertThat(campo.getValue()).isEqualTo("tanto");
        assertThat(testi("nota-errore")).anyMatch(testo -> testo.contains("non è un numero da 0 a 100"));
        assertThat(testi("testo-bozza")).hasSize(1);
        _setValue(campo, "40");
        Browser.salva(_get(EditorAvanzamento.class));
        assertThat(scheda().fase(1).ultimaScritta()).isEqualTo("40 al 2026-06-01");
        assertThat(testi("testo-bozza")).isEmpty();
    }

    @Test
    void chi_scrive_da_un_valore_superato_sceglie_anche_dal_campo_aperto() {
        premi("Avanzamento FASE 1");
        _setValue(_get(TextField.class, s -> s.withLabel("Avanzamento")), "60");
        altri(50);
        diretta();
        Browser.salva(_get(EditorAvanzamento.class));
        assertThat(testi("contesa")).hasSize(1);
        assertThat(valori()).containsExactly("50.00");
        assertThat(_get(TextField.class, s -> s.withLabel("Avanzamento")).getValue())
                .isEqualTo("60");
    }

    @Test
    void un_mese_rifiutato_non_toglie_la_percentuale_che_si_sta_scrivendo() {
        premi("Avanzamento FASE 1");
        EditorAvanzamento editor = _get(EditorAvanzamento.class);
        _setValue(_get(TextField.class, s -> s.withLabel("Avanzamento")), "60");
        premi("FASE 1, dicembre");
        assertThat(testi("nota-errore")).anyMatch(testo -> testo.contains("non ancora iniziato"));
        assertThat(_get(EditorAvanzamento.class)).isSameAs(editor);
        assertThat(_get(TextField.class, s -> s.withLabel("Avanzamento")).getValue())
                .isEqualTo("60");
    }

    @Test
    void un_esponente_non_e_un_numero() {
        premi("Avanzamento FASE 1");
        _setValue(_get(TextField.class, s -> s.withLabel("Avanzamento")), "1e-999999999");
        Browser.salva(_get(EditorAvanzamento.class));
        assertThat(testi("nota-errore")).anyMatch(testo -> testo.contains("1e-999999999"));
        assertThat(valori()).isEmpty();
    }

    @Test
    void di_cio_che_il_browser_non_conserva_si_parla_dove_si_scrive() {
        assertThat(testi("nota-bozze")).hasSize(1);
        vai(SCHEDA + "?al=2026-03-31");
        assertThat(testi("nota-bozze")).isEmpty();
    }

    private ObjectNode bozza(String testo) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("stesura", testo)
                .put("luogo", "scheda/" + id)
                .put("campo", "fase.1.avanzamento")
                .put("etichetta", "Avanzamento di FASE 1")
                .put("pagina", SCHEDA)
                .put("testo", testo)
                .put("base", "")
                .put("gesto", GESTO)
                .put("quando", 1_780_000_000_000L);
    }

    private void altri(int valore) {
        Modifica gesto = new RilevaAvanzamento(1, OGGI, Percentuale.di(valore));
        schede.modifica(id, gesto, segretario);
    }

    private List<String> valori() {
        return scheda().fase(1).rilevazioni().stream()
                .map(letta -> letta.valore().valore())
                .map(BigDecimal::toString)
                .toList();
    }
}
