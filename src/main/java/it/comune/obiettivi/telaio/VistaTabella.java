package it.comune.obiettivi.telaio;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import it.comune.obiettivi.telaio.Tabella.Cella;
import it.comune.obiettivi.telaio.Tabella.Numero;
import it.comune.obiettivi.telaio.Tabella.Riga;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** La tabella dietro un grafico: scorre nel suo riquadro, si percorre da tastiera, cambia cella per cella. */
@Tag("div")
class VistaTabella extends Component {

    private final List<List<Element>> testi = new ArrayList<>();
    private @Nullable Tabella mostrata;

    VistaTabella() {
        getElement()
                .setAttribute("class", "grafico tabella-scorre")
                .setAttribute("role", "region")
                .setAttribute("tabindex", "0");
    }

    void mostra(Tabella tabella) {
        var prima = mostrata;
        mostrata = tabella;
        getElement().setAttribute("aria-label", tabella.titolo());
        if (prima == null || !stessaForma(prima, tabella)) {
            rifai(tabella);
        } else {
            ritocca(prima, tabella);
        }
    }

    private static boolean stessaForma(Tabella prima, Tabella dopo) {
        return prima.intestazioni().equals(dopo.intestazioni())
                && indirizzi(prima).equals(indirizzi(dopo));
    }

    private static List<String> indirizzi(Tabella tabella) {
        return tabella.righe().stream()
                .map(r -> Objects.requireNonNullElse(r.indirizzo(), "") + "|"
                        + r.celle().size())
                .toList();
    }

    private void ritocca(Tabella prima, Tabella dopo) {
        for (int r = 0; r < testi.size(); r++) {
            var vecchie = prima.righe().get(r).celle();
            var nuove = dopo.righe().get(r).celle();
            for (int c = 0; c < nuove.size(); c++) {
                if (!vecchie.get(c).mostrata().equals(nuove.get(c).mostrata())) {
                    testi.get(r).get(c).setText(nuove.get(c).mostrata());
                }
            }
        }
    }

    private void rifai(Tabella tabella) {
        testi.clear();
        var titolo =
                new Element("caption").setAttribute("class", "solo-lettore").setText(tabella.titolo());
        var testa = new Element("tr");
        for (int c = 0; c < tabella.intestazioni().size(); c++) {
            var intestazione = new Element("th").setAttribute("scope", "col");
            if (numerica(tabella, c)) {
                intestazione.setAttribute("class", "num");
            }
            testa.appendChild(intestazione.setText(tabella.intestazioni().get(c)));
        }
        var corpo = new Element("tbody");
        tabella.righe().forEach(r -> corpo.appendChild(riga(r)));
        getElement().removeAllChildren();
        getElement()
                .appendChild(new Element("table")
                        .setAttribute("class", "tabella-grafico")
                        .appendChild(titolo, new Element("thead").appendChild(testa), corpo));
    }

    /** Una colonna senza parole, anche se qualche numero manca. */
    private static boolean numerica(Tabella tabella, int colonna) {
        return colonna > 0
                && tabella.righe().stream()
                        .map(riga -> riga.celle().get(colonna))
                        .allMatch(cella ->
                                cella instanceof Numero || cella.mostrata().isEmpty());
    }

    private Element riga(Riga riga) {
        var elemento = new Element("tr");
        var celle = new ArrayList<Element>();
        for (var cella : riga.celle()) {
            boolean prima = celle.isEmpty();
            var casella = prima ? new Element("th").setAttribute("scope", "row") : casella(cella);
            var indirizzo = prima ? riga.indirizzo() : null;
            var testo = indirizzo == null ? casella : collegamento(casella, indirizzo);
            testo.setText(cella.mostrata());
            celle.add(testo);
            elemento.appendChild(casella);
        }
        testi.add(celle);
        return elemento;
    }

    private static Element casella(Cella cella) {
        var casella = new Element("td");
        return cella instanceof Numero ? casella.setAttribute("class", "num") : casella;
    }

    private static Element collegamento(Element casella, String indirizzo) {
        var ancora = new Element("a").setAttribute("href", indirizzo).setAttribute("router-link", "");
        casella.appendChild(ancora);
        return ancora;
    }
}
