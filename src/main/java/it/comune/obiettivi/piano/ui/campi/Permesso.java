package it.comune.obiettivi.piano.ui.campi;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import it.comune.obiettivi.piano.Permessi.Ambito;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Che cosa la persona può fare in una parte della pagina: se cambia mentre guarda, la parte si rifà, mai sotto le sue
 * dita.
 */
public final class Permesso {

    private final Set<Ambito> ammessi;
    private @Nullable Div avviso;

    /** @param gesti quelli con cui la parte è costruita */
    public Permesso(Gesti<?> gesti) {
        ammessi = gesti.ambiti();
    }

    /**
     * Vero se la parte va rifatta adesso; se la persona vi sta scrivendo, glielo si dice lì e resta tutto dov'è.
     *
     * @param adesso gli stessi gesti, per ciò che la persona può fare ora
     */
    public boolean daRifare(Gesti<?> adesso, Component parte, Runnable rifai) {
        Set<Ambito> ora = adesso.ambiti();
        if (ora.equals(ammessi)) {
            if (avviso != null) {
                avviso.removeFromParent();
                avviso = null;
            }
            return false;
        }
        Optional<Component> aperto = aperto(parte);
        aperto.filter(campo -> avviso == null).ifPresent(campo -> avvisa(campo, ora.containsAll(ammessi), rifai));
        return aperto.isEmpty();
    }

    /** Vero se un cambiamento aspetta che la persona finisca di scrivere. */
    public boolean inSospeso() {
        return avviso != null;
    }

    private static Optional<Component> aperto(Component dove) {
        if (!dove.isVisible() || dove.hasClassName("capo--scheda")) {
            return Optional.empty();
        }
        if (dove instanceof EditorAvanzamento editor) {
            return Optional.<Component>of(editor).filter(scritto -> editor.inUso());
        }
        return dove instanceof AbstractField
                ? Optional.of(dove)
                : dove.getChildren()
                        .map(Permesso::aperto)
                        .flatMap(Optional::stream)
                        .findFirst();
    }

    /** Subito sotto il campo in cui la persona scrive. */
    private void avvisa(Component campo, boolean dipiu, Runnable rifai) {
        NativeButton aggiorna = new NativeButton(campo.getTranslation("piano.permesso.aggiorna"), clic -> rifai.run());
        aggiorna.addClassNames("btn", "btn--s");
        String dice = campo.getTranslation(dipiu ? "piano.permesso.aggiunto" : "piano.permesso.cambiato");
        Div nuovo = new Div(new Paragraph(dice), aggiorna);
        nuovo.addClassName(dipiu ? "nota-bene" : "nota-avviso");
        nuovo.getElement().setAttribute("role", "status");
        Component sopra = campo;
        Component intorno = campo.getParent().orElseThrow();
        while (!(intorno instanceof HasComponents)) {
            sopra = intorno;
            intorno = intorno.getParent().orElseThrow();
        }
        int posto = intorno.getElement().indexOfChild(sopra.getElement());
        ((HasComponents) intorno).addComponentAtIndex(posto + 1, nuovo);
        avviso = nuovo;
    }
}
