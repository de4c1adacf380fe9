package it.comune.obiettivi.documento.lettura;

import com.google.re2j.Pattern;
import it.comune.obiettivi.piano.testi.TestoPulito;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Che cosa dice una colonna delle fasi o degli indicatori, dalle parole della sua intestazione. */
enum Colonna {
    // delle fasi
    TESTO,
    PESO,
    /** La percentuale già raggiunta: non è un peso, e una fase non ha dove tenerla. */
    AVANZAMENTO,
    INIZIO,
    FINE,
    SCADENZA,
    TEMPI,
    // degli indicatori
    INDICATORE,
    UNITA,
    ATTESO,
    RAGGIUNTO,
    NOTE,
    /** Il valore da cui si parte: non è quello atteso, e un indicatore non ha dove tenerlo. */
    PARTENZA;

    private static final int LUNGA = 60;

    private static Map.Entry<Colonna, Pattern> voce(Colonna colonna, String parole) {
        return Map.entry(colonna, Pattern.compile(parole));
    }

    /** Nell'ordine: la prima che dice qualcosa vale. */
    private static final List<Map.Entry<Colonna, Pattern>> DELLE_FASI = List.of(
            voce(AVANZAMENTO, "ragg|avanz|attuazion|\\bcompl|conseguit|eseguit|svolt|stato|% eff|consuntiv"),
            voce(PESO, "\\bpes[oi]|ponderazion|incidenza|^%$|^perc(?:entuale)?\\.?$|realizzazion|ripartizion"),
            voce(SCADENZA, "scad|entro"),
            voce(INIZIO, "inizi|avvio|decorrenza|^dal?$|^dal?\\b.{0,12}$|\\bdal$"),
            voce(FINE, "\\bfin[ei]\\b|conclusion|termin|ultimazion|^al?$|\\bal$"),
            voce(TEMPI, "\\btemp[io]|tempistic|period|durata|cronoprogramma|calendario"),
            voce(TESTO, "gantt|descrizion|attivita|azion[ei]|^fas[ei]|intervent|contenut|p ?= ?andamento"));

    private static final Pattern EFFETTIVA = Pattern.compile("effettiv|reale|a consuntivo");
    private static final Pattern NOMINA_IL_PESO = Pattern.compile("\\bpes[oi]|ponderazion");
    private static final Pattern INSIEME = Pattern.compile("/|\\be\\b|\\bo\\b");
    private static final Pattern GRADO = Pattern.compile("grado|% di|^%|percentuale di|peso|scost|differenz");

    private static final List<Map.Entry<Colonna, Pattern>> DEGLI_INDICATORI = List.of(
            voce(NOTE, "^not[ae]\\b|annotazion|osservazion|motiva|scostament|comment"),
            voce(
                    INDICATORE,
                    "^(?:descrizione |nome |denominazione |tipo di )?(?:dell'? ?|degli )?indicator|^kpi|^indice$|"
                            + "^cosa si misura|^parametr"),
            voce(UNITA, "^unita\\b|^u\\.? ?(?:di )?m\\.?(?:is\\w*\\.?)?$|^misura$|^metrica"),
            voce(
                    PARTENZA,
                    "^stato\\b|inizial|baseline|base line|storic|partenza|attuale|precedent|^base$|^valore base|\\bt0\\b|"
                            + "situazione|serie|ante"),
            voce(
                    ATTESO,
                    "attes[oiae]|target|previst|prevision|programmat|obiettivo|da raggiungere|da conseguire|pianificat|"
                            + "traguardo|risultato atteso|preventiv"),
            voce(
                    RAGGIUNTO,
                    "raggiunt|realizzat|conseguit|consuntiv|ottenut|effettiv|rilevat|rendicontat|final[ei]|^esito|"
                            + "misurat|^risultat|accertat"));

    /** Che cosa dice un'intestazione sopra le fasi; nullo se non si capisce. */
    static @Nullable Colonna delleFasi(String scritta) {
        String etichetta = TestoPulito.norma(scritta);
        if (etichetta.isEmpty()
                || etichetta.length() > LUNGA
                || EFFETTIVA.matcher(etichetta).find()) {
            return null;
        }
        return prima(DELLE_FASI, etichetta);
    }

    /** Che cosa dice un'intestazione sopra gli indicatori; nullo se non si capisce, o se si capisce in due modi. */
    static @Nullable Colonna degliIndicatori(String scritta) {
        String etichetta = TestoPulito.norma(scritta);
        if (etichetta.isEmpty() || etichetta.length() > LUNGA) {
            return null;
        }
        Colonna colonna = prima(DEGLI_INDICATORI, etichetta);
        boolean valore = colonna == ATTESO || colonna == RAGGIUNTO;
        if (valore && GRADO.matcher(etichetta).find()) {
            return null;
        }
        boolean dueValori = colonna == ATTESO && INSIEME.matcher(etichetta).find() && dice(RAGGIUNTO, etichetta);
        return dueValori ? null : colonna;
    }

    /** Vero se un'intestazione nomina il peso, e non solo una percentuale. */
    static boolean nominaIlPeso(String scritta) {
        return NOMINA_IL_PESO.matcher(TestoPulito.norma(scritta)).find();
    }

    private static boolean dice(Colonna colonna, String etichetta) {
        return DEGLI_INDICATORI.stream()
                .filter(voce -> voce.getKey() == colonna)
                .anyMatch(voce -> voce.getValue().matcher(etichetta).find());
    }

    private static @Nullable Colonna prima(List<Map.Entry<Colonna, Pattern>> voci, String etichetta) {
        return voci.stream()
                .filter(voce -> voce.getValue().matcher(etichetta).find())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }
}
