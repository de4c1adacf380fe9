package it.comune.obiettivi.cruscotto.ui;

import it.comune.obiettivi.cruscotto.Cifra;
import it.comune.obiettivi.cruscotto.ui.ElencoLivelli.Riga;
import it.comune.obiettivi.lingua.Numeri;
import it.comune.obiettivi.lingua.Parole;
import it.comune.obiettivi.telaio.Tabella;
import it.comune.obiettivi.telaio.Tabella.Cella;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Una barra per riga: piena fino all'effettivo, tratteggiata fino all'atteso, con cifre e stato accanto. */
final class Barre {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String BASE = """
            {"grid": [{"left": 146, "right": $dx10, "top": 4, "bottom": 22, "outerBoundsMode": "none"},
                      {"right": 0, "width": $dx, "top": 4, "bottom": 22, "outerBoundsMode": "none"}],
             "xAxis": [{"gridIndex": 0, "type": "value", "min": 0, "max": 100, "interval": 50,
                        "axisLabel": {"fontSize": 12, "margin": 6}},
                       {"gridIndex": 1, "type": "value", "min": 0, "max": $dx,
                        "axisLabel": {"show": false}, "splitLine": {"show": false}}],
             "yAxis": [{"gridIndex": 0, "type": "category", "inverse": true, "data": [],
                        "axisLabel": {"interval": 0, "color": "@testo", "fontSize": 14, "width": 138,
                                      "overflow": "truncate", "align": "left", "margin": 146}},
                       {"gridIndex": 1, "type": "category", "inverse": true, "data": [], "axisLabel": {"show": false}}],
             "tooltip": {"trigger": "item"},
             "series": [
               {"id": "effettivo", "type": "bar", "stack": "a", "barWidth": $alto, "showBackground": true,
                "backgroundStyle": {"color": "@binario", "borderRadius": 3},
                "itemStyle": {"color": "@effettivo", "borderRadius": [3, 0, 0, 3]}, "data": []},
               {"id": "scarto", "type": "bar", "stack": "a", "silent": true, "barWidth": $alto, "data": []},
               {"id": "atteso", "type": "scatter", "symbol": "rect", "symbolSize": [3, $tacca], "silent": true, "z": 5,
                "itemStyle": {"opacity": 1, "color": "@atteso", "borderColor": "@superficie", "borderWidth": 1.2},
                "data": []},
               {"id": "cifre", "type": "scatter", "xAxisIndex": 1, "yAxisIndex": 1, "silent": true, "symbolSize": 0.01,
                "label": {"show": true, "position": "left", "distance": 0, "fontSize": 14, "fontWeight": 600,
                          "color": "@testo"}, "data": []},
               {"id": "scostamento", "type": "scatter", "xAxisIndex": 1, "yAxisIndex": 1, "silent": true,
                "symbolSize": 0.01, "label": {"show": $conScarto, "position": "left", "distance": 0, "fontSize": 14,
                                              "color": "@testo-2"}, "data": []},
               {"id": "stato", "type": "scatter", "xAxisIndex": 1, "yAxisIndex": 1, "silent": true, "symbolSize": 13,
                "label": {"show": true, "position": "right", "distance": 6, "fontSize": 14, "fontWeight": 600},
                "data": []}]}
            """;
    private static final int CIFRE = 52;
    private static final int SCARTO = 46;
    private static final int STATO = 100;
    private static final int FITTE = 9;

    private Barre() {}

    /** Le righe nell'ordine già mostrato, se c'è: nulla si sposta sotto gli occhi di chi guarda. */
    static List<Riga> inOrdine(Stream<Riga> righe, List<String> giaMostrate) {
        return inOrdine(righe, giaMostrate, Riga.PIU_INDIETRO_PRIMA);
    }

    static List<Riga> inOrdine(Stream<Riga> righe, List<String> giaMostrate, Comparator<Riga> altrimenti) {
        Comparator<Riga> comePrima = Comparator.comparingInt(riga -> posto(giaMostrate, riga.id()));
        return righe.filter(riga -> riga.cifra().stato() != null)
                .sorted(comePrima.thenComparing(altrimenti))
                .toList();
    }

    private static int posto(List<String> giaMostrate, String id) {
        int posto = giaMostrate.indexOf(id);
        return posto < 0 ? giaMostrate.size() : posto;
    }

