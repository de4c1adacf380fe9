package it.comune.obiettivi.ente.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterListener;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ListenerPriority;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.UIInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import com.vaadin.flow.server.communication.RpcInvocationEvent;
import com.vaadin.flow.server.communication.RpcInvocationListener;
import it.comune.obiettivi.ente.SenzaScadenza;
import it.comune.obiettivi.ente.UtenteCorrente;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * La vita delle sessioni: finiscono senza un gesto della persona (battiti, push e aggiornamenti non lo sono), con un
 * avviso prima; a ogni gesto chi non può più stare dov'è viene portato alla sua pagina iniziale.
 */
@Component
class Sessioni implements VaadinServiceInitListener {

    static final String INATTIVITA = "inattivita";
    static final String LEGGI_MOTIVO =
            "const m = sessionStorage.getItem('obiettivi.motivo'); sessionStorage.removeItem('obiettivi.motivo'); return m";

    private static final Duration PREAVVISO = Duration.ofMinutes(2);
    private static final Duration GIRO = Duration.ofSeconds(10);
    private static final Set<String> GESTI =
            Set.of("gesto", "click", "dblclick", "change", "input", "keydown", "keyup", "login", "ui-navigate");

    /** Tasti, tocchi e rotella dicono che la persona c'è, al più una volta al minuto: anche chi scrive a lungo in un campo. */
    private static final String ASCOLTA_LA_PERSONA = """
            if (!window.obiettiviGesti) {
              window.obiettiviGesti = true;
              let ultimo = Date.now();
              const gesto = () => {
                if (Date.now() - ultimo > 60000) { ultimo = Date.now(); $0.dispatchEvent(new CustomEvent('gesto')); }
              };
              for (const tipo of ['keydown', 'pointerdown', 'touchstart', 'wheel'])
                window.addEventListener(tipo, gesto, { capture: true, passive: true });
            }""";

    private static final String ESCI_RICORDANDO = "sessionStorage.setItem('obiettivi.motivo', '" + INATTIVITA
            + "'); setTimeout(() => location.reload(), 300)";

    private static final Logger log = LoggerFactory.getLogger(Sessioni.class);

