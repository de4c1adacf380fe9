package it.comune.obiettivi.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Finestre di un Chromium vero, ciascuna con la sua persona. */
public final class Finestre implements AutoCloseable {

    private final Playwright playwright;
    private final Browser browser;
    private final Programma programma;

    public Finestre(Programma programma) {
        this.programma = programma;
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
        return entra(accesso, pagina, new Browser.NewContextOptions().setViewportSize(1440, 900));
    }

    public Page entra(String accesso, String pagina, Browser.NewContextOptions opzioni) {
        BrowserContext contesto = browser.newContext(opzioni.setLocale("it-IT"));
        Page finestra = contesto.newPage();
        finestra.navigate(programma.indirizzo(pagina));
        accedi(finestra, accesso);
        return finestra;
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
        return browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(1440, 900)
                        .setLocale("it-IT"))
                .newPage();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
