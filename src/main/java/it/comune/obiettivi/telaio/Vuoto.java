package it.comune.obiettivi.telaio;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;

/** Ciò che si legge dove non c'è niente da mostrare: che cosa manca, e che cosa si può fare. */
public class Vuoto extends Div {

    public Vuoto() {
        addClassName("vuoto-pagina");
    }

    /** Il nome di una pagina che non ha altro. */
    public final Vuoto titolo(String testo) {
        add(new H1(testo));
        return this;
    }

    public final Vuoto frase(String testo) {
        add(new Paragraph(testo));
        return this;
    }

    /** Un collegamento o un bottone. */
    public final <C extends Component & HasStyle> Vuoto azione(C azione) {
        azione.addClassName("btn");
        add(azione);
        return this;
    }

    /** L'azione che ci si aspetta. */
    public final <C extends Component & HasStyle> Vuoto primaAzione(C azione) {
        azione.addClassName("btn--primo");
        return azione(azione);
    }
}
