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
import it.comune.obiettivi.lingua.Numeri;
import it.comune.obiettivi.telaio.Segno;
import it.comune.obiettivi.telaio.Testo;
import java.util.ArrayList;
import java.util.List;

/** Le fasi di un settore solo, sotto la matrice; cambiano al loro posto. */
final class Sole extends Section {

    private record Riga(String testo, String dove, String indirizzo, Cifra cifra) {

        boolean stessa(Riga altra) {
            return testo.equals(altra.testo) && dove.equals(altra.dove) && indirizzo.equals(altra.indirizzo);
        }
    }

    private final UnorderedList elenco = new UnorderedList();
    private final List<Voce> voci = new ArrayList<>();

    Sole() {
        elenco.addClassName("elenco");
        add(new H2(getTranslation("piano.matrice.sole")), elenco);
        setVisible(false);
    }

    void mostra(FoglioTrasversale foglio) {
        List<Riga> righe = foglio.schede().stream()
                .flatMap(scheda -> foglio.sole(scheda).stream().map(fase -> riga(foglio, scheda, fase)))
                .toList();
        boolean stesse = righe.size() == voci.size();
        for (int i = 0; stesse && i < righe.size(); i++) {
            stesse = righe.get(i).stessa(voci.get(i).riga);
        }
        if (!stesse) {
            voci.clear();
            righe.forEach(riga -> voci.add(new Voce(riga)));
            elenco.removeAll();
            voci.forEach(elenco::add);
            setVisible(!righe.isEmpty());
        }
        for (int i = 0; i < righe.size(); i++) {
            voci.get(i).mostra(righe.get(i).cifra());
        }
    }

    private Riga riga(FoglioTrasversale foglio, FiguraScheda scheda, FiguraFase fase) {
        String dove = foglio.settore(scheda) + " · "
                + getTranslation("piano.fase", fase.fatti().numero());
        String indirizzo =
                foglio.momento().fase(scheda.fatti().numero(), fase.fatti().chiave());
        return new Riga(fase.fatti().testo(), dove, indirizzo, fase.cifra());
    }

    /** Una fase; al suo posto cambia soltanto la cifra. */
    private static final class Voce extends ListItem {

        private final Riga riga;
        private final Segno segno = new Segno("non-avviato", "").soloForma();
        private final Span cifra = new Span();

        Voce(Riga riga) {
            this.riga = riga;
            Span testo = new Span(riga.testo());
            testo.getElement().appendChild(new Element("small").setText(riga.dove()));
            cifra.addClassName("num");
            add(new Anchor(riga.indirizzo(), segno, testo, cifra));
        }

        void mostra(Cifra nuova) {
            Matrice.segna(segno, nuova);
            Testo.metti(cifra, Numeri.percento(nuova.avanzamento()));
        }
    }
}
