package it.comune.obiettivi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRuleOptions;
import com.deque.html.axecore.args.AxeRunOnlyOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Ogni pagina, e ogni menu, finestra, pannello ed editore aperto, passa i controlli automatici delle WCAG 2.2 A e AA (la
 * L. 4/2004 chiede le 2.1) e delle buone pratiche: al chiaro, allo scuro e a 320 punti.
 */
class AccessibilitaIT extends ProvaCheGuarda {

    private static final List<String> LIVELLI =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** Un nome deve contenere ciò che si legge: axe lo guarda solo se glielo si chiede. */
    private static final String NOME_E_TESTO = "label-content-name-mismatch";

    private static final String CONTRASTO = "color-contrast";

    @ParameterizedTest
    @CsvSource({
        "segretario, cruscotto",
        "segretario, piano/2026/settori/3",
        "segretario, piano/2026/schede",
        "segretario, piano/2026/schede?solo=1.7&perche=PESI_FASI",
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
        "amministratore, giornale",
        "amministratore, copie",
        "giunta, password",
        "giunta, sessioni",
        "giunta, senza-ruolo",
        "giunta, una-pagina-che-non-c-e"
    })
    void nessuna_violazione(String chi, String pagina) {
        Page finestra = finestre.guarda(chi, pagina, 1440, 900);
        finestra.waitForFunction("!document.querySelector('vaadin-connection-indicator[loading]')");
        controlla(finestra, "al chiaro", true);
        alloScuro(finestra);
        finestra.setViewportSize(320, 640);
        controlla(finestra, "a 320 punti", false);
    }

    /** Vaadin direbbe in inglese quale rotta non ha trovato. */
    @Test
    void un_indirizzo_che_non_c_e_lo_dice_in_italiano() {
        Page finestra = finestre.guarda("giunta", "una-pagina-che-non-c-e", 1440, 900);
        PlaywrightAssertions.assertThat(finestra.locator("#contenuto p"))
                .hasText("L’indirizzo è sbagliato, oppure il tuo ruolo non apre questa pagina.");
    }

    @Test
    void anche_la_pagina_di_accesso() {
        Page finestra = finestre.vuota();
        finestra.navigate(programma.indirizzo("accesso"));
        finestra.locator("vaadin-text-field[name=username] input").waitFor();
        controlla(finestra, "al chiaro", true);
        alloScuro(finestra);
    }

    /** Che cosa si apre, su quale pagina, e come. */
    static Stream<Arguments> aperti() {
        return Stream.of(
                apre(
                        "il menu di una carta",
                        "cruscotto",
                        f -> f.locator(".carta-settori").getByLabel("Altro").click()),
                apre(
                        "il menu del profilo",
                        "cruscotto",
                        f -> f.locator(".io vaadin-menu-bar-button").first().click()),
                apre(
                        "la spiegazione di una cifra",
                        "cruscotto",
                        f -> f.locator(".cifra-grande").click()),
                apre("le tabelle dei grafici", "cruscotto", f -> {
                    f.locator(".carta-settori")
                            .getByLabel("Mostra come tabella")
                            .click();
                    f.locator(".carta-calore").getByLabel("Mostra come tabella").click();
                }),
                apre(
                        "un filtro",
                        "piano/2026/schede",
                        f -> f.locator("vaadin-combo-box").first().click()),
                apre(
                        "l'editore dell'avanzamento",
                        "piano/2026/schede/33",
                        f -> f.locator(".reale-cella button.reale").first().click()),
                apre(
                        "l'editore di un testo",
                        "piano/2026/schede/33",
                        f -> f.locator(".motivo .lettura").first().click()),
                apre(
                        "una scelta",
                        "piano/2026/schede/33",
                        f -> f.locator("[data-campo='assessore'] button")
                                .first()
                                .click()),
                apre(
                        "la domanda prima di togliere",
                        "piano/2026/schede/33",
                        f -> f.getByLabel(Pattern.compile("^Togli")).first().click()),
                apre(
                        "una fase nuova",
                        "piano/2026/schede/33",
                        f -> f.getByText("Aggiungi una fase").first().click()),
                apre(
                        "chi è qui",
                        "piano/2026/schede/33",
                        f -> f.getByRole(
                                        AriaRole.BUTTON,
                                        new Page.GetByRoleOptions().setName(Pattern.compile("qui ora")))
                                .click()),
                apre(
                        "il pannello della matrice",
                        "piano/2026/trasversali/1",
                        f -> f.locator("oc-cella button.cella").first().click()),
                apre(
                        "la finestra di un utente",
                        "utenti",
                        f -> f.getByText("Nuovo utente").first().click()),
                apre(
                        "la finestra di un settore",
                        "settori",
                        f -> f.getByText("Modifica").first().click()),
                apre(
                        "un filtro della storia",
                        "piano/2026/schede/7/storia",
                        f -> f.locator("vaadin-combo-box, vaadin-select")
                                .first()
                                .click()));
    }

