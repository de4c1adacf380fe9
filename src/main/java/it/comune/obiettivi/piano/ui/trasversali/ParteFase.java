package it.comune.obiettivi.piano.ui.trasversali;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import it.comune.obiettivi.cruscotto.FiguraFase;
import it.comune.obiettivi.cruscotto.Stato;
import it.comune.obiettivi.lingua.Numeri;
import it.comune.obiettivi.piano.Fase;
import it.comune.obiettivi.piano.Indicatore;
import it.comune.obiettivi.piano.Modifica;
import it.comune.obiettivi.piano.Modifica.CambiaPesoFase;
import it.comune.obiettivi.piano.Modifica.CambiaTestoFase;
import it.comune.obiettivi.piano.Modifica.PrevediMese;
import it.comune.obiettivi.piano.Modifica.ScriviMotivazione;
import it.comune.obiettivi.piano.Modifica.SvolgiMese;
import it.comune.obiettivi.piano.Percorso;
import it.comune.obiettivi.piano.Periodo;
import it.comune.obiettivi.piano.Permessi.Ambito;
import it.comune.obiettivi.piano.ui.Foglio;
import it.comune.obiettivi.piano.ui.Pagina;
import it.comune.obiettivi.piano.ui.campi.CampoVivo;
import it.comune.obiettivi.piano.ui.campi.CampoVivo.Cosa;
import it.comune.obiettivi.piano.ui.campi.EditorAvanzamento;
import it.comune.obiettivi.piano.ui.campi.Gesti;
import it.comune.obiettivi.piano.ui.campi.GrigliaMesi;
import it.comune.obiettivi.piano.ui.campi.GrigliaMesi.Fila;
import it.comune.obiettivi.piano.ui.campi.NumeroDigitato;
import it.comune.obiettivi.telaio.Segno;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Una fase di una scheda, come si aggiorna accanto alla matrice: mesi, avanzamento, motivazione, indicatori, testo e peso. */
final class ParteFase extends Section {

    final int chiave;
    private final String nome;
    private final Gesti<Modifica> gesti;
    private final @Nullable GrigliaMesi previsti;
    private final GrigliaMesi effettivi;
    private final Span conto = new Span();
    private final Span cifra = new Span();
    private final Span atteso = new Span();
    private final Segno segno = new Segno("non-avviato", "");
    private final Paragraph avviso = new Paragraph();
    private final @Nullable EditorAvanzamento avanzamento;
    private final CampoVivo motivazione;
    private final Div indicatori = new Div();
    private final Map<Integer, ParteIndicatore> risultati = new LinkedHashMap<>();
    private final CampoVivo testo;
    private final CampoVivo peso;
    private @Nullable Fase ultima;

    ParteFase(Fase fase, Gesti<Modifica> gesti) {
        this.chiave = fase.chiave();
        this.gesti = gesti;
        this.nome = getTranslation("piano.fase", fase.numero());
        previsti = gesti.ammette(Ambito.PIANO) ? griglia(Fila.PREVISTI) : null;
        effettivi = griglia(Fila.EFFETTIVI);
        avanzamento = gesti.ammette(Ambito.ANDAMENTO) ? scrivibile(fase) : null;
        motivazione = new CampoVivo(
                        cosa("motivazione", "piano.fase.motivazione", Ambito.ANDAMENTO),
                        gesti,
                        (b, t) -> new ScriviMotivazione(chiave, b, t))
                .area();
        testo = new CampoVivo(
                        cosa("testo", "piano.fase.testo", Ambito.PIANO),
                        gesti,
                        (b, t) -> new CambiaTestoFase(chiave, b, t))
                .area();
        peso = new CampoVivo(
                cosa("peso", "piano.fase.peso", Ambito.PIANO),
                gesti,
                (da, a) -> new CambiaPesoFase(chiave, NumeroDigitato.peso(da), NumeroDigitato.peso(a)));
        addClassName("parte-fase");
        componi();
    }

    private void componi() {
        avviso.addClassName("nota-errore");
        avviso.getElement().setAttribute("role", "status");
        avviso.setVisible(false);
        add(gruppo("piano.parte.mesi", new Span(conto), mesi(), avviso));
        Span punto = new Span(cifra, atteso, segno);
        punto.addClassName("a-che-punto");
        add(gruppo("piano.avanzamento.percento", punto));
        if (avanzamento != null) {
            add(avanzamento);
        }
        motivazione.addClassName("riquadro-campo");
        add(gruppo("piano.parte.motivazione", new Span(), motivazione));
        indicatori.addClassName("parte-indicatori");
        indicatori.setVisible(false);
        indicatori.add(new H3(getTranslation("piano.indicatori")));
        add(indicatori);
        Div suo = new Div(new Span(nome), testo, new Span(getTranslation("piano.parte.peso")), peso);
        suo.addClassName("nella-scheda");
        add(gruppo("piano.parte.scheda", new Span(), suo));
    }

