package it.comune.obiettivi.diretta;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.shared.Registration;
import it.comune.obiettivi.diretta.NotizieAccorpate.Iscritto;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Porta a ogni pagina aperta la notizia di che cosa è cambiato: quelle di una pagina si accorpano per chiave e arrivano al più
 * dieci volte al secondo, con una sola {@code ui.access} per volta.
 */
@Component
public class Diretta {

    /** Di che cosa è una notizia; le notizie con la stessa chiave si riuniscono. */
    public interface Chiave {

        /** Falso per ciò che non è un dato (chi è dove, chi può che cosa): lo segue soltanto chi lo chiede. */
        default boolean dato() {
            return true;
        }
    }

    /**
     * Una notizia: che cosa è cambiato, non come. Pubblicata come evento in una transazione, parte dopo il commit.
     *
     * @param numero cresce a ogni cambiamento; di due notizie con la stessa chiave resta la più recente
     */
    public record Cambiamento(Chiave chiave, long numero, long autore, String nomeAutore) {}

    /** Una parte di pagina che segue la diretta. */
    @FunctionalInterface
    public interface Ascoltatore {

        /**
         * Prepara il nuovo stato fuori dal blocco della sessione (qui si può leggere la banca dati); il comando che
         * torna lo mette sui componenti, dentro.
         */
        Command prepara(List<Cambiamento> lotto);
    }

    private final Map<UI, NotizieAccorpate> notizie = new ConcurrentHashMap<>();
    private final Ritmo ritmo;

    @Autowired
    Diretta(Ritmo ritmo) {
        this.ritmo = ritmo;
    }

    /** Iscrive una parte della pagina ai cambiamenti dei dati, qualunque sia la chiave. */
    public Registration iscrivi(UI ui, Ascoltatore ascoltatore) {
        return iscrivi(ui, Chiave::dato, ascoltatore);
    }

    /**
     * Iscrive una parte della pagina alle chiavi che la riguardano, fino a {@link Registration#remove()}: in onAttach, e
     * via in onDetach. Per le altre chiavi la pagina non lavora e non riceve nulla.
     */
    public Registration iscrivi(UI ui, Predicate<Chiave> chiavi, Ascoltatore ascoltatore) {
        Iscritto iscritto = new Iscritto(chiavi, ascoltatore);
        notizie.compute(ui, (chiave, presente) -> {
            NotizieAccorpate sue = presente == null ? new NotizieAccorpate(ui, ritmo) : presente;
            sue.aggiungi(iscritto);
            return sue;
        });
        return Registration.once(() -> notizie.computeIfPresent(ui, (chiave, sue) -> sue.togli(iscritto) ? null : sue));
    }

    /** Annuncia un cambiamento già avvenuto a tutte le pagine aperte. */
    @TransactionalEventListener
    public void annuncia(Cambiamento cambiamento) {
        notizie.values().forEach(sue -> sue.metti(cambiamento));
    }

    /** Quante pagine sono iscritte. */
    public int iscritte() {
        return notizie.size();
    }

    /** Quanti lavori della diretta sono finiti finora: finché cresce, la diretta non è ferma. */
    public long compiuti() {
        return ritmo.compiuti();
    }

    /** Con che passo le notizie partono, e su quali fili. */
    interface Ritmo {

        Executor subito();

        /** Esegue più tardi, dopo i millisecondi dati. */
        void dopo(long millisecondi, Runnable lavoro);

        /** Ripete finché il programma vive. */
        void ogni(long millisecondi, Runnable lavoro);

        /** Quanti lavori sono finiti finora. */
        long compiuti();

        /** Millisecondi di un orologio che non torna indietro. */
        long adesso();
    }
}
