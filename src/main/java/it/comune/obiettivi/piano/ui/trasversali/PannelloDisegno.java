package it.comune.obiettivi.piano.ui.trasversali;

import com.google.re2j.Pattern;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import it.comune.obiettivi.cruscotto.FattiScheda;
import it.comune.obiettivi.cruscotto.FiguraScheda;
import it.comune.obiettivi.diretta.Diretta.Cambiamento;
import it.comune.obiettivi.diretta.Diretta.Chiave;
import it.comune.obiettivi.piano.ModificaTrasversale;
import it.comune.obiettivi.piano.ModificaTrasversale.AggiungiFaseComune;
import it.comune.obiettivi.piano.ModificaTrasversale.CambiaFaseComune;
import it.comune.obiettivi.piano.ModificaTrasversale.CollegaScheda;
import it.comune.obiettivi.piano.ModificaTrasversale.Partecipa;
import it.comune.obiettivi.piano.ModificaTrasversale.RimettiFaseComune;
import it.comune.obiettivi.piano.ModificaTrasversale.ScollegaScheda;
import it.comune.obiettivi.piano.ModificaTrasversale.TogliFaseComune;
import it.comune.obiettivi.piano.ObiettivoTrasversale.FaseComune;
import it.comune.obiettivi.piano.Permessi.Ambito;
import it.comune.obiettivi.piano.ui.campi.CampoVivo;
import it.comune.obiettivi.piano.ui.campi.CampoVivo.Cosa;
import it.comune.obiettivi.telaio.Bottone;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Chi partecipa e quali sono le fasi comuni: li cambia il capofila, che vede prima le conseguenze. */
final class PannelloDisegno extends Pannello {

    private static final Pattern NON_CIFRE = Pattern.compile("\\D");

    private final Div settori = new Div();
    private final ComboBox<FattiScheda> nuovo = new ComboBox<>();
    private final Div fasi = new Div();
    private final Map<Integer, CampoVivo> testi = new HashMap<>();
    private final TextField faseNuova = new TextField();
    private final Conferma conferma = new Conferma();
    private FoglioTrasversale ultimo;
    private List<Object> mostrato = List.of();

    PannelloDisegno(Quale quale, Contesto contesto, FoglioTrasversale foglio) {
        super(quale, contesto);
        ultimo = foglio;
        intitola(getTranslation("piano.disegno.dove"), getTranslation("piano.disegno"));
        settori.addClassName("voci-disegno");
        fasi.addClassName("voci-disegno");
        nuovo.setLabel(getTranslation("piano.disegno.settore.nuovo"));
        nuovo.setWidthFull();
        nuovo.setItemLabelGenerator(this::nome);
        faseNuova.setLabel(getTranslation("piano.disegno.fase.nuova"));
        faseNuova.setWidthFull();
        corpo.add(
                conferma,
                new H3(getTranslation("piano.disegno.settori")),
                settori,
                nuovo,
                Bottone.di("piano.disegno.settore.aggiungi", this::chiediSettore),
                new H3(getTranslation("piano.disegno.fasi")),
                fasi,
                faseNuova,
                Bottone.di("piano.disegno.fase.aggiungi", this::aggiungiFase));
        mostra(foglio);
    }

    @Override
    Runnable prepara(FoglioTrasversale foglio, Map<Chiave, Cambiamento> per) {
        return () -> mostra(foglio);
    }

    private void mostra(FoglioTrasversale foglio) {
        ultimo = foglio;
        foglio.obiettivo().fasiComuni().forEach(this::scrivi);
        List<Object> stato = List.of(
                foglio.schede().stream().map(FiguraScheda::id).toList(),
                foglio.obiettivo().fasiComuni().stream().map(FaseComune::chiave).toList(),
                foglio.obiettivo().fasiComuniTolte());
        if (stato.equals(mostrato)) {
            return;
        }
        mostrato = stato;
        settori.removeAll();
        foglio.schede().forEach(scheda -> settori.add(settore(scheda)));
        fasi.removeAll();
        foglio.obiettivo().fasiComuni().forEach(fase -> fasi.add(fase(fase)));
        foglio.obiettivo().fasiComuniTolte().forEach(fase -> fasi.add(tolta(fase)));
        nuovo.setItems(candidate(foglio));
    }

