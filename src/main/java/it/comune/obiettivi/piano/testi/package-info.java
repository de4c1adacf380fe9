/** I testi scritti da più mani: uniti parola per parola, confrontati, con le date e i numeri che vi si leggono. */
@NamedInterface("testi")
@NullMarked
package it.comune.obiettivi.piano.testi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
