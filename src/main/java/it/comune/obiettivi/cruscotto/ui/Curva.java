package it.comune.obiettivi.cruscotto.ui;

import com.vaadin.flow.component.html.Span;
import it.comune.obiettivi.cruscotto.Quadro.Punto;
import it.comune.obiettivi.lingua.Numeri;
import it.comune.obiettivi.lingua.Parole;
import it.comune.obiettivi.lingua.Tempi;
import it.comune.obiettivi.telaio.Tabella;
import it.comune.obiettivi.telaio.Tabella.Cella;
import it.comune.obiettivi.telaio.VoceDiLegenda;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** L'anno in tre linee: l'atteso fino a dicembre, l'effettivo fino al giorno chiesto, poi la previsione. */
final class Curva {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String BASE = """
            {"grid": {"left": 30, "right": 62, "top": 20, "bottom": 24, "outerBoundsMode": "none"},
             "xAxis": {"type": "time", "min": "$anno-01-01", "max": "$anno-12-31",
                       "axisLabel": {"fontSize": 12, "formatter": "{MMM}", "customValues":
                         ["$anno-01-31", "$anno-03-31", "$anno-06-30", "$anno-09-30", "$anno-12-31"]},
                       "splitLine": {"show": false}, "axisTick": {"show": false},
                       "axisLine": {"show": true, "lineStyle": {"color": "@linea"}}},
             "yAxis": {"type": "value", "min": 0, "max": 100, "interval": 25, "axisLabel": {"fontSize": 12}},
             "tooltip": {"trigger": "item"},
             "series": [
               {"id": "base", "type": "line", "stack": "divario", "silent": true, "lineStyle": {"opacity": 0},
                "data": []},
               {"id": "divario", "type": "line", "stack": "divario", "silent": true, "lineStyle": {"opacity": 0},
                "areaStyle": {"color": "@calore-ritardo", "opacity": 0.75}, "data": []},
               {"id": "atteso", "type": "line", "silent": true, "lineStyle": {"color": "@atteso", "width": 2},
                "itemStyle": {"color": "@atteso"}, "symbol": "circle", "symbolSize": 0.01, "showAllSymbol": true,
                "data": []},
               {"id": "effettivo", "type": "line", "silent": true, "lineStyle": {"color": "@effettivo", "width": 3.5},
                "itemStyle": {"color": "@effettivo"}, "symbol": "circle", "symbolSize": 0.01, "showAllSymbol": true,
                "data": [],
                "markLine": {"symbol": "none", "silent": true, "animation": false,
                             "lineStyle": {"color": "@linea-forte", "width": 1, "type": "solid"},
                             "label": {"color": "@testo-2", "fontSize": 12, "position": "end", "distance": 7},
                             "data": []}},
               {"id": "previsione", "type": "line", "silent": true,
                "lineStyle": {"color": "@previsione", "width": 3, "type": [2, 6]},
                "itemStyle": {"color": "@previsione"}, "symbol": "circle", "symbolSize": 0.01, "showAllSymbol": true,
                "data": []},
               {"id": "lettura", "type": "scatter", "cursor": "default", "symbol": "rect", "symbolSize": [18, 260], "z": 1,
                "itemStyle": {"opacity": 0}, "emphasis": {"disabled": true}, "data": []}]}
            """;
    private static final double RAVVICINATI = 10;
    private static final double PIXEL_PER_PUNTO = 0.9;
    private static final int AUTUNNO = 9;

    /** Il giorno a cui si guarda l'anno, e se è oggi. */
    record Giorno(LocalDate al, LocalDate oggi) {

        String segno(Parole parole) {
            return al.equals(oggi) ? parole.dici("cruscotto.situazione.oggi") : Tempi.giorno(al);
        }
    }

    private Curva() {}

    /** La carta dell'anno. */
    static Disegno disegno(List<Punto> punti, Giorno giorno, Risposte risposte, Parole parole) {
        return new Disegno(
                risposte.aFineAnno(punti),
                opzione(punti, giorno.al(), giorno.segno(parole), parole),
                tabella(parole.dici("cruscotto.tabella.anno"), punti, parole));
    }

    static Span[] legenda(Parole parole) {
        return new Span[] {
            new VoceDiLegenda("l-eff l-eff--linea", parole.dici("cruscotto.legenda.effettivo")),
            new VoceDiLegenda("l-att l-att--linea", parole.dici("cruscotto.legenda.attesoLinea")),
            new VoceDiLegenda("l-pre", parole.dici("cruscotto.legenda.previsione"))
        };
    }

    /** @param segno come si chiama il giorno chiesto sul grafico, per esempio «oggi» */
    static ObjectNode opzione(List<Punto> punti, LocalDate al, String segno, Parole parole) {
        int anno = punti.isEmpty() ? al.getYear() : punti.getFirst().giorno().getYear();
        ObjectNode opzione = (ObjectNode) JsonMapper.shared().readTree(BASE.replace("$anno", String.valueOf(anno)));
        if (punti.isEmpty()) {
            return opzione;
        }
        for (String serie : List.of("base", "divario", "atteso", "effettivo")) {
            Disegno.dati(opzione, serie).add(coppia(LocalDate.of(anno, 1, 1), 0));
        }
        punti.forEach(punto -> aggiungi(opzione, punto, parole));
        scritte(opzione, punti);
        if (al.getYear() == anno) {
            ObjectNode riga = JSON.objectNode().put("xAxis", al.toString());
            riga.putObject("label").put("formatter", segno);
            ((ArrayNode) opzione.at("/series/3/markLine/data")).add(riga);
        }
        return opzione;
    }

