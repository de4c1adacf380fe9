package it.comune.obiettivi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Da un campo si va alla sua storia; ciò che si può scrivere cambia mentre la pagina è aperta. */
class StoriaEPermessiIT extends ProvaNelBrowser {

    @Test
    void passando_su_un_campo_compare_il_segno_della_sua_storia() {
        Page nucleo = finestre.entra("nucleo", "piano/2026/schede/33");
        nucleo.locator(".campo-vivo[data-campo='fase.1.testo']").hover();
        Locator segno = nucleo.locator(".storia-del-campo");
        assertThat(segno).hasAttribute("aria-label", Pattern.compile("Storia di questo campo: Testo, FASE 1"));
        segno.click();
        nucleo.waitForURL(indirizzo -> indirizzo.endsWith("piano/2026/schede/33/storia?campo=fase.1.testo"));
        nucleo.locator(".vuoto-pagina").waitFor();
        assertThat(segno).isHidden();
    }

    @Test
    void il_segno_della_storia_non_copre_il_valore_appena_salvato() {
        Page responsabile = finestre.entra("tommaso.bellini", "piano/2026/schede/33");
        Locator campo = responsabile.locator(".campo-vivo[data-campo='fase.1.motivazione']");
        campo.locator("button.lettura").click();
        responsabile.mouse().move(0, 0); // chi passa sul campo il segno lo vuole
        campo.locator("vaadin-text-area textarea").fill("Un valore salvato");
        campo.locator("vaadin-text-area textarea").press("Control+Enter");
        assertThat(campo.locator("button.lettura")).hasText("Un valore salvato");
        assertThat(campo.locator("button.lettura")).isFocused();
        Locator segno = responsabile.locator(".storia-del-campo");
        assertThat(segno).isHidden();
        campo.locator("button.lettura").hover();
        assertThat(segno).isVisible();
        assertThat(segno).hasText("");
        var sua = segno.boundingBox();
        var suo = campo.boundingBox();
        assertTrue(sua.y + sua.height <= suo.y || sua.y >= suo.y + suo.height, "il segno sta fuori dal campo");
    }

    @Test
    void da_tastiera_si_va_al_segno_si_torna_al_campo_e_si_apre_la_storia() {
        Page responsabile = finestre.entra("tommaso.bellini", "piano/2026/schede/33");
        Locator campo = responsabile.locator(".campo-vivo[data-campo='fase.1.motivazione'] button.lettura");
        Locator segno = responsabile.locator(".storia-del-campo");
        campo.focus();
        responsabile.keyboard().press("Shift+F10");
        assertThat(segno).isFocused();
        responsabile.keyboard().press("Escape");
        assertThat(campo).isFocused();
        responsabile.keyboard().press("Shift+F10");
        responsabile.keyboard().press("Enter");
        responsabile.waitForURL(indirizzo -> indirizzo.endsWith("/storia?campo=fase.1.motivazione"));
    }

    @Test
    void la_scheda_cambia_settore_mentre_il_responsabile_scrive_dalla_matrice() {
        Page responsabile = finestre.entra("tommaso.bellini", "piano/2026/trasversali/1");
        responsabile.locator(".matrice td.mia oc-cella button.cella").first().click();
        Locator pannello = responsabile.locator(".pannello-trasversale");
        pannello.locator("[data-campo$='motivazione'] button.lettura").click();
        Locator testo = pannello.locator("textarea");
        testo.fill("La gara è andata deserta");
        String scheda = pannello.locator("footer a").getAttribute("href").replaceFirst("\\?.*", "");

        Page segretario = finestre.entra("segretario", scheda);
        segretario.locator("[data-campo='settore'] button.lettura").click();
        segretario
                .locator("vaadin-combo-box-item")
                .filter(new Locator.FilterOptions().setHasText("Polizia locale"))
                .click();

        assertThat(pannello.locator(".nota-avviso")).containsText("È cambiato un tuo ruolo, o la scheda è passata");
        assertThat(testo).hasValue(Pattern.compile("La gara è andata deserta"));
        assertThat(testo).isFocused();
        assertThat(responsabile.locator(".note button.lettura")).hasCount(0);
        pannello.locator(".nota-avviso button").click();
        assertThat(pannello.locator("button.lettura, button.casella")).hasCount(0);
    }
}
