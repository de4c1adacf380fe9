/** Il riquadro che spiega una cifra, per ogni pagina che ne mostra. */
@NamedInterface("spiegatore")
@NullMarked
package it.comune.obiettivi.cruscotto.spiegatore;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
