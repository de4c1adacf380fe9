package it.comune.obiettivi.piano.ui.scheda;

import com.google.re2j.Pattern;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import it.comune.obiettivi.ente.Persona;
import it.comune.obiettivi.lingua.Numeri;
import it.comune.obiettivi.piano.Missioni;
import it.comune.obiettivi.piano.Modifica;
import it.comune.obiettivi.piano.Modifica.Campo;
import it.comune.obiettivi.piano.Permessi.Ambito;
import it.comune.obiettivi.piano.Testata;
import it.comune.obiettivi.piano.ui.Elenchi;
import it.comune.obiettivi.piano.ui.Foglio;
import it.comune.obiettivi.piano.ui.campi.CampoVivo;
import it.comune.obiettivi.piano.ui.campi.CampoVivo.Cosa;
import it.comune.obiettivi.piano.ui.campi.Gesti;
import it.comune.obiettivi.piano.ui.campi.NumeroDigitato;
import it.comune.obiettivi.piano.ui.campi.SceltaViva;
import it.comune.obiettivi.piano.ui.campi.SceltaViva.Voce;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** La parte alta del modulo, nello stesso ordine e con le stesse parole. */
final class TestataScheda extends HtmlContainer {

    private static final Pattern INIZIALI = Pattern.compile("^0+(.)");

    private static final Voce NESSUNA = new Voce("", Numeri.NESSUNO);

    private final Gesti<Modifica> gesti;
    private final Elenchi elenchi;
    private final Map<Campo, CampoVivo> testi = new EnumMap<>(Campo.class);
    private final CampoVivo peso;
    private final SceltaViva missione;
    private final SceltaViva programma;
    private final SceltaViva responsabile;
    private final SceltaViva assessore;
    private final SceltaViva trasversale;
    private final SceltaViva settore;
    private final Anchor delSettore = new Anchor("", getTranslation("piano.testata.settore.apri"));
    private long settoreOra;
    private @Nullable String missioneOra;

    TestataScheda(Gesti<Modifica> gesti, Elenchi elenchi) {
        super("dl");
        this.gesti = gesti;
        this.elenchi = elenchi;
        addClassName("modulo");
        for (Campo campo : Campo.values()) {
            testi.put(campo, new CampoVivo(cosa(campo.nome()), gesti, (b, t) -> new Modifica.CambiaTesto(campo, b, t)));
        }
        testo(Campo.FINALITA).area();
        testo(Campo.ALTRE_UNITA).area();
        peso = new CampoVivo(
                cosa("peso"),
                gesti,
                (da, a) -> new Modifica.CambiaPeso(NumeroDigitato.peso(da), NumeroDigitato.peso(a)));
        missione = scelta("missione", this::missioni, codice -> new Modifica.CambiaMissione(codice, null));
        programma = scelta("programma", this::programmi, codice -> new Modifica.CambiaMissione(missioneOra, codice));
        responsabile = scelta("responsabile", this::persone, id -> new Modifica.CambiaResponsabile(numero(id)));
        assessore = scelta("assessore", this::persone, id -> new Modifica.CambiaAssessore(numero(id)));
        trasversale = scelta("trasversale", this::sinoo, si -> new Modifica.CambiaTrasversale(vero(si)));
        settore = scelta("settore", this::settori, id -> new Modifica.CambiaSettore(settoreOra, codice(id)));
        delSettore.addClassName("minimo");
        componi();
    }

    private void componi() {
        riga(12, "azioneStrategica", testo(Campo.AZIONE_STRATEGICA), "");
        riga(12, "obiettivoOperativo", testo(Campo.OBIETTIVO_OPERATIVO), "fine");
        riga(6, "missione", missione, "");
        riga(6, "programma", programma, "");
        riga(2, "peso", peso, "");
        riga(6, "settore", new Div(settore, delSettore), "");
        riga(4, "responsabile", responsabile, "fine");
        riga(24, "titolo", new H1(testo(Campo.TITOLO)), "fine titolo");
        riga(24, "finalita", testo(Campo.FINALITA), "fine");
        riga(5, "assessore", assessore, "");
        riga(6, "personale", testo(Campo.PERSONALE), "");
        riga(4, "trasversale", trasversale, "");
        riga(9, "altreUnita", testo(Campo.ALTRE_UNITA), "fine");
    }

    private void riga(int colonne, String campo, Component valore, String classi) {
        HtmlComponent nome = new HtmlComponent("dt");
        nome.getElement().setText(getTranslation("piano.testata." + campo));
        HtmlContainer dd = new HtmlContainer("dd");
        dd.add(valore);
        Div riga = new Div(nome, dd);
        riga.getStyle().set("--c", String.valueOf(colonne));
        if (!classi.isEmpty()) {
            riga.addClassNames(classi.split(" "));
        }
        add(riga);
    }

