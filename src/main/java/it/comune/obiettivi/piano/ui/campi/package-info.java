/** Ciò che si scrive sul posto: i campi vivi, i mesi, l'avanzamento, i gesti, le bozze, l'annullamento. */
@NullMarked
package it.comune.obiettivi.piano.ui.campi;

import org.jspecify.annotations.NullMarked;
