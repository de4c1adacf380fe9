package it.comune.obiettivi.ente;

import java.io.Serializable;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Chi sta usando questa sessione, per le pagine: l'identità viene dalla sessione, tutto il resto dalla banca dati. */
@Component
public class UtenteCorrente {

    /** L'unica autorità di chi deve ancora cambiare la password: non apre alcuna pagina con un ruolo. */
    public static final String CAMBIO_PASSWORD = "CAMBIO_PASSWORD";

    /** Che cosa la sessione ricorda di chi è entrato: l'accesso e la {@link Utente#generazione() generazione} della password. */
    public record Identita(String accesso, int generazione) implements Principal, Serializable {
        @Override
        public String getName() {
            return accesso;
        }
    }

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

    /** Il nome di chi ha questo ruolo, o di chi lo può dare: a chi si rivolge chi non può fare da sé. */
    public String aChiChiedere(Class<? extends Ruolo> ruolo) {
        List<String> nomi = utenti.nomi(ruolo);
        return String.join(", ", nomi.isEmpty() ? utenti.nomi(Ruolo.Amministratore.class) : nomi);
    }

    /** La chiave con cui il browser di chi è entrato cifra le sue bozze: 32 byte in base 64, sempre la stessa. */
    @Transactional
    public String chiaveDelleBozze() {
        return richiedi().chiaveDelleBozze();
    }

    /** Passa a un altro dei propri ruoli, ricordato per il prossimo accesso. */
    public void usa(Ruolo ruolo) {
        utenti.usa(ruolo, richiedi());
    }

    private static Stream<String> ruoli(Utente utente) {
        return utente.ruoli().stream()
                .flatMap(ruolo -> ruolo.tipo().leggeIlPiano()
                        ? Stream.of(ruolo.nome(), Ruolo.LEGGE_IL_PIANO)
                        : Stream.of(ruolo.nome()));
    }

    /** L'autenticazione di un utente, con i ruoli che ha adesso. */
    public static Authentication autenticazione(Utente utente) {
        Stream<String> autorita = utente.deveCambiarePassword()
                ? Stream.of(CAMBIO_PASSWORD)
                : ruoli(utente).distinct().map(ruolo -> "ROLE_" + ruolo);
        List<SimpleGrantedAuthority> concesse =
                autorita.sorted().map(SimpleGrantedAuthority::new).toList();
        return UsernamePasswordAuthenticationToken.authenticated(
                new Identita(utente.accesso(), utente.generazione()), null, concesse);
    }
}
