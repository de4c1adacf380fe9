package it.comune.obiettivi.cruscotto.spiegatore;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.dom.Element;
import it.comune.obiettivi.cruscotto.Pesi;
import it.comune.obiettivi.cruscotto.Quadro.Eta;
import it.comune.obiettivi.cruscotto.Spiegazione;
import it.comune.obiettivi.cruscotto.Spiegazione.DellaFase;
import it.comune.obiettivi.cruscotto.Spiegazione.DellaMedia;
import it.comune.obiettivi.cruscotto.Spiegazione.Regola;
import it.comune.obiettivi.cruscotto.Spiegazione.Termine;
import it.comune.obiettivi.lingua.Numeri;
import it.comune.obiettivi.lingua.Tempi;
import it.comune.obiettivi.piano.Peso;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Il riquadro che spiega una cifra: la regola, gli addendi con i loro pesi, le date, quanto sono vecchi i dati. */
public final class Spiegatore extends Popover {

    private static final double CENTO = 100;

    /** Si apre accanto alla cifra; chiudendosi le ridà il fuoco, se intanto non è andato altrove. */
    private static final String ACCANTO = """
            const cifra = $0.querySelector('[data-premuta]') ?? $0;
            this.target = cifra;
            this.addEventListener('closed', () => {
              const fuoco = document.activeElement;
              if (!fuoco || fuoco === document.body || this.contains(fuoco)) cifra.focus();
            }, { once: true });
            """;

    public Spiegatore() {
        setOpenOnClick(false);
        setPosition(PopoverPosition.BOTTOM_START);
        setAutofocus(true);
        setWidth("min(34rem, calc(100vw - 2rem))");
        addClassName("spiegazione");
    }

    /** Si apre accanto alla cifra premuta: il componente stesso, o quella che il browser vi ha segnato. */
    public void mostra(Component cifra, String diChi, Spiegazione spiegazione, LocalDate al) {
        removeAll();
        setAriaLabel(dici("titolo", diChi));
        Div corpo = new Div(new H2(diChi), new Paragraph(somma(spiegazione, al)));
        corpo.addClassName("spiegazione-corpo");
        corpo.getElement().setAttribute("tabindex", "0");
        switch (spiegazione) {
            case DellaMedia media -> aggiungi(corpo, media);
            case DellaFase fase -> aggiungi(corpo, fase);
        }
        add(corpo);
        getElement().executeJs(ACCANTO, cifra.getElement());
        open();
    }

    private String somma(Spiegazione spiegazione, LocalDate al) {
        return dici(
                "cifra",
                Numeri.percento(spiegazione.cifra().avanzamento()),
                Numeri.percento(spiegazione.cifra().atteso()),
                Numeri.scostamento(spiegazione.cifra().scostamento()),
                Tempi.data(al));
    }

    private void aggiungi(Div corpo, DellaMedia media) {
        corpo.add(new Paragraph(dici("regola." + media.regola())));
        corpo.getElement().appendChild(tabella(media));
        note(media).map(Paragraph::new).forEach(nota -> {
            nota.addClassName("minimo");
            corpo.add(nota);
        });
    }

    private void aggiungi(Div corpo, DellaFase fase) {
        var conto = fase.conto();
        var lettura = conto.lettura();
        String effettivo = lettura == null
                ? dici("fase.mesi", conto.svolti().quanti(), conto.previsti())
                : dici(
                        "fase.lettura",
                        Numeri.percento(lettura.valore()),
                        Tempi.data(lettura.al()),
                        conto.contati().quanti(),
                        conto.previsti());
        corpo.add(
                new Paragraph(effettivo),
                new Paragraph(dici("fase.atteso", Numeri.breve(fase.trascorsi()), conto.previsti())));
    }

    private Element tabella(DellaMedia media) {
        boolean conPesi = media.regola() != Regola.MEDIA_SEMPLICE;
        Element testa = new Element("tr");
        colonne(conPesi)
                .forEach(colonna -> testa.appendChild(
                        new Element("th").setAttribute("scope", "col").setText(dici("colonna." + colonna))));
        Element righe = new Element("tbody");
        media.termini().forEach(termine -> righe.appendChild(riga(termine, conPesi)));
        Element tabella = new Element("table")
                .setAttribute("class", "tabella-grafico")
                .appendChild(new Element("thead").appendChild(testa), righe);
        return new Element("div").setAttribute("class", "tabella-scorre").appendChild(tabella);
    }

    private static List<String> colonne(boolean conPesi) {
        return conPesi
                ? List.of("termine", "peso", "effettivo", "atteso", "punti", "aggiornata")
                : List.of("termine", "effettivo", "atteso", "punti");
    }

    private Element riga(Termine termine, boolean conPesi) {
        Element riga = new Element("tr")
                .appendChild(new Element("th").setAttribute("scope", "row").setText(nome(termine)));
        if (conPesi) {
            riga.appendChild(cella(peso(termine)));
        }
        riga.appendChild(
                cella(Numeri.percento(termine.cifra().avanzamento())),
                cella(Numeri.percento(termine.cifra().atteso())),
                cella(termine.quota() == 0 ? Numeri.NESSUNO : Numeri.scostamento(termine.contributo())));
        if (conPesi) {
            LocalDate aggiornata = termine.aggiornata();
            riga.appendChild(cella(aggiornata == null ? dici("mai") : Tempi.data(aggiornata)));
        }
        return riga;
    }

    private String nome(Termine termine) {
        return termine.soggetto() instanceof Spiegazione.Soggetto.DellaFase
                ? dici("fase", termine.nome())
                : termine.nome();
    }

    private String peso(Termine termine) {
        String inUso = Numeri.breve(termine.quota() * CENTO) + "\u00a0%";
        Double scritto = termine.pesoScritto();
        return scritto == null || Math.abs(scritto - termine.quota() * CENTO) < 0.05
                ? inUso
                : dici("peso", inUso, Numeri.breve(scritto));
    }

    private static Element cella(String testo) {
        return new Element("td").setAttribute("class", "num").setText(testo);
    }

    private Stream<String> note(DellaMedia media) {
        Stream.Builder<String> note = Stream.builder();
        Pesi pesi = media.pesi();
        if (media.regola() == Regola.PESI_SCRITTI && Peso.nonFannoCento(pesi.sommaScritta())) {
            note.add(dici("somma", Numeri.breve(pesi.sommaScritta()), pesi.mancanti()));
        }
        var completa = media.conNonValutabili();
        if (completa != null && !completa.equals(media.cifra()) && completa.presente()) {
            note.add(dici("conNonValutabili", Numeri.percento(completa.avanzamento())));
        }
        Eta eta = media.eta();
        if (eta.dovute() > 0) {
            note.add(dici(
                    eta.mai() ? "eta.mai" : "eta",
                    eta.giorni(),
                    eta.dovute(),
                    Numeri.percento(eta.quotaVecchie() * CENTO)));
        }
        return note.build();
    }

    private String dici(String chiave, Object... valori) {
        return getTranslation("cruscotto.spiega." + chiave, valori);
    }
}
