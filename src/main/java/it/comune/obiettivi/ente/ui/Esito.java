package it.comune.obiettivi.ente.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;
import com.vaadin.flow.component.notification.NotificationVariant;
import it.comune.obiettivi.ente.AccessoNegato;
import it.comune.obiettivi.ente.NonValido;
import it.comune.obiettivi.ente.Tentativi.Sospeso;
import org.springframework.dao.DataIntegrityViolationException;

/** L'esito di un gesto, detto a parole: che cosa è stato salvato, o perché no. */
final class Esito {

    private static final int MILLISECONDI = 6000;

    private Esito() {}

    /** Esegue il gesto e ne dice l'esito; vero se è riuscito. */
    static boolean di(Component pagina, Runnable gesto, String riuscito, Object... argomenti) {
        String errore = prova(pagina, gesto);
        String testo = errore.isEmpty() ? pagina.getTranslation(riuscito, argomenti) : errore;
        Notification avviso = Notification.show(testo, MILLISECONDI, Position.BOTTOM_CENTER);
        avviso.addThemeVariants(errore.isEmpty() ? NotificationVariant.LUMO_SUCCESS : NotificationVariant.LUMO_ERROR);
        if (!errore.isEmpty()) {
            avviso.setAssertive(true);
        }
        return errore.isEmpty();
    }

    private static String prova(Component pagina, Runnable gesto) {
        try {
            gesto.run();
            return "";
        } catch (NonValido errore) {
            return pagina.getTranslation(errore.chiave(), errore.argomenti());
        } catch (Sospeso errore) {
            return pagina.getTranslation("ente.accesso.attesa", errore.minuti());
        } catch (AccessoNegato errore) {
            return pagina.getTranslation("ente.errore.negato");
        } catch (DataIntegrityViolationException errore) {
            return pagina.getTranslation("ente.errore.contemporaneo");
        }
    }
}
