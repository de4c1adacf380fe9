package it.comune.obiettivi.ente;

import it.comune.obiettivi.ente.Ruolo.Amministratore;
import it.comune.obiettivi.ente.Ruolo.Responsabile;
import it.comune.obiettivi.ente.Ruolo.Segretario;
import it.comune.obiettivi.ente.Utente.Escluso;
import it.comune.obiettivi.ente.Utente.Perche;
import it.comune.obiettivi.giornale.Fatto;
import it.comune.obiettivi.giornale.Fatto.Tipo;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gli utenti: li tiene l'amministratore; il segretario può cambiarne i settori. */
@Service
public class Utenti {

    /** I dati di un utente nuovo; l'accesso è il nome con cui entra. */
    public record Nuovo(
            String accesso, String nome, @Nullable Long persona, Set<? extends Ruolo> ruoli) {}

    /** Un utente con la password che va comunicata una volta sola. */
    public record Creato(Utente utente, String password) {}

    /** Quanto una password monouso aspetta chi la deve usare. */
    public static final Duration MONOUSO = Duration.ofDays(7);

    private final UtenteRepository utenti;
    private final PasswordEncoder codifica;
    private final RegolaPassword regola;
    private final Tentativi tentativi;
    private final Clock orologio;
    private final ApplicationEventPublisher eventi;
    private final Freno negati;
    private final Freno sospesi;
    private final String improntaDiNessuno;

    Utenti(
            UtenteRepository utenti,
            PasswordEncoder codifica,
            RegolaPassword regola,
            Tentativi tentativi,
            Clock orologio,
            ApplicationEventPublisher eventi) {
        this.utenti = utenti;
        this.codifica = codifica;
        this.regola = regola;
        this.tentativi = tentativi;
        this.orologio = orologio;
        this.eventi = eventi;
        this.negati = new Freno(orologio);
        this.sospesi = new Freno(orologio);
        this.improntaDiNessuno = codifica.encode(Accesso.passwordMonouso());
    }

    /** Tutti gli utenti, per nome. */
    @Transactional(readOnly = true)
    public List<Utente> elenco() {
        return utenti.tutti();
    }

    /** Il nome di chi, adesso, ha questo ruolo e può entrare: a chi chiedere. */
    @Transactional(readOnly = true)
    public List<String> nomi(Class<? extends Ruolo> ruolo) {
        return elenco().stream()
                .filter(utente -> utente.attivo() && utente.ha(ruolo))
                .map(Utente::nome)
                .toList();
    }

    /** @throws NoSuchElementException se non esiste */
    @Transactional(readOnly = true)
    public Utente leggi(long id) {
        return utenti.findById(id).orElseThrow(() -> new NoSuchElementException("Utente " + id));
    }

    /** L'utente che entra con questo nome, comunque la persona lo abbia scritto. */
    @Transactional(readOnly = true)
    public Optional<Utente> perAccesso(String accesso) {
        return NomeDiAccesso.letto(accesso).map(NomeDiAccesso::testo).flatMap(utenti::conAccesso);
    }

    /** I ruoli letti ora dalla banca dati, nella transazione in corso; nessuno se l'utente è disattivato. */
    @Transactional(readOnly = true)
    public Set<Ruolo> ruoliAttuali(long utente) {
        return utenti.ruoliSeAttivo(utente).stream().map(Utente.Riga::ruolo).collect(Collectors.toSet());
    }

    /** @throws AccessoNegato se chi agisce non ha, ora, uno di questi ruoli */
    @Transactional(readOnly = true)
    public void pretendi(Utente chi, Class<?>... tipi) {
        Set<Ruolo> attuali = ruoliAttuali(chi.id());
        if (Stream.of(tipi).noneMatch(tipo -> attuali.stream().anyMatch(tipo::isInstance))) {
            String quali = Stream.of(tipi).map(Class::getSimpleName).collect(Collectors.joining(" o "));
            throw nega(chi, "serve " + quali, chi.accesso() + " non ha il ruolo che serve");
        }
    }

    /**
     * Il rifiuto da lanciare a chi non può, annotato nel giornale.
     *
     * @param oggetto che cosa gli è negato, per il giornale: mai un testo del piano
     */
    public AccessoNegato nega(Utente chi, String oggetto, String motivo) {
        negati.passa(oggetto).ifPresent(scritto -> annota(Tipo.PERMESSO_NEGATO, chi.accesso(), scritto));
        return new AccessoNegato(motivo);
    }

