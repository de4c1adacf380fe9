package it.comune.obiettivi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Come le pagine stanno nella finestra: scorre soltanto il documento, le teste restano in vista, nulla si spezza e nulla
 * si perde fra la scrivania, il tablet, il telefono e l'ingrandimento al 400 % (320×256).
 */
class ImpaginazioneIT extends ProvaCheGuarda {

    private static final String SCHEDA = "piano/2026/schede/7";
    private static final String MATRICE = "piano/2026/trasversali/2";

    /** Ciò che scorre in verticale dentro la pagina, testi lunghi esclusi. */
    private static final String SCORRONO = """
            () => [...document.querySelectorAll('body *')]
              .flatMap(e => e.shadowRoot ? [e, ...e.shadowRoot.querySelectorAll('*')] : [e])
              .filter(e => /auto|scroll/.test(getComputedStyle(e).overflowY) && e.clientHeight > 0
                  && e.scrollHeight > e.clientHeight + 1)
              .map(e => e.tagName + '.' + e.className)""";

    /** Quanto resta fra la fine di ciò che si vede e la fine del documento, tolta la barra in basso. */
    private static final String VUOTO = """
            () => {
              const parti = [...document.querySelectorAll('#contenuto *')].filter(e => e.checkVisibility()
                  && getComputedStyle(e).position !== 'fixed' && !e.closest('.solo-lettore')
                  && (e.childElementCount === 0 || e.matches('.foglio, .riquadro, table, vaadin-grid')));
              const fine = Math.max(...parti.map(e => e.getBoundingClientRect().bottom)) + scrollY;
              const layout = parseFloat(getComputedStyle(document.querySelector('vaadin-app-layout')).paddingBottom);
              return document.documentElement.scrollHeight - Math.max(fine, innerHeight - layout) - layout;
            }""";

    /** Le parole, in ciò che si vede, che cominciano su una riga e finiscono su un'altra. */
    private static final String SPEZZATE = """
            () => {
              const spezzate = [];
              const testi = document.createTreeWalker(document.querySelector('#contenuto'), NodeFilter.SHOW_TEXT);
              while (testi.nextNode()) {
                const nodo = testi.currentNode;
                if (!nodo.parentElement.checkVisibility() || nodo.parentElement.closest('.solo-lettore')) continue;
                for (const parola of nodo.data.matchAll(/([^\\s\\u2010-\\u2015\\/-]|\\/(?=\\d))+/g)) {
                  const tratto = document.createRange();
                  tratto.setStart(nodo, parola.index);
                  tratto.setEnd(nodo, parola.index + parola[0].length);
                  const righe = [...tratto.getClientRects()].filter(r => r.width > 0);
                  if (righe.some(r => r.top >= righe[0].bottom - 2)) spezzate.push(parola[0]);
                }
              }
              return spezzate;
            }""";

    /** I testi di tabella che finiscono dietro i puntini o fuori dalla loro cella. */
    private static final String TAGLIATI = """
            () => [...document.querySelectorAll('vaadin-grid-cell-content, .tabella td, .tabella th')]
              .filter(e => e.checkVisibility() && e.scrollWidth > e.clientWidth + 1).map(e => e.textContent)""";

    /** Una grandezza della finestra, in punti del browser. */
    private record Misura(int larghezza, int altezza) {

        static final List<Misura> GRANDI = List.of(new Misura(1440, 900), new Misura(1180, 820), new Misura(820, 1180));
        static final List<Misura> TUTTE = List.of(
                new Misura(1920, 1080),
                new Misura(1440, 900),
                new Misura(1180, 820),
                new Misura(820, 1180),
                new Misura(390, 844),
                new Misura(320, 640),
                new Misura(320, 256));

        /** La finestra prende questa misura, e si aspetta che la pagina vi si sia disposta. */
        void prende(Page finestra) {
            finestra.setViewportSize(larghezza, altezza);
            finestra.evaluate("""
                    () => document.fonts.ready.then(() => new Promise(
                        poi => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(poi)))))""");
        }
    }

