package it.comune.obiettivi.diretta;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.swagger.v3.oas.annotations.Hidden;
import it.comune.obiettivi.diretta.Presenza.Battito;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * La porta dei battiti: fuori dal blocco della sessione e senza sessione. Il gettone è il segreto, e sta nel corpo perché
 * gli indirizzi finiscono nei registri di chi sta in mezzo.
 */
@RestController
@Hidden
class Battiti {

    static final String PERCORSO = "/presenza";

    private static final int MASSIMO = 256;
    private static final Pattern FORMA = Pattern.compile(
            "([\\w-]{" + Presenza.SEGNI_DEL_GETTONE + "}) (\\d{1,18}) (qui|scrive|via)((?: [\\w.-]{1,80}){0,2})");

    private final Presenza presenza;

    Battiti(Presenza presenza) {
        this.presenza = presenza;
    }

    /** «gettone numero qui|scrive|via campo»: 204, o 410 se quella pagina non è più aperta. */
    @PostMapping(PERCORSO)
    ResponseEntity<Void> batte(HttpServletRequest richiesta) throws IOException {
        byte[] corpo = richiesta.getInputStream().readNBytes(MASSIMO + 1);
        if (corpo.length > MASSIMO) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
        }
        Matcher parti = FORMA.matcher(new String(corpo, StandardCharsets.US_ASCII));
        if (!parti.matches()) {
            return ResponseEntity.badRequest().build();
        }
        String come = parti.group(3);
        Battito battito = new Battito(
                parti.group(1),
                Long.parseLong(parti.group(2)),
                !come.equals("via"),
                parti.group(4).strip(),
                come.equals("scrive"));
        return ResponseEntity.status(presenza.batte(battito) ? HttpStatus.NO_CONTENT : HttpStatus.GONE)
                .build();
    }
}
