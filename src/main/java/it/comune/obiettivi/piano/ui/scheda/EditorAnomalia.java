package it.comune.obiettivi.piano.ui.scheda;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import it.comune.obiettivi.ente.Persona;
import it.comune.obiettivi.ente.Settore;
import it.comune.obiettivi.piano.Anomalia;
import it.comune.obiettivi.piano.Forma;
import it.comune.obiettivi.piano.Mesi;
import it.comune.obiettivi.piano.Missioni;
import it.comune.obiettivi.piano.Periodo;
import it.comune.obiettivi.piano.Scheda;
import it.comune.obiettivi.piano.Scritture;
import it.comune.obiettivi.piano.campi.Campi;
import it.comune.obiettivi.piano.ui.Elenchi;
import it.comune.obiettivi.piano.ui.Momento;
import it.comune.obiettivi.piano.ui.campi.SceltaViva.Voce;
import it.comune.obiettivi.telaio.Fuoco;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Il campo con cui si scrive il valore giusto di un'anomalia: numero, mesi, elenco o testo, secondo il suo campo. */
final class EditorAnomalia extends Div {

    private final Elenchi elenchi;
    private final Scheda scheda;
    private final String nome;
    private final String attuale;
    private Supplier<String> valore = () -> "";
    private Runnable fuoco = () -> {};

    EditorAnomalia(Scheda scheda, Anomalia anomalia, Elenchi elenchi) {
        this.elenchi = elenchi;
        this.scheda = scheda;
        Forma forma = Campi.forma(anomalia);
        this.nome =
                getTranslation(forma == Forma.INDICATORE ? "piano.aggiungi.indicatore.testo" : "piano.anomalia.valore");
        this.attuale = campi(scheda, elenchi).valore(anomalia);
        addClassName("editore");
        add(campo(forma));
    }

    /** I campi della scheda, con i nomi dell'ente. */
    static Campi campi(Scheda scheda, Elenchi elenchi) {
        return new Campi(scheda, new Campi.Anagrafe() {
            @Override
            public Optional<Long> settore(String nome) {
                return elenchi.settori().perNome(nome).map(Settore::id);
            }

            @Override
            public Optional<Long> persona(String nome) {
                return elenchi.persone().perNome(nome).map(Persona::id);
            }

            @Override
            public String nomeDelSettore(long settore) {
                return elenchi.settori().leggi(settore).nome();
            }

            @Override
            public String nomeDellaPersona(long persona) {
                return elenchi.persone().leggi(persona).nome();
            }
        });
    }

    String valore() {
        return valore.get().strip();
    }

    void fuoco() {
        fuoco.run();
    }

    private Component campo(Forma forma) {
        return switch (forma) {
            case MESI -> mesi();
            case MISSIONE ->
                scelta(Missioni.elenco().stream().map(m -> new Voce(m.codice(), m.codice() + " " + m.nome())));
            case PROGRAMMA -> scelta(programmi());
            case TRASVERSALE -> scelta(Stream.of("S", "N").map(si -> new Voce(si, si)));
            case FASE ->
                scelta(scheda.fasi().stream()
                        .map(f -> new Voce(
                                String.valueOf(f.chiave()),
                                getTranslation("piano.fase", f.numero()) + " · " + f.testo())));
            case SETTORE -> scelta(elenchi.settori().elenco().stream().map(s -> new Voce(s.nome(), s.nome())));
            case PERSONA -> scelta(elenchi.persone().elenco().stream().map(p -> new Voce(p.nome(), p.nome())));
            case TESTO, INDICATORE -> area();
            case PESO, ATTESO, NESSUNA -> testo();
        };
    }

    private Stream<Voce> programmi() {
        return Missioni.trova(scheda.testata().missione())
                .map(missione -> missione.programmi().entrySet().stream())
                .orElse(Stream.empty())
                .map(programma -> new Voce(programma.getKey(), programma.getKey() + " " + programma.getValue()));
    }

    private Component testo() {
        TextField campo = new TextField(nome);
        campo.setValue(attuale);
        return pronto(campo, campo::getValue);
    }

    private Component area() {
        TextArea campo = new TextArea(nome);
        campo.setValue(attuale);
        return pronto(campo, campo::getValue);
    }

    private Component scelta(Stream<Voce> voci) {
        ComboBox<Voce> campo = new ComboBox<>(nome);
        List<Voce> elenco = voci.toList();
        campo.setItems(elenco);
        campo.setItemLabelGenerator(Voce::nome);
        campo.setClearButtonVisible(true);
        elenco.stream()
                .filter(voce -> voce.codice().equals(attuale))
                .findFirst()
                .ifPresent(campo::setValue);
        return pronto(
                campo, () -> campo.getValue() == null ? "" : campo.getValue().codice());
    }

    private Component mesi() {
        CheckboxGroup<Periodo> campo = new CheckboxGroup<>(nome);
        int anno = scheda.anno();
        campo.setItems(Periodo.values());
        campo.setItemLabelGenerator(periodo -> Momento.breve(periodo, anno));
        campo.select(Scritture.mesi(attuale, anno).elenco());
        valore = () -> Scritture.testo(
                campo.getSelectedItems().stream()
                        .sorted(Comparator.naturalOrder())
                        .reduce(Mesi.NESSUNO, (mesi, mese) -> mesi.con(mese, true), (a, b) -> b),
                anno);
        return campo;
    }

    private <C extends Component & HasSize & Focusable<?>> C pronto(C campo, Supplier<String> leggi) {
        campo.setWidthFull();
        valore = leggi;
        fuoco = () -> Fuoco.porta(campo);
        return campo;
    }
}
