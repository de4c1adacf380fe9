package it.comune.obiettivi.piano.ui.trasversali;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import it.comune.obiettivi.piano.Esempi;
import it.comune.obiettivi.piano.Modifica;
import it.comune.obiettivi.piano.ModificaTrasversale.Comune;
import it.comune.obiettivi.piano.ModificaTrasversale.InserisciTrasversale;
import it.comune.obiettivi.piano.ModificaTrasversale.Partecipa;
import it.comune.obiettivi.piano.Trasversali;
import it.comune.obiettivi.piano.ui.scheda.ProvaDelPiano;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Un obiettivo di due settori su tre, e un gesto per riga. */
abstract class ProvaDellaMatrice extends ProvaDelPiano {

    protected static final JsonMapper JSON = JsonMapper.shared();

    @Autowired
    Trasversali trasversali;

    long polizia;
    long mia;
    long sua;
    long terza;
    long obiettivo;

    @BeforeEach
    void un_obiettivo_di_due_settori() {
        polizia = settori.crea("Polizia locale", Set.of(), segretario).id();
        mia = id;
        sua = altra;
        terza = schede.inserisci(Esempi.scheda(3, polizia), segretario);
        obiettivo = trasversali.inserisci(
                new InserisciTrasversale(
                        2026,
                        "Tempi di pagamento",
                        "Pagare presto",
                        List.of(new Comune(1, "1", "Prima fase"), new Comune(2, "2", "Seconda fase")),
                        List.of(new Partecipa(mia, lavori), new Partecipa(sua, cultura))),
                segretario);
        schede.modifica(mia, new Modifica.CollegaFase(1, 1), segretario);
        schede.modifica(mia, new Modifica.CollegaFase(2, 2), segretario);
        schede.modifica(sua, new Modifica.CollegaFase(1, 1), segretario);
    }

    /** L'indirizzo dell'obiettivo, con questi parametri. */
    @Override
    protected void vai(String parametri) {
        super.vai("piano/2026/trasversali/" + obiettivo + parametri);
    }

    static Element cella(int fase, long scheda) {
        return _find(Cella.class).stream()
                .map(Component::getElement)
                .filter(cella -> cella.getAttribute("data-campo").equals("cella." + fase + "." + scheda))
                .findFirst()
                .orElseThrow();
    }

    static void apri(int fase, long scheda) {
        avvisa(_get(Matrice.class).getElement(), "apri-cella", StringNode.valueOf(fase + "." + scheda));
    }

    static void avvisa(Element dove, String evento, JsonNode dettaglio) {
        ObjectNode dati = JSON.createObjectNode();
        dati.set("event.detail", dettaglio);
        dove.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(dove, evento, dati));
    }

    /** Il testo parte come lo manderebbe il browser. */
    static void manda(Component campo, String base, String testo) {
        ObjectNode dettaglio = JSON.createObjectNode()
                .put("base", base)
                .put("testo", testo)
                .put("gesto", UUID.randomUUID().toString())
                .put("chiude", true);
        avvisa(campo.getElement().getParent(), "salva-testo", dettaglio);
    }

    void scriviInsieme(String campo, String testo) {
        NativeButton lettura = etichetta(campo);
        String base = lettura.getElement().getAttribute("aria-label").contains("vuoto")
                        || lettura.getText().startsWith("Scrivi una nota")
                ? ""
                : lettura.getText();
        avvisa(
                lettura.getElement().getParent(),
                "salva-testo",
                JSON.createObjectNode()
                        .put("base", base)
                        .put("testo", testo)
                        .put("gesto", UUID.randomUUID().toString())
                        .put("chiude", true));
    }

    static void conferma(String testo) {
        _click(_get(_get(Pannello.Conferma.class), NativeButton.class, s -> s.withText(testo)));
    }

    protected static NativeButton bottone(String testo) {
        return _find(NativeButton.class, s -> s.withText(testo)).getFirst();
    }
}
