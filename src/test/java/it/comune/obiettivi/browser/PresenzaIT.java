package it.comune.obiettivi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Due persone sulla stessa scheda: si vedono, con il loro nome, e quando se ne vanno non si vedono più. */
class PresenzaIT {

    private static final String SCHEDA = "piano/2026/schede/32";
    private static final String MOTIVAZIONE = "[data-campo='fase.2.motivazione']";
    private static final int SECONDI = 6;

    private static Programma programma;
    private static Finestre finestre;

    private Page segretario;
    private Page tommaso;

    @BeforeAll
    static void avvia() {
        programma = Programma.avvia(
                "--obiettivi.modo=demo", "--obiettivi.oggi=2026-06-30", "--obiettivi.presenza.secondi=" + SECONDI);
        finestre = new Finestre(programma);
    }

    @AfterAll
    static void ferma() {
        finestre.close();
        programma.close();
    }

    @BeforeEach
    void entrano() {
        segretario = finestre.entra("segretario", SCHEDA);
        assertThat(qui(segretario)).hasAccessibleName("1 qui ora: Segretario generale (tu)");
        tommaso = finestre.entra("tommaso.bellini", SCHEDA);
    }

    @AfterEach
    void escono() {
        finestre.congeda();
    }

    @Test
    void chi_entra_si_vede_nell_altra_finestra_e_un_lettore_di_schermo_lo_sente() {
        assertThat(qui(segretario)).hasAccessibleName(Pattern.compile("Tommaso Bellini"));
        assertThat(segretario
                        .locator(".presenze .persona[title='Tommaso Bellini']")
                        .first())
                .hasText("TB");
        assertThat(segretario.locator("#annunci")).hasText("Ora qui: Tommaso Bellini.");
        qui(segretario).click();
        assertThat(segretario.locator("#nomi-presenti")).containsText("Segretario generale (tu)");
        segretario.keyboard().press("Escape");
        assertThat(segretario.locator("#nomi-presenti")).isHidden();
    }

    @Test
    void il_campo_in_cui_sta_porta_il_suo_nome_dice_che_scrive_e_si_libera_quando_ne_esce() {
        Locator suo = segretario.locator(MOTIVAZIONE);
        double prima = suo.boundingBox().height;
        tommaso.locator(MOTIVAZIONE + " button.lettura").focus();
        assertThat(suo).hasAttribute("data-chi", "Tommaso B.");
        tommaso.locator(MOTIVAZIONE + " button.lettura").click();
        Locator campo = tommaso.locator(MOTIVAZIONE + " textarea");
        campo.pressSequentially("Aspettiamo il parere");
        assertThat(suo).hasAttribute("data-chi", "Tommaso B. sta scrivendo");
        assertThat(suo.boundingBox().height).isEqualTo(prima);
        assertThat(suo).hasAttribute("data-chi", "Tommaso B.");
        campo.press("Escape");
        tommaso.locator("[data-campo='fase.2.svolto.2026-05'] button").focus();
        assertThat(segretario.locator("[data-campo='fase.2.svolto.2026-05']")).hasAttribute("data-chi", "Tommaso B.");
        assertThat(segretario.locator("[data-chi]")).hasCount(1);
        tommaso.evaluate("document.activeElement.blur()");
        assertThat(segretario.locator("[data-chi]")).hasCount(0);
        assertThat(tommaso.locator("[data-chi]")).hasCount(0);
    }

    @Test
    void chi_si_sposta_si_vede_entro_trecento_millisecondi() {
        List<Double> ritardi = new ArrayList<>();
        for (String fase : List.of("1", "2", "3", "4", "1")) {
            String campo = "[data-campo='fase." + fase + ".motivazione']";
            segretario.evaluate(ASPETTA_IL_CONTORNO, campo);
            double mosso = millisecondi(tommaso.evaluate(
                    "c => { document.querySelector(c + ' .lettura').focus(); return Date.now(); }", campo));
            ritardi.add(millisecondi(segretario.evaluate("() => window.visto")) - mosso);
        }
        assertThat(ritardi.stream().sorted().toList().get(2)).isLessThanOrEqualTo(300);
    }

    private static final String ASPETTA_IL_CONTORNO = """
            campo => {
              const dove = document.querySelector(campo);
              window.visto = new Promise(fatto => new MutationObserver(() => dove.dataset.chi && fatto(Date.now()))
                  .observe(dove, { attributeFilter: ['data-chi'] }));
            }""";

    private static double millisecondi(Object numero) {
        return ((Number) numero).doubleValue();
    }

