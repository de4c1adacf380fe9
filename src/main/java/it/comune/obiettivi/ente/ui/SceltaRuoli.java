package it.comune.obiettivi.ente.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import it.comune.obiettivi.ente.Persona;
import it.comune.obiettivi.ente.Ruolo;
import it.comune.obiettivi.ente.Ruolo.Assessore;
import it.comune.obiettivi.ente.Ruolo.Responsabile;
import it.comune.obiettivi.ente.Settore;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** La scelta dei ruoli di una persona: quelli semplici, i settori di cui è responsabile, l'assessore che è. */
class SceltaRuoli extends VerticalLayout {

    private final CheckboxGroup<Ruolo> semplici = new CheckboxGroup<>();
    private final MultiSelectComboBox<Settore> settori = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<Persona> assessori = new MultiSelectComboBox<>();
    private final List<Settore> tuttiISettori;
    private final List<Persona> tutteLePersone;

    SceltaRuoli(List<Settore> tuttiISettori, List<Persona> tutteLePersone) {
        this.tuttiISettori = tuttiISettori;
        this.tutteLePersone = tutteLePersone;
        setPadding(false);
        semplici.setLabel(getTranslation("ente.utenti.ruoli"));
        semplici.setItems(Ruolo.Tipo.senzaAmbito().toList());
        semplici.setItemLabelGenerator(ruolo -> getTranslation("ente.ruolo." + ruolo.nome()));
        settori.setLabel(getTranslation("ente.utenti.responsabile-di"));
        settori.setItems(tuttiISettori);
        settori.setItemLabelGenerator(Settore::nome);
        settori.setWidthFull();
        assessori.setLabel(getTranslation("ente.utenti.assessore"));
        assessori.setItems(tutteLePersone);
        assessori.setItemLabelGenerator(Persona::nome);
        assessori.setWidthFull();
        add(semplici, settori, assessori);
    }

    void mostra(Set<Ruolo> ruoli) {
        semplici.setValue(new HashSet<>(ruoli.stream()
                .filter(ruolo -> ruolo.tipo().ambito() == Ruolo.Ambito.NESSUNO)
                .toList()));
        settori.setValue(tuttiISettori.stream()
                .filter(settore -> ruoli.contains(new Responsabile(settore.id())))
                .toList());
        assessori.setValue(tutteLePersone.stream()
                .filter(persona -> ruoli.contains(new Assessore(persona.id())))
                .toList());
    }

    void quandoCambiano(Runnable fa) {
        semplici.addValueChangeListener(cambio -> fa.run());
        settori.addValueChangeListener(cambio -> fa.run());
        assessori.addValueChangeListener(cambio -> fa.run());
    }

    List<Persona> persone() {
        return tutteLePersone;
    }

    void soloSettori() {
        semplici.setReadOnly(true);
        assessori.setReadOnly(true);
    }

    Set<Ruolo> scelti() {
        Set<Ruolo> scelti = new HashSet<>(semplici.getValue());
        settori.getValue().forEach(settore -> scelti.add(new Responsabile(settore.id())));
        assessori.getValue().forEach(persona -> scelti.add(new Assessore(persona.id())));
        return scelti;
    }
}
