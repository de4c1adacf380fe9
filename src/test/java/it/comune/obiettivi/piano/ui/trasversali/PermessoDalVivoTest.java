package it.comune.obiettivi.piano.ui.trasversali;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static it.comune.obiettivi.ente.Riconosciuto.senzaChiedere;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import it.comune.obiettivi.ente.Ruolo;
import it.comune.obiettivi.piano.Modifica;
import it.comune.obiettivi.piano.ModificaTrasversale.ScriviNote;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** I ruoli e i settori cambiano mentre la pagina è aperta: la pagina li segue, mai sotto le dita di chi scrive. */
class PermessoDalVivoTest extends ProvaDellaMatrice {

    @Test
    void chi_passa_a_un_altro_settore_scrive_nella_sua_colonna_nuova() {
        entra(responsabile);
        vai("?cella=1." + mia);
        assertThat(siOffre("Motivazione, FASE 1")).isTrue();
        ruoli(Set.of(new Ruolo.Responsabile(cultura)), Set.of(new Ruolo.Responsabile(lavori)));
        diretta();
        assertThat(siOffre("Motivazione, FASE 1")).isFalse();
        assertThat(siOffre("75 per cento")).isFalse();
        assertThat(siOffre("Note condivise")).isTrue();
        assertThat(_find(Cella.class).getFirst().scheda).isEqualTo(sua);
        apri(1, sua);
        assertThat(siOffre("Motivazione, FASE 1")).isTrue();
    }

    @Test
    void chi_perde_il_ruolo_legge_e_basta_e_se_lo_riprende_scrive_ancora() {
        entra(responsabile);
        vai("?cella=1." + mia);
        ruoli(Set.of(new Ruolo.Nucleo()), Set.of(new Ruolo.Responsabile(lavori)));
        diretta();
        assertThat(_find(NativeButton.class, s -> s.withClasses("lettura"))).isEmpty();
        assertThat(_find(NativeButton.class, s -> s.withClasses("casella"))).isEmpty();
        assertThat(cella(1, mia).hasAttribute("scelta")).isTrue();
        ruoli(Set.of(new Ruolo.Responsabile(lavori)), Set.of());
        diretta();
        assertThat(siOffre("Note condivise")).isTrue();
        assertThat(siOffre("Motivazione, FASE 1")).isTrue();
    }

    @Test
    void a_chi_diventa_segretario_si_apre_tutto_e_se_smette_il_disegno_si_chiude() {
        entra(responsabile);
        vai("?cella=1." + sua);
        ruoli(Set.of(new Ruolo.Segretario()), Set.of());
        diretta();
        assertThat(siOffre("Titolo")).isTrue();
        assertThat(siOffre("Motivazione, FASE 1")).isTrue();
        assertThat(_find(NativeButton.class, s -> s.withText("Settori e fasi…")))
                .hasSize(1);
        vai("?differenze=2");
        ruoli(Set.of(), Set.of(new Ruolo.Segretario()));
        diretta();
        assertThat(siOffre("Titolo")).isFalse();
        assertThat(_find(NativeButton.class, s -> s.withText("Settori e fasi…")))
                .isEmpty();
    }

    @Test
    void nel_pannello_in_cui_si_scrive_il_testo_resta_e_si_dice_li() {
        entra(responsabile);
        vai("?cella=1." + mia);
        premi("Motivazione, FASE 1");
        TextArea area = _get(TextArea.class);
        _setValue(area, "Ciò che ho scritto");
        ruoli(Set.of(new Ruolo.Responsabile(cultura)), Set.of(new Ruolo.Responsabile(lavori)));
        diretta();
        assertThat(_get(TextArea.class)).isSameAs(area);
        assertThat(area.getValue()).isEqualTo("Ciò che ho scritto");
        assertThat(testi("nota-avviso")).singleElement().asString().contains("un tuo ruolo", "è ancora qui");
        manda(area, "", "Ciò che ho scritto");
        assertThat(area.isVisible()).isTrue();
        assertThat(schede.leggi(mia).fase(1).motivazione()).isEmpty();
        assertThat(testi("nota-errore")).singleElement().asString().contains("Non hai il permesso");
        _click(bottone("Aggiorna la pagina"));
        assertThat(siOffre("Motivazione, FASE 1")).isFalse();
    }

