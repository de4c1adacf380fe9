package it.comune.obiettivi.telaio;

import com.vaadin.flow.component.html.NativeButton;

/** Un bottone piccolo, accanto a ciò su cui agisce. */
public final class Bottone extends NativeButton {

    private Bottone(Runnable fa) {
        addClassNames("btn", "btn--s");
        addClickListener(clic -> fa.run());
    }

    /** @param chiave della frase che vi si legge */
    public static Bottone di(String chiave, Runnable fa) {
        Bottone bottone = new Bottone(fa);
        bottone.setText(bottone.getTranslation(chiave));
        return bottone;
    }

    /** @param testo ciò che vi si legge, già nella lingua di chi guarda */
    public static Bottone conTesto(String testo, Runnable fa) {
        Bottone bottone = new Bottone(fa);
        bottone.setText(testo);
        return bottone;
    }

    /** Quello che ci si aspetta che la persona prema. */
    public Bottone primo() {
        addClassName("btn--primo");
        return this;
    }

    /** Senza contorno: dove i contorni sarebbero troppi. */
    public Bottone piano() {
        addClassName("btn--piano");
        return this;
    }
}
