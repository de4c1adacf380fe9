package it.comune.obiettivi.ente.ui;

import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import it.comune.obiettivi.ente.Ruolo;
import it.comune.obiettivi.ente.Tentativi.Sospeso;
import it.comune.obiettivi.ente.Utenti;
import it.comune.obiettivi.porta.Politica;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * Le porte: le pagine, con la sessione; l'API, con HTTP Basic e senza sessione; i battiti delle pagine aperte, con il loro
 * gettone e senza sessione. Il resto è chiuso.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableMethodSecurity
class Sicurezza {

    static final String PERMESSI_DEL_BROWSER =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), fullscreen=(self), screen-wake-lock=(self)";

    private static final String[] RUOLI =
            Stream.of(Ruolo.Tipo.values()).map(Ruolo.Tipo::name).toArray(String[]::new);

    private final Politica politica;

    Sicurezza(Politica politica) {
        this.politica = politica;
    }

    @Bean
    @Order(1)
    SecurityFilterChain porteDellApi(HttpSecurity http) {
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(richieste -> richieste.anyRequest().hasAnyRole(RUOLI))
                .httpBasic(basic -> basic.authenticationEntryPoint(Sicurezza::chiediPassword))
                .exceptionHandling(errori -> errori.authenticationEntryPoint(Sicurezza::chiediPassword))
                .sessionManagement(sessione -> sessione.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .headers(this::intestazioni)
                .build();
    }

    /** Chi batte non fa un gesto: la sessione non si tocca, quindi non si allunga. */
    @Bean
    @Order(2)
    SecurityFilterChain portaDeiBattiti(HttpSecurity http) {
        return http.securityMatcher(PathPatternRequestMatcher.pathPattern(HttpMethod.POST, "/presenza"))
                .authorizeHttpRequests(richieste -> richieste.anyRequest().permitAll())
                .sessionManagement(sessione -> sessione.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .headers(this::intestazioni)
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain porteDellePagine(HttpSecurity http, Utenti utenti, VaadinDefaultRequestCache destinazioni) {
        // non nella sessione: dopo un riavvio le richieste della stessa pagina ne aprono più d'una, e vale l'ultima
        destinazioni.setDelegateRequestCache(new CookieRequestCache());
        return http.with(
                        VaadinSecurityConfigurer.vaadin(),
                        vaadin -> vaadin.loginView(LoginView.class)
                                .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated))
                .authorizeHttpRequests(richieste -> richieste
                        .dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/actuator/health/**")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .denyAll())
                .formLogin(modulo -> modulo.failureHandler(
                        (richiesta, risposta, errore) -> risposta.sendRedirect(dopoUnErrore(richiesta, errore))))
                .addFilterBefore(new IdentitaAggiornata(utenti), AuthorizationFilter.class)
                .headers(this::intestazioni)
                .build();
    }

    private void intestazioni(HeadersConfigurer<HttpSecurity> intestazioni) {
        intestazioni
                .frameOptions(FrameOptionsConfig::sameOrigin)
                .addHeaderWriter(politica)
                .referrerPolicy(riferimento -> riferimento.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permessi -> permessi.policy(PERMESSI_DEL_BROWSER));
    }

    /** Lo stesso messaggio per ogni errore; che la monouso è scaduta lo legge solo chi l'ha scritta giusta; chi deve aspettare legge quanto, che l'accesso esista o no. */
    private static String dopoUnErrore(HttpServletRequest richiesta, AuthenticationException errore) {
        String pagina = richiesta.getContextPath() + "/" + LoginView.PERCORSO;
        return switch (errore) {
            case Sospeso sospeso -> pagina + "?" + LoginView.ATTESA + "=" + sospeso.minuti();
            case CredentialsExpiredException scaduta -> pagina + "?" + LoginView.SCADUTA;
            default -> pagina + "?" + LoginView.ERRORE;
        };
    }

    private static void chiediPassword(
            HttpServletRequest richiesta, HttpServletResponse risposta, AuthenticationException errore)
            throws IOException {
        risposta.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        risposta.setCharacterEncoding(StandardCharsets.UTF_8.name());
        if (errore instanceof Sospeso sospeso) {
            risposta.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            risposta.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(sospeso.secondi()));
            risposta.getWriter().write("{\"status\":429,\"title\":\"Troppi tentativi\"}");
        } else {
            risposta.setStatus(HttpStatus.UNAUTHORIZED.value());
            risposta.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Obiettivi in Comune\", charset=\"UTF-8\"");
            risposta.getWriter().write("{\"status\":401,\"title\":\"Accesso o password sbagliati\"}");
        }
    }
}
