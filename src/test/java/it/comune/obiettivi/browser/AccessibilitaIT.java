package it.comune.obiettivi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ogni pagina passa i controlli automatici delle WCAG 2.1 A e AA, come chiede la L. 4/2004. */
class AccessibilitaIT extends ProvaCheGuarda {

    private static final List<String> LIVELLI = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");

    @ParameterizedTest
    @CsvSource({
        "segretario, cruscotto",
        "segretario, piano/2026/schede",
        "segretario, piano/2026/schede/7",
        "tommaso.bellini, piano/2026/schede/33",
        "tommaso.bellini, ''",
        "caterina.rossi, ''",
        "nucleo, piano/2026/schede/33",
        "segretario, piano/2026/trasversali",
        "segretario, piano/2026/trasversali/1",
        "segretario, piano/2026/trasversali/1?disegno=1",
        "segretario, piano/2026/schede/7/storia",
        "segretario, piano/2026/schede/7/storia?comera=2026-03-31",
        "segretario, piano/2026/trasversali/1/storia?comera=2026-06-30",
        "segretario, settori",
        "segretario, importa",
        "amministratore, utenti",
        "giunta, password",
        "giunta, sessioni",
        "giunta, senza-ruolo",
        "giunta, una-pagina-che-non-c-e"
    })
    void nessuna_violazione(String chi, String pagina) {
        Page finestra = finestre.guarda(chi, pagina, 1440, 900);
        finestra.waitForFunction("!document.querySelector('vaadin-connection-indicator[loading]')");
        controlla(finestra);
    }

    @Test
    void anche_la_pagina_di_accesso() {
        Page finestra = finestre.vuota();
        finestra.navigate(programma.indirizzo("accesso"));
        finestra.locator("vaadin-text-field[name=username] input").waitFor();
        controlla(finestra);
    }

    private static void controlla(Page finestra) {
        var trovate = new AxeBuilder(finestra).withTags(LIVELLI).analyze().getViolations();
        assertThat(trovate)
                .as(finestra.url())
                .extracting(regola -> regola.getId() + ": " + regola.getHelp() + " "
                        + regola.getNodes().stream()
                                .map(nodo -> String.valueOf(nodo.getTarget()))
                                .limit(3)
                                .toList())
                .isEmpty();
    }
}
