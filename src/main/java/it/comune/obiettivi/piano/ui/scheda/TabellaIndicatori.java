package it.comune.obiettivi.piano.ui.scheda;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import it.comune.obiettivi.cruscotto.FiguraFase;
import it.comune.obiettivi.lingua.Numeri;
import it.comune.obiettivi.piano.Indicatore;
import it.comune.obiettivi.piano.Modifica;
import it.comune.obiettivi.piano.Modifica.AssegnaIndicatore;
import it.comune.obiettivi.piano.Modifica.RaggiungiIndicatore;
import it.comune.obiettivi.piano.Modifica.RimettiIndicatore;
import it.comune.obiettivi.piano.Modifica.ScriviIndicatore;
import it.comune.obiettivi.piano.Modifica.TogliIndicatore;
import it.comune.obiettivi.piano.Modifica.Voce;
import it.comune.obiettivi.piano.Percorso;
import it.comune.obiettivi.piano.Permessi.Ambito;
import it.comune.obiettivi.piano.Scheda;
import it.comune.obiettivi.piano.campi.ValoreAtteso;
import it.comune.obiettivi.piano.ui.Foglio;
import it.comune.obiettivi.piano.ui.Misura;
import it.comune.obiettivi.piano.ui.Pagina;
import it.comune.obiettivi.piano.ui.campi.CampoVivo;
import it.comune.obiettivi.piano.ui.campi.CampoVivo.Cosa;
import it.comune.obiettivi.piano.ui.campi.Gesti;
import it.comune.obiettivi.piano.ui.campi.Marchio;
import it.comune.obiettivi.piano.ui.campi.SceltaViva;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gli indicatori di risultato, nelle colonne del modulo più l'esito. */
final class TabellaIndicatori extends NativeTable {

    private static final List<String> COLONNE =
            List.of("fasi", "testo", "unita", "atteso", "raggiunto", "esito", "note");

    private final Gesti<Modifica> gesti;
    private final List<Riga> righe = new ArrayList<>();

    TabellaIndicatori(Gesti<Modifica> gesti) {
        this.gesti = gesti;
        addClassName("ind");
        setCaptionText(getTranslation("piano.indicatori"));
        getCaption().addClassName("solo-lettore");
        NativeTableRow testa = new NativeTableRow();
        COLONNE.forEach(colonna -> {
            NativeTableHeaderCell cella = new NativeTableHeaderCell(getTranslation("piano.indicatore." + colonna));
            cella.addClassName("ind-" + colonna);
            cella.getElement().setAttribute("scope", "col");
            testa.add(cella);
        });
        getHead().add(testa);
    }

    /** Il titolo che sta sopra, con la legenda. */
    static Div nome(Component dove) {
        String titolo = dove.getTranslation("piano.indicatori").toUpperCase(Locale.ITALIAN);
        Div nome = new Div(new H2(titolo), Misura.legenda(dove));
        nome.addClassName("nome-parte");
        return nome;
    }

    void mostra(Foglio foglio) {
        accogli(foglio.scheda());
        righe.forEach(riga -> riga.mostra(foglio));
        setVisible(righe.stream().anyMatch(riga -> riga.isVisible() || riga.tolta.isVisible()));
    }

    /** Un indicatore appena aggiunto o rimesso prende posto; quelli che ci sono restano dove sono. */
    private void accogli(Scheda scheda) {
        for (Indicatore indicatore : scheda.indicatori()) {
            if (righe.stream().noneMatch(riga -> riga.chiave == indicatore.chiave())) {
                int posto = (int) righe.stream()
                        .filter(r -> r.chiave < indicatore.chiave())
                        .count();
                Riga nuova = new Riga(scheda, indicatore, gesti);
                righe.add(posto, nuova);
                getBody().addComponentAtIndex(2 * posto, nuova);
                getBody().addComponentAtIndex(2 * posto + 1, nuova.tolta);
            }
        }
    }

    /** Un indicatore. */
    private static final class Riga extends NativeTableRow {

        private final int chiave;
        private final String nome;
        private final Gesti<Modifica> gesti;
        private final SceltaViva fase;
        private final CampoVivo testo;
        private final CampoVivo unita;
        private final CampoVivo atteso;
        private final CampoVivo raggiunto;
        private final CampoVivo note;
        private final Span esito = new Span();
        private final Marchio dubbi = new Marchio();
        private final Togli togli;
        final Togli.Tolta tolta;
        private Scheda scheda;
        private @Nullable Integer sua;