    private static Page apri(String chi, String pagina, int larghezza, int altezza) {
        return finestre.guarda(chi, pagina, larghezza, altezza);
    }

    private static double numero(Page finestra, String espressione) {
        return ((Number) finestra.evaluate(espressione)).doubleValue();
    }

    private static double sotto(Page finestra, String espressione) {
        return numero(finestra, "() => " + espressione + ".getBoundingClientRect().bottom");
    }

    private static double sopra(Page finestra, String espressione) {
        return numero(finestra, "() => " + espressione + ".getBoundingClientRect().top");
    }

    private static double barra(Page finestra) {
        return numero(
                finestra,
                "() => document.querySelector('vaadin-app-layout').shadowRoot.querySelector('#navbarTop')"
                        + ".getBoundingClientRect().bottom");
    }

    private static void scorri(Page finestra, int x, int y) {
        finestra.evaluate("([x, y]) => scrollTo(x, y)", List.of(x, y));
        finestra.waitForFunction("() => new Promise(poi => requestAnimationFrame(() => poi(true)))");
    }

    @ParameterizedTest
    @CsvSource({
        "segretario, cruscotto piano/2026/settori/2 piano/2026/schede piano/2026/schede/7 piano/2026/trasversali"
                + " piano/2026/trasversali/1 piano/2026/schede/7/storia settori importa",
        "tommaso.bellini, '/ piano/2026/schede/33'",
        "caterina.rossi, /",
        "amministratore, utenti",
        "giunta, cruscotto una-pagina-che-non-c-e"
    })
    void il_salto_porta_al_contenuto_di_ogni_pagina(String chi, String pagine) {
        Page finestra = apri(chi, "", 1440, 900);
        for (String pagina : pagine.split(" ")) {
            finestra.navigate(programma.indirizzo(pagina.equals("/") ? "" : pagina));
            finestra.locator("h1").first().waitFor();
            String prima = finestra.url();
            Locator salta = finestra.locator(".salta");
            salta.focus();
            assertThat(salta).isInViewport();
            finestra.keyboard().press("Enter");
            assertThat(finestra.locator("main#contenuto")).isFocused();
            assertThat(finestra.url()).as(pagina).isEqualTo(prima);
            finestra.keyboard().press("Tab");
            assertThat(finestra.evaluate("document.activeElement.closest('#contenuto') !== null || "
                            + "document.querySelector('#contenuto').querySelector('a, button, input') === null"))
                    .as("da %s il tabulatore continua nel contenuto".formatted(pagina))
                    .isEqualTo(true);
        }
    }

    @Test
    void il_salto_e_la_prima_cosa_che_il_tabulatore_raggiunge() {
        Page finestra = apri("segretario", SCHEDA, 1440, 900);
        finestra.keyboard().press("Tab");
        assertThat(finestra.locator(".salta")).isFocused();
    }

