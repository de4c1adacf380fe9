package it.comune.obiettivi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Due persone, due browser veri: il gesto dell'uno muove lo schermo dell'altro. */
class DueFinestreIT extends ProvaNelBrowser {

    private static final int BARRE_DEI_SETTORI = 0;
    private static final int CURVA_DELL_ANNO = 2;

    @Test
    void un_mese_segnato_dal_responsabile_muove_cifra_barra_curva_e_tabella_della_giunta() {
        Page responsabile = finestre.entra("tommaso.bellini", "piano/2026/schede/32");
        Page giunta = finestre.entra("giunta", "cruscotto");
        ferma(giunta);
        Locator cifra = giunta.locator(".cifra-grande").first();
        String prima = cifra.innerText();
        String barre = disegno(giunta, BARRE_DEI_SETTORI);
        String curva = disegno(giunta, CURVA_DELL_ANNO);
        Page nucleo = finestre.entra("nucleo", "cruscotto");
        Locator tabella = tabellaDei(nucleo, "Quali settori sono indietro?");
        String righe = tabella.innerText();

        responsabile
                .locator("button.casella[aria-label^='FASE 3'][aria-label*='giugno']")
                .last()
                .click();

        assertThat(cifra).not().hasText(prima);
        giunta.waitForFunction("([n, prima]) => " + TELA + " !== prima", List.of(BARRE_DEI_SETTORI, barre));
        giunta.waitForFunction("([n, prima]) => " + TELA + " !== prima", List.of(CURVA_DELL_ANNO, curva));
        nucleo.waitForCondition(() -> !tabella.innerText().equals(righe));
    }

    @Test
    void chi_scrive_non_perde_il_posto_quando_un_altro_cambia_la_stessa_scheda() {
        Page segretario = finestre.entra("segretario", "piano/2026/schede/33");
        Page responsabile = finestre.entra("tommaso.bellini", "piano/2026/schede/33");
        Locator motivo =
                responsabile.locator(".motivo button, .motivo [role=button]").first();
        motivo.click();
        Locator campo = responsabile.locator("vaadin-text-area textarea").first();
        campo.fill("Aspettiamo il parere");
        segretario.locator("button.casella.manca").first().click();
        segretario.locator("button.casella.x").first().waitFor();
        assertThat(campo).hasValue("Aspettiamo il parere");
        assertThat(campo).isFocused();
    }

    /** Le prime animazioni sono finite: due disegni di seguito sono uguali. */
    private static void ferma(Page finestra) {
        finestra.locator("e-chart svg").first().waitFor();
        finestra.waitForFunction("""
                () => new Promise(fatto => {
                  const disegni = () => [...document.querySelectorAll('e-chart')]
                      .map(grafico => grafico.shadowRoot.querySelector('svg')?.outerHTML ?? '').join('');
                  const prima = disegni();
                  setTimeout(() => fatto(prima.length > 0 && prima === disegni()), 400);
                })""");
    }

    private static final String TELA =
            "document.querySelectorAll('e-chart')[n].shadowRoot.querySelector('svg').outerHTML";

    private static String disegno(Page finestra, int quale) {
        return (String) finestra.evaluate("n => " + TELA, quale);
    }

    private static Locator tabellaDei(Page finestra, String domanda) {
        Locator carta = finestra.locator("section").filter(new Locator.FilterOptions().setHasText(domanda));
        carta.getByLabel("Mostra come tabella").click();
        carta.locator("table").waitFor();
        return carta.locator("table");
    }

    /** Di una serie parte il solo elemento cambiato: anche quando il valore nuovo è che non ce n'è. */
    @Test
    void un_valore_che_sparisce_da_una_serie_sparisce_dal_disegno() {
        Page finestra = finestre.entra("giunta", "cruscotto");
        finestra.evaluate("""
                () => {
                  const grafico = document.createElement('e-chart');
                  grafico.id = 'prova';
                  grafico.style.cssText = 'display: block; width: 400px; height: 300px; position: fixed; inset: 0';
                  document.body.append(grafico);
                  const serie = { id: 's', type: 'bar', label: { show: true }, data: [1111, 2222] };
                  grafico.mostra(0, { xAxis: { type: 'category', data: ['a', 'b'] }, yAxis: {}, series: [serie] });
                }""");
        assertThat(finestra.locator("#prova text:text-is('2222')")).hasCount(1);
        finestra.evaluate("() => document.querySelector('#prova')"
                + ".ritocca(1, { series: [{ id: 's', '@data': { 1: null } }] })");
        assertThat(finestra.locator("#prova text:text-is('2222')")).hasCount(0);
        assertThat(finestra.locator("#prova text:text-is('1111')")).hasCount(1);
    }
}
