package it.comune.obiettivi.diretta;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.Command;
import it.comune.obiettivi.diretta.Diretta.Ascoltatore;
import it.comune.obiettivi.diretta.Diretta.Cambiamento;
import it.comune.obiettivi.diretta.Diretta.Chiave;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Le notizie in attesa di una pagina, riunite per chiave. */
final class NotizieAccorpate {

    private static final Logger LOG = LoggerFactory.getLogger(NotizieAccorpate.class);
    private static final long PASSO_MS = 100;
    private static final Command NIENTE = () -> {};

    /** Una parte della pagina, e le chiavi che la riguardano. */
    record Iscritto(Predicate<Chiave> chiavi, Ascoltatore ascoltatore) {

        boolean segue(Cambiamento cambiamento) {
            return chiavi.test(cambiamento.chiave());
        }

        Command prepara(List<Cambiamento> lotto) {
            List<Cambiamento> suoi = lotto.stream().filter(this::segue).toList();
            try {
                return suoi.isEmpty() ? NIENTE : ascoltatore.prepara(suoi);
            } catch (RuntimeException errore) {
                LOG.error("Una pagina non si è potuta aggiornare", errore);
                return NIENTE;
            }
        }
    }

    private final UI ui;
    private final Diretta.Ritmo ritmo;
    private final List<Iscritto> iscritti = new CopyOnWriteArrayList<>();
    private final Map<Chiave, Cambiamento> attesa = new LinkedHashMap<>();
    private boolean avviata;
    private long ultima;

    NotizieAccorpate(UI ui, Diretta.Ritmo ritmo) {
        this.ui = ui;
        this.ritmo = ritmo;
        this.ultima = ritmo.adesso() - PASSO_MS;
    }

    void aggiungi(Iscritto iscritto) {
        iscritti.add(iscritto);
    }

    /** Vero se non resta nessuno ad ascoltare. */
    boolean togli(Iscritto iscritto) {
        iscritti.remove(iscritto);
        return iscritti.isEmpty();
    }

    /** Una notizia che nessuno qui segue non sveglia la pagina. */
    void metti(Cambiamento cambiamento) {
        if (iscritti.stream().noneMatch(iscritto -> iscritto.segue(cambiamento))) {
            return;
        }
        synchronized (attesa) {
            attesa.merge(cambiamento.chiave(), cambiamento, (a, b) -> b.numero() >= a.numero() ? b : a);
            if (!avviata) {
                avviata = true;
                avvia();
            }
        }
    }

    private void avvia() {
        long pausa = Math.max(0, ultima + PASSO_MS - ritmo.adesso());
        if (pausa == 0) {
            ritmo.subito().execute(this::svuota);
        } else {
            ritmo.dopo(pausa, this::svuota);
        }
    }

    /** Una volta sola per volta: così lo stato preparato prima non arriva mai dopo. */
    private void svuota() {
        List<Cambiamento> lotto;
        synchronized (attesa) {
            lotto = List.copyOf(attesa.values());
            attesa.clear();
            ultima = ritmo.adesso();
        }
        try {
            List<Command> comandi = iscritti.stream()
                    .map(iscritto -> iscritto.prepara(lotto))
                    .filter(comando -> comando != NIENTE)
                    .toList();
            if (!comandi.isEmpty()) {
                ui.access(() -> comandi.forEach(Command::execute));
            }
        } catch (UIDetachedException chiusa) {
            iscritti.clear();
        } finally {
            riparti();
        }
    }

    /** Comunque sia andata, le notizie arrivate intanto non restano ferme. */
    private void riparti() {
        synchronized (attesa) {
            avviata = !attesa.isEmpty();
            if (avviata) {
                avvia();
            }
        }
    }
}
