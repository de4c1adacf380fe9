package it.comune.obiettivi.ente;

import it.comune.obiettivi.ente.Ruolo.Amministratore;
import it.comune.obiettivi.ente.Ruolo.Segretario;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Le persone nominate nei documenti, per nome; le cambiano amministratore e segretario. */
@Service
public class Persone {

    private final PersonaRepository persone;
    private final Utenti utenti;

    Persone(PersonaRepository persone, Utenti utenti) {
        this.persone = persone;
        this.utenti = utenti;
    }

    @Transactional(readOnly = true)
    public List<Persona> elenco() {
        return persone.tutte().stream()
                .sorted(Comparator.comparing(Persona::nome, Collator.getInstance(Locale.ITALIAN)))
                .toList();
    }

    /** @throws NoSuchElementException se non esiste */
    @Transactional(readOnly = true)
    public Persona leggi(long id) {
        return persone.findById(id).orElseThrow(() -> new NoSuchElementException("Persona " + id));
    }

    /** La persona con quel nome o alias, senza badare a titoli, ordine delle parole, maiuscole e accenti. */
    @Transactional(readOnly = true)
    public Optional<Persona> perNome(String nomeOAlias) {
        return persone.conGrafia(Persona.chiave(nomeOAlias));
    }

    /**
     * Una persona nuova.
     *
     * @throws NonValido se il nome o un alias è vuoto, troppo lungo o già di un altro
     */
    @Transactional
    public Persona crea(String nome, Set<String> alias, Utente chi) {
        utenti.pretendi(chi, Amministratore.class, Segretario.class);
        libera(nome, 0, "nome");
        Persona persona = new Persona(nome);
        persone.save(persona);
        aggiungi(persona, alias);
        return persona;
    }

    /** Alias che persona ha già non cambiano nulla. */
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
        Persona persona = leggi(id);
        if (!grafie.nome().strip().equals(persona.nome())) {
            libera(grafie.nome(), id, "nome");
            persona.rinomina(grafie.nome());
        }
        aggiungi(persona, grafie.aggiunte());
        grafie.tolte().forEach(persona::togliAlias);
    }

    @Transactional
    public void rinomina(long id, String nome, Utente chi) {
        utenti.pretendi(chi, Amministratore.class, Segretario.class);
        libera(nome, id, "nome");
        leggi(id).rinomina(nome);
    }

    private void aggiungi(Persona persona, Set<String> alias) {
        for (String uno : alias) {
            libera(uno, persona.id(), "alias");
            persona.aggiungiAlias(uno);
        }
    }

    /** Una grafia è di una persona sola. */
    private void libera(String grafia, long tranne, String errore) {
        NonValido.testo(grafia, Persona.chiave(grafia).isEmpty(), 500, errore);
        perNome(grafia).filter(x -> x.id() != tranne).ifPresent(x -> {
            throw new NonValido("grafia-presa", grafia, x.nome());
        });
    }
}
