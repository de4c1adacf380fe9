package it.comune.obiettivi.telaio;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.internal.PendingJavaScriptInvocation;
import com.vaadin.flow.dom.Element;
import it.comune.obiettivi.echarts.EChart;
import it.comune.obiettivi.telaio.Tabella.Cella;
import it.comune.obiettivi.telaio.Tabella.Riga;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CartaTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JsonNode prima = leggi("{'series':[{'id':'a','type':'bar','data':[1]}]}");
    private final JsonNode dopo = leggi("{'series':[{'id':'a','type':'bar','data':[2]}]}");

    @BeforeEach
    void apri() {
        MockVaadin.setup();
    }

    @AfterEach
    void chiudi() {
        MockVaadin.tearDown();
    }

    @Test
    void al_primo_aggancio_parte_l_opzione_intera_e_poi_solo_la_differenza() {
        var grafico = new EChart("Quali settori sono indietro?");
        grafico.setOption(prima);
        UI.getCurrent().add(grafico);
        assertThat(chiamate()).containsExactly("mostra 1 " + prima);

        grafico.setOption(dopo);
        assertThat(chiamate()).containsExactly("ritocca 2 {\"series\":[{\"id\":\"a\",\"@data\":{\"0\":2}}]}");
    }

    @Test
    void la_stessa_opzione_o_una_uguale_non_manda_niente() {
        var grafico = agganciato();
        grafico.setOption(prima);
        grafico.setOption(prima.deepCopy());
        assertThat(chiamate()).isEmpty();
    }

    @Test
    void piu_opzioni_nello_stesso_giro_diventano_un_ritocco_solo() {
        var grafico = agganciato();
        grafico.setOption(dopo);
        grafico.setOption(leggi("{'series':[{'id':'a','type':'bar','data':[3]}]}"));
        assertThat(chiamate()).singleElement().asString().contains("ritocca 2").contains("{\"0\":3}");
    }

    @Test
    void staccato_e_riagganciato_riceve_di_nuovo_l_intero() {
        var grafico = agganciato();
        UI.getCurrent().remove(grafico);
        grafico.setOption(dopo);
        UI.getCurrent().add(grafico);
        assertThat(chiamate()).containsExactly("mostra 2 " + dopo);
    }

    @Test
    void la_carta_porta_domanda_risposta_e_descrive_il_grafico() {
        var grafico = new EChart("");
        var carta = new Carta("Dove arriviamo?");
        carta.setContenuto(grafico);
        carta.setRisposta("All’85,2 %.");

        assertThat(carta.getElement().getAttribute("aria-labelledby")).startsWith("domanda-");
        assertThat(grafico.getElement().getAttribute("aria-label")).isEqualTo("Dove arriviamo? All’85,2 %.");
    }

    @Test
    void la_tabella_prende_il_posto_del_grafico_e_cambia_cella_per_cella() {
        var grafico = new EChart("");
        var carta = new Carta("Dove arriviamo?");
        carta.setContenuto(grafico);
        carta.setTabella(tabella("37,6 %"));
        carta.mostraTabella(true);
        var cella = cella(carta, "37,6 %");

        carta.setTabella(tabella("40,1 %"));

        assertThat(grafico.getElement().hasAttribute("hidden")).isTrue();
        assertThat(cella.getText()).isEqualTo("40,1 %");
        carta.mostraTabella(false);
        assertThat(grafico.getElement().hasAttribute("hidden")).isFalse();
        assertThat(discendenti(carta.getElement()).map(Element::getTag)).doesNotContain("table");
    }

    @Test
    void una_riga_con_indirizzo_si_percorre_da_tastiera() {
        var carta = new Carta("Quali settori?");
        carta.setTabella(tabella("37,6 %"));
        carta.mostraTabella(true);

        assertThat(discendenti(carta.getElement()).filter(e -> e.getTag().equals("a")))
                .singleElement()
                .satisfies(a -> assertThat(a.getAttribute("href")).isEqualTo("settori/6"));
    }

    /** Per Flow rimettere lo stesso testo o la stessa classe è un cambiamento: una pagina ferma non deve ricevere niente. */
    @Test
    void le_stesse_parole_non_mandano_niente() {
        var segno = new Segno("critico", "Critico");
        var livello = new Livello();
        var carta = new Carta("A che punto siamo?");
        UI.getCurrent().add(segno, livello, carta);
        mostra(segno, livello, carta);
        assertThat(cambi()).isPositive();
        mostra(segno, livello, carta);
        assertThat(cambi()).isZero();
    }

    private static void mostra(Segno segno, Livello livello, Carta carta) {
        segno.mostra("in-linea", "In linea");
        livello.mostra(50, 60, "in-linea", "Effettivo 50, atteso 60");
        carta.setRisposta("A metà.");
    }

    private static int cambi() {
        var quanti = new AtomicInteger();
        UI.getCurrent().getInternals().getStateTree().runExecutionsBeforeClientResponse();
        UI.getCurrent().getInternals().getStateTree().collectChanges(cambio -> quanti.incrementAndGet());
        return quanti.get();
    }

    @Test
    void il_livello_cambia_stato_senza_perdere_le_sue_classi() {
        var livello = new Livello();
        livello.addClassName("livello--alto");
        livello.mostra(37.6, 58, "critico", "Effettivo 37,6 %, atteso 58,0 %");
        livello.mostra(120, -3, "in-linea", "Effettivo 100,0 %, atteso 0,0 %");

        assertThat(livello.getClassNames()).containsExactlyInAnyOrder("livello", "livello--alto", "c-in-linea");
        assertThat(livello.getStyle().get("--eff")).isEqualTo("100.00");
        assertThat(livello.getStyle().get("--att")).isEqualTo("0.00");
    }

    @Test
    void il_segno_dice_sempre_la_parola() {
        var segno = new Segno("critico", "Critico").soloForma();
        segno.mostra("in-linea", "In linea");

        assertThat(segno.getElement().getTextRecursively()).isEqualTo("In linea");
        assertThat(segno.getClassNames()).containsExactlyInAnyOrder("stato", "c-in-linea");
    }

    private EChart agganciato() {
        var grafico = new EChart("Prova");
        grafico.setOption(prima);
        UI.getCurrent().add(grafico);
        chiamate();
        return grafico;
    }

    private static List<String> chiamate() {
        var interni = UI.getCurrent().getInternals();
        interni.getStateTree().runExecutionsBeforeClientResponse();
        return interni.dumpPendingJavaScriptInvocations().stream()
                .map(PendingJavaScriptInvocation::getInvocation)
                .filter(i -> i.getExpression().matches("(?s).*\\.(mostra|ritocca)\\(.*"))
                .map(i -> (i.getExpression().contains("mostra") ? "mostra " : "ritocca ")
                        + i.getParameters().get(1) + " " + i.getParameters().get(2))
                .toList();
    }

    private static Tabella tabella(String valore) {
        return new Tabella(
                "Settori",
                List.of("Settore", "Effettivo"),
                List.of(Riga.di(
                        "settori/6", Cella.testo("Lavori pubblici"), Cella.numero(new BigDecimal("37.6"), valore))));
    }

    private static Element cella(Carta carta, String testo) {
        return discendenti(carta.getElement())
                .filter(e -> !e.isTextNode()
                        && e.getTag().equals("td")
                        && e.getText().equals(testo))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Element> discendenti(Element radice) {
        return radice.getChildren()
                .filter(e -> !e.isTextNode())
                .flatMap(e -> Stream.concat(Stream.of(e), discendenti(e)));
    }

    private static JsonNode leggi(String testo) {
        return JSON.readTree(testo.replace('\'', '"'));
    }
}
