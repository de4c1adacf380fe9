package it.comune.obiettivi.cruscotto.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import it.comune.obiettivi.cruscotto.Quadro;
import it.comune.obiettivi.cruscotto.ui.SituazioneAl.Giorni;
import it.comune.obiettivi.lingua.Tempi;
import it.comune.obiettivi.telaio.Testo;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** La testata di una pagina: percorso, titolo, che cosa è arrivato per ultimo, il giorno che si guarda. */
final class Capo extends Div {

    /** Un passo del percorso; senza indirizzo è la pagina in cui si è. */
    record Passo(String nome, @Nullable String indirizzo) {}

    /** Ciò che la testata dice. */
    record Dati(List<Passo> percorso, String titolo, Quadro quadro, Giorni giorni, List<Integer> anni) {}

    private final OrderedList passi = new OrderedList();
    private final H1 titolo = new H1();
    private final Span diretta = new Span();
    private final Span conti = new Span();
    private final SituazioneAl situazione;
    private final Span guardando = new Span();
    private final Div passato = new Div();
    private List<Passo> percorso = List.of();

    /** @param vai riceve il giorno scelto, nullo per tornare a oggi */
    Capo(Consumer<@Nullable LocalDate> vai, Consumer<Integer> vaiAllAnno) {
        situazione = new SituazioneAl(vai, vaiAllAnno);
        Nav briciole = new Nav(passi);
        briciole.addClassName("briciole");
        briciole.setAriaLabel(getTranslation("cruscotto.percorso"));
        diretta.addClassName("diretta");
        diretta.setText(getTranslation("cruscotto.diretta"));
        conti.addClassNames("tenue", "conti-capo");
        NativeButton torna = new NativeButton(getTranslation("cruscotto.tornaOggi"), evento -> vai.accept(null));
        torna.addClassNames("btn", "btn--s");
        passato.add(guardando, torna);
        passato.addClassName("passato");
        passato.setVisible(false);
        Div riga = new Div(new Div(briciole, titolo, diretta), conti, situazione);
        riga.addClassName("capo");
        add(riga, passato);
        addClassName("testata");
    }

    void mostra(Dati dati) {
        if (!dati.percorso().equals(percorso)) {
            percorso = dati.percorso();
            passi.removeAll();
            percorso.forEach(passo -> passi.add(new ListItem(voce(passo))));
        }
        Testo.metti(titolo, dati.titolo());
        Testo.metti(conti, conti(dati.quadro()));
        situazione.mostra(dati.giorni(), dati.anni());
        Giorni giorni = dati.giorni();
        boolean altrove = !giorni.al().equals(giorni.solito());
        passato.setVisible(altrove);
        if (altrove) {
            String chiave = giorni.al().isAfter(giorni.oggi()) ? "cruscotto.futuro" : "cruscotto.passato";
            Testo.metti(guardando, getTranslation(chiave, Tempi.data(giorni.al())));
        }
    }

    private String conti(Quadro quadro) {
        int trasversali = quadro.trasversali().size();
        long partecipazioni = quadro.trasversali().stream()
                .mapToLong(trasversale -> trasversale.schede().size())
                .sum();
        int schede = quadro.conteggi().totaleSchede();
        return trasversali == 0
                ? getTranslation(
                        "cruscotto.conti.senza", schede, quadro.conteggi().totaleFasi())
                : getTranslation("cruscotto.conti", schede, partecipazioni, trasversali);
    }

    /** Dice chi ha aggiornato per ultimo quale settore, e quando. */
    void inDiretta(String chi, String settore, LocalDateTime quando, LocalDate oggi) {
        String ora = Tempi.ora(quando);
        String momento = quando.toLocalDate().equals(oggi)
                ? getTranslation("cruscotto.diretta.ora", ora)
                : getTranslation("cruscotto.diretta.giorno", Tempi.giorno(quando.toLocalDate()), ora);
        Testo.metti(diretta, getTranslation("cruscotto.diretta.ultimo", momento, chi, settore));
    }

    private static Component voce(Passo passo) {
        if (passo.indirizzo() != null) {
            return new Anchor(passo.indirizzo(), passo.nome());
        }
        Span qui = new Span(passo.nome());
        qui.getElement().setAttribute("aria-current", "page");
        return qui;
    }

    /** Ciò che si dice al posto delle cifre quando non ce ne sono, e dove si va da lì; senza azione se non c'è che da aspettare. */
    record Vuoto(String frase, String indirizzo, String azione) {}

    static Div vuoto(Vuoto dati) {
        Div vuoto = new Div(new Paragraph(dati.frase()));
        vuoto.addClassName("vuoto-pagina");
        if (!dati.azione().isEmpty()) {
            Anchor bottone = new Anchor(dati.indirizzo(), dati.azione());
            bottone.addClassNames("btn", "btn--primo");
            vuoto.add(bottone);
        }
        return vuoto;
    }

    /** Il piano dell'anno chiesto non c'è, un altro sì. */
    static Div senzaPiano(int anno, int ultimo) {
        Div vuoto = new Div();
        vuoto.addClassName("vuoto-pagina");
        Anchor bottone = new Anchor(new PianoChiesto(ultimo, null).cruscotto());
        bottone.setText(bottone.getTranslation("cruscotto.vuoto.aperti", String.valueOf(ultimo)));
        bottone.addClassNames("btn", "btn--primo");
        vuoto.add(new H1(vuoto.getTranslation("cruscotto.vuoto.anno", String.valueOf(anno))), bottone);
        return vuoto;
    }

    /** Una voce di legenda: il campione e la sua parola. */
    static Span legenda(String campione, String parola) {
        Span voce = new Span();
        Element segno = new Element("i").setAttribute("class", campione);
        voce.getElement().appendChild(segno, new Element("span").setText(parola));
        return voce;
    }
}