    /**
     * Un utente con una password monouso, da cambiare al primo accesso entro {@link #MONOUSO}.
     *
     * @throws NonValido se l'accesso è preso o un dato non va bene
     */
    @Transactional
    public Creato crea(Nuovo nuovo, Riconosciuto chi) {
        esigi(chi, Amministratore.class);
        String password = Accesso.passwordMonouso();
        Utente utente = inserisci(nuovo, chi.chi().accesso());
        return new Creato(utente.monouso(codifica.encode(password), scadenza()), password);
    }

    /**
     * Un utente con la password data, che resta la sua.
     *
     * @throws NonValido se l'accesso è preso, o un dato o la password non va bene
     */
    @Transactional
    public Utente crea(Nuovo nuovo, String password, Riconosciuto chi) {
        esigi(chi, Amministratore.class);
        regola.esigi(password, nuovo.accesso(), nuovo.nome());
        return inserisci(nuovo, password, false, chi.chi().accesso());
    }

    /** Più utenti dimostrativi con la stessa password, pubblica: l'impronta si calcola una volta sola. */
    @Transactional
    public void crea(Collection<Nuovo> nuovi, String password, Riconosciuto chi) {
        esigi(chi, Amministratore.class);
        String impronta = codifica.encode(password);
        nuovi.forEach(nuovo -> inserisci(nuovo, chi.chi().accesso()).impronta(impronta, false));
    }

    Utente inserisci(Nuovo nuovo, String password, boolean daCambiare, String chi) {
        return inserisci(nuovo, chi).impronta(codifica.encode(password), daCambiare);
    }

    private Utente inserisci(Nuovo nuovo, String chi) {
        NomeDiAccesso accesso = NomeDiAccesso.letto(nuovo.accesso()).orElseThrow(() -> new NonValido("accesso"));
        NonValido.testo(nuovo.nome(), false, 200, "nome-utente");
        if (utenti.conAccesso(accesso.testo()).isPresent()) {
            throw new NonValido("accesso-preso", accesso.testo());
        }
        Utente utente = new Utente(accesso.testo(), nuovo.nome().strip(), nuovo.persona());
        nuovo.ruoli().forEach(utente::assegna);
        utenti.save(utente);
        annota(Tipo.UTENTE_CREATO, chi, utente.accesso());
        annota(Tipo.RUOLO_DATO, chi, utente, nuovo.ruoli());
        return utente;
    }

    /** Ciò che si corregge di un utente in un gesto solo. */
    public record Correzione(
            String nome, @Nullable Long persona, Set<? extends Ruolo> aggiunti, Set<? extends Ruolo> tolti) {}

    /**
     * Nome, persona e ruoli: o tutto o niente. Il segretario ne cambia i soli settori.
     *
     * @throws NonValido se il nome non va bene, o se non resterebbe alcun amministratore attivo
     */
    @Transactional
    public void correggi(long id, Correzione correzione, Riconosciuto chi) {
        cambiaRuoli(id, correzione.aggiunti(), correzione.tolti(), chi);
        Utente utente = leggi(id);
        if (!utente.nome().equals(correzione.nome().strip())
                || !Objects.equals(utente.persona(), correzione.persona())) {
            correggi(id, correzione.nome(), correzione.persona(), chi);
        }
    }

    @Transactional
    public void correggi(long id, String nome, @Nullable Long persona, Riconosciuto chi) {
        esigi(chi, Amministratore.class);
        NonValido.testo(nome, false, 200, "nome-utente");
        Utente utente = leggi(id);
        if (!utente.nome().equals(nome.strip()) || !Objects.equals(utente.persona(), persona)) {
            utente.correggi(nome.strip(), persona);
            annota(Tipo.UTENTE_CAMBIATO, chi.chi().accesso(), utente.accesso());
        }
    }

