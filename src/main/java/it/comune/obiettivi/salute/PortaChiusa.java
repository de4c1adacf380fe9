package it.comune.obiettivi.salute;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finché la banca dati non risponde nessuna richiesta comincia un lavoro che non può finire: un 503 con l'attesa, che a una
 * persona è una pagina, all'API un problema, e alla pagina aperta un «riprova»: il gesto resta nel browser e torna da sé.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class PortaChiusa extends OncePerRequestFilter {

    private static final String FRA_QUANTO = "10";
    private static final String API = "/api/";
    private static final Set<String> DI_PAGINA = Set.of("uidl", "init");
    private static final String PROBLEMA =
            "{\"status\":503,\"title\":\"I dati non sono raggiungibili\",\"detail\":\"Riprova fra poco.\"}";

    private final Polso polso;
    private final byte[] pagina;

    PortaChiusa(Polso polso) throws IOException {
        this.polso = polso;
        this.pagina = new ClassPathResource("salute/porta-chiusa.html").getContentAsByteArray();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest richiesta, HttpServletResponse risposta, FilterChain seguito)
            throws ServletException, IOException {
        if (!polso.sano() && serveLaBanca(richiesta)) {
            chiudi(richiesta, risposta);
            return;
        }
        try {
            seguito.doFilter(richiesta, risposta);
        } catch (ServletException | RuntimeException guasto) {
            if (risposta.isCommitted() || !dellaBanca(guasto) || polso.verifica()) {
                throw guasto;
            }
            chiudi(richiesta, risposta);
        }
    }

    private static boolean serveLaBanca(HttpServletRequest richiesta) {
        String tipo = richiesta.getParameter("v-r");
        String percorso = percorso(richiesta);
        return !percorso.startsWith("/actuator/")
                && (tipo == null
                        ? percorso.startsWith(API) || aUnaPersona(richiesta) && !percorso.startsWith("/VAADIN/")
                        : DI_PAGINA.contains(tipo));
    }

    private static boolean dellaBanca(@Nullable Throwable guasto) {
        return guasto != null && (guasto instanceof SQLException || dellaBanca(guasto.getCause()));
    }

    private void chiudi(HttpServletRequest richiesta, HttpServletResponse risposta) throws IOException {
        risposta.reset();
        risposta.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        risposta.setHeader(HttpHeaders.RETRY_AFTER, FRA_QUANTO);
        risposta.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        risposta.setHeader("X-Content-Type-Options", "nosniff");
        if (aUnaPersona(richiesta) && !percorso(richiesta).startsWith(API)) {
            risposta.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
            risposta.setContentType("text/html;charset=UTF-8");
            risposta.getOutputStream().write(pagina);
        } else {
            risposta.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            risposta.getOutputStream().write(PROBLEMA.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static boolean aUnaPersona(HttpServletRequest richiesta) {
        String accetta = richiesta.getHeader(HttpHeaders.ACCEPT);
        return accetta != null && accetta.contains(MediaType.TEXT_HTML_VALUE);
    }

    private static String percorso(HttpServletRequest richiesta) {
        return richiesta.getRequestURI().substring(richiesta.getContextPath().length());
    }
}