    @Test
    void le_note_che_si_possono_ancora_scrivere_non_si_toccano() {
        entra(responsabile);
        vai("?cella=1." + mia);
        premi("Note condivise");
        TextArea area = _get(TextArea.class);
        _setValue(area, "A metà di una fr");
        ruoli(Set.of(new Ruolo.Responsabile(cultura)), Set.of(new Ruolo.Responsabile(lavori)));
        diretta();
        assertThat(_get(TextArea.class)).isSameAs(area);
        assertThat(_find(NativeButton.class, s -> s.withClasses("casella"))).isEmpty();
        assertThat(testi("nota-avviso")).isEmpty();
        manda(area, "", "A metà di una frase");
        assertThat(trasversali.leggi(obiettivo).noteCondivise()).isEqualTo("A metà di una frase");
    }

    @Test
    void chi_non_partecipa_piu_ritrova_le_note_che_scriveva() {
        entra(responsabile);
        vai("");
        premi("Note condivise");
        TextArea area = _get(TextArea.class);
        _setValue(area, "Le mie parole");
        ruoli(Set.of(new Ruolo.Responsabile(polizia)), Set.of(new Ruolo.Responsabile(lavori)));
        diretta();
        assertThat(area.getValue()).isEqualTo("Le mie parole");
        assertThat(testi("nota-avviso")).hasSize(1);
        ruoli(Set.of(new Ruolo.Responsabile(lavori)), Set.of(new Ruolo.Responsabile(polizia)));
        diretta();
        assertThat(testi("nota-avviso")).isEmpty();
        manda(area, "", "Le mie parole");
        assertThat(trasversali.leggi(obiettivo).noteCondivise()).isEqualTo("Le mie parole");
    }

    @Test
    void un_avanzamento_scritto_a_meta_resta_nel_suo_campo() {
        entra(responsabile);
        vai("?cella=1." + mia);
        TextField percento = _get(TextField.class, s -> s.withLabel("Avanzamento"));
        _setValue(percento, "37");
        schede.modifica(mia, new Modifica.CambiaSettore(lavori, polizia), segretario);
        diretta();
        assertThat(_get(TextField.class, s -> s.withLabel("Avanzamento"))).isSameAs(percento);
        assertThat(percento.getValue()).isEqualTo("37");
        assertThat(testi("nota-avviso")).hasSize(1);
    }

    @Test
    void la_scheda_passata_a_un_altro_settore_si_legge_soltanto_anche_dal_pannello() {
        entra(responsabile);
        vai("?cella=1." + mia);
        schede.modifica(mia, new Modifica.CambiaSettore(lavori, polizia), segretario);
        diretta();
        assertThat(siOffre("Motivazione, FASE 1")).isFalse();
        assertThat(siOffre("Note condivise")).isFalse();
        schede.modifica(mia, new Modifica.CambiaSettore(polizia, lavori), segretario);
        diretta();
        assertThat(siOffre("Motivazione, FASE 1")).isTrue();
        assertThat(siOffre("Note condivise")).isTrue();
    }

    @Test
    void i_ruoli_degli_altri_non_toccano_la_pagina_e_l_annullamento_resta() {
        entra(responsabile);
        vai("?cella=1." + mia);
        premi("FASE 1, marzo");
        Pannello prima = _get(Pannello.class);
        utenti.cambiaRuoli(
                utente("altra", new Ruolo.Responsabile(cultura)).id(),
                Set.of(new Ruolo.Responsabile(polizia)),
                Set.of(),
                senzaChiedere(segretario));
        diretta();
        assertThat(_get(Pannello.class)).isSameAs(prima);
        ruoli(Set.of(new Ruolo.Responsabile(cultura)), Set.of());
        trasversali.modifica(obiettivo, new ScriviNote("", "Una nota"), segretario);
        diretta();
        assertThat(etichetta("Note condivise").getText()).isEqualTo("Una nota");
        premi(bottone("Annulla"));
        assertThat(schede.leggi(mia).fase(1).effettivi().vuoto()).isTrue();
    }

    private void ruoli(Set<Ruolo> aggiunti, Set<Ruolo> tolti) {
        utenti.cambiaRuoli(responsabile.id(), aggiunti, tolti, senzaChiedere(segretario));
    }
}
