package it.comune.obiettivi.porta;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Avvisa, una volta per avvio, chi ha detto di avere un proxy che non si vede, o ne ha uno che non ha detto. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class AvvisoDelProxy extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(AvvisoDelProxy.class);

    private final Proxy proxy;
    private final AtomicBoolean detto = new AtomicBoolean();

    AvvisoDelProxy(Proxy proxy) {
        this.proxy = proxy;
    }

    /** La salute la chiede anche questa macchina, senza passare dal proxy. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest richiesta) {
        return detto.get() || Indirizzi.salute(richiesta);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest richiesta, HttpServletResponse risposta, FilterChain seguito)
            throws ServletException, IOException {
        boolean nominata = Proxy.nominata(richiesta);
        if (!Proxy.passata(richiesta) && (proxy.atteso() || nominata) && detto.compareAndSet(false, true)) {
            avvisa(richiesta.getRemoteAddr(), nominata);
        }
        seguito.doFilter(richiesta, risposta);
    }

    private void avvisa(String da, boolean nominata) {
        if (!proxy.atteso()) {
            LOG.warn(
                    "Davanti al programma c'è un proxy ({}) che non è stato dichiarato: gli errori di password di tutti"
                            + " contano insieme, e i biscotti non sono segnati per https. Scrivi"
                            + " SERVER_FORWARD_HEADERS_STRATEGY=native (src/docs/guida/in-rete.md)",
                    da);
        } else if (nominata) {
            LOG.warn(
                    "Un proxy parla da {}, che non è fra gli indirizzi di cui ci si fida: ciò che dice non vale. Se è il"
                            + " tuo, scrivi il suo indirizzo in OBIETTIVI_PROXY (src/docs/guida/in-rete.md)",
                    da);
        } else {
            LOG.warn(
                    "È dichiarato un proxy, ma da {} è arrivata una richiesta che non ci è passata: o il proxy non manda"
                            + " X-Forwarded-For e X-Forwarded-Proto, o il programma si raggiunge anche senza"
                            + " (src/docs/guida/in-rete.md)",
                    da);
        }
    }
}
