/** Obiettivi in Comune: il piano degli obiettivi di un Comune, vivo e condiviso. */
@NullMarked
package it.comune.obiettivi;

import org.jspecify.annotations.NullMarked;
