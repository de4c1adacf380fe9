package it.comune.obiettivi.ente;

import it.comune.obiettivi.ente.Ruolo.Amministratore;
import it.comune.obiettivi.ente.Ruolo.Segretario;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** I settori del Comune, nell'ordine in cui si leggono; li cambiano amministratore e segretario. */
@Service
public class Settori {

    private final SettoreRepository settori;
    private final Utenti utenti;
    private final ApplicationEventPublisher eventi;

    Settori(SettoreRepository settori, Utenti utenti, ApplicationEventPublisher eventi) {
        this.settori = settori;
        this.utenti = utenti;
        this.eventi = eventi;
    }

    /** Ce n'è uno nuovo, o uno ha cambiato nome: chi ne tiene l'elenco lo rilegge. */
    public record Cambiati() {}

    @Transactional(readOnly = true)
    public List<Settore> elenco() {
        return settori.tutti();
    }

    /** @throws NoSuchElementException se non esiste */
    @Transactional(readOnly = true)
    public Settore leggi(long id) {
        return settori.findById(id).orElseThrow(() -> new NoSuchElementException("Settore " + id));
    }

    /** Il settore con quel nome o alias, senza badare a maiuscole, accenti e punteggiatura. */
    @Transactional(readOnly = true)
    public Optional<Settore> perNome(String nomeOAlias) {
        return settori.conGrafia(Settore.chiave(nomeOAlias));
    }

    /**
     * Un settore nuovo, dopo gli altri.
     *
     * @throws NonValido se il nome o un alias è vuoto, troppo lungo o già di un altro
     */
    @Transactional
    public Settore crea(String nome, Set<String> alias, Utente chi) {
        utenti.pretendi(chi, Amministratore.class, Segretario.class);
        libera(nome, 0, "nome");
        Settore settore = new Settore(
                nome, elenco().stream().mapToInt(Settore::ordine).max().orElse(0) + 1);
        settori.save(settore);
        aggiungi(settore, alias);
        eventi.publishEvent(new Cambiati());
        return settore;
    }

    /** Alias che settore ha già non cambiano nulla. */
    @Transactional
    public void aggiungiAlias(long id, Set<String> alias, Utente chi) {
        utenti.pretendi(chi, Amministratore.class, Segretario.class);
        aggiungi(leggi(id), alias);
    }

    @Transactional
    public void togliAlias(long id, String alias, Utente chi) {
        utenti.pretendi(chi, Amministratore.class, Segretario.class);
        leggi(id).togliAlias(alias);
    }

    /**
     * Nome e altre grafie in un gesto solo.
     *
     * @throws NonValido se il nome o una grafia è vuota, troppo lunga o già di un altro: allora non cambia nulla
     */
    @Transactional
    public void correggi(long id, Grafie grafie, Utente chi) {
        utenti.pretendi(chi, Amministratore.class, Segretario.class);
        Settore settore = leggi(id);
        if (!grafie.nome().strip().equals(settore.nome())) {
            libera(grafie.nome(), id, "nome");
            settore.rinomina(grafie.nome());
            eventi.publishEvent(new Cambiati());
        }
        aggiungi(settore, grafie.aggiunte());
        grafie.tolte().forEach(settore::togliAlias);
    }

    @Transactional
    public void rinomina(long id, String nome, Utente chi) {
        utenti.pretendi(chi, Amministratore.class, Segretario.class);
        libera(nome, id, "nome");
        leggi(id).rinomina(nome);
        eventi.publishEvent(new Cambiati());
    }

    private void aggiungi(Settore settore, Set<String> alias) {
        for (String uno : alias) {
            libera(uno, settore.id(), "alias");
            settore.aggiungiAlias(uno);
        }
    }

    /** Una grafia è di un settore solo. */
    private void libera(String grafia, long tranne, String errore) {
        NonValido.testo(grafia, Settore.chiave(grafia).isEmpty(), 500, errore);
        perNome(grafia).filter(x -> x.id() != tranne).ifPresent(x -> {
            throw new NonValido("grafia-presa", grafia, x.nome());
        });
    }
}
