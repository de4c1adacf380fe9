package it.comune.obiettivi.ente.ui;

import com.vaadin.flow.server.HandlerHelper.RequestType;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.shared.ApplicationConstants;
import it.comune.obiettivi.ente.Utente;
import it.comune.obiettivi.ente.UtenteCorrente;
import it.comune.obiettivi.ente.UtenteCorrente.Identita;
import it.comune.obiettivi.ente.Utenti;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A ogni gesto rilegge chi è entrato: ruoli cambiati valgono subito; chi è stato disattivato, o ha una password
 * cambiata altrove, esce con un messaggio.
 */
class IdentitaAggiornata extends OncePerRequestFilter {

    private static final Set<String> SENZA_GESTI =
            Set.of(RequestType.HEARTBEAT.getIdentifier(), RequestType.PUSH.getIdentifier());
    private static final SecurityContextRepository CONTESTI = new HttpSessionSecurityContextRepository();

    private final Utenti utenti;

    IdentitaAggiornata(Utenti utenti) {
        this.utenti = utenti;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest richiesta) {
        String tipo = tipo(richiesta);
        return richiesta.getRequestURI().contains("/VAADIN/build/") || (tipo != null && SENZA_GESTI.contains(tipo));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest richiesta, HttpServletResponse risposta, FilterChain resto)
            throws ServletException, IOException {
        Authentication ricordata = SecurityContextHolder.getContext().getAuthentication();
        if (ricordata == null || !(ricordata.getPrincipal() instanceof Identita identita)) {
            resto.doFilter(richiesta, risposta);
            return;
        }
        Optional<Utente> utente = utenti.perAccesso(identita.accesso()).filter(Utente::attivo);
        if (utente.filter(u -> u.generazione() == identita.generazione()).isEmpty()) {
            esci(richiesta, risposta, utente.isPresent() ? LoginView.PASSWORD : LoginView.DISATTIVATO);
            return;
        }
        Authentication attuale = UtenteCorrente.autenticazione(utente.get());
        if (!attuale.getAuthorities().equals(ricordata.getAuthorities())) {
            ricorda(attuale, richiesta, risposta);
        }
        resto.doFilter(richiesta, risposta);
    }

    /** Da qui in poi la sessione è di questa identità. */
    static void ricorda(Authentication attuale, HttpServletRequest richiesta, HttpServletResponse risposta) {
        var contesto = SecurityContextHolder.createEmptyContext();
        contesto.setAuthentication(attuale);
        SecurityContextHolder.setContext(contesto);
        CONTESTI.saveContext(contesto, richiesta, risposta);
    }

    private static void esci(HttpServletRequest richiesta, HttpServletResponse risposta, String motivo)
            throws IOException {
        HttpSession sessione = richiesta.getSession(false);
        if (sessione != null) {
            sessione.invalidate();
        }
        SecurityContextHolder.clearContext();
        String pagina = richiesta.getContextPath() + "/" + LoginView.PERCORSO + "?" + LoginView.MOTIVO + "=" + motivo;
        if (RequestType.UIDL.getIdentifier().equals(tipo(richiesta))) {
            risposta.setContentType("application/json; charset=UTF-8");
            risposta.getWriter().write(VaadinService.createCriticalNotificationJSON(null, null, null, pagina));
        } else {
            risposta.sendRedirect(pagina);
        }
    }

    private static @Nullable String tipo(HttpServletRequest richiesta) {
        return richiesta.getParameter(ApplicationConstants.REQUEST_TYPE_PARAMETER);
    }
}
