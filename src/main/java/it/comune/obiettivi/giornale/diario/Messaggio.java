package it.comune.obiettivi.giornale.diario;

import ch.qos.logback.classic.pattern.MessageConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import it.comune.obiettivi.giornale.UnaRiga;

/** {@code %m}: il messaggio, su una riga sola qualunque cosa contengano i suoi valori. */
public final class Messaggio extends MessageConverter {

    @Override
    public String convert(ILoggingEvent evento) {
        return UnaRiga.di(super.convert(evento));
    }
}
