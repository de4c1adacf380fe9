package it.comune.obiettivi.ente;

import it.comune.obiettivi.giornale.Fatto;
import it.comune.obiettivi.giornale.Fatto.Tipo;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
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

    /** Errori scritti in un minuto: gli altri si contano, e chi prova a caso non riempie il giornale. */
    static final int AL_MINUTO = 60;

    private final Utenti utenti;
    private final ApplicationEventPublisher eventi;
    private final Clock orologio;
    private Instant minuto = Instant.EPOCH;
    private int scritti;
    private int taciuti;

    Ingressi(Utenti utenti, ApplicationEventPublisher eventi, Clock orologio) {
        this.utenti = utenti;
        this.eventi = eventi;
        this.orologio = orologio;
    }

    @EventListener
    void entra(InteractiveAuthenticationSuccessEvent evento) {
        eventi.publishEvent(new Fatto(Tipo.ACCESSO, evento.getAuthentication().getName(), ""));
    }

    @EventListener
    void nonEntra(AuthenticationFailureBadCredentialsEvent evento) {
        String chi = utenti.perAccesso(evento.getAuthentication().getName())
                .map(Utente::accesso)
                .orElse(SCONOSCIUTO);
        int altri = conta();
        if (altri >= 0) {
            String oggetto = altri == 0 ? "" : "e altri " + altri + " errori prima di questo";
            eventi.publishEvent(new Fatto(Tipo.ACCESSO_FALLITO, chi, oggetto));
        }
    }

    @EventListener
    void esce(LogoutSuccessEvent evento) {
        eventi.publishEvent(new Fatto(Tipo.USCITA, evento.getAuthentication().getName(), ""));
    }

    /** Quanti se ne sono taciuti prima di questo; negativo se anche questo va taciuto. */
    private synchronized int conta() {
        Instant adesso = orologio.instant().truncatedTo(ChronoUnit.MINUTES);
        if (!adesso.equals(minuto)) {
            minuto = adesso;
            scritti = 0;
        }
        if (scritti == AL_MINUTO) {
            taciuti++;
            return -1;
        }
        scritti++;
        int altri = taciuti;
        taciuti = 0;
        return altri;
    }
}
