package it.comune.obiettivi.piano;

import com.google.re2j.Pattern;
import java.math.BigDecimal;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** La scrittura unica di un valore nelle anomalie, e il valore di una scrittura già {@link Forma#normalizza resa unica}. */
public final class Scritture {

    static final Pattern SEPARATORI = Pattern.compile("[\\s,;]+");

    private Scritture() {}

    /** Il valore scritto; vuoto se manca. */
    public static String testo(@Nullable Object valore, int anno) {
        return switch (valore) {
            case null -> "";
            case Peso peso -> testo(peso.valore());
            case Mesi mesi -> mesi.elenco().stream().map(p -> p.codice(anno)).collect(Collectors.joining(" "));
            case Boolean si -> si ? "S" : "N";
            default -> String.valueOf(valore);
        };
    }

    static String testo(BigDecimal numero) {
        return numero.signum() == 0
                ? "0"
                : numero.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    public static @Nullable Peso peso(String scritto) {
        String numero = scritto.replace("%", "").strip().replace(',', '.');
        return numero.isEmpty() ? null : new Peso(new BigDecimal(numero));
    }

    public static Mesi mesi(String scritti, int anno) {
        return Stream.of(SEPARATORI.split(scritti))
                .filter(codice -> !codice.isEmpty())
                .reduce(Mesi.NESSUNO, (mesi, codice) -> mesi.con(Periodo.daCodice(codice, anno), true), (a, b) -> b);
    }

    public static @Nullable Boolean trasversale(String scritto) {
        return scritto.isEmpty() ? null : Boolean.valueOf(scritto.startsWith("S"));
    }

    public static @Nullable Integer fase(String scritta) {
        return scritta.isEmpty() ? null : Integer.valueOf(scritta);
    }

    /** Un codice o un nome; vuoto vuol dire nessuno. */
    public static @Nullable String codice(String scritto) {
        return scritto.isEmpty() ? null : scritto;
    }
}
