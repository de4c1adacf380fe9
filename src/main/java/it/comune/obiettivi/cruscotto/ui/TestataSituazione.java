package it.comune.obiettivi.cruscotto.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import it.comune.obiettivi.cruscotto.Quadro;
import it.comune.obiettivi.cruscotto.ui.SituazioneAl.Giorni;
import it.comune.obiettivi.lingua.Tempi;
import it.comune.obiettivi.telaio.Bottone;
import it.comune.obiettivi.telaio.Briciole.Passo;
import it.comune.obiettivi.telaio.Capo;
import it.comune.obiettivi.telaio.Testo;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** La testata di una situazione: percorso, titolo, che cosa è arrivato per ultimo, il giorno che si guarda. */
final class TestataSituazione extends Div {

    /** Ciò che la testata dice. */
    record Dati(List<Passo> percorso, String titolo, Quadro quadro, Giorni giorni, List<Integer> anni) {}

    private final Span diretta = new Span();
    private final Capo capo = new Capo(diretta);
    private final Span conti = new Span();
    private final SituazioneAl situazione;
    private final Span guardando = new Span();
    private final Div passato = new Div();

    /** @param vai riceve il giorno scelto, nullo per tornare a oggi */
    TestataSituazione(Consumer<@Nullable LocalDate> vai, Consumer<Integer> vaiAllAnno) {
        situazione = new SituazioneAl(vai, vaiAllAnno);
        diretta.addClassName("diretta");
        diretta.setText(getTranslation("cruscotto.diretta"));
        conti.addClassNames("tenue", "conti-capo");
        NativeButton torna = Bottone.di("cruscotto.tornaOggi", () -> vai.accept(null));
        passato.add(guardando, torna);
        passato.addClassName("passato");
        passato.setVisible(false);
        capo.add(conti, situazione);
        add(capo, passato);
        addClassName("testata");
    }

    void mostra(Dati dati) {
        capo.mostra(dati.percorso(), dati.titolo());
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
}
