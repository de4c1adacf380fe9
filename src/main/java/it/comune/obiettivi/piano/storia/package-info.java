/** La storia letta dal registro: chi, quando, che cosa, da che cosa a che cosa, senza rileggere i gesti interi. */
@NamedInterface("storia")
@NullMarked
package it.comune.obiettivi.piano.storia;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
