package it.comune.obiettivi.custodia;

import it.comune.obiettivi.giornale.Fatto;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.scheduling.support.CronTrigger;
import org.springframework.stereotype.Component;

/** La copia di ogni giorno, all'ora vera di Roma; se a quell'ora il programma era spento, appena riparte. */
@Component
class OgniNotte implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(OgniNotte.class);

    private final Copie copie;
    private final Nascita nascita;
    private final LocalTime ora;
    private final ThreadPoolTaskScheduler sveglia = new ThreadPoolTaskScheduler();

    OgniNotte(Copie copie, Nascita nascita, @Value("${obiettivi.copie.ora:02:00}") String ora) {
        this.copie = copie;
        this.nascita = nascita;
        this.ora = LocalTime.parse(ora);
        sveglia.setThreadNamePrefix("copie-");
        sveglia.setDaemon(true);
        sveglia.initialize();
    }

    @EventListener
    void pronto(ApplicationReadyEvent evento) {
        annuncia(evento.getApplicationContext().getEnvironment(), evento.getApplicationContext());
        if (!copie.siFanno()) {
            return;
        }
        sveglia.schedule(
                this::fai, new CronTrigger("0 %d %d * * *".formatted(ora.getMinute(), ora.getHour()), Parole.ROMA));
        if (saltata(Instant.now())) {
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

    /** Vero se dall'ultima ora fissata nessuna copia è stata fatta, e i dati c'erano già. */
    boolean saltata(Instant adesso) {
        ZonedDateTime oggi = adesso.atZone(Parole.ROMA).with(ora);
        Instant ultima = (oggi.toInstant().isAfter(adesso) ? oggi.minusDays(1) : oggi).toInstant();
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
