package it.comune.obiettivi.ente.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Un'altra pagina del web non può far entrare una persona con l'accesso di un'altra: il modulo parte solo da qui. */
final class StessaOrigine extends OncePerRequestFilter {

    private static final String DA_DOVE = "Sec-Fetch-Site";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest richiesta) {
        return !"POST".equals(richiesta.getMethod())
                || !richiesta.getRequestURI().equals(richiesta.getContextPath() + "/" + LoginView.PERCORSO);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest richiesta, HttpServletResponse risposta, FilterChain seguito)
            throws ServletException, IOException {
        if (daAltrove(richiesta)) {
            risposta.sendError(HttpStatus.FORBIDDEN.value());
        } else {
            seguito.doFilter(richiesta, risposta);
        }
    }

    /** Su http semplice il browser non dice da dove viene la richiesta: allora si guarda l'origine. */
    private static boolean daAltrove(HttpServletRequest richiesta) {
        String daDove = richiesta.getHeader(DA_DOVE);
        if (daDove != null) {
            return !daDove.equals("same-origin") && !daDove.equals("none");
        }
        String origine = richiesta.getHeader(HttpHeaders.ORIGIN);
        String qui = Optional.ofNullable(richiesta.getHeader("X-Forwarded-Host"))
                .orElse(richiesta.getHeader(HttpHeaders.HOST));
        return origine != null && !origine.endsWith("//" + qui);
    }
}
