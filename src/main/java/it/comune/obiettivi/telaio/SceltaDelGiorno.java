package it.comune.obiettivi.telaio;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Il giorno che si guarda, con il suo nome davanti: la persona ne sceglie un altro. */
public final class SceltaDelGiorno extends Div {

    private final DatePicker giorno = new DatePicker();

    /** @param vai riceve il giorno scelto; nullo se la persona lo ha tolto, o ha scritto ciò che non è un giorno */
    public SceltaDelGiorno(NativeLabel nome, Consumer<@Nullable LocalDate> vai) {
        giorno.setAriaLabel(nome.getText());
        Calendario.italiano(giorno);
        giorno.addValueChangeListener(scelta -> {
            if (scelta.isFromClient()) {
                vai.accept(scelta.getValue());
            }
        });
        addClassName("situazione");
        add(nome, giorno);
    }

    /** Mostra dove si è, e fra quali giorni si può scegliere, senza far partire nulla. */
    public void mostra(LocalDate al, LocalDate primo, LocalDate ultimo) {
        giorno.setMin(primo);
        giorno.setMax(ultimo);
        giorno.setValue(al);
    }
}
