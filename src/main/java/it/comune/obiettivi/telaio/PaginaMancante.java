package it.comune.obiettivi.telaio;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** Un indirizzo che non c'è, o che il ruolo di chi guarda non apre: lo stesso messaggio, per non dire quale dei due. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
public final class PaginaMancante extends Vuoto implements HasErrorParameter<NotFoundException>, HasDynamicTitle {

    /** Perché una pagina non c'è, con le parole di chi lo sa: quelle di Vaadin sono in inglese, e non per chi legge. */
    public static final class Mancante extends NotFoundException {

        private static final long serialVersionUID = 1L;

        public Mancante() {}

        public Mancante(String perche) {
            super(perche);
        }
    }

    PaginaMancante() {
        addClassName("pagina");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent evento, ErrorParameter<NotFoundException> errore) {
        String perche = errore.getException() instanceof Mancante
                ? errore.getCustomMessage()
                : getTranslation("telaio.manca.perche");
        // da un errore a un altro la pagina può essere la stessa
        removeAll();
        titolo(getTranslation("telaio.manca"));
        frase(perche);
        primaAzione(new Anchor("", getTranslation("telaio.manca.inizio")));
        return HttpServletResponse.SC_NOT_FOUND;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("telaio.manca.pagina");
    }
}
