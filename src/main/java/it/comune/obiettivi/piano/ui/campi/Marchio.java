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
import it.comune.obiettivi.piano.ui.ParoleDelPiano;
import it.comune.obiettivi.telaio.Icona;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Il segno accanto al campo che ha dubbi aperti; premuto, li racconta. */
public final class Marchio extends NativeButton {

    private @Nullable Popover dettaglio;
    private @Nullable Foglio foglio;
    private List<Anomalia> aperte = List.of();
    private String nome = "";

    public Marchio() {
        addClassName("marchio-anomalia");
        add(new Icona("avviso"));
        setVisible(false);
    }

    /** I dubbi aperti su un campo. */
    public void mostra(Foglio foglio, String campo) {
        this.foglio = foglio;
        aperte = foglio.aperte(campo);
        if (isVisible() == aperte.isEmpty()) {
            setVisible(!aperte.isEmpty());
        }
        if (!aperte.isEmpty()) {
            nomina(aperte.stream()
                    .map(anomalia -> nome(this, anomalia))
                    .collect(Collectors.joining("; ", getTranslation("piano.anomalia") + ": ", "")));
            racconta(dettaglio());
        }
    }

    private void nomina(String nuovo) {
        if (!nuovo.equals(nome)) {
            nome = nuovo;
            setAriaLabel(nuovo);
            setClassName("lieve", aperte.stream().allMatch(a -> a.gravita() == Gravita.INFO));
        }
    }

    private Popover dettaglio() {
        Popover pronto = dettaglio;
        if (pronto == null) {
            pronto = new Popover();
            pronto.setTarget(this);
            pronto.setWidth("min(24rem, 90vw)");
            pronto.addOpenedChangeListener(apre -> racconta(apre.getSource()));
            dettaglio = pronto;
        }
        return pronto;
    }

    /** Soltanto mentre è aperto, con i valori in parole. */
    private void racconta(Popover dove) {
        if (dove.isOpened() && foglio != null) {
            dove.removeAll();
            ParoleDelPiano parole = new ParoleDelPiano(ParoleDelPiano.Nomi.di(foglio.scheda()), this::getTranslation);
            aperte.forEach(anomalia -> dove.add(racconto(this, anomalia, parole)));
        }
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
    public static Div racconto(Component dove, Anomalia anomalia, ParoleDelPiano parole) {
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