    /**
     * Aggiunge e toglie ruoli; il segretario solo quelli di responsabile.
     *
     * @throws NonValido se non resterebbe alcun amministratore attivo
     */
    @Transactional
    public void cambiaRuoli(long id, Set<? extends Ruolo> aggiunti, Set<? extends Ruolo> tolti, Riconosciuto chi) {
        utenti.bloccaTutti();
        boolean soloSettori = Stream.of(aggiunti, tolti).flatMap(Set::stream).allMatch(Responsabile.class::isInstance);
        if (soloSettori) {
            esigi(chi, Amministratore.class, Segretario.class);
        } else {
            esigi(chi, Amministratore.class);
        }
        Utente utente = leggi(id);
        Set<Ruolo> prima = utente.ruoli();
        tolti.forEach(utente::togli);
        aggiunti.forEach(utente::assegna);
        Set<Ruolo> dopo = utente.ruoli();
        if (!prima.equals(dopo)) {
            restaUnAmministratore();
            annota(Tipo.RUOLO_TOLTO, chi.chi().accesso(), utente, tranne(prima, dopo));
            annota(Tipo.RUOLO_DATO, chi.chi().accesso(), utente, tranne(dopo, prima));
            eventi.publishEvent(new Utente.RuoliCambiati(id));
        }
    }

    /**
     * Chi è disattivato esce subito da dove è entrato.
     *
     * @throws NonValido se non resterebbe alcun amministratore attivo
     */
    @Transactional
    public void attiva(long id, boolean si, Riconosciuto chi) {
        utenti.bloccaTutti();
        esigi(chi, Amministratore.class);
        Utente utente = leggi(id);
        if (utente.attivo() == si) {
            return;
        }
        utente.attivo(si);
        restaUnAmministratore();
        annota(si ? Tipo.UTENTE_RIATTIVATO : Tipo.UTENTE_DISATTIVATO, chi.chi().accesso(), utente.accesso());
        if (!si) {
            eventi.publishEvent(new Escluso(id, Perche.DISATTIVATO));
        }
    }

    /**
     * Una nuova password monouso, che l'utente dovrà cambiare entro {@link #MONOUSO}; le sue sessioni aperte finiscono subito.
     * La propria non scade: chi se la azzera può essere il solo che saprebbe farne un'altra.
     */
    @Transactional
    public String azzeraPassword(long id, Riconosciuto chi) {
        esigi(chi, Amministratore.class);
        String password = Accesso.passwordMonouso();
        Utente utente = leggi(id);
        String impronta = codifica.encode(password);
        if (id == chi.chi().id()) {
            utente.impronta(impronta, true);
        } else {
            utente.monouso(impronta, scadenza());
        }
        annota(Tipo.PASSWORD_AZZERATA, chi.chi().accesso(), utente.accesso());
        eventi.publishEvent(new Escluso(id, Perche.PASSWORD_AZZERATA));
        return password;
    }

    /** Le sessioni aperte di un utente finiscono subito; può rientrare. */
    @Transactional
    public void chiudiSessioni(long id, Riconosciuto chi) {
        esigi(chi, Amministratore.class);
        annota(Tipo.SESSIONE_CHIUSA, chi.chi().accesso(), leggi(id).accesso());
        eventi.publishEvent(new Escluso(id, Perche.CHIUSE));
    }

    /**
     * La propria password; le altre sessioni aperte finiscono subito.
     *
     * @throws NonValido se quella attuale è sbagliata, o la nuova non va
     * @throws Tentativi.Sospeso se quella attuale è stata sbagliata troppe volte
     */
    @Transactional(noRollbackFor = {NonValido.class, Tentativi.Sospeso.class})
    public void cambiaPassword(Utente chi, String attuale, String nuova) {
        Utente utente = prova(chi.accesso(), "", attuale).orElseThrow(() -> new NonValido("password-attuale"));
        if (nuova.equals(attuale)) {
            throw new NonValido("password-uguale");
        }
        regola.esigi(nuova, utente.accesso(), utente.nome());
        utente.impronta(codifica.encode(nuova), false);
        annota(Tipo.PASSWORD_CAMBIATA, utente.accesso(), "");
        eventi.publishEvent(new Escluso(utente.id(), Perche.PASSWORD_CAMBIATA));
    }

    /** Perché una persona non può scegliere questa password; vuoto se può. */
    public Optional<NonValido> difetto(String password, Utente chi) {
        return regola.difetto(password, chi.accesso(), chi.nome());
    }

