package it.comune.obiettivi.piano.ui.trasversali;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import it.comune.obiettivi.cruscotto.FiguraFase;
import it.comune.obiettivi.cruscotto.Quadro.Incrocio;
import it.comune.obiettivi.cruscotto.Stato;
import it.comune.obiettivi.diretta.Diretta.Cambiamento;
import it.comune.obiettivi.lingua.Numeri;
import it.comune.obiettivi.piano.Periodo;
import it.comune.obiettivi.piano.ui.Misura;
import it.comune.obiettivi.piano.ui.Momento;
import it.comune.obiettivi.piano.ui.Pagina;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * La parte di un settore in una fase comune: un elemento solo, che il browser disegna (matrice.ts) dalle sue cifre e di
 * cui conta da sé i giorni. Senza cifre il settore non ha la fase.
 */
@Tag("oc-cella")
final class Cella extends Component {

    private final int fase;
    final long scheda;
    private @Nullable String dette;

    Cella(int fase, long scheda, String nome) {
        this.fase = fase;
        this.scheda = scheda;
        getElement()
                .setAttribute("data-campo", Pannello.Quale.cella(fase, scheda).campo())
                .setAttribute("nome", nome);
    }

    boolean di(Pannello.@Nullable Quale quale) {
        return Pannello.Quale.cella(fase, scheda).equals(quale);
    }

    void scegli(boolean scelta) {
        getElement().setAttribute("scelta", scelta);
    }

    void mostra(FoglioTrasversale foglio, @Nullable Cambiamento da) {
        String cifre = foglio.incrocio(fase, scheda)
                .map(incrocio -> cifre(incrocio, foglio.momento()))
                .orElse("");
        if (!cifre.equals(dette)) {
            boolean prima = dette == null;
            dette = cifre;
            getElement().setAttribute("cifre", cifre);
            Pagina.illumina(this, prima ? null : da);
        }
    }

    /** Percento, stato, mesi, ultimo aggiornamento, da quando lo si aspetta, quando comincia. */
    private static String cifre(Incrocio incrocio, Momento momento) {
        List<FiguraFase> fasi = incrocio.fasi();
        Stato stato = Objects.requireNonNullElse(incrocio.cifra().stato(), Stato.NON_VALUTABILE);
        return String.join(
                "|",
                Numeri.percento(incrocio.cifra().avanzamento()),
                stato.codice(),
                mesi(fasi),
                ultimo(fasi, f -> f.fatti().aggiornata()),
                primo(fasi, f -> f.dovuta() ? momento.al().minusDays(f.attesa().giorni()) : null),
                comincia(fasi, momento));
    }

    /** Un segno per periodo; {@code c} se nessuno l'ha segnato ma l'avanzamento di tutte le fasi che lo prevedono lo copre. */
    private static String mesi(List<FiguraFase> fasi) {
        StringBuilder mesi = new StringBuilder();
        for (Periodo periodo : Periodo.values()) {
            List<FiguraFase> previste = fasi.stream()
                    .filter(f -> f.fatti().previsti().contiene(periodo))
                    .toList();
            boolean p = !previste.isEmpty();
            boolean e = fasi.stream().anyMatch(f -> f.fatti().effettivi().contiene(periodo));
            boolean c = previste.stream().allMatch(f -> f.coperti().contiene(periodo));
            mesi.append(p && e ? 'x' : p && c ? 'c' : p ? 'p' : e ? 'e' : '.');
        }
        return mesi.toString();
    }

    private static String ultimo(List<FiguraFase> fasi, Function<FiguraFase, @Nullable LocalDate> giorno) {
        return giorni(fasi, giorno)
                .max(LocalDate::compareTo)
                .map(LocalDate::toString)
                .orElse("");
    }

    private static String primo(List<FiguraFase> fasi, Function<FiguraFase, @Nullable LocalDate> giorno) {
        return giorni(fasi, giorno)
                .min(LocalDate::compareTo)
                .map(LocalDate::toString)
                .orElse("");
    }

    private static Stream<LocalDate> giorni(List<FiguraFase> fasi, Function<FiguraFase, @Nullable LocalDate> giorno) {
        return fasi.stream().map(giorno).map(Optional::ofNullable).flatMap(Optional::stream);
    }

    private static String comincia(List<FiguraFase> fasi, Momento momento) {
        return fasi.stream()
                .flatMap(f -> f.fatti().previsti().elenco().stream())
                .min(Periodo::compareTo)
                .map(da -> Momento.nome(da, momento.anno()))
                .orElse("");
    }

    /** Che cosa vogliono dire i segni dei mesi e le forme degli stati. */
    static Div legenda(Component dove) {
        Div legenda = new Div();
        legenda.addClassName("legenda");
        for (String voce : List.of("p", "eff", "c", "m")) {
            Span segno = new Span();
            segno.addClassName("l-" + voce);
            legenda.add(new Span(segno, new Span(dove.getTranslation("piano.matrice.legenda." + voce))));
        }
        Div piede = new Div(legenda, Misura.legenda(dove));
        piede.addClassName("piede-matrice");
        return piede;
    }
}
