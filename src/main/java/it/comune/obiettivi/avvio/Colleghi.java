package it.comune.obiettivi.avvio;

import it.comune.obiettivi.custodia.Modo;
import it.comune.obiettivi.custodia.Nascita;
import it.comune.obiettivi.ente.AccessoNegato;
import it.comune.obiettivi.ente.Ruolo;
import it.comune.obiettivi.ente.Utente;
import it.comune.obiettivi.ente.Utenti;
import it.comune.obiettivi.piano.Modifica;
import it.comune.obiettivi.piano.Piani;
import it.comune.obiettivi.piano.Scheda;
import it.comune.obiettivi.piano.Schede;
import it.comune.obiettivi.registro.Esito;
import it.comune.obiettivi.registro.ModificaRifiutata;
import it.comune.obiettivi.registro.Registro;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;

/**
 * Con {@code --vivace}, i responsabili della demo lavorano da soli: un gesto vero ogni pochi secondi, dalla porta di tutti, perché
 * anche chi prova da solo veda i grafici muoversi. Su altri dati il programma non parte (custodia).
 */
@Component
class Colleghi implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Colleghi.class);

    /** Una scheda toccata da una persona si lascia stare per questo tempo. */
    static final Duration RISPETTO = Duration.ofMinutes(10);

    private static final int TENTATIVI = 50;
    private static final long PAUSA_MINIMA_MS = 2_500;
    private static final int PAUSA_IN_PIU_MS = 3_500;

    /** Se devono lavorare, e il seme da cui nasce ogni loro scelta. */
    @Component
    record Opzioni(
            @Value("${obiettivi.vivace:false}") boolean vivace,

            @Value("${obiettivi.vivace-seme:#{T(java.lang.System).nanoTime() % 1000000}}")
            long seme) {}

    /** Un gesto scelto, e chi lo fa. */
    record Mossa(Scheda scheda, Modifica gesto, Utente chi) {}

    /** Su che cosa lavorano. */
    @Component
    record Lavoro(Piani piani, Schede schede, Registro registro, Utenti utenti, Clock orologio) {}

    private final Opzioni opzioni;
    private final boolean attivi;
    private final Lavoro lavoro;
    private final Mosse mosse;
    private final Random pause;
    private final Set<Long> nostri = new HashSet<>();
    private final ThreadPoolTaskScheduler sveglia = new ThreadPoolTaskScheduler();
    private volatile boolean finito;

    Colleghi(Opzioni opzioni, Nascita nascita, Lavoro lavoro) {
        this.opzioni = opzioni;
        this.attivi = opzioni.vivace() && nascita.modo() == Modo.DEMO;
        this.lavoro = lavoro;
        this.mosse = new Mosse(new Random(opzioni.seme()));
        this.pause = new Random(opzioni.seme());
        sveglia.setThreadNamePrefix("colleghi-");
        sveglia.setDaemon(true);
    }

    @EventListener
    @Order(0)
    void pronto(ApplicationReadyEvent evento) {
        if (attivi) {
            LOG.info(
                    "Colleghi inventati al lavoro: un gesto ogni pochi secondi, mai su una scheda che hai toccato da poco (seme {})",
                    opzioni.seme());
            sveglia.initialize();
            prossimo();
        }
    }

    private void prossimo() {
        if (!finito) {
            Instant quando = Instant.now().plusMillis(PAUSA_MINIMA_MS + pause.nextInt(PAUSA_IN_PIU_MS));
            sveglia.schedule(this::lavoraEPoi, quando);
        }
    }

    private void lavoraEPoi() {
        try {
            lavora();
        } finally {
            prossimo();
        }
    }

    /** Un gesto, se ce n'è uno possibile; uno rifiutato, perché intanto una persona è arrivata prima, si lascia perdere. */
    boolean lavora() {
        try {
            Optional<Mossa> scelta = scegli();
            scelta.ifPresent(this::compi);
            return scelta.isPresent();
        } catch (ModificaRifiutata | AccessoNegato | DataAccessException superato) {
            LOG.debug("Un collega ha lasciato perdere", superato);
            return false;
        }
    }

    private void compi(Mossa mossa) {
        Esito esito = lavoro.schede().modifica(mossa.scheda().id(), mossa.gesto(), mossa.chi());
        nostri.add(esito.numero());
        mosse.fatto(mossa.scheda(), mossa.gesto());
    }

    /** Il prossimo gesto: una scheda a caso che nessuno sta usando, il suo responsabile, qualcosa che vi si può fare oggi. */
    Optional<Mossa> scegli() {
        LocalDate oggi = LocalDate.now(lavoro.orologio());
        List<Long> schede = lavoro.piani()
                .ultimo()
                .map(piano -> lavoro.schede().diAnno(piano.anno()))
                .orElse(List.of());
        for (int volta = 0; volta < TENTATIVI && !schede.isEmpty(); volta++) {
            long id = mosse.uno(schede);
            if (inUso(id)) {
                continue;
            }
            Scheda scheda = lavoro.schede().leggi(id);
            Optional<Utente> chi = responsabile(scheda.settore());
            Optional<Modifica> gesto = mosse.per(scheda, oggi);
            if (chi.isPresent() && gesto.isPresent()) {
                return Optional.of(new Mossa(scheda, gesto.get(), chi.get()));
            }
        }
        return Optional.empty();
    }

    /** Vero se qualcuno che non siamo noi vi ha fatto un gesto da poco; che la scheda sia appena nata non conta. */
    private boolean inUso(long scheda) {
        Instant da = lavoro.orologio().instant().minus(RISPETTO);
        return lavoro.registro().storia(Scheda.soggetto(scheda)).stream()
                .anyMatch(voce -> voce.istante().isAfter(da)
                        && !voce.campo().equals("scheda")
                        && !nostri.contains(voce.numero()));
    }

    private Optional<Utente> responsabile(long settore) {
        return lavoro.utenti().elenco().stream()
                .filter(utente -> utente.attivo() && utente.ruoli().contains(new Ruolo.Responsabile(settore)))
                .findFirst();
    }

    @Override
    public void destroy() {
        finito = true;
        sveglia.shutdown();
    }
}
