package it.comune.obiettivi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Due persone, due browser veri: il gesto dell'uno muove lo schermo dell'altro. */
class DueFinestreIT {

    private static Programma programma;
    private static Finestre finestre;

    @BeforeAll
    static void avvia() {
        programma = Programma.demo();
        finestre = new Finestre(programma);
    }

    @AfterAll
    static void ferma() {
        finestre.close();
        programma.close();
    }

    @Test
    void un_mese_segnato_dal_responsabile_muove_cifra_barra_curva_e_tabella_della_giunta() {
        Page responsabile = finestre.entra("tommaso.bellini", "piano/2026/schede/32");
        Page giunta = finestre.entra("giunta", "cruscotto");
        giunta.locator("e-chart canvas").first().waitFor();
        Locator cifra = giunta.locator(".cifra").first();
        String prima = cifra.innerText();
        String barre = disegno(giunta, 0);
        String curva = disegno(giunta, 2);
        String tabella = tabella(giunta, 0);

        responsabile.locator("button.casella.manca").first().click();

        assertThat(cifra).not().hasText(prima);
        giunta.waitForFunction("([n, prima]) => " + TELA + " !== prima", java.util.List.of(0, barre));
        giunta.waitForFunction("([n, prima]) => " + TELA + " !== prima", java.util.List.of(2, curva));
        assertThat(tabella(giunta, 0)).isNotEqualTo(tabella);
    }

    private static final String TELA =
            "document.querySelectorAll('e-chart')[n].shadowRoot.querySelector('canvas').toDataURL()";

    private static String disegno(Page finestra, int quale) {
        return (String) finestra.evaluate("n => " + TELA, quale);
    }

    private static String tabella(Page finestra, int quale) {
        return (String) finestra.evaluate(
                "n => document.querySelectorAll('e-chart')[n].closest('section,article,.carta')"
                        + ".querySelector('table').textContent",
                quale);
    }
}
