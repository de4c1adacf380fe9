package it.comune.obiettivi.telaio;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinServiceInitListener;
import it.comune.obiettivi.salute.Polso;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Un guasto dentro una pagina: alla persona nella sua lingua e con che cosa fare, al registro il perché. */
@Component
class Guasti implements VaadinServiceInitListener {

    private static final Logger LOG = LoggerFactory.getLogger(Guasti.class);
    private static final int DURATA_MS = 10_000;

    private final Polso polso;
    private final I18NProvider testi;

    Guasti(Polso polso, I18NProvider testi) {
        this.polso = polso;
        this.testi = testi;
    }

    @Override
    public void serviceInit(ServiceInitEvent evento) {
        evento.getSource().addSessionInitListener(inizio -> inizio.getSession().setErrorHandler(this::successo));
        evento.getSource().setSystemMessagesProvider(dove -> messaggi(dove.getLocale()));
    }

    private void successo(ErrorEvent evento) {
        LOG.error("Una pagina non ha finito il suo lavoro", evento.getThrowable());
        UI ui = UI.getCurrent();
        if (ui != null) {
            String chiave = polso.verifica() ? "telaio.guasto.gesto" : "telaio.banca.avviso";
            Notification avviso = Notification.show(ui.getTranslation(chiave), DURATA_MS, Position.BOTTOM_CENTER);
            avviso.addThemeVariants(NotificationVariant.LUMO_ERROR);
        }
    }

    private SystemMessages messaggi(Locale lingua) {
        CustomizedSystemMessages messaggi = new CustomizedSystemMessages();
        messaggi.setSessionExpiredCaption(testi.getTranslation("telaio.sessione.finita", lingua));
        messaggi.setSessionExpiredMessage(testi.getTranslation("telaio.sessione.finita.perche", lingua));
        messaggi.setInternalErrorCaption(testi.getTranslation("telaio.guasto", lingua));
        messaggi.setInternalErrorMessage(testi.getTranslation("telaio.guasto.perche", lingua));
        messaggi.setCookiesDisabledCaption(testi.getTranslation("telaio.biscotti", lingua));
        messaggi.setCookiesDisabledMessage(testi.getTranslation("telaio.biscotti.perche", lingua));
        return messaggi;
    }
}