    /** Le schede che possono entrare: di un settore che non partecipa, e di nessun altro obiettivo. */
    private static List<FattiScheda> candidate(FoglioTrasversale foglio) {
        Set<Long> presenti =
                foglio.schede().stream().map(scheda -> scheda.fatti().settore()).collect(Collectors.toSet());
        return foglio.quadro().schede().values().stream()
                .map(FiguraScheda::fatti)
                .filter(scheda -> scheda.trasversale() == null && !presenti.contains(scheda.settore()))
                .toList();
    }

    private String nome(FattiScheda scheda) {
        return getTranslation("piano.differenze.scheda", ultimo.settore(scheda.settore()), scheda.numero()) + " · "
                + scheda.titolo();
    }

    private Div settore(FiguraScheda scheda) {
        String nome = getTranslation(
                "piano.differenze.scheda",
                ultimo.settore(scheda),
                scheda.fatti().numero());
        return voce(
                new Span(nome),
                Bottone.di(
                        "piano.disegno.collega", () -> contesto.vai().accept(new Quale(Quale.COLLEGA, 0, scheda.id()))),
                Bottone.di("piano.disegno.togli", () -> chiediTogli(scheda)));
    }

    private static Div voce(Component nome, Component... azioni) {
        Div mosse = new Div(azioni);
        mosse.addClassName("azioni");
        return new Div(nome, mosse);
    }

    private void chiediTogli(FiguraScheda scheda) {
        long collegate = scheda.fasi().size() - ultimo.sole(scheda).size();
        conferma.chiedi(
                getTranslation(
                        "piano.disegno.togli.conseguenze",
                        ultimo.settore(scheda),
                        scheda.fatti().numero(),
                        collegate),
                getTranslation("piano.disegno.togli.settore"),
                () -> compi(new ScollegaScheda(scheda.id())));
    }

    private void chiediSettore() {
        FattiScheda scelta = nuovo.getValue();
        if (scelta == null) {
            nuovo.focus();
            return;
        }
        conferma.chiedi(
                getTranslation("piano.disegno.settore.conseguenze", ultimo.settore(scelta.settore()), scelta.numero()),
                getTranslation("piano.disegno.settore.aggiungi"),
                () -> {
                    if (compi(new CollegaScheda(new Partecipa(scelta.id(), scelta.settore())))) {
                        contesto.vai().accept(new Quale(Quale.COLLEGA, 0, scelta.id()));
                    }
                });
    }

    private Div fase(FaseComune fase) {
        return voce(scrivi(fase), Bottone.di("piano.disegno.togli", () -> chiediTogli(fase)));
    }

    private CampoVivo scrivi(FaseComune fase) {
        CampoVivo campo = testi.computeIfAbsent(
                fase.chiave(),
                chiave -> new CampoVivo(
                                new Cosa(
                                        "faseComune." + chiave,
                                        getTranslation("piano.fase", fase.numero()),
                                        Ambito.PIANO),
                                contesto.gesti(),
                                (base, testo) -> new CambiaFaseComune(chiave, base, testo))
                        .area());
        campo.mostra(fase.testo(), (Cambiamento) null);
        return campo;
    }

    private void chiediTogli(FaseComune fase) {
        int collegate = ultimo.figura()
                .faseComune(fase.chiave())
                .map(comune -> comune.settori().size())
                .orElse(0);
        conferma.chiedi(
                getTranslation("piano.disegno.fase.conseguenze", fase.numero(), fase.testo(), collegate),
                getTranslation("piano.disegno.fase.togli"),
                () -> compi(new TogliFaseComune(fase.chiave())));
    }

    private Div tolta(FaseComune fase) {
        Span nome = new Span(getTranslation("piano.disegno.tolta", fase.numero(), fase.testo()));
        nome.addClassName("tenue");
        return voce(nome, Bottone.di("piano.disegno.fase.rimetti", () -> compi(new RimettiFaseComune(fase.chiave()))));
    }

    private void aggiungiFase() {
        if (faseNuova.getValue().isBlank()) {
            faseNuova.focus();
            return;
        }
        int numero = ultimo.fasi().stream()
                        .map(fase -> NON_CIFRE.matcher(fase.numero()).replaceAll(""))
                        .filter(cifre -> !cifre.isEmpty() && cifre.length() < 6)
                        .mapToInt(Integer::parseInt)
                        .max()
                        .orElse(0)
                + 1;
        if (compi(new AggiungiFaseComune(
                String.valueOf(numero), faseNuova.getValue().strip()))) {
            faseNuova.clear();
        }
    }

    private boolean compi(ModificaTrasversale modifica) {
        return riuscito(contesto.gesti().compi(modifica));
    }
}
