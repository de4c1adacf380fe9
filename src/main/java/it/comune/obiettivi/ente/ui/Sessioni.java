package it.comune.obiettivi.ente.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterListener;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ListenerPriority;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.UIInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import com.vaadin.flow.server.communication.PushConnection;
import com.vaadin.flow.server.communication.RpcInvocationEvent;
import com.vaadin.flow.server.communication.RpcInvocationListener;
import it.comune.obiettivi.ente.AccessoNegato;
import it.comune.obiettivi.ente.SenzaScadenza;
import it.comune.obiettivi.ente.Utente;
import it.comune.obiettivi.ente.UtenteCorrente;
import it.comune.obiettivi.ente.Utenti;
import it.comune.obiettivi.giornale.Fatto;
import jakarta.annotation.PreDestroy;
import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * La vita delle sessioni: finiscono senza un gesto della persona (battiti, push e aggiornamenti non lo sono) e comunque
 * dopo una giornata, con un avviso prima; finiscono subito per chi è disattivato, cambia password o le chiude. Chi non può
 * più stare dov'è viene portato alla sua pagina iniziale. Decisioni 0003 e 0011.
 */
@Component
class Sessioni implements VaadinServiceInitListener {

    static final String INATTIVITA = "inattivita";
    static final String DURATA = "durata";
    static final String CHIUSA = "chiusa";
    static final String LEGGI_MOTIVO =
            "const m = sessionStorage.getItem('obiettivi.motivo'); sessionStorage.removeItem('obiettivi.motivo'); return m";

    private static final Duration PREAVVISO = Duration.ofMinutes(2);
    private static final Duration PREAVVISO_DELLA_DURATA = Duration.ofMinutes(5);
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

    private static final String ESCI_RICORDANDO =
            "sessionStorage.setItem('obiettivi.motivo', $0); setTimeout(() => location.reload(), 300)";

    private static final Logger log = LoggerFactory.getLogger(Sessioni.class);

