/** La lettura di un documento di schede obiettivo: dai byte alle schede con i loro dubbi, senza Spring e senza banca dati. */
@NamedInterface("lettura")
@NullMarked
package it.comune.obiettivi.documento.lettura;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
