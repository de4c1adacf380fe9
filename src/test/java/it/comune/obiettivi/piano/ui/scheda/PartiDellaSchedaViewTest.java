package it.comune.obiettivi.piano.ui.scheda;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import it.comune.obiettivi.ente.Persone;
import it.comune.obiettivi.piano.Fase;
import it.comune.obiettivi.piano.Indicatore;
import it.comune.obiettivi.piano.Modifica;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Il segretario aggiunge, toglie e rimette le parti della scheda, e risolve ogni anomalia dalla pagina. */
class PartiDellaSchedaViewTest extends ProvaDelPiano {

    private static final String SCHEDA = "piano/2026/schede/1";

    @Autowired
    Persone persone;

    @Test
    void una_fase_si_toglie_dopo_averne_letto_le_conseguenze_e_si_rimette_nello_stesso_posto() {
        entra(segretario);
        vai(SCHEDA);
        premi("Togli la FASE 1");
        assertThat(testi("togli")).anyMatch(testo -> testo.contains("non conterà più"));
        _click(bottone("Sì, togli"));
        diretta();
        assertThat(scheda().fasi()).extracting(Fase::chiave).containsExactly(2);
        assertThat(siOffre("Testo, FASE 1")).isFalse();
        assertThat(siOffre("valore atteso, Numero incontri")).isFalse();
        assertThat(testi("tolta")).contains("FASE 1 tolta.Rimetti");
        premi("Rimetti FASE 1");
        diretta();
        assertThat(scheda().fasi()).extracting(Fase::chiave).containsExactly(1, 2);
        assertThat(siOffre("Testo, FASE 1")).isTrue();
        assertThat(siOffre("valore atteso, Numero incontri")).isTrue();
        assertThat(siOffre("Togli la FASE 1")).isTrue();
    }

    @Test
    void ripensarci_non_toglie_nulla() {
        entra(segretario);
        vai(SCHEDA);
        premi("Togli la FASE 2");
        premi(bottone("Annulla"));
        assertThat(scheda().fasi()).hasSize(2);
        assertThat(siOffre("Togli la FASE 2")).isTrue();
    }

    @Test
    void una_fase_aggiunta_appare_in_fondo_anche_a_chi_guarda() {
        entra(segretario);
        vai(SCHEDA);
        _click(bottone("Aggiungi una fase"));
        assertThat(_get(TextField.class, s -> s.withLabel("Numero")).getValue()).isEqualTo("3");
        _setValue(_get(TextArea.class, s -> s.withLabel("Che cosa si fa")), "Collaudo");
        _click(bottone("Salva"));
        diretta();
        assertThat(scheda().fase(3)).returns("3", Fase::numero).returns("Collaudo", Fase::testo);
        assertThat(etichetta("Testo, FASE 3").getText()).isEqualTo("Collaudo");
        schede.modifica(id, new Modifica.AggiungiFase("4", "Verifica"), segretario);
        diretta();
        assertThat(etichetta("Testo, FASE 4").getText()).isEqualTo("Verifica");
    }

    @Test
    void una_fase_senza_testo_si_spiega_e_il_numero_resta_scritto() {
        entra(segretario);
        vai(SCHEDA);
        _click(bottone("Aggiungi una fase"));
        _click(bottone("Salva"));
        assertThat(testi("nota-errore")).anyMatch(testo -> testo.contains("Scrivi il testo"));
        assertThat(_get(TextField.class, s -> s.withLabel("Numero")).getValue()).isEqualTo("3");
        assertThat(scheda().fasi()).hasSize(2);
    }

    @Test
    void un_indicatore_si_aggiunge_si_toglie_e_si_rimette() {
        entra(segretario);
        vai(SCHEDA);
        _click(bottone("Aggiungi un indicatore"));
        _setValue(_get(TextArea.class, s -> s.withLabel("Che cosa misura")), "Giorni di attesa");
        _click(bottone("Salva"));
        diretta();
        assertThat(scheda().indicatore(2)).returns(1, Indicatore::fase).returns("Giorni di attesa", Indicatore::testo);
        premi("Togli l’indicatore Giorni di attesa");
        _click(bottone("Sì, togli"));
        diretta();
        assertThat(scheda().indicatori()).hasSize(1);
        premi("Rimetti Giorni di attesa");
        diretta();
        assertThat(scheda().indicatori()).hasSize(2);
        assertThat(siOffre("valore atteso, Giorni di attesa")).isTrue();
    }

    @Test
    void il_settore_si_sceglie_e_il_suo_indirizzo_resta_a_portata() {
        entra(segretario);
        vai(SCHEDA);
        scegli("Settore", String.valueOf(cultura));
        diretta();
        assertThat(scheda().settore()).isEqualTo(cultura);
        assertThat(etichetta("Settore").getText()).isEqualTo("Cultura");
    }

    @Test
    void chi_non_scrive_il_piano_non_aggiunge_e_non_toglie() {
        entra(responsabile);
        vai(SCHEDA);
        assertThat(List.of("Togli la FASE 1", "Togli l’indicatore", "Numero della fase", "Settore"))
                .noneMatch(ProvaDelPiano::siOffre);
        assertThat(_find(NativeButton.class, s -> s.withText("Aggiungi una fase")))
                .isEmpty();
    }

    @Test
    void chi_guarda_vede_la_fase_tolta_da_un_altro_senza_poterla_rimettere() {
        entra(responsabile);
        vai(SCHEDA);
        schede.modifica(id, new Modifica.TogliFase(1), segretario);
        diretta();
        assertThat(testi("tolta")).contains("FASE 1 tolta.");
        assertThat(siOffre("Rimetti")).isFalse();
    }
}
