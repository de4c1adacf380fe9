package it.comune.obiettivi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Su una rete lenta un gesto porta ciò che la persona vedeva: non ciò che il servizio sa quando arriva. */
class ReteLentaIT extends ProvaNelBrowser {

    private static final String SCHEDA = "piano/2026/schede/33";

    /** I gesti di una finestra, trattenuti finché non si lasciano andare. */
    private static final class Lenta {

        private static final Pattern GESTI = Pattern.compile(".*v-r=uidl.*");
        private final Page finestra;
        private final List<Route> trattenuti = new ArrayList<>();
        private boolean libera;

        Lenta(Page finestra) {
            this.finestra = finestra;
            finestra.route(GESTI, this::tieni);
        }

        private void tieni(Route gesto) {
            if (libera) {
                gesto.resume();
            } else {
                trattenuti.add(gesto);
            }
        }

        void aspettaUnGesto() {
            finestra.waitForCondition(() -> !trattenuti.isEmpty());
        }

        void lascia() {
            libera = true;
            trattenuti.forEach(Route::resume);
        }
    }

    @Test
    void due_persone_segnano_lo_stesso_mese_e_resta_segnato() {
        Page responsabile = finestre.entra("tommaso.bellini", SCHEDA);
        Page segretario = finestre.entra("segretario", SCHEDA);
        String quale = mancante(responsabile);
        Lenta lenta = new Lenta(responsabile);
        responsabile.locator(quale).click();
        lenta.aspettaUnGesto();
        assertThat(responsabile.locator(quale)).hasAttribute("aria-busy", "true");
        segretario.locator(quale).click();
        assertThat(segretario.locator(quale)).hasAttribute("aria-pressed", "true");
        assertThat(responsabile.locator(quale)).hasAttribute("aria-pressed", "true");
        lenta.lascia();
        assertThat(responsabile.locator(quale)).not().hasAttribute("aria-busy", "true");
        responsabile.reload();
        assertThat(responsabile.locator(quale)).hasAttribute("aria-pressed", "true");
        assertThat(segretario.locator(quale)).hasAttribute("aria-pressed", "true");
    }

    @Test
    void nel_pannello_della_matrice_e_da_tastiera_vale_lo_stesso() {
        Page responsabile = finestre.entra("tommaso.bellini", "piano/2026/trasversali");
        responsabile.locator(".carta-trasversale h2 a").first().click();
        responsabile.locator("td.mia oc-cella button.cella").first().click();
        responsabile.locator(".pannello-trasversale button.casella").first().waitFor();
        Page segretario = finestre.entra("segretario", responsabile.url().replaceFirst("^.*?//[^/]*/", ""));
        String quale = ".pannello-trasversale " + mancante(responsabile);
        Lenta lenta = new Lenta(responsabile);
        responsabile.locator(quale).focus();
        responsabile.keyboard().press("Space");
        lenta.aspettaUnGesto();
        segretario.locator(quale).click();
        assertThat(segretario.locator(quale)).hasAttribute("aria-pressed", "true");
        assertThat(responsabile.locator(quale)).hasAttribute("aria-pressed", "true");
        lenta.lascia();
        assertThat(responsabile.locator(quale)).not().hasAttribute("aria-busy", "true");
        responsabile.reload();
        assertThat(responsabile.locator(quale)).hasAttribute("aria-pressed", "true");
    }

    @Test
    void due_clic_prima_della_risposta_segnano_una_volta() {
        Page responsabile = finestre.entra("tommaso.bellini", "piano/2026/schede/32");
        String quale = mancante(responsabile);
        Lenta lenta = new Lenta(responsabile);
        responsabile.locator(quale).dblclick();
        lenta.aspettaUnGesto();
        lenta.lascia();
        assertThat(responsabile.locator(quale)).not().hasAttribute("aria-busy", "true");
        responsabile.reload();
        assertThat(responsabile.locator(quale)).hasAttribute("aria-pressed", "true");
    }

    @Test
    void un_numero_scelto_con_un_tocco_non_copre_quello_che_la_persona_non_ha_visto() {
        Page responsabile = finestre.entra("tommaso.bellini", "piano/2026/schede/31");
        Page segretario = finestre.entra("segretario", "piano/2026/schede/31");
        apriAvanzamento(responsabile);
        apriAvanzamento(segretario);
        Lenta lenta = new Lenta(responsabile);
        responsabile.locator(".rileva .quarti button").nth(3).click();
        lenta.aspettaUnGesto();
        segretario.locator(".rileva .quarti button").nth(1).click();
        assertThat(segretario.locator(".salvato")).containsText("Salvato");
        assertThat(responsabile.locator(".rileva .minimo")).containsText("25 % al 30/06/2026");
        lenta.lascia();
        Locator contesa = responsabile.locator(".rileva .nota-avviso");
        assertThat(contesa).containsText("75 %");
        assertThat(contesa).containsText("25 %");
        assertThat(contesa).not().containsText("un’altra persona");
    }

    @Test
    void si_scrive_appena_premuto_il_campo_senza_aspettarlo() {
        Page responsabile = finestre.entra("tommaso.bellini", SCHEDA);
        Lenta lenta = new Lenta(responsabile);
        responsabile.locator(".motivo .lettura").nth(2).click();
        responsabile.keyboard().press("ControlOrMeta+A");
        responsabile.keyboard().type("Subito");
        lenta.aspettaUnGesto();
        lenta.lascia();
        Locator campo =
                responsabile.locator(".motivo vaadin-text-area textarea").first();
        assertThat(campo).isFocused();
        assertThat(campo).hasValue("Subito");
        responsabile.keyboard().type(" e dopo");
        responsabile.keyboard().press("Control+Enter");
        assertThat(responsabile.locator(".motivo .lettura").nth(2)).hasText("Subito e dopo");
        responsabile.reload();
        assertThat(responsabile.locator(".motivo .lettura").nth(2)).hasText("Subito e dopo");
        assertThat(responsabile.locator(".testo-bozza")).hasCount(0);
    }

    @Test
    void il_fuoco_non_torna_indietro_a_chi_intanto_e_andato_altrove() {
        Page responsabile = finestre.entra("tommaso.bellini", SCHEDA);
        Locator testo = responsabile.locator(".motivo .lettura").nth(2);
        testo.click();
        Locator campo =
                responsabile.locator(".motivo vaadin-text-area textarea").first();
        campo.waitFor();
        Lenta lenta = new Lenta(responsabile);
        campo.press("Escape");
        lenta.aspettaUnGesto();
        Locator mese = responsabile.locator("button.casella").first();
        mese.focus();
        lenta.lascia();
        assertThat(testo).isVisible();
        assertThat(responsabile.locator(".motivo vaadin-text-area")).isHidden();
        responsabile.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(mese).isFocused();
    }

    private static void apriAvanzamento(Page finestra) {
        finestra.locator(".reale-cella button.reale").first().click();
        finestra.locator(".rileva .scrittura input").waitFor();
    }

    /** La prima casella di un mese passato e non svolto, per nome: lo stato cambia, il nome no. */
    private static String mancante(Page finestra) {
        String detto = finestra.locator("button.casella.manca").first().getAttribute("aria-label");
        String nome = detto.substring(0, detto.indexOf(':'));
        return ".e button.casella[aria-label^='" + nome + ":']";
    }
}
