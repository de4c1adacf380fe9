package it.comune.obiettivi.piano.ui;

import it.comune.obiettivi.ente.Utente;
import it.comune.obiettivi.ente.UtenteCorrente;
import it.comune.obiettivi.registro.Gesto;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.stereotype.Component;

/** Chi guarda e che ora è: ciò che si legge a ogni gesto, e non si ricorda. */
@Component
public record Adesso(UtenteCorrente utente, Clock orologio) {

    public Utente chi() {
        return utente.richiedi();
    }

    public LocalDate oggi() {
        return LocalDate.now(orologio);
    }

    public LocalTime ora() {
        return LocalTime.now(orologio);
    }

    /** Un gesto nuovo. */
    public Gesto gesto() {
        return Gesto.ora(orologio);
    }

    /** Un gesto che ha già il suo identificativo. */
    public Gesto gesto(String id) {
        return new Gesto(id, orologio.instant());
    }
}
