package it.comune.obiettivi.pubblico;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Sotto /api rispondono solo gli indirizzi dell'API: gli altri sono un 404, non una pagina. */
@RestController
@Hidden
class ApiAssente {

    @GetMapping("/api/**")
    ResponseEntity<ProblemDetail> assente() {
        return ResponseEntity.of(ProblemDetail.forStatusAndDetail(
                        HttpStatus.NOT_FOUND,
                        "Questo indirizzo non c'è: quelli che ci sono stanno in /api/v1/openapi."))
                .build();
    }
}
