/** Le pagine delle schede: l'elenco e la scheda come il modulo di carta. */
@NullMarked
package it.comune.obiettivi.piano.ui.scheda;

import org.jspecify.annotations.NullMarked;
