package it.comune.obiettivi.ente;

import org.springframework.security.access.AccessDeniedException;

/** Chi agisce non ha un ruolo che glielo permetta; nelle richieste HTTP diventa un 403. */
public final class AccessoNegato extends AccessDeniedException {

    public AccessoNegato(String motivo) {
        super(motivo);
    }
}
