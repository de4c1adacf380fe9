package it.comune.obiettivi.ente;

import com.google.re2j.Pattern;
import it.comune.obiettivi.ente.Ruolo.Amministratore;
import it.comune.obiettivi.ente.Ruolo.Responsabile;
import it.comune.obiettivi.ente.Ruolo.Segretario;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gli utenti: li tiene l'amministratore; il segretario può cambiarne i settori. */
@Service
public class Utenti {

    /** La lunghezza minima di una password scelta da una persona, in caratteri. */
    public static final int PASSWORD_MINIMA = 10;

    private static final int BYTE_DI_BCRYPT = 72;

    /** I dati di un utente nuovo; l'accesso è il nome con cui entra. */
    public record Nuovo(
            String accesso, String nome, @Nullable Long persona, Set<? extends Ruolo> ruoli) {}

    /** Un utente con la password che va comunicata una volta sola. */
    public record Creato(Utente utente, String password) {}

    private final EntityManager em;
    private final PasswordEncoder codifica;
    private final Tentativi tentativi;
    private final ApplicationEventPublisher eventi;
    private final String improntaDiNessuno;

    Utenti(EntityManager em, PasswordEncoder codifica, Tentativi tentativi, ApplicationEventPublisher eventi) {
        this.em = em;
        this.codifica = codifica;
        this.tentativi = tentativi;
        this.eventi = eventi;
        this.improntaDiNessuno = codifica.encode(Accesso.passwordMonouso());
    }

    /** Tutti gli utenti, per nome. */
    @Transactional(readOnly = true)
    public List<Utente> elenco() {
        return em.createQuery(
                        "select distinct u from Utente u left join fetch u.ruoli order by u.nome, u.id", Utente.class)
                .getResultList();
    }

    /** @throws NoSuchElementException se non esiste */
    @Transactional(readOnly = true)
    public Utente leggi(long id) {
        Utente utente = em.find(Utente.class, id);
        if (utente == null) {
            throw new NoSuchElementException("Utente " + id);
        }
        return utente;
    }

    @Transactional(readOnly = true)
    public Optional<Utente> perAccesso(String accesso) {
        return em
                .createQuery("select u from Utente u left join fetch u.ruoli where u.accesso = :accesso", Utente.class)
                .setParameter("accesso", accesso.strip().toLowerCase(Locale.ROOT))
                .getResultList()
                .stream()
                .findFirst();
    }

    /** I ruoli letti ora dalla banca dati, nella transazione in corso; nessuno se l'utente è disattivato. */
    @Transactional(readOnly = true)
    public Set<Ruolo> ruoliAttuali(long utente) {
        return em
                .createQuery("select r from Utente u join u.ruoli r where u.id = :id and u.attivo", Utente.Riga.class)
                .setParameter("id", utente)
                .getResultList()
                .stream()
                .map(Utente.Riga::ruolo)
                .collect(Collectors.toSet());
    }

    /** @throws AccessoNegato se chi agisce non ha, ora, uno di questi ruoli */
    @Transactional(readOnly = true)
    public void pretendi(Utente chi, Class<?>... tipi) {
        Set<Ruolo> attuali = ruoliAttuali(chi.id());
        if (Stream.of(tipi).noneMatch(tipo -> attuali.stream().anyMatch(tipo::isInstance))) {
            throw new AccessoNegato(chi.accesso() + " non ha il ruolo che serve");
        }
    }

    /**
     * Un utente con una password monouso, da cambiare al primo accesso.
     *
     * @throws NonValido se l'accesso è preso o un dato non va bene
     */
    @Transactional
    public Creato crea(Nuovo nuovo, Utente chi) {
        String password = Accesso.passwordMonouso();
        pretendi(chi, Amministratore.class);
        return new Creato(inserisci(nuovo, password, true), password);
    }

    /** Un utente con la password data, che resta la sua: per gli utenti dimostrativi. */
    @Transactional
    public Utente crea(Nuovo nuovo, String password, Utente chi) {
        pretendi(chi, Amministratore.class);
        return inserisci(nuovo, password, false);
    }

    /** Più utenti dimostrativi con la stessa password, pubblica: l'impronta si calcola una volta sola. */
    @Transactional
    public void crea(Collection<Nuovo> nuovi, String password, Utente chi) {
        pretendi(chi, Amministratore.class);
        String impronta = codifica.encode(password);
        nuovi.forEach(nuovo -> inserisci(nuovo).impronta(impronta, false));
    }

    Utente inserisci(Nuovo nuovo, String password, boolean daCambiare) {
        return inserisci(nuovo).impronta(codifica.encode(password), daCambiare);
    }

