package it.comune.obiettivi.porta;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.stereotype.Component;

/**
 * Che cosa il browser può caricare ed eseguire (Content-Security-Policy): solo ciò che viene da qui. Gli script scritti
 * dentro la pagina portano un segno nuovo a ogni risposta: uno infilato da altri non lo conosce e non parte. Che cosa
 * Vaadin non lascia ancora chiudere lo dice la decisione 0012.
 */
@Component
public final class Politica implements HeaderWriter, VaadinServiceInitListener {

    static final String INTESTAZIONE = "Content-Security-Policy";

    private static final String SEGNO = Politica.class.getName() + ".segno";
    private static final int BYTE = 18;

    private static final String OVUNQUE = "default-src 'self'; script-src 'self'%s; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; object-src 'none'; "
            + "base-uri 'self'; form-action 'self'; frame-ancestors 'self'";

    private final SecureRandom caso = new SecureRandom();

    @Override
    public void serviceInit(ServiceInitEvent evento) {
        evento.addIndexHtmlRequestListener(this::segna);
    }

    private void segna(IndexHtmlResponse pagina) {
        byte[] byteACaso = new byte[BYTE];
        caso.nextBytes(byteACaso);
        String segno = Base64.getUrlEncoder().encodeToString(byteACaso);
        pagina.getDocument().select("script").attr("nonce", segno);
        pagina.getVaadinRequest().setAttribute(SEGNO, segno);
    }

    /** Scritta quando la risposta parte, così il segno della pagina c'è già. */
    @Override
    public void writeHeaders(HttpServletRequest richiesta, HttpServletResponse risposta) {
        risposta.setHeader(INTESTAZIONE, per((String) richiesta.getAttribute(SEGNO)));
    }

    /** Le funzioni che il server manda alla pagina sono compilate nel browser: solo a lei serve unsafe-eval. */
    static String per(@Nullable String segno) {
        return OVUNQUE.formatted(segno == null ? "" : " 'nonce-" + segno + "' 'unsafe-eval'");
    }
}
