package it.comune.obiettivi.piano.ui.campi;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import java.util.function.Consumer;

/** I cinque numeri più usati, da scegliere con un tocco. */
final class Quarti extends Div {

    private static final List<String> NUMERI = List.of("0", "25", "50", "75", "100");

    Quarti(Consumer<String> scelto) {
        addClassName("quarti");
        for (String numero : NUMERI) {
            NativeButton bottone = new NativeButton(numero, clic -> scelto.accept(numero));
            bottone.setAriaLabel(getTranslation("piano.avanzamento.quarto", numero));
            add(bottone);
        }
    }
}
