package it.comune.obiettivi.piano.ui.trasversali;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import it.comune.obiettivi.cruscotto.Cifra;
import it.comune.obiettivi.cruscotto.FiguraFase;
import it.comune.obiettivi.cruscotto.FiguraScheda;
import it.comune.obiettivi.echarts.Numeri;
import it.comune.obiettivi.echarts.Segno;
import java.util.List;

/** Le fasi di un settore solo, sotto la matrice; si ridisegnano soltanto se una è cambiata. */
final class Sole extends Section {

    private record Riga(String testo, String dove, String indirizzo, Cifra cifra) {}

    private final UnorderedList elenco = new UnorderedList();
    private List<Riga> mostrate = List.of();

    Sole() {
        elenco.addClassName("elenco");
        add(new H2(getTranslation("piano.matrice.sole")), elenco);
        setVisible(false);
    }

    void mostra(FoglioTrasversale foglio) {
        List<Riga> righe = foglio.schede().stream()
                .flatMap(scheda -> foglio.sole(scheda).stream().map(fase -> riga(foglio, scheda, fase)))
                .toList();
        if (!righe.equals(mostrate)) {
            mostrate = righe;
            elenco.removeAll();
            righe.forEach(riga -> elenco.add(voce(riga)));
            setVisible(!righe.isEmpty());
        }
    }

    private Riga riga(FoglioTrasversale foglio, FiguraScheda scheda, FiguraFase fase) {
        String dove = foglio.settore(scheda) + " · "
                + getTranslation("piano.fase", fase.fatti().numero());
        String indirizzo =
                foglio.momento().fase(scheda.fatti().numero(), fase.fatti().chiave());
        return new Riga(fase.fatti().testo(), dove, indirizzo, fase.cifra());
    }

    private static ListItem voce(Riga riga) {
        Span testo = new Span(riga.testo());
        testo.getElement().appendChild(new Element("small").setText(riga.dove()));
        Segno segno = new Segno("non-avviato", "").soloForma();
        Matrice.segna(segno, riga.cifra());
        Span cifra = new Span(Numeri.percento(riga.cifra().avanzamento()));
        cifra.addClassName("num");
        return new ListItem(new Anchor(riga.indirizzo(), segno, testo, cifra));
    }
}
