package it.comune.obiettivi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Ciò che una persona ha scritto resta: dopo un ricaricamento, una rete che manca, un riavvio; e resta solo suo. */
class NullaSiPerdeIT extends ProvaNelBrowser {

    private static final String SCHEDA = "piano/2026/schede/33";
    private static final Pattern GESTI = Pattern.compile(".*v-r=uidl.*");

    @Test
    void dopo_un_ricaricamento_la_bozza_si_offre_e_si_salva() {
        Page finestra = finestre.entra("tommaso.bellini", SCHEDA);
        apri(finestra, 0);
        finestra.route(GESTI, Route::abort);
        scrivi(finestra, "Prima del ricaricamento");
        aspettaLaBozza(finestra);
        finestra.unroute(GESTI);
        finestra.reload();
        assertThat(finestra.locator(".testo-bozza")).hasText("Prima del ricaricamento");
        finestra.getByText("Salva adesso").click();
        assertThat(lettura(finestra, 0)).hasText("Prima del ricaricamento");
        assertThat(finestra.locator(".bozze")).isHidden();
        finestra.reload();
        assertThat(lettura(finestra, 0)).hasText("Prima del ricaricamento");
        assertThat(finestra.locator(".testo-bozza")).hasCount(0);
    }

    @Test
    void la_percentuale_scritta_si_offre_dopo_un_ricaricamento_e_si_salva() {
        Page finestra = finestre.entra("tommaso.bellini", SCHEDA);
        scriviLaPercentuale(finestra, 0, "37,5");
        aspettaLaBozza(finestra);
        finestra.reload();
        assertThat(finestra.locator(".testo-bozza")).hasText("37,5 % al 30/06/2026");
        finestra.getByText("Salva adesso").click();
        assertThat(finestra.locator(".bozze")).isHidden();
        assertThat(finestra.locator(".salvato")).containsText("Salvato");
        finestra.reload();
        finestra.locator(".reale-cella button.reale").first().click();
        assertThat(finestra.locator(".rileva .minimo")).hasText("Ultima percentuale scritta: 37,5 % al 30/06/2026");
        assertThat(finestra.locator(".testo-bozza")).hasCount(0);
    }

    @Test
    void la_percentuale_partita_senza_rete_si_ritrova_e_lasciata_stare_no() {
        Page finestra = finestre.entra("tommaso.bellini", SCHEDA);
        scriviLaPercentuale(finestra, 2, "12,5");
        aspettaLaBozza(finestra);
        finestra.route(GESTI, Route::abort);
        finestra.locator(".rileva [data-salva]").click();
        finestra.navigate("about:blank");
        finestra.unroute(GESTI);
        finestra.navigate(programma.indirizzo(SCHEDA));
        assertThat(finestra.locator(".testo-bozza")).hasText("12,5 % al 30/06/2026");
        finestra.locator(".bozze").getByText("Elimina").click();
        scriviLaPercentuale(finestra, 2, "99");
        aspettaLaBozza(finestra);
        percentuale(finestra).press("Escape");
        assertThat(finestra.locator(".rileva")).isHidden();
        assertThat(finestra.evaluate("ObiettiviBozze.quante().then(q => q.tutte)"))
                .isEqualTo(0);
    }

    @Test
    void dopo_un_guasto_del_programma_si_torna_alla_stessa_pagina_con_la_bozza() {
        Page finestra = finestre.entra("tommaso.bellini", SCHEDA);
        scriviLaPercentuale(finestra, 1, "62,5");
        apri(finestra, 1);
        scrivi(finestra, "Prima del guasto");
        finestra.waitForFunction("ObiettiviBozze.quante().then(q => q.tutte === 2 && q.perse === 0)");
        programma.uccidi();
        programma.riparti();
        finestra.waitForURL(Pattern.compile(".*/accesso.*"), new Page.WaitForURLOptions().setTimeout(60_000));
        finestre.accedi(finestra, "tommaso.bellini");
        assertThat(finestra).hasURL(Pattern.compile(".*/" + SCHEDA + ".*"));
        assertThat(finestra.locator(".testo-bozza")).hasText(new String[] {"62,5 % al 30/06/2026", "Prima del guasto"});
        finestra.getByText("Salva adesso").first().click();
        assertThat(finestra.locator(".testo-bozza")).hasCount(1);
        finestra.getByText("Salva adesso").click();
        assertThat(lettura(finestra, 1)).hasText("Prima del guasto");
        assertThat(finestra.locator(".bozze")).isHidden();
    }

