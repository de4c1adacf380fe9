package it.comune.obiettivi.ente.ui;

import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.shared.BrowserDetails;
import it.comune.obiettivi.ente.Utente;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Una sessione in cui una persona è entrata: con che cosa, da dove, da quando. Sta soltanto in memoria. */
final class Ingresso {

    private static final List<Map.Entry<String, Predicate<BrowserDetails>>> BROWSER = List.of(
            Map.entry("Edge", BrowserDetails::isEdge),
            Map.entry("Opera", BrowserDetails::isOpera),
            Map.entry("Firefox", BrowserDetails::isFirefox),
            Map.entry("Chrome", BrowserDetails::isChrome),
            Map.entry("Safari", BrowserDetails::isSafari));
    private static final List<Map.Entry<String, Predicate<BrowserDetails>>> SISTEMI = List.of(
            Map.entry("Android", BrowserDetails::isAndroid),
            Map.entry("iPhone", BrowserDetails::isIPhone),
            Map.entry("iPad", BrowserDetails::isIPad),
            Map.entry("ChromeOS", BrowserDetails::isChromeOS),
            Map.entry("Windows", BrowserDetails::isWindows),
            Map.entry("macOS", BrowserDetails::isMacOSX),
            Map.entry("Linux", BrowserDetails::isLinux));

    private final VaadinSession sessione;
    private final long utente;
    private final String browser;
    private final String sistema;
    private final String indirizzo;
    private final Instant inizio;
    private volatile Instant ultimoGesto;
    private volatile boolean avvisato;

    Ingresso(VaadinSession sessione, Utente utente, String agente, String indirizzo, Instant ora) {
        BrowserDetails dettagli = new BrowserDetails(agente);
        this.sessione = sessione;
        this.utente = utente.id();
        this.browser = primo(BROWSER, dettagli);
        this.sistema = primo(SISTEMI, dettagli);
        this.indirizzo = indirizzo;
        this.inizio = ora;
        this.ultimoGesto = ora;
    }

    private static String primo(List<Map.Entry<String, Predicate<BrowserDetails>>> nomi, BrowserDetails dettagli) {
        return nomi.stream()
                .filter(nome -> nome.getValue().test(dettagli))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    VaadinSession sessione() {
        return sessione;
    }

    long utente() {
        return utente;
    }

    /** Il nome del browser, vuoto se non si riconosce. */
    String browser() {
        return browser;
    }

    /** Il nome del sistema, vuoto se non si riconosce. */
    String sistema() {
        return sistema;
    }

    String indirizzo() {
        return indirizzo;
    }

    Instant inizio() {
        return inizio;
    }

    /** Al minuto: la pagina li dice al più una volta al minuto. */
    Instant ultimoGesto() {
        return ultimoGesto;
    }

    void gesto(Instant ora) {
        ultimoGesto = ora;
    }

    /** Vero la prima volta: la durata massima si annuncia una volta sola. */
    boolean daAvvisare() {
        boolean primaVolta = !avvisato;
        avvisato = true;
        return primaVolta;
    }
}
