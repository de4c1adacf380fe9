package it.comune.obiettivi.piano.ui.trasversali;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import it.comune.obiettivi.cruscotto.FattiPiano;
import it.comune.obiettivi.cruscotto.FiguraScheda;
import it.comune.obiettivi.diretta.Diretta.Cambiamento;
import it.comune.obiettivi.diretta.Diretta.Chiave;
import it.comune.obiettivi.lingua.Numeri;
import it.comune.obiettivi.piano.Fase;
import it.comune.obiettivi.piano.Modifica;
import it.comune.obiettivi.piano.Modifica.AggiungiFase;
import it.comune.obiettivi.piano.Modifica.CollegaFase;
import it.comune.obiettivi.piano.Scheda;
import it.comune.obiettivi.piano.controlli.Deriva;
import it.comune.obiettivi.piano.ui.Foglio;
import it.comune.obiettivi.piano.ui.campi.Bozze;
import it.comune.obiettivi.piano.ui.campi.Gesti;
import it.comune.obiettivi.piano.ui.storia.AllaStoria;
import it.comune.obiettivi.telaio.Bottone;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** La cella aperta: la parte di un settore in una fase comune, letta o aggiornata sul posto. */
final class Parte extends Pannello {

    private final Gesti<Modifica> gesti;
    private final Map<Integer, ParteFase> fasi = new LinkedHashMap<>();
    private final Div parti = new Div();
    private final Div assente = new Div();
    private final Conferma conferma = new Conferma();
    private final Anchor apri = new Anchor();
    private final NativeButton scollega;

    Parte(Quale quale, Contesto contesto, FoglioTrasversale foglio) {
        super(quale, contesto, vicina("su", -1, quale, contesto, foglio), vicina("giu", 1, quale, contesto, foglio));
        Scheda scheda = contesto.schede().leggi(quale.scheda());
        gesti = contesto.su(scheda);
        AllaStoria.deiCampi(this, contesto.momento(), "schede/" + scheda.numero());
        apri.setText(getTranslation("piano.parte.apri", scheda.numero()));
        apri.addClassNames("btn", "btn--s");
        scollega = Bottone.di("piano.parte.scollega", this::chiediScollega);
        HtmlContainer piede = new HtmlContainer("footer");
        piede.add(apri, scollega);
        parti.addClassName("parti");
        assente.addClassName("parte-assente");
        corpo.add(conferma, assente, parti);
        add(piede);
        mostra(scheda, foglio, null);
    }

    private static NativeButton vicina(
            String verso, int passo, Quale quale, Contesto contesto, FoglioTrasversale foglio) {
        List<Integer> righe =
                foglio.fasi().stream().map(FattiPiano.FaseComune::chiave).toList();
        int posto = righe.indexOf(quale.fase()) + passo;
        NativeButton bottone = icona(verso, "", () -> {});
        bottone.setAriaLabel(bottone.getTranslation("piano.parte." + verso));
        bottone.setEnabled(posto >= 0 && posto < righe.size());
        bottone.addClickListener(clic -> contesto.vai().accept(Quale.cella(righe.get(posto), quale.scheda())));
        return bottone;
    }

    /** Il campo che nel registro si chiama così, se sta in questa cella. */
    Optional<Supplier<? extends Bozze.Riprende>> campo(String nome) {
        return gesti.daRiprendere(nome);
    }

    @Override
    Gesti<?> gesti() {
        return gesti;
    }

    @Override
    Gesti<?> gesti(Contesto ora) {
        return contesto.schede().trova(quale.scheda()).map(ora::su).orElse(gesti);
    }

    @Override
    Runnable prepara(FoglioTrasversale foglio, Map<Chiave, Cambiamento> per) {
        Cambiamento suo = per.get(Scheda.soggetto(quale.scheda()));
        if (suo == null && !per.isEmpty()) {
            return () -> foglio.fase(quale.fase()).ifPresent(fase -> intestazione(foglio, fase));
        }
        Optional<Scheda> letta = contesto.schede().trova(quale.scheda());
        return () -> letta.filter(scheda -> suo == null || suo.numero() >= gesti.ultimo())
                .ifPresent(scheda -> mostra(scheda, foglio, suo));
    }

    private void mostra(Scheda scheda, FoglioTrasversale foglio, @Nullable Cambiamento suo) {
        Optional<FiguraScheda> figura = foglio.quadro().scheda(scheda.id());
        if (figura.isEmpty()) {
            return;
        }
        long io = contesto.chi().io();
        Cambiamento da = suo == null || suo.autore() == io ? null : suo;
        Foglio sua = new Foglio(scheda, figura.get(), contesto.momento(), new Foglio.Nomi("", "", ""), da);
        List<Fase> collegate = scheda.fasi().stream()
                .filter(fase -> Objects.equals(fase.faseComune(), quale.fase()))
                .toList();
        allinea(collegate);
        fasi.values().forEach(parte -> parte.mostra(sua));
        assente(scheda, collegate.isEmpty(), foglio);
        apri.setHref(contesto.momento()
                .fase(
                        scheda.numero(),
                        collegate.isEmpty() ? 1 : collegate.getFirst().chiave()));
        scollega.setVisible(!collegate.isEmpty() && contesto.capofila());
        foglio.fase(quale.fase()).ifPresent(fase -> intestazione(foglio, fase));
    }

