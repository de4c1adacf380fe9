package it.comune.obiettivi.attacchi;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import it.comune.obiettivi.browser.Finestre;
import it.comune.obiettivi.browser.Programma;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Uno script in ogni testo del piano: nessuna pagina lo esegue e nessuna ne fa HTML, neppure con la Content-Security-Policy
 * spenta. Si ripete uguale con {@code -Dattacchi.seme=N}.
 */
class ScriptNeiTestiIT {

    private static final long SEME = Long.getLong("attacchi.seme", System.nanoTime());

    /** Ciò che è scappato, cercato anche dentro i componenti. */
    private static final String SCAPPATI = """
            () => {
              const trovati = window.__colpito ? ['eseguito'] : [];
              const cerca = radice => {
                for (const e of radice.querySelectorAll('*')) {
                  const gesti = [...e.attributes].filter(a => a.name.startsWith('on') && a.value.includes('__colpito'));
                  if (e.classList.contains('colpito') || gesti.length > 0
                      || /^\\s*javascript:/i.test(e.getAttribute('href') ?? '')) trovati.push(e.outerHTML.slice(0, 200));
                  if (e.shadowRoot) cerca(e.shadowRoot);
                }
              };
              cerca(document);
              return trovati;
            }""";

    private static final String HA_TESTI_OSTILI = """
            () => { const testi = n => [...n.querySelectorAll('*')].some(e => e.shadowRoot && testi(e.shadowRoot))
                || (n.textContent ?? '').includes('__colpito') || (n.body?.innerText ?? '').includes('__colpito')
                || [...n.querySelectorAll('input, textarea')].some(c => c.value.includes('__colpito'));
              return testi(document); }""";

    private static Programma programma;
    private static Finestre finestre;
    private static String documento;

    @BeforeAll
    static void avvia() throws Exception {
        documento = new DocumentoOstile(SEME).testo();
        Path file = Files.createTempDirectory("obiettivi-ostile").resolve("piano.txt");
        Files.writeString(file, documento);
        programma = Programma.avvia(
                "--obiettivi.modo=importa",
                "--obiettivi.importa=" + file,
                "--obiettivi.conferma=true",
                "--obiettivi.oggi=2026-06-30");
        finestre = new Finestre(programma);
    }

    @AfterAll
    static void ferma() {
        if (finestre != null) {
            finestre.close();
        }
        if (programma != null) {
            programma.close();
        }
    }

    @Test
    void nessuna_pagina_esegue_un_testo_ne_ne_fa_html() {
        Page finestra = entra("segretario", "cruscotto");
        List<String> dialoghi = dialoghi(finestra);
        int ostili = 0;
        for (String pagina : List.of(
                "",
                "cruscotto",
                "piano/2026/settori/1",
                "piano/2026/settori/2",
                "piano/2026/missioni/1",
                "piano/2026/schede",
                "piano/2026/schede/1",
                "piano/2026/schede/7",
                "piano/2026/schede/20",
                "piano/2026/schede/33",
                "piano/2026/schede/33/storia",
                "piano/2026/trasversali",
                "piano/2026/trasversali/1",
                "piano/2026/trasversali/1?disegno=1",
                "piano/2026/trasversali/1/storia",
                "settori",
                "utenti",
                "importa")) {
            finestra.navigate(programma.indirizzo(pagina));
            finestra.locator("h1").first().waitFor();
            passaSui(finestra.locator("e-chart"));
            assertThat((List<?>) finestra.evaluate(SCAPPATI))
                    .as("%s, seme %d", pagina, SEME)
                    .isEmpty();
            ostili += (boolean) finestra.evaluate(HA_TESTI_OSTILI) ? 1 : 0;
        }
        assertThat(ostili).as("pagine che mostrano davvero quei testi").isGreaterThan(10);
        assertThat(dialoghi).isEmpty();
        finestra.context().close();
    }

    @Test
    void nemmeno_la_revisione_di_un_documento_ne_il_nome_del_suo_file() {
        Page finestra = entra("segretario", "importa");
        List<String> dialoghi = dialoghi(finestra);
        String diverso = documento.replace("FASE 1\t", "FASE 1\tRivista: ");
        finestra.locator("input[type=file]")
                .first()
                .setInputFiles(new FilePayload(
                        "<img class=colpito src=x onerror=window.__colpito=1>.txt",
                        "text/plain",
                        diverso.getBytes(StandardCharsets.UTF_8)));
        finestra.waitForURL(indirizzo -> indirizzo.matches(".*/importa/\\d+.*"));
        finestra.locator("h1").first().waitFor();
        assertThat((boolean) finestra.evaluate(HA_TESTI_OSTILI)).isTrue();
        assertThat((List<?>) finestra.evaluate(SCAPPATI)).as("seme %d", SEME).isEmpty();
        finestra.navigate(programma.indirizzo("importa"));
        finestra.locator("h1").first().waitFor();
        assertThat((List<?>) finestra.evaluate(SCAPPATI)).as("seme %d", SEME).isEmpty();
        assertThat(dialoghi).isEmpty();
        finestra.context().close();
    }

    /** Ciò che uno scrive adesso arriva agli altri per un'altra strada, quella del push. */
    @Test
    void un_testo_scritto_adesso_arriva_alle_altre_pagine_come_testo() {
        String script = DocumentoOstile.SCRIPT.get(new Random(SEME).nextInt(DocumentoOstile.SCRIPT.size()));
        Page chiGuarda = entra("nucleo", "piano/2026/schede/33");
        Page chiScrive = entra("segretario", "piano/2026/schede/33");
        List<String> dialoghi = dialoghi(chiGuarda);
        chiScrive.locator(".motivo button, .motivo [role=button]").first().click();
        Locator campo = chiScrive.locator("vaadin-text-area textarea").first();
        campo.fill("Adesso " + script);
        campo.press("Tab");
        chiGuarda.getByText("Adesso " + script).first().waitFor();
        for (Page finestra : List.of(chiGuarda, chiScrive)) {
            assertThat((List<?>) finestra.evaluate(SCAPPATI))
                    .as("seme %d", SEME)
                    .isEmpty();
            finestra.navigate(programma.indirizzo("piano/2026/schede/33/storia"));
            finestra.getByText("Adesso").first().waitFor();
            assertThat((List<?>) finestra.evaluate(SCAPPATI))
                    .as("seme %d", SEME)
                    .isEmpty();
        }
        assertThat(dialoghi).isEmpty();
        chiGuarda.context().close();
        chiScrive.context().close();
    }

    /** Con la politica del browser spenta, perché la prova guardi le pagine e non l'ultima difesa. */
    private static Page entra(String chi, String pagina) {
        return finestre.entra(
                chi,
                pagina,
                new Browser.NewContextOptions().setViewportSize(1440, 900).setBypassCSP(true));
    }

    private static List<String> dialoghi(Page finestra) {
        List<String> dialoghi = new CopyOnWriteArrayList<>();
        finestra.onDialog(dialogo -> {
            dialoghi.add(dialogo.message());
            dialogo.dismiss();
        });
        return dialoghi;
    }

    /** I suggerimenti dei grafici compaiono passandoci sopra. */
    private static void passaSui(Locator grafici) {
        for (Locator grafico : grafici.all()) {
            if (grafico.isVisible()) {
                grafico.locator("svg").waitFor();
                for (double dove : new double[] {0.3, 0.5, 0.7}) {
                    var riquadro = grafico.boundingBox();
                    grafico.page()
                            .mouse()
                            .move(riquadro.x + riquadro.width * dove, riquadro.y + riquadro.height * dove);
                }
            }
        }
    }
}