    private Utente inserisci(Nuovo nuovo) {
        String accesso = nuovo.accesso().strip().toLowerCase(Locale.ROOT);
        NonValido.testo(accesso, !Pattern.matches("[\\p{L}\\p{N}._@-]+", accesso), 100, "accesso");
        NonValido.testo(nuovo.nome(), false, 200, "nome-utente");
        if (perAccesso(accesso).isPresent()) {
            throw new NonValido("accesso-preso", accesso);
        }
        Utente utente = new Utente(accesso, nuovo.nome().strip(), nuovo.persona());
        nuovo.ruoli().forEach(utente::assegna);
        em.persist(utente);
        return utente;
    }

    @Transactional
    public void correggi(long id, String nome, @Nullable Long persona, Utente chi) {
        pretendi(chi, Amministratore.class);
        NonValido.testo(nome, false, 200, "nome-utente");
        leggi(id).correggi(nome.strip(), persona);
    }

    /**
     * Aggiunge e toglie ruoli; il segretario solo quelli di responsabile.
     *
     * @throws NonValido se non resterebbe alcun amministratore attivo
     */
    @Transactional
    public void cambiaRuoli(long id, Set<? extends Ruolo> aggiunti, Set<? extends Ruolo> tolti, Utente chi) {
        bloccaTutti();
        boolean soloSettori = Stream.of(aggiunti, tolti).flatMap(Set::stream).allMatch(Responsabile.class::isInstance);
        if (soloSettori) {
            pretendi(chi, Amministratore.class, Segretario.class);
        } else {
            pretendi(chi, Amministratore.class);
        }
        Utente utente = leggi(id);
        tolti.forEach(utente::togli);
        aggiunti.forEach(utente::assegna);
        restaUnAmministratore();
        eventi.publishEvent(new Utente.RuoliCambiati(id));
    }

    /** @throws NonValido se non resterebbe alcun amministratore attivo */
    @Transactional
    public void attiva(long id, boolean si, Utente chi) {
        bloccaTutti();
        pretendi(chi, Amministratore.class);
        leggi(id).attivo(si);
        restaUnAmministratore();
    }

    /** Una nuova password monouso, che l'utente dovrà cambiare; le sue sessioni aperte finiscono. */
    @Transactional
    public String azzeraPassword(long id, Utente chi) {
        pretendi(chi, Amministratore.class);
        String password = Accesso.passwordMonouso();
        leggi(id).impronta(codifica.encode(password), true);
        return password;
    }

    /**
     * La propria password; le altre sessioni aperte finiscono.
     *
     * @throws NonValido se quella attuale è sbagliata, o la nuova è corta, uguale o troppo ovvia
     * @throws Tentativi.Sospeso se quella attuale è stata sbagliata troppe volte
     */
    @Transactional
    public void cambiaPassword(Utente chi, String attuale, String nuova) {
        Utente utente = tentativi
                .prova(chi.accesso(), "", () -> verifica(chi.accesso(), attuale))
                .orElseThrow(() -> new NonValido("password-attuale"));
        boolean ovvia = nuova.equals(attuale) || nuova.toLowerCase(Locale.ROOT).contains(utente.accesso());
        if (nuova.length() < PASSWORD_MINIMA || troppoLunga(nuova) || ovvia) {
            throw new NonValido(ovvia ? "password-ovvia" : "password-lunghezza", PASSWORD_MINIMA);
        }
        utente.impronta(codifica.encode(nuova), false);
    }

    /** Il ruolo con cui la persona sta lavorando: decide la pagina iniziale, non i permessi. */
    @Transactional
    public void usa(Ruolo ruolo, Utente chi) {
        leggi(chi.id()).usa(ruolo);
    }

    /**
     * L'utente, se la password è la sua ed è attivo; il tempo della risposta non dice se l'accesso esiste.
     *
     * @throws Tentativi.Sospeso se ci sono stati troppi errori da quell'indirizzo
     */
    Optional<Utente> autentica(String accesso, String indirizzo, String password) {
        return tentativi.prova(accesso, indirizzo, () -> verifica(accesso, password));
    }

    private Optional<Utente> verifica(String accesso, String password) {
        Optional<Utente> utente = perAccesso(accesso);
        String impronta = utente.map(Utente::impronta).orElse(improntaDiNessuno);
        boolean giusta = !troppoLunga(password) && codifica.matches(password, impronta);
        return utente.filter(u -> giusta && u.attivo());
    }

    private static boolean troppoLunga(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length > BYTE_DI_BCRYPT;
    }

    /** Le modifiche che toccano chi amministra vanno una alla volta; è la prima lettura della transazione. */
    private void bloccaTutti() {
        em.createQuery("select u.id from Utente u order by u.id", Long.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    private void restaUnAmministratore() {
        em.flush();
        if (elenco().stream().noneMatch(u -> u.attivo() && u.ha(Amministratore.class))) {
            throw new NonValido("ultimo-amministratore");
        }
    }
}
