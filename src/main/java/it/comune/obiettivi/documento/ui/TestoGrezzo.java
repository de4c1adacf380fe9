package it.comune.obiettivi.documento.ui;

import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.dom.Element;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.AnomaliaLetta;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.SchedaLetta;
import java.util.Comparator;
import java.util.TreeMap;

/** Il testo di una scheda com'è nel documento, sempre come testo, con in evidenza ciò su cui ci sono dubbi. */
final class TestoGrezzo extends NativeDetails {

    private static final int MINIMO = 4;

    TestoGrezzo(SchedaLetta scheda) {
        addClassName("testo-documento");
        setSummaryText(getTranslation("documento.grezzo"));
        setOpen(true);
        Pre testo = new Pre();
        testo.addClassName("testo-grezzo");
        testo.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", getTranslation("documento.grezzo.di", scheda.numero()));
        evidenzia(testo.getElement(), scheda);
        setContent(testo);
    }

    private static void evidenzia(Element dove, SchedaLetta scheda) {
        String testo = scheda.testoGrezzo();
        TreeMap<Integer, Integer> tratti = new TreeMap<>();
        scheda.anomalie().stream()
                .map(AnomaliaLetta::originale)
                .map(String::strip)
                .filter(originale -> originale.length() >= MINIMO)
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .forEach(originale -> {
                    int da = testo.indexOf(originale);
                    int a = da + originale.length();
                    boolean libero =
                            da >= 0 && tratti.entrySet().stream().noneMatch(t -> t.getKey() < a && da < t.getValue());
                    if (libero) {
                        tratti.put(da, a);
                    }
                });
        int fine = 0;
        for (var tratto : tratti.entrySet()) {
            dove.appendChild(Element.createText(testo.substring(fine, tratto.getKey())));
            dove.appendChild(new Element("mark").setText(testo.substring(tratto.getKey(), tratto.getValue())));
            fine = tratto.getValue();
        }
        dove.appendChild(Element.createText(testo.substring(fine)));
    }
}
