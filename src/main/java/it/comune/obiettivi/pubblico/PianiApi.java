package it.comune.obiettivi.pubblico;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.tags.Tag;
import it.comune.obiettivi.cruscotto.Cruscotto;
import it.comune.obiettivi.cruscotto.Quadro;
import it.comune.obiettivi.ente.AccessoNegato;
import it.comune.obiettivi.ente.Ruolo;
import it.comune.obiettivi.ente.UtenteCorrente;
import it.comune.obiettivi.ente.Utenti;
import it.comune.obiettivi.piano.Piani;
import it.comune.obiettivi.piano.Schede;
import it.comune.obiettivi.registro.Registro;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** L'API di lettura del piano: le stesse cifre delle pagine, a qualunque data. */
@RestController
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Obiettivi in Comune",
                        version = "1",
                        description = "Il piano degli obiettivi di un Comune, in sola lettura."))
@RequestMapping("/api/v1/piani/{anno}")
@Tag(name = "Piano", description = "Il piano degli obiettivi di un anno, alla data chiesta (oggi se manca)")
class PianiApi {

    private final Cruscotto cruscotto;
    private final Piani piani;
    private final Schede schede;
    private final Viste viste;
    private final UtenteCorrente corrente;
    private final Utenti utenti;
    private final Registro registro;
    private final Clock orologio;

    PianiApi(
            Cruscotto cruscotto,
            Piani piani,
            Schede schede,
            Viste viste,
            UtenteCorrente corrente,
            Utenti utenti,
            Registro registro,
            Clock orologio) {
        this.cruscotto = cruscotto;
        this.piani = piani;
        this.schede = schede;
        this.viste = viste;
        this.corrente = corrente;
        this.utenti = utenti;
        this.registro = registro;
        this.orologio = orologio;
    }

    @GetMapping
    @Operation(summary = "Le cifre dell'ente e i conteggi del piano")
    Forme.Piano piano(@PathVariable int anno, @RequestParam(required = false) @Nullable LocalDate al) {
        // prima il numero, poi le cifre: così non sono mai più vecchie di lui
        long revisione = registro.numero();
        return viste.piano(quadro(anno, al), revisione);
    }

    @GetMapping("/settori")
    @Operation(summary = "I settori che hanno schede")
    List<Forme.Settore> settori(@PathVariable int anno, @RequestParam(required = false) @Nullable LocalDate al) {
        return viste.settori(quadro(anno, al));
    }

    @GetMapping("/missioni")
    @Operation(summary = "Le missioni con i loro programmi; codice nullo per la missione non indicata")
    List<Forme.Missione> missioni(@PathVariable int anno, @RequestParam(required = false) @Nullable LocalDate al) {
        return Viste.missioni(quadro(anno, al).missioni());
    }

    @GetMapping("/schede")
    @Operation(summary = "Le schede, nell'ordine del documento")
    List<Forme.Scheda> schede(@PathVariable int anno, @RequestParam(required = false) @Nullable LocalDate al) {
        return viste.schede(quadro(anno, al));
    }

    @GetMapping("/schede/{id}")
    @Operation(summary = "Una scheda con le sue fasi e i suoi indicatori")
    Forme.SchedaIntera scheda(
            @PathVariable int anno, @PathVariable long id, @RequestParam(required = false) @Nullable LocalDate al) {
        Quadro quadro = quadro(anno, al);
        return schede.trova(id)
                .filter(scheda -> scheda.anno() == anno)
                .map(scheda -> viste.schedaIntera(quadro, scheda))
                .orElseThrow(() -> new NoSuchElementException("Nel piano " + anno + " non c'è una scheda " + id + "."));
    }

    private Quadro quadro(int anno, @Nullable LocalDate al) {
        utenti.pretendi(corrente.richiedi(), Ruolo.Tipo.cheLeggonoIlPiano());
        if (piani.elenco().stream().noneMatch(piano -> piano.anno() == anno)) {
            throw new NoSuchElementException("Non c'è un piano dell'anno " + anno + ".");
        }
        return cruscotto.quadro(anno, al == null ? LocalDate.now(orologio) : al);
    }

    @ExceptionHandler
    ProblemDetail negato(AccessoNegato errore) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.FORBIDDEN, "Il tuo ruolo non può leggere il piano.");
    }

    @ExceptionHandler
    ProblemDetail assente(NoSuchElementException errore) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, errore.getMessage());
    }

    @ExceptionHandler
    ProblemDetail illeggibile(MethodArgumentTypeMismatchException errore) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST,
                "Il valore di «" + errore.getName() + "» non va bene: l'anno è un numero, la data è AAAA-MM-GG.");
    }
}
