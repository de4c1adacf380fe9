package it.comune.obiettivi.custodia;

import it.comune.obiettivi.giornale.Fatto;
import it.comune.obiettivi.lingua.Tempi;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.scheduling.TriggerContext;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;

/** La copia di ogni giorno, all'ora vera di Roma; se a quell'ora il programma era spento, appena riparte. */
@Component
class OgniNotte implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(OgniNotte.class);

    private final Copie copie;
    private final Nascita nascita;
    private final LocalTime ora;
    private final ThreadPoolTaskScheduler sveglia;

    @Autowired
    OgniNotte(Copie copie, Nascita nascita, @Value("${obiettivi.copie.ora:02:00}") String ora) {
        this(copie, nascita, ora, new ThreadPoolTaskScheduler());
    }

    /** @param sveglia da avviare; ha anche l'orologio */
    OgniNotte(Copie copie, Nascita nascita, String ora, ThreadPoolTaskScheduler sveglia) {
        this.copie = copie;
        this.nascita = nascita;
        this.ora = LocalTime.parse(ora);
        this.sveglia = sveglia;
        sveglia.setThreadNamePrefix("copie-");
        sveglia.setDaemon(true);
        sveglia.initialize();
    }

    @EventListener
    void pronto(ApplicationReadyEvent evento) {
        annuncia(evento.getApplicationContext().getEnvironment(), evento.getApplicationContext());
        comincia();
    }

    void comincia() {
        if (!copie.siFanno()) {
            return;
        }
        sveglia.schedule(this::fai, this::prossima);
        if (saltata(sveglia.getClock().instant())) {
            sveglia.execute(this::fai);
        }
    }

    private static void annuncia(Environment ambiente, ApplicationEventPublisher annunci) {
        String copia = Guardiano.daRipristinare(ambiente);
        if (!copia.isBlank()) {
            annunci.publishEvent(new Fatto(
                    Fatto.Tipo.COPIA_RIPRISTINATA,
                    "",
                    copia.substring(Math.max(copia.lastIndexOf('/'), copia.lastIndexOf('\\')) + 1)));
        }
    }

    private Instant prossima(TriggerContext volte) {
        Instant adesso = sveglia.getClock().instant();
        Instant questa = volte.lastScheduledExecution();
        Instant dopo = questa == null || questa.isBefore(adesso) ? adesso : questa;
        LocalDate oggi = dopo.atZone(Tempi.ROMA).toLocalDate();
        return fissata(oggi).isAfter(dopo) ? fissata(oggi) : fissata(oggi.plusDays(1));
    }

    /** Una volta al giorno anche quando cambia l'ora: le due di notte a marzo un giorno non ci sono, a ottobre ci sono due volte. */
    private Instant fissata(LocalDate giorno) {
        return giorno.atTime(ora).atZone(Tempi.ROMA).toInstant();
    }

    /** Vero se dall'ultima ora fissata nessuna copia è stata fatta, e i dati c'erano già. */
    boolean saltata(Instant adesso) {
        LocalDate oggi = adesso.atZone(Tempi.ROMA).toLocalDate();
        Instant ultima = fissata(fissata(oggi).isAfter(adesso) ? oggi.minusDays(1) : oggi);
        List<Copia> fatte = copie.elenco();
        return nascita.quando().isBefore(ultima)
                && (fatte.isEmpty() || fatte.getFirst().quando().isBefore(ultima));
    }

    private void fai() {
        try {
            copie.fai("");
        } catch (Copie.CopiaFallita giaDetto) {
            LOG.debug("La copia si ritenta domani", giaDetto);
        }
    }

    @Override
    public void destroy() {
        sveglia.shutdown();
    }
}
