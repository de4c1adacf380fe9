package it.comune.obiettivi.piano;

import com.google.re2j.Pattern;
import it.comune.obiettivi.piano.testi.Fusione;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Che cosa un gesto ha cambiato davvero: il campo, il valore di prima e quello di dopo, come stanno nel registro. */
record Effetto(String campo, String da, String a) {

    private static final Pattern DI_CONTROLLO = Pattern.compile("[\\x00-\\x08\\x0B-\\x1F\\x7F-\\x{9F}]");

    /** Un testo: unito alla versione attuale; un vero contrasto si chiede. */
    static Optional<Effetto> testo(String campo, String attuale, String base, String mio, Consumer<String> scrivi) {
        String unito = Fusione.unisci(base, pulito(mio), attuale)
                .orElseThrow(() -> new ModificaRifiutata.ValoreSuperato(mio, attuale));
        return valore(campo, attuale, unito, t -> scrivi.accept(Effetto.testo(t)));
    }

    /** Il testo senza i caratteri di controllo che un incolla può portare; a capo e tabulazioni restano. */
    static String pulito(String testo) {
        return DI_CONTROLLO.matcher(testo.replace("\r\n", "\n")).replaceAll("");
    }

    /** Un peso: porta il valore da cui è partito, se non è più quello si chiede. */
    static Optional<Effetto> peso(
            String campo,
            @Nullable Peso attuale,
            @Nullable Peso da,
            @Nullable Peso a,
            Consumer<@Nullable Peso> scrivi) {
        if (!Objects.equals(attuale, da) && !Objects.equals(attuale, a)) {
            throw new ModificaRifiutata.ValoreSuperato(Effetto.testo(a), Effetto.testo(attuale));
        }
        return valore(campo, attuale, a, scrivi);
    }

    static <T> Optional<Effetto> valore(
            String campo, @Nullable T attuale, @Nullable T nuovo, Consumer<@Nullable T> scrivi) {
        if (Objects.equals(attuale, nuovo)) {
            return Optional.empty();
        }
        scrivi.accept(nuovo);
        return Optional.of(new Effetto(campo, Effetto.testo(attuale), Effetto.testo(nuovo)));
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
