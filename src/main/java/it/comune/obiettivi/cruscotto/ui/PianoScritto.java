package it.comune.obiettivi.cruscotto.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.Command;
import it.comune.obiettivi.cruscotto.Difetto;
import it.comune.obiettivi.cruscotto.Difetto.Controllo;
import it.comune.obiettivi.cruscotto.FattiPiano.Settore;
import it.comune.obiettivi.cruscotto.FattiScheda;
import it.comune.obiettivi.lingua.Numeri;
import it.comune.obiettivi.lingua.Parole;
import it.comune.obiettivi.telaio.Carta;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** «Il piano è scritto bene?»: i controlli del piano che una persona deve ancora sistemare, con la strada per farlo. */
final class PianoScritto extends Carta {

    private static final int NOMINATI = 3;

    /** Un punto da sistemare: che cosa, dove, la pagina in cui si sistema e il numero della scheda, se è di una. */
    record Punto(
            Controllo controllo,
            String dove,
            String indirizzo,
            @Nullable Integer scheda,
            boolean blocca) {}

    private final Parole parole;
    private final UnorderedList elenco = new UnorderedList();
    private final Paragraph aPosto = new Paragraph();
    private List<Punto> mostrati = List.of();

    PianoScritto(Parole parole) {
        super(parole.dici("cruscotto.domanda.qualita"));
        this.parole = parole;
        addClassName("carta-qualita");
        elenco.addClassName("elenco");
        aPosto.addClassName("eta");
        setContenuto(new Div(elenco, aPosto));
    }

    /** Dice i difetti trovati, fuori dal blocco della sessione; il comando li mostra se sono cambiati. */
    Command prepara(PianoChiesto domanda, List<Difetto> difetti) {
        List<Punto> punti =
                difetti.stream().map(difetto -> punto(domanda, difetto)).toList();
        return () -> {
            if (!punti.equals(mostrati) || elenco.getChildren().findAny().isEmpty()) {
                mostrati = punti;
                mostra(domanda, perControllo(punti));
            }
        };
    }

    private Punto punto(PianoChiesto domanda, Difetto difetto) {
        FattiScheda scheda = difetto.scheda();
        Settore settore = difetto.settore();
        String dove;
        String indirizzo;
        if (scheda != null) {
            dove = Risposte.breve(scheda.titolo());
            indirizzo = domanda.scheda(scheda.numero());
        } else if (settore != null) {
            dove = settore.nome();
            indirizzo = domanda.schede("settore", String.valueOf(settore.id()));
        } else {
            dove = parole.dici("cruscotto.piano", String.valueOf(domanda.anno()));
            indirizzo = domanda.schede();
        }
        Double somma = difetto.somma();
        return new Punto(
                difetto.controllo(),
                somma == null ? dove : parole.dici("cruscotto.qualita.somma", dove, Numeri.breve(somma)),
                indirizzo,
                scheda == null ? null : scheda.numero(),
                difetto.blocca());
    }

    private static Map<Controllo, List<Punto>> perControllo(List<Punto> punti) {
        return punti.stream()
                .collect(Collectors.groupingBy(
                        Punto::controllo, () -> new EnumMap<>(Controllo.class), Collectors.toList()));
    }

    private void mostra(PianoChiesto domanda, Map<Controllo, List<Punto>> perControllo) {
        long bloccano = mostrati.stream().filter(Punto::blocca).count();
        setRisposta(
                mostrati.isEmpty()
                        ? parole.dici("cruscotto.qualita.bene")
                        : parole.dici(
                                bloccano == 0 ? "cruscotto.qualita.punti" : "cruscotto.qualita.bloccano",
                                mostrati.size(),
                                bloccano));
        elenco.removeAll();
        perControllo.forEach((controllo, punti) -> elenco.add(voce(domanda, controllo, punti)));
        String bene = Stream.of(Controllo.values())
                .filter(controllo -> !perControllo.containsKey(controllo))
                .map(this::nome)
                .collect(Collectors.joining(", "));
        aPosto.setText(parole.dici("cruscotto.qualita.aPosto", bene));
        aPosto.setVisible(!bene.isEmpty());
    }

    private ListItem voce(PianoChiesto domanda, Controllo controllo, List<Punto> punti) {
        Span quanti = new Span(String.valueOf(punti.size()));
        quanti.addClassName("quanti");
        String dove = punti.stream().map(Punto::dove).distinct().limit(NOMINATI).collect(Collectors.joining(", "));
        Span testo = new Span();
        testo.getElement()
                .appendChild(
                        new Element("span").setText(nome(controllo)),
                        new Element("small")
                                .setText(dove + (punti.size() > NOMINATI && !dove.endsWith("…") ? "…" : "")));
        boolean blocca = punti.stream().anyMatch(Punto::blocca);
        Span pillola = new Span(parole.dici(blocca ? "cruscotto.qualita.blocca" : "cruscotto.qualita.avviso"));
        pillola.addClassNames("pillola", blocca ? "pillola--forte" : "pillola--neutra");
        return new ListItem(new Anchor(indirizzo(domanda, controllo, punti), quanti, testo, pillola));
    }

    /** La pagina del punto; se sono di più schede, l'elenco di quelle sole. */
    private static String indirizzo(PianoChiesto domanda, Controllo controllo, List<Punto> punti) {
        List<String> numeri = punti.stream()
                .map(Punto::scheda)
                .filter(Objects::nonNull)
                .distinct()
                .map(String::valueOf)
                .toList();
        boolean tuttiDiSchede = punti.stream().allMatch(punto -> punto.scheda() != null);
        return numeri.size() < 2 || !tuttiDiSchede
                ? punti.getFirst().indirizzo()
                : PianoChiesto.con(domanda.schede("solo", String.join(".", numeri)), "perche", controllo.name());
    }

    private String nome(Controllo controllo) {
        return parole.dici("cruscotto.controllo." + controllo);
    }
}
