package it.comune.obiettivi.documento.lettura;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import org.jspecify.annotations.Nullable;

/** I campi della parte alta di una scheda, ciascuno con la forma della sua etichetta. */
enum EtichettaDiTestata {
    AZIONE("Azione strategica", "azioneStrategica", "azione\\s+strategica"),
    OPERATIVO("Obiettivo operativo", "obiettivoOperativo", "obb?iettivo\\s+operativo"),
    MISSIONE("Missione", "missione", "missione(?:\\s*/\\s*titolo)?"),
    PROGRAMMA("Programma", "programma", "programma(?:\\s*/\\s*categoria)?", "(?:\\s*[:<*]|\\s+\\d|\\s*$)"),
    PESO("PESO %", "peso", "peso(?:\\s*%|\\s+percentuale)?"),
    SETTORE("Settore", "settore", "settore", "(?:\\s*[:<*]|\\s*$)"),
    RESPONSABILE("Responsabile", "responsabile", "responsabile", "(?:\\s*[:<*]|\\s*$)"),
    TITOLO("OBIETTIVO", "titolo", "obb?iettivo", "(?:\\s*[:<*]|\\s*$)"),
    FINALITA("Descrizione", "finalita", "descrizione(?:\\s+estesa)?(?:\\s*/\\s*finalit[aà]'?)?"),
    ASSESSORE("Assessore", "assessore", "assessore(?:\\s+di\\s+riferimento)?"),
    PERSONALE("Personale dedicato", "personale", "personale\\s+dedicato"),
    TRASVERSALE("Progetto trasversale", "trasversale", "progetto\\s+trasversale(?:\\s*\\(\\s*S\\s*/\\s*N\\s*\\))?"),
    UNITA("altre unità", "altreUnita", "indicare\\s+le\\s+altre\\s+unit[aà]'?(?:\\s+organizzative)?(?:\\s+coinvolte)?");

    private static final int INIZIO = 160;
    private static final String MARCATURA = "[a-z][^<>]{0,40}>|\\*\\*";
    private static final Pattern CODA =
            Pattern.compile("\\s{0,9}:?(?:</" + MARCATURA + ")?\\s{0,9}:?", Pattern.CASE_INSENSITIVE);

    private final String nome;
    private final String chiave;
    private final Pattern etichetta;

    /** Un'etichetta che è l'inizio di una parola più lunga è un'altra parola. */
    EtichettaDiTestata(String nome, String chiave, String nucleo) {
        this(nome, chiave, nucleo, "(?:[^\\p{L}\\p{N}]|$)");
    }

    EtichettaDiTestata(String nome, String chiave, String nucleo, String seguito) {
        this.nome = nome;
        this.chiave = chiave;
        etichetta = Pattern.compile(
                "((?:</?" + MARCATURA + ")?\\s{0,9}" + nucleo + ")" + seguito, Pattern.CASE_INSENSITIVE);
    }

    /** Dove finisce l'etichetta con cui comincia la cella; −1 se non comincia così. */
    int fine(String cella) {
        String inizio = cella.substring(0, Math.min(INIZIO, cella.length()));
        Matcher cerca = etichetta.matcher(inizio);
        if (!cerca.lookingAt()) {
            return -1;
        }
        int fine = cerca.end(1);
        Matcher coda = CODA.matcher(inizio.substring(fine));
        return coda.lookingAt() ? fine + coda.end() : fine;
    }

    /** Il nome che il campo ha nelle anomalie. */
    String chiave() {
        return chiave;
    }

    /** L'etichetta, come la si dice a una persona. */
    String nome() {
        return "«" + nome + "»";
    }

    /** Il campo la cui etichetta comincia la cella; nullo se non è un'etichetta. */
    static @Nullable EtichettaDiTestata di(String cella) {
        for (EtichettaDiTestata campo : values()) {
            if (campo.fine(cella) >= 0) {
                return campo;
            }
        }
        return null;
    }
}
