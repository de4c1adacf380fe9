package it.comune.obiettivi.cruscotto.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import it.comune.obiettivi.telaio.Icona;
import it.comune.obiettivi.telaio.SceltaDelGiorno;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** «Situazione al»: un passo indietro o avanti fra le fini di mese e oggi, un giorno scelto, un altro anno. */
final class SituazioneAl extends Div {

    /** I giorni fra cui ci si muove. */
    record Giorni(int anno, LocalDate al, LocalDate oggi, LocalDate ultimo) {

        LocalDate primo() {
            return LocalDate.of(anno, 1, 1);
        }

        /** Il giorno che si guarda se non se ne chiede uno: oggi, o il più vicino dentro il piano. */
        LocalDate solito() {
            return dentro(oggi);
        }

        /** Il giorno dentro i confini del piano più vicino a quello dato. */
        LocalDate dentro(LocalDate giorno) {
            LocalDate nonPrima = giorno.isBefore(primo()) ? primo() : giorno;
            return nonPrima.isAfter(ultimo) ? ultimo : nonPrima;
        }

        Optional<LocalDate> indietro() {
            return passi().filter(giorno -> giorno.isBefore(al)).max(LocalDate::compareTo);
        }

        Optional<LocalDate> avanti() {
            return passi().filter(giorno -> giorno.isAfter(al)).min(LocalDate::compareTo);
        }

        /** Le fini di mese del piano, e oggi. */
        private Stream<LocalDate> passi() {
            YearMonth gennaio = YearMonth.of(anno, 1);
            Stream<LocalDate> fini = Stream.iterate(gennaio, mese -> mese.plusMonths(1))
                    .map(YearMonth::atEndOfMonth)
                    .takeWhile(fine -> !fine.isAfter(ultimo));
            return Stream.concat(fini, Stream.of(solito()));
        }
    }

    private final Button indietro = bottone("sx", "cruscotto.situazione.indietro");
    private final Button avanti = bottone("dx", "cruscotto.situazione.avanti");
    private final SceltaDelGiorno giorno;
    private final Span oggi = new Span();
    private final Select<Integer> anno = new Select<>();
    private @Nullable Giorni giorni;

    /** @param vaiAl riceve il giorno scelto, nullo per tornare a oggi */
    SituazioneAl(Consumer<@Nullable LocalDate> vaiAl, Consumer<Integer> vaiAllAnno) {
        addClassName("situazione-al");
        NativeLabel nome = new NativeLabel(getTranslation("telaio.situazione"));
        nome.addClassName("tenue");
        giorno = new SceltaDelGiorno(nome, scelto -> scegli(vaiAl, scelto));
        giorno.addComponentAsFirst(indietro);
        giorno.add(oggi, avanti);
        giorno.getElement().setAttribute("role", "group").setAttribute("aria-label", nome.getText());
        indietro.addClickListener(evento -> passo(vaiAl, Giorni::indietro));
        avanti.addClickListener(evento -> passo(vaiAl, Giorni::avanti));
        oggi.setText(getTranslation("cruscotto.situazione.oggi"));
        anno.setAriaLabel(getTranslation("cruscotto.anno"));
        anno.addClassName("situazione-anno");
        anno.addValueChangeListener(evento -> {
            if (evento.isFromClient()) {
                vaiAllAnno.accept(evento.getValue());
            }
        });
        add(anno, giorno);
    }

    /** Mostra dove si è, senza far partire nulla. */
    void mostra(Giorni nuovi, List<Integer> anni) {
        giorni = nuovi;
        giorno.mostra(nuovi.al(), nuovi.primo(), nuovi.ultimo());
        abilita(indietro, nuovi.indietro().isPresent());
        abilita(avanti, nuovi.avanti().isPresent());
        oggi.setVisible(nuovi.al().equals(nuovi.oggi()));
        setClassName("situazione-al--altra", !nuovi.al().equals(nuovi.solito()));
        anno.setVisible(anni.size() > 1);
        if (!anni.equals(anno.getListDataView().getItems().toList())) {
            anno.setItems(anni);
        }
        anno.setValue(nuovi.anno());
    }

    /** Anche riabilitare ciò che lo è già parte per il browser. */
    private static void abilita(Button bottone, boolean attivo) {
        if (bottone.isEnabled() != attivo) {
            bottone.setEnabled(attivo);
        }
    }

    private void passo(Consumer<@Nullable LocalDate> vaiAl, Function<Giorni, Optional<LocalDate>> dove) {
        if (giorni != null) {
            dove.apply(giorni).ifPresent(scelto -> scegli(vaiAl, scelto));
        }
    }

    /** Oggi non si scrive nell'indirizzo; un giorno fuori dal piano diventa il più vicino. */
    private void scegli(Consumer<@Nullable LocalDate> vaiAl, @Nullable LocalDate scelto) {
        if (giorni != null) {
            LocalDate dentro = scelto == null ? giorni.solito() : giorni.dentro(scelto);
            vaiAl.accept(dentro.equals(giorni.solito()) ? null : dentro);
        }
    }

    private Button bottone(String icona, String chiave) {
        Button bottone = new Button(new Icona(icona));
        bottone.addThemeNames("icon", "tertiary");
        bottone.setAriaLabel(getTranslation(chiave));
        return bottone;
    }
}