    /** Il grafico; senza scostamento dove c'è meno posto. */
    static ObjectNode opzione(List<Riga> righe, boolean conScarto, Parole parole) {
        int scarto = conScarto ? SCARTO : 0;
        int destra = CIFRE + scarto + STATO;
        int alto = righe.size() > FITTE ? 9 : 12;
        ObjectNode opzione = (ObjectNode) JsonMapper.shared()
                .readTree(BASE.replace("$dx10", String.valueOf(destra + 10))
                        .replace("$dx", String.valueOf(destra))
                        .replace("$alto", String.valueOf(alto))
                        .replace("$tacca", String.valueOf(alto + 9))
                        .replace("$conScarto", String.valueOf(conScarto)));
        for (int i = 0; i < righe.size(); i++) {
            Riga riga = righe.get(i);
            asse(opzione, 0).add(JSON.objectNode().put("value", riga.nome()).put("id", riga.id()));
            asse(opzione, 1).add(riga.nome());
            aggiungiBarra(opzione, riga, i, parole);
            Disegno.dati(opzione, "cifre")
                    .add(scritta(CIFRE - 4, i, Numeri.percento(riga.cifra().avanzamento())));
            Disegno.dati(opzione, "scostamento")
                    .add(scritta(
                            CIFRE + scarto - 6,
                            i,
                            Numeri.scostamento(riga.cifra().scostamento())));
            Disegno.dati(opzione, "stato").add(stato(CIFRE + scarto + 16, i, riga, parole));
        }
        return opzione;
    }

    private static void aggiungiBarra(ObjectNode opzione, Riga riga, int posto, Parole parole) {
        double effettivo = Disegno.oZero(riga.cifra().avanzamento());
        double atteso = Disegno.oZero(riga.cifra().atteso());
        ObjectNode barra =
                JSON.objectNode().put("value", Disegno.due(effettivo)).put("id", riga.id());
        barra.putObject("tooltip").put("formatter", riga.nome() + "\n" + riga.descrizione(parole));
        Disegno.dati(opzione, "effettivo").add(barra);
        ObjectNode scarto = JSON.objectNode().put("value", Disegno.due(Math.max(0, atteso - effettivo)));
        scarto.set("itemStyle", tratteggio(riga.forma()));
        Disegno.dati(opzione, "scarto").add(scarto);
        Disegno.dati(opzione, "atteso")
                .add(JSON.arrayNode().add(Disegno.due(atteso)).add(posto));
    }

    private static ObjectNode tratteggio(String forma) {
        ObjectNode stile =
                JSON.objectNode().put("color", "@" + forma + "-tenue").put("borderRadius", 0);
        ObjectNode segno = stile.putObject("decal").put("symbol", "rect").put("color", "@" + forma + "-segno");
        segno.putArray("dashArrayX").add(1).add(0);
        segno.putArray("dashArrayY").add(1.6).add(4.4);
        segno.put("rotation", -0.785);
        return stile;
    }

    private static ObjectNode scritta(int x, int y, String testo) {
        ObjectNode punto = JSON.objectNode();
        punto.putArray("value").add(x).add(y);
        punto.putObject("label").put("formatter", testo);
        return punto;
    }

    private static ObjectNode stato(int x, int y, Riga riga, Parole parole) {
        String forma = riga.forma();
        ObjectNode punto =
                scritta(x, y, StatoDetto.di(parole, riga.cifra().stato())).put("symbol", "@" + forma);
        punto.putObject("itemStyle").put("opacity", 1).put("color", "@" + forma + "-segno");
        ((ObjectNode) punto.get("label")).put("color", "@" + forma + "-testo");
        return punto;
    }

    private static ArrayNode asse(ObjectNode opzione, int asse) {
        return (ArrayNode) opzione.get("yAxis").get(asse).get("data");
    }

    static Tabella tabella(String titolo, String diChi, List<Riga> righe, Parole parole) {
        return new Tabella(
                titolo,
                testa(diChi, parole).toList(),
                righe.stream()
                        .map(riga -> new Tabella.Riga(
                                riga.indirizzo(), celle(riga, parole).toList()))
                        .toList());
    }

    /** Con i punti che ogni riga toglie al gruppo. */
    static Tabella tabella(String titolo, String diChi, List<Riga> righe, ToDoubleFunction<Riga> punti, Parole parole) {
        return new Tabella(
                titolo,
                Stream.concat(testa(diChi, parole), Stream.of(parole.dici("cruscotto.colonna.punti")))
                        .toList(),
                righe.stream()
                        .map(riga -> new Tabella.Riga(
                                riga.indirizzo(),
                                Stream.concat(
                                                celle(riga, parole),
                                                Stream.of(Disegno.cella(
                                                        punti.applyAsDouble(riga),
                                                        Numeri.scostamento(punti.applyAsDouble(riga)))))
                                        .toList()))
                        .toList());
    }

    private static Stream<String> testa(String diChi, Parole parole) {
        return Stream.concat(
                Stream.of(diChi),
                Stream.of("effettivo", "atteso", "scostamento", "stato")
                        .map(colonna -> parole.dici("cruscotto.colonna." + colonna)));
    }

    private static Stream<Cella> celle(Riga riga, Parole parole) {
        Cifra cifra = riga.cifra();
        return Stream.of(
                Cella.testo(riga.nome()),
                Disegno.cella(cifra.avanzamento(), Numeri.percento(cifra.avanzamento())),
                Disegno.cella(cifra.atteso(), Numeri.percento(cifra.atteso())),
                Disegno.cella(cifra.scostamento(), Numeri.scostamento(cifra.scostamento())),
                Cella.testo(StatoDetto.di(parole, cifra.stato())));
    }
}