    private static void aggiungi(ObjectNode opzione, Punto punto, Parole parole) {
        LocalDate giorno = punto.giorno();
        Disegno.dati(opzione, "atteso").add(coppia(giorno, punto.atteso()));
        Double fatto = punto.avanzamento();
        if (fatto != null) {
            Disegno.dati(opzione, "effettivo").add(coppia(giorno, fatto));
            Disegno.dati(opzione, "base").add(coppia(giorno, fatto));
            Disegno.dati(opzione, "divario").add(coppia(giorno, Math.max(0, punto.atteso() - fatto)));
        }
        Double previsto = punto.previsione();
        if (previsto != null) {
            Disegno.dati(opzione, "previsione").add(coppia(giorno, previsto));
        }
        ObjectNode lettura = JSON.objectNode();
        lettura.set("value", coppia(giorno, 50));
        lettura.putObject("tooltip").put("formatter", racconto(punto, parole));
        Disegno.dati(opzione, "lettura").add(lettura);
    }

    private static String racconto(Punto punto, Parole parole) {
        String fatto = punto.avanzamento() == null
                ? parole.dici("cruscotto.curva.previsto", Numeri.percento(punto.previsione()))
                : parole.dici("cruscotto.curva.fatto", Numeri.percento(punto.avanzamento()));
        return Tempi.data(punto.giorno()) + "\n" + fatto + "\n"
                + parole.dici("cruscotto.curva.atteso", Numeri.percento(punto.atteso()));
    }

    /** Le cifre scritte accanto alle linee: l'ultima dell'atteso, dell'effettivo e della previsione. */
    private static void scritte(ObjectNode opzione, List<Punto> punti) {
        Punto ultimo = punti.getLast();
        double arrivo = Objects.requireNonNullElseGet(
                ultimo.previsione(), () -> Objects.requireNonNullElse(ultimo.avanzamento(), ultimo.atteso()));
        double stretti = Math.max(0, RAVVICINATI - Math.abs(ultimo.atteso() - arrivo)) * PIXEL_PER_PUNTO;
        scrivi(opzione, "atteso", ultimo.atteso(), "@atteso", new Posto("right", 4, -stretti, 0.01));
        boolean chiuso = ultimo.avanzamento() != null;
        if (!chiuso) {
            scrivi(opzione, "previsione", arrivo, "@accento", new Posto("right", 4, stretti, 7));
        }
        punti.stream()
                .filter(punto -> punto.avanzamento() != null)
                .reduce((prima, dopo) -> dopo)
                .ifPresent(fatto -> scrivi(
                        opzione,
                        "effettivo",
                        Disegno.oZero(fatto.avanzamento()),
                        "@accento",
                        posto(chiuso, fatto.giorno().getMonthValue(), stretti)));
    }

    private static Posto posto(boolean chiuso, int mese, double stretti) {
        if (chiuso) {
            return new Posto("right", 4, stretti, 9);
        }
        return new Posto("bottom", mese > AUTUNNO ? -26 : 30, 6, 9);
    }

    /** Dove sta una scritta rispetto al suo punto, e quanto è grande il punto. */
    private record Posto(String lato, double destra, double sotto, double punto) {}

    private static void scrivi(ObjectNode opzione, String serie, double valore, String colore, Posto posto) {
        ArrayNode dati = Disegno.dati(opzione, serie);
        if (dati.isEmpty()) {
            return;
        }
        ArrayNode ultimo = (ArrayNode) dati.get(dati.size() - 1);
        ObjectNode punto = JSON.objectNode().put("symbolSize", posto.punto());
        punto.set("value", ultimo);
        ObjectNode scritta = punto.putObject("label").put("show", true).put("position", posto.lato());
        scritta.put("formatter", Numeri.percento(valore)).put("color", colore);
        scritta.put("fontSize", 14).put("fontWeight", colore.equals("@accento") ? 700 : 400);
        scritta.putArray("offset").add(posto.destra()).add(posto.sotto());
        dati.set(dati.size() - 1, punto);
    }

    private static ArrayNode coppia(LocalDate giorno, double valore) {
        return JSON.arrayNode().add(giorno.toString()).add(Disegno.due(valore));
    }

    static Tabella tabella(String titolo, List<Punto> punti, Parole parole) {
        List<String> testa = List.of(
                parole.dici("cruscotto.colonna.giorno"),
                parole.dici("cruscotto.colonna.atteso"),
                parole.dici("cruscotto.colonna.effettivo"),
                parole.dici("cruscotto.colonna.previsione"));
        return new Tabella(titolo, testa, punti.stream().map(Curva::riga).toList());
    }

    private static Tabella.Riga riga(Punto punto) {
        return Tabella.Riga.di(
                null,
                Cella.testo(Tempi.data(punto.giorno())),
                cella(punto.atteso()),
                cella(punto.avanzamento()),
                cella(punto.previsione()));
    }

    private static Cella cella(@Nullable Double valore) {
        return Disegno.cella(valore, Numeri.percento(valore));
    }
}