    /** Nascono le parti che mancano, se ne vanno quelle scollegate; le altre non si toccano. */
    private void allinea(List<Fase> collegate) {
        List<Integer> chiavi = collegate.stream().map(Fase::chiave).toList();
        fasi.entrySet().removeIf(voce -> {
            boolean via = !chiavi.contains(voce.getKey());
            if (via) {
                parti.remove(voce.getValue());
            }
            return via;
        });
        collegate.forEach(fase -> fasi.computeIfAbsent(fase.chiave(), nuova -> {
            ParteFase parte = new ParteFase(fase, gesti);
            parti.add(parte);
            return parte;
        }));
    }

    private void intestazione(FoglioTrasversale foglio, FattiPiano.FaseComune fase) {
        FiguraScheda figura = foglio.quadro().scheda(quale.scheda()).orElseThrow();
        String pesi = foglio.incrocio(quale.fase(), quale.scheda())
                .map(incrocio -> incrocio.fasi().stream()
                        .map(f -> peso(f.fatti().peso()))
                        .filter(peso -> !peso.isEmpty())
                        .collect(Collectors.joining(" + ")))
                .orElse("");
        String dove = foglio.settore(figura) + " · " + getTranslation("piano.fase", fase.numero());
        intitola(pesi.isEmpty() ? dove : dove + " · " + getTranslation("piano.parte.peso.di", pesi), fase.testo());
    }

    private static String peso(@Nullable Double scritto) {
        return scritto == null ? "" : Numeri.breve(scritto);
    }

    private void assente(Scheda scheda, boolean manca, FoglioTrasversale foglio) {
        assente.setVisible(manca);
        assente.removeAll();
        if (!manca) {
            return;
        }
        String settore = foglio.settore(scheda.settore());
        assente.add(new Paragraph(getTranslation("piano.parte.assente", settore)));
        if (contesto.capofila()) {
            collegabili(scheda, foglio);
            foglio.fase(quale.fase()).ifPresent(comune -> assente.add(aggiungibile(scheda, comune)));
        }
    }

    /** Le fasi della scheda che potrebbero essere la parte che manca: quella che somiglia è proposta. */
    private void collegabili(Scheda scheda, FoglioTrasversale foglio) {
        List<Fase> libere = scheda.fasi().stream()
                .filter(f ->
                        f.faseComune() == null || foglio.fase(f.faseComune()).isEmpty())
                .toList();
        if (libere.isEmpty()) {
            return;
        }
        assente.add(new Paragraph(getTranslation("piano.parte.collegabili", scheda.numero())));
        String comune =
                foglio.fase(quale.fase()).map(FattiPiano.FaseComune::testo).orElse("");
        Map<Integer, Integer> proposte = Deriva.proponi(
                libere.stream().collect(Collectors.toMap(Fase::chiave, Fase::testo)), Map.of(quale.fase(), comune));
        libere.forEach(fase -> assente.add(collegabile(fase, proposte.containsKey(fase.chiave()))));
    }

    private NativeButton aggiungibile(Scheda scheda, FattiPiano.FaseComune comune) {
        String aggiungi = getTranslation("piano.parte.aggiungi", scheda.numero());
        return Bottone.conTesto(
                aggiungi,
                () -> conferma.chiedi(
                        getTranslation("piano.parte.aggiungi.conseguenze", scheda.numero(), comune.testo()),
                        aggiungi,
                        () -> aggiungi(comune)));
    }

    /** Due gesti: la fase nuova nella scheda, e il suo collegamento. */
    private void aggiungi(FattiPiano.FaseComune comune) {
        if (riuscito(gesti.compi(new AggiungiFase(comune.numero(), comune.testo())))) {
            contesto.schede().leggi(quale.scheda()).fasi().stream()
                    .filter(fase -> fase.testo().equals(comune.testo()) && fase.faseComune() == null)
                    .reduce((prima, dopo) -> dopo)
                    .ifPresent(nuova -> riuscito(gesti.compi(new CollegaFase(nuova.chiave(), quale.fase()))));
        }
    }

    private NativeButton collegabile(Fase fase, boolean proposta) {
        String testo = getTranslation("piano.fase", fase.numero()) + " · " + fase.testo();
        NativeButton bottone = Bottone.conTesto(
                proposta ? getTranslation("piano.parte.somiglia", testo) : testo,
                () -> riuscito(gesti.compi(new CollegaFase(fase.chiave(), quale.fase()))));
        bottone.addClassName("riga-lunga");
        bottone.setClassName("btn--primo", proposta);
        return bottone;
    }

    /** Si scollegano le fasi che la persona vede mentre lo chiede. */
    private void chiediScollega() {
        List<Integer> viste = List.copyOf(fasi.keySet());
        conferma.chiedi(
                getTranslation("piano.parte.scollega.conseguenze"),
                getTranslation("piano.parte.scollega"),
                () -> viste.forEach(fase -> riuscito(gesti.compi(new CollegaFase(fase, null)))));
    }
}
