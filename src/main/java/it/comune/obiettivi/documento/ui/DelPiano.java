package it.comune.obiettivi.documento.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import it.comune.obiettivi.documento.Dubbio;
import it.comune.obiettivi.documento.Revisione;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.Codice;
import it.comune.obiettivi.documento.ui.RigaDubbio.Gesti;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** I dubbi di tutto il piano; le copie trasversali stanno nel loro pannello. */
final class DelPiano extends Section {

    private final Gesti gesti;
    private final Paragraph risposta = new Paragraph();
    private final UnorderedList elenco = new UnorderedList();
    private final Pagine pagine = new Pagine(this::vai);
    private final Map<Integer, RigaDubbio> righe = new LinkedHashMap<>();
    private int pagina;
    private @Nullable Revisione mostrata;

    DelPiano(Gesti gesti) {
        this.gesti = gesti;
        addClassName("riquadro");
        setId("piano");
        H2 domanda = new H2(getTranslation("documento.del-piano"));
        domanda.addClassName("domanda");
        risposta.addClassName("risposta");
        elenco.addClassName("dubbi");
        add(new Header(domanda, risposta), elenco, pagine);
    }

    private void vai(int chiesta) {
        pagina = chiesta;
        righe.clear();
        elenco.removeAll();
        mostra(Objects.requireNonNull(mostrata));
    }

    void mostra(Revisione revisione) {
        mostrata = revisione;
        List<Dubbio> dubbi = revisione.dubbi(0).stream()
                .filter(dubbio -> dubbio.letta().codice() != Codice.COPIE_TRASVERSALI)
                .toList();
        risposta.setText(
                dubbi.isEmpty()
                        ? getTranslation("documento.del-piano.nulla")
                        : getTranslation("documento.del-piano.risposta", dubbi.size()));
        for (Dubbio dubbio : pagine.mostra(dubbi, pagina)) {
            righe.computeIfAbsent(dubbio.chiave(), chiave -> {
                        RigaDubbio riga = new RigaDubbio(gesti);
                        elenco.add(riga);
                        return riga;
                    })
                    .mostra(dubbio, revisione);
        }
    }
}
