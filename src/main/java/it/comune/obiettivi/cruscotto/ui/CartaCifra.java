package it.comune.obiettivi.cruscotto.ui;

import com.google.re2j.Pattern;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import it.comune.obiettivi.cruscotto.Cifra;
import it.comune.obiettivi.cruscotto.FiguraScheda;
import it.comune.obiettivi.cruscotto.Stato;
import it.comune.obiettivi.diretta.Diretta.Cambiamento;
import it.comune.obiettivi.lingua.Numeri;
import it.comune.obiettivi.lingua.Parole;
import it.comune.obiettivi.telaio.Carta;
import it.comune.obiettivi.telaio.Livello;
import it.comune.obiettivi.telaio.Segno;
import it.comune.obiettivi.telaio.Tabella;
import it.comune.obiettivi.telaio.Testo;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** La grande cifra di un gruppo, il suo livello, quante schede per stato, quanto è fresca. */
final class CartaCifra extends Carta {

    private static final Pattern SPAZI = Pattern.compile("\\s+");

    private static final List<Stato> CONTATI = List.of(
            Stato.COMPLETATO, Stato.IN_LINEA, Stato.IN_RITARDO, Stato.CRITICO, Stato.NON_AVVIATO, Stato.NON_VALUTABILE);

    private static final int COLORI = 7;

    /**
     * Ciò che si mostra.
     *
     * @param eta una frase su quanto i dati sono freschi
     */
    record Dati(Cifra cifra, Map<Stato, Integer> conti, String eta) {

        int quante(Stato stato) {
            return conti.getOrDefault(stato, 0);
        }

        /** Quante schede per stato. */
        static Map<Stato, Integer> conti(List<FiguraScheda> schede) {
            return schede.stream()
                    .map(scheda -> scheda.cifra().stato())
                    .filter(Objects::nonNull)
                    .collect(Collectors.toMap(
                            Function.identity(), stato -> 1, Integer::sum, () -> new EnumMap<>(Stato.class)));
        }
    }

    private final NativeButton grande = new NativeButton();
    private final Element valore = new Element("span");
    private final Span cartellino = new Span();
    private final Segno segno = new Segno("non-avviato", "");
    private final Element atteso = new Element("dd");
    private final Element scostamento = new Element("dd");
    private final Livello livello = new Livello();
    private final Map<Stato, Anchor> collegamenti = new EnumMap<>(Stato.class);
    private final Map<Stato, Span> conti = new EnumMap<>(Stato.class);
    private final Paragraph eta = new Paragraph();

    CartaCifra(String domanda, Parole parole, Consumer<NativeButton> spiega) {
        super(domanda);
        addClassNames("breve", "carta-cifra");
        grande.addClassName("cifra-grande");
        cartellino.addClassName("cartellino");
        cartellino.getElement().setAttribute("aria-hidden", "true");
        grande.getElement().appendChild(cartellino.getElement(), valore, new Element("small").setText("\u00a0%"));
        grande.addClickListener(evento -> spiega.accept(grande));
        livello.addClassName("livello--alto");
        Element termini = new Element("dl")
                .appendChild(new Element("dt").setText(parole.dici("cruscotto.atteso")), atteso)
                .appendChild(new Element("dt").setText(parole.dici("cruscotto.scostamento")), scostamento);
        Div lato = new Div(segno);
        lato.getElement().appendChild(termini);
        Div misura = new Div(grande, lato);
        misura.addClassName("misura-ente");
        Div scala = new Div(new Span("0"), new Span("50"), new Span("100"));
        scala.addClassName("scala");
        scala.getElement().setAttribute("aria-hidden", "true");
        eta.addClassName("eta");
        Div tutto = new Div(misura, livello, scala, contiPerStato(parole), eta);
        tutto.addClassName("misura-intera");
        setContenuto(tutto);
    }

    private Div contiPerStato(Parole parole) {
        Div gruppo = new Div();
        gruppo.addClassName("conti");
        gruppo.getElement().setAttribute("role", "group").setAttribute("aria-label", parole.dici("cruscotto.stati"));
        for (Stato stato : CONTATI) {
            Span forma = new Span();
            forma.addClassNames("segno", "c-" + Stato.forma(stato));
            Span quanti = new Span();
            Anchor voce = new Anchor();
            voce.getElement()
                    .appendChild(
                            new Element("b").appendChild(forma.getElement(), quanti.getElement()),
                            new Element("small").setText(parole.dici("cruscotto.stati." + stato)));
            conti.put(stato, quanti);
            collegamenti.put(stato, voce);
            gruppo.add(voce);
        }
        return gruppo;
    }

