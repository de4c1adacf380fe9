package it.comune.obiettivi.piano.ui.campi;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import it.comune.obiettivi.piano.Anomalia;
import it.comune.obiettivi.piano.Anomalia.Gravita;
import it.comune.obiettivi.piano.ui.Pagina;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
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

    public void mostra(List<Anomalia> aperte) {
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
        aperte.forEach(anomalia -> dettaglio.add(racconto(this, anomalia)));
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
    public static Div racconto(Component dove, Anomalia anomalia) {
        return racconto(dove, anomalia, UnaryOperator.identity());
    }

    /** Lo stesso, con i valori detti in parole. */
    public static Div racconto(Component dove, Anomalia anomalia, UnaryOperator<String> inParole) {
        Div racconto = new Div(new Paragraph(nome(dove, anomalia)));
        racconto.addClassName("racconto-anomalia");
        voce(racconto, "piano.anomalia.originale", inParole.apply(anomalia.originale()));
        voce(racconto, "piano.anomalia.proposta", inParole.apply(anomalia.proposta()));
        voce(racconto, "piano.anomalia.in-uso", inParole.apply(anomalia.inUso()));
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