        Riga(Scheda scheda, Indicatore indicatore, Gesti<Modifica> gesti) {
            this.chiave = indicatore.chiave();
            this.gesti = gesti;
            this.nome = indicatore.testo();
            this.scheda = scheda;
            Togli.Parte parte =
                    new Togli.Parte("indicatore", nome, new TogliIndicatore(chiave), new RimettiIndicatore(chiave));
            togli = new Togli(gesti, parte);
            tolta = new Togli.Tolta(gesti, parte, COLONNE.size());
            fase = new SceltaViva(
                    cosa("fase", Ambito.PIANO),
                    gesti,
                    () -> fasi(this.scheda),
                    scelta -> new AssegnaIndicatore(chiave, scelta == null ? null : Integer.valueOf(scelta)));
            testo = campo(Voce.TESTO, Ambito.PIANO).area();
            unita = campo(Voce.UNITA, Ambito.PIANO);
            atteso = campo(Voce.ATTESO, Ambito.PIANO);
            raggiunto = new CampoVivo(
                    cosa("raggiunto", Ambito.ANDAMENTO), gesti, (b, t) -> new RaggiungiIndicatore(chiave, b, t));
            note = campo(Voce.NOTE, Ambito.ANDAMENTO).area();
            atteso.addClassName("num");
            raggiunto.addClassName("num");
            NativeTableHeaderCell testa = new NativeTableHeaderCell(fase, dubbi, togli);
            testa.getElement().setAttribute("scope", "row");
            add(testa);
            aggiungi(testo, unita, atteso, raggiunto, esito, note);
        }

        private void aggiungi(Component... celle) {
            for (int i = 0; i < celle.length; i++) {
                NativeTableCell cella = new NativeTableCell(celle[i]);
                cella.getElement().setAttribute("data-nome", getTranslation("piano.indicatore." + COLONNE.get(i + 1)));
                add(cella);
            }
        }

        private Cosa cosa(String campo, Ambito ambito) {
            String etichetta = getTranslation("piano.indicatore." + campo) + ", " + nome;
            return new Cosa(Percorso.indicatore(chiave).campo(campo).scritto(), etichetta, ambito);
        }

        private CampoVivo campo(Voce voce, Ambito ambito) {
            return new CampoVivo(
                    cosa(voce.name().toLowerCase(Locale.ROOT), ambito),
                    gesti,
                    (base, nuovo) -> new ScriviIndicatore(chiave, voce, base, nuovo));
        }

        private List<SceltaViva.Voce> fasi(Scheda scheda) {
            return Stream.concat(
                            Stream.of(voce(null, "")), scheda.fasi().stream().map(f -> voce(f.chiave(), f.numero())))
                    .toList();
        }

        private SceltaViva.Voce voce(@Nullable Integer fase, String numero) {
            return fase == null
                    ? new SceltaViva.Voce("", getTranslation("piano.indicatore.della-scheda"))
                    : new SceltaViva.Voce(fase.toString(), getTranslation("piano.fase", numero));
        }

        void mostra(Foglio foglio) {
            scheda = foglio.scheda();
            Indicatore ora = cerca(foglio.scheda());
            if ((ora != null) != isVisible()) {
                togli.riposa();
            }
            setVisible(ora != null);
            tolta.setVisible(ora == null && haLaFase(foglio.scheda()));
            if (ora != null) {
                mostra(ora, foglio);
            }
        }

        private @Nullable Indicatore cerca(Scheda dove) {
            return dove.indicatori().stream()
                    .filter(i -> i.chiave() == chiave)
                    .findFirst()
                    .orElse(null);
        }

        /** Falso se l'indicatore manca perché manca la sua fase. */
        private boolean haLaFase(Scheda dove) {
            return sua == null || dove.fasi().stream().anyMatch(f -> f.chiave() == sua);
        }

        private void mostra(Indicatore indicatore, Foglio foglio) {
            sua = indicatore.fase();
            fase.mostra(voce(sua, sua == null ? "" : scheda.fase(sua).numero()), foglio);
            testo.mostra(indicatore.testo(), foglio);
            unita.mostra(indicatore.unita(), foglio);
            atteso.mostra(indicatore.atteso(), foglio);
            boolean manca =
                    sua != null && foglio.figura().fase(sua).map(Riga::finita).orElse(false);
            raggiunto.vuoto(getTranslation(
                    manca
                            ? raggiunto.modificabile() ? "piano.da-compilare" : "piano.non-compilato"
                            : raggiunto.modificabile() ? "piano.scrivi" : "piano.niente"));
            raggiunto.setClassName("da-fare", manca && indicatore.raggiunto().isBlank());
            raggiunto.mostra(indicatore.raggiunto(), foglio);
            note.mostra(indicatore.note(), foglio);
            OptionalDouble risultato =
                    ValoreAtteso.leggi(indicatore, scheda.anno()).risultato(indicatore.raggiunto(), scheda.anno());
            Pagina.scrivi(esito, risultato.isPresent() ? Numeri.percento(risultato.getAsDouble()) : "", foglio.da());
            dubbi.mostra(foglio, Percorso.indicatore(chiave).campo("verso").scritto());
        }

        /** Vero quando tutti i mesi previsti sono passati: il risultato si può scrivere. */
        private static boolean finita(FiguraFase figura) {
            Double atteso = figura.cifra().atteso();
            return atteso != null && atteso >= 100;
        }
    }
}
