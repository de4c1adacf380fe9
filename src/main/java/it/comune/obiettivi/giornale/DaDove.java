package it.comune.obiettivi.giornale;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ricorda da quale indirizzo viene la richiesta in corso, come il server lo vede (dopo il proxy, se gli si è detto che c'è). */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class DaDove extends OncePerRequestFilter {

    private static final String CHIAVE = "da";

    @Override
    protected void doFilterInternal(HttpServletRequest richiesta, HttpServletResponse risposta, FilterChain seguito)
            throws ServletException, IOException {
        try (var ricordato = MDC.putCloseable(CHIAVE, richiesta.getRemoteAddr())) {
            seguito.doFilter(richiesta, risposta);
        }
    }

    /** Vuoto se il programma agisce da sé. */
    static String adesso() {
        String indirizzo = MDC.get(CHIAVE);
        return indirizzo == null ? "" : indirizzo;
    }
}
