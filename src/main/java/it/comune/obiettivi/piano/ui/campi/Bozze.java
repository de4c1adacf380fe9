package it.comune.obiettivi.piano.ui.campi;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import it.comune.obiettivi.lingua.Tempi;
import it.comune.obiettivi.registro.Registro;
import it.comune.obiettivi.telaio.Bottone;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * Ciò che la persona aveva scritto e non è stato confermato (un ricaricamento, una sessione finita, un riavvio): lo si
 * offre di nuovo, e salvarlo è il gesto di prima, con la sua base.
 */
public final class Bozze extends Div {

    /** Un campo che sa salvare una bozza, con la sua base e il suo gesto; se c'è da scegliere lo chiede lì. */
    public interface Riprende {

        /** Vero se è salvata subito; altrimenti {@code fatto} si chiama quando la persona ha scelto. */
        boolean riprendi(TestoScritto bozza, Runnable fatto);
    }

    private final Registro registro;
    private final BiFunction<String, String, Optional<Supplier<? extends Riprende>>> trova;
    private final Set<String> offerte = new HashSet<>();
    private final UnorderedList elenco = new UnorderedList();
    private final Section corpo = new Section(new H2(getTranslation("piano.bozze")), elenco);

    /** Le bozze dei campi di una scheda; quelle di altre pagine hanno la via per andarci. */
    public Bozze(Registro registro, Gesti<?> gesti) {
        this(
                registro,
                gesti,
                (luogo, campo) -> luogo.equals(gesti.luogo()) ? gesti.daRiprendere(campo) : Optional.empty());
    }

    /**
     * @param trova il campo di questa pagina, dati il luogo ({@code scheda/12}) e il nome nel registro; si apre soltanto
     *     quando la persona riprende la bozza
     */
    public Bozze(
            Registro registro,
            Gesti<?> gesti,
            BiFunction<String, String, Optional<Supplier<? extends Riprende>>> trova) {
        this.registro = registro;
        this.trova = trova;
        corpo.addClassNames("bozze", "riquadro");
        corpo.setVisible(false);
        add(corpo);
        if (gesti.scrive()) {
            add(nota());
        }
    }

    /** Che cosa le bozze di questo browser non possono fare: lo sa lui, e lo scrive qui (bozze.ts). */
    private Div nota() {
        Div nota = new Div();
        nota.addClassName("nota-bozze");
        nota.getElement().setAttribute("role", "status");
        for (String caso : List.of("pagina", "piene", "letta")) {
            nota.getElement().setAttribute("data-" + caso, getTranslation("piano.bozze." + caso));
        }
        nota.addAttachListener(attacco -> nota.getElement().executeJs("window.ObiettiviBozze.racconta(this)"));
        return nota;
    }

    @Override
    protected void onAttach(AttachEvent evento) {
        cerca();
    }

    /** Offre ciò che è rimasto senza il suo campo e non è già offerto. */
    public void cerca() {
        getElement()
                .executeJs("return window.ObiettiviBozze.daOffrire()")
                .then(JsonNode.class, trovate -> trovate.forEach(this::offri));
    }

    private void offri(JsonNode bozza) {
        String stesura = bozza.path("stesura").asString();
        if (!offerte.add(stesura)) {
            return;
        }
        String mio = bozza.path("testo").asString();
        String base = base(bozza);
        if (registro.compiuto(bozza.path("gesto").asString()) || mio.strip().equals(base.strip())) {
            dimentica(stesura);
            return;
        }
        Optional<Supplier<? extends Riprende>> campo =
                trova.apply(bozza.path("luogo").asString(), bozza.path("campo").asString());
        TestoScritto testo = new TestoScritto(base, mio, bozza.path("gesto").asString(), true, false);
        elenco.add(campo.isPresent() ? qui(bozza, testo, campo.get()) : altrove(bozza));
        corpo.setVisible(true);
    }

    /** Se il gesto di prima non è arrivato, la stesura comincia ancora dalla sua base. */
    private String base(JsonNode bozza) {
        JsonNode prima = bozza.path("precedente");
        boolean arrivato =
                prima.isMissingNode() || registro.compiuto(prima.path("gesto").asString());
        return (arrivato ? bozza : prima).path("base").asString();
    }

    private ListItem qui(JsonNode bozza, TestoScritto testo, Supplier<? extends Riprende> campo) {
        ListItem voce = voce(bozza);
        Div azioni = new Div(
                Bottone.di("piano.bozze.salva", () -> campo.get().riprendi(testo, () -> togli(voce, bozza))),
                Bottone.di("piano.bozze.elimina", () -> togli(voce, bozza)));
        azioni.addClassName("azioni");
        voce.add(azioni);
        return voce;
    }

    private ListItem altrove(JsonNode bozza) {
        ListItem voce = voce(bozza);
        Anchor vai = new Anchor(bozza.path("pagina").asString(), getTranslation("piano.bozze.vai"));
        vai.addClassNames("btn", "btn--s");
        Div azioni = new Div(vai, Bottone.di("piano.bozze.elimina", () -> togli(voce, bozza)));
        azioni.addClassName("azioni");
        voce.add(azioni);
        return voce;
    }

    private ListItem voce(JsonNode bozza) {
        Instant quando = Instant.ofEpochMilli(bozza.path("quando").asLong());
        Span dove = new Span(
                getTranslation("piano.bozze.dove", bozza.path("etichetta").asString(), Tempi.momento(quando)));
        String scritto = bozza.path("testo").asString();
        boolean numero = bozza.path("campo").asString().endsWith(".avanzamento");
        Paragraph testo = new Paragraph(numero ? AvanzamentoScritto.di(scritto).inParole(this) : scritto);
        testo.addClassName("testo-bozza");
        return new ListItem(dove, testo);
    }

    private void togli(ListItem voce, JsonNode bozza) {
        dimentica(bozza.path("stesura").asString());
        elenco.remove(voce);
        corpo.setVisible(elenco.getComponentCount() > 0);
    }

    private void dimentica(String stesura) {
        getElement().executeJs("window.ObiettiviBozze.dimentica($0)", stesura);
    }
}
