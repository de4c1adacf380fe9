package it.comune.obiettivi.telaio;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.shared.Registration;
import it.comune.obiettivi.diretta.Diretta;
import it.comune.obiettivi.salute.Polso;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** In cima alle pagine aperte finché la banca dati non risponde: che cosa succede, e che niente di salvato si è perso. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
final class AvvisoBanca extends Div {

    private final Diretta diretta;
    private final Polso polso;
    private @Nullable Registration iscrizione;

    AvvisoBanca(Diretta diretta, Polso polso) {
        this.diretta = diretta;
        this.polso = polso;
        addClassName("avviso-banca");
        getElement().setAttribute("role", "alert");
    }

    @Override
    protected void onAttach(AttachEvent evento) {
        iscrizione = diretta.iscrivi(evento.getUI(), Polso.Cambiata.class::isInstance, lotto -> this::mostra);
        mostra();
    }

    @Override
    protected void onDetach(DetachEvent evento) {
        if (iscrizione != null) {
            iscrizione.remove();
        }
    }

    private void mostra() {
        setText(getTranslation("telaio.banca.avviso"));
        setVisible(!polso.sano());
    }
}
