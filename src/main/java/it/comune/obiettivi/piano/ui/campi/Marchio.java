package it.comune.obiettivi.piano.ui.campi;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import it.comune.obiettivi.piano.Anomalia;
import it.comune.obiettivi.piano.Anomalia.Gravita;
import it.comune.obiettivi.piano.ui.Foglio;
import it.comune.obiettivi.piano.ui.Pagina;
import it.comune.obiettivi.piano.ui.Parole;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Il segno accanto al campo che ha dubbi aperti; premuto, li racconta. */
public final class Marchio extends NativeButton {

    private @Nullable Popover dettaglio;

    public Marchio() {
        addClassName("marchio-anomalia");
        add(Pagina.icona("avviso"));
        setVisible(false);
    }

    /** I dubbi aperti su un campo, con i valori in parole. */
    public void mostra(Foglio foglio, String campo) {
        List<Anomalia> aperte = foglio.aperte(campo);
        setVisible(!aperte.isEmpty());
        if (aperte.isEmpty()) {
            return;
        }
        if (dettaglio == null) {
            dettaglio = new Popover();
            dettaglio.setTarget(this);
            dettaglio.setWidth("min(24rem, 90vw)");
        }
        dettaglio.removeAll();
        Parole parole = new Parole(Parole.Nomi.di(foglio.scheda()), this::getTranslation);
        aperte.forEach(anomalia -> dettaglio.add(racconto(this, anomalia, parole)));
        setClassName("lieve", aperte.stream().allMatch(a -> a.gravita() == Gravita.INFO));
        setAriaLabel(aperte.stream()
                .map(anomalia -> nome(this, anomalia))
                .collect(Collectors.joining("; ", getTranslation("piano.anomalia") + ": ", "")));
    }

    private static String nome(Component dove, Anomalia anomalia) {
        String chiave = "piano.anomalia." + anomalia.codice();
        String parole = dove.getTranslation(chiave);
        return parole.contains(chiave) ? inParole(anomalia.codice()) : parole;
    }

    private static String inParole(String codice) {
        return codice.charAt(0)
                + codice.substring(1).toLowerCase(Locale.ITALIAN).replace('_', ' ');
    }

    /** Che cosa c'era, che cosa si propone, che cosa vale. */
    public static Div racconto(Component dove, Anomalia anomalia, Parole parole) {
        Div racconto = new Div(new Paragraph(nome(dove, anomalia)));
        racconto.addClassName("racconto-anomalia");
        voce(racconto, "piano.anomalia.originale", parole.valore(anomalia.campo(), anomalia.originale()));
        voce(racconto, "piano.anomalia.proposta", parole.valore(anomalia.campo(), anomalia.proposta()));
        voce(racconto, "piano.anomalia.in-uso", parole.valore(anomalia.campo(), anomalia.inUso()));
        return racconto;
    }

    private static void voce(Div racconto, String chiave, String valore) {
        if (!valore.isBlank()) {
            Span nome = new Span(racconto.getTranslation(chiave));
            nome.addClassName("tenue");
            racconto.add(new Paragraph(nome, new Span(valore)));
        }
    }
}
