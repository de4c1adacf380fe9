package it.comune.obiettivi.documento.lettura;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** I campi della parte alta di una scheda, ciascuno con la forma della sua etichetta. */
enum Campo {
    AZIONE("azione\\s+strategica", false),
    OPERATIVO("obb?iettivo\\s+operativo", false),
    MISSIONE("missione(?:\\s*/\\s*titolo)?", false),
    PROGRAMMA("programma(?:\\s*/\\s*categoria)?(?=\\s*(?:[:\\d<*]|$))", false),
    PESO("peso(?:\\s*%|\\s+percentuale)?", false),
    SETTORE("settore", true),
    RESPONSABILE("responsabile", true),
    TITOLO("obb?iettivo", true),
    FINALITA("descrizione(?:\\s+estesa)?(?:\\s*/\\s*finalit[aà]'?)?", false),
    ASSESSORE("assessore(?:\\s+di\\s+riferimento)?", false),
    PERSONALE("personale\\s+dedicato", false),
    TRASVERSALE("progetto\\s+trasversale(?:\\s*\\(\\s*S\\s*/\\s*N\\s*\\))?", false),
    UNITA("indicare\\s+le\\s+altre\\s+unit[aà]'?(?:\\s+organizzative)?(?:\\s+coinvolte)?", false);

    private static final int INIZIO = 160;
    private final Pattern etichetta;

    Campo(String nucleo, boolean sola) {
        String fine = sola ? "(?=\\s*(?:[:<*]|$))" : "(?![\\p{L}\\p{N}])";
        etichetta = Pattern.compile(
                "(?:</?[a-z][^<>]{0,40}>|\\*\\*)?\\s{0,9}" + nucleo + fine
                        + "\\s{0,9}:?(?:</[a-z][^<>]{0,40}>|\\*\\*)?\\s{0,9}:?",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Dove finisce l'etichetta con cui comincia la cella; −1 se non comincia così. */
    int fine(String cella) {
        Matcher cerca = etichetta.matcher(cella).region(0, Math.min(INIZIO, cella.length()));
        return cerca.lookingAt() ? cerca.end() : -1;
    }

    /** Il campo la cui etichetta comincia la cella; nullo se non è un'etichetta. */
    static @Nullable Campo di(String cella) {
        for (Campo campo : values()) {
            if (campo.fine(cella) >= 0) {
                return campo;
            }
        }
        return null;
    }
}
