package it.comune.obiettivi.piano.ui.storia;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import it.comune.obiettivi.diretta.Diretta.Cambiamento;
import it.comune.obiettivi.lingua.Tempi;
import it.comune.obiettivi.piano.storia.Storia.Riga;
import it.comune.obiettivi.piano.testi.Differenze;
import it.comune.obiettivi.piano.testi.Differenze.Segno;
import it.comune.obiettivi.piano.testi.Differenze.Tratto;
import it.comune.obiettivi.piano.ui.Pagina;
import it.comune.obiettivi.piano.ui.ParoleDelPiano;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** I gesti, dal più recente: quando, chi, che cosa, da che cosa a che cosa. */
final class TabellaStoria extends NativeTable {

    private static final List<String> COLONNE = List.of("quando", "chi", "cosa", "da", "a");

    private final Function<Riga, String> comEra;
    private long ultima;
    private long prima = Long.MAX_VALUE;

    /** @param comEra l'indirizzo della cosa com'era al giorno di un gesto */
    TabellaStoria(Function<Riga, String> comEra) {
        this.comEra = comEra;
        addClassNames("tabella", "tabella-storia");
        setCaptionText(getTranslation("piano.storia"));
        getCaption().addClassName("solo-lettore");
        NativeTableRow testa = new NativeTableRow();
        for (String colonna : COLONNE) {
            NativeTableHeaderCell cella = new NativeTableHeaderCell(getTranslation("piano.storia.colonna." + colonna));
            cella.addClassName("c-" + colonna);
            cella.getElement().setAttribute("scope", "col");
            testa.add(cella);
        }
        getHead().add(testa);
    }

    /** Le righe più vecchie, in fondo. */
    void accoda(List<Riga> righe, ParoleDelPiano parole) {
        righe.forEach(riga -> {
            getBody().add(riga(riga, parole));
            ultima = Math.max(ultima, riga.numero());
            prima = Math.min(prima, riga.numero());
        });
    }

    /** I gesti appena compiuti, in cima: il resto non si tocca. */
    boolean accogli(List<Riga> nuove, ParoleDelPiano parole, @Nullable Cambiamento da) {
        List<Riga> mancanti = nuove.stream().filter(r -> r.numero() > ultima).toList();
        NativeTableBody corpo = getBody();
        for (Riga riga : mancanti.reversed()) {
            NativeTableRow mostrata = riga(riga, parole);
            corpo.addComponentAsFirst(mostrata);
            Pagina.illumina(mostrata, da);
            ultima = riga.numero();
            prima = Math.min(prima, riga.numero());
        }
        return !mancanti.isEmpty();
    }

    long ultima() {
        return ultima;
    }

    /** Il numero della riga più vecchia che si vede. */
    long prima() {
        return prima;
    }

    private NativeTableRow riga(Riga riga, ParoleDelPiano parole) {
        String campo = riga.campo();
        String da = parole.prima(campo, riga.prima());
        String a = parole.dopo(campo, riga.dopo());
        List<Tratto> tratti =
                ParoleDelPiano.testo(campo) && !da.isBlank() && !a.isBlank() ? Differenze.fra(da, a) : List.of();
        NativeTableRow mostrata = new NativeTableRow();
        String quando = Tempi.momento(riga.istante());
        NativeTableCell giorno = cella("quando", new Span(quando));
        giorno.add(comEra(riga, comEra.apply(riga)));
        NativeTableHeaderCell cosa = new NativeTableHeaderCell(parole.campo(campo));
        cosa.addClassName("c-cosa");
        cosa.getElement().setAttribute("scope", "row");
        mostrata.add(giorno, cella("chi", new Span(riga.nome())), cosa);
        mostrata.add(
                cella("da", tratti.isEmpty() ? TestoCambiato.solo(da) : new TestoCambiato(tratti, Segno.TOLTO)),
                cella("a", tratti.isEmpty() ? TestoCambiato.solo(a) : new TestoCambiato(tratti, Segno.AGGIUNTO)));
        return mostrata;
    }

    private Anchor comEra(Riga riga, String indirizzo) {
        Anchor comEra = new Anchor(indirizzo, getTranslation("piano.storia.com-era.qui"));
        comEra.addClassName("com-era-qui");
        comEra.getElement()
                .setAttribute("aria-label", getTranslation("piano.storia.com-era.titolo", Tempi.data(riga.giorno())));
        return comEra;
    }

    private NativeTableCell cella(String colonna, Component contenuto) {
        NativeTableCell cella = new NativeTableCell(contenuto);
        cella.addClassName("c-" + colonna);
        cella.getElement().setAttribute("data-nome", getTranslation("piano.storia.colonna." + colonna));
        return cella;
    }
}
