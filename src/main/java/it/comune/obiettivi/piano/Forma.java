package it.comune.obiettivi.piano;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import it.comune.obiettivi.ente.Settore;
import it.comune.obiettivi.piano.Missioni.Missione;
import it.comune.obiettivi.piano.testi.DataScritta;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Che valori ammette un campo di una scheda, letta o del piano, e come si scrivono. */
public enum Forma {
    PESO,
    MESI,
    MISSIONE,
    PROGRAMMA,
    SETTORE,
    PERSONA,
    TRASVERSALE,
    FASE,
    ATTESO,
    TESTO,
    /** Il testo di un indicatore da aggiungere. */
    INDICATORE,
    /** Riguarda la scheda o il piano intero: non c'è un valore da scrivere. */
    NESSUNA;

    private static final Pattern NUMERO = Pattern.compile("\\d{1,3}(?:[.,]\\d{1,2})?");
    private static final Pattern CODICE = Pattern.compile("(\\d{1,2})(?:\\D.*)?", Pattern.DOTALL);
    private static final int CENTO = 100;

    /**
     * Ciò che della scheda decide se un valore è suo.
     *
     * @param missione il codice della missione in uso
     * @param fasi le chiavi delle fasi
     */
    public record Contesto(int anno, @Nullable String missione, Set<Integer> fasi) {}

    /** La forma del campo con il nome che ha nelle anomalie, per esempio {@code fase.2.previsti}. */
    public static Forma di(String campo) {
        return Campo.di(Percorso.di(campo)).map(Campo::forma).orElse(NESSUNA);
    }

    /**
     * Il valore nella sua scrittura unica.
     *
     * @throws ValoreErrato se il campo non lo ammette
     */
    public String normalizza(String campo, String scritto, Contesto scheda) {
        String valore = scritto.strip();
        Lunghezza lunghezza = Lunghezza.di(campo);
        if (!lunghezza.ammette(valore)) {
            throw new ValoreErrato("lungo", valore.length(), lunghezza.massimo());
        }
        return switch (this) {
            case PESO -> valore.isEmpty() ? "" : peso(valore);
            case MESI -> mesi(valore, scheda.anno());
            case MISSIONE -> valore.isEmpty() ? "" : missione(valore).codice();
            case PROGRAMMA -> valore.isEmpty() ? "" : programma(valore, scheda);
            case SETTORE, PERSONA -> nome(valore, this == SETTORE);
            case TRASVERSALE -> trasversale(valore);
            case FASE -> valore.isEmpty() ? "" : fase(valore, scheda);
            case ATTESO -> atteso(valore, scheda.anno());
            case TESTO -> testo(campo, valore);
            case INDICATORE -> indicatore(valore);
            case NESSUNA -> valore;
        };
    }

    private static String peso(String scritto) {
        String numero = scritto.replace("%", "").strip();
        if (!NUMERO.matcher(numero).matches()) {
            throw new ValoreErrato("peso", scritto);
        }
        BigDecimal valore = new BigDecimal(numero.replace(',', '.'));
        if (valore.compareTo(BigDecimal.valueOf(CENTO)) > 0) {
            throw new ValoreErrato("peso", scritto);
        }
        return Scritture.testo(valore);
    }

    private static String mesi(String scritti, int anno) {
        return Arrays.stream(Scritture.SEPARATORI.split(scritti))
                .filter(codice -> !codice.isEmpty())
                .map(codice -> periodo(codice, anno))
                .sorted()
                .distinct()
                .map(periodo -> periodo.codice(anno))
                .collect(Collectors.joining(" "));
    }

    private static Periodo periodo(String scritto, int anno) {
        return Arrays.stream(Periodo.values())
                .filter(p -> p.codice(anno).equals(scritto) || p.name().equalsIgnoreCase(scritto))
                .findFirst()
                .orElseThrow(() -> new ValoreErrato("mesi", scritto, String.valueOf(anno)));
    }

    private static Missione missione(String scritta) {
        return codice(scritta).flatMap(Missioni::trova).orElseThrow(() -> new ValoreErrato("missione", scritta));
    }

    private static String programma(String scritto, Contesto scheda) {
        Missione missione =
                Missioni.trova(scheda.missione()).orElseThrow(() -> new ValoreErrato("programma-senza-missione"));
        return codice(scritto)
                .filter(missione.programmi()::containsKey)
                .orElseThrow(() -> new ValoreErrato("programma", scritto, missione.codice(), missione.nome()));
    }

    private static Optional<String> codice(String scritto) {
        Matcher numero = CODICE.matcher(scritto);
        return numero.matches() ? Optional.of("%02d".formatted(Integer.parseInt(numero.group(1)))) : Optional.empty();
    }

    private static String nome(String scritto, boolean obbligatorio) {
        boolean vuoto = Settore.chiave(scritto).isEmpty();
        if (!Lunghezza.NOME.ammette(scritto) || vuoto && (obbligatorio || !scritto.isEmpty())) {
            throw new ValoreErrato("nome");
        }
        return scritto;
    }

    private static String trasversale(String scritto) {
        return switch (scritto.toUpperCase(Locale.ITALIAN)) {
            case "" -> "";
            case "S", "SI", "SÌ" -> "S";
            case "N", "NO" -> "N";
            default -> throw new ValoreErrato("trasversale", scritto);
        };
    }

    private static String fase(String scritta, Contesto scheda) {
        return scheda.fasi().stream()
                .map(String::valueOf)
                .filter(scritta::equals)
                .findFirst()
                .orElseThrow(() -> new ValoreErrato("fase", scritta));
    }

    private static String indicatore(String scritto) {
        if (scritto.isEmpty()) {
            throw new ValoreErrato("indicatore");
        }
        return scritto;
    }

    /** Un testo qualsiasi, ma le date intere che contiene esistono. */
    private static String atteso(String scritto, int anno) {
        DataScritta.inesistente(scritto, anno).ifPresent(data -> {
            throw new ValoreErrato("data", data);
        });
        return scritto;
    }

    private static String testo(String campo, String scritto) {
        if (scritto.isEmpty() && campo.equals("titolo")) {
            throw new ValoreErrato("titolo");
        }
        if (campo.endsWith(".numero") && !Lunghezza.NUMERO.ammette(scritto)) {
            throw new ValoreErrato("numero");
        }
        return scritto;
    }
}
