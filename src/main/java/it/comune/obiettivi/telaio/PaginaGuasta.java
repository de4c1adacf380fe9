package it.comune.obiettivi.telaio;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
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
public final class PaginaGuasta extends Div implements HasErrorParameter<Exception>, HasDynamicTitle {

    private static final Logger LOG = LoggerFactory.getLogger(PaginaGuasta.class);

    private final Polso polso;

    PaginaGuasta(Polso polso) {
        this.polso = polso;
        addClassNames("pagina", "vuoto-pagina");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent evento, ErrorParameter<Exception> errore) {
        LOG.error("La pagina {} non si apre", evento.getLocation().getPath(), errore.getException());
        Anchor ancora = new Anchor(evento.getLocation().getPathWithQueryParameters(), getTranslation("telaio.riprova"));
        ancora.addClassName("btn");
        ancora.setRouterIgnore(true);
        boolean scrive = polso.verifica();
        removeAll();
        add(
                new H1(getTranslation("telaio.guasto")),
                new Paragraph(getTranslation(scrive ? "telaio.guasto.perche" : "telaio.banca.avviso")),
                ancora);
        return scrive ? HttpServletResponse.SC_INTERNAL_SERVER_ERROR : HttpServletResponse.SC_SERVICE_UNAVAILABLE;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("telaio.guasto.pagina");
    }
}
