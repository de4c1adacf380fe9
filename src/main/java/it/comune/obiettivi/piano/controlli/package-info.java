/** I controlli di un piano, letto da un documento o scritto dal vivo. */
@NamedInterface("controlli")
@NullMarked
package it.comune.obiettivi.piano.controlli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
