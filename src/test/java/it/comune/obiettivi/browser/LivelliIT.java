package it.comune.obiettivi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Le righe e i menu che il browser disegna da sé: si percorrono, si spiegano e cambiano come se li mandasse il server. */
class LivelliIT extends ProvaCheGuarda {

    private static Page telefono(String chi, String pagina) {
        return finestre.entra(chi, pagina, new Browser.NewContextOptions().setViewportSize(390, 844));
    }

    @Test
    void il_nome_porta_alla_sua_pagina_senza_ricaricare() {
        Page giunta = telefono("giunta", "cruscotto");
        giunta.evaluate("window.stessa = true");
        Locator nome = giunta.locator(".carta-settori .elenco-livelli a").first();
        String settore = nome.innerText();
        nome.click();
        assertThat(giunta.locator("h1")).hasText(settore);
        assertThat(giunta.evaluate("window.stessa")).isEqualTo(true);
    }

    @Test
    void una_cifra_si_spiega_da_tastiera_accanto_a_se_e_il_fuoco_vi_torna() {
        Page giunta = telefono("giunta", "cruscotto");
        Locator cifra = giunta.locator(".carta-settori .cifra-riga").nth(1);
        String nome = giunta.locator(".carta-settori .elenco-livelli a").nth(1).innerText();
        cifra.focus();
        cifra.press("Enter");
        assertThat(giunta.locator(".spiegazione-corpo h2")).hasText(nome);
        assertThat(cifra).hasAttribute("aria-expanded", "true");
        giunta.keyboard().press("Escape");
        assertThat(cifra).isFocused();
    }

    @Test
    void il_gesto_di_un_altro_cambia_la_riga_al_suo_posto_e_non_toglie_il_fuoco() {
        Page responsabile = finestre.entra("tommaso.bellini", "piano/2026/schede/32");
        Page giunta = telefono("giunta", "cruscotto");
        Locator cifra = giunta.locator(".carta-settori li", new Page.LocatorOptions().setHasText("Lavori pubblici"))
                .locator(".cifra-riga");
        cifra.focus();
        String prima = cifra.innerText();
        String ordine = nomi(giunta);
        responsabile
                .locator("button.casella[aria-label^='FASE 3'][aria-label*='giugno']")
                .last()
                .click();
        assertThat(cifra).not().hasText(prima);
        assertThat(cifra).isFocused();
        assertThat(nomi(giunta)).isEqualTo(ordine);
    }

    @Test
    void le_barre_si_percorrono_e_si_premono_da_tastiera() {
        Page giunta = finestre.entra("giunta", "cruscotto");
        Locator tasto = giunta.locator(".carta-settori e-chart button");
        assertThat(tasto).hasAccessibleName(Pattern.compile("^.+: .*\\d,\\d.%.*"));
        String prima = tasto.getAttribute("aria-label");
        tasto.focus();
        giunta.keyboard().press("ArrowDown");
        assertThat(tasto).not().hasAccessibleName(prima);
        assertThat(giunta.locator(".carta-settori e-chart [role=status]")).hasText(tasto.getAttribute("aria-label"));
        giunta.keyboard().press("End");
        String ultima = tasto.getAttribute("aria-label").replaceFirst(": .*", "");
        giunta.keyboard().press("Enter");
        assertThat(giunta.locator("h1")).hasText(ultima);
    }

    @Test
    void il_menu_tiene_l_anno_e_il_giorno_che_si_guardano() {
        Page giunta = finestre.entra("giunta", "piano/2026/cruscotto?al=2026-03-31");
        for (String sezione : new String[] {"Schede", "Trasversali", "Cruscotto"}) {
            giunta.locator("nav.voci a", new Page.LocatorOptions().setHasText(sezione))
                    .click();
            giunta.waitForURL(Pattern.compile(".*piano/2026/.*[?&]al=2026-03-31$"));
            assertThat(giunta.locator("vaadin-date-picker input").first()).hasValue("31/03/2026");
        }
    }

    private static String nomi(Page finestra) {
        return String.join(
                "|", finestra.locator(".carta-settori .elenco-livelli a").allInnerTexts());
    }

    @Test
    void il_menu_della_carta_apre_la_tabella_e_ne_scarica_i_dati() throws Exception {
        Page giunta = finestre.entra("giunta", "cruscotto");
        Locator carta = giunta.locator(".carta-settori");
        carta.getByLabel("Mostra come tabella").click();
        assertThat(carta.locator("table")).isVisible();
        carta.getByLabel("Mostra come grafico").click();
        assertThat(carta.locator("table")).hasCount(0);
        carta.getByLabel("Altro").click();
        Download scaricato =
                giunta.waitForDownload(() -> giunta.getByText("Scarica CSV", new Page.GetByTextOptions().setExact(true))
                        .click());
        assertThat(scaricato.suggestedFilename()).isEqualTo("settori-borgo-san-lazzaro-2026-06-30.csv");
        assertThat(Files.readString(scaricato.path())).contains("Settore;").containsPattern(Pattern.compile("\\d,\\d"));
    }
}