    private final UtenteCorrente corrente;
    private final Utenti utenti;
    private final ApplicationEventPublisher eventi;
    private final Clock orologio;
    private final Limiti limiti;
    private final Map<VaadinSession, Ingresso> ingressi = new ConcurrentHashMap<>();
    private final ScheduledExecutorService giro = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("sessioni").factory());

    /** Quanto dura una sessione: senza gesti, e in tutto. */
    @Component
    record Limiti(
            @Value("${obiettivi.sessione.minuti:30}") long minuti,
            @Value("${obiettivi.sessione.ore:12}") long ore) {

        Duration senzaGesti() {
            return Duration.ofMinutes(minuti);
        }

        Duration inTutto() {
            return Duration.ofHours(ore);
        }
    }

    Sessioni(UtenteCorrente corrente, Utenti utenti, ApplicationEventPublisher eventi, Clock orologio, Limiti limiti) {
        this.corrente = corrente;
        this.utenti = utenti;
        this.eventi = eventi;
        this.orologio = orologio;
        this.limiti = limiti;
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
        servizio.addSessionDestroyListener(fine -> ingressi.remove(fine.getSession()));
        servizio.addRpcInvocationListener(new RpcInvocationListener() {
            @Override
            public void invocationStarted(RpcInvocationEvent chiamata) {
                if (GESTI.contains(String.valueOf(chiamata.getName()))) {
                    gesto(chiamata.getUI());
                }
            }
        });
    }

    /** Le sessioni aperte di una persona, dalla più recente. */
    List<Ingresso> di(Utente utente) {
        return ingressi.values().stream()
                .filter(ingresso -> ingresso.utente() == utente.id())
                .sorted(Comparator.comparing(Ingresso::inizio).reversed())
                .toList();
    }

    /** Chiude una propria sessione: la sua pagina va all'accesso e dice perché. */
    void chiudi(Ingresso ingresso, Utente chi) {
        if (ingresso.utente() != chi.id()) {
            throw new AccessoNegato(chi.accesso() + " chiude una sessione non sua");
        }
        finisce(ingresso, CHIUSA);
        eventi.publishEvent(new Fatto(Fatto.Tipo.SESSIONE_CHIUSA, chi.accesso(), chi.accesso()));
    }

    @TransactionalEventListener(fallbackExecution = true)
    void escluso(Utente.Escluso evento) {
        VaadinSession questa = evento.perche() == Utente.Perche.PASSWORD_CAMBIATA ? VaadinSession.getCurrent() : null;
        String motivo = switch (evento.perche()) {
            case DISATTIVATO -> LoginView.DISATTIVATO;
            case PASSWORD_AZZERATA, PASSWORD_CAMBIATA -> LoginView.PASSWORD;
            case CHIUSE -> CHIUSA;
        };
        altrove(evento.utente(), ingresso -> {
            if (!ingresso.sessione().equals(questa)) {
                finisce(ingresso, motivo);
            }
        });
    }

    /** Le pagine aperte che un ruolo tolto non apre più si lasciano subito: non ricevono altro. */
    @TransactionalEventListener(fallbackExecution = true)
    void ruoliCambiati(Utente.RuoliCambiati evento) {
        altrove(evento.utente(), ingresso -> {
            Authentication attuale = UtenteCorrente.autenticazione(utenti.leggi(evento.utente()));
            ingresso.sessione().access(() -> {
                WrappedSession http = ingresso.sessione().getSession();
                if (http == null) {
                    return;
                }
                http.setAttribute(
                        HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                        new SecurityContextImpl(attuale));
                aperte(ingresso).forEach(ui -> ui.access(() -> lascia(ui, attuale)));
            });
        });
    }

    /** Su un altro filo: chi ha fatto il gesto non aspetta, e la sua richiesta non passa per quella della pagina altrui. */
    private void altrove(long utente, Consumer<Ingresso> che) {
        giro.execute(() -> ingressi.values().stream()
                .filter(ingresso -> ingresso.utente() == utente)
                .forEach(ingresso -> prova(() -> che.accept(ingresso))));
    }

    /** Avvisa o chiude le sessioni rimaste senza gesti, o aperte da troppo; si chiama da sé ogni pochi secondi. */
    void controlla() {
        ingressi.values().forEach(ingresso -> {
            if (restaSenzaGesti(ingresso).compareTo(PREAVVISO) <= 0
                    || resta(ingresso).compareTo(PREAVVISO_DELLA_DURATA) <= 0) {
                prova(() -> ingresso.sessione().access(() -> decidi(ingresso)));
            }
        });
    }

    /** Una sessione che non risponde non ferma il giro delle altre. */
    private static void prova(Runnable che) {
        try {
            che.run();
        } catch (RuntimeException errore) {
            log.warn("Sessione non controllata", errore);
        }
    }

    private void nuovaPagina(UIInitEvent evento) {
        UI ui = evento.getUI();
        VaadinRequest richiesta = VaadinRequest.getCurrent();
        corrente.trova()
                .ifPresent(utente -> ingressi.compute(
                        ui.getSession(),
                        (sessione, prima) -> prima != null && prima.utente() == utente.id()
                                ? prima
                                : new Ingresso(
                                        sessione,
                                        utente,
                                        Objects.requireNonNullElse(richiesta.getHeader("User-Agent"), ""),
                                        Objects.requireNonNullElse(richiesta.getRemoteAddr(), ""),
                                        orologio.instant())));
        segna(ui.getSession());
        ui.addBeforeEnterListener(new PrimaLaPassword());
        ui.getElement().addEventListener("gesto", niente -> {});
        ui.getPage().executeJs(ASCOLTA_LA_PERSONA, ui.getElement());
    }

    private void segna(VaadinSession sessione) {
        Ingresso ingresso = ingressi.get(sessione);
        if (ingresso != null) {
            ingresso.gesto(orologio.instant());
        }
    }

    private void gesto(UI ui) {
        segna(ui.getSession());
        ui.getSession().getUIs().forEach(Sessioni::togliAvviso);
        lascia(ui, SecurityContextHolder.getContext().getAuthentication());
    }

    private static void lascia(UI ui, @Nullable Authentication chi) {
        if (!puoRestare(ui, chi)) {
            ui.navigate("");
        }
    }

    private static boolean puoRestare(UI ui, @Nullable Authentication chi) {
        AccessAnnotationChecker controllo = new AccessAnnotationChecker();
        Principal persona = chi instanceof AnonymousAuthenticationToken ? null : chi;
        return ui.getInternals().getActiveRouterTargetsChain().stream()
                .limit(1)
                .allMatch(pagina -> pagina instanceof HasErrorParameter
                        || controllo.hasAccess(pagina.getClass(), persona, ruolo -> ha(chi, ruolo)));
    }

    private static boolean ha(@Nullable Authentication chi, String ruolo) {
        return chi != null && chi.getAuthorities().stream().anyMatch(a -> ("ROLE_" + ruolo).equals(a.getAuthority()));
    }

    private void decidi(Ingresso ingresso) {
        if (!ingressi.containsKey(ingresso.sessione())) {
            return;
        }
        List<UI> pagine = aperte(ingresso);
        Duration inTutto = resta(ingresso);
        Duration senzaGesti = esente(pagine) ? limiti.senzaGesti() : restaSenzaGesti(ingresso);
        if (!inTutto.isPositive()) {
            finisce(ingresso, DURATA);
        } else if (!senzaGesti.isPositive()) {
            finisce(ingresso, INATTIVITA);
        } else if (inTutto.compareTo(PREAVVISO_DELLA_DURATA) <= 0 && ingresso.daAvvisare()) {
            avvisa(pagine, DURATA, PREAVVISO_DELLA_DURATA);
        } else if (senzaGesti.compareTo(PREAVVISO) <= 0) {
            avvisa(pagine, INATTIVITA, PREAVVISO);
        }
    }

    /** Da qui la sessione non riceve altro; prima, le sue pagine vanno all'accesso: dopo non lo saprebbero. */
    private void finisce(Ingresso ingresso, String motivo) {
        ingressi.remove(ingresso.sessione());
        ingresso.sessione().access(() -> {
            aperte(ingresso).forEach(ui -> esci(ui, motivo));
            WrappedSession http = ingresso.sessione().getSession();
            if (http != null) {
                http.invalidate();
            }
        });
    }

    private static List<UI> aperte(Ingresso ingresso) {
        return ingresso.sessione().getUIs().stream()
                .filter(ui -> !ui.isClosing())
                .toList();
    }

    /** Aspetta che la pagina sia avvisata: chi chiude la sessione taglia il filo anche a metà di un messaggio. */
    private static void esci(UI ui, String motivo) {
        ui.getPage().executeJs(ESCI_RICORDANDO, motivo);
        PushConnection filo = ui.getInternals().getPushConnection();
        if (filo != null && filo.isConnected()) {
            ui.push();
            filo.disconnect();
        }
    }

    private static void avvisa(List<UI> pagine, String perche, Duration preavviso) {
        pagine.forEach(ui -> ui.access(() -> avvisa(ui, perche, preavviso)));
    }

    private static void avvisa(UI ui, String perche, Duration preavviso) {
        if (ComponentUtil.getData(ui, AvvisoScadenza.class) == null) {
            AvvisoScadenza avviso = new AvvisoScadenza(perche, preavviso.toMinutes());
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

    /** Esente è la sessione di uno schermo: tutte le sue pagine aperte, e almeno una, restano senza scadenza. */
    private static boolean esente(List<UI> pagine) {
        return !pagine.isEmpty()
                && pagine.stream()
                        .allMatch(ui -> ui.getInternals().getActiveRouterTargetsChain().stream()
                                .anyMatch(pagina -> pagina.getClass().isAnnotationPresent(SenzaScadenza.class)));
    }

    private Duration restaSenzaGesti(Ingresso ingresso) {
        return limiti.senzaGesti().minus(Duration.between(ingresso.ultimoGesto(), orologio.instant()));
    }

    private Duration resta(Ingresso ingresso) {
        return limiti.inTutto().minus(Duration.between(ingresso.inizio(), orologio.instant()));
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
