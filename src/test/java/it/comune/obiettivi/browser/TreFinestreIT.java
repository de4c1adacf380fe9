package it.comune.obiettivi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** Due che scrivono e uno che guarda, in tre browser veri. */
class TreFinestreIT extends ProvaNelBrowser {

    private static final String NOTE = "[data-campo='noteCondivise']";
    private static final String SCHEDA = "piano/2026/schede/33";

    @Test
    void due_scrivono_nello_stesso_testo_e_le_parole_di_tutti_e_due_restano() {
        Page segretario = finestre.entra("segretario", SCHEDA);
        Page responsabile = finestre.entra("tommaso.bellini", SCHEDA);
        Page nucleo = finestre.entra("nucleo", SCHEDA);
        apri(segretario, 0);
        apri(responsabile, 0);
        campo(segretario).press("Control+Home");
        campo(segretario).pressSequentially("Sentita la ferrovia: ");
        campo(responsabile).press("Control+End");
        campo(responsabile).pressSequentially(" entro luglio");
        esci(segretario);
        assertThat(lettura(nucleo, 0)).containsText("Sentita la ferrovia: ");
        esci(responsabile);
        for (Page finestra : new Page[] {nucleo, segretario, responsabile}) {
            assertThat(lettura(finestra, 0)).containsText("Sentita la ferrovia: ");
            assertThat(lettura(finestra, 0)).containsText(" entro luglio");
        }
    }

    @Test
    void sulle_stesse_parole_si_chiede_e_ci_sono_tutti_e_due_i_testi() {
        Page segretario = finestre.entra("segretario", SCHEDA);
        Page responsabile = finestre.entra("tommaso.bellini", SCHEDA);
        Page nucleo = finestre.entra("nucleo", SCHEDA);
        apri(segretario, 2);
        campo(segretario).fill("Proroga chiesta a voce.");
        apri(responsabile, 2);
        campo(responsabile).fill("Proroga rifiutata per iscritto.");
        esci(segretario);
        assertThat(lettura(nucleo, 2)).hasText("Proroga chiesta a voce.");
        campo(responsabile).press("Control+Enter");
        Locator contesa = responsabile.locator(".contesa");
        assertThat(contesa).containsText("Proroga chiesta a voce.");
        assertThat(contesa).containsText("Proroga rifiutata per iscritto.");
        assertThat(lettura(nucleo, 2)).hasText("Proroga chiesta a voce.");
        contesa.getByText("Uniscili a mano").click();
        campo(responsabile).fill("Proroga chiesta a voce e rifiutata per iscritto.");
        campo(responsabile).press("Control+Enter");
        assertThat(lettura(nucleo, 2)).hasText("Proroga chiesta a voce e rifiutata per iscritto.");
        assertThat(contesa).isHidden();
        responsabile.reload();
        assertThat(lettura(responsabile, 2)).hasText("Proroga chiesta a voce e rifiutata per iscritto.");
        assertThat(responsabile.locator(".testo-bozza")).hasCount(0);
    }

    @Test
    void ci_si_ferma_a_scrivere_e_il_testo_e_gia_salvato_poi_si_continua() {
        Page responsabile = finestre.entra("tommaso.bellini", SCHEDA);
        Page nucleo = finestre.entra("nucleo", SCHEDA);
        apri(responsabile, 3);
        campo(responsabile).pressSequentially("Prima parte");
        assertThat(lettura(nucleo, 3)).hasText("Prima parte");
        assertThat(campo(responsabile)).isFocused();
        campo(responsabile).pressSequentially(" e seconda");
        campo(responsabile).press("Control+Enter");
        assertThat(lettura(nucleo, 3)).hasText("Prima parte e seconda");
        assertThat(lettura(responsabile, 3)).hasText("Prima parte e seconda");
    }

    @Test
    void un_mese_segnato_per_sbaglio_torna_indietro_con_ctrl_z() {
        Page responsabile = finestre.entra("tommaso.bellini", SCHEDA);
        Page nucleo = finestre.entra("nucleo", SCHEDA);
        Locator altrui = nucleo.locator("tr.e").nth(1).locator(".casella").nth(4);
        responsabile.locator("tr.e").nth(1).locator(".casella").nth(4).click();
        assertThat(altrui).hasText("X");
        responsabile.keyboard().press("Control+z");
        assertThat(altrui).hasText("");
        assertThat(responsabile.locator(".salvato")).hasText("Annullato");
    }

    @Test
    void nelle_note_condivise_si_scrive_in_due_e_la_giunta_legge_tutto() {
        String obiettivo = "piano/2026/trasversali/1";
        Page segretario = finestre.entra("segretario", obiettivo);
        Page responsabile = finestre.entra("tommaso.bellini", obiettivo);
        Page giunta = finestre.entra("giunta", obiettivo);
        for (Page finestra : new Page[] {segretario, responsabile}) {
            finestra.locator(NOTE + " .lettura").click();
            assertThat(finestra.locator(NOTE + " textarea")).isFocused();
        }
        segretario.locator(NOTE + " textarea").pressSequentially("Segreteria: dati raccolti.");
        assertThat(giunta.locator(NOTE)).containsText("Segreteria: dati raccolti.");
        assertThat(responsabile.locator(NOTE + " textarea")).isFocused();
        assertThat(responsabile.locator(NOTE + " textarea")).hasValue("");
        responsabile.locator(NOTE + " textarea").pressSequentially("Lavori: manca il collaudo.");
        responsabile.locator(NOTE + " textarea").press("Control+Enter");
        segretario.locator(NOTE + " textarea").press("Control+Enter");
        for (Page finestra : new Page[] {giunta, segretario, responsabile}) {
            assertThat(finestra.locator(NOTE + " .lettura")).containsText("Segreteria: dati raccolti.");
            assertThat(finestra.locator(NOTE + " .lettura")).containsText("Lavori: manca il collaudo.");
        }
    }

    @Test
    void sulla_matrice_un_mese_si_segna_accanto_e_la_cella_si_muove_per_tutti() {
        String obiettivo = "piano/2026/trasversali/1";
        Page responsabile = finestre.entra("tommaso.bellini", obiettivo);
        Page segretario = finestre.entra("segretario", obiettivo);
        Page giunta = finestre.entra("giunta", obiettivo);
        Locator mia = responsabile.locator("td.mia oc-cella").first();
        String campo = mia.getAttribute("data-campo");
        Locator altrui = giunta.locator("oc-cella[data-campo='" + campo + "']");
        String prima = altrui.getAttribute("cifre");
        mia.locator("button").click();
        responsabile.locator("button.casella[aria-label*='maggio']").last().click();
        assertThat(altrui).not().hasAttribute("cifre", prima);
        assertThat(segretario.locator("oc-cella[data-campo='" + campo + "']"))
                .not()
                .hasAttribute("cifre", prima);
        responsabile.keyboard().press("Escape");
        assertThat(mia.locator("button")).isFocused();
    }

    private static Locator lettura(Page finestra, int fase) {
        return finestra.locator(".motivo .lettura").nth(fase);
    }

    private static Locator campo(Page finestra) {
        return finestra.locator(".scrittura textarea").last();
    }

    private static void apri(Page finestra, int fase) {
        lettura(finestra, fase).click();
        assertThat(finestra.locator(".motivo").nth(fase).locator("textarea")).isFocused();
    }

    private static void esci(Page finestra) {
        finestra.locator(".motivo textarea:focus").blur();
    }
}
