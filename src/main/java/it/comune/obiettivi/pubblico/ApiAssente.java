package it.comune.obiettivi.pubblico;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Un indirizzo dell'API che non esiste risponde come l'API, non con una pagina. */
@Hidden
@RestController
class ApiAssente {

    @RequestMapping("/api/**")
    @ResponseStatus(HttpStatus.NOT_FOUND)
    ProblemDetail assente() {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.NOT_FOUND, "Questo indirizzo non c'è: quelli che ci sono stanno in /api/v1/openapi.");
    }
}
