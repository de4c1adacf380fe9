package it.comune.obiettivi.porta;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.catalina.Globals;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Il proxy che sta davanti al programma, se gli è stato detto che c'è ({@code server.forward-headers-strategy=native}):
 * ciò che dice di indirizzo, nome e https lo applica Tomcat, e solo se viene dagli indirizzi di {@code obiettivi.proxy}.
 */
@Component
final class Proxy {

    /** Una strategia che crede a chiunque: con quella ogni persona sceglie il proprio indirizzo. */
    static final class SenzaConfini extends RuntimeException {
        SenzaConfini() {
            super("Con SERVER_FORWARD_HEADERS_STRATEGY=framework chiunque può farsi passare per un altro indirizzo.");
        }
    }

    private final boolean atteso;

    Proxy(@Value("${server.forward-headers-strategy:}") String strategia) {
        String quale = strategia.strip().toLowerCase(Locale.ROOT);
        if (quale.equals("framework")) {
            throw new SenzaConfini();
        }
        atteso = quale.equals("native");
    }

    /** Se a questo programma è stato detto che ha un proxy davanti. */
    boolean atteso() {
        return atteso;
    }

    /** Se questa richiesta è passata da un proxy di cui ci si fida: viene da lì, e porta le sue parole. */
    static boolean passata(HttpServletRequest richiesta) {
        return Boolean.TRUE.equals(richiesta.getAttribute(Globals.REQUEST_FORWARDED_ATTRIBUTE)) && nominata(richiesta);
    }

    /** Se la richiesta porta ancora le parole di un proxy, che nessuno ha ascoltato. */
    static boolean nominata(HttpServletRequest richiesta) {
        return Stream.of("X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Host", "Forwarded")
                .anyMatch(parola -> richiesta.getHeader(parola) != null);
    }
}
