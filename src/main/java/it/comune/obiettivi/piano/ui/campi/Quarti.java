package it.comune.obiettivi.piano.ui.campi;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;

/** I cinque numeri più usati, da scegliere con un tocco: parte dal browser, con la base che la persona vede (campi.ts). */
final class Quarti extends Div {

    private static final List<String> NUMERI = List.of("0", "25", "50", "75", "100");

    Quarti() {
        addClassName("quarti");
        for (String numero : NUMERI) {
            NativeButton bottone = new NativeButton(numero);
            bottone.setAriaLabel(getTranslation("piano.avanzamento.quarto", numero));
            bottone.getElement().setAttribute("data-numero", numero);
            add(bottone);
        }
    }
}
