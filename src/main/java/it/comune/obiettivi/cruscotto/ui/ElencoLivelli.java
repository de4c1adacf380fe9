package it.comune.obiettivi.cruscotto.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import it.comune.obiettivi.cruscotto.Cifra;
import it.comune.obiettivi.cruscotto.Spiegazione.Soggetto;
import it.comune.obiettivi.cruscotto.Stato;
import it.comune.obiettivi.cruscotto.ui.Barre.Parole;
import it.comune.obiettivi.echarts.Livello;
import it.comune.obiettivi.echarts.Numeri;
import it.comune.obiettivi.echarts.Segno;
import it.comune.obiettivi.echarts.Testo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Le barre come elenco: il nome che porta alla sua pagina, la cifra che si spiega, sotto il livello e lo stato. */
final class ElencoLivelli extends UnorderedList {

    /** Di chi è una barra, dove porta e quanto vale. */
    record Riga(String id, String nome, String indirizzo, Soggetto soggetto, Cifra cifra, String nota) {

        Riga(String id, String nome, String indirizzo, Soggetto soggetto, Cifra cifra) {
            this(id, nome, indirizzo, soggetto, cifra, "");
        }

        /** La stessa riga, con una frase in più sotto. */
        Riga con(String frase) {
            return new Riga(id, nome, indirizzo, soggetto, cifra, frase);
        }

        static final Comparator<Riga> PIU_INDIETRO_PRIMA =
                Comparator.comparingDouble(riga -> Barre.oZero(riga.cifra.scostamento()));

        String forma() {
            return Barre.forma(cifra.stato());
        }

        boolean indietro() {
            return cifra.stato() == Stato.IN_RITARDO || critica();
        }

        boolean critica() {
            return cifra.stato() == Stato.CRITICO;
        }

        /** Effettivo, atteso e scostamento in una riga di parole. */
        String descrizione(Parole parole) {
            return parole.dici(
                    "cruscotto.livello",
                    Numeri.percento(cifra.avanzamento()),
                    Numeri.percento(cifra.atteso()),
                    Numeri.scostamento(cifra.scostamento()));
        }
    }

    /** Chi spiega la cifra di una riga, accanto al bottone premuto. */
    @FunctionalInterface
    interface AlTocco {
        void spiega(NativeButton bottone, Riga riga);
    }

    private final AlTocco alTocco;
    private final List<Voce> voci = new ArrayList<>();

    ElencoLivelli(AlTocco alTocco) {
        this.alTocco = alTocco;
        addClassName("elenco-livelli");
    }

    /** Le stesse righe cambiano al loro posto; solo un elenco diverso si rifà. */
    void mostra(List<Riga> righe, Parole parole) {
        boolean stesse = voci.stream()
                .map(voce -> voce.riga.id())
                .toList()
                .equals(righe.stream().map(Riga::id).toList());
        if (!stesse) {
            voci.clear();
            righe.forEach(riga -> voci.add(new Voce(riga)));
            removeAll();
            voci.forEach(this::add);
        }
        for (int i = 0; i < righe.size(); i++) {
            voci.get(i).mostra(righe.get(i), parole);
        }
    }

    private final class Voce extends ListItem {

        private final Anchor nome = new Anchor();
        private final NativeButton cifra = new NativeButton();
        private final Livello livello = new Livello();
        private final Segno segno = new Segno("non-avviato", "");
        private final Span distanza = new Span();
        private final Span nota = new Span();
        private Riga riga;
        private boolean mostrata;

        Voce(Riga riga) {
            this.riga = riga;
            cifra.addClassNames("cifra-riga", "num");
            distanza.addClassName("tenue");
            cifra.addClickListener(evento -> alTocco.spiega(cifra, this.riga));
            nota.addClassNames("minimo", "nota");
            Span sotto = new Span(segno, distanza, nota);
            sotto.addClassName("sotto");
            add(nome, cifra, livello, sotto);
        }

        void mostra(Riga nuova, Parole parole) {
            if (mostrata && nuova.equals(riga)) {
                return;
            }
            mostrata = true;
            riga = nuova;
            Testo.metti(nome, nuova.nome());
            nome.setHref(nuova.indirizzo());
            String effettivo = Numeri.percento(nuova.cifra().avanzamento());
            Testo.metti(cifra, effettivo);
            cifra.setAriaLabel(parole.dici("cruscotto.cifra.di", nuova.nome(), effettivo));
            livello.mostra(
                    Barre.oZero(nuova.cifra().avanzamento()),
                    Barre.oZero(nuova.cifra().atteso()),
                    nuova.forma(),
                    nuova.descrizione(parole));
            segno.mostra(nuova.forma(), parole.stato(nuova.cifra().stato()));
            Testo.metti(nota, nuova.nota());
            Testo.metti(distanza, Numeri.scostamento(nuova.cifra().scostamento()));
        }
    }
}
