package it.comune.obiettivi;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import it.comune.obiettivi.ente.Utente;
import it.comune.obiettivi.ente.UtenteCorrente;
import it.comune.obiettivi.telaio.Premuto;
import java.security.Principal;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.util.ClassUtils;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** La base delle prove di pagina: un utente vero entra, e le pagine controllano i suoi ruoli. */
@SpringBootTest(
        classes = ObiettiviApplication.class,
        properties = "spring.datasource.url=jdbc:h2:mem:${random.uuid};MODE=MySQL;DATABASE_TO_LOWER=TRUE")
public abstract class ProvaDiPagina {

    @Autowired
    protected ApplicationContext contesto;

    /** Le pagine del programma, anche quelle che solo il loro pacchetto vede. */
    public static Set<Class<? extends Component>> pagine() {
        var cerca = new ClassPathScanningCandidateComponentProvider(false);
        cerca.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        return cerca.findCandidateComponents("it.comune.obiettivi").stream()
                .<Class<? extends Component>>map(trovata -> ClassUtils.resolveClassName(
                                trovata.getBeanClassName(), ProvaDiPagina.class.getClassLoader())
                        .asSubclass(Component.class))
                .collect(Collectors.toSet());
    }

    /** Apre il programma come questo utente. */
    protected void entra(Utente utente) {
        SecurityContextHolder.getContext().setAuthentication(UtenteCorrente.autenticazione(utente));
        apri();
        VaadinSession.getCurrent()
                .getSession()
                .setAttribute(
                        HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                        SecurityContextHolder.getContext());
    }

    /** Apre il programma senza essere entrati. */
    protected void apri() {
        Locale.setDefault(Locale.ITALIAN);
        MockVaadin.setMockRequestFactory(sessione -> {
            FakeRequest richiesta = new FakeRequest(sessione) {
                @Override
                public Principal getUserPrincipal() {
                    return SecurityContextHolder.getContext().getAuthentication();
                }
            };
            richiesta.setUserInRole((chi, ruolo) -> chi instanceof Authentication autenticazione
                    && autenticazione.getAuthorities().stream()
                            .anyMatch(a -> ("ROLE_" + ruolo).equals(a.getAuthority())));
            return richiesta;
        });
        MockVaadin.setup(UI::new, new MockSpringServlet(rotte(), contesto, UI::new));
    }

    /** Le pagine che il programma apre; chi prova anche quelle degli errori le aggiunge. */
    protected Routes rotte() {
        Routes rotte = new Routes();
        rotte.getRoutes().addAll(pagine());
        return rotte;
    }

    /** Preme un bottone vedendo ciò che la pagina mostra adesso. */
    public static void premi(NativeButton bottone) {
        premi(bottone, visto(bottone));
    }

    /** Come {@link #premi(NativeButton)}, vedendo ciò che la pagina mostrava prima. */
    public static void premi(NativeButton bottone, String visto) {
        assertThat(bottone.isAttached() && bottone.isVisible() && bottone.isEnabled())
                .as("si può premere")
                .isTrue();
        ObjectNode dati = JsonNodeFactory.instance.objectNode().put(Premuto.LETTO, visto);
        Element elemento = bottone.getElement();
        elemento.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(elemento, "click", dati));
    }

    /** Ciò che il browser leggerebbe sul bottone. */
    public static String visto(NativeButton bottone) {
        Element elemento = bottone.getElement();
        return Objects.requireNonNullElse(
                elemento.getAttribute("aria-pressed"),
                Objects.requireNonNullElse(elemento.getAttribute("data-visto"), ""));
    }

    @AfterEach
    void chiudi() {
        MockVaadin.tearDown();
        SecurityContextHolder.clearContext();
    }
}
