package it.comune.obiettivi.piano;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Le missioni e i programmi di bilancio (D.Lgs. 118/2011, all. 14), in ordine di codice. */
public final class Missioni {

    /** Una missione con i suoi programmi, per codice di due cifre. */
    public record Missione(String codice, String nome, Map<String, String> programmi) {}

    private static final Map<String, Missione> ELENCO = leggi();

    private Missioni() {}

    public static List<Missione> elenco() {
        return List.copyOf(ELENCO.values());
    }

    /** La missione con il codice dato, per esempio {@code "01"}. */
    public static Optional<Missione> trova(@Nullable String codice) {
        return Optional.ofNullable(codice).map(ELENCO::get);
    }

    /** Vero se la coppia è dell'elenco; nessuna missione è ammessa, un programma senza missione no. */
    static boolean esiste(@Nullable String missione, @Nullable String programma) {
        if (missione == null) {
            return programma == null;
        }
        Missione trovata = ELENCO.get(missione);
        return trovata != null && (programma == null || trovata.programmi().containsKey(programma));
    }

    private static Map<String, Missione> leggi() {
        Map<String, Missione> elenco = new LinkedHashMap<>();
        try (InputStream risorsa = Missioni.class.getResourceAsStream("/missioni_programmi.csv")) {
            String testo = new String(Objects.requireNonNull(risorsa).readAllBytes(), StandardCharsets.UTF_8);
            testo.lines().skip(1).map(riga -> riga.split(";", -1)).forEach(riga -> aggiungi(elenco, riga));
        } catch (IOException errore) {
            throw new UncheckedIOException(errore);
        }
        return elenco;
    }

    private static void aggiungi(Map<String, Missione> elenco, String[] riga) {
        Missione missione =
                elenco.computeIfAbsent(riga[0], codice -> new Missione(codice, riga[2], new LinkedHashMap<>()));
        if (!riga[1].isEmpty()) {
            missione.programmi().put(riga[1], riga[2]);
        }
    }
}
