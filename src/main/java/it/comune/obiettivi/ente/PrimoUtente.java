package it.comune.obiettivi.ente;

import it.comune.obiettivi.ente.Ruolo.Amministratore;
import it.comune.obiettivi.ente.Ruolo.Segretario;
import it.comune.obiettivi.ente.Utenti.Creato;
import it.comune.obiettivi.ente.Utenti.Nuovo;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Il primo utente di una banca dati vuota: amministratore e segretario, da cui nascono gli altri. */
@Component
public class PrimoUtente {

    private static final String ACCESSO = "amministratore";

    private final Utenti utenti;
    private final RegolaPassword regola;

    PrimoUtente(Utenti utenti, RegolaPassword regola) {
        this.utenti = utenti;
        this.regola = regola;
    }

    /**
     * Crea il primo utente, se non ce n'è ancora nessuno.
     *
     * @param nomeEPassword {@code NOME:PASSWORD}; vuoto per un nome fisso e una password monouso
     * @return l'utente con la sua password, oppure nulla se la banca dati ha già utenti
     * @throws NonValido se non è nella forma {@code NOME:PASSWORD}, o il nome o la password non vanno
     */
    @Transactional
    public Optional<Creato> crea(String nomeEPassword) {
        if (!utenti.elenco().isEmpty()) {
            return Optional.empty();
        }
        if (nomeEPassword.isBlank()) {
            return Optional.of(inserisci(ACCESSO, Accesso.passwordMonouso(), true));
        }
        int duePunti = nomeEPassword.indexOf(':');
        if (duePunti < 1 || duePunti == nomeEPassword.length() - 1) {
            throw new NonValido("primo-utente");
        }
        String accesso = nomeEPassword.substring(0, duePunti);
        String password = nomeEPassword.substring(duePunti + 1);
        regola.esigi(password, accesso, accesso);
        return Optional.of(inserisci(accesso, password, false));
    }

    private Creato inserisci(String accesso, String password, boolean daCambiare) {
        Nuovo nuovo = new Nuovo(accesso, accesso, null, Set.of(new Amministratore(), new Segretario()));
        return new Creato(utenti.inserisci(nuovo, password, daCambiare, ""), password);
    }
}