    void mostra(Foglio foglio) {
        Testata testata = foglio.scheda().testata();
        missioneOra = testata.missione();
        testo(Campo.AZIONE_STRATEGICA).mostra(testata.azioneStrategica(), foglio);
        testo(Campo.OBIETTIVO_OPERATIVO).mostra(testata.obiettivoOperativo(), foglio);
        testo(Campo.TITOLO).mostra(testata.titolo(), foglio);
        testo(Campo.FINALITA).mostra(testata.finalita(), foglio);
        testo(Campo.PERSONALE).mostra(testata.personale(), foglio);
        testo(Campo.ALTRE_UNITA).mostra(testata.altreUnita(), foglio);
        peso.mostra(NumeroDigitato.testo(testata.peso()), foglio);
        settoreOra = testata.settore();
        settore.mostra(new Voce(String.valueOf(settoreOra), foglio.nomi().settore()), foglio);
        delSettore.setHref(foglio.momento().indirizzo("settori/" + testata.settore()));
        missione.mostra(missione(missioneOra), foglio);
        programma.mostra(programma(missioneOra, testata.programma()), foglio);
        responsabile.mostra(persona(testata.responsabile(), foglio.nomi().responsabile()), foglio);
        assessore.mostra(persona(testata.assessore(), foglio.nomi().assessore()), foglio);
        trasversale.mostra(sinoo(testata.trasversale()), foglio);
    }

    private CampoVivo testo(Campo campo) {
        return Objects.requireNonNull(testi.get(campo));
    }

    private SceltaViva scelta(String campo, Supplier<List<Voce>> voci, Function<@Nullable String, Modifica> gesto) {
        return new SceltaViva(cosa(campo), gesti, voci, gesto);
    }

    private Cosa cosa(String campo) {
        return new Cosa(campo, getTranslation("piano.testata." + campo), Ambito.PIANO);
    }

    private static Voce missione(@Nullable String codice) {
        return Missioni.trova(codice)
                .map(missione -> new Voce(missione.codice(), numero(missione.codice(), missione.nome())))
                .orElse(NESSUNA);
    }

    private static Voce programma(@Nullable String missione, @Nullable String codice) {
        return Missioni.trova(missione)
                .map(trovata -> codice == null ? null : trovata.programmi().get(codice))
                .map(nome -> new Voce(Objects.requireNonNull(codice), numero(codice, nome)))
                .orElse(NESSUNA);
    }

    private List<Voce> missioni() {
        List<Voce> voci = new ArrayList<>(List.of(NESSUNA));
        Missioni.elenco().forEach(missione -> voci.add(missione(missione.codice())));
        return voci;
    }

    private List<Voce> programmi() {
        List<Voce> voci = new ArrayList<>(List.of(NESSUNA));
        Missioni.trova(missioneOra)
                .ifPresent(missione -> missione.programmi()
                        .forEach((codice, nome) -> voci.add(new Voce(codice, numero(codice, nome)))));
        return voci;
    }

    private List<Voce> settori() {
        return elenchi.settori().elenco().stream()
                .map(s -> new Voce(String.valueOf(s.id()), s.nome()))
                .toList();
    }

    private long codice(@Nullable String settore) {
        return settore == null ? settoreOra : Long.parseLong(settore);
    }

    private List<Voce> persone() {
        return Stream.concat(
                        Stream.of(NESSUNA), elenchi.persone().elenco().stream().map(TestataScheda::persona))
                .toList();
    }

    private static Voce persona(Persona persona) {
        return new Voce(String.valueOf(persona.id()), persona.nome());
    }

    private static Voce persona(@Nullable Long id, String nome) {
        return id == null ? NESSUNA : new Voce(id.toString(), nome);
    }

    private List<Voce> sinoo() {
        return List.of(sinoo(true), sinoo(false), sinoo(null));
    }

    private Voce sinoo(@Nullable Boolean si) {
        String codice = si == null ? "" : si ? "S" : "N";
        return new Voce(codice, si == null ? getTranslation("piano.non-detto") : codice);
    }

    private static @Nullable Boolean vero(@Nullable String codice) {
        return codice == null ? null : Boolean.valueOf(codice.equals("S"));
    }

    private static @Nullable Long numero(@Nullable String id) {
        return id == null ? null : Long.valueOf(id);
    }

    /** «4 Istruzione», come sul modulo. */
    private static String numero(String codice, String nome) {
        return INIZIALI.matcher(codice).replaceFirst("$1") + " " + nome;
    }
}
