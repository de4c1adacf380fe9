/** Le pagine degli obiettivi trasversali: l'elenco e la matrice. */
@NullMarked
package it.comune.obiettivi.piano.ui.trasversali;

import org.jspecify.annotations.NullMarked;
