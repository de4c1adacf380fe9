package it.comune.obiettivi.telaio;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.shared.Registration;
import it.comune.obiettivi.diretta.Diretta;
import it.comune.obiettivi.diretta.Diretta.Cambiamento;
import it.comune.obiettivi.diretta.Diretta.Chiave;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Una pagina che risponde a una domanda e, finché è aperta, tiene aggiornata la risposta: una risposta preparata per la
 * domanda di prima non si mostra.
 *
 * @param <D> la domanda: ciò che l'indirizzo dice di guardare, e che serve per rileggerlo
 */
public abstract class PaginaViva<D> extends Div {

    private final Diretta diretta;
    private volatile @Nullable D domanda;
    private @Nullable Registration iscrizione;

    protected PaginaViva(Diretta diretta) {
        this.diretta = diretta;
    }

    /**
     * Legge lo stato nuovo, fuori dal blocco della sessione; il comando lo mette sui componenti.
     *
     * @param lotto che cosa è cambiato; vuoto se la pagina si apre
     */
    protected abstract Command prepara(D domanda, List<Cambiamento> lotto);

    /** Le chiavi delle notizie che la pagina segue. */
    protected Predicate<Chiave> notizie() {
        return Chiave::dato;
    }

    /** Da adesso la pagina risponde a un'altra domanda; a nessuna, se è nulla. */
    protected final void chiedi(@Nullable D nuova) {
        domanda = nuova;
    }

    /** Vero se ha una domanda a cui rispondere. */
    protected final boolean risponde() {
        return domanda != null;
    }

    /** La domanda a cui la pagina risponde. */
    protected final D domanda() {
        return Objects.requireNonNull(domanda);
    }

    /** Risponde alla domanda, adesso. */
    protected final void rispondi() {
        risposta(List.of()).execute();
    }

    private Command risposta(List<Cambiamento> lotto) {
        D chiesta = domanda;
        if (chiesta == null) {
            return () -> {};
        }
        Command risposta = prepara(chiesta, lotto);
        return () -> {
            if (chiesta.equals(domanda)) {
                risposta.execute();
            }
        };
    }

    /** Prima si iscrive e poi legge: ciò che cambia nel mezzo arriva come notizia. */
    @Override
    protected void onAttach(AttachEvent evento) {
        iscrizione = diretta.iscrivi(evento.getUI(), notizie(), this::risposta);
        rispondi();
    }

    @Override
    protected void onDetach(DetachEvent evento) {
        if (iscrizione != null) {
            iscrizione.remove();
            iscrizione = null;
        }
    }

    /** Lo dice a chi non vede, nell'unica voce della pagina. */
    protected final void annuncia(String testo) {
        getElement().executeJs("window.dispatchEvent(new CustomEvent('annuncia', {detail: $0}))", testo);
    }
}
