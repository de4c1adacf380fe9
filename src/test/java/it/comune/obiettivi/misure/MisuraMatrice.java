package it.comune.obiettivi.misure;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import it.comune.obiettivi.browser.Finestre;
import it.comune.obiettivi.browser.Programma;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Dieci schermi veri sulla stessa matrice: dal gesto in uno al disegno negli altri nove. Come si lancia: misure.md. */
class MisuraMatrice {

    private static final int SCHERMI = 10;
    private static final int GESTI = 40;
    private static final int SCALDA = 5;
    private static final String OBIETTIVO = "piano/2026/trasversali/1";

    /** Due fotogrammi dopo il cambiamento della cella, l'ora. */
    private static final String GUARDA = """
            campo => {
              const cella = document.querySelector(`oc-cella[data-campo='${campo}']`);
              new MutationObserver(() => requestAnimationFrame(() => requestAnimationFrame(
                  () => (window.dipinto = Date.now())))).observe(cella, { attributes: true, attributeFilter: ['cifre'] });
            }""";

    private static Programma programma;

    @BeforeAll
    static void avvia() {
        programma = Programma.demo();
    }

    @AfterAll
    static void ferma() {
        programma.close();
    }

    @Test
    void dal_gesto_in_uno_al_disegno_negli_altri_nove() {
        try (Finestre finestre = new Finestre(programma)) {
            Page scrive = finestre.entra("tommaso.bellini", OBIETTIVO, calma());
            String campo = scrive.locator("td.mia oc-cella").first().getAttribute("data-campo");
            scrive.locator("td.mia oc-cella button").first().click();
            scrive.locator("button.casella[aria-label*='maggio']").last().evaluate("""
                    casella => {
                      casella.id = 'misura';
                      casella.addEventListener('click', () => (window.premuto = Date.now()), true);
                    }""");
            List<Page> altri = new ArrayList<>();
            while (altri.size() < SCHERMI - 1) {
                Page altro = finestre.entra(altri.size() % 2 == 0 ? "segretario" : "giunta", OBIETTIVO, calma());
                altro.locator("oc-cella[data-campo='" + campo + "'] button").waitFor();
                altro.evaluate(GUARDA, campo);
                altri.add(altro);
            }
            new Distribuzione(misura(scrive, altri)).stampa("dal gesto al disegno in nove schermi", "ms");
        }
    }

    private static double[] misura(Page scrive, List<Page> altri) {
        double[] attese = new double[GESTI * altri.size()];
        for (int i = -SCALDA; i < GESTI; i++) {
            altri.forEach(altro -> altro.evaluate("() => { window.dipinto = 0; }"));
            scrive.waitForTimeout(500);
            scrive.locator("#misura").click();
            double premuto = ((Number) scrive.evaluate("window.premuto")).doubleValue();
            for (int j = 0; j < altri.size(); j++) {
                altri.get(j).waitForFunction("window.dipinto > 0");
                double dipinto = ((Number) altri.get(j).evaluate("window.dipinto")).doubleValue();
                attese[Math.max(i, 0) * altri.size() + j] = dipinto - premuto;
            }
        }
        return attese;
    }

    private static Browser.NewContextOptions calma() {
        return new Browser.NewContextOptions().setViewportSize(1440, 900).setReducedMotion(ReducedMotion.REDUCE);
    }
}
