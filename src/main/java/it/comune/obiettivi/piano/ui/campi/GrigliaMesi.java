package it.comune.obiettivi.piano.ui.campi;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import it.comune.obiettivi.cruscotto.FiguraFase;
import it.comune.obiettivi.diretta.Diretta.Cambiamento;
import it.comune.obiettivi.piano.Fase;
import it.comune.obiettivi.piano.Mesi;
import it.comune.obiettivi.piano.Percorso;
import it.comune.obiettivi.piano.Periodo;
import it.comune.obiettivi.piano.ui.Foglio;
import it.comune.obiettivi.piano.ui.Momento;
import it.comune.obiettivi.piano.ui.Pagina;
import it.comune.obiettivi.piano.ui.Presenti;
import it.comune.obiettivi.telaio.Premuto;
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

    /** @param copre vero se l'avanzamento della fase lo comprende: non manca, anche se nessuno l'ha segnato */
    private record Mese(boolean previsto, boolean svolto, boolean iniziato, boolean copre) {

        boolean coperto() {
            return previsto && !svolto && copre;
        }

        boolean aperto() {
            return previsto && !svolto && !copre;
        }
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
        Mesi coperti =
                foglio.figura().fase(fase.chiave()).map(FiguraFase::coperti).orElse(Mesi.NESSUNO);
        caselle.values().forEach(casella -> {
            casella.segno.getElement().getParent().setAttribute(Presenti.CAMPO, campo(fase, casella.periodo, anno));
            boolean iniziato = casella.periodo.iniziato(anno, al);
            Mesi svolti = fase.effettivi();
            boolean svolto = svolti.contiene(casella.periodo)
                    && (iniziato || !foglio.momento().passato());
            casella.mostra(
                    new Mese(
                            fase.previsti().contiene(casella.periodo),
                            svolto,
                            iniziato,
                            coperti.contiene(casella.periodo)),
                    foglio.da());
        });
    }

    private String campo(Fase fase, Periodo periodo, int anno) {
        String mese = fila == Fila.PREVISTI ? "previsto." + periodo.name() : "svolto." + periodo.codice(anno);
        return Percorso.fase(fase.chiave()).campo(mese).scritto();
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
            this.segno = gesto == null ? new Span() : new NativeButton();
            segno.addClassName("casella");
            segno.getElement().setAttribute(gesto == null ? "role" : "tabindex", gesto == null ? "img" : "-1");
            if (gesto != null) {
                Premuto.interruttore(segno, acceso -> gesto.accept(periodo, acceso));
            }
        }

        void mostra(Mese mese, @Nullable Cambiamento da) {
            boolean nuova = fila == Fila.PREVISTI ? mese.previsto() : mese.svolto();
            boolean prima = detto == null;
            String dice = racconta(mese);
            if (dice.equals(detto)) {
                segnala(mese);
                return;
            }
            boolean cambia = accesa != nuova;
            accesa = nuova;
            detto = dice;
            segno.setText(accesa ? "X" : "");
            segno.setClassName("x", accesa);
            segno.getElement().setAttribute("aria-label", dice);
            if (gesto != null) {
                Premuto.acceso(segno, accesa);
            }
            segnala(mese);
            Pagina.illumina(segno, prima || !cambia ? null : da);
        }

        private void segnala(Mese mese) {
            boolean effettivi = fila == Fila.EFFETTIVI;
            segno.setClassName("prevista", effettivi && mese.previsto());
            segno.setClassName("coperta", effettivi && mese.coperto());
            segno.setClassName("manca", effettivi && mese.aperto() && mese.iniziato());
            segno.setClassName("dopo", effettivi && mese.aperto() && !mese.iniziato());
            segno.setClassName("chiusa", effettivi && gesto != null && !mese.svolto() && !mese.iniziato());
        }

        private String racconta(Mese mese) {
            UI ui = UI.getCurrent();
            String p = ui.getTranslation(mese.previsto() ? "piano.mese.previsto" : "piano.mese.non-previsto");
            String e = ui.getTranslation(
                    mese.svolto()
                            ? "piano.mese.svolto"
                            : mese.coperto() ? "piano.mese.coperto" : "piano.mese.non-svolto");
            return fila == Fila.PREVISTI
                    ? "%s, %s: %s".formatted(nomeFase, nome, p)
                    : "%s, %s: %s, %s".formatted(nomeFase, nome, p, e);
        }
    }
}
