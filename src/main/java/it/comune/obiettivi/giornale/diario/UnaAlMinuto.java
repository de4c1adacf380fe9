package it.comune.obiettivi.giornale.diario;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import ch.qos.logback.core.spi.AppenderAttachable;
import ch.qos.logback.core.spi.AppenderAttachableImpl;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Lascia passare un avviso o un guasto per genere e per minuto, e a fine minuto dice quanti ne ha taciuti: chi scrive da fuori
 * non riempie il disco. Il genere è da dove viene, e che eccezione è o che frase; di ogni origine, al più {@value #GENERI} generi.
 */
public final class UnaAlMinuto extends UnsynchronizedAppenderBase<ILoggingEvent>
        implements AppenderAttachable<ILoggingEvent> {

    static final int GENERI = 5;

    /** Le origini non sono scelte da fuori, ma si contano lo stesso. */
    private static final int ORIGINI = 1000;

    private static final String ALTRO = "altro";

    private record Genere(String origine, String quale) {}

    private final AppenderAttachableImpl<ILoggingEvent> appender = new AppenderAttachableImpl<>();
    private final Map<String, Map<Genere, Integer>> minuto = new HashMap<>();

    @Override
    public void start() {
        context.addScheduledFuture(context.getScheduledExecutorService()
                .scheduleAtFixedRate(this::finisceIlMinuto, 1, 1, TimeUnit.MINUTES));
        super.start();
    }

    @Override
    public void stop() {
        finisceIlMinuto();
        super.stop();
        appender.detachAndStopAllAppenders();
    }

    @Override
    protected void append(ILoggingEvent evento) {
        if (!evento.getLevel().isGreaterOrEqual(Level.WARN) || prima(evento)) {
            appender.appendLoopOnAppenders(evento);
        }
    }

    private boolean prima(ILoggingEvent evento) {
        String origine = evento.getLoggerName();
        synchronized (minuto) {
            Map<Genere, Integer> visti = minuto.size() < ORIGINI || minuto.containsKey(origine)
                    ? minuto.computeIfAbsent(origine, nuova -> new HashMap<>())
                    : minuto.computeIfAbsent(ALTRO, nuova -> new HashMap<>());
            Genere genere = new Genere(origine, quale(evento));
            Genere contato = visti.size() < GENERI || visti.containsKey(genere) ? genere : new Genere(origine, ALTRO);
            return visti.merge(contato, 1, Integer::sum) == 1;
        }
    }

    private static String quale(ILoggingEvent evento) {
        IThrowableProxy guasto = evento.getThrowableProxy();
        return guasto == null ? evento.getMessage() : radice(guasto);
    }

    private static String radice(IThrowableProxy guasto) {
        IThrowableProxy radice = guasto;
        for (int salti = 0; radice.getCause() != null && salti < 20; salti++) {
            radice = radice.getCause();
        }
        var passi = radice.getStackTraceElementProxyArray();
        return guasto.getClassName() + " " + radice.getClassName() + " "
                + (passi == null || passi.length == 0 ? "" : passi[0].getStackTraceElement());
    }

    void finisceIlMinuto() {
        Map<Genere, Integer> taciuti = new HashMap<>();
        synchronized (minuto) {
            minuto.values()
                    .forEach(generi -> generi.forEach((genere, volte) -> {
                        if (volte > 1) {
                            taciuti.put(genere, volte - 1);
                        }
                    }));
            minuto.clear();
        }
        taciuti.forEach((genere, volte) -> appender.appendLoopOnAppenders(riassunto(genere, volte)));
    }

    private LoggingEvent riassunto(Genere genere, int volte) {
        var origine = ((LoggerContext) context).getLogger(genere.origine());
        String quale = genere.quale().length() > 200 ? genere.quale().substring(0, 200) + "…" : genere.quale();
        return new LoggingEvent(
                UnaAlMinuto.class.getName(),
                origine,
                Level.WARN,
                "Altre {} volte nell'ultimo minuto, in {}: {}",
                null,
                new Object[] {volte, genere.origine(), quale});
    }

    @Override
    public void addAppender(Appender<ILoggingEvent> nuovo) {
        appender.addAppender(nuovo);
    }

    @Override
    public Iterator<Appender<ILoggingEvent>> iteratorForAppenders() {
        return appender.iteratorForAppenders();
    }

    @Override
    public @Nullable Appender<ILoggingEvent> getAppender(String nome) {
        return appender.getAppender(nome);
    }

    @Override
    public boolean isAttached(Appender<ILoggingEvent> uno) {
        return appender.isAttached(uno);
    }

    @Override
    public void detachAndStopAllAppenders() {
        appender.detachAndStopAllAppenders();
    }

    @Override
    public boolean detachAppender(Appender<ILoggingEvent> uno) {
        return appender.detachAppender(uno);
    }

    @Override
    public boolean detachAppender(String nome) {
        return appender.detachAppender(nome);
    }
}
