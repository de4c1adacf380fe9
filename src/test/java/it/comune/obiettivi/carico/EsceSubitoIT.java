package it.comune.obiettivi.carico;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import it.comune.obiettivi.browser.Finestre;
import it.comune.obiettivi.browser.Programma;
import it.comune.obiettivi.carico.Redattore.Casella;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Chi è disattivato, o perde un ruolo, smette subito di ricevere: senza toccare niente, e anche se la pagina resta aperta. */
class EsceSubitoIT {

    private static final Duration PAZIENZA = Duration.ofSeconds(10);
    /** In millisecondi. */
    private static final double SUBITO = 2_000;

    private static final String SCHEDA = "piano/2026/schede/33";
    private static final String PAGINA = "piano/2026/trasversali/1";
    private static final List<Casella> CHE_CAMBIA = List.of(new Casella(29, 2, 5), new Casella(29, 2, 6));

    private static Programma programma;
    private static Finestre finestre;

    @BeforeAll
    static void avvia() {
        programma = Programma.demo();
        finestre = new Finestre(programma);
    }

    @AfterAll
    static void ferma() {
        finestre.close();
        programma.close();
    }

    @Test
    void chi_e_disattivato_non_riceve_piu_un_byte_e_la_sua_pagina_va_all_accesso_con_il_motivo() throws Exception {
        Page pagina = finestre.entraDaUnAltroBrowser("nucleo", PAGINA);
        Redattore redattore =
                new Redattore(1, Visitatore.entra(programma.indirizzo(""), "tommaso.bellini"), CHE_CAMBIA);
        try (Finestra suo = apri("nucleo");
                Finestra testimone = apri("giunta")) {
            scriviFinche(redattore, suo, testimone);

            Page capo = amministratore("Nucleo di valutazione");
            capo.getByText("Disattiva", new Page.GetByTextOptions().setExact(true))
                    .click();
            conferma(capo);

            pagina.waitForURL(dove -> dove.contains("/accesso"), new Page.WaitForURLOptions().setTimeout(SUBITO));
            assertThat(pagina.getByText("Il tuo utente è stato disattivato.")).isVisible();
            long prima = suo.byteDiPush.sum();
            for (int volta = 0; volta < 3; volta++) {
                scriviFinche(redattore, testimone);
            }
            assertThat(suo.byteDiPush.sum()).isEqualTo(prima);
            capo.context().close();
        } finally {
            pagina.context().close();
        }
    }

    @Test
    void chi_perde_il_ruolo_della_pagina_la_lascia_subito() throws Exception {
        Page pagina = finestre.entraDaUnAltroBrowser("giunta", "cruscotto");
        LongAdder ricevuti = new LongAdder();
        pagina.onWebSocket(filo -> filo.onFrameReceived(messaggio -> ricevuti.increment()));
        pagina.reload();
        pagina.locator("h1").first().waitFor();

        Page capo = amministratore("Giunta comunale");
        capo.getByRole(AriaRole.CHECKBOX)
                .and(capo.getByLabel("Giunta", new Page.GetByLabelOptions().setExact(true)))
                .uncheck();
        capo.getByText("Salva", new Page.GetByTextOptions().setExact(true)).click();
        conferma(capo);

        assertThat(pagina.getByText("Non hai un ruolo").first())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(SUBITO));
        assertThat(ricevuti.sum()).isPositive();
        capo.context().close();
        pagina.context().close();
    }

    @Test
    void le_altre_sessioni_si_chiudono_da_le_mie_sessioni_e_la_persona_non_si_vede_piu() {
        Page segretario = finestre.entraDaUnAltroBrowser("segretario", SCHEDA);
        Page qui = finestre.entraDaUnAltroBrowser("anna.marchetti", "sessioni");
        Page altrove = finestre.entraDaUnAltroBrowser("anna.marchetti", SCHEDA);
        assertThat(presenti(segretario)).hasAccessibleName(Pattern.compile("^2 qui ora"));
        qui.reload();
        assertThat(qui.locator(".sessioni > li")).hasCount(2);
        assertThat(qui.locator(".sessioni h2").first()).hasText("Chrome su Linux");
        qui.getByText("Chiudi tutte le altre").click();
        assertThat(qui.locator(".sessioni > li")).hasCount(1);
        altrove.waitForURL(dove -> dove.contains("/accesso"), new Page.WaitForURLOptions().setTimeout(SUBITO));
        assertThat(altrove.getByText("Questa sessione è stata chiusa")).isVisible();
        assertThat(presenti(segretario))
                .hasAccessibleName(
                        "1 qui ora: Segretario generale (tu)",
                        new LocatorAssertions.HasAccessibleNameOptions().setTimeout(SUBITO));
        segretario.context().close();
        altrove.context().close();
        qui.context().close();
    }

    private static Locator presenti(Page pagina) {
        return pagina.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^\\d+ qui ora:")));
    }

    private static Finestra apri(String accesso) throws Exception {
        Finestra finestra =
                Visitatore.entra(programma.indirizzo(""), accesso).finestra().ascolta();
        finestra.vai(PAGINA);
        finestra.tocca();
        return finestra;
    }

    /** Cambia una casella e aspetta che ciascuno dei testimoni la riceva. */
    private static void scriviFinche(Redattore redattore, Finestra... testimoni) throws Exception {
        long[] prima = new long[testimoni.length];
        for (int i = 0; i < testimoni.length; i++) {
            prima[i] = testimoni[i].messaggi.sum();
        }
        redattore.scrivi(System.nanoTime());
        for (int i = 0; i < testimoni.length; i++) {
            Finestra testimone = testimoni[i];
            long gia = prima[i];
            assertThat(testimone.aspetta(albero -> testimone.messaggi.sum() > gia, PAZIENZA))
                    .isTrue();
        }
    }

    private static Page amministratore(String nome) {
        Page capo = finestre.entraDaUnAltroBrowser("amministratore", "utenti");
        capo.getByLabel("Cerca per nome o accesso").fill(nome);
        Locator modifica = capo.locator("vaadin-grid vaadin-button:visible");
        assertThat(modifica).hasCount(1);
        assertThat(modifica).hasAccessibleName("Modifica " + nome);
        modifica.click();
        return capo;
    }

    private static void conferma(Page capo) {
        capo.getByLabel("La tua password").fill("dimostrazione");
        capo.getByLabel("La tua password").press("Enter");
    }
}
