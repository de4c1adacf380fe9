package it.comune.obiettivi.ente;

import java.util.Optional;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Chi sta usando questa sessione, per le pagine: l'identità viene dalla sessione, tutto il resto dalla banca dati. */
@Component
public class UtenteCorrente {

    private final Utenti utenti;

    UtenteCorrente(Utenti utenti) {
        this.utenti = utenti;
    }

    public Optional<Utente> trova() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(autenticazione ->
                        autenticazione.isAuthenticated() && !(autenticazione instanceof AnonymousAuthenticationToken))
                .flatMap(autenticazione -> utenti.perAccesso(autenticazione.getName()))
                .filter(Utente::attivo);
    }

    /** @throws AccessoNegato se nessuno è entrato, o non è più attivo */
    public Utente richiedi() {
        return trova().orElseThrow(() -> new AccessoNegato("Nessun utente attivo nella sessione"));
    }

    /** @throws AccessoNegato se l'utente non ha ruoli */
    public Ruolo ruoloInUso() {
        return richiedi().ruoloInUso().orElseThrow(() -> new AccessoNegato("Nessun ruolo"));
    }

    /** Passa a un altro dei propri ruoli, ricordato per il prossimo accesso. */
    public void usa(Ruolo ruolo) {
        utenti.usa(ruolo, richiedi());
    }
}
