package it.comune.obiettivi.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Finestre di un Chromium vero, ciascuna con la sua persona. */
public final class Finestre implements AutoCloseable {

    /** Su una macchina carica una pagina arriva anche dopo dieci secondi: è lenta, non rotta. */
    private static final double PAZIENZA = 15_000;

    private final Playwright playwright;
    private final Browser browser;
    private final Programma programma;
    private final List<BrowserContext> aperte = new ArrayList<>();
    private final Map<String, Page> guardano = new HashMap<>();
    private final Map<String, List<Cookie>> entrati = new HashMap<>();

    public Finestre(Programma programma) {
        this.programma = programma;
        PlaywrightAssertions.setDefaultAssertionTimeout(PAZIENZA);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium())
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    }

    private static Path chromium() {
        return Stream.of(
                        System.getenv("CHROMIUM"),
                        "/usr/bin/chromium-headless-shell",
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome",
                        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
                .filter(java.util.Objects::nonNull)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Manca Chromium: installalo o indica CHROMIUM"));
    }

    /** Una finestra di 1440×900 in cui la persona è già entrata ed è sulla pagina chiesta. */
    public Page entra(String accesso, String pagina) {
        return entra(accesso, pagina, misura(1440, 900));
    }

    /** La sua finestra; la seconda volta la persona è già entrata, come chi apre un'altra finestra del suo browser. */
    public Page entra(String accesso, String pagina, Browser.NewContextOptions opzioni) {
        Page finestra = apri(opzioni);
        finestra.context().addCookies(entrati.getOrDefault(accesso, List.of()));
        finestra.navigate(programma.indirizzo(pagina));
        finestra.locator("h1, vaadin-text-field[name=username]").first().waitFor();
        if (finestra.url().contains("/accesso")) {
            accedi(finestra, accesso);
            entrati.put(accesso, finestra.context().cookies());
        }
        return finestra;
    }

    /** Come {@link #entra(String, String)}, ma da un altro browser: la persona scrive la password, e la sessione è un'altra. */
    public Page entraDaUnAltroBrowser(String accesso, String pagina) {
        entrati.remove(accesso);
        return entra(accesso, pagina);
    }

    /** La finestra di chi guarda e non scrive: una per persona, la stessa da una prova all'altra, a ogni misura. */
    public Page guarda(String accesso, String pagina, int larghezza, int altezza) {
        Page finestra = guardano.computeIfAbsent(accesso, chi -> {
            Page nuova = entra(chi, pagina, misura(larghezza, altezza));
            aperte.remove(nuova.context());
            return nuova;
        });
        finestra.setViewportSize(larghezza, altezza);
        finestra.navigate(programma.indirizzo(pagina));
        finestra.locator("h1").first().waitFor();
        return finestra;
    }

    /** Chiude le finestre che la prova ha aperto. */
    public void congeda() {
        // chiudendosi la pagina saluta ancora il servizio: chi ne trattiene le richieste non deve più esserci
        aperte.stream().flatMap(contesto -> contesto.pages().stream()).forEach(Page::unrouteAll);
        aperte.forEach(BrowserContext::close);
        aperte.clear();
    }

    private static Browser.NewContextOptions misura(int larghezza, int altezza) {
        return new Browser.NewContextOptions().setViewportSize(larghezza, altezza);
    }

    private Page apri(Browser.NewContextOptions opzioni) {
        BrowserContext contesto = browser.newContext(opzioni.setLocale("it-IT"));
        aperte.add(contesto);
        return contesto.newPage();
    }

    /** Dalla pagina di accesso in cui la finestra si trova. */
    public void accedi(Page finestra, String accesso) {
        finestra.locator("vaadin-text-field[name=username] input").fill(accesso);
        finestra.locator("vaadin-password-field[name=password] input").fill("dimostrazione");
        finestra.locator("vaadin-password-field[name=password] input").press("Enter");
        finestra.waitForURL(indirizzo -> !indirizzo.contains("/accesso"));
        finestra.locator("h1").first().waitFor();
    }

    /** Una finestra senza cache né pagina, in cui nessuno è entrato. */
    public Page vuota() {
        return apri(misura(1440, 900));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
