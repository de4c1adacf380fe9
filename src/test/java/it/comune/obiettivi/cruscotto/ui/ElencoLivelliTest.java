package it.comune.obiettivi.cruscotto.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.internal.PendingJavaScriptInvocation;
import it.comune.obiettivi.cruscotto.ui.ElencoLivelli.Riga;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Le righe le disegna il browser: all'inizio partono tutte, poi solo quelle cambiate. */
class ElencoLivelliTest {

    private final Riga lavori = Prove.riga("6", "Lavori pubblici", 40.4, 60.7);
    private final Riga cultura = Prove.riga("8", "Cultura", 43.7, 55.8);

    @BeforeEach
    void apri() {
        MockVaadin.setup();
    }

    @AfterEach
    void chiudi() {
        MockVaadin.tearDown();
    }

    @Test
    void all_inizio_partono_tutte_con_le_parole_di_chi_guarda() {
        ElencoLivelli elenco = agganciato();
        elenco.mostra(List.of(lavori, cultura), Prove.PAROLE);
        assertThat(mandate()).singleElement().satisfies(chiamata -> {
            assertThat(chiamata.alLoroPosto()).isFalse();
            assertThat(chiamata.righe().size()).isEqualTo(2);
            JsonNode prima = chiamata.righe().get(0);
            assertThat(prima.get("nome").asString()).isEqualTo("Lavori pubblici");
            assertThat(prima.get("dove").asString()).isEqualTo("piano/2026/settori/6");
            assertThat(prima.get("stato").asString()).isEqualTo("Critico");
            assertThat(prima.get("spiega").asString())
                    .contains("Lavori pubblici")
                    .contains("40,4");
            assertThat(prima.get("eff").asString()).isEqualTo("40.40");
        });
        assertThat(elenco.getElement().getChildCount()).isZero();
    }

    @Test
    void di_due_righe_parte_solo_quella_cambiata_e_di_nessuna_niente() {
        ElencoLivelli elenco = agganciato();
        elenco.mostra(List.of(lavori, cultura), Prove.PAROLE);
        mandate();
        elenco.mostra(List.of(lavori, Prove.riga("8", "Cultura", 50, 55.8)), Prove.PAROLE);
        assertThat(mandate()).singleElement().satisfies(chiamata -> {
            assertThat(chiamata.alLoroPosto()).isTrue();
            assertThat(chiamata.righe().size()).isEqualTo(1);
            assertThat(chiamata.righe().get(0).get("id").asString()).isEqualTo("8");
        });
        elenco.mostra(List.of(lavori, Prove.riga("8", "Cultura", 50, 55.8)), Prove.PAROLE);
        assertThat(mandate()).isEmpty();
    }

    @Test
    void un_elenco_diverso_si_rifa_e_uno_riagganciato_riparte() {
        ElencoLivelli elenco = agganciato();
        elenco.mostra(List.of(lavori, cultura), Prove.PAROLE);
        mandate();
        elenco.mostra(List.of(cultura), Prove.PAROLE);
        assertThat(mandate()).singleElement().matches(chiamata -> !chiamata.alLoroPosto());
        UI.getCurrent().remove(elenco);
        UI.getCurrent().add(elenco);
        assertThat(mandate()).singleElement().matches(chiamata -> !chiamata.alLoroPosto());
    }

    private record Mandata(JsonNode righe, boolean alLoroPosto) {}

    private static ElencoLivelli agganciato() {
        ElencoLivelli elenco = new ElencoLivelli((dove, riga) -> {});
        UI.getCurrent().add(elenco);
        return elenco;
    }

    private static List<Mandata> mandate() {
        var interni = UI.getCurrent().getInternals();
        interni.getStateTree().runExecutionsBeforeClientResponse();
        return interni.dumpPendingJavaScriptInvocations().stream()
                .map(PendingJavaScriptInvocation::getInvocation)
                .filter(chiamata -> chiamata.getExpression().contains("ObiettiviLivelli"))
                .map(chiamata -> new Mandata((JsonNode) chiamata.getParameters().get(0), (Boolean)
                        chiamata.getParameters().get(1)))
                .toList();
    }
}
