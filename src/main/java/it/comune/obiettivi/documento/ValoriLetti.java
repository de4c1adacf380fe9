package it.comune.obiettivi.documento;

import com.google.re2j.Matcher;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.FaseLetta;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.IndicatoreLetto;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.SchedaLetta;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.TestataLetta;
import it.comune.obiettivi.piano.campi.Scritture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** I valori dei campi di una scheda letta, scritti come nelle anomalie. */
final class ValoriLetti {

    private ValoriLetti() {}

    /** Il valore di un campo, scritto come nelle anomalie; vuoto se manca o se il campo non ha un valore suo. */
    static String di(SchedaLetta scheda, String campo, int anno) {
        Matcher parte = Correzioni.PARTE.matcher(campo);
        if (!parte.matches()) {
            return Scritture.testo(nella(scheda.testata(), campo), anno);
        }
        int chiave = Integer.parseInt(parte.group(2));
        Stream<? extends @Nullable Object> valori = parte.group(1).equals("fase")
                ? scheda.fasi().stream().filter(f -> f.chiave() == chiave).map(f -> nella(f, parte.group(3)))
                : scheda.indicatori().stream().filter(i -> i.chiave() == chiave).map(i -> nell(i, parte.group(3)));
        return valori.map(valore -> Scritture.testo(valore, anno)).collect(Collectors.joining());
    }

    private static @Nullable Object nella(TestataLetta testata, String campo) {
        return switch (campo) {
            case "missione" -> testata.missione().missione();
            case "programma" -> testata.missione().programma();
            case "azioneStrategica" -> testata.azioneStrategica();
            case "obiettivoOperativo" -> testata.obiettivoOperativo();
            case "titolo" -> testata.titolo();
            case "finalita" -> testata.finalita();
            case "personale" -> testata.personale();
            case "peso" -> testata.peso();
            case "settore" -> testata.settore().proposto();
            case "responsabile" -> testata.responsabile().proposto();
            case "assessore" -> testata.assessore().proposto();
            case "trasversale" -> testata.trasversale();
            case "altreUnita" -> testata.altreUnita();
            default -> null;
        };
    }

    private static @Nullable Object nella(FaseLetta fase, String campo) {
        return switch (campo) {
            case "numero" -> fase.numero();
            case "testo" -> fase.testo();
            case "peso" -> fase.peso();
            case "previsti" -> fase.previsti();
            case "effettivi" -> fase.effettivi();
            case "motivazione" -> fase.motivazione();
            default -> null;
        };
    }

    private static @Nullable Object nell(IndicatoreLetto indicatore, String campo) {
        return switch (campo) {
            case "fase" -> indicatore.fase();
            case "testo" -> indicatore.testo();
            case "unita" -> indicatore.unita();
            case "atteso" -> indicatore.atteso();
            case "raggiunto" -> indicatore.raggiunto();
            case "note" -> indicatore.note();
            default -> null;
        };
    }
}
