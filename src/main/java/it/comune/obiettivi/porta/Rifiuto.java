package it.comune.obiettivi.porta;

import com.vaadin.flow.i18n.I18NProvider;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** La risposta a chi non può entrare: una frase, come testo semplice, che nessuno può riempire di altro. */
@Component
final class Rifiuto {

    private final I18NProvider testi;

    Rifiuto(I18NProvider testi) {
        this.testi = testi;
    }

    void scrivi(HttpServletResponse risposta, HttpStatus stato, String chiave) throws IOException {
        risposta.setStatus(stato.value());
        risposta.setContentType(MediaType.TEXT_PLAIN_VALUE);
        risposta.setCharacterEncoding(StandardCharsets.UTF_8.name());
        risposta.setHeader("X-Content-Type-Options", "nosniff");
        risposta.setHeader("Cache-Control", "no-store");
        risposta.getWriter().println(testi.getTranslation(chiave, Locale.ITALIAN));
    }
}
