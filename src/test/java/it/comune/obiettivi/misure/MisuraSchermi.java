package it.comune.obiettivi.misure;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import it.comune.obiettivi.browser.Finestre;
import it.comune.obiettivi.browser.Programma;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Quanto aspetta chi guarda uno schermo vero. Come si lancia: src/docs/misure.md. */
class MisuraSchermi {

    private static final int GESTI = 100;
    private static final int PRIME_PAGINE = 5;

    /** Due fotogrammi dopo il primo cambiamento di un grafico, l'ora; sempre, l'ora dell'ultimo cambiamento. */
    private static final String GUARDA = """
            () => {
              const visto = () => {
                window.ultimo = Date.now();
                if (window.dipinto !== undefined) return;
                window.dipinto = 0;
                requestAnimationFrame(() => requestAnimationFrame(() => (window.dipinto = Date.now())));
              };
              window.dipinto = window.ultimo = 1;
              for (const grafico of document.querySelectorAll('e-chart'))
                new MutationObserver(visto).observe(grafico.shadowRoot,
                  { subtree: true, childList: true, attributes: true, characterData: true });
            }""";

    /** La prima casella di una fase in ritardo, e l'ora in cui la si preme. */
    private static final String SCEGLI = """
            () => {
              const casella = document.querySelector('button.casella.manca');
              casella.id = 'misura';
              casella.addEventListener('click', () => (window.premuto = Date.now()), true);
            }""";

    private static final String DISEGNATO = """
            () => new Promise(fatto => {
              const guarda = () => document.querySelector('e-chart')?.shadowRoot?.querySelector('svg path,canvas')
                ? requestAnimationFrame(() => requestAnimationFrame(() => fatto(Date.now())))
                : requestAnimationFrame(guarda);
              guarda();
            })""";

    private static Programma programma;

    @BeforeAll
    static void avvia() {
        programma = Programma.demo();
    }

    @AfterAll
    static void ferma() {
        programma.close();
    }

    @Test
    void dal_gesto_in_una_finestra_al_disegno_nell_altra() {
        try (Finestre finestre = new Finestre(programma)) {
            Page responsabile = finestre.entra("tommaso.bellini", "piano/2026/schede/32");
            Page giunta = finestre.entra("giunta", "cruscotto");
            giunta.evaluate(DISEGNATO);
            responsabile.locator("button.casella.manca").first().waitFor();
            giunta.evaluate(GUARDA);
            responsabile.evaluate(SCEGLI);
            double[] attese = new double[GESTI];
            for (int i = -5; i < GESTI; i++) {
                giunta.waitForFunction("Date.now() - window.ultimo > 1500");
                giunta.evaluate("() => { delete window.dipinto; }");
                responsabile.locator("#misura").click();
                giunta.waitForFunction("window.dipinto > 0");
                attese[Math.max(i, 0)] =
                        numero(giunta.evaluate("window.dipinto")) - numero(responsabile.evaluate("window.premuto"));
            }
            new Distribuzione(attese).stampa("dal gesto in A al disegno in B", "ms");
        }
    }

    /** Ogni giro è un Chromium appena avviato, senza cache. */
    @Test
    void la_prima_pagina_da_un_browser_freddo() {
        double[] accesso = new double[PRIME_PAGINE];
        double[] cruscotto = new double[PRIME_PAGINE];
        LongAdder byteRicevuti = new LongAdder();
        LongAdder richieste = new LongAdder();
        for (int i = -1; i < PRIME_PAGINE; i++) {
            byteRicevuti.reset();
            richieste.reset();
            try (Finestre finestre = new Finestre(programma)) {
                Page pagina = finestre.vuota();
                conta(pagina, byteRicevuti, richieste);
                accesso[Math.max(i, 0)] = finoAllAccesso(pagina);
                racconta("fino alla pagina di accesso", byteRicevuti, richieste);
                cruscotto[Math.max(i, 0)] = dallAccessoAlGrafico(pagina);
                pagina.waitForTimeout(500);
                racconta("fino al cruscotto", byteRicevuti, richieste);
            }
        }
        new Distribuzione(accesso).stampa("dall'indirizzo alla pagina di accesso", "ms");
        new Distribuzione(cruscotto).stampa("dall'invio della password al primo grafico", "ms");
    }

    private static void conta(Page pagina, LongAdder byteRicevuti, LongAdder richieste) {
        CDPSession sessione = pagina.context().newCDPSession(pagina);
        sessione.send("Network.enable");
        sessione.on("Network.loadingFinished", (JsonObject evento) -> {
            byteRicevuti.add(evento.get("encodedDataLength").getAsLong());
            richieste.increment();
        });
    }

    private static void racconta(String quando, LongAdder byteRicevuti, LongAdder richieste) {
        System.out.printf(
                Locale.ITALY, "%s: %d richieste, %.0f KiB%n", quando, richieste.sum(), byteRicevuti.sum() / 1024.0);
    }

    private static double finoAllAccesso(Page pagina) {
        long inizio = System.currentTimeMillis();
        pagina.navigate(programma.indirizzo("cruscotto"));
        pagina.locator("vaadin-text-field[name=username] input").waitFor();
        return System.currentTimeMillis() - inizio;
    }

    private static double dallAccessoAlGrafico(Page pagina) {
        pagina.locator("vaadin-text-field[name=username] input").fill("giunta");
        pagina.locator("vaadin-password-field[name=password] input").fill("dimostrazione");
        long inizio = System.currentTimeMillis();
        pagina.locator("vaadin-password-field[name=password] input").press("Enter");
        pagina.waitForURL(indirizzo -> !indirizzo.contains("/accesso"));
        return numero(pagina.evaluate(DISEGNATO)) - inizio;
    }

    private static double numero(Object valore) {
        return ((Number) valore).doubleValue();
    }
}
