package it.comune.obiettivi.piano.ui.scheda;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static it.comune.obiettivi.ente.Riconosciuto.senzaChiedere;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.router.AccessDeniedException;
import it.comune.obiettivi.ente.Persone;
import it.comune.obiettivi.ente.Ruolo;
import it.comune.obiettivi.piano.Modifica;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Ciascuno trova aperto ciò che può scrivere; se cambia mentre guarda, la pagina lo segue. */
class PermessoTest extends ProvaDelPiano {

    @Autowired
    Persone persone;

    private static final String SCHEDA = "piano/2026/schede/1";

    @ParameterizedTest
    @ValueSource(strings = {"assessore", "giunta", "nucleo", "responsabile di un altro settore"})
    void gli_altri_leggono_soltanto(String chi) {
        entra(utente(
                "lettore",
                switch (chi) {
                    case "assessore" ->
                        new Ruolo.Assessore(persone.crea("Rossi Caterina", Set.of(), segretario)
                                .id());
                    case "giunta" -> new Ruolo.Giunta();
                    case "nucleo" -> new Ruolo.Nucleo();
                    default -> new Ruolo.Responsabile(cultura);
                }));
        vai(SCHEDA);
        assertThat(_find(NativeButton.class, s -> s.withClasses("lettura"))).isEmpty();
        assertThat(_find(NativeButton.class, s -> s.withClasses("casella"))).isEmpty();
        assertThat(_find(NativeButton.class, s -> s.withClasses("reale"))).isEmpty();
        assertThat(_find(NativeButton.class, s -> s.withText("Correggi"))).isEmpty();
        assertThat(testi("nota-bozze")).isEmpty();
        assertThat(_find(Span.class, s -> s.withClasses("lettura"))).isNotEmpty();
    }

    @Test
    void il_responsabile_non_trova_aperti_i_campi_del_piano() {
        entra(responsabile);
        vai(SCHEDA);
        assertThat(List.of("OBIETTIVO", "Peso %", "Testo, FASE 1", "% realizzazione", "valore atteso", "Missione"))
                .noneMatch(ProvaDelPiano::siOffre);
        assertThat(List.of("Motivazione, FASE 1", "valore raggiunto", "note (motivare", "Avanzamento FASE 1"))
                .allMatch(ProvaDelPiano::siOffre);
        vai("piano/2026/schede/2");
        assertThat(siOffre("Motivazione, FASE 1")).isFalse();
    }

    @Test
    void a_chi_hanno_appena_tolto_il_ruolo_il_servizio_rifiuta_e_il_testo_resta() {
        entra(responsabile); // chi resta senza ruoli lascia la pagina: questo continua a leggerla
        vai(SCHEDA);
        premi("Motivazione, FASE 1");
        utenti.cambiaRuoli(
                responsabile.id(),
                Set.of(new Ruolo.Nucleo()),
                Set.of(new Ruolo.Responsabile(lavori)),
                senzaChiedere(segretario));
        TextFieldBase<?, String> area = campo();
        _setValue(area, "Ciò che ho scritto");
        Browser.esce(area);
        assertThat(area.isVisible()).isTrue();
        assertThat(area.getValue()).isEqualTo("Ciò che ho scritto");
        assertThat(testi("salvato")).containsExactly("Non salvato");
        assertThat(scheda().fase(1).motivazione()).isEmpty();
    }

    @Test
    void l_amministratore_non_entra() {
        entra(utente("tecnico", new Ruolo.Amministratore()));
        assertThatThrownBy(() -> vai(SCHEDA)).hasRootCauseInstanceOf(AccessDeniedException.class);
    }

    @Test
    void passata_a_un_altro_settore_la_scheda_aperta_si_legge_soltanto() {
        entra(responsabile);
        vai(SCHEDA);
        schede.modifica(id, new Modifica.CambiaSettore(lavori, cultura), segretario);
        diretta();
        assertThat(siOffre("Motivazione, FASE 1")).isFalse();
        assertThat(siOffre("FASE 1, marzo")).isFalse();
        schede.modifica(id, new Modifica.CambiaSettore(cultura, lavori), segretario);
        diretta();
        assertThat(siOffre("Motivazione, FASE 1")).isTrue();
    }

    @Test
    void a_chi_sta_scrivendo_si_dice_li_e_non_si_toglie_niente() {
        entra(responsabile);
        vai(SCHEDA);
        premi("Motivazione, FASE 1");
        TextFieldBase<?, String> area = campo();
        _setValue(area, "Ciò che ho scritto");
        schede.modifica(id, new Modifica.CambiaSettore(lavori, cultura), segretario);
        diretta();
        assertThat(area.isVisible()).isTrue();
        assertThat(area.getValue()).isEqualTo("Ciò che ho scritto");
        assertThat(testi("nota-avviso")).singleElement().asString().contains("altro settore", "è ancora qui");
        _click(bottone("Aggiorna la pagina"));
        assertThat(siOffre("Motivazione, FASE 1")).isFalse();
    }

    @Test
    void a_chi_tolgono_il_ruolo_la_scheda_aperta_si_legge_soltanto_e_torna_con_lui() {
        entra(responsabile);
        vai(SCHEDA);
        premi("FASE 1, marzo");
        utenti.cambiaRuoli(
                responsabile.id(),
                Set.of(new Ruolo.Responsabile(cultura)),
                Set.of(new Ruolo.Responsabile(lavori)),
                senzaChiedere(segretario));
        diretta();
        assertThat(siOffre("Motivazione, FASE 1")).isFalse();
        utenti.cambiaRuoli(responsabile.id(), Set.of(new Ruolo.Segretario()), Set.of(), senzaChiedere(segretario));
        diretta();
        assertThat(siOffre("Motivazione, FASE 1")).isTrue();
        assertThat(siOffre("OBIETTIVO")).isTrue();
        premi(bottone("Annulla"));
        assertThat(scheda().fase(1).effettivi().vuoto()).isTrue();
    }

    @Test
    void chi_ora_puo_di_piu_finisce_di_scrivere_e_poi_aggiorna() {
        entra(responsabile);
        vai(SCHEDA);
        premi("Motivazione, FASE 1");
        TextFieldBase<?, String> area = campo();
        _setValue(area, "Manca il parere");
        utenti.cambiaRuoli(responsabile.id(), Set.of(new Ruolo.Segretario()), Set.of(), senzaChiedere(segretario));
        diretta();
        assertThat(testi("nota-bene")).singleElement().asString().contains("anche altro");
        Browser.esce(area);
        assertThat(scheda().fase(1).motivazione()).isEqualTo("Manca il parere");
        diretta();
        assertThat(siOffre("OBIETTIVO")).isTrue();
    }
}
