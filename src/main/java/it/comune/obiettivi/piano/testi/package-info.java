/** I testi scritti da più mani, uniti parola per parola. */
@NullMarked
package it.comune.obiettivi.piano.testi;

import org.jspecify.annotations.NullMarked;