    @ParameterizedTest
    @ValueSource(strings = {SCHEDA, MATRICE, "piano/2026/schede", "utenti", "settori", "cruscotto"})
    void scorre_soltanto_il_documento_e_in_fondo_non_resta_vuoto(String pagina) {
        Page finestra = apri("segretario", pagina, 1440, 900);
        for (Misura misura : Misura.TUTTE) {
            misura.prende(finestra);
            assertThat((List<?>) finestra.evaluate(SCORRONO))
                    .as("%s a %s", pagina, misura)
                    .isEmpty();
            assertThat(numero(finestra, VUOTO))
                    .as("il vuoto in fondo a %s a %s", pagina, misura)
                    .isBetween(-1.0, 70.0);
            if (!pagina.equals(MATRICE)) {
                assertThat(numero(finestra, "() => document.documentElement.scrollWidth - innerWidth"))
                        .as("%s a %s non scorre di lato", pagina, misura)
                        .isLessThanOrEqualTo(0);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1440, 900", "1920, 1080", "1180, 820", "820, 1180"})
    void i_mesi_della_scheda_restano_in_vista(int larghezza, int altezza) {
        Page finestra = apri("segretario", SCHEDA, larghezza, altezza);
        finestra.evaluate("document.querySelector('.gantt tbody:last-of-type').scrollIntoView({block: 'center'})");
        double testa = sopra(finestra, "document.querySelector('.gantt thead th:last-child')");
        assertThat(testa).isBetween(barra(finestra) - 2, barra(finestra) + 8);
    }

    @ParameterizedTest
    @CsvSource({"1440, 900", "1180, 820", "820, 1180", "390, 844", "320, 640"})
    void i_settori_e_le_fasi_della_matrice_restano_in_vista(int larghezza, int altezza) {
        Page finestra = apri("segretario", MATRICE, larghezza, altezza);
        finestra.locator("oc-cella > button").last().scrollIntoViewIfNeeded();
        finestra.evaluate("document.querySelector('.matrice tbody tr:nth-last-child(2)').scrollIntoView()");
        double dove = Math.max(barra(finestra), sopra(finestra, "document.querySelector('.matrice table')"));
        assertThat(sopra(finestra, "document.querySelector('.matrice thead th:nth-child(3)')"))
                .as("sotto la barra, o dov'è nata se lo schermo è alto quanto basta")
                .isBetween(dove - 2, dove + 2);
        scorri(finestra, 10_000, (int) numero(finestra, "() => scrollY"));
        double colonna =
                numero(finestra, "() => document.querySelector('.matrice tbody th').getBoundingClientRect().left");
        assertThat(colonna).isBetween(0.0, 40.0);
        assertThat(numero(
                        finestra,
                        "() => document.querySelector('.matrice thead th:last-child').getBoundingClientRect().right"))
                .as("l'ultimo settore si raggiunge")
                .isLessThanOrEqualTo(larghezza);
        assertThat(numero(finestra, "() => document.querySelector('.titolo-trasversale').getBoundingClientRect().left"))
                .as("il resto della pagina non se ne va di lato")
                .isPositive();
    }

    @ParameterizedTest
    @CsvSource({SCHEDA + ", 320, 256", MATRICE + ", 320, 256", SCHEDA + ", 320, 640", MATRICE + ", 844, 390"})
    void al_quattrocento_per_cento_cio_che_resta_fermo_lascia_lo_schermo_al_contenuto(
            String pagina, int larghezza, int altezza) {
        Page finestra = apri("segretario", pagina, larghezza, altezza);
        scorri(finestra, 0, (int) sopra(finestra, "document.querySelector('.gantt, .matrice')") + altezza);
        double coperto = numero(finestra, """
                () => {
                  const ferme = 'vaadin-app-layout, [slot^=navbar], [slot^=navbar] *, thead, thead *, .capo, .capo *';
                  let coperti = 0;
                  for (let y = 1; y < innerHeight; y += 2) {
                    const qui = document.elementFromPoint(innerWidth - 30, y);
                    if (!qui || qui.matches(ferme)) coperti += 2;
                  }
                  return coperti / innerHeight;
                }""");
        assertThat(coperto).isLessThan(1.0 / 3);
    }

    @ParameterizedTest
    @CsvSource({"1440, 900", "1180, 820", "820, 1180", "390, 844", "320, 640", "320, 256"})
    void un_collegamento_a_una_fase_ne_mostra_il_titolo(int larghezza, int altezza) {
        Page finestra = apri("segretario", SCHEDA + "?fase=3", larghezza, altezza);
        finestra.waitForFunction("() => scrollY > 0");
        finestra.waitForFunction("""
                () => {
                  const titolo = document.querySelector('#fase-3 .testo .lettura, #fase-3 .testo');
                  const testo = [...document.querySelectorAll('#fase-3 .testo .lettura')].at(-1) ?? titolo;
                  const r = testo.getBoundingClientRect();
                  const sopra = document.elementFromPoint(r.left + 5, r.top + 3);
                  return r.top > 0 && sopra !== null && (sopra === testo || testo.contains(sopra));
                }""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"segretario", "tommaso.bellini", "amministratore"})
    void nessuna_parola_si_spezza_e_nessun_testo_si_taglia(String chi) {
        List<String> pagine = switch (chi) {
            case "amministratore" -> List.of("utenti", "settori");
            case "tommaso.bellini" -> List.of("", "piano/2026/schede/33", "piano/2026/trasversali/2");
            default ->
                List.of(
                        "cruscotto",
                        "piano/2026/settori/2",
                        "piano/2026/schede",
                        SCHEDA,
                        "piano/2026/schede/11",
                        "piano/2026/trasversali",
                        MATRICE,
                        SCHEDA + "/storia",
                        SCHEDA + "/storia?comera=2026-03-31",
                        "importa");
        };
        for (String pagina : pagine) {
            Page finestra = apri(chi, pagina, 1440, 900);
            for (Misura misura : Misura.GRANDI) {
                misura.prende(finestra);
                assertThat((List<?>) finestra.evaluate(SPEZZATE))
                        .as("%s a %s", pagina, misura)
                        .isEmpty();
                assertThat((List<?>) finestra.evaluate(TAGLIATI))
                        .as("%s a %s", pagina, misura)
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1440, 900", "1180, 820", "820, 1180", "390, 844", "320, 640"})
    void la_fila_e_sta_subito_sotto_la_fila_p(int larghezza, int altezza) {
        Page finestra = apri("segretario", SCHEDA, larghezza, altezza);
        for (String mese : List.of("GEN", "GIU", "SET", "2028")) {
            @SuppressWarnings("unchecked")
            Map<String, Number> dove = (Map<String, Number>) finestra.evaluate("""
                    mese => {
                      const [p, e] = ['p', 'e'].map(fila => document.querySelector(
                          `#fase-3 .${fila} > [data-mese="${mese}"]`).getBoundingClientRect());
                      return { stacco: e.top - p.bottom, scarto: Math.abs(e.left - p.left) };
                    }""", mese);
            assertThat(dove.get("stacco").doubleValue()).as(mese).isBetween(-1.0, 12.0);
            assertThat(dove.get("scarto").doubleValue()).as(mese).isLessThan(1.5);
        }
    }

    @ParameterizedTest
    @CsvSource({"1180, 820", "820, 1180", "390, 844"})
    void le_schede_si_ordinano_e_dicono_il_responsabile_a_ogni_misura(int larghezza, int altezza) {
        Page finestra = apri("segretario", "piano/2026/schede", larghezza, altezza);
        assertThat(finestra.locator(".c-responsabile:not(th)").first()).isVisible();
        finestra.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Scostamento"))
                .click();
        assertThat(finestra.locator("th.c-scostamento")).hasAttribute("aria-sort", "ascending");
        assertThat(finestra.locator("th.c-scostamento > button")).isVisible();
    }

    @ParameterizedTest
    @CsvSource({"1180, 820", "820, 1180", "390, 844"})
    void gli_utenti_si_ordinano_a_ogni_misura(int larghezza, int altezza) {
        Page finestra = apri("amministratore", "utenti", larghezza, altezza);
        Locator ordina = finestra.locator("vaadin-grid-sorter:visible").first();
        ordina.click();
        assertThat(ordina).hasAttribute("direction", "asc");
    }

    @Test
    void chi_apre_una_scheda_dal_fondo_dell_elenco_ne_vede_l_inizio() {
        Page finestra = apri("segretario", "piano/2026/schede", 1440, 900);
        finestra.locator(".tabella-schede tbody a").last().click();
        finestra.locator(".foglio").waitFor();
        finestra.waitForFunction("() => scrollY === 0");
    }
}
