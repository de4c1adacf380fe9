package it.comune.obiettivi.cruscotto.ui;

import it.comune.obiettivi.cruscotto.Quadro;
import it.comune.obiettivi.cruscotto.Stato;
import it.comune.obiettivi.cruscotto.Stato.Soglie;
import it.comune.obiettivi.lingua.Numeri;
import it.comune.obiettivi.lingua.Parole;
import it.comune.obiettivi.lingua.Tempi;
import it.comune.obiettivi.telaio.Tabella;
import it.comune.obiettivi.telaio.Tabella.Cella;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Settori per mesi: in ogni casella lo scostamento alla fine del mese, vuote quelle che devono ancora venire. */
final class Calore {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int MESI = 12;
    private static final int MESI_NOMINATI = 4;
    private static final List<Stato> GRAVITA = List.of(Stato.IN_LINEA, Stato.IN_RITARDO, Stato.CRITICO);
    private static final List<Integer> PESI = List.of(400, 600, 700);
    private static final String BASE = """
            {"grid": {"left": 150, "right": 0, "top": 26, "bottom": 4, "outerBoundsMode": "none"},
             "xAxis": {"type": "category", "position": "top", "data": [], "axisLabel": {"interval": 0, "fontSize": 12,
                       "margin": 8}},
             "yAxis": {"type": "category", "inverse": true, "data": [],
                       "axisLabel": {"interval": 0, "color": "@testo", "fontSize": 14, "width": 142,
                                     "overflow": "truncate", "align": "left", "margin": 150}},
             "tooltip": {"trigger": "item"},
             "visualMap": [{"type": "piecewise", "show": false, "dimension": 2, "seriesIndex": 0, "pieces": [
                 {"value": 0, "color": "@in-linea-tenue"}, {"value": 1, "color": "@calore-ritardo"},
                 {"value": 2, "color": "@calore-critico"}]}],
             "series": [
               {"id": "noto", "type": "heatmap", "label": {"show": true, "fontSize": 13, "color": "@testo"},
                "itemStyle": {"borderColor": "@superficie", "borderWidth": 2, "borderRadius": 4}, "data": []},
               {"id": "futuro", "type": "scatter", "symbol": "circle", "symbolSize": 3, "silent": true,
                "itemStyle": {"opacity": 1, "color": "@linea"}, "data": []}]}
            """;

    /** Un settore, il suo scostamento mese per mese e la pagina del settore a ogni fine mese. */
    record Riga(String id, String nome, String indirizzo, List<@Nullable Double> mesi) {

        /** Il mese (da 1) da cui è sempre rimasto indietro, fino all'ultimo noto; 0 se adesso non lo è. */
        int daQuando(Soglie soglie) {
            int da = 0;
            for (int mese = 1; mese <= mesi.size(); mese++) {
                Double scostamento = mesi.get(mese - 1);
                if (scostamento != null) {
                    boolean indietro = soglie.giudica(scostamento) != Stato.IN_LINEA;
                    da = indietro ? (da == 0 ? mese : da) : 0;
                }
            }
            return da;
        }
    }

    private Calore() {}

    /** Il giorno a cui si riferisce la casella di un mese: la fine, o il giorno chiesto se è in quel mese. */
    static LocalDate giorno(int anno, int mese, LocalDate al) {
        YearMonth questo = YearMonth.of(anno, mese);
        return YearMonth.from(al).equals(questo) ? al : questo.atEndOfMonth();
    }

