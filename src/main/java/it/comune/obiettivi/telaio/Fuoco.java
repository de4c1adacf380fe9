package it.comune.obiettivi.telaio;

import com.vaadin.flow.component.Component;

/**
 * Il fuoco che il servizio dà dopo un gesto. Fra il gesto e la risposta la persona può essersi spostata: chi glielo
 * togliesse le farebbe scrivere nel campo sbagliato. Decisione 0014.
 */
public final class Fuoco {

    /** Chi ha il fuoco e si vede; ciò che il gesto ha tolto o nascosto non lo ha più. */
    private static final String ADESSO = """
            const adesso = document.activeElement;
            const libero = !adesso || adesso === document.body || !adesso.checkVisibility()
                || this.parentElement?.contains(adesso);
            """;

    private Fuoco() {}

    /** Torna a ciò da cui il gesto era partito, se la persona non è già altrove. */
    public static void ridai(Component dove) {
        dove.getElement().executeJs(ADESSO + "if (libero) this.focus();");
    }

    /** Va a ciò che il gesto ha aperto, se la persona non sta già scrivendo altrove. */
    public static void porta(Component dove) {
        dove.getElement()
                .executeJs(
                        ADESSO + "if (libero || !adesso.matches('input, textarea, [contenteditable]')) this.focus();");
    }
}
