/** I campi della scheda con il nome che hanno nelle anomalie: che valori ammettono, come si scrivono, con quali gesti. */
@NamedInterface("campi")
@NullMarked
package it.comune.obiettivi.piano.campi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
