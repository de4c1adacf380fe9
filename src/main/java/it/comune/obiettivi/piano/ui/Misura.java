package it.comune.obiettivi.piano.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import it.comune.obiettivi.cruscotto.Cifra;
import it.comune.obiettivi.cruscotto.Stato;
import it.comune.obiettivi.diretta.Diretta.Cambiamento;
import it.comune.obiettivi.lingua.Numeri;
import it.comune.obiettivi.telaio.Livello;
import it.comune.obiettivi.telaio.Segno;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** La cifra di testa: effettivo, livello, atteso, stato. */
public final class Misura extends Div {

    private static final List<Stato> LEGENDA =
            List.of(Stato.COMPLETATO, Stato.IN_LINEA, Stato.IN_RITARDO, Stato.CRITICO, Stato.NON_AVVIATO);

    private final Span effettivo = new Span();
    private final Livello livello = new Livello();
    private final Span atteso = new Span();
    private final Segno stato = new Segno("non-avviato", "");

    public Misura() {
        addClassName("misura");
        effettivo.addClassName("misura-cifra");
        atteso.addClassName("minimo");
        add(effettivo, livello, atteso, stato);
    }

    /** La cifra si spiega quando la si preme. */
    public Misura spiega(Consumer<NativeButton> come) {
        NativeButton bottone = new NativeButton("", clic -> come.accept((NativeButton) clic.getSource()));
        bottone.addClassNames("misura-cifra", "cifra-spiegata");
        bottone.add(effettivo);
        effettivo.removeClassName("misura-cifra");
        addComponentAsFirst(bottone);
        return this;
    }

    public void mostra(Cifra cifra, @Nullable Cambiamento da) {
        String quanto = Numeri.percento(cifra.avanzamento());
        String dove = Numeri.percento(cifra.atteso());
        Pagina.scrivi(effettivo, quanto, da);
        Pagina.scrivi(atteso, getTranslation("piano.atteso", dove), null);
        Stato ora = cifra.stato();
        stato.setVisible(ora != null);
        if (ora != null) {
            stato.mostra(ora.codice(), getTranslation("piano.stato." + ora));
        }
        livello.mostra(
                Objects.requireNonNullElse(cifra.avanzamento(), 0.0),
                Objects.requireNonNullElse(cifra.atteso(), 0.0),
                (ora == null ? Stato.NON_AVVIATO : ora).codice(),
                getTranslation("piano.livello", quanto, dove));
    }

    /** Le forme degli stati con il loro nome. */
    public static Div legenda(Component dove) {
        Div legenda = new Div();
        legenda.addClassName("legenda");
        for (Stato stato : LEGENDA) {
            legenda.add(new Segno(stato.codice(), dove.getTranslation("piano.stato." + stato)));
        }
        return legenda;
    }
}