    @Test
    void una_pagina_che_guarda_altro_non_riceve_nulla() {
        Page giunta = finestre.entra("giunta", "piano/2026/schede/33");
        List<String> arrivati = new CopyOnWriteArrayList<>();
        giunta.onWebSocket(filo -> filo.onFrameReceived(pezzo -> arrivati.add(pezzo.text())));
        giunta.reload();
        assertThat(qui(giunta)).isVisible();
        giunta.waitForLoadState(LoadState.NETWORKIDLE);
        int prima = arrivati.size();
        for (String fase : List.of("1", "2", "3")) {
            tommaso.locator("[data-campo='fase." + fase + ".motivazione'] .lettura")
                    .focus();
            assertThat(segretario.locator("[data-campo='fase." + fase + ".motivazione']"))
                    .hasAttribute("data-chi", "Tommaso B.");
        }
        giunta.evaluate("() => new Promise(fatto => requestAnimationFrame(fatto))");
        assertThat(arrivati.subList(prima, arrivati.size()))
                .filteredOn(pezzo -> pezzo.length() > 1)
                .isEmpty();
    }

    @Test
    void la_stessa_persona_in_due_finestre_e_una_sola() {
        Page seconda = finestre.entra("tommaso.bellini", SCHEDA);
        assertThat(qui(segretario)).hasAccessibleName("2 qui ora: Tommaso Bellini, Segretario generale (tu)");
        seconda.context().close();
        tommaso.locator(MOTIVAZIONE + " button.lettura").focus();
        assertThat(segretario.locator(MOTIVAZIONE)).hasAttribute("data-chi", "Tommaso B.");
        assertThat(qui(segretario)).hasAccessibleName("2 qui ora: Tommaso Bellini, Segretario generale (tu)");
    }

    @Test
    void chi_chiude_la_finestra_non_si_vede_piu() {
        assertThat(qui(segretario)).hasAccessibleName(Pattern.compile("Tommaso Bellini"));
        tommaso.close(new Page.CloseOptions().setRunBeforeUnload(true));
        assertThat(qui(segretario)).hasAccessibleName("1 qui ora: Segretario generale (tu)");
    }

    @Test
    void chi_perde_la_rete_sparisce_da_solo_e_quando_torna_e_di_nuovo_nel_suo_campo() {
        tommaso.locator(MOTIVAZIONE + " button.lettura").focus();
        assertThat(segretario.locator(MOTIVAZIONE)).hasAttribute("data-chi", "Tommaso B.");
        tommaso.context().setOffline(true);
        assertThat(segretario.locator("[data-chi]"))
                .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout((SECONDI + 5) * 1_000));
        assertThat(qui(segretario)).hasAccessibleName("1 qui ora: Segretario generale (tu)");
        tommaso.context().setOffline(false);
        assertThat(segretario.locator(MOTIVAZIONE)).hasAttribute("data-chi", "Tommaso B.");
    }

    @Test
    void sulla_matrice_si_vede_la_cella_anche_da_tablet() {
        segretario.navigate(programma.indirizzo("piano/2026/trasversali"));
        segretario.locator(".carta-trasversale h2 a").first().click();
        Locator cella = segretario.locator("oc-cella[data-campo^='cella.']").nth(2);
        cella.waitFor();
        String campo = cella.getAttribute("data-campo");
        String pagina = segretario.url().replaceFirst("^https?://[^/]+/", "");
        Page silvia =
                finestre.entra("silvia.montanari", pagina, new Browser.NewContextOptions().setViewportSize(820, 1180));
        silvia.locator("[data-campo='" + campo + "'] button").focus();
        assertThat(cella).hasAttribute("data-chi", "Silvia M.");
        silvia.navigate(programma.indirizzo("cruscotto"));
        assertThat(segretario.locator("[data-chi]")).hasCount(0);
    }

    private static Locator qui(Page finestra) {
        return finestra.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^\\d+ qui ora:")));
    }

    @Test
    void chi_entra_non_sposta_la_pagina_sotto_le_mani() {
        for (int largo : new int[] {1440, 820, 390}) {
            var schermo = new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(largo, 900);
            com.microsoft.playwright.Page prima = finestre.entra("tommaso.bellini", "piano/2026/schede/33", schermo);
            prima.locator(".presenze .persona").first().waitFor();
            double y = prima.locator(".foglio").boundingBox().y;
            com.microsoft.playwright.Page altra = finestre.entra("segretario", "piano/2026/schede/33");
            assertThat(prima.locator(".presenze .tondi > .persona")).hasCount(2);
            org.junit.jupiter.api.Assertions.assertEquals(
                    y, prima.locator(".foglio").boundingBox().y);
            altra.context().close();
            prima.context().close();
        }
    }
}
