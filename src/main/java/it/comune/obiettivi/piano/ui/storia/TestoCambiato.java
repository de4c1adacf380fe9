package it.comune.obiettivi.piano.ui.storia;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import it.comune.obiettivi.lingua.Numeri;
import it.comune.obiettivi.piano.testi.Differenze;
import it.comune.obiettivi.piano.testi.Differenze.Segno;
import it.comune.obiettivi.piano.testi.Differenze.Tratto;
import java.util.List;

/** Una delle due versioni di un valore, con segnate le parole che nell'altra non ci sono; se è lunga, in breve. */
final class TestoCambiato extends Div {

    private static final int CONTORNO = 60;

    private final Segno verso;
    private final List<Tratto> tutti;
    private final Div testo = new Div();

    /** @param verso {@code TOLTO} per la versione di prima, {@code AGGIUNTO} per quella di dopo */
    TestoCambiato(List<Tratto> tratti, Segno verso) {
        this.verso = verso;
        this.tutti = tratti.stream()
                .filter(tratto -> tratto.segno() == Segno.UGUALE || tratto.segno() == verso)
                .toList();
        addClassName("testo-cambiato");
        add(testo);
        List<Tratto> brevi = Differenze.inBreve(tutti, CONTORNO);
        mostra(brevi);
        if (!brevi.equals(tutti)) {
            add(apri());
        }
    }

    /** Un valore intero, senza confronto. */
    static TestoCambiato solo(String valore) {
        Tratto tutto = new Tratto(Segno.UGUALE, valore.isBlank() ? Numeri.NESSUNO : valore);
        return new TestoCambiato(List.of(tutto), Segno.AGGIUNTO);
    }

    /** La versione intera, subito. */
    TestoCambiato intero() {
        removeAll();
        mostra(tutti);
        add(testo);
        return this;
    }

    private NativeButton apri() {
        NativeButton apri = new NativeButton(getTranslation("piano.storia.tutto"));
        apri.addClassNames("btn", "btn--s", "btn--piano");
        apri.getElement().setAttribute("aria-expanded", "false");
        apri.addClickListener(clic -> {
            boolean aperto = !"true".equals(apri.getElement().getAttribute("aria-expanded"));
            mostra(aperto ? tutti : Differenze.inBreve(tutti, CONTORNO));
            apri.setText(getTranslation(aperto ? "piano.storia.breve" : "piano.storia.tutto"));
            apri.getElement().setAttribute("aria-expanded", String.valueOf(aperto));
        });
        return apri;
    }

    private void mostra(List<Tratto> tratti) {
        testo.removeAll();
        for (Tratto tratto : tratti) {
            if (tratto.segno() == Segno.UGUALE) {
                testo.add(new Span(tratto.testo()));
            } else {
                HtmlContainer cambiato = new HtmlContainer(verso == Segno.TOLTO ? "del" : "ins");
                cambiato.setText(tratto.testo());
                testo.add(cambiato);
            }
        }
    }
}
