package it.comune.obiettivi.documento;

import it.comune.obiettivi.documento.lettura.DocumentoLetto.FaseLetta;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.IndicatoreLetto;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.SchedaLetta;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.TestataLetta;
import it.comune.obiettivi.piano.Mesi;
import it.comune.obiettivi.piano.Peso;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** I valori dei campi di una scheda letta, scritti come nelle anomalie. */
final class Valori {

    private Valori() {}

    /** Il valore di un campo, scritto come nelle anomalie; vuoto se manca o se il campo non ha un valore suo. */
    static String di(SchedaLetta scheda, String campo, int anno) {
        Matcher parte = Correzioni.PARTE.matcher(campo);
        if (!parte.matches()) {
            return testo(nella(scheda.testata(), campo), anno);
        }
        int chiave = Integer.parseInt(parte.group(2));
        Stream<? extends @Nullable Object> valori = parte.group(1).equals("fase")
                ? scheda.fasi().stream().filter(f -> f.chiave() == chiave).map(f -> nella(f, parte.group(3)))
                : scheda.indicatori().stream().filter(i -> i.chiave() == chiave).map(i -> nell(i, parte.group(3)));
        return valori.map(valore -> testo(valore, anno)).collect(Collectors.joining());
    }

    private static @Nullable Object nella(TestataLetta testata, String campo) {
        return switch (campo) {
            case "missione" -> testata.missione().missione();
            case "programma" -> testata.missione().programma();
            case "titolo" -> testata.titolo();
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
            case "atteso" -> indicatore.atteso();
            default -> null;
        };
    }

    private static String testo(@Nullable Object valore, int anno) {
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
}
