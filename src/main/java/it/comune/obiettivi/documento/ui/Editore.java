package it.comune.obiettivi.documento.ui;

import com.google.re2j.Pattern;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import it.comune.obiettivi.documento.Dubbio;
import it.comune.obiettivi.documento.Revisione;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.SchedaLetta;
import it.comune.obiettivi.piano.Mesi;
import it.comune.obiettivi.piano.Missioni;
import it.comune.obiettivi.piano.Periodo;
import it.comune.obiettivi.telaio.Fuoco;
import it.comune.obiettivi.telaio.Premuto;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Il campo con cui si scrive il valore giusto di un dubbio: numero, mesi, elenco o testo, secondo il campo. */
final class Editore extends Div {

    private static final Pattern SPAZI = Pattern.compile("\\s+");

    private record Voce(String codice, String nome) {}

    private final String nome;
    private final String attuale;
    private final Paragraph errore = new Paragraph();
    private Supplier<String> valore = () -> "";
    private Runnable fuoco = () -> {};

    Editore(Dubbio dubbio, Revisione revisione, String nome) {
        this.nome = nome;
        this.attuale = dubbio.inUso();
        addClassName("editore");
        errore.addClassName("nota-errore");
        errore.getElement().setAttribute("role", "alert");
        errore.setVisible(false);
        add(campo(dubbio, revisione), errore);
    }

    String valore() {
        return valore.get();
    }

    void fuoco() {
        fuoco.run();
    }

    void sbagliato(String perche) {
        errore.setText(perche);
        errore.setVisible(true);
        fuoco();
    }

    private Component campo(Dubbio dubbio, Revisione revisione) {
        return switch (dubbio.forma()) {
            case PESO -> peso();
            case MESI -> mesi(revisione.documento().anno());
            case MISSIONE ->
                scelta(Missioni.elenco().stream().map(m -> new Voce(m.codice(), m.codice() + " " + m.nome())));
            case PROGRAMMA -> scelta(programmi(revisione.schede().get(dubbio.scheda() - 1)));
            case TRASVERSALE ->
                scelta(Stream.of("S", "N").map(si -> new Voce(si, getTranslation("documento.si-no." + si))));
            case FASE -> scelta(fasi(revisione.schede().get(dubbio.scheda() - 1)));
            case SETTORE -> nomi(revisione.nomiDeiSettori());
            case PERSONA -> nomi(revisione.nomiDellePersone());
            case ATTESO, TESTO, INDICATORE, NESSUNA -> testo();
        };
    }

    private static Stream<Voce> programmi(SchedaLetta scheda) {
        return Missioni.trova(scheda.testata().missione().missione())
                .map(missione -> missione.programmi().entrySet().stream())
                .orElse(Stream.empty())
                .map((Map.Entry<String, String> p) -> new Voce(p.getKey(), p.getKey() + " " + p.getValue()));
    }

    private Stream<Voce> fasi(SchedaLetta scheda) {
        return scheda.fasi().stream()
                .map(fase -> new Voce(
                        String.valueOf(fase.chiave()),
                        ParoleDellaRevisione.fase(this, scheda, fase.chiave()) + " · " + fase.testo()));
    }

    private Component peso() {
        TextField campo = new TextField(nome);
        campo.setValue(attuale);
        campo.setSuffixComponent(new Span("%"));
        campo.getElement().setAttribute("inputmode", "decimal");
        return pronto(campo, campo::getValue);
    }

    private Component testo() {
        TextArea campo = new TextArea(nome);
        campo.setValue(attuale);
        return pronto(campo, campo::getValue);
    }

    private Component scelta(Stream<Voce> voci) {
        ComboBox<Voce> campo = new ComboBox<>(nome);
        List<Voce> elenco = voci.toList();
        campo.setItems(elenco);
        campo.setItemLabelGenerator(Voce::nome);
        campo.setPlaceholder(getTranslation("documento.non-indicato"));
        campo.setClearButtonVisible(true);
        elenco.stream()
                .filter(voce -> voce.codice().equals(attuale))
                .findFirst()
                .ifPresent(campo::setValue);
        return pronto(
                campo, () -> campo.getValue() == null ? "" : campo.getValue().codice());
    }

    private Component nomi(List<Revisione.Nome> nomi) {
        ComboBox<String> campo = new ComboBox<>(nome);
        campo.setItems(
                nomi.stream().map(Revisione.Nome::nome).distinct().sorted().toList());
        campo.setAllowCustomValue(true);
        campo.addCustomValueSetListener(scritto -> campo.setValue(scritto.getDetail()));
        campo.setHelperText(getTranslation("documento.nome.nuovo"));
        campo.setValue(attuale.isEmpty() ? null : attuale);
        return pronto(campo, () -> campo.getValue() == null ? "" : campo.getValue());
    }

    private <C extends Component & HasSize & Focusable<?>> C pronto(C campo, Supplier<String> leggi) {
        campo.setWidthFull();
        valore = leggi;
        fuoco = () -> Fuoco.porta(campo);
        return campo;
    }

    private Component mesi(int anno) {
        Div mesi = new Div();
        mesi.addClassName("mesi");
        mesi.getElement().setAttribute("role", "group").setAttribute("aria-label", nome);
        Mesi[] scelti = {
            Arrays.stream(SPAZI.split(attuale))
                    .filter(codice -> !codice.isEmpty())
                    .reduce(Mesi.NESSUNO, (m, codice) -> m.con(Periodo.daCodice(codice, anno), true), (a, b) -> b)
        };
        for (Periodo periodo : Periodo.values()) {
            NativeButton mese = new NativeButton(ParoleDellaRevisione.breve(periodo, anno));
            mese.addClassName("mese");
            Runnable segna = () -> {
                mese.setClassName("e", scelti[0].contiene(periodo));
                Premuto.acceso(mese, scelti[0].contiene(periodo));
            };
            Premuto.interruttore(mese, acceso -> {
                scelti[0] = scelti[0].con(periodo, acceso);
                segna.run();
            });
            segna.run();
            mesi.add(mese);
        }
        valore = () -> scelti[0].elenco().stream().map(p -> p.codice(anno)).collect(Collectors.joining(" "));
        fuoco = () -> mesi.getChildren().findFirst().ifPresent(Fuoco::porta);
        return mesi;
    }
}
