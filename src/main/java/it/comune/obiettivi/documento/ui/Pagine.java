package it.comune.obiettivi.documento.ui;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import it.comune.obiettivi.telaio.Bottone;
import java.util.List;
import java.util.function.IntConsumer;

/** Le pagine di un elenco lungo: soltanto ciò che si vede è fatto di componenti, i conti restano su tutto. */
final class Pagine extends Nav {

    /** Quante voci si vedono insieme. */
    static final int QUANTE = 50;

    private final Span dove = new Span();
    private final NativeButton prima;
    private final NativeButton dopo;
    private int pagina;

    /** @param vai riceve la pagina chiesta, da 0 */
    Pagine(IntConsumer vai) {
        addClassNames("barra-filtri", "pagine");
        setAriaLabel(getTranslation("documento.pagine"));
        dove.getElement().setAttribute("role", "status");
        prima = Bottone.di("documento.pagine.prima", () -> vai.accept(pagina - 1));
        dopo = Bottone.di("documento.pagine.dopo", () -> vai.accept(pagina + 1));
        add(prima, dove, dopo);
    }

    /** Le voci della pagina chiesta, o dell'ultima che c'è. */
    <T> List<T> mostra(List<T> tutte, int chiesta) {
        pagina = Math.clamp(chiesta, 0, Math.max(0, (tutte.size() - 1) / QUANTE));
        int da = pagina * QUANTE;
        int a = Math.min(da + QUANTE, tutte.size());
        setVisible(tutte.size() > QUANTE);
        dove.setText(getTranslation("documento.pagine.dove", da + 1, a, tutte.size()));
        prima.setEnabled(da > 0);
        dopo.setEnabled(a < tutte.size());
        return tutte.subList(da, a);
    }
}
