package it.comune.obiettivi.piano.ui.campi;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import it.comune.obiettivi.diretta.Diretta.Cambiamento;
import it.comune.obiettivi.piano.Fase;
import it.comune.obiettivi.piano.Mesi;
import it.comune.obiettivi.piano.Periodo;
import it.comune.obiettivi.piano.ui.Foglio;
import it.comune.obiettivi.piano.ui.Momento;
import it.comune.obiettivi.piano.ui.Pagina;
import it.comune.obiettivi.piano.ui.Presenti;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Le caselle di una fila di mesi, P o E: bottoni per chi può segnarli, segni per chi legge. */
public final class GrigliaMesi {

    /** Le due file di una fase. */
    public enum Fila {
        PREVISTI,
        EFFETTIVI
    }

    private String nomeFase;
    private final Fila fila;
    private final @Nullable BiConsumer<Periodo, Boolean> gesto;
    private final Map<Periodo, Casella> caselle = new EnumMap<>(Periodo.class);

    /** @param gesto il mese e lo stato voluto; nullo per chi legge soltanto */
    public GrigliaMesi(String nomeFase, Fila fila, @Nullable BiConsumer<Periodo, Boolean> gesto) {
        this.nomeFase = nomeFase;
        this.fila = fila;
        this.gesto = gesto;
    }

    /** Il nome della fase, quando cambia: le caselle lo dicono alla prossima mostra. */
    public void nome(String nuovo) {
        nomeFase = nuovo;
    }

    public void aggiungiA(NativeTableRow riga, Momento momento) {
        int anno = momento.anno();
        for (Periodo periodo : Periodo.values()) {
            Casella casella = new Casella(periodo, Momento.nome(periodo, anno));
            NativeTableCell cella = new NativeTableCell(casella.segno);
            cella.getElement().setAttribute("data-mese", Momento.breve(periodo, anno));
            cella.setClassName("ora", momento.corrente(periodo));
            caselle.put(periodo, casella);
            riga.add(cella);
        }
    }

    public void mostra(Fase fase, Foglio foglio) {
        LocalDate al = foglio.momento().al();
        int anno = foglio.momento().anno();
        caselle.values().forEach(casella -> {
            casella.segno.getElement().getParent().setAttribute(Presenti.CAMPO, campo(fase, casella.periodo, anno));
            boolean iniziato = !casella.periodo.inizio(anno).isAfter(al);
            Mesi svolti = fase.effettivi();
            boolean svolto = svolti.contiene(casella.periodo)
                    && (iniziato || !foglio.momento().passato());
            casella.mostra(fase.previsti().contiene(casella.periodo), svolto, iniziato, foglio.da());
        });
    }

    private String campo(Fase fase, Periodo periodo, int anno) {
        String mese = fila == Fila.PREVISTI ? "previsto." + periodo.name() : "svolto." + periodo.codice(anno);
        return "fase." + fase.chiave() + "." + mese;
    }

    /** Una sola casella della tabella si raggiunge con il tabulatore: le altre con le frecce. */
    public void accogliIlFuoco() {
        caselle.values().iterator().next().segno.getElement().setAttribute("tabindex", "0");
    }

    /** Una casella: piena con la X, tratteggiata se il mese è passato e non svolto. */
    private final class Casella {

        final Periodo periodo;
        final String nome;
        final HtmlContainer segno;
        boolean accesa;

        @Nullable
        String detto;

        Casella(Periodo periodo, String nome) {
            this.periodo = periodo;
            this.nome = nome;
            this.segno = gesto == null ? new Span() : new NativeButton("", clic -> premi());
            segno.addClassName("casella");
            segno.getElement().setAttribute(gesto == null ? "role" : "tabindex", gesto == null ? "img" : "-1");
        }

        private void premi() {
            if (gesto != null) {
                gesto.accept(periodo, !accesa);
            }
        }

        void mostra(boolean previsto, boolean svolto, boolean iniziato, @Nullable Cambiamento da) {
            boolean nuova = fila == Fila.PREVISTI ? previsto : svolto;
            boolean prima = detto == null;
            String dice = racconta(previsto, svolto);
            if (dice.equals(detto)) {
                segnala(previsto, svolto, iniziato);
                return;
            }
            boolean cambia = accesa != nuova;
            accesa = nuova;
            detto = dice;
            segno.setText(accesa ? "X" : "");
            segno.setClassName("x", accesa);
            segno.getElement().setAttribute("aria-label", dice);
            if (gesto != null) {
                segno.getElement().setAttribute("aria-pressed", String.valueOf(accesa));
            }
            segnala(previsto, svolto, iniziato);
            Pagina.illumina(segno, prima || !cambia ? null : da);
        }

        private void segnala(boolean previsto, boolean svolto, boolean iniziato) {
            boolean effettivi = fila == Fila.EFFETTIVI;
            segno.setClassName("prevista", effettivi && previsto);
            segno.setClassName("manca", effettivi && previsto && !svolto && iniziato);
            segno.setClassName("dopo", effettivi && previsto && !svolto && !iniziato);
            segno.setClassName("chiusa", effettivi && gesto != null && !svolto && !iniziato);
        }

        private String racconta(boolean previsto, boolean svolto) {
            String p = UI.getCurrent().getTranslation(previsto ? "piano.mese.previsto" : "piano.mese.non-previsto");
            String e = UI.getCurrent().getTranslation(svolto ? "piano.mese.svolto" : "piano.mese.non-svolto");
            return fila == Fila.PREVISTI
                    ? "%s, %s: %s".formatted(nomeFase, nome, p)
                    : "%s, %s: %s, %s".formatted(nomeFase, nome, p, e);
        }
    }
}
