package it.comune.obiettivi.echarts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class RitoccoTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void un_opzione_uguale_non_manda_niente() {
        assertThat(ritocco("{'series':[{'id':'a','data':[1]}]}", "{'series':[{'id':'a','data':[1]}]}"))
                .isEqualTo("{}");
    }

    @Test
    void cambiano_i_dati_di_una_serie_e_parte_solo_quella() {
        var prima =
                "{'grid':{'left':1},'series':[{'id':'a','type':'bar','data':[1,2]},{'id':'b','type':'bar','data':[3]}]}";
        var dopo =
                "{'grid':{'left':1},'series':[{'id':'a','type':'bar','data':[1,2]},{'id':'b','type':'bar','data':[4]}]}";

        assertThat(ritocco(prima, dopo)).isEqualTo("{'series':[{'id':'b','@data':{'0':4}}]}");
    }

    @Test
    void dei_dati_di_una_serie_partono_i_soli_elementi_cambiati() {
        var prima = "{'series':[{'id':'a','data':[{'value':1},{'value':2},{'value':3}]}]}";

        assertThat(ritocco(prima, "{'series':[{'id':'a','data':[{'value':1},{'value':5},{'value':3}]}]}"))
                .isEqualTo("{'series':[{'id':'a','@data':{'1':{'value':5}}}]}");
        assertThat(ritocco(prima, "{'series':[{'id':'a','data':[{'value':1},{'value':2}]}]}"))
                .isEqualTo("{'series':[{'id':'a','data':[{'value':1},{'value':2}]}]}");
    }

    @Test
    void gli_elementi_di_dati_si_sostituiscono_anche_se_perdono_una_chiave() {
        var prima = "{'series':[{'id':'a','data':[{'value':1,'itemStyle':{'color':'@x'}}]}]}";
        var dopo = "{'series':[{'id':'a','data':[{'value':2}]}]}";

        assertThat(ritocco(prima, dopo)).isEqualTo("{'series':[{'id':'a','@data':{'0':{'value':2}}}]}");
    }

    @Test
    void una_serie_in_piu_o_in_meno_o_di_altro_tipo_vuole_l_opzione_intera() {
        var una = "{'series':[{'id':'a','type':'bar'}]}";

        assertThat(ritocco(una, "{'series':[{'id':'a','type':'bar'},{'id':'b','type':'bar'}]}"))
                .isEqualTo("nessuno");
        assertThat(ritocco(una, "{'series':[{'id':'a','type':'line'}]}")).isEqualTo("nessuno");
        assertThat(ritocco("{'series':[{'data':[1]}]}", "{'series':[{'data':[2]}]}"))
                .isEqualTo("nessuno");
    }

    @Test
    void una_chiave_che_sparisce_vuole_l_opzione_intera() {
        assertThat(ritocco("{'tooltip':{'show':true,'a':1}}", "{'tooltip':{'show':true}}"))
                .isEqualTo("nessuno");
        assertThat(ritocco("{'tooltip':{},'grid':{}}", "{'tooltip':{}}")).isEqualTo("nessuno");
        assertThat(ritocco("{'yAxis':[{'a':1},{'b':2}]}", "{'yAxis':[{'a':1}]}"))
                .isEqualTo("nessuno");
    }

    @Test
    void le_categorie_di_un_asse_si_ritoccano() {
        assertThat(ritocco("{'yAxis':[{'data':['x','y']}]}", "{'yAxis':[{'data':['y','x']}]}"))
                .isEqualTo("{'yAxis':[{'data':['y','x']}]}");
    }

    @Test
    void su_opzioni_a_caso_il_browser_arriva_sempre_all_opzione_nuova() {
        long seme = System.nanoTime();
        var caso = new Random(seme);
        int ritocchi = 0;
        for (int giro = 0; giro < 2_000; giro++) {
            var prima = opzione(caso);
            var dopo = caso.nextInt(4) == 0 ? opzione(caso) : variata(prima, caso);
            var ritocco = Ritocco.tra(prima, dopo);
            ritocchi += ritocco.isPresent() ? 1 : 0;
            ritocco.ifPresent(
                    r -> assertThat(fusa(prima, r)).as("seme %d", seme).isEqualTo(dopo));
        }
        assertThat(ritocchi).as("seme %d", seme).isGreaterThan(500);
    }

    /** Come fonde ECharts: gli oggetti chiave per chiave, gli elenchi di componenti per posto, le serie per id. */
    private static JsonNode fusa(JsonNode prima, JsonNode sopra) {
        var esito = (ObjectNode) prima.deepCopy();
        sopra.properties().forEach(v -> esito.set(v.getKey(), unita(prima.path(v.getKey()), v.getValue(), v.getKey())));
        return esito;
    }

    private static JsonNode unita(JsonNode prima, JsonNode sopra, String chiave) {
        if (chiave.equals("series")) {
            var serie = prima.deepCopy();
            for (var nuova : sopra) {
                for (int i = 0; i < serie.size(); i++) {
                    if (serie.get(i).get("id").equals(nuova.get("id"))) {
                        ((ArrayNode) serie).set(i, fusa(serie.get(i), distesa(serie.get(i), nuova)));
                    }
                }
            }
            return serie;
        }
        return prima.isObject() && sopra.isObject() ? fusa(prima, sopra) : sopra;
    }

    private static JsonNode distesa(JsonNode serie, JsonNode ritocco) {
        var disteso = (ObjectNode) ritocco.deepCopy();
        JsonNode cambiati = disteso.remove("@data");
        if (cambiati != null) {
            var dati = (ArrayNode) serie.get("data").deepCopy();
            cambiati.properties().forEach(v -> dati.set(Integer.parseInt(v.getKey()), v.getValue()));
            disteso.set("data", dati);
        }
        return disteso;
    }

    private static ObjectNode opzione(Random caso) {
        var opzione = JSON.createObjectNode();
        opzione.putObject("grid").put("left", caso.nextInt(3));
        if (caso.nextBoolean()) {
            opzione.putObject("tooltip").put("trigger", caso.nextBoolean() ? "item" : "axis");
        }
        var serie = opzione.putArray("series");
        for (int i = 0; i < 1 + caso.nextInt(3); i++) {
            var una = serie.addObject().put("id", "s" + i).put("type", caso.nextBoolean() ? "bar" : "line");
            dati(una, caso);
            if (caso.nextBoolean()) {
                una.putObject("label").put("show", caso.nextBoolean());
            }
        }
        return opzione;
    }

    private static void dati(ObjectNode serie, Random caso) {
        var dati = serie.putArray("data");
        for (int i = 0; i < caso.nextInt(4); i++) {
            dati.addObject().put("value", caso.nextInt(5)).put("id", "e" + i);
        }
    }

    private static ObjectNode variata(ObjectNode prima, Random caso) {
        var dopo = prima.deepCopy();
        var serie = (ObjectNode)
                dopo.get("series").get(caso.nextInt(dopo.get("series").size()));
        switch (caso.nextInt(4)) {
            case 0 -> dati(serie, caso);
            case 1 -> serie.putObject("label").put("show", caso.nextBoolean()).put("rotate", caso.nextInt(2));
            case 2 -> ((ObjectNode) dopo.get("grid")).put("left", caso.nextInt(9));
            default -> serie.remove("label");
        }
        return dopo;
    }

    private static String ritocco(String prima, String dopo) {
        return Ritocco.tra(leggi(prima), leggi(dopo))
                .map(r -> r.toString().replace('"', '\''))
                .orElse("nessuno");
    }

    private static JsonNode leggi(String testo) {
        return JSON.readTree(testo.replace('\'', '"'));
    }
}
