package it.comune.obiettivi.telaio;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import it.comune.obiettivi.salute.Polso;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Una pagina che non si è potuta aprire per un guasto nostro: a chi guarda si dice che cosa fare, al diario il perché. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
public final class PaginaGuasta extends Vuoto implements HasErrorParameter<Exception>, HasDynamicTitle {

    private static final Logger LOG = LoggerFactory.getLogger(PaginaGuasta.class);

    private final Polso polso;

    PaginaGuasta(Polso polso) {
        this.polso = polso;
        addClassName("pagina");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent evento, ErrorParameter<Exception> errore) {
        LOG.error("La pagina {} non si apre", evento.getLocation().getPath(), errore.getException());
        Anchor ancora = new Anchor(evento.getLocation().getPathWithQueryParameters(), getTranslation("telaio.riprova"));
        ancora.setRouterIgnore(true);
        boolean scrive = polso.verifica();
        removeAll();
        titolo(getTranslation("telaio.guasto"));
        frase(getTranslation(scrive ? "telaio.guasto.perche" : "telaio.banca.avviso"));
        azione(ancora);
        return scrive ? HttpServletResponse.SC_INTERNAL_SERVER_ERROR : HttpServletResponse.SC_SERVICE_UNAVAILABLE;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("telaio.guasto.pagina");
    }
}