    /**
     * Chi sta per cambiare altri utenti ridà la propria password.
     *
     * @throws NonValido se è sbagliata
     * @throws Tentativi.Sospeso se è stata sbagliata troppe volte
     */
    public Riconosciuto riconosci(Utente chi, String password) {
        return prova(chi.accesso(), "", password)
                .map(utente -> Riconosciuto.adesso(utente, orologio.instant()))
                .orElseThrow(() -> new NonValido("password-attuale"));
    }

    /** Vero se non c'è bisogno di chiedere di nuovo la password. */
    @Transactional(readOnly = true)
    public boolean vale(Riconosciuto chi) {
        return !chi.scaduto(orologio.instant())
                && leggi(chi.chi().id()).generazione() == chi.chi().generazione();
    }

    private void esigi(Riconosciuto chi, Class<?>... tipi) {
        pretendi(chi.chi(), tipi);
        if (!vale(chi)) {
            throw new NonValido("riconosci");
        }
    }

    /** Il ruolo con cui la persona sta lavorando: decide la pagina iniziale, non i permessi. */
    @Transactional
    public void usa(Ruolo ruolo, Utente chi) {
        Utente suo = leggi(chi.id());
        if (!suo.ruoli().contains(ruolo)) {
            throw nega(chi, ruolo.codice(), chi.accesso() + " non ha il ruolo " + ruolo.codice());
        }
        suo.usa(ruolo);
    }

    /**
     * L'utente, se la password è la sua ed è attivo; il tempo della risposta non dice se l'accesso esiste.
     *
     * @throws Tentativi.Sospeso se ci sono stati troppi errori da quell'indirizzo
     * @throws CredentialsExpiredException se la password è quella monouso, e nessuno l'ha usata in tempo
     */
    Optional<Utente> autentica(String accesso, String indirizzo, String password) {
        Optional<Utente> entrato = prova(accesso, indirizzo, password);
        if (entrato.filter(utente -> utente.monousoScaduta(orologio.instant())).isPresent()) {
            throw new CredentialsExpiredException("La password monouso è scaduta");
        }
        return entrato;
    }

    private Instant scadenza() {
        return orologio.instant().plus(MONOUSO);
    }

    /** Il conto degli errori è dell'utente, comunque ne sia scritto il nome; di un nome che non è di nessuno, è del nome. */
    private Optional<Utente> prova(String accesso, String indirizzo, String password) {
        Optional<Utente> trovato = perAccesso(accesso);
        String conto = trovato.map(utente -> "#" + utente.id())
                .or(() -> NomeDiAccesso.letto(accesso).map(NomeDiAccesso::testo))
                .orElse("");
        Optional<Utente> entrato = tentativi.prova(conto, indirizzo, () -> verifica(accesso, password));
        if (entrato.isEmpty() && tentativi.sospeso(conto, indirizzo)) {
            String chi = trovato.map(Utente::accesso).orElse("");
            sospesi.passa("").ifPresent(oggetto -> annota(Tipo.ACCESSO_SOSPESO, chi, oggetto));
        }
        return entrato;
    }

    private Optional<Utente> verifica(String accesso, String password) {
        Optional<Utente> utente = perAccesso(accesso);
        String impronta = utente.map(Utente::impronta).orElse(improntaDiNessuno);
        boolean giusta = !RegolaPassword.troppoLunga(password) && codifica.matches(password, impronta);
        return utente.filter(u -> giusta && u.attivo());
    }

    private void annota(Tipo tipo, String chi, String oggetto) {
        eventi.publishEvent(new Fatto(tipo, chi, oggetto));
    }

    private void annota(Tipo tipo, String chi, Utente utente, Set<? extends Ruolo> ruoli) {
        ruoli.forEach(ruolo -> annota(tipo, chi, utente.accesso() + " " + ruolo.codice()));
    }

    private static Set<Ruolo> tranne(Set<Ruolo> ruoli, Set<Ruolo> altri) {
        return ruoli.stream().filter(ruolo -> !altri.contains(ruolo)).collect(Collectors.toSet());
    }

    private void restaUnAmministratore() {
        if (elenco().stream().noneMatch(u -> u.attivo() && u.ha(Amministratore.class))) {
            throw new NonValido("ultimo-amministratore");
        }
    }
}
