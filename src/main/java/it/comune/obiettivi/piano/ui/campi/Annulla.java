package it.comune.obiettivi.piano.ui.campi;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import it.comune.obiettivi.ente.AccessoNegato;
import it.comune.obiettivi.ente.Utente;
import it.comune.obiettivi.piano.ui.Adesso;
import it.comune.obiettivi.piano.ui.Archivio;
import it.comune.obiettivi.registro.ModificaRifiutata;
import it.comune.obiettivi.telaio.Premuto;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Com'è andato l'ultimo gesto della pagina, e la via per tornare indietro: gli ultimi cinquanta, uno alla volta. */
public final class Annulla extends Div {

    private static final int QUANTI = 50;

    /** Annulla un gesto, dato il suo numero nel registro. */
    interface Disfa {
        Object annulla(long numero, Utente chi);
    }

    private record Fatto(long numero, Disfa disfa) {}

    private final Archivio archivio;
    private final Adesso adesso;
    private final Deque<Fatto> fatti = new ArrayDeque<>();
    private final Span esito = new Span();
    private final NativeButton bottone = new NativeButton();

    public Annulla(Archivio archivio, Adesso adesso) {
        this.archivio = archivio;
        this.adesso = adesso;
        addClassName("annulla");
        esito.addClassName("salvato");
        esito.getElement().setAttribute("role", "status");
        bottone.setText(getTranslation("piano.annulla-gesto"));
        bottone.addClassNames("btn", "btn--s", "btn--piano");
        bottone.getElement().setAttribute("aria-keyshortcuts", "Control+Z");
        bottone.getElement().setAttribute("data-annulla", "");
        Premuto.vedendo(bottone, this::ultimo, this::annulla, this::superato);
        offri();
        add(esito, bottone);
    }

    /** Dove stanno i gesti che si possono annullare. */
    public Archivio archivio() {
        return archivio;
    }

    /** Chi li compie. */
    public Adesso adesso() {
        return adesso;
    }

    /** Com'è andato un gesto: si legge il tempo di leggerlo, poi lascia il posto (piano.ts). */
    void dice(String testo) {
        esito.setText(testo);
        getElement().executeJs("window.ObiettiviPiano.detto(this)");
    }

    void ricorda(long numero, Disfa disfa) {
        boolean nuovo = numero > 0 && (fatti.isEmpty() || fatti.peek().numero() != numero);
        if (nuovo) {
            fatti.push(new Fatto(numero, disfa));
            if (fatti.size() > QUANTI) {
                fatti.removeLast();
            }
        }
        offri();
    }

    /** Il bottone vale per l'ultimo gesto che la pagina mostra. */
    private void offri() {
        bottone.setVisible(!fatti.isEmpty());
        Premuto.mostra(bottone, ultimo());
    }

    private long ultimo() {
        return fatti.isEmpty() ? 0 : fatti.peek().numero();
    }

    /** Premuto su un gesto che non è più l'ultimo: se non è già annullato, si dice perché resta. */
    private void superato(String visto) {
        if (fatti.stream().anyMatch(fatto -> visto.equals(String.valueOf(fatto.numero())))) {
            dice(getTranslation("piano.annulla-superato"));
        }
    }

    /** Annulla più gesti, dal più recente; di quelli che non si possono più annullare dice perché. */
    public void annulla(List<Long> numeri) {
        List.copyOf(fatti).stream()
                .filter(fatto -> numeri.contains(fatto.numero()))
                .forEach(this::annulla);
    }

    private void annulla() {
        Fatto fatto = fatti.peek();
        if (fatto != null) {
            annulla(fatto);
        }
    }

    private void annulla(Fatto fatto) {
        try {
            fatto.disfa().annulla(fatto.numero(), adesso.chi());
            fatti.remove(fatto);
            dice(getTranslation("piano.annullato"));
        } catch (ModificaRifiutata | AccessoNegato rifiuto) {
            fatti.remove(fatto);
            dice(String.valueOf(rifiuto.getMessage()));
        } catch (DataAccessException | TransactionException guasto) {
            dice(getTranslation("piano.riprova"));
        }
        offri();
    }
}
