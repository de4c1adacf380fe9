package it.comune.obiettivi.piano.ui.scheda;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import it.comune.obiettivi.ente.Ruolo;
import it.comune.obiettivi.piano.Modifica;
import it.comune.obiettivi.piano.Periodo;
import it.comune.obiettivi.piano.Trasversali;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SchedeViewTest extends ProvaDelPiano {

    @Autowired
    Trasversali trasversali;

    @Test
    void il_menu_porta_alle_schede_del_piano() {
        entra(utente("nucleo", new Ruolo.Nucleo()));
        vai("schede");
        assertThat(indirizzo()).isEqualTo("piano/2026/schede");
        assertThat(titoli()).containsExactly("Obiettivo 1", "Obiettivo 2");
    }

    @Test
    void il_menu_tiene_il_giorno() {
        entra(responsabile);
        vai("schede?al=2026-03-31");
        assertThat(indirizzo()).isEqualTo("piano/2026/schede?al=2026-03-31");
    }

    @Test
    void le_sole_schede_di_un_conto_si_vedono_con_il_suo_nome_e_si_torna_a_tutte() {
        entra(responsabile);
        vai("piano/2026/schede?solo=2.99&perche=FASE_SENZA_INDICATORE");
        assertThat(titoli()).containsExactly("Obiettivo 2");
        _click(etichetta("Fasi senza indicatore"));
        assertThat(indirizzo()).isEqualTo("piano/2026/schede");
        assertThat(titoli()).hasSize(2);
        vai("piano/2026/schede?solo=1&perche=<b>altro</b>");
        assertThat(etichetta("Solo le schede di quel conto").isVisible()).isTrue();
    }

    @Test
    void i_filtri_stanno_nell_indirizzo() {
        entra(responsabile);
        vai("piano/2026/schede?settore=" + cultura);
        assertThat(titoli()).containsExactly("Obiettivo 2");
        vai("piano/2026/schede?stato=critico");
        assertThat(titoli()).hasSize(2);
        vai("piano/2026/schede?missione=04");
        assertThat(titoli()).isEmpty();
        _get(Paragraph.class, s -> s.withText("Nessuna scheda corrisponde ai filtri."));
        _setValue(_get(TextField.class), "2");
        assertThat(indirizzo()).isEqualTo("piano/2026/schede?missione=04&testo=2");
    }

    @Test
    void la_prima_scheda_di_un_piano_vuoto_compare_da_se() {
        piani.nuovo(2027, "Prova", segretario);
        entra(responsabile);
        vai("piano/2027/schede");
        assertThat(titoli()).isEmpty();
        schede.nuova(2027, lavori, "Biblioteca", segretario);
        diretta();
        assertThat(titoli()).containsExactly("Biblioteca");
        assertThat(_get(TextField.class).isVisible()).isTrue();
    }

    @Test
    void una_scheda_che_comincia_a_corrispondere_ai_filtri_compare_da_se() {
        entra(responsabile);
        vai("piano/2026/schede?testo=palestra");
        assertThat(titoli()).isEmpty();
        schede.modifica(
                id, new Modifica.CambiaTesto(Modifica.Campo.TITOLO, "Obiettivo 1", "La palestra nuova"), segretario);
        diretta();
        assertThat(titoli()).containsExactly("La palestra nuova");
    }

    @Test
    void l_ordine_sta_nell_indirizzo_e_si_inverte() {
        entra(responsabile);
        schede.modifica(altra, new Modifica.SvolgiMese(1, Periodo.MARZO, true), segretario);
        vai("piano/2026/schede");
        _click(bottone("Avanzamento"));
        assertThat(titoli()).containsExactly("Obiettivo 1", "Obiettivo 2");
        _click(bottone("Avanzamento"));
        assertThat(indirizzo()).endsWith("ordine=-avanzamento");
        assertThat(titoli()).containsExactly("Obiettivo 2", "Obiettivo 1");
    }

    @Test
    void le_cifre_si_aggiornano_al_loro_posto() {
        entra(responsabile);
        vai("piano/2026/schede");
        schede.modifica(altra, new Modifica.SvolgiMese(1, Periodo.MARZO, true), segretario);
        diretta();
        assertThat(cifre()).containsExactly("0,0\u00a0%", "20,0\u00a0%");
    }

    private static List<String> titoli() {
        return _find(Anchor.class, s -> s.withPredicate(a -> a.getHref().matches("piano/\\d+/schede/\\d+"))).stream()
                .map(Anchor::getText)
                .toList();
    }

    private static List<String> cifre() {
        return _find(Span.class, s -> s.withClasses("num")).stream()
                .map(Span::getText)
                .toList();
    }
}
