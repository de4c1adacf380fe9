package it.comune.obiettivi.piano;

import it.comune.obiettivi.piano.testi.Fusione;
import it.comune.obiettivi.registro.Effetto;
import it.comune.obiettivi.registro.ModificaRifiutata;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Gli effetti di un gesto su un campo: che cosa scrivere, e i valori di prima e di dopo come stanno nel registro. */
final class Effetti {

    private Effetti() {}

    /** Un testo: unito alla versione attuale; un vero contrasto si chiede. */
    static Optional<Effetto> testo(String campo, String attuale, String base, String mio, Consumer<String> scrivi) {
        String unito = Fusione.unisci(base, Effetto.pulito(mio), attuale)
                .orElseThrow(() -> new ModificaRifiutata.ValoreSuperato(mio, attuale));
        return valore(campo, attuale, unito, t -> scrivi.accept(testo(t)));
    }

    /** Un peso: porta il valore da cui è partito, se non è più quello si chiede. */
    static Optional<Effetto> peso(
            String campo,
            @Nullable Peso attuale,
            @Nullable Peso da,
            @Nullable Peso a,
            Consumer<@Nullable Peso> scrivi) {
        if (!Objects.equals(attuale, da) && !Objects.equals(attuale, a)) {
            throw new ModificaRifiutata.ValoreSuperato(testo(a), testo(attuale));
        }
        return valore(campo, attuale, a, scrivi);
    }

    static <T> Optional<Effetto> valore(
            String campo, @Nullable T attuale, @Nullable T nuovo, Consumer<@Nullable T> scrivi) {
        if (Objects.equals(attuale, nuovo)) {
            return Optional.empty();
        }
        scrivi.accept(nuovo);
        return Optional.of(new Effetto(campo, testo(attuale), testo(nuovo)));
    }

    static Effetto interruttore(String campo, boolean acceso) {
        return new Effetto(campo, acceso ? "" : "X", acceso ? "X" : "");
    }

    /** Come un valore sta nel registro. */
    static String testo(@Nullable Object valore) {
        return switch (valore) {
            case null -> "";
            case Peso peso -> peso.valore().stripTrailingZeros().toPlainString();
            case Percentuale percentuale ->
                percentuale.valore().stripTrailingZeros().toPlainString();
            default -> valore.toString();
        };
    }
}
