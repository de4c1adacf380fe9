package it.comune.obiettivi.ente.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;
import com.vaadin.flow.component.notification.NotificationVariant;
import it.comune.obiettivi.ente.AccessoNegato;
import it.comune.obiettivi.ente.NonValido;
import it.comune.obiettivi.ente.Tentativi.Sospeso;
import java.util.Map;
import org.springframework.dao.DataIntegrityViolationException;

/** L'esito di un gesto, detto a parole: che cosa è stato salvato, o perché no. */
final class EsitoDetto {

    private static final int MILLISECONDI = 6000;

    private EsitoDetto() {}

    /** Esegue il gesto e ne dice l'esito; vero se è riuscito. */
    static boolean di(Component pagina, Runnable gesto, String riuscito, Object... argomenti) {
        return di(pagina, Map.of(), gesto, riuscito, argomenti);
    }

    /**
     * Come {@link #di(Component, Runnable, String, Object...)}, e l'errore di un campo si legge anche accanto al campo.
     *
     * @param campi dalla chiave di un errore al campo di cui parla
     */
    static boolean di(
            Component pagina,
            Map<String, ? extends HasValidation> campi,
            Runnable gesto,
            String riuscito,
            Object... argomenti) {
        campi.values().forEach(campo -> campo.setInvalid(false));
        String errore = prova(pagina, campi, gesto);
        String testo = errore.isEmpty() ? pagina.getTranslation(riuscito, argomenti) : errore;
        Notification avviso = Notification.show(testo, MILLISECONDI, Position.BOTTOM_CENTER);
        avviso.addThemeVariants(errore.isEmpty() ? NotificationVariant.LUMO_SUCCESS : NotificationVariant.LUMO_ERROR);
        if (!errore.isEmpty()) {
            avviso.setAssertive(true);
        }
        return errore.isEmpty();
    }

    private static String prova(Component pagina, Map<String, ? extends HasValidation> campi, Runnable gesto) {
        try {
            gesto.run();
            return "";
        } catch (NonValido errore) {
            String perche = pagina.getTranslation(errore.chiave(), errore.argomenti());
            HasValidation campo = campi.get(errore.chiave());
            if (campo != null) {
                campo.setErrorMessage(perche);
                campo.setInvalid(true);
            }
            return perche;
        } catch (Sospeso errore) {
            return pagina.getTranslation("ente.accesso.attesa", errore.minuti());
        } catch (AccessoNegato errore) {
            return pagina.getTranslation("ente.errore.negato");
        } catch (DataIntegrityViolationException errore) {
            return pagina.getTranslation("ente.errore.contemporaneo");
        }
    }
}
