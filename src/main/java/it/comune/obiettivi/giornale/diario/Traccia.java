package it.comune.obiettivi.giornale.diario;

import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import it.comune.obiettivi.giornale.UnaRiga;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.logback.ExtendedWhitespaceThrowableProxyConverter;

/** {@code %wEx}: da dove viene un guasto; il messaggio di ogni eccezione sta su una riga e non è più lungo di {@value #LUNGO} caratteri. */
public final class Traccia extends ExtendedWhitespaceThrowableProxyConverter {

    private static final int LUNGO = 1000;

    @Override
    protected String throwableProxyToString(IThrowableProxy guasto) {
        return super.throwableProxyToString(new SuUnaRiga(guasto));
    }

    private record SuUnaRiga(IThrowableProxy vero) implements IThrowableProxy {

        @Override
        public @Nullable String getMessage() {
            return breve(vero.getMessage());
        }

        @Override
        public @Nullable String getOverridingMessage() {
            return breve(vero.getOverridingMessage());
        }

        private static @Nullable String breve(@Nullable String testo) {
            return testo == null ? null : UnaRiga.breve(testo, LUNGO);
        }

        @Override
        public String getClassName() {
            return vero.getClassName();
        }

        @Override
        public StackTraceElementProxy[] getStackTraceElementProxyArray() {
            return vero.getStackTraceElementProxyArray();
        }

        @Override
        public int getCommonFrames() {
            return vero.getCommonFrames();
        }

        @Override
        public @Nullable IThrowableProxy getCause() {
            return vero.getCause() == null ? null : new SuUnaRiga(vero.getCause());
        }

        @Override
        public IThrowableProxy[] getSuppressed() {
            return Arrays.stream(vero.getSuppressed()).map(SuUnaRiga::new).toArray(IThrowableProxy[]::new);
        }

        @Override
        public boolean isCyclic() {
            return vero.isCyclic();
        }
    }
}
