package it.comune.obiettivi.piano.ui.trasversali;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import it.comune.obiettivi.ente.Ruolo;
import it.comune.obiettivi.piano.Mesi;
import it.comune.obiettivi.piano.Modifica;
import it.comune.obiettivi.piano.ModificaTrasversale.ScriviNote;
import it.comune.obiettivi.piano.ObiettivoTrasversale;
import it.comune.obiettivi.piano.Percentuale;
import it.comune.obiettivi.piano.Periodo;
import it.comune.obiettivi.piano.ui.scheda.Browser;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** La matrice si legge, si apre e si aggiorna: ciascuno la sua colonna, il segretario tutto. */
class TrasversaleViewTest extends ProvaDellaMatrice {

    @Test
    void il_responsabile_apre_la_sua_cella_e_segna_un_mese_senza_lasciare_la_matrice() {
        entra(responsabile);
        vai("?cella=1." + mia);
        premi("FASE 1, marzo: previsto, non svolto");
        assertThat(schede.leggi(mia).fase(1).effettivi()).isEqualTo(Mesi.di(Periodo.MARZO));
        assertThat(testi("salvato").getFirst()).startsWith("Salvato alle");
        diretta();
        assertThat(etichetta("FASE 1, marzo").getElement().getAttribute("aria-pressed"))
                .isEqualTo("true");
        assertThat(cella(1, mia).getAttribute("cifre"))
                .startsWith("33,3\u00a0%|")
                .contains("|..xpp.........|");
        assertThat(cella(1, mia).getAttribute("data-campo")).isEqualTo("cella.1." + mia);
    }

    @Test
    void aprire_una_cella_si_vede_nella_matrice_e_l_altra_sostituisce_la_prima() {
        entra(responsabile);
        vai("");
        assertThat(_find(Pannello.class)).isEmpty();
        apri(1, mia);
        assertThat(cella(1, mia).hasAttribute("scelta")).isTrue();
        assertThat(_get(Pannello.class).getElement().getAttribute("data-campo-di"))
                .isEqualTo("cella.1." + mia);
        apri(2, mia);
        assertThat(cella(1, mia).hasAttribute("scelta")).isFalse();
        assertThat(_get(Pannello.class).getElement().getTextRecursively()).contains("Seconda fase");
        premi("Chiudi");
        assertThat(_find(Pannello.class)).isEmpty();
        assertThat(cella(2, mia).hasAttribute("scelta")).isFalse();
    }

    @Test
    void il_responsabile_legge_soltanto_la_colonna_degli_altri() {
        entra(responsabile);
        vai("?cella=1." + sua);
        assertThat(_find(NativeButton.class, s -> s.withClasses("casella"))).isEmpty();
        assertThat(siOffre("Motivazione, FASE 1")).isFalse();
        assertThat(siOffre("75 per cento")).isFalse();
        apri(1, mia);
        assertThat(siOffre("Motivazione, FASE 1")).isTrue();
        assertThat(siOffre("75 per cento")).isTrue();
        assertThat(siOffre("Testo, FASE 1")).isFalse();
        assertThat(siOffre("Titolo")).isFalse();
        assertThat(siOffre("Note condivise")).isTrue();
    }

    @Test
    void chi_non_partecipa_legge_e_basta() {
        entra(utente("vigile", new Ruolo.Responsabile(polizia)));
        vai("?cella=1." + mia);
        assertThat(_find(NativeButton.class, s -> s.withClasses("lettura"))).isEmpty();
        assertThat(_find(NativeButton.class, s -> s.withClasses("casella"))).isEmpty();
        assertThat(_find(NativeButton.class, s -> s.withText("Settori e fasi…")))
                .isEmpty();
        vai("?disegno=1");
        assertThat(_find(Pannello.class)).isEmpty();
    }

    @Test
    void il_segretario_scrive_in_ogni_cella_e_nella_parte_di_tutti() {
        entra(segretario);
        vai("?cella=1." + sua);
        premi(_get(NativeButton.class, s -> s.withPredicate(b -> detto(b).equals("FASE 1, giugno: non previsto"))));
        Browser.quarto("50");
        assertThat(schede.leggi(sua).fase(1).rilevazioni())
                .singleElement()
                .satisfies(r -> assertThat(r.valore()).isEqualTo(Percentuale.di(50)));
        scriviInsieme("Titolo", "Tempi brevi di pagamento");
        scriviInsieme("Finalità", "Pagare presto e bene");
        scriviInsieme("Note condivise", "Serve la delega");
        ObiettivoTrasversale dopo = trasversali.leggi(obiettivo);
        assertThat(dopo.titolo()).isEqualTo("Tempi brevi di pagamento");
        assertThat(dopo.finalita()).isEqualTo("Pagare presto e bene");
        assertThat(dopo.noteCondivise()).isEqualTo("Serve la delega");
    }

