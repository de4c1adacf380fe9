package it.comune.obiettivi.piano.ui.trasversali;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import it.comune.obiettivi.cruscotto.FattiPiano;
import it.comune.obiettivi.diretta.Diretta.Cambiamento;
import it.comune.obiettivi.diretta.Diretta.Chiave;
import it.comune.obiettivi.piano.Fase;
import it.comune.obiettivi.piano.Modifica;
import it.comune.obiettivi.piano.Modifica.CollegaFase;
import it.comune.obiettivi.piano.Scheda;
import it.comune.obiettivi.piano.controlli.Deriva;
import it.comune.obiettivi.piano.ui.campi.Gesti;
import it.comune.obiettivi.telaio.Bottone;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Le fasi di una scheda accanto alle fasi comuni: quelle che si somigliano sono proposte, la persona conferma. */
final class Collega extends Pannello {

    private static final int NESSUNA = 0;

    private final Gesti<Modifica> gesti;
    private final Scheda scheda;
    private final Map<Fase, Select<Integer>> scelte = new LinkedHashMap<>();

    Collega(Quale quale, Contesto contesto, FoglioTrasversale foglio) {
        super(quale, contesto);
        scheda = contesto.schede().leggi(quale.scheda());
        gesti = contesto.su(scheda);
        intitola(foglio.settore(scheda.settore()), getTranslation("piano.collega.titolo", scheda.numero()));
        corpo.add(new Paragraph(getTranslation("piano.collega.come")));
        Map<Integer, String> comuni = foglio.fasi().stream()
                .collect(Collectors.toMap(FattiPiano.FaseComune::chiave, FattiPiano.FaseComune::testo));
        Map<Integer, Integer> proposte =
                Deriva.proponi(scheda.fasi().stream().collect(Collectors.toMap(Fase::chiave, Fase::testo)), comuni);
        scheda.fasi().forEach(fase -> riga(fase, foglio, Optional.ofNullable(proposte.get(fase.chiave()))));
        var fatto = Bottone.di("piano.collega.fallo", this::compi);
        fatto.addClassName("btn--primo");
        corpo.add(fatto);
    }

    private void riga(Fase fase, FoglioTrasversale foglio, Optional<Integer> proposta) {
        Select<Integer> scelta = new Select<>();
        scelta.setLabel(getTranslation("piano.fase", fase.numero()) + " · " + fase.testo());
        scelta.setWidthFull();
        scelta.setItems(Stream.concat(Stream.of(NESSUNA), foglio.fasi().stream().map(FattiPiano.FaseComune::chiave))
                .toList());
        scelta.setItemLabelGenerator(chiave -> nome(chiave, foglio));
        int ora = attuale(fase, foglio);
        scelta.setValue(ora == NESSUNA ? proposta.orElse(NESSUNA) : ora);
        if (ora == NESSUNA && proposta.isPresent()) {
            scelta.setHelperComponent(new Span(getTranslation("piano.collega.proposta")));
        }
        scelte.put(fase, scelta);
        corpo.add(scelta);
    }

    private static int attuale(Fase fase, FoglioTrasversale foglio) {
        return Optional.ofNullable(fase.faseComune())
                .filter(chiave -> foglio.fase(chiave).isPresent())
                .orElse(NESSUNA);
    }

    private String nome(int chiave, FoglioTrasversale foglio) {
        return foglio.fase(chiave)
                .map(fase -> getTranslation("piano.fase", fase.numero()) + " · " + fase.testo())
                .orElse(getTranslation("piano.collega.nessuna"));
    }

    private void compi() {
        List<CollegaFase> modifiche = scelte.entrySet().stream()
                .map(voce -> new CollegaFase(
                        voce.getKey().chiave(),
                        voce.getValue().getValue() == NESSUNA
                                ? null
                                : voce.getValue().getValue()))
                .filter(modifica -> !Objects.equals(scheda.fase(modifica.fase()).faseComune(), modifica.faseComune()))
                .toList();
        if (modifiche.stream().allMatch(modifica -> riuscito(gesti.compi(modifica)))) {
            contesto.vai().accept(null);
        }
    }

    @Override
    Runnable prepara(FoglioTrasversale foglio, Map<Chiave, Cambiamento> per) {
        return () -> {};
    }
}
