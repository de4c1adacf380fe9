/** La storia di una scheda e di un obiettivo trasversale, e la scheda come si conosceva a un giorno. */
@NullMarked
package it.comune.obiettivi.piano.ui.storia;

import org.jspecify.annotations.NullMarked;