    @Test
    void la_percentuale_rimasta_in_una_cella_si_offre_e_si_salva_con_il_suo_gesto() {
        entra(responsabile);
        vai("");
        String gesto = UUID.randomUUID().toString();
        JsonNode bozza = JSON.createObjectNode()
                .put("stesura", "una")
                .put("luogo", "scheda/" + mia)
                .put("campo", "fase.1.avanzamento")
                .put("testo", "62,5 al 2026-06-10")
                .put("gesto", gesto);
        UI.getCurrent().getInternals().getStateTree().runExecutionsBeforeClientResponse();
        UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations().stream()
                .filter(chiamata -> chiamata.getInvocation().getExpression().contains("daOffrire"))
                .forEach(chiamata -> chiamata.complete(JSON.createArrayNode().add(bozza)));
        assertThat(testi("testo-bozza")).containsExactly("62,5 % al 10/06/2026");
        _click(bottone("Salva adesso"));
        assertThat(schede.leggi(mia).fase(1).ultimaScritta()).isEqualTo("62.5 al 2026-06-10");
        assertThat(testi("testo-bozza")).isEmpty();
        assertThat(_find(Pannello.class)).hasSize(1);
    }

    @Test
    void cio_che_un_altro_cambia_arriva_e_non_tocca_il_campo_in_uso_nel_pannello() {
        entra(responsabile);
        vai("?cella=1." + mia);
        premi("Motivazione, FASE 1");
        TextArea area = _get(TextArea.class);
        _setValue(area, "Il mio inizio");
        schede.modifica(mia, new Modifica.ScriviMotivazione(1, "", "Parole di altri"), segretario);
        schede.modifica(mia, new Modifica.SvolgiMese(1, Periodo.APRILE, true), segretario);
        diretta();
        assertThat(_get(TextArea.class)).isSameAs(area);
        assertThat(area.getValue()).isEqualTo("Il mio inizio");
        assertThat(etichetta("FASE 1, aprile").getElement().getAttribute("aria-pressed"))
                .isEqualTo("true");
        assertThat(testi("nota-bene")).anyMatch(testo -> testo.contains("Parole di altri"));
        manda(area, "", "Il mio inizio");
        assertThat(schede.leggi(mia).fase(1).motivazione()).contains("Il mio inizio", "Parole di altri");
    }

    @Test
    void le_note_scritte_da_un_altro_arrivano_mentre_la_matrice_resta_la_stessa() {
        entra(responsabile);
        vai("");
        Matrice prima = _get(Matrice.class);
        trasversali.modifica(obiettivo, new ScriviNote("", "Una riga\nUn'altra"), segretario);
        diretta();
        assertThat(etichetta("Note condivise").getText()).isEqualTo("Una riga\nUn'altra");
        assertThat(_get(Matrice.class)).isSameAs(prima);
    }

    @Test
    void un_cambiamento_di_una_scheda_che_non_partecipa_non_tocca_nulla() {
        entra(responsabile);
        vai("");
        String prima = cella(1, sua).getAttribute("cifre");
        schede.modifica(terza, new Modifica.SvolgiMese(1, Periodo.MARZO, true), segretario);
        diretta();
        assertThat(cella(1, sua).getAttribute("cifre")).isEqualTo(prima);
    }

    @Test
    void la_propria_colonna_viene_per_prima_e_si_dice_chi_ha_aggiornato() {
        schede.modifica(sua, new Modifica.NessunaNovita(1), segretario);
        entra(utente("lucia", new Ruolo.Responsabile(cultura)));
        vai("");
        assertThat(_find(Cella.class).getFirst().getElement().getAttribute("data-campo"))
                .isEqualTo("cella.1." + sua);
        assertThat(testi("riassunto").getFirst()).contains("1 settore su 2 ha aggiornato la scheda a giugno");
    }

    @Test
    void una_data_passata_si_guarda_soltanto() {
        entra(segretario);
        vai("?al=2026-04-30&cella=1." + mia);
        assertThat(_get(Pannello.class)).isNotNull();
        assertThat(_find(NativeButton.class, s -> s.withClasses("casella"))).isEmpty();
        assertThat(siOffre("Note condivise")).isFalse();
    }
}
