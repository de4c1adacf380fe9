package it.comune.obiettivi.piano.ui;

import it.comune.obiettivi.diretta.Diretta;
import it.comune.obiettivi.diretta.Presenza;
import org.springframework.stereotype.Component;

/** Lo sguardo di una pagina sul piano: che cosa si guarda, chi guarda, le notizie e gli altri che guardano. */
@Component
public record Sguardo(Momenti momenti, Adesso adesso, Diretta diretta, Presenza presenza) {}