    @Test
    void la_rete_manca_e_si_continua_a_scrivere() {
        senzaRete("piano/2026/schede/32", Duration.ofSeconds(20));
    }

    @Test
    @Tag("carico")
    void la_rete_manca_cinque_minuti_e_si_continua_a_scrivere() {
        senzaRete("piano/2026/schede/31", Duration.ofMinutes(5));
    }

    private static void senzaRete(String scheda, Duration quanto) {
        Page responsabile = finestre.entra("tommaso.bellini", scheda);
        Page segretario = finestre.entra("segretario", scheda);
        apri(responsabile, 0);
        scrivi(responsabile, "Prima ");
        responsabile.context().setOffline(true);
        Locator campo = responsabile.locator(".scrittura textarea").first();
        campo.pressSequentially("durante ");
        assertThat(responsabile.locator(".avviso-rete.manca")).isVisible();
        responsabile.waitForTimeout(quanto.toMillis());
        assertThat(responsabile.locator(".avviso-rete.manca")).isVisible();
        campo.pressSequentially("e dopo");
        responsabile.context().setOffline(false);
        assertThat(lettura(segretario, 0))
                .hasText(
                        "Prima durante e dopo",
                        new com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions().setTimeout(30_000));
        assertThat(campo).hasValue("Prima durante e dopo");
        assertThat(campo).isFocused();
        assertThat(responsabile.locator(".salvato")).containsText("Salvato");
    }

    @Test
    void senza_rete_cio_che_si_preme_aspetta_segnato_o_si_dice_che_non_si_fa() {
        Page responsabile = finestre.entra("tommaso.bellini", "piano/2026/schede/32");
        Locator primo = responsabile.locator(mese(responsabile, 0));
        Locator altro = responsabile.locator(mese(responsabile, 1));
        responsabile.context().setOffline(true);
        primo.click();
        assertThat(primo).hasAttribute("aria-busy", "true");
        Locator avviso = responsabile.locator(".avviso-rete");
        assertThat(avviso).containsText("Ciò che hai appena premuto aspetta qui");
        altro.click();
        assertThat(avviso).containsText("Senza rete questo non si fa");
        assertThat(altro).hasAttribute("aria-pressed", "false");
        assertThat(altro).not().hasAttribute("aria-busy", "true");
        lettura(responsabile, 2).click();
        responsabile.keyboard().type("In un campo chiuso");
        responsabile.keyboard().press("Control+Enter");
        responsabile.waitForTimeout(Duration.ofSeconds(12).toMillis());
        assertThat(responsabile.locator(".avviso-rete.manca")).isVisible();
        responsabile.context().setOffline(false);
        var conPazienza = new com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions().setTimeout(30_000);
        assertThat(avviso).hasText("La rete è tornata: tutto è stato mandato.", conPazienza);
        assertThat(primo).hasAttribute("aria-pressed", "true");
        assertThat(altro).hasAttribute("aria-pressed", "false");
        assertThat(lettura(responsabile, 2)).hasText("In un campo chiuso");
        altro.click();
        assertThat(altro).hasAttribute("aria-pressed", "true");
        assertThat(altro).not().hasAttribute("aria-busy", "true");
        responsabile.reload();
        assertThat(primo).hasAttribute("aria-pressed", "true");
        assertThat(altro).hasAttribute("aria-pressed", "true");
        assertThat(lettura(responsabile, 2)).hasText("In un campo chiuso");
    }

    private static String mese(Page finestra, int quale) {
        String detto = finestra.locator(".e button.casella[aria-pressed='false']:not(.chiusa)")
                .nth(quale)
                .getAttribute("aria-label");
        return ".e button.casella[aria-label^='" + detto.substring(0, detto.indexOf(':')) + ":']";
    }

    @Test
    void un_altra_persona_sullo_stesso_computer_non_legge_niente() {
        Page finestra = finestre.entra("tommaso.bellini", SCHEDA);
        apri(finestra, 2);
        finestra.route(GESTI, Route::abort);
        scrivi(finestra, "Segreto di Tommaso");
        aspettaLaBozza(finestra);
        finestra.unroute(GESTI);
        finestra.context().clearCookies();
        finestra.navigate(programma.indirizzo(SCHEDA));
        finestre.accedi(finestra, "segretario");
        String conservato = (String) finestra.evaluate("JSON.stringify({...localStorage, ...sessionStorage})");
        assertThat(conservato).contains("bozza.").doesNotContain("Segreto", "Tommaso", "motivazione", "scheda/");
        assertThat(finestra.evaluate("ObiettiviBozze.daOffrire()")).isEqualTo(List.of());
        finestra.context().clearCookies();
        finestra.navigate(programma.indirizzo(SCHEDA));
        finestre.accedi(finestra, "tommaso.bellini");
        assertThat(finestra.locator(".testo-bozza")).hasText("Segreto di Tommaso");
        finestra.locator(".bozze").getByText("Elimina").click();
        assertThat(finestra.locator(".bozze")).isHidden();
    }

