package it.comune.obiettivi.ente;

import it.comune.obiettivi.giornale.Fatto;
import it.comune.obiettivi.giornale.Fatto.Tipo;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationFailureCredentialsExpiredEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Component;

/**
 * Chi entra, chi non ci riesce, chi esce: nel giornale. Chi entra dalla pagina d'accesso si scrive; l'API si fa riconoscere a
 * ogni richiesta, e di lei si scrive soltanto ciò che non riesce.
 */
@Component
class Ingressi {

    /** Al posto di un accesso che non esiste: può essere una password scritta nel campo sbagliato. */
    static final String SCONOSCIUTO = "sconosciuto";

    private final Utenti utenti;
    private final ApplicationEventPublisher eventi;
    private final Freno freno;

    Ingressi(Utenti utenti, ApplicationEventPublisher eventi, Clock orologio) {
        this.utenti = utenti;
        this.eventi = eventi;
        this.freno = new Freno(orologio);
    }

    @EventListener
    void entra(InteractiveAuthenticationSuccessEvent evento) {
        eventi.publishEvent(new Fatto(Tipo.ACCESSO, evento.getAuthentication().getName(), ""));
    }

    @EventListener({AuthenticationFailureBadCredentialsEvent.class, AuthenticationFailureCredentialsExpiredEvent.class})
    void nonEntra(AbstractAuthenticationFailureEvent evento) {
        String chi = utenti.perAccesso(evento.getAuthentication().getName())
                .map(Utente::accesso)
                .orElse(SCONOSCIUTO);
        freno.passa("").ifPresent(oggetto -> eventi.publishEvent(new Fatto(Tipo.ACCESSO_FALLITO, chi, oggetto)));
    }

    @EventListener
    void esce(LogoutSuccessEvent evento) {
        eventi.publishEvent(new Fatto(Tipo.USCITA, evento.getAuthentication().getName(), ""));
    }
}
