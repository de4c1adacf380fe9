package it.comune.obiettivi.cruscotto.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.Command;
import it.comune.obiettivi.cruscotto.Pesi;
import it.comune.obiettivi.cruscotto.Quadro;
import it.comune.obiettivi.lingua.Numeri;
import it.comune.obiettivi.lingua.Parole;
import it.comune.obiettivi.piano.Anomalia.Gravita;
import it.comune.obiettivi.piano.Schede;
import it.comune.obiettivi.telaio.Carta;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** «Il piano è scritto bene?»: i controlli del piano che una persona deve ancora sistemare, con la strada per farlo. */
final class PianoScritto extends Carta {

    private static final double CENTO = 100;
    private static final double SOTTO_IL_CENTESIMO = 0.005;
    private static final int NOMINATI = 3;
    private static final String DUBBI = "DUBBI";

    /** I controlli che si nominano uno per uno; ogni altro dubbio aperto si conta insieme. */
    private static final List<String> CONTROLLI = List.of(
            "PESI_SETTORE",
            "PESI_FASI",
            "PESI_MANCANTI",
            "TEMPI_PAGAMENTO",
            "FASE_SENZA_INDICATORE",
            "SCADENZA_FUORI_DAI_MESI",
            "ACCESSIBILITA_ASSENTE",
            "ORE_FORMAZIONE",
            DUBBI);

    /** Le anomalie dei pesi: si contano dalle cifre di adesso, non da come furono lette. */
    private static final List<String> DEI_PESI =
            List.of("SOMMA_PESI_SETTORE", "SOMMA_PESI_FASI", "PESO_SCHEDA_MANCANTE", "PESI_FASI_MANCANTI");

    /** Un punto da sistemare: che cosa, dove, la pagina in cui si sistema e il numero della scheda, se è di una. */
    record Punto(
            String controllo,
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

    /** Cerca i punti, fuori dal blocco della sessione; il comando li mostra se sono cambiati. */
    Command prepara(PianoChiesto domanda, Quadro quadro, Schede schede) {
        List<Punto> punti = punti(domanda, quadro, schede.anomalieAperte(domanda.anno()), parole);
        return () -> {
            if (!punti.equals(mostrati) || elenco.getChildren().findAny().isEmpty()) {
                mostrati = punti;
                mostra(domanda, perControllo(punti));
            }
        };
    }

    static List<Punto> punti(PianoChiesto domanda, Quadro quadro, List<Schede.Aperta> aperte, Parole parole) {
        List<Punto> punti = new ArrayList<>();
        quadro.settori().forEach(settore -> {
            String pagina = domanda.schede("settore", String.valueOf(settore.id()));
            Punto qui = new Punto("PESI_SETTORE", settore.fatti().nome(), pagina, null, true);
            dellaSomma(qui, settore.pesi(), parole).forEach(punti::add);
        });
        quadro.schede().values().forEach(scheda -> {
            int numero = scheda.fatti().numero();
            Punto qui = new Punto(
                    "PESI_FASI", Risposte.breve(scheda.fatti().titolo()), domanda.scheda(numero), numero, false);
            dellaSomma(qui, scheda.pesi(), parole).forEach(punti::add);
        });
        aperte.stream()
                .filter(aperta -> !DEI_PESI.contains(aperta.anomalia().codice()))
                .filter(aperta -> aperta.anomalia().gravita() != Gravita.INFO)
                .map(aperta -> punto(domanda, aperta))
                .forEach(punti::add);
        return List.copyOf(punti);
    }

    /** La somma di un gruppo diversa da cento, o i pesi che mancano; niente se il gruppo è vuoto o tutto senza pesi. */
    private static Stream<Punto> dellaSomma(Punto qui, Pesi pesi, Parole parole) {
        if (pesi.mancanti() > 0) {
            return Stream.of(new Punto("PESI_MANCANTI", qui.dove(), qui.indirizzo(), qui.scheda(), pesi.esauriti()));
        }
        boolean diversa = Math.abs(pesi.sommaScritta() - CENTO) > SOTTO_IL_CENTESIMO;
        String dove = parole.dici("cruscotto.qualita.somma", qui.dove(), Numeri.breve(pesi.sommaScritta()));
        return diversa && pesi.sommaScritta() > 0
                ? Stream.of(new Punto(qui.controllo(), dove, qui.indirizzo(), qui.scheda(), qui.blocca()))
                : Stream.empty();
    }

    private static Punto punto(PianoChiesto domanda, Schede.Aperta aperta) {
        String codice = aperta.anomalia().codice();
        return new Punto(
                CONTROLLI.contains(codice) ? codice : DUBBI,
                Risposte.breve(aperta.titolo()),
                domanda.scheda(aperta.numero()),
                aperta.numero(),
                aperta.anomalia().gravita() == Gravita.GRAVE);
    }

    private static Map<String, List<Punto>> perControllo(List<Punto> punti) {
        return punti.stream()
                .sorted(Comparator.comparingInt(punto -> CONTROLLI.indexOf(punto.controllo())))
                .collect(Collectors.groupingBy(Punto::controllo, LinkedHashMap::new, Collectors.toList()));
    }

    private void mostra(PianoChiesto domanda, Map<String, List<Punto>> perControllo) {
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
        String bene = CONTROLLI.stream()
                .filter(controllo -> !perControllo.containsKey(controllo))
                .map(this::nome)
                .collect(Collectors.joining(", "));
        aPosto.setText(parole.dici("cruscotto.qualita.aPosto", bene));
        aPosto.setVisible(!bene.isEmpty());
    }

    private ListItem voce(PianoChiesto domanda, String controllo, List<Punto> punti) {
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
    private static String indirizzo(PianoChiesto domanda, String controllo, List<Punto> punti) {
        List<String> numeri = punti.stream()
                .map(Punto::scheda)
                .filter(Objects::nonNull)
                .distinct()
                .map(String::valueOf)
                .toList();
        boolean tuttiDiSchede = punti.stream().allMatch(punto -> punto.scheda() != null);
        return numeri.size() < 2 || !tuttiDiSchede
                ? punti.getFirst().indirizzo()
                : PianoChiesto.con(domanda.schede("solo", String.join(".", numeri)), "perche", controllo);
    }

    private String nome(String controllo) {
        return parole.dici("cruscotto.controllo." + controllo);
    }
}
