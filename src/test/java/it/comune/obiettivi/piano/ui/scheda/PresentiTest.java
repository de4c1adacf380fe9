package it.comune.obiettivi.piano.ui.scheda;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import it.comune.obiettivi.diretta.Presenza;
import it.comune.obiettivi.diretta.Presenza.Presente;
import it.comune.obiettivi.piano.Scheda;
import it.comune.obiettivi.piano.ui.Presenti;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Chi è su una scheda: la pagina dice di sé e mostra gli altri. */
class PresentiTest extends ProvaDelPiano {

    private static final String SCHEDA = "piano/2026/schede/1";

    @Autowired
    Presenza presenza;

    @Test
    void chi_apre_una_scheda_vi_si_trova_e_chi_va_altrove_no() {
        entra(responsabile);
        vai(SCHEDA);
        assertThat(qui(id)).extracting(Presente::nome).containsExactly("Utente tommaso");
        vai("piano/2026/schede/2");
        assertThat(qui(id)).isEmpty();
        assertThat(qui(altra)).hasSize(1);
        vai("piano/2026/schede");
        assertThat(qui(altra)).isEmpty();
    }

    @Test
    void la_pagina_riceve_l_elenco_quando_entra_un_altro_e_niente_se_non_cambia() {
        entra(responsabile);
        vai(SCHEDA);
        MandatiAllaPagina.tutti();
        Presenza.Posto anna = presenza.entra(Scheda.soggetto(id), 9_999, "Anna Marchetti");
        ritmo.scorri();
        assertThat(MandatiAllaPagina.elenchi()).singleElement().satisfies(elenco -> {
            assertThat(elenco).contains("Anna Marchetti", "Utente tommaso");
        });
        presenza.entra(Scheda.soggetto(id), 9_999, "Anna Marchetti").lascia();
        presenza.entra(Scheda.soggetto(altra), 9_998, "Paolo Ferrante");
        ritmo.scorri();
        assertThat(MandatiAllaPagina.tutti()).isEmpty();
        anna.lascia();
        ritmo.scorri();
        assertThat(MandatiAllaPagina.elenchi()).singleElement().satisfies(elenco -> {
            assertThat(elenco).doesNotContain("Anna Marchetti");
        });
    }

    @Test
    void una_pagina_ricaricata_entra_con_un_posto_nuovo_e_resta_una_persona_sola() {
        entra(responsabile);
        vai(SCHEDA);
        Component presenti = _get(Presenti.class);
        Component capo = presenti.getParent().orElseThrow();
        presenti.getElement().removeFromParent();
        assertThat(qui(id)).isEmpty();
        capo.getElement().appendChild(presenti.getElement());
        assertThat(qui(id)).hasSize(1);
    }

    @Test
    void chi_guarda_una_data_passata_non_e_presente() {
        entra(responsabile);
        vai(SCHEDA + "?al=2026-03-31");
        _assertNone(Presenti.class);
        assertThat(qui(id)).isEmpty();
    }

    @Test
    void ogni_campo_porta_il_nome_che_ha_nel_registro() {
        entra(responsabile);
        vai(SCHEDA);
        List<String> campi = _find(Component.class).stream()
                .map(componente -> componente.getElement().getAttribute(Presenti.CAMPO))
                .filter(Objects::nonNull)
                .toList();
        assertThat(campi)
                .contains(
                        "titolo",
                        "peso",
                        "responsabile",
                        "fase.1.motivazione",
                        "fase.1.avanzamento",
                        "fase.1.svolto.2026-03",
                        "fase.1.previsto.MARZO",
                        "indicatore.1.raggiunto")
                .doesNotHaveDuplicates()
                .allMatch(campo -> campo.matches("[\\w.-]{1,80}"));
    }

    private List<Presente> qui(long scheda) {
        return presenza.presenti(Scheda.soggetto(scheda));
    }

    /** Le funzioni che il server ha chiamato nel browser dall'ultima volta. */
    private static final class MandatiAllaPagina {

        static List<String> tutti() {
            MockVaadin.runUIQueue();
            UI.getCurrent().getInternals().getStateTree().runExecutionsBeforeClientResponse();
            return UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations().stream()
                    .map(chiamata -> chiamata.getInvocation().getExpression() + " "
                            + chiamata.getInvocation().getParameters())
                    .toList();
        }

        static List<String> elenchi() {
            return tutti().stream()
                    .filter(chiamata -> chiamata.contains("mostra"))
                    .toList();
        }
    }
}
