package it.comune.obiettivi.telaio;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Un bottone premuto, con ciò che la persona vi vedeva: lo legge il browser al clic. Fra il clic e l'arrivo un altro può
 * aver cambiato lo stato, e chi decidesse dal proprio farebbe il contrario di ciò che la persona voleva. Decisione 0014.
 */
@DomEvent("click")
public final class Premuto extends ComponentEvent<Component> {

    private static final String PREMUTO = "aria-pressed";
    private static final String VISTO = "data-visto";

    /** Ciò che il browser legge al clic. */
    public static final String LETTO =
            "element.getAttribute('" + PREMUTO + "') || element.getAttribute('" + VISTO + "') || ''";

    /** Il browser segna il bottone finché il clic è in viaggio (rete.ts). */
    private static final String ARRIVATO = "this.removeAttribute('aria-busy')";

    private final String visto;

    /** @param visto lo stato dell'interruttore, o ciò che {@link #mostra} ha scritto sul bottone; vuoto se niente */
    public Premuto(Component bottone, boolean dalBrowser, @EventData(LETTO) String visto) {
        super(bottone, dalBrowser);
        this.visto = visto;
    }

    /**
     * Un bottone che accende e spegne.
     *
     * @param voluto riceve il contrario di ciò che la persona vedeva: due clic prima della risposta vogliono la stessa cosa
     */
    public static void interruttore(Component bottone, Consumer<Boolean> voluto) {
        ComponentUtil.addListener(bottone, Premuto.class, premuto -> {
            voluto.accept(!premuto.visto.equals(String.valueOf(true)));
            bottone.getElement().executeJs(ARRIVATO);
        });
    }

    public static void acceso(Component bottone, boolean acceso) {
        bottone.getElement().setAttribute(PREMUTO, String.valueOf(acceso));
    }

    /**
     * Un bottone che agisce su ciò che la pagina mostra, per esempio «accetta tutte».
     *
     * @param adesso ciò che il gesto toccherebbe all'arrivo
     * @param superato riceve ciò che la persona vedeva, se non è più quello: il gesto non si fa
     */
    public static void vedendo(Component bottone, Supplier<Object> adesso, Runnable gesto, Consumer<String> superato) {
        ComponentUtil.addListener(bottone, Premuto.class, premuto -> {
            if (premuto.visto.equals(String.valueOf(adesso.get()))) {
                gesto.run();
            } else {
                superato.accept(premuto.visto);
            }
        });
    }

    /** Ciò che la pagina mostra adesso: il prossimo clic lo riporterà. */
    public static void mostra(Component bottone, Object visto) {
        bottone.getElement().setAttribute(VISTO, String.valueOf(visto));
    }
}