    @Test
    void senza_cifratura_la_pagina_lo_dice_e_si_scrive_lo_stesso() {
        Page finestra = conQuestoBrowser("delete Crypto.prototype.subtle", "tommaso.bellini");
        assertThat(finestra.locator(".nota-bozze")).containsText("solo finché questa pagina è aperta");
        apri(finestra, 0);
        scrivi(finestra, "Senza cifratura");
        finestra.locator(".scrittura textarea").first().press("Control+Enter");
        assertThat(lettura(finestra, 0)).hasText("Senza cifratura");
        scriviLaPercentuale(finestra, 0, "40");
        Locator domanda = chiediDiUscire(finestra);
        assertThat(domanda).containsText("se esci adesso si perde");
        domanda.getByText("Resta").click();
        assertThat(percentuale(finestra)).hasValue("40");
        assertThat((String) finestra.evaluate("JSON.stringify({...localStorage})"))
                .doesNotContain("bozza.");
        chiediDiUscire(finestra).getByText("Esci lo stesso").click();
        finestra.waitForURL(dove -> !dove.contains("schede"));
        Page lettore = conQuestoBrowser("delete Crypto.prototype.subtle", "nucleo");
        assertThat(lettore.locator(".nota-bozze")).hasCount(0);
    }

    @Test
    void con_il_browser_pieno_la_pagina_lo_dice_e_niente_si_perde() {
        Page finestra = conQuestoBrowser(
                "Storage.prototype.setItem = () => { throw new DOMException('pieno', 'QuotaExceededError') }",
                "tommaso.bellini");
        assertThat(finestra.locator(".nota-bozze")).isEmpty();
        apri(finestra, 1);
        scrivi(finestra, "Senza posto");
        Locator nota = finestra.locator(".nota-bozze--nuova");
        assertThat(nota).containsText("Lo spazio di questo browser è pieno");
        assertThat(finestra.locator(".scrittura textarea").first()).hasValue("Senza posto");
        finestra.locator(".scrittura textarea").first().press("Control+Enter");
        assertThat(lettura(finestra, 1)).hasText("Senza posto");
        nota.getByText("Ho capito").click();
        assertThat(nota).hasCount(0);
        assertThat(finestra.locator(".nota-bozze")).containsText("è pieno");
        scriviLaPercentuale(finestra, 1, "55");
        percentuale(finestra).press("Enter");
        assertThat(finestra.locator(".rileva")).isHidden();
        assertThat(finestra.evaluate("ObiettiviBozze.quante().then(q => q.tutte)"))
                .isEqualTo(0);
    }

    /** La scheda, in un browser a cui manca qualcosa prima che la pagina cominci. */
    private static Page conQuestoBrowser(String mancanza, String chi) {
        Page finestra = finestre.vuota();
        finestra.addInitScript(mancanza);
        finestra.navigate(programma.indirizzo("piano/2026/schede/31"));
        finestre.accedi(finestra, chi);
        return finestra;
    }

    private static Locator chiediDiUscire(Page finestra) {
        finestra.locator(".io vaadin-menu-bar-button").first().click();
        finestra.getByText("Esci", new Page.GetByTextOptions().setExact(true)).click();
        return finestra.locator("vaadin-confirm-dialog");
    }

    private static Locator percentuale(Page finestra) {
        return finestra.locator(".rileva .scrittura input");
    }

    private static void scriviLaPercentuale(Page finestra, int fase, String numero) {
        finestra.locator(".reale-cella button.reale").nth(fase).click();
        percentuale(finestra).fill(numero);
    }

    private static Locator lettura(Page finestra, int fase) {
        return finestra.locator(".motivo .lettura").nth(fase);
    }

    private static void apri(Page finestra, int fase) {
        lettura(finestra, fase).click();
        assertThat(finestra.locator(".scrittura textarea").first()).isFocused();
    }

    private static void scrivi(Page finestra, String testo) {
        finestra.locator(".scrittura textarea").first().fill(testo);
    }

    private static void aspettaLaBozza(Page finestra) {
        finestra.waitForFunction("Object.keys(localStorage).some(nome => nome.startsWith('bozza.'))");
    }
}
