package it.comune.obiettivi.piano.ui;

import it.comune.obiettivi.ente.Persone;
import it.comune.obiettivi.ente.Settori;
import org.springframework.stereotype.Component;

/** I nomi dell'ente fra cui si sceglie, e che una scheda indica con un identificativo. */
@Component
public record Elenchi(Settori settori, Persone persone) {}