    /** Mette i valori al loro posto; il segno «non valutabile» si vede solo se serve. */
    void mostra(Dati dati, Function<Stato, String> indirizzo, Parole parole) {
        Cifra cifra = dati.cifra();
        Testo.metti(valore, cifra.presente() ? Numeri.decimale(Disegno.oZero(cifra.avanzamento())) : Numeri.NESSUNO);
        grande.setAriaLabel(parole.dici("cruscotto.cifra", Numeri.percento(cifra.avanzamento())));
        segno.mostra(Stato.forma(cifra.stato()), StatoDetto.di(parole, cifra.stato()));
        Testo.metti(atteso, Numeri.percento(cifra.atteso()));
        Testo.metti(scostamento, Numeri.scostamento(cifra.scostamento()));
        livello.mostra(
                Disegno.oZero(cifra.avanzamento()),
                Disegno.oZero(cifra.atteso()),
                Stato.forma(cifra.stato()),
                parole.dici(
                        "cruscotto.livello",
                        Numeri.percento(cifra.avanzamento()),
                        Numeri.percento(cifra.atteso()),
                        Numeri.scostamento(cifra.scostamento())));
        conti.forEach((stato, quanti) -> Testo.metti(quanti, String.valueOf(dati.quante(stato))));
        collegamenti.forEach((stato, voce) -> {
            voce.setHref(indirizzo.apply(stato));
            voce.setVisible(dati.quante(stato) > 0 || stato != Stato.NON_VALUTABILE);
        });
        Testo.metti(eta, dati.eta());
        setTabella(tabella(dati, parole));
    }

    private static Tabella tabella(Dati dati, Parole parole) {
        Cifra cifra = dati.cifra();
        List<Tabella.Riga> righe = new ArrayList<>(List.of(
                riga(
                        parole.dici("cruscotto.colonna.effettivo"),
                        cifra.avanzamento(),
                        Numeri.percento(cifra.avanzamento())),
                riga(parole.dici("cruscotto.colonna.atteso"), cifra.atteso(), Numeri.percento(cifra.atteso())),
                riga(
                        parole.dici("cruscotto.colonna.scostamento"),
                        cifra.scostamento(),
                        Numeri.scostamento(cifra.scostamento()))));
        CONTATI.forEach(stato -> righe.add(conto(StatoDetto.di(parole, stato), dati.quante(stato))));
        return new Tabella(
                parole.dici("cruscotto.tabella.cifra"),
                List.of(parole.dici("cruscotto.colonna.voce"), parole.dici("cruscotto.colonna.valore")),
                righe);
    }

    private static Tabella.Riga conto(String nome, int quante) {
        Tabella.Cella conto = Tabella.Cella.numero(BigDecimal.valueOf(quante), String.valueOf(quante));
        return Tabella.Riga.di(null, Tabella.Cella.testo(nome), conto);
    }

    private static Tabella.Riga riga(String nome, @Nullable Double valore, String mostrato) {
        return Tabella.Riga.di(null, Tabella.Cella.testo(nome), Disegno.cella(valore, mostrato));
    }

    /** Il valore brilla nel colore di chi l'ha cambiato, con quanto è cambiato; se si vede un cambiamento. */
    void brilla(Cifra prima, Cifra dopo, @Nullable Cambiamento chi) {
        if (chi == null || !prima.presente() || !dopo.presente()) {
            return;
        }
        double quanto = Numeri.tondo(Disegno.oZero(dopo.avanzamento()))
                .subtract(Numeri.tondo(Disegno.oZero(prima.avanzamento())))
                .doubleValue();
        if (quanto == 0) {
            return;
        }
        cartellino.setText(Numeri.scostamento(quanto) + " · " + inBreve(chi.nomeAutore()));
        grande.getElement()
                .executeJs(
                        "this.classList.remove('bagliore', ...[0,1,2,3,4,5,6].map(i => 'p-' + i));"
                                + "void this.offsetWidth; this.classList.add('bagliore', 'p-' + $0)",
                        Math.floorMod(chi.autore(), COLORI));
    }

    /** «Elena R.» */
    static String inBreve(String nome) {
        String[] parole = SPAZI.split(nome.strip());
        return Arrays.stream(parole)
                .skip(1)
                .reduce((prima, ultima) -> ultima)
                .map(ultima -> parole[0] + " " + ultima.charAt(0) + ".")
                .orElse(parole[0]);
    }
}
