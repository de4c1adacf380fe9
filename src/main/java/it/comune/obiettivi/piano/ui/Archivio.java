package it.comune.obiettivi.piano.ui;

import it.comune.obiettivi.piano.Schede;
import it.comune.obiettivi.piano.Trasversali;
import it.comune.obiettivi.registro.Registro;
import org.springframework.stereotype.Component;

/** Il piano scritto: le schede, gli obiettivi trasversali, e il registro di ciò che li ha cambiati. */
@Component
public record Archivio(Schede schede, Trasversali trasversali, Registro registro) {}
