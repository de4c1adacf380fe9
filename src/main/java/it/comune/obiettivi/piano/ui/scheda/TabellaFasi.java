package it.comune.obiettivi.piano.ui.scheda;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import it.comune.obiettivi.piano.Fase;
import it.comune.obiettivi.piano.Modifica;
import it.comune.obiettivi.piano.Periodo;
import it.comune.obiettivi.piano.Permessi.Ambito;
import it.comune.obiettivi.piano.ui.Foglio;
import it.comune.obiettivi.piano.ui.Momento;
import it.comune.obiettivi.piano.ui.campi.Gesti;
import java.util.ArrayList;
import java.util.List;

/** Il cronoprogramma: i mesi in testa, poi le fasi con le loro due file. */
final class TabellaFasi extends NativeTable {

    private final Gesti<Modifica> gesti;
    private final List<RigaFase> righe = new ArrayList<>();

    TabellaFasi(Gesti<Modifica> gesti) {
        this.gesti = gesti;
        addClassName("gantt");
        setClassName("gantt--scrive", gesti.ammette(Ambito.ANDAMENTO));
        getElement().setAttribute("aria-label", getTranslation("piano.fasi.descrizione"));
        add(testa(gesti.momento()));
    }

    /** La riga dei mesi, con il mese della situazione in evidenza. */
    private NativeTableHeader testa(Momento momento) {
        NativeTableHeader testa = new NativeTableHeader();
        NativeTableRow riga = new NativeTableRow();
        for (String colonna : List.of("fasi", "realizz", "pe")) {
            riga.add(colonna(getTranslation("piano." + colonna), "col-" + colonna));
        }
        for (Periodo periodo : Periodo.values()) {
            boolean ora = momento.corrente(periodo);
            riga.add(colonna(Momento.breve(periodo, momento.anno()), ora ? "ora" : "mese-testa"));
        }
        testa.add(riga);
        return testa;
    }

    private static NativeTableHeaderCell colonna(String testo, String classe) {
        NativeTableHeaderCell cella = new NativeTableHeaderCell(testo);
        cella.addClassName(classe);
        cella.getElement().setAttribute("scope", "col");
        return cella;
    }

    void mostra(Foglio foglio) {
        boolean prima = righe.isEmpty();
        accogli(foglio);
        righe.forEach(riga -> riga.mostra(foglio));
        if (prima) {
            righe.stream().findFirst().ifPresent(RigaFase::accogliIlFuoco);
        }
    }

    /** Una fase appena aggiunta o rimessa prende posto; quelle che ci sono restano dove sono. */
    private void accogli(Foglio foglio) {
        for (Fase fase : foglio.scheda().fasi()) {
            if (righe.stream().noneMatch(riga -> riga.chiave() == fase.chiave())) {
                int posto = (int)
                        righe.stream().filter(r -> r.chiave() < fase.chiave()).count();
                RigaFase nuova = new RigaFase(fase, gesti);
                righe.add(posto, nuova);
                addComponentAtIndex(posto + 1, nuova);
            }
        }
    }

    void evidenzia(int fase) {
        righe.stream().filter(riga -> riga.chiave() == fase).findFirst().ifPresent(riga -> {
            riga.addClassName("scelta");
            riga.scrollIntoView();
        });
    }
}
