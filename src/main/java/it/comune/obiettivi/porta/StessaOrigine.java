package it.comune.obiettivi.porta;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Un'altra pagina del web non entra, non fa gesti e non ascolta al posto di una persona: il modulo di accesso, le chiamate
 * delle pagine e il filo del push partono solo da qui. Chi non è un browser non dice da dove viene, e non porta i biscotti
 * di nessuno.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
final class StessaOrigine extends OncePerRequestFilter {

    static final String DA_ALTROVE = "porta.da-altrove";

    private static final String DA_DOVE = "Sec-Fetch-Site";
    private static final Set<String> DA_QUI = Set.of("same-origin", "none");
    private static final Set<String> LETTURE = Set.of("GET", "HEAD", "OPTIONS");

    private final Rifiuto rifiuto;

    StessaOrigine(Rifiuto rifiuto) {
        this.rifiuto = rifiuto;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest richiesta, HttpServletResponse risposta, FilterChain seguito)
            throws ServletException, IOException {
        if (daAltrove(richiesta)) {
            rifiuto.scrivi(risposta, HttpStatus.FORBIDDEN, DA_ALTROVE);
        } else {
            seguito.doFilter(richiesta, risposta);
        }
    }

    /**
     * Su https il browser dice da dove viene una richiesta, e una pagina non può fargli dire altro; su http semplice, e per
     * un filo che si apre, si guarda l'origine. Una lettura arriva da altrove ogni volta che si segue un collegamento.
     */
    private static boolean daAltrove(HttpServletRequest richiesta) {
        boolean filo = richiesta.getHeader(HttpHeaders.UPGRADE) != null;
        String daDove = richiesta.getHeader(DA_DOVE);
        if (daDove != null && !filo && !LETTURE.contains(richiesta.getMethod())) {
            return !DA_QUI.contains(daDove);
        }
        String origine = richiesta.getHeader(HttpHeaders.ORIGIN);
        return origine != null && !nostra(origine, richiesta);
    }

    private static boolean nostra(String origine, HttpServletRequest richiesta) {
        String chi = autorita(origine);
        return chi != null
                && (chi.equalsIgnoreCase(richiesta.getHeader(HttpHeaders.HOST))
                        || chi.equalsIgnoreCase(qui(richiesta)));
    }

    /** Nome e porta come li ha detti il proxy; la porta solita si tace, come fanno i browser. */
    private static String qui(HttpServletRequest richiesta) {
        int porta = richiesta.getServerPort();
        boolean solita = porta == (richiesta.isSecure() ? 443 : 80);
        return solita ? richiesta.getServerName() : richiesta.getServerName() + ":" + porta;
    }

    private static @Nullable String autorita(String origine) {
        try {
            return URI.create(origine).getRawAuthority();
        } catch (IllegalArgumentException illeggibile) {
            return null;
        }
    }
}