    static ObjectNode opzione(List<Riga> righe, Quadro quadro, Parole parole) {
        LocalDate al = quadro.al();
        ObjectNode opzione = (ObjectNode) JsonMapper.shared().readTree(BASE);
        ArrayNode mesi = (ArrayNode) opzione.at("/xAxis/data");
        for (int mese = 1; mese <= MESI; mese++) {
            boolean corrente = al.getYear() == quadro.anno() && al.getMonthValue() == mese;
            ObjectNode stile = mesi.addObject().put("value", mese(mese, parole)).putObject("textStyle");
            stile.put("color", corrente ? "@accento" : "@testo-2").put("fontWeight", corrente ? 700 : 400);
        }
        for (int y = 0; y < righe.size(); y++) {
            Riga riga = righe.get(y);
            ((ArrayNode) opzione.at("/yAxis/data"))
                    .addObject()
                    .put("value", riga.nome())
                    .put("id", riga.id());
            for (int x = 0; x < MESI; x++) {
                aggiungi(opzione, riga, x, y, quadro);
            }
        }
        return opzione;
    }

    private static void aggiungi(ObjectNode opzione, Riga riga, int x, int y, Quadro quadro) {
        Double valore = riga.mesi().get(x);
        if (valore == null) {
            Disegno.dati(opzione, "futuro").add(JSON.arrayNode().add(x).add(y));
            return;
        }
        LocalDate giorno = giorno(quadro.anno(), x + 1, quadro.al());
        int gravita = GRAVITA.indexOf(quadro.soglie().giudica(valore));
        ObjectNode casella = JSON.objectNode().put("id", riga.id() + "/" + giorno);
        casella.putArray("value").add(x).add(y).add(gravita);
        ObjectNode scritta = casella.putObject("label").put("formatter", Numeri.scostamento(valore));
        scritta.put("fontWeight", PESI.get(gravita));
        casella.putObject("tooltip")
                .put("formatter", riga.nome() + "\n" + Tempi.data(giorno) + ": " + Numeri.scostamento(valore));
        Disegno.dati(opzione, "noto").add(casella);
    }

    private static String mese(int mese, Parole parole) {
        return parole.dici("cruscotto.mese." + mese);
    }

    /** Dove e quando nasce il ritardo? I settori indietro, per il mese da cui lo sono. */
    static String risposta(List<Riga> righe, Soglie soglie, Parole parole) {
        Map<Integer, List<String>> perMese = new TreeMap<>();
        for (Riga riga : righe) {
            int mese = riga.daQuando(soglie);
            if (mese > 0) {
                perMese.computeIfAbsent(mese, nuovo -> new ArrayList<>()).add(riga.nome());
            }
        }
        if (perMese.isEmpty()) {
            String chiave = righe.isEmpty() ? "cruscotto.risposta.vuoto" : "cruscotto.risposta.calore.nessuno";
            return parole.dici(chiave, Numeri.breve(-soglie.ritardo()));
        }
        List<String> parti = perMese.entrySet().stream()
                .limit(MESI_NOMINATI)
                .map(voce -> parole.dici(
                        "cruscotto.risposta.calore.da",
                        parole.dici("cruscotto.mese.lungo." + voce.getKey()),
                        nomi(voce.getValue(), parole)))
                .toList();
        return Parole.maiuscola(String.join(", ", parti)) + ".";
    }

    private static String nomi(List<String> nomi, Parole parole) {
        int altri = nomi.size() - 2;
        return altri <= 1
                ? parole.elenco(nomi)
                : parole.dici("cruscotto.risposta.altri", String.join(", ", nomi.subList(0, 2)), parole.numero(altri));
    }

    static Tabella tabella(String titolo, List<Riga> righe, Parole parole) {
        List<String> testa = Stream.concat(
                        Stream.of(parole.dici("cruscotto.colonna.settore")),
                        IntStream.rangeClosed(1, MESI).mapToObj(mese -> mese(mese, parole)))
                .toList();
        return new Tabella(titolo, testa, righe.stream().map(Calore::riga).toList());
    }

    private static Tabella.Riga riga(Riga riga) {
        List<Cella> celle = new ArrayList<>(List.of(Cella.testo(riga.nome())));
        riga.mesi().forEach(mese -> celle.add(Disegno.cella(mese, mese == null ? "" : Numeri.scostamento(mese))));
        return new Tabella.Riga(riga.indirizzo(), celle);
    }
}