    private Div gruppo(String titolo, Span accanto, Component... contenuto) {
        H3 nomeGruppo = new H3(getTranslation(titolo));
        nomeGruppo.add(accanto);
        Div gruppo = new Div(nomeGruppo);
        gruppo.add(contenuto);
        return gruppo;
    }

    private Cosa cosa(String campo, String etichetta, Ambito ambito) {
        return new Cosa(Percorso.fase(chiave).campo(campo).scritto(), getTranslation(etichetta, nome), ambito);
    }

    private GrigliaMesi griglia(Fila fila) {
        Ambito ambito = fila == Fila.PREVISTI ? Ambito.PIANO : Ambito.ANDAMENTO;
        return new GrigliaMesi(nome, fila, gesti.ammette(ambito) ? (mese, acceso) -> segna(fila, mese, acceso) : null);
    }

    private NativeTable mesi() {
        NativeTable mesi = new NativeTable();
        mesi.addClassName("mesi-fase");
        mesi.getElement().setAttribute("aria-label", getTranslation("piano.parte.mesi.di", nome));
        if (previsti != null) {
            mesi.add(fila("p", previsti));
        }
        mesi.add(fila("e", effettivi));
        if (gesti.ammette(Ambito.ANDAMENTO)) {
            effettivi.accogliIlFuoco();
        }
        return mesi;
    }

    private NativeTableRow fila(String classe, GrigliaMesi griglia) {
        NativeTableHeaderCell testa = new NativeTableHeaderCell(getTranslation("piano.parte.mesi." + classe));
        testa.getElement().setAttribute("scope", "row");
        NativeTableRow fila = new NativeTableRow(testa);
        fila.addClassName(classe);
        griglia.aggiungiA(fila, gesti.momento());
        return fila;
    }

    private void segna(Fila fila, Periodo mese, boolean acceso) {
        Modifica gesto =
                fila == Fila.PREVISTI ? new PrevediMese(chiave, mese, acceso) : new SvolgiMese(chiave, mese, acceso);
        gesti.compi(gesto)
                .ifPresentOrElse(
                        rifiuto -> {
                            avviso.setText(rifiuto.messaggio());
                            avviso.setVisible(true);
                        },
                        () -> avviso.setVisible(false));
    }

    /** Accanto alla matrice resta sempre aperto. */
    private EditorAvanzamento scrivibile(Fase fase) {
        EditorAvanzamento nuovo = new EditorAvanzamento(fase, nome, gesti, () -> {});
        gesti.registra(chiave, () -> nuovo);
        return nuovo;
    }

    private LocalDate al() {
        return gesti.momento().al();
    }

    /** Lo stato letto ora: i campi in uso restano alla persona. */
    void mostra(Foglio foglio) {
        Fase fase = foglio.scheda().fase(chiave);
        boolean prima = ultima == null;
        ultima = fase;
        if (previsti != null) {
            previsti.mostra(fase, foglio);
        }
        effettivi.mostra(fase, foglio);
        if (avanzamento != null && prima) {
            avanzamento.prepara(fase, al());
        } else if (avanzamento != null) {
            avanzamento.mostra(fase, al());
        }
        testo.mostra(fase.testo(), foglio);
        peso.mostra(NumeroDigitato.testo(fase.peso()), foglio);
        motivazione.mostra(fase.motivazione(), foglio);
        foglio.scheda().indicatori().stream()
                .filter(indicatore -> Objects.equals(indicatore.fase(), chiave))
                .forEach(indicatore -> mostra(indicatore, foglio));
        foglio.figura().fase(chiave).ifPresent(figura -> mostra(figura, foglio));
    }

    private void mostra(FiguraFase figura, Foglio foglio) {
        Stato stato = Objects.requireNonNullElse(figura.cifra().stato(), Stato.NON_VALUTABILE);
        Pagina.scrivi(cifra, Numeri.percento(figura.cifra().avanzamento()), foglio.da());
        Pagina.scrivi(
                atteso,
                getTranslation("piano.atteso", Numeri.percento(figura.cifra().atteso())),
                null);
        Matrice.segna(segno, figura.cifra());
        Pagina.scrivi(
                conto,
                getTranslation(
                        "piano.parte.conto",
                        figura.fatti().previsti().quanti(),
                        figura.fatti().effettivi().quanti(),
                        figura.coperti().meno(figura.fatti().effettivi()).quanti()),
                null);
        boolean serve = figura.daMotivare();
        motivazione.setClassName("serve", serve);
        motivazione.vuoto(getTranslation(
                serve
                        ? motivazione.modificabile() ? "piano.motivare" : "piano.motivazione-manca"
                        : motivazione.modificabile() ? "piano.fase.motivazione.vuota" : "piano.niente"));
    }

    private void mostra(Indicatore indicatore, Foglio foglio) {
        ParteIndicatore parte = risultati.computeIfAbsent(indicatore.chiave(), nuovo -> {
            ParteIndicatore aggiunta = new ParteIndicatore(indicatore, gesti);
            indicatori.add(aggiunta);
            indicatori.setVisible(true);
            return aggiunta;
        });
        parte.mostra(indicatore, foglio);
    }
}
