package it.comune.obiettivi.telaio;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import it.comune.obiettivi.telaio.Briciole.Passo;
import java.util.List;

/** L'inizio di una pagina: il percorso e il titolo; ciò che si aggiunge sta accanto. */
public final class Capo extends Div {

    private final Briciole briciole = new Briciole();
    private final H1 titolo = new H1();

    /** @param sotto ciò che sta sotto il titolo */
    public Capo(Component... sotto) {
        Div nome = new Div(briciole, titolo);
        nome.add(sotto);
        add(nome);
        addClassName("capo");
    }

    public void mostra(List<Passo> percorso, String nome) {
        briciole.mostra(percorso);
        Testo.metti(titolo, nome);
    }
}