    private static Arguments apre(String che, String pagina, Consumer<Page> apri) {
        return Arguments.of(che, pagina.equals("utenti") ? "amministratore" : "segretario", pagina, apri);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("aperti")
    void anche_cio_che_si_apre(String che, String chi, String pagina, Consumer<Page> apri) {
        Page finestra = finestre.guarda(chi, pagina, 1440, 900);
        String prima = finestra.content();
        apri.accept(finestra);
        finestra.waitForFunction("prima => document.documentElement.outerHTML.length !== prima", prima.length());
        fermo(finestra);
        controlla(finestra, che, true);
        alloScuro(finestra);
    }

    /** Dove il colore è il nostro anche con i colori forzati, ciò che è scritto si legge: 4,5 a 1, come dice il criterio 1.4.3. */
    @ParameterizedTest
    @CsvSource({
        "segretario, cruscotto",
        "segretario, piano/2026/schede/7",
        "tommaso.bellini, piano/2026/schede/33",
        "segretario, piano/2026/trasversali/1",
        "segretario, piano/2026/schede",
        "tommaso.bellini, ''"
    })
    void con_i_colori_forzati_cio_che_e_scritto_si_legge(String chi, String pagina) {
        Page finestra = finestre.guarda(chi, pagina, 1440, 900);
        finestra.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        fermo(finestra);
        assertThat((List<?>) finestra.evaluate("""
                () => {
                  const luce = colore => {
                    const [r, g, b] = colore.match(/[\\d.]+/g).map(Number).map(c => c / 255)
                        .map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
                    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
                  };
                  return [...document.querySelectorAll('#contenuto *')].filter(e => {
                    const stile = getComputedStyle(e);
                    const scritto = [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim());
                    if (!scritto || stile.forcedColorAdjust !== 'none' || !e.checkVisibility()
                        || stile.backgroundColor === 'rgba(0, 0, 0, 0)') return false;
                    const [a, b] = [luce(stile.color), luce(stile.backgroundColor)].sort((x, y) => y - x);
                    return (a + 0.05) / (b + 0.05) < 4.5;
                  }).map(e => e.className + ' «' + e.textContent.trim() + '»');
                }""")).isEmpty();
        finestra.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.NONE));
    }

    /** Con i colori scelti dalla persona la carta resta intera: i bottoni non coprono la risposta, i campioni si vedono. */
    @Test
    void con_i_colori_forzati_niente_si_copre_e_i_campioni_restano() {
        Page finestra = finestre.guarda("segretario", "cruscotto", 1440, 900);
        finestra.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        finestra.locator("e-chart svg").first().waitFor();
        assertThat((List<?>) finestra.evaluate("""
                () => [...document.querySelectorAll('.riquadro > header')].filter(testa => {
                  const mosse = testa.querySelector('.mosse')?.getBoundingClientRect();
                  const testo = document.createRange();
                  testo.selectNodeContents(testa.querySelector('.risposta'));
                  return mosse && [...testo.getClientRects()].some(
                      r => r.top < mosse.bottom - 1 && r.bottom > mosse.top + 1 && r.right > mosse.left + 1);
                }).map(testa => testa.textContent)""")).isEmpty();
        assertThat((List<?>) finestra.evaluate("""
                () => [...document.querySelectorAll('.legenda i')].filter(i => {
                  const stile = getComputedStyle(i);
                  return stile.forcedColorAdjust !== 'none' && !i.matches('.segno');
                }).map(i => i.className)""")).isEmpty();
        finestra.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.NONE));
    }

    /** Allo scuro cambiano solo i colori. */
    private static void alloScuro(Page finestra) {
        finestra.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        fermo(finestra);
        senzaViolazioni(finestra, "allo scuro", new AxeBuilder(finestra).withRules(List.of(CONTRASTO)));
        finestra.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    /** Le transizioni sono finite: un colore a metà strada non è quello che si legge. */
    private static void fermo(Page finestra) {
        finestra.waitForFunction("""
                () => new Promise(poi => requestAnimationFrame(() => requestAnimationFrame(() => poi(
                    document.getAnimations().every(moto => moto.playState !== 'running'
                        || moto.effect?.getComputedTiming().iterations === Infinity)))))""");
    }

    /** @param colori se guardare anche il contrasto, che costa più di tutto il resto e non dipende dalla larghezza */
    private static void controlla(Page finestra, String quando, boolean colori) {
        AxeRunOnlyOptions livelli = new AxeRunOnlyOptions();
        livelli.setType("tag");
        livelli.setValues(LIVELLI);
        AxeRunOptions opzioni = new AxeRunOptions();
        opzioni.setRunOnly(livelli);
        opzioni.setRules(Map.of(NOME_E_TESTO, regola(true), CONTRASTO, regola(colori)));
        senzaViolazioni(finestra, quando, new AxeBuilder(finestra).options(opzioni));
    }

    private static AxeRuleOptions regola(boolean accesa) {
        AxeRuleOptions regola = new AxeRuleOptions();
        regola.setEnabled(accesa);
        return regola;
    }

    private static void senzaViolazioni(Page finestra, String quando, AxeBuilder axe) {
        var trovate = axe.setLegacyMode(true).analyze().getViolations();
        assertThat(trovate)
                .as("%s, %s", finestra.url(), quando)
                .extracting(regola -> regola.getId() + ": " + regola.getHelp() + " "
                        + regola.getNodes().stream()
                                .map(nodo -> String.valueOf(nodo.getTarget()))
                                .limit(3)
                                .toList())
                .isEmpty();
    }
}
