package it.comune.obiettivi.porta;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Si entra solo dai nomi del programma: quelli di {@code obiettivi.indirizzi}; se non ce ne sono, dal nome che dice il
 * proxy, o senza proxy da questa macchina e dall'indirizzo numerico a cui la richiesta è arrivata. Un nome inventato
 * finirebbe nei rinvii, e con un nome suo il sito di un altro parlerebbe con questo programma come se fosse il proprio.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class Indirizzi extends OncePerRequestFilter {

    static final String ALTROVE = "porta.altrove";

    private static final String SALUTE = "/actuator/health";
    private static final Set<String> QUI = Set.of("localhost", "127.0.0.1", "[::1]", "[0:0:0:0:0:0:0:1]");

    private final Set<String> ammessi;
    private final Rifiuto rifiuto;

    Indirizzi(@Value("${obiettivi.indirizzi:}") Set<String> ammessi, Rifiuto rifiuto) {
        this.ammessi = ammessi.stream()
                .map(nome -> nome.strip().toLowerCase(Locale.ROOT))
                .filter(nome -> !nome.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        this.rifiuto = rifiuto;
    }

    static boolean salute(HttpServletRequest richiesta) {
        String dove =
                richiesta.getRequestURI().substring(richiesta.getContextPath().length());
        return dove.equals(SALUTE) || dove.startsWith(SALUTE + "/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest richiesta, HttpServletResponse risposta, FilterChain seguito)
            throws ServletException, IOException {
        if (nostro(richiesta)) {
            seguito.doFilter(richiesta, risposta);
        } else {
            rifiuto.scrivi(risposta, HttpStatus.MISDIRECTED_REQUEST, ALTROVE);
        }
    }

    private boolean nostro(HttpServletRequest richiesta) {
        String nome = richiesta.getServerName().toLowerCase(Locale.ROOT);
        if (!ammessi.isEmpty()) {
            return ammessi.contains(nome) || QUI.contains(nome) && salute(richiesta);
        }
        return QUI.contains(nome) || nome.equals(numerico(richiesta.getLocalAddr())) || Proxy.passata(richiesta);
    }

    private static String numerico(String indirizzo) {
        return indirizzo.contains(":") ? "[" + indirizzo + "]" : indirizzo;
    }
}
