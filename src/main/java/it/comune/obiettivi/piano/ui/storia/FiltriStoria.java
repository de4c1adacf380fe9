package it.comune.obiettivi.piano.ui.storia;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import it.comune.obiettivi.piano.Percorso;
import it.comune.obiettivi.piano.Percorso.Parte;
import it.comune.obiettivi.piano.storia.Storia.Autore;
import it.comune.obiettivi.piano.ui.ParoleDelPiano;
import it.comune.obiettivi.piano.ui.campi.SceltaViva.Voce;
import it.comune.obiettivi.telaio.Calendario;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** I filtri della storia: che cosa, chi, da quando, fino a quando. */
final class FiltriStoria extends Div {

    private final ComboBox<Voce> campo = new ComboBox<>();
    private final ComboBox<Voce> chi = new ComboBox<>();
    private final DatePicker dal = new DatePicker();
    private final DatePicker al = new DatePicker();
    private final BiConsumer<String, String> cambia;

    /** @param cambia il nome del filtro e il valore nuovo, vuoto per toglierlo */
    FiltriStoria(BiConsumer<String, String> cambia, LocalDate oggi) {
        this.cambia = cambia;
        addClassName("filtri");
        scelta(campo, StoriaChiesta.CAMPO);
        scelta(chi, StoriaChiesta.CHI);
        giorno(dal, StoriaChiesta.DAL, oggi);
        giorno(al, StoriaChiesta.AL, oggi);
        add(campo, chi, dal, al);
    }

    private void scelta(ComboBox<Voce> scelta, String nome) {
        scelta.setLabel(getTranslation("piano.storia.filtro." + nome));
        scelta.setPlaceholder(getTranslation("piano.storia.filtro." + nome + ".tutti"));
        scelta.setItemLabelGenerator(Voce::nome);
        scelta.setClearButtonVisible(true);
        scelta.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                cambia.accept(nome, e.getValue() == null ? "" : e.getValue().codice());
            }
        });
    }

    private void giorno(DatePicker giorno, String nome, LocalDate oggi) {
        giorno.setLabel(getTranslation("piano.storia.filtro." + nome));
        giorno.setMax(oggi);
        giorno.setClearButtonVisible(true);
        Calendario.italiano(giorno);
        giorno.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                cambia.accept(nome, e.getValue() == null ? "" : e.getValue().toString());
            }
        });
    }

    /** Ciò che si può scegliere: i campi che qualcuno ha toccato, le parti di cui sono, le persone. */
    void offri(List<String> toccati, List<Autore> autori, ParoleDelPiano parole) {
        campo.setItems(raccolti(toccati).stream()
                .map(nome -> new Voce(nome, parole.campo(nome)))
                .toList());
        chi.setItems(autori.stream()
                .map(autore -> new Voce(String.valueOf(autore.id()), autore.nome()))
                .toList());
    }

    /** I mesi di una fila si scelgono insieme, e così i dubbi della lettura; ogni parte anche intera. */
    static Set<String> raccolti(List<String> toccati) {
        Set<String> raccolti = new LinkedHashSet<>();
        for (String nome : toccati) {
            Percorso percorso = Percorso.di(nome);
            if (percorso.di(Parte.ANOMALIA)) {
                raccolti.add("anomalia");
            } else if (percorso.di(Parte.FASE) || percorso.di(Parte.INDICATORE)) {
                raccolti.add(percorso.intera().scritto());
                raccolti.add(percorso.campo(percorso.nome()).scritto());
            } else {
                raccolti.add(nome);
            }
        }
        return raccolti;
    }

    /** I filtri come dice l'indirizzo. */
    void mostra(StoriaChiesta domanda, ParoleDelPiano parole) {
        String nome = domanda.valore(StoriaChiesta.CAMPO);
        boolean manca = !nome.isEmpty() && voce(campo, nome).isEmpty();
        if (manca) {
            campo.getListDataView().addItem(new Voce(nome, parole.campo(nome)));
        }
        campo.setValue(voce(campo, nome).orElse(null));
        chi.setValue(voce(chi, domanda.valore(StoriaChiesta.CHI)).orElse(null));
        dal.setValue(domanda.data(StoriaChiesta.DAL));
        al.setValue(domanda.data(StoriaChiesta.AL));
    }

    private static Optional<Voce> voce(ComboBox<Voce> scelta, String codice) {
        return scelta.getListDataView()
                .getItems()
                .filter(voce -> voce.codice().equals(codice))
                .findFirst();
    }
}
