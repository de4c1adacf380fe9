package it.comune.obiettivi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** Le pagine stanno nella propria Content-Security-Policy, e la politica ferma ciò che non è loro. */
class PoliticaIT extends ProvaCheGuarda {

    private static final String ASCOLTA = """
            document.addEventListener('securitypolicyviolation',
              v => console.error('VIOLAZIONE ' + v.effectiveDirective + ' ' + v.blockedURI + ' ' + v.sourceFile));""";

    @Test
    void nessuna_pagina_chiede_cio_che_la_politica_vieta() {
        Page finestra = finestre.entra("segretario", "cruscotto");
        List<String> guai = guai(finestra);
        for (String pagina : List.of(
                "",
                "cruscotto",
                "piano/2026/schede",
                "piano/2026/schede/33",
                "piano/2026/schede/33/storia",
                "piano/2026/trasversali/1",
                "piano/2026/trasversali/1?disegno=1",
                "settori",
                "importa",
                "utenti",
                "password",
                "una-pagina-che-non-c-e")) {
            WebSocket filo = finestra.waitForWebSocket(() -> finestra.navigate(programma.indirizzo(pagina)));
            finestra.locator("h1").first().waitFor();
            assertThat(filo.isClosed()).as("push di " + pagina).isFalse();
        }
        assertThat(guai).isEmpty();
    }

    @Test
    void il_grafico_si_scarica_come_immagine_e_come_tabella_al_chiaro_e_allo_scuro() {
        Page finestra = finestre.entra("giunta", "cruscotto");
        List<String> guai = guai(finestra);
        for (String tema : List.of("scuro", "chiaro")) {
            finestra.evaluate("tema => localStorage.setItem('tema', tema)", tema);
            finestra.reload();
            finestra.locator("e-chart svg").first().waitFor();
            assertThat(finestra.evaluate("document.documentElement.dataset.tema"))
                    .isEqualTo(tema);
            for (String tipo : List.of("PNG", "CSV")) {
                assertThat(scarica(finestra, tipo).suggestedFilename()).endsWithIgnoringCase(tipo);
            }
        }
        assertThat(guai).isEmpty();
    }

    /** Anche se un giorno un testo finisse nella pagina come HTML. */
    @Test
    void uno_script_infilato_nella_pagina_non_parte_e_nessuno_riceve_niente_fuori() {
        Page finestra = finestre.entra("giunta", "cruscotto");
        List<String> guai = guai(finestra);
        finestra.reload();
        finestra.locator("h1").first().waitFor();
        finestra.evaluate("""
                () => {
                  const dove = document.createElement('div');
                  document.body.append(dove);
                  dove.innerHTML = '<img src="/non-c-e" onerror="window.__colpito = 1">'
                    + '<a id="trappola" href="javascript:window.__colpito = 1">x</a>';
                  const script = document.createElement('script');
                  script.textContent = 'window.__colpito = 1';
                  dove.append(script);
                  document.getElementById('trappola').click();
                }""");
        finestra.waitForCondition(() -> guai.stream()
                        .filter(guaio -> guaio.startsWith("VIOLAZIONE script-src"))
                        .count()
                >= 3);
        assertThat(finestra.evaluate("window.__colpito")).isNull();
        assertThat(finestra.evaluate("fetch('https://cattivo.example/').then(() => 'uscita', () => 'fermata')"))
                .isEqualTo("fermata");
        assertThat(finestra.evaluate("""
                new Promise(fatto => {
                  document.addEventListener('securitypolicyviolation', v => fatto(v.effectiveDirective), {once: true});
                  try { new WebSocket('wss://cattivo.example/'); } catch (fermato) { fatto('connect-src'); }
                })""")).isEqualTo("connect-src");
    }

    @Test
    void la_pagina_da_un_segno_nuovo_ai_suoi_script_ogni_volta() {
        Page finestra = finestre.entra("giunta", "cruscotto");
        String prima = politica(finestra);
        assertThat(prima)
                .containsPattern("script-src 'self' 'nonce-[\\w-]{24}' 'unsafe-eval';")
                .contains("connect-src 'self';")
                .doesNotContain("ws:", "wss:", "script-src 'self' 'unsafe-inline'")
                .isNotEqualTo(politica(finestra));
    }

    private static String politica(Page finestra) {
        return finestra.request().get(programma.indirizzo("accesso")).headers().get("content-security-policy");
    }

    private static List<String> guai(Page finestra) {
        List<String> guai = new CopyOnWriteArrayList<>();
        finestra.addInitScript(ASCOLTA);
        finestra.onConsoleMessage(messaggio -> {
            // lo stato 404 della pagina che non c'è il browser lo scrive come errore
            if (messaggio.type().equals("error") && !messaggio.text().contains("status of 404")) {
                guai.add(messaggio.text());
            }
        });
        finestra.onPageError(guai::add);
        return guai;
    }

    private static Download scarica(Page finestra, String tipo) {
        finestra.locator(".carta-settori").getByLabel("Altro").click();
        return finestra.waitForDownload(
                () -> finestra.getByText("Scarica " + tipo, new Page.GetByTextOptions().setExact(true))
                        .click());
    }
}
