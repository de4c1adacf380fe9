package it.comune.obiettivi.telaio;

import com.vaadin.flow.component.HasText;
import com.vaadin.flow.dom.Element;

/** Mette un testo soltanto se è un altro: per Flow anche lo stesso, rimesso, è un cambiamento che parte per il browser. */
public final class Testo {

    private Testo() {}

    public static void metti(HasText dove, String testo) {
        metti(dove.getElement(), testo);
    }

    public static void metti(Element dove, String testo) {
        if (!dove.getText().equals(testo)) {
            dove.setText(testo);
        }
    }
}