    private final Clock orologio;
    private final Duration limite;
    private final Map<VaadinSession, Instant> ultimoGesto = new ConcurrentHashMap<>();
    private final ScheduledExecutorService giro = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("sessioni").factory());

    Sessioni(Clock orologio, @Value("${obiettivi.sessione.minuti:30}") long minuti) {
        this.orologio = orologio;
        this.limite = Duration.ofMinutes(minuti);
        giro.scheduleWithFixedDelay(this::controlla, GIRO.toSeconds(), GIRO.toSeconds(), TimeUnit.SECONDS);
    }

    @PreDestroy
    void ferma() {
        giro.shutdownNow();
    }

    @Override
    public void serviceInit(ServiceInitEvent evento) {
        var servizio = evento.getSource();
        servizio.addUIInitListener(this::nuovaPagina);
        servizio.addSessionDestroyListener(fine -> ultimoGesto.remove(fine.getSession()));
        servizio.addRpcInvocationListener(new RpcInvocationListener() {
            @Override
            public void invocationStarted(RpcInvocationEvent chiamata) {
                if (GESTI.contains(String.valueOf(chiamata.getName()))) {
                    gesto(chiamata.getUI());
                }
            }
        });
    }

    /** Avvisa o chiude le sessioni rimaste senza gesti; si chiama da sé ogni pochi secondi. */
    void controlla() {
        ultimoGesto.forEach((sessione, quando) -> {
            if (fermaDa(quando).compareTo(limite.minus(PREAVVISO)) >= 0) {
                controlla(sessione);
            }
        });
    }

    /** Una sessione che non risponde non ferma il giro delle altre. */
    private void controlla(VaadinSession sessione) {
        try {
            sessione.access(() -> decidi(sessione));
        } catch (RuntimeException errore) {
            log.warn("Sessione non controllata", errore);
        }
    }

    private void nuovaPagina(UIInitEvent evento) {
        UI ui = evento.getUI();
        ultimoGesto.put(ui.getSession(), orologio.instant());
        ui.addBeforeEnterListener(new PrimaLaPassword());
        ui.getElement().addEventListener("gesto", niente -> {});
        ui.getPage().executeJs(ASCOLTA_LA_PERSONA, ui.getElement());
    }

    private void gesto(UI ui) {
        ultimoGesto.put(ui.getSession(), orologio.instant());
        ui.getSession().getUIs().forEach(Sessioni::togliAvviso);
        if (!puoRestare(ui)) {
            ui.navigate("");
        }
    }

    private static boolean puoRestare(UI ui) {
        VaadinServletRequest richiesta = VaadinServletRequest.getCurrent();
        AccessAnnotationChecker controllo = new AccessAnnotationChecker();
        return ui.getInternals().getActiveRouterTargetsChain().stream()
                .limit(1)
                .allMatch(pagina -> richiesta == null
                        || pagina instanceof HasErrorParameter
                        || controllo.hasAccess(pagina.getClass(), richiesta));
    }

    private void decidi(VaadinSession sessione) {
        Instant quando = ultimoGesto.get(sessione);
        List<UI> pagine =
                sessione.getUIs().stream().filter(ui -> !ui.isClosing()).toList();
        if (quando == null || !entrata(sessione) || esente(pagine)) {
            return;
        }
        Duration ferma = fermaDa(quando);
        if (ferma.compareTo(limite) >= 0) {
            pagine.forEach(Sessioni::esci);
            sessione.getSession().invalidate();
        } else if (ferma.compareTo(limite.minus(PREAVVISO)) >= 0) {
            pagine.forEach(ui -> ui.access(() -> avvisa(ui)));
        }
    }

    /** Manda subito la pagina all'accesso: dopo, la sessione non avrebbe più modo di dirglielo. */
    private static void esci(UI ui) {
        ui.getPage().executeJs(ESCI_RICORDANDO);
        if (ui.getPushConfiguration().getPushMode().isEnabled()) {
            ui.push();
        }
    }

    private static void avvisa(UI ui) {
        if (ComponentUtil.getData(ui, AvvisoScadenza.class) == null) {
            AvvisoScadenza avviso = new AvvisoScadenza(PREAVVISO.toMinutes());
            ComponentUtil.setData(ui, AvvisoScadenza.class, avviso);
            avviso.open();
        }
    }

    private static void togliAvviso(UI ui) {
        AvvisoScadenza avviso = ComponentUtil.getData(ui, AvvisoScadenza.class);
        if (avviso != null) {
            ComponentUtil.setData(ui, AvvisoScadenza.class, null);
            avviso.close();
        }
    }

    private static boolean entrata(VaadinSession sessione) {
        return sessione.getSession() != null
                && sessione.getSession().getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                        != null;
    }

    /** Esente è la sessione di uno schermo: tutte le sue pagine aperte, e almeno una, restano senza scadenza. */
    private static boolean esente(List<UI> pagine) {
        return !pagine.isEmpty()
                && pagine.stream()
                        .allMatch(ui -> ui.getInternals().getActiveRouterTargetsChain().stream()
                                .anyMatch(pagina -> pagina.getClass().isAnnotationPresent(SenzaScadenza.class)));
    }

    private Duration fermaDa(Instant quando) {
        return Duration.between(quando, orologio.instant());
    }

    /** Chi ha una password monouso non va da nessuna parte prima di averla cambiata. */
    @ListenerPriority(100)
    private static final class PrimaLaPassword implements BeforeEnterListener {
        @Override
        public void beforeEnter(BeforeEnterEvent evento) {
            Authentication chi = SecurityContextHolder.getContext().getAuthentication();
            boolean deve = chi != null
                    && chi.getAuthorities().stream()
                            .anyMatch(a -> UtenteCorrente.CAMBIO_PASSWORD.equals(a.getAuthority()));
            if (deve && evento.getNavigationTarget() != CambiaPasswordView.class) {
                evento.forwardTo(CambiaPasswordView.class);
            }
        }
    }
}
