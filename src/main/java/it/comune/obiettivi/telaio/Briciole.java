package it.comune.obiettivi.telaio;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Il percorso fino alla pagina in cui si è. */
public final class Briciole extends Nav {

    /** Un passo del percorso; senza indirizzo è la pagina in cui si è. */
    public record Passo(String nome, @Nullable String indirizzo) {}

    private final OrderedList elenco = new OrderedList();
    private List<Passo> mostrato = List.of();

    public Briciole() {
        addClassName("briciole");
        setAriaLabel(getTranslation("telaio.percorso"));
        add(elenco);
    }

    public void mostra(List<Passo> percorso) {
        if (!percorso.equals(mostrato)) {
            mostrato = List.copyOf(percorso);
            elenco.removeAll();
            mostrato.forEach(passo -> elenco.add(new ListItem(voce(passo))));
        }
    }

    private static Component voce(Passo passo) {
        if (passo.indirizzo() != null) {
            return new Anchor(passo.indirizzo(), passo.nome());
        }
        Span qui = new Span(passo.nome());
        qui.getElement().setAttribute("aria-current", "page");
        return qui;
    }
}
