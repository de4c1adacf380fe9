package it.comune.obiettivi.piano.ui.scheda;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import it.comune.obiettivi.ente.Ruolo;
import it.comune.obiettivi.piano.Permessi;
import it.comune.obiettivi.piano.Permessi.Ambito;
import it.comune.obiettivi.piano.ui.Foglio;
import it.comune.obiettivi.piano.ui.Pagina.Servizi;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Che cosa la persona può fare sulla scheda: se cambia mentre guarda, la pagina si rifà, mai sotto le sue dita. */
final class Permesso {

    private final Servizi servizi;
    private final Set<Ambito> ammessi;
    private @Nullable Div avviso;

    Permesso(Servizi servizi, Foglio foglio) {
        this.servizi = servizi;
        this.ammessi = ammessi(foglio);
    }

    private Set<Ambito> ammessi(Foglio foglio) {
        Set<Ruolo> ruoli = servizi.utente().richiedi().ruoli();
        Set<Ambito> ammessi = EnumSet.allOf(Ambito.class);
        ammessi.removeIf(
                ambito -> !Permessi.ammette(ruoli, ambito, foglio.scheda().settore()));
        return ammessi;
    }

    /** Vero se la pagina va rifatta adesso; se la persona sta scrivendo, glielo si dice lì e resta tutto dov'è. */
    boolean daRifare(Foglio foglio, Component pagina, Runnable rifai) {
        if (ammessi(foglio).equals(ammessi)) {
            return false;
        }
        Optional<Component> aperto = pagina.getChildren()
                .filter(parte -> !parte.hasClassName("capo"))
                .flatMap(parte -> aperto(parte).stream())
                .findFirst();
        aperto.filter(campo -> avviso == null).ifPresent(campo -> avvisa(campo, rifai));
        return aperto.isEmpty();
    }

    private static Optional<Component> aperto(Component dove) {
        if (!dove.isVisible()) {
            return Optional.empty();
        }
        return dove instanceof AbstractField
                ? Optional.of(dove)
                : dove.getChildren()
                        .map(Permesso::aperto)
                        .flatMap(Optional::stream)
                        .findFirst();
    }

    private void avvisa(Component campo, Runnable rifai) {
        NativeButton aggiorna =
                new NativeButton(campo.getTranslation("piano.scheda.permesso-aggiorna"), clic -> rifai.run());
        aggiorna.addClassNames("btn", "btn--s");
        avviso = new Div(new Paragraph(campo.getTranslation("piano.scheda.permesso-cambiato")), aggiorna);
        avviso.addClassName("nota-avviso");
        avviso.getElement().setAttribute("role", "status");
        Component intorno = campo.getParent().orElseThrow();
        while (!(intorno instanceof HasComponents)) {
            intorno = intorno.getParent().orElseThrow();
        }
        ((HasComponents) intorno).add(Objects.requireNonNull(avviso));
    }
}
